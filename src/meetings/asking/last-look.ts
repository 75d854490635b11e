import type { Verdict } from '../../delivery/due.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Kind } from '../kinds.ts'
import type { PairStore } from '../store.ts'
import { isTrue } from './digest.rules.ts'
import { toldOf } from './digest.ts'
import { digestView } from './digest-view.ts'
import { suggestedTo } from './starters.ts'
import type { Item, ItemStore } from './store.ts'

/** The kinds of deliveries that are judged before they leave. */
export const judged: readonly Kind[] = ['meeting.ask', 'meeting.fit', 'meeting.nudge', 'meeting.reminder']

/** What is no longer true is not said: somebody acted, a meeting was moved or cancelled, the pair has ended. The rest is said as things stand. */
export async function verdictsOf(
  meetings: Pick<PairStore, 'pairsById'> &
    Pick<ItemStore, 'quotable'> & { readonly saidIn: (keys: readonly string[]) => Promise<readonly Item[]> },
  deliveries: readonly { readonly id: string; readonly key: string }[],
  now: Instant,
): Promise<ReadonlyMap<string, Verdict>> {
  const items = await meetings.saidIn(deliveries.map(({ key }) => key))
  const pairs = new Map((await meetings.pairsById([...new Set(items.map(({ pairId }) => pairId))])).map((pair) => [pair.pairId, pair]))
  const still = new Map(
    deliveries.map(({ id, key }) => [
      id,
      toldOf(
        items.filter(({ said, answer }) => said === key && answer === null),
        pairs,
      ).filter(({ item, pair }) => isTrue(item, pair, now)),
    ]),
  )
  const profiles = await meetings.quotable(suggestedTo([...still.values()].flat()))
  return new Map(
    [...still].map(([id, told]): [string, Verdict] => [
      id,
      told.length > 0 ? { view: digestView(told, profiles, now) } : { drop: 'overtaken' },
    ]),
  )
}
