import type { Command, ConfirmationAnswer } from '../command.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import type { Reply } from '../views/view.ts'
import { alertMentorAbsence } from './alerts.ts'
import type { Deps, Stores } from './deps.ts'
import { endOffers } from './offer.ts'
import { nextCallReply, refuse, thankView } from './replies.ts'
import { delivery, finalOf, nextLook, partnersOf, progressOf, recheck, sceneOf } from './say.ts'
import type { ConfirmationFacts, Partner, Recipient } from './store.ts'
import { mentorNewsView } from './views.ts'

type AnswerCommand = Extract<Command, { do: 'answer' }>

/** What is no longer said to somebody who has answered, or has no seat any more. */
const questions = ['confirmation.ask', 'confirmation.reminder', 'confirmation.dayOf']

/** By tap: a person answers for themselves, or a coordinator notes what somebody said on the phone. */
export async function answer(deps: Deps, command: AnswerCommand, actor: Recipient): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const [facts] = await stores.confirmations.lock([command.confirmation])
    if (!facts) return refuse(actor, 'gone')
    const own = facts.person.personId === actor.personId
    if (!own && (await stores.confirmations.roleIn(facts.kickOff.cohortId, actor.personId)) !== 'coordinator')
      return refuse(actor, 'notYours')
    if (!isBefore(now, facts.kickOff.startsAt)) return refuse(actor, 'begun')
    const reply = await (facts.role === 'mentor' ? mentorAnswers : menteeAnswers)({ stores, facts, said: command.answer, actor, now })
    if (own || !reply.accepted) return reply
    return nextCallReply(stores, facts.kickOff, actor, facts)
  })
}

interface Case {
  readonly stores: Stores
  readonly facts: ConfirmationFacts
  readonly said: ConfirmationAnswer
  readonly actor: Recipient
  readonly now: Instant
}

async function menteeAnswers(it: Case): Promise<Reply> {
  const { stores, facts, said, now } = it
  if (facts.enrolmentState === 'active') {
    const [seat] = facts.seats
    if (said === 'notStarting') {
      if (seat && (await stores.seats.free(seat.id, facts.enrolmentId, 'notStarting', now))) await stores.wakeTimetable()
      await stores.confirmations.setState(facts.enrolmentId, 'withdrawn', null)
    }
    if (seat) await recheck(stores, [seat.mentor], now)
    return record(it, facts)
  }
  if (said === 'notStarting') {
    await stores.confirmations.setState(facts.enrolmentId, 'withdrawn', null)
    return record(it, facts)
  }
  if (facts.enrolmentState === 'waiting') return refuse(it.actor, 'waitsAlready')
  return comeBack(it)
}

/** Who gave up or lost a seat and answers after all: the same seat if it is still free, else a place on the waitlist. */
async function comeBack(it: Case): Promise<Reply> {
  const { stores, facts, now } = it
  const seatId = await stores.confirmations.lastSeat(facts.enrolmentId)
  if (seatId && (await stores.seats.take(seatId, facts.enrolmentId, now))) {
    await withdrawOffers(it, seatId)
    await stores.confirmations.setState(facts.enrolmentId, 'active', null)
    const [back] = await stores.confirmations.lock([facts.id])
    if (!back) throw new Error(`Confirmation ${facts.id} vanished inside its own transaction.`)
    await recheck(stores, partnersOf(back), now)
    return record(it, back)
  }
  await stores.confirmations.setState(facts.enrolmentId, 'waiting', now)
  await stores.seats.wake(facts.kickOff.cohortId, now)
  await stores.audit.note([{ actorId: it.actor.personId, cohortId: facts.kickOff.cohortId, deed: 'joinedWaitlist', subject: facts.id }])
  await stores.wakeTimetable()
  return { accepted: true, view: thankView(facts, 'joinedWaitlist', it.actor) }
}

/** The seat went back to its mentee: whoever had been offered it is told kindly. */
async function withdrawOffers(it: Case, seatId: string): Promise<void> {
  const seat = await it.stores.offers.lockSeat(seatId)
  if (seat) await endOffers(it.stores, seat, null, it.now)
}

async function mentorAnswers(it: Case): Promise<Reply> {
  const { stores, facts, said, now } = it
  const before = facts.answer
  const mentees = partnersOf(facts)
  if (said === 'notStarting' && before !== 'notStarting') {
    for (const seat of facts.seats) if (seat.mentee) await displace(it, seat.id, seat.mentee)
    await stores.seats.close(facts.seats.map((seat) => seat.id))
    await stores.confirmations.setState(facts.enrolmentId, 'withdrawn', null)
    await alertMentorAbsence(stores, facts, mentees, true, now)
  }
  if (said === 'notAtKickoff' && before !== 'notAtKickoff') {
    await tellMentees(it, mentees, 'mentorAway')
    await alertMentorAbsence(stores, facts, mentees, false, now)
  }
  if (before === 'notAtKickoff' && said === 'coming') await tellMentees(it, mentees, 'mentorBack')
  if (before === 'notStarting' && said !== 'notStarting') {
    await stores.confirmations.setState(facts.enrolmentId, 'active', null)
    await stores.seats.reopen(facts.enrolmentId, now)
  }
  const reply = await record(
    it,
    said === 'notStarting' ? { ...facts, enrolmentState: 'withdrawn' } : { ...facts, enrolmentState: 'active' },
  )
  await recheck(stores, [facts], now)
  if (before !== said && (said === 'notStarting' || before === 'notStarting')) await stores.wakeTimetable()
  return reply
}

/** The same care for a mentee whose mentor steps back: told at once, first on the waitlist. */
async function displace(it: Case, seatId: string, mentee: Partner): Promise<void> {
  const { stores, facts, now } = it
  await stores.seats.free(seatId, mentee.enrolmentId, 'mentorLeft', now)
  await stores.confirmations.setState(mentee.enrolmentId, 'waiting', facts.joinedAt)
  await stores.outbox.supersede([mentee.personId], facts.kickOff.cohortId, questions)
  await stores.seats.wake(facts.kickOff.cohortId, now)
  await tellMentees(it, [mentee], 'mentorLeft')
}

async function tellMentees(it: Case, mentees: readonly Partner[], news: 'mentorAway' | 'mentorBack' | 'mentorLeft'): Promise<void> {
  const { stores, facts, now } = it
  const urgent = !isBefore(now, finalOf(facts))
  const mentor: Partner = { ...facts.person, enrolmentId: facts.enrolmentId, confirmationId: facts.id, answer: it.said, field: null }
  const told = mentees.map((to) =>
    delivery(
      to,
      facts.kickOff,
      {
        key: `confirmation:${facts.id}:${news}:${to.personId}:${now.epochMilliseconds}`,
        kind: `confirmation.${news}`,
        step: 1,
        urgent,
        view: mentorNewsView({ to, kickOff: facts.kickOff, confirmation: to.confirmationId ?? '', partners: [mentor] }, news),
      },
      now,
    ),
  )
  await stores.outbox.put(told)
}

/** Stores the answer, stops whatever was still to be asked, and thanks. */
async function record(it: Case, facts: ConfirmationFacts): Promise<Reply> {
  const { stores, said, actor, now } = it
  const answered = {
    ...facts,
    answer: said,
    answeredAt: now,
    doneThrough: now,
    release: null,
    enrolmentState: said === 'notStarting' ? ('withdrawn' as const) : facts.enrolmentState,
  }
  const dueAt = nextLook(answered, now)
  await stores.confirmations.save([{ ...progressOf(answered), dueAt }])
  await stores.outbox.supersede([facts.person.personId], facts.kickOff.cohortId, questions)
  if (facts.answer !== said) {
    await stores.audit.note([
      { actorId: actor.personId, cohortId: facts.kickOff.cohortId, deed: 'answered', subject: facts.id, detail: { answer: said } },
    ])
  }
  return { accepted: true, view: thankView(answered, said, actor, sceneOf(answered)) }
}
