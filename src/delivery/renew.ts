import type { Command } from '../contract/command.ts'
import type { Address, Messenger, Workspace } from '../contract/platform.ts'
import type { Reply, View } from '../contract/view.ts'
import { type Clock, hoursAfter, type Instant } from '../kit/clock.ts'
import { inTime } from '../kit/in-time.ts'
import type { Log } from '../kit/log.ts'

/** A message that was said and shall show how things stand now. */
export interface Stale {
  readonly id: string
  readonly to: Address
  readonly sentRef: string
  /** The look that shows it as it is now. Null: this process does not know it, or there is none. */
  readonly renews: Command | null
  /** What takes its place where there is no look: what was said, without its buttons. */
  readonly closed: View | null
}

/** What renewing needs from a database. */
export interface RenewStore {
  /** Messages of this workspace that shall be renewed. Until `until` no other process takes them. */
  takeStale(workspaceId: string, now: Instant, until: Instant, limit: number): Promise<readonly Stale[]>
  /** Renewed, or not worth another try: `at` null. Else they are tried again then. Only what nobody touched since it was taken until `until`. */
  putOff(ids: readonly string[], until: Instant, at: Instant | null): Promise<void>
}

/** What renewing needs. */
export interface RenewDeps {
  readonly clock: Clock
  readonly log: Log
  readonly transact: <T>(work: (store: RenewStore) => Promise<T>) => Promise<T>
  readonly platformOf: (workspace: Workspace) => Pick<Messenger, 'update'>
  /** Shows a reader something as it is now. */
  readonly look: (look: Command, of: Address) => Promise<Reply>
  /** Milliseconds that one call may take. */
  readonly callLimitMs: number
  /** Messages a second that the platform takes; infinity: there is no limit. */
  readonly perSecond: number
  /** Waits in real time, and returns early when the signal fires. Missing: nobody waits, as under a clock that is turned. */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
}

/** How many messages are renewed, at the most, before the lane looks whether there is something new to say. */
const few = 10
/** Changing takes so many times as long as saying: Slack allows 50 changes a minute, and one message a second (docs.slack.dev/apis/web-api/rate-limits). */
const slower = 1.2
const leaseHours = 0.05
const againMs = 15 * 60_000

/**
 * Brings a few messages of a workspace up to date: what their look shows takes their place. It makes no sound, so quiet hours do not matter.
 * A look that is refused leaves the message as it was. Answers whether there may be more to do now.
 */
export async function renewSome(deps: RenewDeps, workspaceId: string, signal?: AbortSignal): Promise<boolean> {
  if (signal?.aborted) return false
  const now = deps.clock.now()
  const most = Math.min(few, Math.max(1, Math.floor(deps.perSecond)))
  const until = hoursAfter(now, leaseHours)
  const stale = await deps.transact((store) => store.takeStale(workspaceId, now, until, most))
  if (stale.length === 0) return false
  const waits = await Promise.all(stale.map(async (each) => ({ id: each.id, ms: await renewOne(deps, each) })))
  await deps.transact(async (store) => {
    for (const [ms, some] of Map.groupBy(waits, (each) => each.ms))
      await store.putOff(
        some.map(({ id }) => id),
        until,
        ms === null ? null : hoursAfter(now, ms / 3_600_000),
      )
  })
  // A platform that is busy is left in peace; what is left waits for the next look at this lane.
  if (!waits.every(({ ms }) => ms === null)) return false
  await keepPace(deps, stale.length, now, signal)
  return true
}

/** The next few have their turn when the platform takes them. */
async function keepPace({ clock, perSecond, wait }: RenewDeps, many: number, since: Instant, signal?: AbortSignal): Promise<void> {
  const taken = clock.now().epochMilliseconds - since.epochMilliseconds
  const ms = (many / perSecond) * slower * 1_000 - Math.max(0, taken)
  if (wait && ms > 0) await wait(ms, signal)
}

/** In how many milliseconds it is tried again; null: it is not. */
async function renewOne(
  { log, platformOf, look, callLimitMs }: RenewDeps,
  { id, to, sentRef, renews, closed }: Stale,
): Promise<number | null> {
  const platform = platformOf(to.workspace)
  if (!platform.update) return null
  try {
    const view = renews ? await seenBy(look, renews, to) : closed
    if (!view) return null
    const ended = await inTime(platform.update({ workspace: to.workspace, ref: sentRef }, view, 'leave'), callLimitMs)
    // Nobody knows whether it was changed: changed once more it is the same.
    if (!ended || ended.done.kind === 'unknown') return againMs
    if (ended.done.kind !== 'retry') return null
    return ended.done.reason === 'throttled' ? Math.max(ended.done.afterMs, 1_000) : againMs
  } catch (error) {
    log.error({ delivery: id, error: error instanceof Error ? error.name : 'threw' }, 'a message could not be renewed')
    return null
  }
}

async function seenBy(look: RenewDeps['look'], renews: Command, reader: Address): Promise<View | null> {
  const { accepted, view } = await look(renews, reader)
  return accepted ? view : null
}
