import { note, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import { type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { Stores } from '../deps.ts'
import type { Meeting, Member, PairFacts } from '../facts.rules.ts'
import { whenFor } from '../parts.ts'
import { copyIn } from './copy-in.ts'

/** Cancels the meetings of a pair that are ahead; `until`: those that begin before that. Answers which they were. Calendars follow. */
export async function cancelMeetings(
  { meetings, tell }: Pick<Stores, 'meetings' | 'tell'>,
  pair: PairFacts,
  now: Instant,
  until?: Instant,
): Promise<readonly Meeting[]> {
  const off = pair.meetings.filter(
    ({ state, startsAt }) => state === 'planned' && isAfter(startsAt, now) && (until === undefined || isBefore(startsAt, until)),
  )
  for (const { id } of off) {
    await meetings.settle(id, 'cancelled', now)
    await tell({ happened: 'meetingCalledOff', meetingId: id, at: now })
  }
  return off
}

/** What somebody reads of meetings that are cancelled. A file that they downloaded does not follow, and nobody promises it. */
export function cancelledParts(me: Member, pair: PairFacts, off: readonly Meeting[]): Part[] {
  const { rest: copy } = copyIn(me.language)
  if (off.length === 0) return []
  return [...off.map(({ startsAt }) => text(copy.cancelled(whenFor(me, pair, startsAt)))), note(copy.calendar)]
}
