import type { Instant } from '../kit/clock.ts'
import type { Stores } from './deps.ts'
import type { PairFacts } from './facts.rules.ts'
import { type Side, sideOf } from './parts.ts'
import type { Busy } from './planning/times.rules.ts'

/** A pair of which somebody is one. */
export interface OwnPair extends Side {
  readonly pair: PairFacts
}

/** A pair of somebody that goes on, which is locked. Null: it is not theirs, or has ended. */
export async function ownPair(stores: Pick<Stores, 'meetings'>, pairId: string, personId: string): Promise<OwnPair | null> {
  const own = await pairOf(stores, pairId, personId)
  return own && goesOn(own.pair) ? own : null
}

/** A pair of somebody, whether or not it goes on, which is locked. Null: it is not theirs. */
export async function pairOf({ meetings }: Pick<Stores, 'meetings'>, pairId: string, personId: string): Promise<OwnPair | null> {
  const pair = await meetings.lock(pairId)
  const side = pair && sideOf(pair, personId)
  return pair && side ? { ...side, pair } : null
}

/** Whether a pair goes on: it may rest, but is neither unwound nor ended. */
export const goesOn = ({ state, isOver }: PairFacts): boolean => !isOver && (state === 'active' || state === 'paused')

/** What is known when dates are judged. */
export async function judging(
  { meetings }: Pick<Stores, 'meetings'>,
  { mentor, mentee }: PairFacts,
  now: Instant,
): Promise<{ readonly now: Instant; readonly busy: readonly Busy[] }> {
  return { now, busy: await meetings.busy([mentor.personId, mentee.personId]) }
}
