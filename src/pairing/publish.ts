import { note, text } from '../contract/parts.ts'
import type { Part, Reply } from '../contract/view.ts'
import type { Foreseen } from '../house/shown.ts'
import type { Instant } from '../kit/clock.ts'
import { fingerprintOf } from '../kit/fingerprint.ts'
import { shorten } from '../kit/text.ts'
import type { KnownPerson } from '../people/directory.ts'
import { changeMentors } from '../programme/index.ts'
import type { Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { kinds } from './kinds.ts'
import { leadsTo, refuse, say } from './say.ts'
import { brokenWords, pairName } from './show.ts'
import type { PairingCohort, PairingStore, Suggestion } from './store.ts'
import { type Scene, sceneOf } from './wish.ts'

/** What is approved, by whether it can still become a pair. */
interface Approved {
  readonly cohort: PairingCohort
  readonly scene: Scene
  readonly good: readonly Suggestion[]
  readonly past: readonly Suggestion[]
}

/** Names that are listed at most. */
const mostNamed = 20
/** Characters of a message that are shown at most. */
const mostQuoted = 400

/**
 * By tap of a coordinator: shows which pairs there will be, and how many people hear of it at once. By the second tap exactly these become pairs:
 * everything is checked again, and where something has changed meanwhile, it is shown first.
 */
export async function publishPairs(
  deps: Deps,
  { cohort: id, shown }: Extract<Tap, { do: 'publishPairs' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  if (shown !== undefined) {
    const done = await deps.transactWidely(async (stores) => {
      await stores.pairing.hold(id)
      const approved = await approvedOf(stores.pairing, id, actor, now)
      if (!approved || versionOf(approved) !== shown) return null
      const made = await makePairs(stores, approved, actor, now)
      return { cohort: approved.cohort, made }
    })
    if (done) return say(actor, done.cohort, doneParts(done, id, actor))
  }
  const approved = await deps.transact(({ pairing }) => approvedOf(pairing, id, actor, now))
  if (!approved) return refuse(actor)
  const { told } = await deps.tryOut(id, (stores) => makePairs(stores, approved, actor, now))
  return say(actor, approved.cohort, previewParts(approved, told, shown, actor))
}

async function approvedOf(pairing: PairingStore, id: string, actor: KnownPerson, now: Instant): Promise<Approved | null> {
  const cohort = await pairing.cohort(id, actor)
  if (!cohort) return null
  const scene = await sceneOf(pairing, id, now)
  const approved = (scene.draft?.suggestions ?? []).filter(({ state }) => state === 'approved')
  const isPossible = (each: Suggestion): boolean => scene.pastOf(each) === null
  return { cohort, scene, good: approved.filter(isPossible), past: approved.filter((each) => !isPossible(each)) }
}

/** What a coordinator agrees to: these pairs, with what they break. */
const versionOf = ({ good, scene }: Approved): string =>
  fingerprintOf(good.map((each) => [each.id, each.mentor, each.mentee, ...scene.brokenBy(each)].join(' ')))

/** Answers how many pairs there are now. A pair that is none any more at the last moment is left out. */
async function makePairs(stores: Stores, { cohort, good, past }: Approved, actor: KnownPerson, now: Instant): Promise<number> {
  const changes = good.map(({ mentor, mentee }) => ({ menteeId: mentee, mentorId: mentor }))
  const outcomes = await changeMentors(stores, { cohortId: cohort.id, changes, actorId: actor.personId }, now)
  const made = outcomes.filter((outcome) => outcome === 'changed').length
  await stores.programmes.publishPairs(cohort.id, now)
  await stores.pairing.remove([...good, ...past].map(({ id }) => id))
  await stores.tell({ happened: 'pairsPublished', cohortId: cohort.id, at: now })
  await stores.audit.note([
    { actorId: actor.personId, cohortId: cohort.id, deed: 'publishedPairs', subject: cohort.id, detail: { pairs: made } },
  ])
  return made
}

function previewParts(approved: Approved, told: readonly Foreseen[] | null, shown: string | undefined, { language }: KnownPerson): Part[] {
  const { cohort, good, past } = approved
  const copy = copyIn(language, cohort.words)
  const back = leadsTo(copy.publish.back, { do: 'showPairs', mark: 'look', cohort: cohort.id })
  const publish = { do: 'publishPairs', cohort: cohort.id, shown: versionOf(approved) } satisfies Tap
  return [
    ...(shown === undefined ? [] : [text(copy.judgements.changed)]),
    text(good.length === 0 ? copy.publish.nothing : copy.publish.count(good.length)),
    ...(good.length > 0
      ? [
          listed(
            good.map((each) => pairName(each, language)),
            copy,
          ),
        ]
      : []),
    ...brokenParts(approved, copy, language),
    ...(past.length > 0 ? [text(copy.publish.past(past.length)), pastList(approved, copy, language)] : []),
    ...(good.length > 0 ? toldParts(told, approved, copy, language) : []),
    {
      kind: 'buttons',
      buttons: [...(good.length > 0 ? [{ label: copy.publish.go(good.length), command: publish, style: 'primary' as const }] : []), back],
    },
  ]
}

const listed = (items: readonly string[], { publish }: Copy): Part => {
  const shown = items.slice(0, mostNamed)
  return { kind: 'list', items: shown.length < items.length ? [...shown, publish.more(items.length - shown.length)] : shown }
}

/** Pairs that break a rule by now, or that a coordinator chose against one: she sees it before she publishes them. */
function brokenParts({ good, scene }: Approved, copy: Copy, language: KnownPerson['language']): Part[] {
  const broken = good.filter((each) => scene.brokenBy(each).length > 0)
  if (broken.length === 0) return []
  return [
    text(copy.publish.broken(broken.length)),
    listed(
      broken.map((each) => copy.publish.because(pairName(each, language), brokenWords(scene.brokenBy(each), copy))),
      copy,
    ),
  ]
}

const pastList = ({ past, scene }: Approved, copy: Copy, language: KnownPerson['language']): Part =>
  listed(
    past.flatMap((each) => {
      const found = scene.pastOf(each)
      return found ? [copy.publish.because(pairName(each, language), copy.pasts[found.why](found.name))] : []
    }),
    copy,
  )

/** To how many it is said, and in which words. */
function toldParts(
  told: readonly Foreseen[] | null,
  { good }: Approved,
  { publish: copy }: Copy,
  language: KnownPerson['language'],
): Part[] {
  if (told === null) return [note(copy.many)]
  if (told.length === 0) return [note(copy.later)]
  const people = (of: readonly Foreseen[]): number => new Set(of.map(({ personId }) => personId)).size
  const items = [...Map.groupBy(told, ({ what }) => what[language])].map(([what, all]) => {
    const shown = all.find((each) => each.language === language) ?? all[0]
    return copy.reads(what, people(all), shorten((shown?.says ?? '').replaceAll('\n', ' · '), mostQuoted))
  })
  const inPairs = new Set(good.flatMap(({ mentor, mentee }) => [mentor, mentee])).size
  const hear = people(told.filter(({ what }) => what.en !== kinds['pairing.published'].words.en.name))
  return [note(copy.told(people(told))), { kind: 'list', items }, ...(hear < inPairs ? [note(copy.first)] : [])]
}

function doneParts(
  { cohort, made }: { readonly cohort: PairingCohort; readonly made: number },
  id: string,
  { language }: KnownPerson,
): Part[] {
  const { publish } = copyIn(language, cohort.words)
  return [
    text(publish.done(made)),
    note(publish.next),
    { kind: 'buttons', buttons: [leadsTo(publish.back, { do: 'showPairs', mark: 'look', cohort: id })] },
  ]
}
