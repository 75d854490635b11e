/** How this room follows what a coordinator does to people: taken off, brought back, given another mentor, one by one or by a list. */
import type { Fact } from '../programme/fact.ts'
import { tellOfMentor } from './asks/mentor-answers.ts'
import { answerable, questions, tappable } from './asks/record-answer.ts'
import type { Stores as RoomStores } from './deps.ts'
import type { FollowStore } from './follow.ts'
import { endOffers } from './offers/offer.ts'

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
  await outbox.renew(asked, tappable)
  for (const { enrolmentId, cohortId, role, partners, isAhead } of from) {
    const ids = partners.map((partner) => partner.enrolmentId)
    if (role === 'mentee') await stores.confirmations.recheck(ids, at)
    else if (isAhead) {
      const theirs = partners.map(({ personId }) => ({ personId, cohortId }))
      await outbox.supersede(theirs, questions)
      await outbox.renew(theirs, answerable)
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

/** What they were offered has gone. */
export async function mentorChanged({ outbox }: Stores, { mentee, cohortId }: Told<'mentorChanged'>): Promise<void> {
  await outbox.supersede([{ personId: mentee.personId, cohortId }], ['offer.made'])
}

/** What they were asked names those with whom they are a pair now, or is over; whoever has a place again need not ask for one. */
export async function pairsChanged({ follow, outbox }: Stores, { cohortId, personIds, at }: Told<'pairsChanged'>): Promise<void> {
  await follow.recheckMentors(cohortId, at)
  await outbox.renew(
    personIds.map((personId) => ({ personId, cohortId })),
    [...answerable, 'offer.made', 'confirmation.released'],
  )
}
