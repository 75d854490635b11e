import { text } from '../../contract/parts.ts'
import type { Sent } from '../../contract/platform.ts'
import type { Reply } from '../../contract/view.ts'
import { type Instant, isAfter, later } from '../../kit/clock.ts'
import { closedFor, closedToDecide } from '../closed.ts'
import type { Command } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import { answeredSince, callsOf, nextCall } from '../decisions/call.ts'
import { withUndo } from '../decisions/undo-button.ts'
import { delivery, partnersOf, planOf, recheck, sceneOf } from '../deliveries.ts'
import type { Deps } from '../deps.ts'
import { askedAgainView } from '../moves/asked-again.ts'
import { endOffers } from '../offers/offer.ts'
import { refuse, thankView, waitsReply } from '../replies.ts'
import { finalFor } from '../standings/standing.rules.ts'
import type { ConfirmationFacts, Recipient, SeatFacts } from '../store.ts'
import { notedView } from '../views.ts'
import { graceEnd, noteTold, releaseEnd } from './grace.rules.ts'
import { mentorAnswers } from './mentor-answers.ts'
import { type Case, heldFor, joinWaitlist, record } from './record-answer.ts'
import { confirmationsOf, tendUnsaid } from './unsaid.ts'

type AnswerCommand = Extract<Command, { do: 'answer' }>

/** Takes an answer: a person answers for themselves, or a coordinator notes what somebody said on the phone, from the list of calls. */
export async function answer(deps: Deps, command: AnswerCommand, actor: Recipient, on: Sent | null): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const [facts] = await stores.confirmations.lock([command.confirmation])
    if (!facts) return refuse(actor, 'gone')
    const own = facts.person.personId === actor.personId
    if (!own && (await stores.confirmations.roleIn(facts.kickOff.cohortId, actor.personId)) !== 'coordinator')
      return refuse(actor, 'notYours')
    const closed = (own ? closedFor : closedToDecide)(facts.kickOff, now)
    if (closed) return refuse(actor, closed)
    if (facts.isTakenOff) return refuse(actor, own ? 'takenOff' : 'gone')
    if (own && isOfEarlierDate(facts, command)) return { accepted: true, view: askedAgainView(sceneOf(facts), facts.role) }
    const it = { stores, facts, said: command.answer, actor, on, now }
    return own ? answerTo(it) : noteInList(it, command)
  })
}

/** Whether somebody answers a question about a date that is none any more. That they do not take part is true of any date. */
export const isOfEarlierDate = ({ kickOff, enrolmentState }: ConfirmationFacts, { answer: said, turn = 0 }: AnswerCommand): boolean =>
  turn !== kickOff.turn && said !== 'notStarting' && enrolmentState === 'active'

/** Carries out an answer, with all that follows from it. */
export const answerTo = (it: Case): Promise<Reply> => (it.facts.role === 'mentor' ? mentorAnswers : menteeAnswers)(it)

async function noteInList(it: Case, { was }: AnswerCommand): Promise<Reply> {
  const { stores, facts, said, actor } = it
  const stands = facts.answer ?? 'silent'
  // Buttons from before they knew what they showed were shown for people who were silent or unsure.
  const isAsShown = was === undefined ? stands === 'silent' || stands === 'unsure' : stands === was
  if (!isAsShown && stands !== said) {
    const [again, keep] = [
      { do: 'answer', confirmation: facts.id, answer: said, was: stands },
      { do: 'showCalls', mark: 'look', kickOff: facts.kickOff.id, after: facts.id },
    ] as const
    return answeredSince(actor, facts, said, again, keep)
  }
  const before = await callsOf(stores, facts.kickOff)
  return withUndo({ stores, deed: 'notedAnswer', subject: facts.id, kickOff: facts.kickOff, actor, now: it.now }, async () => {
    const reply = await noteFor(it)
    if (!reply.accepted) return reply
    const noted = text(copyIn(actor.language, facts.kickOff.words).thanks.noted(facts.person.name))
    return nextCall(stores, facts.kickOff, actor, facts, before, noted)
  })
}

/**
 * Carries out what a coordinator notes, and tells the person what was noted: they may say otherwise by one tap. They are told once the coordinator has
 * had time to undo it.
 */
export async function noteFor(it: Case): Promise<Reply> {
  const { stores, facts, said, now, actor } = it
  // Noted once more it changes nothing, and what its person is still to hear stays.
  if (facts.answer === said) return { accepted: true, view: thankView(facts, said, actor) }
  const reply = await answerTo(it)
  if (!reply.accepted) return reply
  const [after] = await stores.confirmations.lock([facts.id])
  if (after?.answer !== said) return reply
  const key = `confirmation:${facts.id}:noted:${now.epochMilliseconds}`
  const noted = { key, kind: 'confirmation.noted', step: 1, view: notedView(sceneOf(after), after.role, actor.name) } as const
  await stores.outbox.put([delivery(facts.person, facts.kickOff, noted, noteTold(planOf(facts.kickOff), now))])
  return reply
}

async function menteeAnswers(it: Case): Promise<Reply> {
  const { stores, facts, said, now } = it
  if (facts.enrolmentState === 'active') {
    const [seat] = facts.seats
    if (said === 'notStarting') {
      if (seat && (await stores.seats.free(seat.id, facts.enrolmentId, 'notStarting', now, graceFor(seat, it))))
        await stores.wakeTimetable()
      await stores.confirmations.setState(facts.enrolmentId, 'withdrawn', null)
      if (seat) await tendUnsaid(stores, confirmationsOf([seat.mentor]), now)
      await stores.tell({ happened: 'seatsChanged', cohortId: facts.kickOff.cohortId, at: now })
    }
    if (seat) await recheck(stores, [seat.mentor], now, heldFor(it))
    return record(it, facts)
  }
  if (said === 'notStarting') {
    await stores.confirmations.setState(facts.enrolmentId, 'withdrawn', null)
    await stores.tell({ happened: 'seatsChanged', cohortId: facts.kickOff.cohortId, at: now })
    return record(it, facts)
  }
  if (facts.enrolmentState === 'waiting') return waitsReply(facts, it.actor)
  return comeBack(it)
}

/** Until when somebody may come back to the place that they gave up themselves, or on the phone, before others are offered it. */
const graceFor = ({ mentor }: SeatFacts, it: Case): Instant => {
  const { kickOff } = it.facts
  const plan = planOf(kickOff)
  const final = finalFor(plan, mentor.timeZone ?? kickOff.zone, mentor.quiet)
  const grace = graceEnd(plan, final, it.now)
  return heldFor(it) ? later(grace, releaseEnd(plan, final, it.now)) : grace
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
    await recheck(stores, partnersOf(back), now, heldFor(it))
    await tendUnsaid(stores, confirmationsOf(partnersOf(back)), now)
    await stores.tell({ happened: 'seatsChanged', cohortId: facts.kickOff.cohortId, at: now })
    return record(it, back)
  }
  await joinWaitlist(stores, facts, it.actor.personId, now, heldFor(it) ?? now)
  return { accepted: true, view: thankView(facts, isPromised ? 'joinedOffered' : seatId ? 'joinedLate' : 'joined', it.actor) }
}
