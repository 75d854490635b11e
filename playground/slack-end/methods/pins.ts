import { textOf } from '../args.ts'
import { describeMessage } from '../describe.ts'
import { limits } from '../limits-kept.ts'
import type { Channel } from '../state.ts'
import { type Answer, isAnswer, no, yes } from '../wire.ts'
import { type Call, channelSeen, type Methods } from './method.ts'

function pinnable(call: Call): { readonly channel: Channel; readonly ts: string } | Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  if (channel === undefined) return no('channel_not_found')
  if (!channel.members.has(call.installation.botUserId)) return no('not_in_channel')
  const ts = textOf(call.args, 'timestamp')
  if (ts === undefined) return no('no_item_specified')
  return channel.messages.has(ts) ? { channel, ts } : no('message_not_found')
}

function add(call: Call): Answer {
  const found = pinnable(call)
  if (isAnswer(found)) return found
  const { channel, ts } = found
  if (channel.isArchived) return no('is_archived')
  if (channel.pins.has(ts)) return no('already_pinned')
  if (channel.pins.size >= limits.pins) return no('too_many_pins')
  channel.pins.add(ts)
  call.world.announce({ what: 'channel', workspaceId: channel.workspaceId, id: channel.id })
  return yes()
}

function take(call: Call): Answer {
  const found = pinnable(call)
  if (isAnswer(found)) return found
  if (!found.channel.pins.delete(found.ts)) return no('no_pin')
  call.world.announce({ what: 'channel', workspaceId: found.channel.workspaceId, id: found.channel.id })
  return yes()
}

function list(call: Call): Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  if (channel === undefined) return no('channel_not_found')
  const messages = [...channel.pins].flatMap((ts) => channel.messages.get(ts) ?? [])
  return yes({ items: messages.map((message) => ({ type: 'message', channel: channel.id, message: describeMessage(message) })) })
}

export const pins: Methods = {
  'pins.add': { tier: 2, scopes: ['pins:write'], needs: ['channel'], run: add },
  'pins.remove': { tier: 2, scopes: ['pins:write'], needs: ['channel'], run: take },
  'pins.list': { tier: 2, scopes: ['pins:read'], needs: ['channel'], run: list },
}
