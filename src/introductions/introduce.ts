import { note, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Part, Reply } from '../contract/view.ts'
import type { NewDelivery } from '../delivery/outbox.ts'
import type { Likenesses } from '../house/shown.ts'
import type { Instant } from '../kit/clock.ts'
import { fingerprintOf } from '../kit/fingerprint.ts'
import { isAhead, isOver, type Reader, type SeenKickOff } from '../programme/kick-off/kick-off-shown.ts'
import type { Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { type Kind, kinds } from './kinds.ts'
import { previewParts, type Told } from './preview.ts'
import type { IntroductionStore, PairFacts } from './store.ts'
import { apartView, type ShownKickOff, togetherView } from './views.ts'
import { type Way, waysOf } from './ways.ts'

/**
 * By tap of a coordinator: shows to how many people would be written, and what. By the second tap, exactly the pairs that were shown hear who the other
 * is. Where these have changed meanwhile, it shows how it is now.
 */
export async function introducePairs(
  deps: Deps,
  { kickOff: id, shown }: Extract<Tap, { do: 'introducePairs' }>,
  actor: Reader,
): Promise<Reply> {
  const now = deps.clock.now()
  const seen = await deps.transact(({ introductions }) => look(introductions, id, actor, now, 'free'))
  if ('refused' in seen) return refuse(actor, seen.refused)
  const ways = await waysOf(deps, seen.kickOff, seen.pairs.filter(isReady))
  const common = await deps.likenessOf([...ways.keys()])
  const ready = tellable(seen.pairs, ways, common)
  if (ready.length === 0) return replyOf(actor, seen.kickOff, { together: 0, apart: 0, waiting: seen.pairs.length })
  const preview = (told: readonly Told[]) => previewReply(actor, seen.kickOff, { told, waiting: seen.pairs.length - told.length }, shown)
  if (shown !== versionOf(ready)) return preview(ready)
  return deps.transact(async ({ introductions, outbox, audit, tell }) => {
    await introductions.hold(id)
    const held = await look(introductions, id, actor, now, 'held')
    if ('refused' in held) return refuse(actor, held.refused)
    const { kickOff, pairs } = held
    // A pair that became ready at this moment waits for the next tap.
    const told = tellable(pairs, ways, common)
    if (told.length === 0) return replyOf(actor, kickOff, { together: 0, apart: 0, waiting: pairs.length })
    if (shown !== versionOf(told)) return preview(told)
    await outbox.put(told.flatMap((each) => deliveries(each, kickOff, now)))
    await audit.note(
      told.map(({ pair, way }) => ({
        ...({ actorId: actor.personId, cohortId: kickOff.cohortId, deed: 'introduced', subject: pair.id } as const),
        detail: { way: way === 'together' ? way : 'apart' },
      })),
    )
    await tell({ happened: 'introduced', cohortId: kickOff.cohortId, pairIds: told.map(({ pair }) => pair.id), at: now })
    const together = told.filter(({ way }) => way === 'together').length
    return replyOf(actor, kickOff, { together, apart: told.length - together, waiting: pairs.length - told.length })
  })
}

/** Pairs that are ready, each with the way on which it is introduced. */
const tellable = (pairs: readonly PairFacts[], ways: ReadonlyMap<string, Way>, common: Likenesses): Told[] =>
  pairs.filter(isReady).flatMap((pair) => {
    const way = ways.get(pair.id)
    return way ? [{ pair, way, common: common.get(pair.id) }] : []
  })

/** Which pairs are introduced on which ways. */
const versionOf = (told: readonly Told[]): string =>
  fingerprintOf(told.map(({ pair, way }) => `${pair.id} ${way === 'together' ? way : 'apart'}`))

const isReady = (pair: PairFacts): boolean => pair.isReady

type Seen =
  | { readonly kickOff: ShownKickOff & SeenKickOff; readonly pairs: readonly PairFacts[] }
  | { readonly refused: keyof Copy['refusals'] }

async function look(store: IntroductionStore, kickOffId: string, actor: Reader, now: Instant, held: 'held' | 'free'): Promise<Seen> {
  const kickOff = await store.kickOff(kickOffId, actor)
  if (!kickOff) return { refused: 'gone' }
  if (!kickOff.coordinates) return { refused: 'onlyCoordinator' }
  if (isOver(kickOff)) return { refused: 'over' }
  return { kickOff: { ...kickOff, meets: isAhead(kickOff, now) }, pairs: await store.pairs(kickOffId, held) }
}

const refuse = (to: Reader, reason: keyof Copy['refusals']): Reply => ({
  accepted: false,
  view: { language: to.language, parts: [text(copyIn(to.language, usualWords).refusals[reason])] },
})

/** Said at most once. What speaks of meeting at the kick-off is not said after it. */
function deliveries({ pair, way, common }: Told, kickOff: ShownKickOff, now: Instant): NewDelivery<Kind>[] {
  const about = {
    pairId: pair.id,
    cohortId: kickOff.cohortId,
    step: 1,
    dueAt: now,
    expiresAt: kickOff.meets ? kickOff.startsAt : null,
  } as const
  const key = `introduction:${pair.id}`
  if (way === 'together') {
    const both = { personId: pair.mentee.personId, companionId: pair.mentor.personId, view: togetherView(pair, kickOff, common) }
    return [{ ...about, ...both, key: `${key}:together`, ...said('introduction.together') }]
  }
  return (['mentor', 'mentee'] as const).map((to) => ({
    ...{ ...about, key: `${key}:${to}`, ...said('introduction.apart'), personId: pair[to].personId },
    view: apartView(pair, to, kickOff, way[to], common),
  }))
}

const said = (kind: Kind) => ({ kind, class: kinds[kind].class })

function previewReply(
  actor: Reader,
  kickOff: ShownKickOff,
  { told, waiting }: { readonly told: readonly Told[]; readonly waiting: number },
  shown: string | undefined,
): Reply {
  const copy = copyIn(actor.language, kickOff.words)
  const command = { do: 'introducePairs', kickOff: kickOff.id, shown: versionOf(told) } satisfies Tap
  const parts: Part[] = [
    ...(shown === undefined ? [] : [text(copy.preview.changed)]),
    ...previewParts(actor.language, kickOff, told),
    ...(waiting > 0 ? [note(copy.done.waiting(waiting))] : []),
    { kind: 'buttons', buttons: [{ label: copy.preview.go(told.length), command, style: 'primary' }] },
  ]
  return { accepted: true, view: { language: actor.language, parts } }
}

function replyOf(
  { language }: Reader,
  kickOff: ShownKickOff,
  { together, apart, waiting }: { together: number; apart: number; waiting: number },
): Reply {
  const { done } = copyIn(language, kickOff.words)
  const parts: (Part | null)[] = [
    together > 0 ? text(done.together(together)) : null,
    apart > 0 ? text(done.apart(apart)) : null,
    together + apart === 0 ? text(done.nobody) : null,
    waiting > 0 ? text(done.waiting(waiting)) : null,
    waiting > 0 ? note(done.later) : null,
  ]
  return { accepted: true, view: { language, parts: parts.filter((part) => part !== null) } }
}
