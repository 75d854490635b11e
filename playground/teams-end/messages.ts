import { isJson, type Json } from '../ends/json.ts'
import { cardOf, textIn } from './cards/parts.ts'
import { type Conversation, type Filled, type Message, personOf, type World } from './state.ts'

/** What a person sees of a message. */
export interface Sight extends Message {
  /** What stands beside the card, or in its place. */
  readonly text: string
  /** The names of the files and pictures that were sent along. */
  readonly files: readonly string[]
  /** What the notification says. */
  readonly summary: string
  /** The Adaptive Card as this person sees it, if there is one. */
  readonly card: Json | undefined
  /** Whether the card is an answer to them alone. */
  readonly isOwnSight: boolean
}

const filledKey = ({ conversationId, id }: Pick<Message, 'conversationId' | 'id'>): string => `${conversationId}:${id}`

/** What somebody typed into the card of a message. */
export const filledIn = (world: World, message: Message, personId: string): Filled =>
  world.filled.get(filledKey(message))?.get(personId) ?? {}

/** Keeps it; a card that is drawn anew begins empty again. */
export function keepFilled(world: World, message: Message, personId: string, filled: Filled): void {
  const key = filledKey(message)
  const byPerson = world.filled.get(key) ?? new Map<string, Filled>()
  world.filled.set(key, byPerson.set(personId, filled))
}

const announceMessage = (world: World, { tenantId, id }: Conversation, messageId: string): void =>
  world.announce({ what: 'message', tenantId, id: `${id}:${messageId}` })

function put(world: World, conversation: Conversation, message: Message): Message {
  conversation.messages.set(message.id, message)
  announceMessage(world, conversation, message.id)
  return message
}

const deliveryOf = ({ activity }: Message): string | undefined => {
  const channelData = activity['channelData']
  const pari = isJson(channelData) ? channelData['pari'] : undefined
  return isJson(pari) ? textIn(pari, 'delivery') : undefined
}

/** Counts a message that names its delivery, and remembers it when the same was said before in the same conversation. */
function countDelivery(world: World, message: Message): void {
  const delivery = deliveryOf(message)
  if (delivery === undefined) return
  const key = `${message.conversationId} ${delivery}`
  const before = world.delivered.get(key) ?? 0
  world.delivered.set(key, before + 1)
  if (before > 0) world.duplicates.push(message)
}

/** Says something in a conversation. `from` is `app` or a person's id. */
export function post(world: World, conversation: Conversation, from: string, activity: Json, thread?: string): Message {
  const message: Message = {
    id: world.nextStamp(),
    conversationId: conversation.id,
    ...(thread === undefined ? {} : { thread }),
    from,
    activity,
    history: [],
    shownTo: {},
    at: world.clock.now().epochMilliseconds,
  }
  countDelivery(world, message)
  return put(world, conversation, message)
}

/** Replaces what a message says, for everybody. */
export function edit(world: World, conversation: Conversation, message: Message, activity: Json): Message {
  world.filled.delete(filledKey(message))
  return put(world, conversation, { ...message, activity, history: [...message.history, message.activity], shownTo: {} })
}

/** Takes a message away. */
export function remove(world: World, conversation: Conversation, messageId: string): void {
  conversation.messages.delete(messageId)
  world.filled.delete(filledKey({ conversationId: conversation.id, id: messageId }))
  announceMessage(world, conversation, messageId)
}

/**
 * Shows one person another card in a message, until they open the conversation again. `message` is as they tapped on it: when
 * the app has changed it for everybody in the meantime, that stands.
 */
export function show(world: World, message: Message, personId: string, card: Json): void {
  const conversation = world.conversations.get(message.conversationId)
  const now = conversation?.messages.get(message.id)
  if (conversation === undefined || now === undefined || now.activity !== message.activity) return
  keepFilled(world, now, personId, {})
  put(world, conversation, { ...now, shownTo: { ...now.shownTo, [personId]: card } })
}

/** Shows a person the cards that everybody sees. */
export function forgetShown(world: World, conversation: Conversation, personId: string): void {
  for (const message of conversation.messages.values()) {
    world.filled.get(filledKey(message))?.delete(personId)
    if (message.shownTo[personId] === undefined) continue
    const { [personId]: _, ...others } = message.shownTo
    put(world, conversation, { ...message, shownTo: others })
  }
}

function filesOf({ attachments }: Json): readonly string[] {
  const all: readonly unknown[] = Array.isArray(attachments) ? attachments : []
  return all.flatMap((each) => (isJson(each) && typeof each['name'] === 'string' ? [each['name']] : []))
}

/** How a message looks to a person. */
export function sightOf(message: Message, personId: string): Sight {
  const own = message.shownTo[personId]
  const { activity } = message
  return {
    ...message,
    text: textIn(activity, 'text') ?? '',
    summary: textIn(activity, 'summary') ?? '',
    files: filesOf(activity),
    card: own ?? cardOf(activity),
    isOwnSight: own !== undefined,
  }
}

/** Every message that a person can see, as they see it, oldest first. */
export const messagesFor = (world: World, personId: string): readonly Sight[] =>
  [...(world.memberships.get(personId) ?? [])]
    .flatMap((id) => [...(world.conversations.get(id)?.messages.values() ?? [])])
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map((message) => sightOf(message, personId))

/** What only lasts a moment on somebody's screen. */
export function toast(world: World, personId: string, text: string): void {
  world.toasts.set(personId, [...(world.toasts.get(personId) ?? []), text])
  world.announce({ what: 'toast', tenantId: personOf(world, personId).tenantId, id: personId })
}
