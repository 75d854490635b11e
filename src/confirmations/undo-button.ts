import type { Reply } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import { copyIn } from './copy-in.ts'
import type { Stores } from './deps.ts'
import type { KickOffFacts, Recipient } from './store.ts'
import { buttons } from './views.ts'

/** Adds to the answer to an act a button that undoes it. Nothing is added where nothing was changed. */
export async function withUndo(
  stores: Stores,
  reply: Reply,
  subject: string,
  kickOff: KickOffFacts,
  actor: Recipient,
  now: Instant,
): Promise<Reply> {
  const act = reply.accepted ? await stores.acts.latest(subject, actor.personId, now) : null
  if (act === null) return reply
  const { undo } = copyIn(actor.language, kickOff.words)
  const [said, ...rest] = reply.view.parts
  const button = buttons({ label: undo.button, command: { do: 'undo', act } })
  return { ...reply, view: { ...reply.view, parts: said ? [said, button, ...rest] : [button] } }
}
