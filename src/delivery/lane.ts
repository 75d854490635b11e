import type { Address, DeliveryResult, Platform, Setback, Workspace } from '../contract/platform.ts'
import type { View } from '../contract/view.ts'
import { type Clock, hoursAfter, type Instant, isAfter, later } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import type { DueDelivery, LaneEnd, Outcome, Setting, Strange, Unreadable, Verdict } from './due.ts'
import type { DeliveryClass } from './outbox.ts'
import { expired, holdBack, isExpired, outcomeOf, waitsAlone } from './rules.ts'
import type { LaneStore } from './store.ts'

/** What a lane needs. */
export interface LaneDeps {
  readonly clock: Clock
  readonly log: Log
  readonly transact: <T>(work: (store: LaneStore) => Promise<T>) => Promise<T>
  readonly platformOf: (workspace: Workspace) => Pick<Platform, 'sendDirect' | 'openConversation' | 'sendToPlace'>
  /** How many sends a second at most. Infinity: there is no limit. */
  readonly perSecond: number
  /** Milliseconds that one call may take. After that nobody knows whether it was delivered. */
  readonly callLimitMs: number
}

const largestSlice = 200
/** From so many a second on, a slice is a fifth of a second's: what comes meanwhile waits for the end of the slice. */
const fast = 20
/**
 * By how much the pause between such slices is longer than the pace asks for. A platform counts the last second at every moment: without this, the
 * last calls of a slice stand in one second with those of the fifth slice after it, and Teams turns them away without saying for how long.
 */
const spare = 1.1

const isFast = (perSecond: number): boolean => perSecond >= fast && Number.isFinite(perSecond)
const sliceOf = (perSecond: number): number =>
  Math.min(Math.max(1, Math.floor(isFast(perSecond) ? perSecond / 5 : perSecond)), largestSlice)
/** Hours for which the lane rests after so many calls. */
const restAfter = (calls: number, perSecond: number): number => ((isFast(perSecond) ? spare : 1) * calls) / perSecond / 3600

/** Drains a workspace's due deliveries, slice by slice. */
export async function runLane(deps: LaneDeps, workspaceId: string, signal?: AbortSignal): Promise<LaneEnd> {
  for (;;) {
    const taken = await deps.transact((store) => takeSlice(deps, store, workspaceId, signal?.aborted ?? false))
    if ('wakeAt' in taken) return taken.wakeAt
    if (taken.slice.length > 0) await sendSlice(deps, workspaceId, taken.slice)
    // We ask from the instant of the choice, because something may have become due since then.
    if (!taken.more) return deps.transact((store) => store.nextDue(workspaceId, taken.at))
  }
}

type Taken = { readonly slice: readonly DueDelivery[]; readonly more: boolean; readonly at: Instant } | { readonly wakeAt: LaneEnd }

/** Chooses what to send now, and stores that it is tried before it is tried: so a crash leaves a trace. */
async function takeSlice(deps: LaneDeps, store: LaneStore, workspaceId: string, aborted: boolean): Promise<Taken> {
  const now = deps.clock.now()
  const held = await store.heldUntil(workspaceId)
  if (held === 'never') return { wakeAt: null }
  if (held && isAfter(held, now)) return { wakeAt: held }
  if (aborted) return { wakeAt: now }
  await writeOffLost(store, workspaceId, now)
  const { due, more } = await store.due(workspaceId, now, sliceOf(deps.perSecond))
  if (due.length === 0) return { wakeAt: await store.nextDue(workspaceId, now) }
  const { ready: sifted, settings, strange } = sift(deps, due, now)
  const { ready, dropped } = judged(sifted, await store.lastLook(sifted, now))
  const { lead, merged } = digest(ready)
  await store.set([...settings, ...dropped, ...merged])
  await store.leave(strange)
  await store.start(lead, now, hoursAfter(now, (deps.callLimitMs * 1.25) / 3_600_000))
  if (Number.isFinite(deps.perSecond) && lead.length > 0)
    await store.hold(workspaceId, hoursAfter(now, restAfter(lead.length, deps.perSecond)))
  return { slice: lead.map((delivery) => ({ ...delivery, attempts: delivery.attempts + 1 })), more: more || strange.length > 0, at: now }
}

async function writeOffLost(store: LaneStore, workspaceId: string, now: Instant): Promise<void> {
  const lost = await store.lost(workspaceId, now)
  const unknown: DeliveryResult = { kind: 'unknown', detail: 'the process ended in mid-send' }
  const outcomes = lost.map((delivery) => outcomeOf(delivery, unknown, now))
  // No platform asked us to wait, so what may be repeated is due at once.
  await store.finish(
    outcomes.map((outcome) => (outcome.state === 'due' ? { ...outcome, dueAt: now } : outcome)),
    now,
  )
}

/** Decides who is written to now, and what becomes of the others. */
function sift(deps: LaneDeps, due: readonly (DueDelivery | Unreadable | Strange)[], now: Instant) {
  const ready: DueDelivery[] = []
  const settings: Setting[] = []
  const strange: Strange[] = []
  for (const delivery of due) {
    if ('needs' in delivery) {
      if (isExpired(delivery, now)) settings.push({ ...expired, id: delivery.id })
      else strange.push(delivery)
      continue
    }
    const readable = !('unreadable' in delivery)
    if (!readable) deps.log.error({ delivery: delivery.id, kind: delivery.unreadable }, 'what is stored cannot be said')
    const setting = readable ? holdBack(delivery, now) : unsayable
    if (setting) settings.push({ ...setting, id: delivery.id })
    else if (readable) ready.push(delivery)
  }
  return { ready, settings, strange }
}

/** What rooms say at the last moment: some is not said any more, and some in other words. */
function judged(ready: readonly DueDelivery[], verdicts: ReadonlyMap<string, Verdict>) {
  const dropped: Setting[] = []
  const left = ready.flatMap((delivery) => {
    const verdict = verdicts.get(delivery.id)
    if (!verdict) return [delivery]
    if ('view' in verdict) return [{ ...delivery, view: verdict.view }]
    dropped.push({ id: delivery.id, state: 'dropped', dueAt: null, detail: verdict.drop })
    return []
  })
  return { ready: left, dropped }
}

const unsayable = { state: 'failed', dueAt: null, detail: 'invalidContent: what is stored cannot be read' } as const

/** Several nudges to the same person become one message. Everything else is sent one by one. */
function digest(ready: readonly DueDelivery[]) {
  const lead: DueDelivery[] = []
  const merged: { id: string; state: 'merged'; dueAt: null; detail: string }[] = []
  for (const delivery of ready) {
    const index = delivery.class === 'nudge' ? lead.findIndex((each) => each.class === 'nudge' && each.personId === delivery.personId) : -1
    const into = lead[index]
    if (!into) lead.push(delivery)
    else {
      lead[index] = { ...into, view: joined(into.view, delivery.view) }
      merged.push({ id: delivery.id, state: 'merged', dueAt: null, detail: into.id })
    }
  }
  return { lead, merged }
}

/** A merged message is not renewed: a tap that shows one of its parts anew would lose the other. */
const joined = (first: View, second: View): View => ({ language: first.language, parts: [...first.parts, ...second.parts] })

async function sendSlice(deps: LaneDeps, workspaceId: string, slice: readonly DueDelivery[]): Promise<void> {
  const results = await Promise.all(slice.map((delivery) => send(deps, delivery)))
  const now = deps.clock.now()
  const outcomes = slice.map(
    (delivery, index): Outcome => outcomeOf(delivery, results[index] ?? { kind: 'unknown', detail: 'no result' }, now),
  )
  await deps.transact(async (store) => {
    await store.finish(outcomes, now)
    if (results.some(isLockedOut)) return store.pause(workspaceId, now)
    await slowDown(store, workspaceId, throttled(slice, results, now), now)
  })
  for (const outcome of outcomes)
    if (outcome.outcome !== 'delivered')
      deps.log.warn({ delivery: outcome.id, outcome: outcome.outcome, detail: outcome.detail }, 'not delivered')
}

const isLockedOut = (result: DeliveryResult): boolean => result.kind === 'failed' && result.reason === 'authorisationRevoked'

/** The instants until which the platform wants each throttled class to wait. */
function throttled(slice: readonly DueDelivery[], results: readonly DeliveryResult[], now: Instant): ReadonlyMap<DeliveryClass, Instant> {
  const until = new Map<DeliveryClass, Instant>()
  for (const [index, { class: kind }] of slice.entries()) {
    const result = results[index]
    if (result?.kind !== 'retry' || result.reason !== 'throttled') continue
    until.set(kind, later(until.get(kind) ?? now, hoursAfter(now, result.afterMs / 3_600_000)))
  }
  return until
}

/**
 * A class that many people get at once waits alone, so that a throttled announcement does not delay a question. For the other classes the
 * whole workspace waits.
 */
async function slowDown(store: LaneStore, workspaceId: string, until: ReadonlyMap<DeliveryClass, Instant>, now: Instant): Promise<void> {
  for (const [kind, at] of until) if (waitsAlone(kind)) await store.postpone(workspaceId, kind, at)
  const at = [...until].filter(([kind]) => !waitsAlone(kind)).reduce((latest, [, each]) => later(latest, each), now)
  if (!isAfter(at, now)) return
  const held = await store.heldUntil(workspaceId)
  await store.hold(workspaceId, held && held !== 'never' ? later(held, at) : at)
}

function send({ platformOf, callLimitMs }: LaneDeps, delivery: DueDelivery): Promise<DeliveryResult> {
  const platform = () => platformOf(delivery.to.workspace)
  const { to, companion, view, id } = delivery
  return companion
    ? sendTogether(platform, [to, companion.to], delivery, callLimitMs / 2)
    : inTime(callLimitMs, () => platform().sendDirect(to, view, id))
}

const apart = { kind: 'failed', reason: 'recipientGone', detail: 'not everybody is reached in one workspace' } satisfies Setback

/**
 * Says it in a conversation of both people. As long as that is not open, nobody has read anything, so every failure to open it may be tried
 * again.
 */
async function sendTogether(
  platform: () => ReturnType<LaneDeps['platformOf']>,
  [to, companion]: readonly [Address, Address | null],
  { view, id }: DueDelivery,
  limitMs: number,
): Promise<DeliveryResult> {
  if (!companion) return apart
  const opened = await inTime(limitMs, () => platform().openConversation([to, companion]))
  if (opened.kind === 'unknown') return { kind: 'retry', afterMs: 0, reason: 'transient' }
  if (opened.kind !== 'opened') return opened
  const [missing] = opened.without
  return missing ? { ...apart, detail: missing.detail } : inTime(limitMs, () => platform().sendToPlace(opened.place, view, id))
}

/** One call, with a time limit. A platform that throws has a defect: what it did is unknown. */
async function inTime<Result>(limitMs: number, call: () => Promise<Result>): Promise<Result | Extract<Setback, { kind: 'unknown' }>> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<Extract<Setback, { kind: 'unknown' }>>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'unknown', detail: `no answer within ${limitMs} ms` }), limitMs)
  })
  try {
    return await Promise.race([call(), limit])
  } catch (error) {
    return { kind: 'unknown', detail: error instanceof Error ? error.message : 'the platform threw' }
  } finally {
    clearTimeout(timer)
  }
}
