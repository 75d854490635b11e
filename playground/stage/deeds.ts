import { slashCommand } from '../../adapters/slack/access/scopes.ts'
import { messageOf } from '../../src/kit/failure.ts'
import { unreachable } from '../../src/kit/result.ts'
import type { Deed, Done } from '../page/shown.ts'
import type { Actor as SlackActor } from '../slack-end/index.ts'
import type { Actor as TeamsActor } from '../teams-end/index.ts'
import { placeOf } from './screens.ts'

type Tap = Extract<Deed, { does: 'tap' }>
type Submit = Extract<Deed, { does: 'submit' }>

/** What somebody does on their screen, over the wire. What the screen does not offer is refused in words. */
export const doOn = (actor: SlackActor | TeamsActor, deed: Deed): Promise<Done> =>
  inWords(() => ('modal' in actor ? onSlack(actor, deed) : onTeams(actor, deed)))

/** A panel may show what is gone by now. */
async function inWords(work: () => Promise<Done>): Promise<Done> {
  try {
    return doneOf(await work())
  } catch (error) {
    return { ok: false, says: messageOf(error) }
  }
}

const doneOf = ({ ok, says, errors, opens }: Done): Done => ({
  ok,
  ...(says !== undefined && { says }),
  ...(errors !== undefined && { errors }),
  ...(opens !== undefined && { opens }),
})

const did = { ok: true } as const
const notHere = (says: string): Done => ({ ok: false, says })

async function onSlack(person: SlackActor, deed: Deed): Promise<Done> {
  switch (deed.does) {
    case 'tap':
      return tapOnSlack(person, deed)
    case 'change':
      return changeOnSlack(person, deed)
    case 'submit':
      return submitOnSlack(person, deed)
    case 'close':
      return person.closeModal()
    case 'openHome':
      await person.openHome()
      return did
    case 'write':
      return writeOnSlack(person, deed)
    case 'shortcut':
      return person.shortcut(deed.name)
    case 'attach':
      return notHere('On Slack files go into the form.')
    default:
      return unreachable(deed)
  }
}

/** What begins with the command is answered to its writer alone; whatever else they write stands in their chat with the app. */
async function writeOnSlack(person: SlackActor, deed: Extract<Deed, { does: 'write' }>): Promise<Done> {
  const [first = '', ...words] = deed.text.split(' ')
  if (first === slashCommand) return person.command(slashCommand, words.join(' '), ...placeIn(deed))
  if (deed.room !== undefined) return notHere('Pari hears only its command here.')
  await person.write(deed.text)
  return did
}

function tapOnSlack(person: SlackActor, { message, button, values = {} }: Tap): Promise<Done> {
  const { conversation: channel, message: ts } = placeOf(message)
  const place = message === 'home' || message === 'modal' ? message : { channel, ts }
  for (const [field, value] of Object.entries(values)) person.fill(place, field, given(value))
  return person.tap(place, button)
}

/** Where it is written; left out: in their own chat with the app. */
const placeIn = ({ room }: Extract<Deed, { does: 'write' }>): [] | [string] => (room === undefined ? [] : [room])

/** An empty field holds nothing. */
const given = (value: string): string | null => (value === '' ? null : value)

/** What stands in the fields of the modal, as Slack has it. */
function fieldsOf(person: SlackActor, values: Submit['values']): (readonly [string, string | null | readonly string[]])[] {
  const boxes = new Set(
    (person.modal()?.definition.blocks ?? []).flatMap(({ block_id, element }) =>
      element?.type === 'checkboxes' && block_id ? [block_id] : [],
    ),
  )
  return Object.entries(values).map(([field, value]) => {
    return [field, boxes.has(field) ? value.split(',').filter((each) => each !== '') : given(value)] as const
  })
}

function changeOnSlack(person: SlackActor, { field, values }: Extract<Deed, { does: 'change' }>): Promise<Done> {
  const fields = fieldsOf(person, values)
  for (const [name, value] of fields) person.fill('modal', name, value)
  return person.choose('modal', field, fields.find(([name]) => name === field)?.[1] ?? null)
}

function submitOnSlack(person: SlackActor, { values, file }: Submit): Promise<Done> {
  const fields = fieldsOf(person, values)
  if (!file) return person.fillAndSubmit(Object.fromEntries(fields))
  const box = person.modal()?.definition.blocks.find(({ element }) => element?.type === 'file_input')
  if (!box) return Promise.resolve(notHere('This form takes no file.'))
  const { id } = person.uploadFile(file.name, Buffer.from(file.base64, 'base64'))
  return person.fillAndSubmit({ ...Object.fromEntries(fields), [box.block_id]: [id] })
}

async function onTeams(person: TeamsActor, deed: Deed): Promise<Done> {
  switch (deed.does) {
    case 'tap':
      return tapOnTeams(person, deed)
    case 'change':
      return notHere('Teams does not tell of a change.')
    case 'submit':
      return person.submitDialog(deed.values)
    case 'close':
      person.closeDialog()
      return did
    case 'openHome':
      // Cards are asked for anew by Teams itself, and nobody is told of one that stays as it is.
      await person.openConversation()
      return did
    case 'write':
      return person.write(deed.text, ...placeIn(deed))
    case 'attach':
      return person.attach(deed.name, Buffer.from(deed.base64, 'base64'))
    case 'shortcut':
      return notHere('Teams has no shortcuts.')
    default:
      return unreachable(deed)
  }
}

function tapOnTeams(person: TeamsActor, { message, button, values = {} }: Tap): Promise<Done> {
  const { conversation: conversationId, message: id } = placeOf(message)
  const place = message === 'dialog' ? message : { conversationId, id }
  for (const [field, value] of Object.entries(values)) person.fill(place, field, value)
  return person.tap(place, button)
}
