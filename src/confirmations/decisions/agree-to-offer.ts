import type { Sent } from '../../contract/platform.ts'
import type { Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { nextWorkingTime } from '../../programme/ladder/calendar.ts'
import { closedToDecide } from '../closed.ts'
import type { Command } from '../commands.ts'
import { planOf } from '../deliveries.ts'
import type { Deps, Stores } from '../deps.ts'
import { refuse, say } from '../replies.ts'
import type { OpenSeatFacts, Recipient } from '../store.ts'
import { renewForCoordinators } from './alerts.ts'
import { copyIn } from './copy-in.ts'
import { withUndo } from './undo-button.ts'

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
    const closed = closedToDecide(seat.kickOff, now)
    if (closed) return refuse(actor, closed)
    const { offers } = copyIn(actor.language, seat.kickOff.words)
    if (seat.state !== 'open') return { ...say(actor, offers.tooLate), accepted: false }
    if (seat.agreed) return say(actor, offers.agreed)
    return withUndo({ stores, deed: 'agreedToOffers', subject: seat.id, kickOff: seat.kickOff, actor, now }, async () => {
      await stores.seats.agree(seat.id, await offeredFrom(stores, seat, now))
      await renewForCoordinators(stores, seat.kickOff, ['coordinator.offers'], [on])
      await stores.audit.note([{ actorId: actor.personId, cohortId, deed: 'agreedToOffers', subject: seat.id }])
      await stores.wakeTimetable()
      return say(actor, offers.agreed)
    })
  })
}

/** When it is offered: in the hours in which we write, and as long as nobody waits, not at all. */
async function offeredFrom({ offers }: Pick<Stores, 'offers'>, seat: OpenSeatFacts, now: Instant): Promise<Instant> {
  const plan = planOf(seat.kickOff)
  return (await offers.waitingFor(seat)).length === 0 ? plan.stop : nextWorkingTime(now, plan.calendar, plan.ladder.window)
}
