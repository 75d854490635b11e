import type { Reply } from '../../contract/view.ts'
import { isBefore } from '../../kit/clock.ts'
import { closedFor } from '../closed.ts'
import type { Command } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import { sceneOf } from '../deliveries.ts'
import type { Deps } from '../deps.ts'
import { refuse, say, thankView } from '../replies.ts'
import type { Recipient } from '../store.ts'
import { wishesView } from '../views.ts'
import { joinWaitlist } from './record-answer.ts'

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
    const closed = closedFor(facts.kickOff, now)
    if (closed) return refuse(actor, closed)
    if (facts.enrolmentState === 'waiting') return say(actor, copy.waitlist.alreadyWaiting)
    if (facts.enrolmentState === 'active') return say(actor, copy.waitlist.seatBack)
    const seatId = await stores.confirmations.lastSeat(facts.enrolmentId)
    const seat = seatId ? await stores.offers.lockSeat(seatId) : null
    await joinWaitlist(stores, facts, actor.personId, now)
    return { accepted: true, view: thankView(facts, seat && seat.state !== 'open' ? 'joinedLate' : 'joined', actor) }
  })
}
