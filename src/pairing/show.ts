import { note, text } from '../contract/parts.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import { listOf } from '../contract/wording.ts'
import { fingerprintOf } from '../kit/fingerprint.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { HardRule } from '../programme/to-pair.ts'
import { showAims } from './aims.ts'
import type { Look, Opening, Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { reasonsOf } from './engine/reasons.ts'
import { scoresOf } from './engine/score.ts'
import { leadsTo, refuse, say } from './say.ts'
import type { Judgement, PairingCohort, Suggestion } from './store.ts'
import { type Scene, sceneOf } from './wish.ts'

/** Suggestions on one page: each has a handful of parts, and platforms take about fifty. */
const perPage = 5

/** Cohorts among which somebody chooses at most. */
const mostCohorts = 25
/** Buttons in a row, as platforms take them. */
const inRow = 5

/** The draft of a cohort; without one, both aims. Without a cohort: the only one that somebody coordinates, or a choice. */
export async function showPairs(deps: Deps, { cohort, page = 0 }: Extract<Look, { do: 'showPairs' }>, actor: KnownPerson): Promise<Reply> {
  if (cohort !== undefined) return showDraft(deps, cohort, actor, page)
  const cohorts = await deps.transact(({ pairing }) => pairing.cohorts(actor))
  const [only, ...others] = cohorts
  if (!only) return refuse(actor)
  if (others.length === 0) return showDraft(deps, only.id, actor, page)
  const copy = copyIn(actor.language, only.words)
  const shown = cohorts.slice(0, mostCohorts).map(({ id, name }) => leadsTo(name, { do: 'showPairs', mark: 'look', cohort: id }))
  const rows = Array.from(
    { length: Math.ceil(shown.length / inRow) },
    (_, at): Part => ({ kind: 'buttons', buttons: shown.slice(at * inRow, (at + 1) * inRow) }),
  )
  const more = cohorts.length - shown.length
  return {
    accepted: true,
    view: { language: actor.language, parts: [text(copy.which), ...rows, ...(more > 0 ? [note(copy.whichMore(more))] : [])] },
  }
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
  return say(actor, cohort, [...above.map(text), ...draftParts({ cohort, scene, page }, actor)])
}

interface Shown {
  readonly cohort: PairingCohort
  readonly scene: Scene
  readonly page: number
}

function draftParts({ cohort, scene, page }: Shown, actor: KnownPerson): Part[] {
  const copy = copyIn(actor.language, cohort.words)
  const all = (scene.draft?.suggestions ?? []).toSorted((one, other) => Number(one.state === 'never') - Number(other.state === 'never'))
  const count = (...states: Judgement[]): number => all.filter(({ state }) => states.includes(state)).length
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const at = Math.min(page, pages - 1)
  const shown = all.slice(at * perPage, (at + 1) * perPage)
  return [
    text(copy.draft.counts(count('open', 'approved', 'notNow'), count('approved'), count('open'))),
    note(copy.draft.untold),
    ...shown.flatMap((each) => suggestionParts(each, { cohort, scene, page: at }, copy)),
    ...(pages > 1 ? [note(copy.draft.page(at + 1, pages))] : []),
    ...below({ cohort, scene, page: at }, pages, copy).map((buttons): Part => ({ kind: 'buttons', buttons })),
  ]
}

function suggestionParts(each: Suggestion, { cohort, scene, page }: Shown, copy: Copy): Part[] {
  const { people, draft } = scene
  const [mentee, mentor] = [people.find(({ id }) => id === each.mentee), people.find(({ id }) => id === each.mentor)]
  const second = people.find(({ id }) => id === each.runnerUp?.mentor)
  const isFree = draft?.isLanguageRule === false
  // By what is known now, as the reasons are.
  const [[fit] = []] = mentee && mentor ? scoresOf([mentee], [mentor], isFree) : []
  const past = scene.pastOf(each)
  const broken = scene.brokenBy(each)
  const judge = (label: string, as: Judgement): Button => ({
    label,
    command: { do: 'judgePair', suggestion: each.id, cohort: cohort.id, as, page } satisfies Tap,
  })
  const { judgements: words } = copy
  const buttons =
    each.state === 'open'
      ? [...(past ? [] : [judge(words.approve, 'approved')]), judge(words.notNow, 'notNow'), judge(words.never, 'never')]
      : [judge(words.undo, 'open')]
  return [
    text(copy.draft.pair(each.names.mentee, each.names.mentor, fit ?? each.score)),
    ...(mentee && mentor ? [{ kind: 'list', items: reasonsOf(mentee, mentor, isFree, copy.reasons) } as const] : []),
    ...(mentee && second && each.runnerUp
      ? [note(copy.draft.runnerUp(second.name, each.runnerUp.score, reasonsOf(mentee, second, isFree, copy.reasons)[0] ?? ''))]
      : []),
    ...(each.state === 'open' ? [] : [note(words.states[each.state])]),
    ...(each.state !== 'never' && past ? [note(copy.draft.past(copy.pasts[past.why](past.name)))] : []),
    ...(each.state !== 'never' && broken.length > 0 ? [note(brokenWords(broken, copy))] : []),
    { kind: 'buttons', buttons },
  ]
}

/** A pair by the names of the two. */
export const pairName = ({ names }: Pick<Suggestion, 'names'>, language: KnownPerson['language']): string =>
  listOf([names.mentor, names.mentee], language)

/** Which rules a pair breaks. */
export const brokenWords = (broken: readonly HardRule[], { aims, draft }: Copy): string =>
  broken.map((rule) => draft.breaks(aims.rules[rule])).join(' ')

/** Which open suggestions somebody was shown. */
export const openShown = (all: readonly Suggestion[]): string =>
  fingerprintOf(all.filter(({ state }) => state === 'open').map(({ id }) => id))

function below({ cohort: { id: cohort }, scene, page: at }: Shown, pages: number, { draft: copy, byHand }: Copy): Button[][] {
  const all = scene.draft?.suggestions ?? []
  const count = (state: Judgement): number => all.filter((each) => each.state === state && scene.pastOf(each) === null).length
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
