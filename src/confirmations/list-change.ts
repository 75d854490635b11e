/** How this room follows what a coordinator does to single people: taken off, brought back, given another mentor. */
import type { Fact } from '../programme/fact.ts'
import type { Stores as RoomStores } from './deps.ts'
import type { FollowStore } from './follow.ts'
import { tellOfMentor } from './mentor-answers.ts'
import { endOffers } from './offer.ts'
import { questions } from './record-answer.ts'

type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>
type Stores = RoomStores & { readonly follow: FollowStore }

/** Nobody asks them any more, and what they were offered goes to the next one. Their mentors and mentees hear at once how it stands now. */
export async function takenOff(stores: Stores, { from, at }: Told<'takenOff'>): Promise<void> {
  const { follow, outbox } = stores
  await follow.remove(
    from.map(({ enrolmentId }) => enrolmentId),
    at,
  )
  const asked = from.map(({ personId, cohortId }) => ({ personId, cohortId }))
  await outbox.supersede(asked, [...questions, 'confirmation.welcome', 'standing.go', 'standing.hold', 'standing.free', 'offer.made'])
  await outbox.renew(asked, [...questions, 'offer.made'])
  for (const { enrolmentId, cohortId, role, partners, isAhead } of from) {
    const ids = partners.map((partner) => partner.enrolmentId)
    if (role === 'mentee') await stores.confirmations.recheck(ids, at)
    else if (isAhead) {
      const theirs = partners.map(({ personId }) => ({ personId, cohortId }))
      await outbox.supersede(theirs, questions)
      await outbox.renew(theirs, questions)
      await tellOfMentor(stores, { mentor: enrolmentId, mentees: ids, news: 'mentorLeft' }, at)
    }
  }
}

/** Whoever held an offer for a place that has its people again is told kindly, and mentees hear that their mentor is back. */
export async function broughtBack(stores: Stores, { people, at }: Told<'broughtBack'>): Promise<void> {
  for (const { enrolmentId, role, seatIds, partners } of people) {
    for (const seatId of seatIds) {
      const seat = await stores.offers.lockSeat(seatId)
      if (seat) await endOffers(stores, seat, null, at, 'taken')
    }
    const ids = partners.map((partner) => partner.enrolmentId)
    await stores.confirmations.recheck(ids, at)
    if (role === 'mentor') await tellOfMentor(stores, { mentor: enrolmentId, mentees: ids, news: 'mentorBack' }, at)
  }
}

/** What they were offered has gone, and a question names the mentor whom they have now. */
export async function mentorChanged({ outbox }: Stores, { mentee, cohortId }: Told<'mentorChanged'>): Promise<void> {
  const theirs = [{ personId: mentee.personId, cohortId }]
  await outbox.supersede(theirs, ['offer.made'])
  await outbox.renew(theirs, [...questions, 'offer.made'])
}
