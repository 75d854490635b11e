import { type Instant, isBefore } from '../kit/clock.ts'
import type { KickOffFacts } from './store.ts'

type When = Pick<KickOffFacts, 'startsAt' | 'calledOffAt'>

/** Why nothing can be answered about a kick-off any more. Null: it is to come. */
export const closedFor = ({ startsAt, calledOffAt }: When, now: Instant): 'begun' | 'calledOff' | null =>
  calledOffAt ? 'calledOff' : isBefore(now, startsAt) ? null : 'begun'

/** As `closedFor`, in the words for a coordinator, who decides or notes. */
export const closedToDecide = (kickOff: When, now: Instant): 'begunDecided' | 'calledOffDecided' | null => {
  const closed = closedFor(kickOff, now)
  return closed && `${closed}Decided`
}
