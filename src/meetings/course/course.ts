import type { Instant } from '../../kit/clock.ts'
import type { Stores } from '../deps.ts'
import { endPairs } from '../ending/end.ts'
import { unheard } from '../lasting/cancel.ts'
import { restIsOver } from '../lasting/rest.ts'
import { turnOf, wait } from './course.rules.ts'

/** Does what is due for pairs whose courses this transaction has locked: what somebody is to hear waits for their message of the day. */
export async function keepCourses(
  stores: Pick<Stores, 'meetings' | 'outbox' | 'tell'>,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  const { meetings, outbox } = stores
  const pairs = await meetings.pairs(ids)
  const held = await endPairs(stores, pairs, now)
  const turns = pairs.map((pair) => ({ pair, turn: held.has(pair.pairId) ? wait(held.get(pair.pairId) ?? null) : turnOf(pair, now) }))
  await meetings.saveTurns(turns, now)
  const back = turns.filter(({ pair, turn }) => pair.state === 'paused' && turn.course.state === 'active')
  for (const { pair } of back) {
    const unaware = await outbox.takeBack(pair.cohortId, `pair.break:${pair.pairId}:`)
    await outbox.put(restIsOver(pair, { unaware, offFor: await unheard(stores, pair, [], now) }, now))
  }
}
