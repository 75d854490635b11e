import { type Command, showHome } from '../../src/contract/command.ts'
import type { Form, Opened, Submitted } from '../../src/contract/form.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { buttonsOf, type Stage } from './builders.ts'

type Texts = Readonly<Record<string, string>>

/** What a coordinator reads at home. */
export async function homeOf(stage: Stage, name: string): Promise<Reply> {
  return stage.house.core.handle(showHome, stage.addressOf(name))
}

/** A button of her home. Throws where she has none. */
export async function atHome(stage: Stage, name: string, does: string): Promise<Command> {
  const { view } = await homeOf(stage, name)
  const found = buttonsOf(view).find(({ command }) => command.do === does)
  if (!found) throw new Error(`${name} sees no button that does ${does}: ${plainText(view)}`)
  return found.command
}

/** Opens a form from her home. */
export const opens = async (stage: Stage, name: string, does: string): Promise<Opened> =>
  stage.house.core.open(await atHome(stage, name, does), stage.addressOf(name))

/** Sends a form with what stands in it, but for these fields. */
export async function sends(stage: Stage, name: string, { sends: command, fields }: Form, texts: Texts = {}): Promise<Submitted> {
  const initial = Object.fromEntries(fields.map((field) => [field.name, 'initial' in field ? (field.initial ?? '') : '']))
  return stage.house.core.submit(command, { texts: { ...initial, ...texts }, files: {} }, stage.addressOf(name))
}

/** The form that something led to. Throws where it led to none. */
export function formIn(said: Opened | Submitted): Form {
  if ('form' in said) return said.form
  throw new Error(`No form: ${'view' in said ? plainText(said.view) : JSON.stringify(said)}`)
}

/** What stands above the fields of a form. */
export const introOf = (form: Form): string => plainText({ language: form.language, parts: form.intro })

/** The form that shows what follows a move. */
export const planned = async (stage: Stage, texts: Texts, name = 'Carla'): Promise<Form> =>
  formIn(await sends(stage, name, formIn(await opens(stage, name, 'openMove')), texts))

/** Moves the kick-off through the forms, and does all that is due at once. */
export async function moves(stage: Stage, texts: Texts, name = 'Carla'): Promise<Reply> {
  const said = await sends(stage, name, await planned(stage, texts, name))
  await stage.settle()
  return replyIn(said)
}

/** Cancels the kick-off through its form. */
export async function callsOff(stage: Stage, name = 'Carla'): Promise<Reply> {
  const said = await sends(stage, name, formIn(await opens(stage, name, 'openCallOff')))
  await stage.settle()
  return replyIn(said)
}

/** The reply that something led to. Throws where it led to something else. */
export function replyIn(said: Opened | Submitted): Reply {
  if ('view' in said) return said
  throw new Error(`No reply: ${JSON.stringify(said)}`)
}
