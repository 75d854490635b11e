import type { Filled, Form, Opened, Submitted } from '../contract/form.ts'
import { note, text } from '../contract/parts.ts'
import { clean } from '../kit/text.ts'
import type { KnownPerson } from '../people/directory.ts'
import { mostText } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { concernFor } from './read.ts'
import { nextLook, readersAmong } from './rules.ts'
import { nameOf, refuse, shown, tell } from './say.ts'
import { readerField } from './send.ts'
import type { Concern } from './store.ts'

interface Which {
  readonly concern: string
}

/** The form in which one of the two writes to the other. */
export async function openConcernReply(deps: Pick<Deps, 'transact'>, { concern: id }: Which, actor: KnownPerson): Promise<Opened> {
  const found = await deps.transact((stores) => concernFor(stores, id, actor))
  if ('view' in found) return found
  const { reply, buttons } = copyIn(actor.language)
  const other = otherOf(found, actor)
  const form: Form = {
    ...{ language: actor.language, title: reply.title, submit: buttons.send, close: buttons.close, intro: [] },
    fields: [{ kind: 'lines', name: 'text', label: reply.label(other ? nameOf(other) : '…'), hint: reply.hint, most: mostText }],
    sends: { do: 'sendConcernReply', concern: id },
  }
  return { form }
}

const otherOf = ({ sender, reader }: Concern, { personId }: KnownPerson) => (sender.personId === personId ? reader : sender)

/** Keeps what one of the two writes, and tells the other that there is something to read. Whoever answers has taken it up. */
export async function sendConcernReply(deps: Deps, { concern: id }: Which, { texts }: Filled, actor: KnownPerson): Promise<Submitted> {
  const now = deps.clock.now()
  const { form, reply } = copyIn(actor.language)
  const said = clean(texts['text'] ?? '').trim()
  if (said === '') return { problems: { text: form.empty } }
  return deps.transact(async (stores): Promise<Submitted> => {
    const found = await concernFor(stores, id, actor)
    if ('view' in found) return found
    const line = await stores.concerns.addLine(id, actor.personId, said, now)
    const isReader = found.reader?.personId === actor.personId
    const open = { ...found, settledAt: null, takenAt: found.takenAt ?? (isReader ? now : null) }
    await stores.concerns.change(id, { settledAt: null, takenAt: open.takenAt, dueAt: nextLook(open, open.keptDays) })
    const other = otherOf(open, actor)
    if (other) await tell(stores, 'concern.more', open, other, { mark: line, at: now })
    return shown(actor, [text(reply.sent)])
  })
}

/** The form in which the sender chooses somebody else, as long as nobody has taken it up. */
export async function openOtherReader(deps: Pick<Deps, 'transact'>, { concern: id }: Which, actor: KnownPerson): Promise<Opened> {
  return deps.transact(async (stores): Promise<Opened> => {
    const found = await concernFor(stores, id, actor)
    if ('view' in found) return found
    if (found.sender.personId !== actor.personId) return refuse(actor, 'notYours')
    const copy = copyIn(actor.language)
    const readers = othersAmong(await stores.concerns.candidates(actor), found)
    if (readers.length === 0) return shown(actor, [text(copy.nobody), text(copy.danger)], false)
    const form: Form = {
      ...{ language: actor.language, title: copy.other.title, submit: copy.buttons.send, close: copy.buttons.close },
      ...{ intro: [text(copy.danger), note(copy.other.text)], fields: [readerField(readers, actor)] },
      sends: { do: 'chooseOtherReader', concern: id },
    }
    return { form }
  })
}

/** Who else may read it: where only one was named, coordinators stand there from the beginning. */
const othersAmong = (candidates: Parameters<typeof readersAmong>[0], { reader }: Concern) =>
  readersAmong(candidates).filter(({ personId }) => personId !== reader?.personId)

/** From now on somebody else reads it, and the former one no longer can. */
export async function chooseOtherReader(deps: Deps, { concern: id }: Which, { texts }: Filled, actor: KnownPerson): Promise<Submitted> {
  const now = deps.clock.now()
  const copy = copyIn(actor.language)
  return deps.transact(async (stores): Promise<Submitted> => {
    const { concerns } = stores
    const found = await concernFor(stores, id, actor)
    if ('view' in found) return found
    if (found.sender.personId !== actor.personId) return refuse(actor, 'notYours')
    const chosen = othersAmong(await concerns.candidates(actor), found).find(({ personId }) => personId === texts['reader'])
    if (!chosen) return { problems: { reader: copy.form.noReader } }
    const anew = { turn: found.turn + 1, toldAt: now, reminders: 0, lateAt: null, takenAt: null, settledAt: null }
    const dueAt = nextLook({ ...found, ...anew }, found.keptDays)
    await concerns.change(id, { ...anew, readerId: chosen.personId, dueAt })
    const moved = await concerns.find(id)
    if (moved?.reader) await tell(stores, 'concern.told', moved, moved.reader, { mark: 'first', at: now })
    return shown(actor, [text(copy.other.done(nameOf(chosen))), text(copy.danger)])
  })
}
