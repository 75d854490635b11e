import type { Instant } from '../../kit/clock.ts'
import type { Stores } from '../deps.ts'
import { restIsOver } from '../lasting/rest.ts'
import { turnOf } from './course.rules.ts'

/** Does what is due for pairs whose courses this transaction has locked: what somebody is to hear waits for their message of the day. */
export async function keepCourses(
  { meetings, outbox }: Pick<Stores, 'meetings' | 'outbox'>,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  const turns = (await meetings.pairs(ids)).map((pair) => ({ pair, turn: turnOf(pair, now) }))
  await meetings.saveTurns(turns, now)
  const back = turns.filter(({ pair, turn }) => pair.state === 'paused' && turn.course.state === 'active')
  for (const { pair } of back) await outbox.takeBack(pair.cohortId, `pair.break:${pair.pairId}:`)
  await outbox.put(back.flatMap(({ pair }) => restIsOver(pair, now)))
}
