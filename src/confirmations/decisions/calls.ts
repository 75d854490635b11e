import { text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import { closedToDecide } from '../closed.ts'
import type { Command } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { refuse } from '../replies.ts'
import type { Recipient } from '../store.ts'
import { callReply, callsOf, nextCall } from './call.ts'
import { copyIn } from './copy-in.ts'

/** Shows a coordinator a person to ring, with the answers they may give. */
export async function showCalls(deps: Deps, command: Extract<Command, { do: 'showCalls' }>, actor: Recipient): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const kickOff = await stores.agenda.find(command.kickOff)
    if (!kickOff) return refuse(actor, 'gone')
    if ((await stores.confirmations.roleIn(kickOff.cohortId, actor.personId)) !== 'coordinator') return refuse(actor, 'onlyCoordinator')
    const closed = closedToDecide(kickOff, now)
    if (closed) return refuse(actor, closed)
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
    const closed = closedToDecide(kickOff, now)
    if (closed) return refuse(actor, closed)
    const before = await callsOf(stores, kickOff)
    // Somebody who has answered meanwhile need not be rung any more.
    if (!before.some(({ confirmationId }) => confirmationId === facts.id)) return callReply(actor, kickOff, before, {}, null)
    if (await stores.confirmations.noteCall(facts.id, now))
      await stores.audit.note([{ actorId: actor.personId, cohortId: kickOff.cohortId, deed: 'triedToCall', subject: facts.id }])
    const { calls } = copyIn(actor.language, kickOff.words)
    return nextCall(stores, kickOff, actor, facts, before, text(before.length < 2 ? calls.onlyOne(person.name) : calls.kept(person.name)))
  })
}
