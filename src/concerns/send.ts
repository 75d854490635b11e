import type { Field, Filled, Form, Opened, Submitted } from '../contract/form.ts'
import { note, text } from '../contract/parts.ts'
import { clean } from '../kit/text.ts'
import type { KnownPerson } from '../people/directory.ts'
import { mostText } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { type Candidate, nextLook, readersAmong } from './rules.ts'
import { nameOf, shown, tell, viewOf } from './say.ts'
import { stopField, stopTicked } from './stop.ts'

/** Options of a choice at most. */
const mostReaders = 100

/** The form in which somebody writes what worries them; it says first who will read it. */
export async function openConcern(deps: Pick<Deps, 'transact'>, actor: KnownPerson): Promise<Opened> {
  const { readers, pairs } = await deps.transact(async ({ concerns, contact }) => ({
    readers: readersAmong(await concerns.candidates(actor)),
    pairs: await contact.pairsOf(actor.personId),
  }))
  const copy = copyIn(actor.language)
  if (readers.length === 0) return shown(actor, [text(copy.nobody), text(copy.danger)], false)
  const { form, buttons } = copy
  const options = (['urgent', 'calm'] as const).map((value) => ({ value, label: form[value] }))
  const asked: Form = {
    ...{ language: actor.language, title: form.title, submit: buttons.send, close: buttons.close, sends: { do: 'sendConcern' } },
    intro: [text(copy.danger), note(form.who)],
    fields: [
      { kind: 'lines', name: 'text', label: form.text, hint: form.hint, most: mostText },
      readerField(readers, actor),
      { kind: 'choice', name: 'soon', label: form.soon, options },
      ...stopField(pairs, actor),
    ],
  }
  return { form: asked }
}

/** The choice of who reads it. Nobody is chosen beforehand, unless there is one alone: it may be about the first. */
export function readerField(readers: readonly Candidate[], { language }: Pick<KnownPerson, 'language'>): Field {
  const { form } = copyIn(language)
  const [only, ...others] = readers
  return {
    ...{ kind: 'choice', name: 'reader', label: form.reader, hint: form.readerHint },
    options: readers.slice(0, mostReaders).map((each) => ({ value: each.personId, label: nameOf(each) })),
    ...(only && others.length === 0 && { initial: only.personId }),
  }
}

/** Keeps what somebody wrote and tells the reader; both in one transaction. The same form sent twice is one concern. */
export async function sendConcern(deps: Deps, { texts }: Filled, actor: KnownPerson): Promise<Submitted> {
  const now = deps.clock.now()
  const { form } = copyIn(actor.language)
  const said = clean(texts['text'] ?? '').trim()
  const soon = texts['soon']
  return deps.transact(async (stores): Promise<Submitted> => {
    const { concerns, wakeTimetable } = stores
    const reader = readersAmong(await concerns.candidates(actor)).find(({ personId }) => personId === texts['reader'])
    if (said === '' || !reader || (soon !== 'urgent' && soon !== 'calm')) {
      const isKnown = soon === 'urgent' || soon === 'calm'
      return {
        problems: {
          ...(said === '' && { text: form.empty }),
          ...(!reader && { reader: form.noReader }),
          ...(!isKnown && { soon: form.noSoon }),
        },
      }
    }
    const about = {
      cohortId: reader.cohortId,
      personId: actor.personId,
      readerId: reader.personId,
      isUrgent: soon === 'urgent',
      text: said,
    }
    const { id, isNew } = await concerns.write(about, now)
    const concern = await concerns.find(id)
    if (!concern?.reader) throw new Error('A concern that was just kept is not there.')
    if (isNew) {
      await concerns.change(id, { dueAt: nextLook(concern, concern.keptDays) })
      await tell(stores, 'concern.told', concern, concern.reader, { mark: 'first', at: now })
      await tell(stores, 'concern.receipt', concern, concern.sender, { mark: 'first', at: now })
      await wakeTimetable()
    }
    const stopped = await stopTicked(stores, texts['stop'] ?? '', actor, now)
    return shown(actor, [...viewOf('concern.receipt', concern, concern.sender).parts, ...stopped])
  })
}
