import type { Part, Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { undoably } from '../../programme/undo/undo.ts'
import { undoParts } from '../../programme/undo/undo-words.ts'
import type { Deed } from '../deeds.ts'
import type { Stores } from '../deps.ts'
import type { KickOffFacts, Recipient } from '../store.ts'

/** What a coordinator does. `subject`: the id of a confirmation, of a seat that is offered, or of the kick-off. */
interface Doing {
  readonly stores: Stores
  readonly deed: Deed
  readonly subject: string
  readonly kickOff: KickOffFacts
  readonly actor: Recipient
  readonly now: Instant
}

/** Does it so that it can be undone. `undo`: what stands below the answer; nothing where nothing was changed. */
export async function undoing(
  doing: Doing,
  work: () => Promise<Reply>,
): Promise<{ readonly reply: Reply; readonly undo: readonly Part[] }> {
  const { stores, deed, subject, kickOff, actor, now } = doing
  const act = { actorId: actor.personId, cohortId: kickOff.cohortId, deed, subject }
  const { done: reply, kept } = await undoably(stores, act, now, work)
  return { reply, undo: reply.accepted ? undoParts(kept, actor.language, (id) => ({ do: 'undo', act: id })) : [] }
}

/** As `undoing`; the way back stands below what was done, and above what can be done next. */
export async function withUndo(doing: Doing, work: () => Promise<Reply>): Promise<Reply> {
  const { reply, undo } = await undoing(doing, work)
  const [said, ...rest] = reply.view.parts
  return { ...reply, view: { ...reply.view, parts: said ? [said, ...undo, ...rest] : undo } }
}
