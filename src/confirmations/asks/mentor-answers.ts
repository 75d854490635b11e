import type { Reply } from '../../contract/view.ts'
import { type Instant, isBefore } from '../../kit/clock.ts'
import type { News } from '../commands.ts'
import { alertMentorAbsence } from '../decisions/alerts.ts'
import { cannotWait, delivery, finalOf, partnersOf, planOf, recheck } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { FollowStore } from '../follow.ts'
import { endOffers } from '../offers/offer.ts'
import type { Partner } from '../store.ts'
import { mentorNewsView, newsRenewedBy } from '../views.ts'
import { notedThoughtEnd, noteTold, secondThoughtEnd } from './grace.rules.ts'
import { answerable, type Case, heldFor, news as newsKinds, questions, record } from './record-answer.ts'
import { confirmationsOf, tendUnsaid } from './unsaid.ts'

/**
 * Takes the answer of a mentor. People who were told something else hear it once the mentor has had time for a second thought, and not at all if the
 * mentor thinks again; a mentee who loses their mentor comes first on the waitlist.
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
    await tellMentees(after, await notBackYet(after, mentees), 'mentorAway')
    await alertMentorAbsence(stores, facts, mentees, false, { at: now, toldFrom: toldFrom(after) })
  }
  if (said === 'coming' && before !== null && before !== said) await tellBack(after, mentees)
  const reply = await record(it, after.facts)
  await recheck(stores, [facts], now, heldFor(first))
  if (before !== said) await tendMentees(after, [...partnersOf(facts), ...mentees])
  if (before !== said && (said === 'notStarting' || before === 'notStarting')) await stores.wakeTimetable()
  return reply
}

/** What these mentees were told, or are to be told, of this mentor says how it is now; what they have read changes when they hear of it. */
async function tendMentees(it: Case, mentees: readonly Partner[]): Promise<void> {
  const { stores, facts, now } = it
  await tendUnsaid(stores, confirmationsOf(mentees), now)
  const people = mentees.map(({ personId }) => ({ personId, cohortId: facts.kickOff.cohortId }))
  await stores.outbox.renew(people, newsKinds, [], toldFrom(it))
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
  await unsay(it, 'mentorAway', 'mentorBack', 'alert')
  for (const seat of facts.seats) {
    if (seat.mentee) await displace(it, seat.id, seat.mentee)
    else if (seat.state === 'open') await withdraw(it, seat.id)
  }
  await stores.confirmations.setState(facts.enrolmentId, 'withdrawn', null)
  await alertMentorAbsence(stores, facts, partnersOf(facts), true, { at: now, toldFrom: toldFrom(it) })
  await stores.tell({ happened: 'seatsChanged', cohortId: facts.kickOff.cohortId, at: now })
}

/** Puts a mentee first on the waitlist, who hears that their mentor steps back. */
async function displace(it: Case, seatId: string, mentee: Partner): Promise<void> {
  const { stores, facts, now } = it
  await stores.seats.free(seatId, mentee.enrolmentId, 'mentorLeft', now, toldFrom(it))
  await stores.confirmations.setState(mentee.enrolmentId, 'waiting', facts.joinedAt)
  await stores.outbox.supersede([{ personId: mentee.personId, cohortId: facts.kickOff.cohortId }], [...questions, 'confirmation.welcome'])
  await stores.outbox.renew([{ personId: mentee.personId, cohortId: facts.kickOff.cohortId }], answerable, [], toldFrom(it))
  await stores.seats.wakeFor([mentee.enrolmentId], heldFor(it) ? toldFrom(it) : now)
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
  await stores.seats.reopen(facts.enrolmentId, now, heldFor(it) ? toldFrom(it) : now)
  const fresh = await withFreshFacts(it)
  const again = partnersOf(fresh.facts).filter((mentee) => back.includes(mentee.enrolmentId))
  await recheck(stores, again, now, heldFor(it))
  if (said !== 'coming') await takeBackAbsence(fresh)
  if (said === 'unsure') await tellMentees(fresh, await toldAway(fresh, again), 'mentorBack')
  return fresh
}

/** Tells mentees that their mentor is there after all, as far as they have heard otherwise. */
async function tellBack(it: Case, mentees: readonly Partner[]): Promise<void> {
  await takeBackAbsence(it)
  await tellMentees(it, await toldAway(it, mentees), 'mentorBack')
}

/** Withdraws what nobody has read yet of a mentor’s absence: they thought again. */
const takeBackAbsence = (it: Case): Promise<void> => unsay(it, 'mentorAway', 'mentorLeft', 'alert')

async function unsay(it: Case, ...what: readonly (News | 'alert')[]): Promise<void> {
  for (const news of what) await it.stores.outbox.takeBack(it.facts.kickOff.cohortId, keyOf(it, news))
}

/** Those mentees who have not only just become unaware: who was to hear that the mentor is back, and has not, knows of the absence. */
async function notBackYet(it: Case, mentees: readonly Partner[]): Promise<Partner[]> {
  const unaware = await it.stores.outbox.takeBack(it.facts.kickOff.cohortId, keyOf(it, 'mentorBack'))
  return mentees.filter(({ personId }) => !unaware.includes(personId))
}

/** Those mentees who were told last that this mentor would be away, or has left. */
async function toldAway({ stores, facts }: Case, mentees: readonly Partner[]): Promise<Partner[]> {
  const people = mentees.map((mentee) => mentee.personId)
  const kinds = ['confirmation.mentorAway', 'confirmation.mentorLeft', 'confirmation.mentorBack'] as const
  const last = await stores.outbox.lastOf(people, facts.kickOff.cohortId, kinds)
  const isAway = (kind: (typeof kinds)[number] | undefined) => kind === 'confirmation.mentorAway' || kind === 'confirmation.mentorLeft'
  return mentees.filter((mentee) => isAway(last.get(mentee.personId)))
}

/** The beginning of the keys under which news of this mentor is told. */
const keyOf = ({ facts }: Pick<Case, 'facts'>, news: News | 'alert'): string => `confirmation:${facts.id}:${news}:`

/** When others hear what this mentor changed. */
const toldFrom = (it: Case): Instant =>
  (heldFor(it) ? notedThoughtEnd : secondThoughtEnd)(planOf(it.facts.kickOff), finalOf(it.facts), it.now)

/** That their mentor left concerns everybody whose mentor it was; whoever is to have no contact hears nothing else. */
const tellMentees = (it: Case, mentees: readonly Partner[], news: News): Promise<void> =>
  putNews(it.stores, it, news === 'mentorLeft' ? mentees : mentees.filter(({ isStopped }) => !isStopped), news, toldFrom(it))

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
  // Whoever has not read yet that the mentor left, or is back, need not read that it is otherwise.
  const opposite = news === 'mentorLeft' ? 'mentorBack' : 'mentorLeft'
  const unaware = await stores.outbox.takeBack(own.kickOff.cohortId, keyOf({ facts: own }, opposite))
  const told = facts
    .filter((each) => each !== own && !unaware.includes(each.person.personId))
    .map((each) => ({ ...each.person, enrolmentId: each.enrolmentId, confirmationId: each.id, answer: each.answer, field: null }))
  await putNews(stores, { facts: own, said: null, now }, told, news, noteTold(planOf(own.kickOff), now))
}

async function putNews(
  stores: Pick<Stores, 'outbox'>,
  { facts, said, now }: Pick<Case, 'facts' | 'now'> & { readonly said: Partner['answer'] },
  mentees: readonly Partner[],
  news: News,
  at: Instant,
): Promise<void> {
  const isLate = !isBefore(now, finalOf(facts))
  const mentor: Partner = { ...facts.person, enrolmentId: facts.enrolmentId, confirmationId: facts.id, answer: said, field: null }
  const told = mentees.map((to) => {
    const key = `${keyOf({ facts }, news)}${to.personId}:${now.epochMilliseconds}`
    const scene = { to, kickOff: facts.kickOff, confirmation: to.confirmationId ?? '', partners: [mentor], answer: to.answer }
    const told = mentorNewsView(scene, news)
    const view = to.confirmationId === null ? told : newsRenewedBy(told, scene, news, mentor.enrolmentId)
    const urgent = isLate && cannotWait(to, facts.kickOff, at)
    return delivery(to, facts.kickOff, { key, kind: `confirmation.${news}`, step: 1, urgent, view }, at)
  })
  await stores.outbox.put(told)
}
