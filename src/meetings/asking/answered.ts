import { type Instant, isBefore } from '../../kit/clock.ts'
import type { Stores } from '../deps.ts'
import { type Meeting, metOf, type PairFacts, plannedOf } from '../facts.rules.ts'
import type { OwnPair } from '../own-pair.ts'
import type { Item } from './store.ts'

/** The meeting of a question: the planned one; or, when no date was known, one that was noted since it was asked: nothing is counted twice. */
export const meetingOf = ({ meetings }: PairFacts, { meetingId, createdAt }: Item): Meeting | null =>
  (meetingId === null
    ? meetings.find((each) => each.state !== 'planned' && !isBefore(each.createdAt, createdAt))
    : meetings.find(({ id }) => id === meetingId)) ?? null

/** A planned meeting whose time has come. */
export const plannedBefore = (pair: PairFacts, now: Instant): Meeting | null => {
  const planned = plannedOf(pair)
  return planned && planned.startsAt.epochMilliseconds <= now.epochMilliseconds ? planned : null
}

/** A meeting of which nobody knew before it was held. */
export const heldNow = ({ pair, me }: OwnPair, now: Instant) => ({
  ...({ state: 'met', startsAt: now, venue: null, version: 0 } as const),
  ...{ number: metOf(pair) + 1, minutes: pair.rhythm.minutes, agreedBy: [me.enrolmentId] },
})

/** Whether the other one noted this of a meeting. */
export async function othersSay({ meetings }: Stores, meetingId: string, { other }: OwnPair, outcome: 'met' | 'notYet'): Promise<boolean> {
  return (await meetings.logsOf(meetingId)).some((log) => log.enrolmentId === other.enrolmentId && log.outcome === outcome)
}
