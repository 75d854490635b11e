import type { Command } from '../../src/contract/command.ts'
import type { Form, Opened, Submitted } from '../../src/contract/form.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import type { Stage } from './builders.ts'
import { buttonsOf } from './builders.ts'
import { aPng } from './pictures.ts'
import { initialIn } from './workplace.ts'

type Texts = Readonly<Record<string, string>>
type Where = Pick<Stage, 'house' | 'addressOf' | 'settle'>

/** Opens a form of announcements as somebody of the stage. */
export const opens = (stage: Where, name: string, opening: Command): Promise<Opened> =>
  stage.house.core.open(opening, stage.addressOf(name))

/** The form that something led to. Throws where it led elsewhere. */
export function formOf(said: Opened | Submitted): Form {
  if ('form' in said) return said.form
  throw new Error(`No form: ${'view' in said ? plainText(said.view) : JSON.stringify(said)}`)
}

/** The reply that something led to. Throws where it led elsewhere. */
export function replyOf(said: Opened | Submitted): Reply {
  if ('view' in said) return said
  throw new Error(`No reply: ${JSON.stringify('problems' in said ? said.problems : said.form.fields)}`)
}

/** Sends a form with what stands in it, but for these fields. */
export const fills = (stage: Where, name: string, form: Form, texts: Texts = {}): Promise<Submitted> => {
  const all = Object.entries({ ...initialIn(form), ...texts }).filter(([, text]) => text !== '')
  return stage.house.core.submit(form.sends, { texts: Object.fromEntries(all), files: {} }, stage.addressOf(name))
}

/** The button that does this, of what was shown. Throws where there is none. */
export function buttonOf({ view }: Pick<Reply, 'view'>, does: string): Command {
  const found = buttonsOf(view).find(({ command }) => command.do === does)
  if (!found) throw new Error(`No button does ${does}: ${plainText(view)}`)
  return found.command
}

/** The announcement that a view is about. */
export const idOf = (reply: Pick<Reply, 'view'>): string => {
  const found = buttonsOf(reply.view).flatMap(({ command }) =>
    typeof command['announcement'] === 'string' ? [command['announcement']] : [],
  )
  if (!found[0]) throw new Error(`No announcement: ${plainText(reply.view)}`)
  return found[0]
}

/** Words of an announcement in English alone. */
export const words: Texts = { title_en: 'A room has changed', text_en: 'We meet in room 7.' }

/** A draft, as its preview shows it. */
export async function draws(stage: Where, texts: Texts = words, name = 'Carla'): Promise<Reply> {
  const form = formOf(await opens(stage, name, { do: 'openAnnouncement', mark: 'opening' }))
  return replyOf(await fills(stage, name, form, texts))
}

/** Chooses in the draft who gets it. */
export const chooses = async (stage: Where, id: string, texts: Texts, name = 'Carla'): Promise<Submitted> =>
  fills(stage, name, formOf(await opens(stage, name, { do: 'openAudience', mark: 'opening', announcement: id })), texts)

/** Chooses in the draft when it is sent. */
export const times = async (stage: Where, id: string, texts: Texts, name = 'Carla'): Promise<Submitted> =>
  fills(stage, name, formOf(await opens(stage, name, { do: 'openWhen', mark: 'opening', announcement: id })), texts)

/** Adds a picture to the draft, with what it shows. */
export async function addsPicture(stage: Where, id: string, alt = '', bytes: Uint8Array = aPng(), name = 'Carla'): Promise<Submitted> {
  const form = formOf(await opens(stage, name, { do: 'openPicture', mark: 'opening', announcement: id }))
  const filled = { texts: alt === '' ? {} : { alt }, files: { file: { name: 'map.png', bytes } } }
  return stage.house.core.submit(form.sends, filled, stage.addressOf(name))
}

/** Presses Send, fills in the last form, and does all that is due at once. */
export async function sendsIt(stage: Where, id: string, texts: Texts = {}, name = 'Carla'): Promise<Submitted> {
  const sent = await fills(stage, name, formOf(await opens(stage, name, { do: 'openSend', mark: 'opening', announcement: id })), texts)
  await stage.settle()
  return sent
}

/** Writes and sends an announcement; answers its id. */
export async function announces(stage: Where, texts: Texts = words, name = 'Carla'): Promise<string> {
  const id = idOf(await draws(stage, texts, name))
  replyOf(await sendsIt(stage, id, {}, name))
  return id
}

/** What somebody got. */
export const textsTo = (stage: Stage, name: string): string[] => stage.inbox(name, 'announcement.text').map(({ text }) => text)
/** The report as Carla reads it. */
export const reportOf = (stage: Stage, id: string): Promise<string> =>
  stage.tap('Carla', { do: 'showReport', mark: 'look', announcement: id }).then(({ view }) => plainText(view))
/** Everybody of the cohort but Carla. */
export const everybody = ['Aino', 'Eero', 'Maija', 'Olli', 'Wilma']
