import type { Reply } from '../contract/view.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import { alertMentorAbsence } from './alerts.ts'
import { delivery, finalOf, partnersOf, recheck } from './deliveries.ts'
import type { Stores } from './deps.ts'
import type { FollowStore } from './follow.ts'
import { endOffers } from './offer.ts'
import { type Case, questions, record } from './record-answer.ts'
import type { ConfirmationFacts, Partner } from './store.ts'
import { mentorNewsView } from './views.ts'

type News = 'mentorAway' | 'mentorBack' | 'mentorLeft'

/**
 * Takes the answer of a mentor. People who were told something else hear it at once, and a mentee who loses their mentor comes first on the
 * waitlist.
 */
export async function mentorAnswers(first: Case): Promise<Reply> {
  const stepsInOrOut = first.said === 'notStarting' || first.facts.answer === 'notStarting'
  const it = stepsInOrOut ? await holdingSeats(first) : first
  const { stores, facts, said, now } = it
  const before = facts.answer
  if (said === 'notStarting' && before !== said) await leave(it)
  const after = before === 'notStarting' && said !== before ? await comeBack(it) : it
  const mentees = partnersOf(after.facts)
  if (said === 'notAtKickoff' && before !== said) {
    await tellMentees(after, mentees, 'mentorAway')
    await alertMentorAbsence(stores, facts, mentees, false, now)
  }
  if (said === 'coming' && before !== null) await tellMentees(after, await toldAway(after, mentees), 'mentorBack')
  const reply = await record(it, after.facts)
  await recheck(stores, [facts], now)
  if (before !== said && (said === 'notStarting' || before === 'notStarting')) await stores.wakeTimetable()
  return reply
}

/** Locks the seats of the mentor and reads the facts again, so that nobody else changes these seats. */
async function holdingSeats(it: Case): Promise<Case> {
  await it.stores.confirmations.lockSeatsOf(it.facts.enrolmentId)
  return withFreshFacts(it)
}

async function withFreshFacts(it: Case): Promise<Case> {
  const [facts] = await it.stores.confirmations.lock([it.facts.id])
  if (!facts) throw new Error(`Confirmation ${it.facts.id} vanished inside its own transaction.`)
  return { ...it, facts }
}

async function leave(it: Case): Promise<void> {
  const { stores, facts, now } = it
  for (const seat of facts.seats) {
    if (seat.mentee) await displace(it, seat.id, seat.mentee)
    else if (seat.state === 'open') await withdraw(it, seat.id)
  }
  await stores.confirmations.setState(facts.enrolmentId, 'withdrawn', null)
  await alertMentorAbsence(stores, facts, partnersOf(facts), true, now)
}

/** Tells a mentee at once that their mentor steps back, and puts them first on the waitlist. */
async function displace(it: Case, seatId: string, mentee: Partner): Promise<void> {
  const { stores, facts, now } = it
  await stores.seats.free(seatId, mentee.enrolmentId, 'mentorLeft', now)
  await stores.confirmations.setState(mentee.enrolmentId, 'waiting', facts.joinedAt)
  await stores.outbox.supersede([{ personId: mentee.personId, cohortId: facts.kickOff.cohortId }], questions)
  await stores.outbox.renew([{ personId: mentee.personId, cohortId: facts.kickOff.cohortId }], questions, 'none')
  await stores.seats.wakeFor([mentee.enrolmentId], now)
  await tellMentees(it, [mentee], 'mentorLeft')
}

async function withdraw(it: Case, seatId: string): Promise<void> {
  const seat = await it.stores.offers.lockSeat(seatId)
  await it.stores.seats.close([seatId])
  if (seat) await endOffers(it.stores, seat, null, it.now, 'closed')
}

/**
 * Gives a mentor who stepped back and comes after all their mentees back, as far as these still wait. The other seats are offered again.
 */
async function comeBack(it: Case): Promise<Case> {
  const { stores, facts, said, now } = it
  await stores.confirmations.setState(facts.enrolmentId, 'active', null)
  const back: string[] = []
  for (const { seatId, menteeId } of await stores.seats.displacedFrom(facts.enrolmentId)) {
    if (!(await stores.seats.takeBack(seatId, menteeId, now))) continue
    await stores.confirmations.setState(menteeId, 'active', null)
    back.push(menteeId)
  }
  await stores.seats.reopen(facts.enrolmentId, now)
  const fresh = await withFreshFacts(it)
  const again = partnersOf(fresh.facts).filter((mentee) => back.includes(mentee.enrolmentId))
  await recheck(stores, again, now)
  if (said !== 'notAtKickoff') await tellMentees(fresh, again, 'mentorBack')
  return fresh
}

/** Those mentees who were told last that this mentor would be away. */
async function toldAway({ stores, facts }: Case, mentees: readonly Partner[]): Promise<Partner[]> {
  const people = mentees.map((mentee) => mentee.personId)
  const last = await stores.outbox.lastOf(people, facts.kickOff.cohortId, ['confirmation.mentorAway', 'confirmation.mentorBack'])
  return mentees.filter((mentee) => last.get(mentee.personId) === 'confirmation.mentorAway')
}

const tellMentees = ({ stores, facts, said, now }: Case, mentees: readonly Partner[], news: News): Promise<void> =>
  putNews(stores, facts, said, mentees, news, now)

/** Tells mentees that a mentor left or is back by the deed of a coordinator. Ids are ids of enrolments. Nobody is told who was never asked. */
export async function tellOfMentor(
  stores: Pick<Stores, 'confirmations' | 'outbox'> & { readonly follow: Pick<FollowStore, 'confirmationsOf'> },
  { mentor, mentees, news }: { readonly mentor: string; readonly mentees: readonly string[]; readonly news: 'mentorLeft' | 'mentorBack' },
  now: Instant,
): Promise<void> {
  if (mentees.length === 0) return
  const ids = await stores.follow.confirmationsOf([mentor, ...mentees])
  const facts = await stores.confirmations.lock([...ids.values()])
  const own = facts.find(({ enrolmentId }) => enrolmentId === mentor)
  if (!own || !isBefore(now, own.kickOff.startsAt)) return
  const told = facts
    .filter((each) => each !== own)
    .map((each) => ({ ...each.person, enrolmentId: each.enrolmentId, confirmationId: each.id, answer: each.answer, field: null }))
  await putNews(stores, own, null, told, news, now)
}

async function putNews(
  stores: Pick<Stores, 'outbox'>,
  facts: ConfirmationFacts,
  said: Partner['answer'],
  mentees: readonly Partner[],
  news: News,
  now: Instant,
): Promise<void> {
  const urgent = !isBefore(now, finalOf(facts))
  const mentor: Partner = { ...facts.person, enrolmentId: facts.enrolmentId, confirmationId: facts.id, answer: said, field: null }
  const told = mentees.map((to) => {
    const key = `confirmation:${facts.id}:${news}:${to.personId}:${now.epochMilliseconds}`
    const scene = { to, kickOff: facts.kickOff, confirmation: to.confirmationId ?? '', partners: [mentor] }
    return delivery(to, facts.kickOff, { key, kind: `confirmation.${news}`, step: 1, urgent, view: mentorNewsView(scene, news) }, now)
  })
  await stores.outbox.put(told)
}
