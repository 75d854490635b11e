import type { Sent } from '../contract/platform.ts'
import type { Reply } from '../contract/view.ts'
import { type Instant, isAfter, isBefore } from '../kit/clock.ts'
import type { Command } from './commands.ts'
import { partnersOf, planOf, recheck } from './deliveries.ts'
import type { Deps, Stores } from './deps.ts'
import { graceEnd } from './grace.rules.ts'
import { mentorAnswers } from './mentor-answers.ts'
import { endOffers } from './offer.ts'
import { type Case, joinWaitlist, record } from './record-answer.ts'
import { changedReply, nextCallReply, refuse, thankView, waitsReply } from './replies.ts'
import { finalFor } from './standing.rules.ts'
import type { ConfirmationFacts, Recipient, SeatFacts } from './store.ts'
import { withUndo } from './undo-button.ts'

type AnswerCommand = Extract<Command, { do: 'answer' }>

/** Takes an answer: a person answers for themselves, or a coordinator notes what somebody said on the phone. */
export async function answer(deps: Deps, command: AnswerCommand, actor: Recipient, on: Sent | null): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const [facts] = await stores.confirmations.lock([command.confirmation])
    if (!facts) return refuse(actor, 'gone')
    const own = facts.person.personId === actor.personId
    if (!own && (await stores.confirmations.roleIn(facts.kickOff.cohortId, actor.personId)) !== 'coordinator')
      return refuse(actor, 'notYours')
    if (!isBefore(now, facts.kickOff.startsAt)) return refuse(actor, own ? 'begun' : 'begunDecided')
    if (facts.isTakenOff) return refuse(actor, own ? 'takenOff' : 'gone')
    if (!own && facts.answer !== null && facts.answer !== command.instead) return answeredMeanwhile(stores, facts, command, actor)
    const reply = await takeAnswer({ stores, facts, said: command.answer, actor, on, now })
    if (own || !reply.accepted) return reply
    return withUndo(stores, await nextCallReply(stores, facts.kickOff, actor, facts), facts.id, facts.kickOff, actor, now)
  })
}

/** Carries out an answer, with all that follows from it. */
export const takeAnswer = (it: Case): Promise<Reply> => (it.facts.role === 'mentor' ? mentorAnswers : menteeAnswers)(it)

/** A coordinator notes something about a person who has answered since she was shown them. An answer is never replaced unseen. */
const answeredMeanwhile = async (
  stores: Stores,
  facts: ConfirmationFacts,
  { answer: said }: AnswerCommand,
  actor: Recipient,
): Promise<Reply> =>
  facts.answer === said
    ? nextCallReply(stores, facts.kickOff, actor, facts)
    : { accepted: true, view: changedReply(facts, facts.answer ?? 'unsure', said, actor) }

async function menteeAnswers(it: Case): Promise<Reply> {
  const { stores, facts, said, now } = it
  if (facts.enrolmentState === 'active') {
    const [seat] = facts.seats
    if (said === 'notStarting') {
      if (seat && (await stores.seats.free(seat.id, facts.enrolmentId, 'notStarting', now, graceFor(seat, facts, now))))
        await stores.wakeTimetable()
      await stores.confirmations.setState(facts.enrolmentId, 'withdrawn', null)
    }
    if (seat) await recheck(stores, [seat.mentor], now)
    return record(it, facts)
  }
  if (said === 'notStarting') {
    await stores.confirmations.setState(facts.enrolmentId, 'withdrawn', null)
    return record(it, facts)
  }
  if (facts.enrolmentState === 'waiting') return waitsReply(facts, it.actor)
  return comeBack(it)
}

/** Until when somebody may come back to the place that they gave up themselves, or on the phone, before others are offered it. */
const graceFor = ({ mentor }: SeatFacts, { kickOff }: ConfirmationFacts, now: Instant): Instant => {
  const plan = planOf(kickOff)
  return graceEnd(plan, finalFor(plan, mentor.timeZone ?? kickOff.zone, mentor.quiet), now)
}

/**
 * Somebody who gave up or lost a seat answers after all. They get the same seat if it is still free, else a place on the waitlist. Whom it is offered to
 * now may take it until the time that they were told.
 */
async function comeBack(it: Case): Promise<Reply> {
  const { stores, facts, now } = it
  const seatId = await stores.confirmations.lastSeat(facts.enrolmentId)
  const seat = seatId && (await stores.offers.lockSeat(seatId))
  const isPromised = seat && seat.state === 'open' && seat.offers.some((offer) => offer.state === 'open' && isAfter(offer.expiresAt, now))
  if (seatId && !isPromised && (await stores.seats.takeBack(seatId, facts.enrolmentId, now))) {
    if (seat) await endOffers(stores, seat, null, now, 'taken')
    await stores.confirmations.setState(facts.enrolmentId, 'active', null)
    const [back] = await stores.confirmations.lock([facts.id])
    if (!back) throw new Error(`Confirmation ${facts.id} vanished inside its own transaction.`)
    await recheck(stores, partnersOf(back), now)
    return record(it, back)
  }
  await joinWaitlist(stores, facts, it.actor.personId, now)
  return { accepted: true, view: thankView(facts, isPromised ? 'joinedOffered' : seatId ? 'joinedLate' : 'joined', it.actor) }
}
