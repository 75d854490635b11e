import type { Json } from '../ends/json.ts'
import type { Scene } from './activities.ts'
import { setDialog } from './answers.ts'
import { actionsOf, inputsOf, textIn, textsIn } from './cards/parts.ts'
import { type Given, valueAfter } from './inputs.ts'
import { filledIn, keepFilled, sightOf } from './messages.ts'
import { conversationOf, type Filled, type Message, type Person, type World } from './state.ts'

/** Where something is tapped: in the open dialog, or on a message. */
export type Place = 'dialog' | Pick<Message, 'conversationId' | 'id'>

/** What a person looks at. */
export interface Screen {
  readonly card: Json
  readonly filled: Filled
  keep(filled: Filled): void
  readonly scene: Scene
  readonly message: Message
  readonly isDialog: boolean
}

/** A message, if the person sees it. Throws when they do not. */
export function messageSeen(world: World, person: Person, { conversationId, id }: Pick<Message, 'conversationId' | 'id'>): Message {
  const conversation = world.conversations.get(conversationId)
  const message = conversation?.members.has(person.id) ? conversation.messages.get(id) : undefined
  if (message === undefined) throw new Error(`${person.name} sees no message ${id} in ${conversationId}`)
  return message
}

/** Where a message stands that somebody acts on. */
export const sceneOf = (world: World, person: Person, { conversationId, thread, id }: Message): Scene => ({
  person,
  conversation: conversationOf(world, conversationId),
  thread: thread ?? id,
})

function dialogScreen(world: World, person: Person): Screen {
  const dialog = world.dialogs.get(person.id)
  if (dialog?.card === undefined) throw new Error(`${person.name} sees no dialog with a card: nothing was opened`)
  const message = messageSeen(world, person, { conversationId: dialog.conversationId, id: dialog.messageId })
  const { card, filled } = dialog
  const keep = (next: Filled): void => setDialog(world, person.id, { ...dialog, filled: next })
  return { card, filled, keep, scene: sceneOf(world, person, message), message, isDialog: true }
}

function messageScreen(world: World, person: Person, place: Pick<Message, 'conversationId' | 'id'>): Screen {
  const message = messageSeen(world, person, place)
  const { card } = sightOf(message, person.id)
  if (card === undefined) throw new Error(`The message ${message.id} has no card`)
  const keep = (next: Filled): void => keepFilled(world, message, person.id, next)
  return { card, filled: filledIn(world, message, person.id), keep, scene: sceneOf(world, person, message), message, isDialog: false }
}

/** Looks at a place. Throws when the person sees no card there. */
export const lookAt = (world: World, person: Person, place: Place): Screen =>
  place === 'dialog' ? dialogScreen(world, person) : messageScreen(world, person, place)

/** The part of that name, by the first of its names that fits any. Throws when there is none, and says what there is. */
function named(parts: readonly Json[], which: string, namesOf: (part: Json) => readonly (readonly string[])[], kind: string): Json {
  for (const rank of [0, 1, 2, 3]) {
    const found = parts.find((part) => namesOf(part)[rank]?.includes(which))
    if (found !== undefined) return found
  }
  const there = parts.map((part) => namesOf(part).flat()[0] ?? '?')
  throw new Error(`There is no ${kind} "${which}" here: there are ${there.join(', ') || 'none'}`)
}

const only = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text])

/** A button by its title, id, verb, or anything that stands in its data. */
export const findAction = (card: Json, which: string): Json =>
  named(
    actionsOf(card),
    which,
    (part) => [only(textIn(part, 'title')), only(textIn(part, 'id')), only(textIn(part, 'verb')), textsIn(part['data'])],
    'button',
  )

/** An input by its id or label. */
const findInput = (card: Json, which: string): Json =>
  named(inputsOf(card), which, (part) => [only(textIn(part, 'id')), only(textIn(part, 'label')), only(textIn(part, 'title'))], 'input')

/** Puts something into an input. */
export function put(screen: Screen, which: string, given: Given): void {
  const input = findInput(screen.card, which)
  screen.keep({ ...screen.filled, [textIn(input, 'id') ?? '']: valueAfter(input, given) })
}
