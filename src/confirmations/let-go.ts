import type { Fact } from '../programme/fact.ts'
import { answerable, questions } from './asks/record-answer.ts'
import { endNews, tendUnsaid } from './asks/unsaid.ts'
import type { Stores } from './deps.ts'
import type { FollowStore } from './follow.ts'

type Forgotten = Extract<Fact, { happened: 'forgotten' }>

/**
 * Somebody is forgotten, and their pairs have ended: nobody asks them any more, what they were offered goes to the next one, their mentors hear where they
 * stand now, and mentees who wait for another mentor are asked nothing until they have one.
 */
export async function letGo(stores: Stores & { readonly follow: FollowStore }, { from, at }: Forgotten): Promise<void> {
  const { follow, confirmations, outbox, seats, wakeTimetable } = stores
  const leaving = from.filter(({ isAhead, role }) => isAhead && role !== 'coordinator')
  const own = leaving.map(({ enrolmentId }) => enrolmentId)
  await follow.end(own, at)
  for (const { cohortId, partners, role } of leaving) {
    const ids = partners.map(({ enrolmentId }) => enrolmentId)
    if (role === 'mentee') {
      await confirmations.recheck(ids, at)
      await tendUnsaid(stores, [...(await follow.confirmationsOf(ids)).values()], at)
    } else {
      const asked = partners.map(({ personId }) => ({ personId, cohortId }))
      await outbox.supersede(asked, [...questions, 'confirmation.welcome'])
      await outbox.renew(asked, answerable)
      await endNews({ outbox }, asked)
      await tendUnsaid(stores, [...(await follow.confirmationsOf(ids)).values()], at)
      await seats.wakeFor(ids, at)
    }
  }
  if (leaving.length > 0) await wakeTimetable()
}
