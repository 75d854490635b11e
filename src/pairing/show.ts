import { note, text } from '../contract/parts.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import { fingerprintOf } from '../kit/fingerprint.ts'
import type { KnownPerson } from '../people/directory.ts'
import { showAims } from './aims.ts'
import type { Look, Opening, Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { reasonsOf } from './engine/reasons.ts'
import { leadsTo, refuse, say } from './say.ts'
import type { Judgement, Pairable, PairingCohort, StoredDraft, Suggestion } from './store.ts'
import { mayBe, sceneOf } from './wish.ts'

/** Suggestions on one page: each has a handful of parts, and platforms take about fifty. */
const perPage = 5

/** Cohorts among which somebody chooses at most. */
const mostCohorts = 5

/** The draft of a cohort; without one, both aims. Without a cohort: the only one that somebody coordinates, or a choice. */
export async function showPairs(deps: Deps, { cohort, page = 0 }: Extract<Look, { do: 'showPairs' }>, actor: KnownPerson): Promise<Reply> {
  if (cohort !== undefined) return showDraft(deps, cohort, actor, page)
  const cohorts = await deps.transact(({ pairing }) => pairing.cohorts(actor))
  const [only, ...others] = cohorts
  if (!only) return refuse(actor)
  if (others.length === 0) return showDraft(deps, only.id, actor, page)
  const copy = copyIn(actor.language, only.words)
  const buttons = cohorts.slice(0, mostCohorts).map(({ id, name }) => leadsTo(name, { do: 'showPairs', mark: 'look', cohort: id }))
  return { accepted: true, view: { language: actor.language, parts: [text(copy.which), { kind: 'buttons', buttons }] } }
}

/** One page of a draft. `above`: what is said before. */
export async function showDraft(
  deps: Deps,
  cohortId: string,
  actor: KnownPerson,
  page: number,
  above: readonly string[] = [],
): Promise<Reply> {
  const read = await deps.transact(async ({ pairing }) => {
    const cohort = await pairing.cohort(cohortId, actor)
    return cohort && { cohort, scene: await sceneOf(pairing, cohortId, deps.clock.now()) }
  })
  if (!read) return refuse(actor)
  const { cohort, scene } = read
  const suggestions = scene.draft?.suggestions ?? []
  // What is never to be suggested again stays on record, and is no draft by itself.
  if (!scene.draft || suggestions.every(({ state }) => state === 'never')) {
    if (above.length === 0 || suggestions.length === 0) return showAims(deps, { do: 'showAims', mark: 'look', cohort: cohortId }, actor)
  }
  return say(actor, cohort, [...above.map(text), ...draftParts({ cohort, people: scene.people, draft: scene.draft, page }, actor)])
}

interface Shown {
  readonly cohort: PairingCohort
  readonly people: readonly Pairable[]
  readonly draft: StoredDraft | null
  readonly page: number
}

function draftParts({ cohort, people, draft, page }: Shown, actor: KnownPerson): Part[] {
  const copy = copyIn(actor.language, cohort.words)
  const all = draft?.suggestions ?? []
  const count = (state: Judgement): number => all.filter((each) => each.state === state).length
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const at = Math.min(page, pages - 1)
  const isFree = draft !== null && !draft.isLanguageRule
  const shown = all.slice(at * perPage, (at + 1) * perPage)
  return [
    text(copy.draft.counts(all.length, count('approved'), count('open'))),
    note(copy.draft.untold),
    ...shown.flatMap((each) => suggestionParts(each, { cohort, people, page: at, isFree }, copy)),
    ...(pages > 1 ? [note(copy.draft.page(at + 1, pages))] : []),
    ...below(cohort.id, all, at, pages, copy).map((buttons): Part => ({ kind: 'buttons', buttons })),
  ]
}

interface Beside {
  readonly cohort: PairingCohort
  readonly people: readonly Pairable[]
  readonly page: number
  readonly isFree: boolean
}

function suggestionParts(each: Suggestion, { cohort, people, page, isFree }: Beside, copy: Copy): Part[] {
  const [mentee, mentor] = [people.find(({ id }) => id === each.mentee), people.find(({ id }) => id === each.mentor)]
  if (!mentee || !mentor) return []
  const second = people.find(({ id }) => id === each.runnerUp?.mentor)
  const judge = (label: string, as: Judgement): Button => ({
    label,
    command: { do: 'judgePair', suggestion: each.id, cohort: cohort.id, as, page } satisfies Tap,
  })
  const { judgements: words } = copy
  const buttons =
    each.state === 'open'
      ? [judge(words.approve, 'approved'), judge(words.notNow, 'notNow'), judge(words.never, 'never')]
      : [judge(words.undo, 'open')]
  return [
    text(copy.draft.pair(mentee.name, mentor.name, each.score)),
    { kind: 'list', items: reasonsOf(mentee, mentor, isFree, copy.reasons) },
    ...(second && each.runnerUp
      ? [note(copy.draft.runnerUp(second.name, each.runnerUp.score, reasonsOf(mentee, second, isFree, copy.reasons)[0] ?? ''))]
      : []),
    ...(each.state === 'open' ? [] : [note(words.states[each.state])]),
    ...(each.state === 'never' || mayBe(people)(each) ? [] : [note(copy.draft.past)]),
    { kind: 'buttons', buttons },
  ]
}

/** Which open suggestions somebody was shown. */
export const openShown = (all: readonly Suggestion[]): string =>
  fingerprintOf(all.filter(({ state }) => state === 'open').map(({ id }) => id))

function below(cohort: string, all: readonly Suggestion[], at: number, pages: number, { draft: copy, byHand }: Copy): Button[][] {
  const count = (state: Judgement): number => all.filter((each) => each.state === state).length
  const [open, approved] = [count('open'), count('approved')]
  const go = (label: string, page: number): Button => leadsTo(label, { do: 'showPairs', mark: 'look', cohort, page })
  const act = [
    ...(at + 1 < pages ? [go(copy.next, at + 1)] : at > 0 ? [go(copy.first, 0)] : []),
    ...(open > 0 ? [{ label: copy.approveAll(open), command: { do: 'approvePairs', cohort, shown: openShown(all) } satisfies Tap }] : []),
    ...(approved > 0
      ? [{ label: copy.publish(approved), command: { do: 'publishPairs', cohort } satisfies Tap, style: 'primary' as const }]
      : []),
  ]
  return [
    ...(act.length > 0 ? [act] : []),
    [
      leadsTo(copy.unpaired, { do: 'showUnpaired', mark: 'look', cohort }),
      leadsTo(copy.again, { do: 'showAims', mark: 'look', cohort }),
      { label: byHand.open, command: { do: 'openTakePairs', mark: 'opening', cohort } satisfies Opening },
    ],
  ]
}
