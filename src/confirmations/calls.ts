import { text } from '../contract/parts.ts'
import type { Sent } from '../contract/platform.ts'
import type { Reply } from '../contract/view.ts'
import { isBefore } from '../kit/clock.ts'
import { renewForCoordinators } from './alerts.ts'
import { callReply, callsOf, nextCall } from './call.ts'
import type { Command } from './commands.ts'
import { copyIn } from './copy-in.ts'
import { sceneOf } from './deliveries.ts'
import type { Deps } from './deps.ts'
import { joinWaitlist } from './record-answer.ts'
import { refuse, say, thankView } from './replies.ts'
import type { Recipient } from './store.ts'
import { withUndo } from './undo-button.ts'
import { wishesView } from './views.ts'

/** Shows a coordinator a person to ring, with the answers they may give. */
export async function showCalls(deps: Deps, command: Extract<Command, { do: 'showCalls' }>, actor: Recipient): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const kickOff = await stores.agenda.find(command.kickOff)
    if (!kickOff) return refuse(actor, 'gone')
    if ((await stores.confirmations.roleIn(kickOff.cohortId, actor.personId)) !== 'coordinator') return refuse(actor, 'onlyCoordinator')
    if (!isBefore(now, kickOff.startsAt)) return refuse(actor, 'begunDecided')
    return callReply(actor, kickOff, await callsOf(stores, kickOff), command, null)
  })
}

/** Keeps somebody on the list whom a coordinator rang and did not reach, behind the others, and goes on. */
export async function tryLater(deps: Deps, command: Extract<Command, { do: 'tryLater' }>, actor: Recipient): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const [facts] = await stores.confirmations.lock([command.confirmation])
    if (!facts) return refuse(actor, 'gone')
    const { kickOff, person } = facts
    if ((await stores.confirmations.roleIn(kickOff.cohortId, actor.personId)) !== 'coordinator') return refuse(actor, 'onlyCoordinator')
    if (!isBefore(now, kickOff.startsAt)) return refuse(actor, 'begunDecided')
    const before = await callsOf(stores, kickOff)
    // Somebody who has answered meanwhile need not be rung any more.
    if (!before.some(({ confirmationId }) => confirmationId === facts.id)) return callReply(actor, kickOff, before, {}, null)
    if (await stores.confirmations.noteCall(facts.id, now))
      await stores.audit.note([{ actorId: actor.personId, cohortId: kickOff.cohortId, deed: 'triedToCall', subject: facts.id }])
    const { calls } = copyIn(actor.language, kickOff.words)
    return nextCall(stores, kickOff, actor, facts, before, text(before.length < 2 ? calls.onlyOne(person.name) : calls.kept(person.name)))
  })
}

/** Lets a seat be offered in the last days after all, by tap of a coordinator. */
export async function agreeToOffer(
  deps: Deps,
  command: Extract<Command, { do: 'offerSeat' }>,
  actor: Recipient,
  on: Sent | null,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const seat = await stores.offers.lockSeat(command.seat)
    if (!seat) return refuse(actor, 'gone')
    const cohortId = seat.kickOff.cohortId
    if ((await stores.confirmations.roleIn(cohortId, actor.personId)) !== 'coordinator') return refuse(actor, 'onlyCoordinator')
    const { offers } = copyIn(actor.language, seat.kickOff.words)
    if (seat.state !== 'open') return { ...say(actor, offers.tooLate), accepted: false }
    if (seat.agreed) return say(actor, offers.agreed)
    await stores.seats.agree(seat.id, now)
    await renewForCoordinators(stores, seat.kickOff, ['coordinator.offers'], [on])
    await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'agreedToOffers', subject: seat.id }])
    await stores.wakeTimetable()
    return withUndo(stores, say(actor, offers.agreed), seat, actor, now)
  })
}

type OwnCommand = Extract<Command, { do: 'joinWaitlist' | 'writeWishes' }>

/** Puts a mentee back onto the waitlist, or stores a wish in their own words, by their tap. */
export async function tendOwn(deps: Deps, command: OwnCommand, actor: Recipient): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const [facts] = await stores.confirmations.lock([command.confirmation])
    if (!facts) return refuse(actor, 'gone')
    if (facts.person.personId !== actor.personId) return refuse(actor, 'notYours')
    if (facts.isTakenOff) return refuse(actor, 'takenOff')
    const about = { actorId: actor.personId, cohortId: facts.kickOff.cohortId, subject: facts.id }
    const copy = copyIn(actor.language, facts.kickOff.words)
    if (command.do === 'writeWishes') {
      const isNew = await stores.confirmations.writeWishes(facts.enrolmentId, command.text)
      if (isNew) await stores.audit.note([{ ...about, deed: 'wroteWishes' }])
      return { accepted: true, view: wishesView(sceneOf(facts), command.text, isBefore(now, facts.kickOff.startsAt)) }
    }
    if (facts.role !== 'mentee') return refuse(actor, 'gone')
    if (!isBefore(now, facts.kickOff.startsAt)) return refuse(actor, 'begun')
    if (facts.enrolmentState === 'waiting') return say(actor, copy.waitlist.alreadyWaiting)
    if (facts.enrolmentState === 'active') return say(actor, copy.waitlist.seatBack)
    const seatId = await stores.confirmations.lastSeat(facts.enrolmentId)
    const seat = seatId ? await stores.offers.lockSeat(seatId) : null
    await joinWaitlist(stores, facts, actor.personId, now)
    return { accepted: true, view: thankView(facts, seat && seat.state !== 'open' ? 'joinedLate' : 'joined', actor) }
  })
}
