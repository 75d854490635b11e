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
  /** Renewed, or not worth another try: `at` null. Else they are tried again then. */
  putOff(ids: readonly string[], at: Instant | null): Promise<void>
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
}

/** How many messages are renewed before the lane looks whether there is something new to say. */
const few = 10
const leaseHours = 0.05
const againMs = 15 * 60_000

/**
 * Brings a few messages of a workspace up to date: what their look shows takes their place. It makes no sound, so quiet hours do not matter.
 * A look that is refused leaves the message as it was. Answers whether there may be more to do now.
 */
export async function renewSome(deps: RenewDeps, workspaceId: string, signal?: AbortSignal): Promise<boolean> {
  if (signal?.aborted) return false
  const now = deps.clock.now()
  const stale = await deps.transact((store) => store.takeStale(workspaceId, now, hoursAfter(now, leaseHours), few))
  if (stale.length === 0) return false
  const waits = await Promise.all(stale.map(async (each) => ({ id: each.id, ms: await renewOne(deps, each) })))
  await deps.transact(async (store) => {
    for (const [ms, some] of Map.groupBy(waits, (each) => each.ms))
      await store.putOff(
        some.map(({ id }) => id),
        ms === null ? null : hoursAfter(now, ms / 3_600_000),
      )
  })
  // A platform that is busy is left in peace; what is left waits for the next look at this lane.
  return waits.every(({ ms }) => ms === null)
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
    if (ended?.done.kind !== 'retry') return null
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
