import type { Instant } from '../../kit/clock.ts'
import { endOfDay, workingMorning } from '../days.rules.ts'
import type { Stores } from '../deps.ts'
import { tellWatched } from '../watch/tell.ts'
import type { NewCourse, NewPair } from './store.ts'

/**
 * Begins the courses of pairs of these cohorts, whose kick-off has begun, tells coordinators of pairs that need them, and looks again on the morning of the
 * next working day: it also finds pairs that began without anybody telling, such as by a place that was offered.
 */
export async function keepScans(stores: Pick<Stores, 'meetings' | 'outbox'>, ids: readonly string[], now: Instant): Promise<void> {
  const { meetings } = stores
  for (const { id, cohortId, isOver, zone, country } of await meetings.scans(ids)) {
    if (!isOver) await meetings.begin((await meetings.newPairs(cohortId)).map(courseOf), now)
    if (!isOver) await tellWatched(stores, cohortId, now)
    await meetings.scanNext(id, isOver ? null : workingMorning(endOfDay(now, zone, 0), zone, country))
  }
}

/** Pairs that were introduced begin now; those whose kick-off is ahead begin with it. */
export async function beginIntroduced(
  { meetings }: Pick<Stores, 'meetings'>,
  cohortId: string,
  pairIds: readonly string[],
  at: Instant,
): Promise<void> {
  const waiting = new Set(await meetings.waitForKickOff(pairIds, at))
  const begun = pairIds.filter((id) => !waiting.has(id))
  if (begun.length === 0) return
  await meetings.begin(
    (await meetings.newPairs(cohortId, begun)).map((pair) => courseOf({ ...pair, beginsAt: at })),
    at,
  )
}

const courseOf = ({ pairId, cohortId, beginsAt, zone, rhythm }: NewPair): NewCourse => ({
  ...{ pairId, cohortId, beginsAt },
  wantedBy: endOfDay(beginsAt, zone, rhythm.firstDays),
  dueAt: beginsAt,
})
