import type { Command } from '../../../src/contract/command.ts'
import type { Form } from '../../../src/contract/form.ts'
import type { View } from '../../../src/contract/view.ts'
import { dialogOf, renderForm } from '../forms.ts'
import type { Carried, Origin, Sent } from '../parse.ts'
import { readerOf } from '../platform.ts'
import type { Answer } from '../receive.ts'
import { renderCard, type Write } from '../render.ts'
import { dialogAnswer } from './answers.ts'
import { formDoor } from './doors.ts'
import { keptName } from './files.ts'
import { type Hearing, writeFor } from './hearing.ts'
import { wordsIn } from './own-words.ts'

/** What somebody did in a dialog, or to open one. */
export interface Dialogue {
  readonly hearing: Hearing
  readonly origin: Origin
  readonly sent: Sent
  readonly carried: Carried
}

/** A form to be filled in again. */
export interface Again {
  readonly form: Form
  readonly texts: Readonly<Record<string, string>>
  readonly problems: Readonly<Record<string, string>>
}

/** What a dialog shows next, and how that reads in the chat, where it comes too late for the dialog. */
export interface Next {
  readonly answer: Answer
  readonly view: View
}

/** What is in a dialog is for the person who looks at it, wherever they opened it. A file that came along goes along. */
const writeIn = ({ hearing, origin, carried }: Dialogue): Write => writeFor(hearing, readerOf(origin.from), carried.file)

/** A view that is only read, or pressed. */
export function notice(dialog: Dialogue, view: View): Next {
  const card = renderCard(view, writeIn(dialog), { inDialog: true })
  return { answer: dialogAnswer(dialogOf(wordsIn(view.language).title, card)), view }
}

/** A form to fill in. `opening`: what opens it again. What stands above its fields may be why it comes: that is told in the chat, too. `texts`: what is filled in already. */
export async function nextForm(dialog: Dialogue, form: Form, opening: Command, texts?: Again['texts']): Promise<Next> {
  return { answer: await formAnswer(dialog, form, texts && { values: texts }), view: formDoor(form, opening, { intro: form.intro }) }
}

/** The same form with what is wrong on top, and what was filled in where it was. */
export async function againWith(dialog: Dialogue, { form, texts, problems }: Again): Promise<Next> {
  const view: View = {
    language: form.language,
    parts: [
      { kind: 'heading', text: form.title },
      { kind: 'list', items: Object.values(problems) },
    ],
  }
  return { answer: await formAnswer(dialog, form, { errors: problems, values: texts }), view }
}

async function formAnswer(dialog: Dialogue, form: Form, filled: object = {}): Promise<Answer> {
  const fileNote = await fileNoteIn(dialog, form)
  const card = renderForm(form, writeIn(dialog), {
    ...filled,
    needed: wordsIn(form.language).needed,
    ...(fileNote !== null && { fileNote }),
  })
  return dialogAnswer(dialogOf(form.title, card))
}

/** A dialog takes no files: what stands where one would be picked says which came along, or how to send one. */
async function fileNoteIn({ hearing, origin, carried }: Dialogue, form: Form): Promise<string | null> {
  if (!form.fields.some(({ kind }) => kind === 'file')) return null
  const { file: words } = wordsIn(form.language)
  if (carried.file === null) return words.attach
  const name = await keptName(hearing, origin, carried.file)
  return name === null ? words.gone : words.inForm(name)
}
