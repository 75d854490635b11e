import { note, text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import { type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { Stores } from '../deps.ts'
import type { Meeting, Member, PairFacts } from '../facts.rules.ts'
import { whenFor } from '../parts.ts'
import { copyIn } from './copy-in.ts'

/** A meeting that is cancelled. */
export type Cancelled = Pick<Meeting, 'id' | 'startsAt'>

/** Meetings of a pair that are planned and ahead; `until`: those that begin before that. */
export const plannedAhead = ({ meetings }: Pick<PairFacts, 'meetings'>, now: Instant, until?: Instant): readonly Meeting[] =>
  meetings.filter(
    ({ state, startsAt }) => state === 'planned' && isAfter(startsAt, now) && (until === undefined || isBefore(startsAt, until)),
  )

/** Cancels the meetings of a pair that are ahead; `until`: those that begin before that. Answers which they were. Calendars follow. */
export async function cancelMeetings(
  { meetings, tell }: Pick<Stores, 'meetings' | 'tell'>,
  pair: PairFacts,
  now: Instant,
  until?: Instant,
): Promise<readonly Cancelled[]> {
  const off = plannedAhead(pair, now, until)
  for (const { id } of off) {
    await meetings.settle(id, 'cancelled', now)
    await tell({ happened: 'meetingCalledOff', meetingId: id, at: now })
  }
  return off
}

/**
 * What each of a pair is to hear is cancelled: what is cancelled now, and what was before in a message that is taken back unread. Whoever takes messages
 * about a pair back does so first.
 */
export async function unheard(
  { meetings }: Pick<Stores, 'meetings'>,
  { pairId }: Pick<PairFacts, 'pairId'>,
  off: readonly Cancelled[],
  now: Instant,
): Promise<(me: Pick<Member, 'enrolmentId'>) => readonly Cancelled[]> {
  const untold = await meetings.untold(pairId, now)
  return ({ enrolmentId }) =>
    [
      ...off,
      ...untold.flatMap((each) =>
        each.enrolmentId === enrolmentId && off.every(({ id }) => id !== each.meeting.id) ? [each.meeting] : [],
      ),
    ].toSorted((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds)
}

/** What somebody reads of meetings that are cancelled. A file that they downloaded does not follow, and nobody promises it. */
export function cancelledParts(me: Member, pair: PairFacts, off: readonly Cancelled[]): Part[] {
  const { rest: copy } = copyIn(me.language)
  if (off.length === 0) return []
  return [...off.map(({ startsAt }) => text(copy.cancelled(whenFor(me, pair, startsAt)))), note(copy.calendar)]
}

/** What a message about cancelled meetings is called. `name`: of the other one; null: it is not said. */
export function offTitle({ language }: Pick<Member, 'language'>, name: string | null, count: number): string {
  const { ended: copy } = copyIn(language)
  return name === null ? copy.offAlone(count) : copy.off(name, count)
}
