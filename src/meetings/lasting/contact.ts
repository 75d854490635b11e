import type { Fact } from '../../programme/fact.ts'
import { periodFrom } from '../course/course.rules.ts'
import { fitMorning } from '../days.rules.ts'
import type { Stores } from '../deps.ts'
import { cancelMeetings } from './cancel.ts'
import { takeBackAll, tellCancelled } from './rest.ts'

/**
 * One of a pair asked that nobody brings the two together: their meetings are cancelled, nothing is open between them, and nothing is asked. Once it is allowed
 * again, they have half a rhythm to meet, or their break goes on; who was asked how the pair fits, and has not said it, is asked again.
 */
export async function followContact(
  stores: Pick<Stores, 'meetings' | 'outbox' | 'tell'>,
  { enrolmentIds, at }: Extract<Fact, { happened: 'contactChanged' }>,
): Promise<void> {
  const { meetings } = stores
  const [one = ''] = enrolmentIds
  for (const { pairId, mentor, mentee } of await meetings.pairsOn(one)) {
    if (![mentor, mentee].every(({ enrolmentId }) => enrolmentIds.includes(enrolmentId))) continue
    const pair = await meetings.lock(pairId)
    if (!pair || pair.isEnded) continue
    if (!pair.isOver) {
      await meetings.acted(pairId, at, { number: pair.number, wantedBy: periodFrom(pair, at).wantedBy })
      await meetings.backInContact(pairId, at)
      await meetings.askFitAgain(pairId, fitMorning(at, pair.zone, 1))
    } else {
      const off = await cancelMeetings(stores, pair, at)
      await meetings.hush(pairId)
      await takeBackAll(stores, pair)
      await tellCancelled(stores, pair, off, at)
    }
  }
}
