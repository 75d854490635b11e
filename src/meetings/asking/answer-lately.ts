import { text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import { earlier, type Instant } from '../../kit/clock.ts'
import type { Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Stores } from '../deps.ts'
import { hasEndedLately, metOf } from '../facts.rules.ts'
import { pairOf } from '../own-pair.ts'
import { reply } from '../parts.ts'
import { heldNow, meetingOf, othersSay, plannedBefore } from './answered.ts'
import type { Item } from './store.ts'

/**
 * Takes what became of a meeting when the programme has ended since it was asked: it counts, and nothing follows. Null: the pair ended before its programme,
 * or that was long ago.
 */
export async function answerLately(
  stores: Stores,
  item: Item,
  as: Extract<Tap, { do: 'answerMeeting' }>['as'],
  now: Instant,
): Promise<Reply | null> {
  const { meetings } = stores
  const own = await pairOf(stores, item.pairId, item.personId)
  if (!own || !hasEndedLately(own.pair, now) || (item.meetingId === null && (await meetings.isAskedSince(item.id)))) return null
  const { pair, me } = own
  const { ask: copy } = copyIn(me.language)
  await meetings.answer(item.id, as, now)
  const found = meetingOf(pair, item) ?? (item.meetingId === null ? plannedBefore(pair, now) : null)
  if (as === 'met') {
    const id = found?.id ?? (await meetings.addMeeting(pair.pairId, heldNow(own, pair.endsAt ? earlier(now, pair.endsAt) : now), now))
    await meetings.log(id, me.enrolmentId, { outcome: 'met' }, now)
    await meetings.settle(id, 'met', now)
    return reply(me, true, [text(copy.thanks(found?.state === 'met' ? metOf(pair) : metOf(pair) + 1, pair.rhythm.meetings))])
  }
  if (found) {
    await meetings.log(found.id, me.enrolmentId, { outcome: 'notYet' }, now)
    if (!(await othersSay(stores, found.id, own, 'met'))) await meetings.settle(found.id, 'notMet', now)
  }
  return reply(me, true, [text(copy.answered)])
}
