import { channelsOf } from './channels.ts'
import type { Block } from './elements.ts'
import type { Channel, Installation, Message, World } from './state.ts'
import type { Json } from './wire.ts'

/** What an app wants to say. */
export interface Content {
  readonly text: string
  readonly blocks?: readonly Block[]
  readonly metadata?: Json
  readonly thread_ts?: string
  readonly files?: readonly Json[]
}

function written(world: World, channel: Channel, author: Installation | string, content: Content): Message {
  const base = { type: 'message' as const, channel: channel.id, ts: world.nextTs(), team: channel.workspaceId, ...content }
  return typeof author === 'string'
    ? { ...base, user: author }
    : { ...base, user: author.botUserId, bot_id: author.botId, app_id: world.app.id }
}

/** Counts a message that carries metadata, and remembers it when the same was said before in the same channel. */
function countTagged(world: World, message: Message): void {
  if (message.metadata === undefined) return
  const key = `${message.channel} ${JSON.stringify(message.metadata['event_payload'])}`
  const before = world.tagged.get(key) ?? 0
  world.tagged.set(key, before + 1)
  if (before > 0) world.duplicates.push(message)
}

const announceMessage = (world: World, channel: Channel, ts: string): void =>
  world.announce({ what: 'message', workspaceId: channel.workspaceId, id: `${channel.id}:${ts}` })

/** Posts for everybody in the channel. `author` is the app's installation or a person's id. */
export function post(world: World, channel: Channel, author: Installation | string, content: Content): Message {
  const message = written(world, channel, author, content)
  channel.messages.set(message.ts, message)
  countTagged(world, message)
  announceMessage(world, channel, message.ts)
  return message
}

/** Replaces what a message says; what `content` leaves out stays as it was. */
export function edit(world: World, channel: Channel, message: Message, content: Partial<Content>): Message {
  const edited = { ...message, ...content, edited: { user: message.user, ts: world.nextTs() } }
  channel.messages.set(message.ts, edited)
  announceMessage(world, channel, message.ts)
  return edited
}

/** Takes a message away. */
export function remove(world: World, channel: Channel, ts: string): void {
  channel.messages.delete(ts)
  channel.pins.delete(ts)
  announceMessage(world, channel, ts)
}

function setEphemerals(world: World, workspaceId: string, personId: string, messages: readonly Message[]): void {
  world.ephemerals.set(personId, messages)
  world.announce({ what: 'ephemeral', workspaceId, id: personId })
}

/** Shows a message to one person only; it lives until they reload. */
export function whisper(world: World, channel: Channel, personId: string, author: Installation, content: Content): Message {
  const message: Message = { ...written(world, channel, author, content), is_ephemeral: true }
  setEphemerals(world, channel.workspaceId, personId, [...(world.ephemerals.get(personId) ?? []), message])
  return message
}

/** Replaces (or, with nothing, removes) an ephemeral message that a person still sees. */
export function changeWhisper(world: World, channel: Channel, personId: string, ts: string, content: Content | undefined): void {
  const changed = (world.ephemerals.get(personId) ?? []).flatMap((message) => {
    if (message.ts !== ts) return [message]
    return content === undefined ? [] : [{ ...message, ...content }]
  })
  setEphemerals(world, channel.workspaceId, personId, changed)
}

/** Every message that a person can see, oldest first; ephemeral ones not among them. */
export const messagesFor = (world: World, personId: string): readonly Message[] =>
  channelsOf(world, personId)
    .flatMap((channel) => [...channel.messages.values()])
    .toSorted((a, b) => (a.ts < b.ts ? -1 : 1))
