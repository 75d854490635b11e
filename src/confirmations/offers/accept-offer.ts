import type { Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { maxAsks } from '../../programme/ladder/ladder.ts'
import { afterMove } from '../asks/grace.rules.ts'
import { answerable } from '../asks/record-answer.ts'
import { afterSaying, nextAfter } from '../asks/rules.ts'
import { confirmationsOf, endNews, tendUnsaid } from '../asks/unsaid.ts'
import { closedFor } from '../closed.ts'
import type { Command } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import { climberOf, delivery, ownPlanOf, progressOf, recheck, sayingDelivery } from '../deliveries.ts'
import type { Deps, Stores } from '../deps.ts'
import { tendMoves } from '../moves/said-of-move.ts'
import { refuse, say } from '../replies.ts'
import type { OfferFacts, OpenSeatFacts, Recipient } from '../store.ts'
import { endOffers, goneOf } from './offer.ts'
import { lostView, wonReplyView, wonView } from './views.offer.ts'

type OfferCommand = Extract<Command, { do: 'acceptOffer' | 'declineOffer' }>

/** Takes the answer to an offer. The first yes gets the seat; everybody else keeps their place on the waitlist. */
export async function answerOffer(deps: Deps, command: OfferCommand, actor: Recipient): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const about = await stores.offers.offer(command.offer)
    if (!about) return refuse(actor, 'gone')
    if (about.personId !== actor.personId) return refuse(actor, 'notYours')
    const seat = await stores.offers.lockSeat(about.seatId)
    const offer = seat?.offers.find((each) => each.id === command.offer)
    if (!seat) return refuse(actor, 'gone')
    const closed = closedFor(seat.kickOff, now)
    if (closed) return refuse(actor, closed)
    if (offer?.state === 'won' && about.enrolmentState === 'active') return { accepted: true, view: wonReplyView(actor, seat, false) }
    if (about.enrolmentState === 'active')
      return { ...say(actor, copyIn(actor.language, seat.kickOff.words).waitlist.seatBack), accepted: false }
    if (about.enrolmentState !== 'waiting') return refuse(actor, 'gone')
    return command.do === 'acceptOffer' ? accept(stores, seat, offer, actor, now) : decline(stores, seat, offer, actor, now)
  })
}

async function accept(stores: Stores, seat: OpenSeatFacts, offer: OfferFacts | undefined, actor: Recipient, now: Instant): Promise<Reply> {
  if (!offer || !(await stores.seats.take(seat.id, offer.enrolmentId, now)))
    return { accepted: false, view: lostView(actor, seat.kickOff, goneOf(seat)) }
  await endOffers(stores, seat, offer, now, 'taken')
  await stores.confirmations.setState(offer.enrolmentId, 'active', null)
  const id = await stores.confirmations.join(seat.kickOff.id, offer.enrolmentId, 'mentee', now)
  await welcomeWinner(stores, id, now)
  await recheck(stores, [seat.mentor], now)
  await tendUnsaid(stores, confirmationsOf([seat.mentor]), now)
  await tendMoves(stores, seat.kickOff.cohortId, [actor.personId], now)
  // A question that the mentor has not answered names who is theirs now.
  await stores.outbox.renew([{ personId: seat.mentor.personId, cohortId: seat.kickOff.cohortId }], answerable, [], now)
  await endNews(stores, [{ personId: offer.person.personId, cohortId: seat.kickOff.cohortId }])
  await stores.audit.note([{ actorId: actor.personId, cohortId: seat.kickOff.cohortId, deed: 'acceptedOffer', subject: offer.id }])
  await stores.tell({ happened: 'seatsChanged', cohortId: seat.kickOff.cohortId, at: now })
  await stores.wakeTimetable()
  return { accepted: true, view: wonReplyView(actor, seat, seat.kickOff.movesAt === null) }
}

/**
 * Tells the winner that the seat is theirs, and asks whether they will be there. It answers their own tap, so it is said at once, at any
 * hour.
 */
async function welcomeWinner(stores: Stores, confirmationId: string, now: Instant): Promise<void> {
  const [facts] = await stores.confirmations.lock([confirmationId])
  if (!facts) throw new Error(`Confirmation ${confirmationId} vanished inside its own transaction.`)
  const mayAsk = facts.asks < maxAsks
  const won = {
    key: `confirmation:${facts.id}:won:${now.epochMilliseconds}`,
    kind: 'offer.won',
    step: 1,
    view: wonView(facts, !mayAsk),
  } as const
  // Nobody is asked about a date that is about to be another: the message of the move asks about that one.
  const { movesAt } = facts.kickOff
  const askedAt = movesAt ? afterMove(movesAt, now) : now
  await stores.outbox.put([
    delivery(facts.person, facts.kickOff, won, now),
    ...(mayAsk ? [{ ...sayingDelivery(facts, 'ask', now, { urgent: true, hasWon: true }), dueAt: askedAt }] : []),
  ])
  const next = afterSaying(climberOf(facts), mayAsk ? 'ask' : null, now)
  const { asks, lastAskAt, doneThrough } = next
  await stores.confirmations.save([{ ...progressOf(facts), asks, lastAskAt, doneThrough, dueAt: nextAfter(next, ownPlanOf(facts), now) }])
}

async function decline(stores: Stores, seat: OpenSeatFacts, offer: OfferFacts | undefined, actor: Recipient, now: Instant): Promise<Reply> {
  if (offer?.state === 'open') {
    await stores.offers.close([offer.id], 'declined', now)
    if (seat.offers.every((each) => each.id === offer.id || each.state !== 'open')) await stores.offers.setSeatDue(seat.id, now)
    await stores.seats.wakeFor([offer.enrolmentId], now)
    await stores.audit.note([{ actorId: actor.personId, cohortId: seat.kickOff.cohortId, deed: 'declinedOffer', subject: offer.id }])
    await stores.wakeTimetable()
  }
  return say(actor, copyIn(actor.language, seat.kickOff.words).offer.declined)
}
