import type { DeliveryResult } from '../../contract/platform.ts'
import type { DueTable } from '../../house/housing.ts'
import { hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import { inTime } from '../../kit/in-time.ts'
import { defaultQuietHours, endOfQuiet } from '../../people/quiet-hours.ts'
import type { Deps } from '../deps.ts'
import type { Announcement, CohortFacts } from '../facts.ts'
import { uselessFrom } from '../rules.ts'
import type { PlaceEnd, TakenPlace } from '../store.ts'
import { placeView } from '../views.ts'

/** Hours for which a process has a channel to itself, and after which a platform that was busy is asked again. */
const leaseHours = 0.05
/** Milliseconds that one call may take. After that nobody knows whether it was said. */
const callLimitMs = 30_000
const againMs = 60_000

/** When it is said in the channels of these cohorts: while most of their people are awake, unless it is urgent. */
export const placesOf = (cohorts: readonly CohortFacts[], urgent: boolean, now: Instant): { cohortId: string; dueAt: Instant }[] =>
  cohorts.map(({ id: cohortId, zone }) => ({ cohortId, dueAt: urgent ? now : endOfQuiet(now, zone, defaultQuietHours) }))

/**
 * Channels in which something is due. That it is about to be said is stored before it is said, so that it is said once at most; the call is outside of
 * any transaction. `table`: the same rows, where nothing is called.
 */
export function duePlaces(deps: Deps, table: DueTable): DueTable {
  const take = async (one?: string): Promise<number> => {
    const since = deps.clock.now()
    const until = hoursAfter(since, leaseHours)
    const { count, places } = await deps.transact(({ announcements }) => announcements.takePlaces(since, until, one))
    for (const taken of places) {
      const end = await sayIn(deps, taken)
      if (end) await deps.transact(({ announcements }) => announcements.endPlace(taken.id, end, { since, until }))
    }
    return count
  }
  return { ...table, takeBatch: () => take(), takeOne: async (id) => void (await take(id)) }
}

async function sayIn(
  { clock, platformOf, transact }: Deps,
  { id, announcementId, cohortId, place, sent }: TakenPlace,
): Promise<PlaceEnd | null> {
  const now = clock.now()
  const [announcement, cohort] = await transact(async ({ announcements }) => [
    await announcements.find(announcementId),
    (await announcements.cohorts([cohortId]))[0],
  ])
  if (!announcement || !cohort) return null
  const view = placeView(announcement, cohort.language)
  const platform = platformOf(place.workspace)
  if (sent) {
    const changed = platform.update && (await inTime(platform.update(sent, view, 'leave'), callLimitMs))
    return endOfChange(changed?.done ?? null, now)
  }
  const said = await inTime(platform.sendToPlace(place, view, id, announcement.urgent ? 'everybody' : 'nobody'), callLimitMs)
  return endOfSaying(said?.done ?? { kind: 'unknown', detail: 'no answer in time' }, announcement, now)
}

const later = (now: Instant, ms: number): Instant => hoursAfter(now, Math.max(ms, againMs) / 3_600_000)

/** What it says is changed as often as it takes: said once more it is the same. */
const endOfChange = (ended: DeliveryResult | null, now: Instant): PlaceEnd => ({
  ...({ state: 'said', sentRef: null, detail: null } as const),
  dueAt: ended?.kind === 'retry' ? later(now, ended.afterMs) : ended?.kind === 'unknown' ? later(now, 0) : null,
})

function endOfSaying(ended: DeliveryResult, { timing, sentAt }: Announcement, now: Instant): PlaceEnd {
  const over = { dueAt: null, sentRef: null }
  switch (ended.kind) {
    case 'delivered':
      return { ...over, state: 'said', sentRef: ended.sent.ref, detail: null }
    case 'unknown':
      return { ...over, state: 'unknown', detail: ended.detail }
    case 'failed':
      return { ...over, state: 'failed', detail: `${ended.reason}: ${ended.detail}` }
    case 'retry': {
      const dueAt = later(now, ended.afterMs)
      if (isAfter(dueAt, uselessFrom(timing, sentAt ?? now, null))) return { ...over, state: 'failed', detail: 'expired' }
      return { ...over, state: 'waiting', dueAt, detail: ended.reason }
    }
  }
}
