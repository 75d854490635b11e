import { at, isJson, type Json } from '../ends/json.ts'
import { textIn } from './cards/parts.ts'
import { judge } from './content.ts'
import { installedAs, isAppIn, mayMeet, openDirect, placeOf } from './conversations.ts'
import { edit, post, remove } from './messages.ts'
import type { Pace } from './rates.ts'
import { done, isReply, type Reply, refuse } from './replies.ts'
import type { Conversation, Message, World } from './state.ts'

/** A call of the connector, as its path and body have it. */
export interface Call {
  readonly world: World
  readonly maxBytes: number
  /** The parts of the path that name things. */
  readonly names: readonly string[]
  readonly query: URLSearchParams
  readonly body: Json
  readonly warn: (warnings: readonly string[]) => void
}

export interface Operation {
  readonly name: string
  readonly pace: Pace
  run(call: Call): Reply
}

/** Why the app may not be in a conversation, if so. */
export function barred(world: World, conversation: Conversation): Reply | undefined {
  if (world.disabled.has(conversation.tenantId)) return refuse('BotDisabledByAdmin')
  const block = conversation.kind === 'personal' ? world.blocks.get(installedAs(conversation)) : undefined
  if (block !== undefined) return refuse(block)
  return isAppIn(world, conversation) ? undefined : refuse('BotNotInConversationRoster')
}

const isLeft = (world: World, conversation: Conversation): boolean =>
  conversation.kind === 'personal' && world.people.get(installedAs(conversation))?.isGone === true

/** The conversation that a call names, if the app may be there. */
export function entered({ world, names }: Call): { readonly conversation: Conversation; readonly thread: string | undefined } | Reply {
  const { id, thread } = placeOf(names[0] ?? '')
  const conversation = world.conversations.get(id)
  if (conversation === undefined || isLeft(world, conversation)) return refuse('ConversationNotFound')
  return barred(world, conversation) ?? { conversation, thread }
}

function judged(call: Call, activity: Json): Reply | undefined {
  const { refused, warnings } = judge(activity, call.maxBytes)
  call.warn(warnings)
  return refused
}

function say(call: Call): Reply {
  const place = entered(call)
  if (isReply(place)) return place
  const { conversation } = place
  const thread = conversation.kind === 'channel' ? (place.thread ?? call.names[1]) : undefined
  if (thread !== undefined && !conversation.messages.has(thread)) return refuse('ActivityNotFoundInConversation')
  const refused = judged(call, call.body)
  if (refused !== undefined) return refused
  if (call.body['type'] === 'typing') return done({ id: call.world.nextStamp() }, 201)
  return done({ id: post(call.world, conversation, 'app', call.body, thread).id }, 201)
}

function own(call: Call): { readonly conversation: Conversation; readonly message: Message } | Reply {
  const place = entered(call)
  if (isReply(place)) return place
  const message = place.conversation.messages.get(call.names[1] ?? '')
  if (message === undefined) return refuse('ActivityNotFoundInConversation')
  return message.from === 'app' ? { conversation: place.conversation, message } : refuse('NotEnoughPermissions')
}

function update(call: Call): Reply {
  const found = own(call)
  if (isReply(found)) return found
  const refused = judged(call, call.body)
  if (refused !== undefined) return refused
  edit(call.world, found.conversation, found.message, call.body)
  return done({ id: found.message.id })
}

function takeAway(call: Call): Reply {
  const found = own(call)
  if (isReply(found)) return found
  remove(call.world, found.conversation, found.message.id)
  return done()
}

function openPersonal(call: Call, tenantId: string): Conversation | Reply {
  const { world, body } = call
  const members: readonly unknown[] = Array.isArray(body['members']) ? body['members'] : []
  const person = world.people.get(String(at(members[0], 'id')))
  if (members.length !== 1 || body['isGroup'] === true)
    return refuse('BadSyntax', { message: 'Incorrect conversation creation parameters' })
  if (world.disabled.has(tenantId)) return refuse('BotDisabledByAdmin')
  if (person?.isGone) return refuse('ConversationNotFound')
  if (person === undefined || !mayMeet(world, tenantId, person.id)) return refuse('BotNotInConversationRoster')
  const block = world.blocks.get(person.id)
  return block === undefined ? openDirect(world, tenantId, person) : refuse(block)
}

/** A new thread: its first message and the conversation are one. */
function openThread(call: Call, channelId: string, activity: Json | undefined): Reply {
  const place = entered({ ...call, names: [channelId] })
  if (isReply(place)) return place
  if (activity === undefined) return refuse('BadSyntax', { message: 'A thread in a channel begins with an activity' })
  const refused = judged(call, activity)
  if (refused !== undefined) return refused
  const { id } = post(call.world, place.conversation, 'app', activity)
  return done({ id: `${channelId};messageid=${id}`, activityId: id }, 201)
}

function createConversation(call: Call): Reply {
  const { body, world } = call
  const activity = isJson(body['activity']) ? body['activity'] : undefined
  const channelId = at(body, 'channelData', 'channel', 'id')
  if (typeof channelId === 'string') return openThread(call, channelId, activity)
  const tenantId = textIn(body, 'tenantId') ?? at(body, 'channelData', 'tenant', 'id')
  if (typeof tenantId !== 'string' || !world.tenants.has(tenantId)) return refuse('BadSyntax', { message: 'Missing or unknown tenant id' })
  const opened = openPersonal(call, tenantId)
  if (isReply(opened)) return opened
  if (activity === undefined) return done({ id: opened.id }, 201)
  const refused = judged(call, activity)
  return refused ?? done({ id: opened.id, activityId: post(world, opened, 'app', activity).id }, 201)
}

/** Says something, changes it, takes it away. */
export const writing = {
  createConversation: { name: 'createConversation', pace: 'write', run: createConversation },
  say: { name: 'say', pace: 'write', run: say },
  update: { name: 'update', pace: 'write', run: update },
  delete: { name: 'delete', pace: 'write', run: takeAway },
} as const satisfies Record<string, Operation>
