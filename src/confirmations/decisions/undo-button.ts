import type { Part, Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Stores } from '../deps.ts'
import type { KickOffFacts, Recipient } from '../store.ts'
import { buttons } from '../views.ts'
import { copyIn } from './copy-in.ts'

/** Adds to the answer to an act, which was noted just now, a button that undoes it. Nothing is added where nothing was changed. */
export async function withUndo(stores: Stores, reply: Reply, about: About, actor: Recipient, now: Instant): Promise<Reply> {
  const button = reply.accepted ? await undoButton(stores, about, actor, now) : []
  const [said, ...rest] = reply.view.parts
  return { ...reply, view: { ...reply.view, parts: said ? [said, ...button, ...rest] : button } }
}

/** A button that undoes what was noted just now about a confirmation or a seat; none where nothing was. */
export async function undoButton(stores: Stores, { id, kickOff }: About, actor: Recipient, now: Instant): Promise<Part[]> {
  const act = await stores.acts.latest(id, actor.personId, now)
  if (act === null) return []
  return [buttons({ label: copyIn(actor.language, kickOff.words).undo.button, command: { do: 'undo', act } })]
}

interface About {
  readonly id: string
  readonly kickOff: KickOffFacts
}
