import { type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import { hasMet, type ItemKind, isAwaited, isProposedAhead, metOf, type PairFacts, plannedOf } from '../facts.rules.ts'

/** What is asked of an item before it is said. */
export interface Sayable {
  readonly kind: ItemKind
  readonly meetingId: string | null
  readonly number: number
  readonly createdAt: Instant
}

/** Whether an item is still true: what was done since, by either of the two, ends it. */
export function isTrue(item: Sayable, pair: PairFacts, now: Instant): boolean {
  if (pair.state !== 'active' || pair.isOver || (pair.endsAt && !isBefore(now, pair.endsAt))) return false
  const meeting = pair.meetings.find(({ id }) => id === item.meetingId)
  switch (item.kind) {
    case 'reminder':
      return meeting?.state === 'planned' && isBefore(now, meeting.startsAt)
    case 'differs':
      return meeting !== undefined
    case 'ask':
      if (isProposedAhead(pair, now) && (item.meetingId === null || pair.proposal?.meetingId === item.meetingId)) return false
      return item.meetingId === null ? isNext(item, pair) : meeting?.state === 'planned' && !isBefore(now, meeting.startsAt)
    case 'waits':
      return pair.proposal?.version === item.number && pair.proposal.dates.every((at) => isAfter(at, now))
    case 'fit':
      return hasMet(pair)
    case 'nudge':
      return (
        isNext(item, pair) &&
        !isProposedAhead(pair, now) &&
        isBefore(now, pair.wantedBy) &&
        !(pair.actedAt && isAfter(pair.actedAt, item.createdAt))
      )
  }
}

/** It is about the meeting that comes next, and that one is neither planned nor too many, nor of a mentee who never said that they start. */
const isNext = ({ number }: Sayable, pair: PairFacts): boolean =>
  !isAwaited(pair) && pair.number === number && plannedOf(pair) === null && metOf(pair) < pair.rhythm.meetings
