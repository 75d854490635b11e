import { textOf } from '../args.ts'
import { channelsOf, openDirect } from '../channels.ts'
import { readContent } from '../content.ts'
import { describeMessage } from '../describe.ts'
import { limits } from '../limits-kept.ts'
import { edit, post, remove, whisper } from '../messages.ts'
import type { Channel, Message } from '../state.ts'
import { type Answer, isAnswer, no, yes } from '../wire.ts'
import { type Call, channelSeen, type Methods, personSeen } from './method.ts'

/** The DM with a person. Slack lets an app write to a deactivated person (slackapi/python-slack-sdk#1156). */
function directWith(call: Call, personId: string): Channel | Answer {
  const { world, installation } = call
  const person = personSeen(call, personId)
  if (person === undefined) return no('channel_not_found')
  if (person.isBot || person.id === 'USLACKBOT') return no('cannot_dm_bot')
  const shares = channelsOf(world, person.id).some(({ members }) => members.has(installation.botUserId))
  if (person.isExternal && !shares) return no('channel_not_found')
  return openDirect(world, person.workspaceId, [installation.botUserId, person.id])
}

/** Where a message goes, if the bot may post there. */
function placeOf(call: Call): Channel | Answer {
  const id = textOf(call.args, 'channel') ?? ''
  const place = /^[UW]/.test(id) ? directWith(call, id) : (channelSeen(call, id) ?? no('channel_not_found'))
  if (isAnswer(place)) return place
  if (place.isArchived) return no('is_archived')
  if (!place.members.has(call.installation.botUserId)) return no('not_in_channel')
  if (place.kind === 'im' && call.world.app.messagesTab === false) return no('messages_tab_disabled')
  return place
}

function postMessage(call: Call): Answer {
  const place = placeOf(call)
  if (isAnswer(place)) return place
  const content = readContent(call.world, call.args, call.workspace.id)
  if (isAnswer(content)) return content
  const message = post(call.world, place, call.installation, { text: '', ...content })
  return yes({ channel: place.id, ts: message.ts, message: describeMessage(message, true) })
}

function ownMessage(call: Call, otherwise: string): { readonly channel: Channel; readonly message: Message } | Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  if (channel === undefined) return no('channel_not_found')
  const message = channel.messages.get(textOf(call.args, 'ts') ?? '')
  if (message === undefined) return no('message_not_found')
  return message.bot_id === call.installation.botId ? { channel, message } : no(otherwise)
}

function updateMessage(call: Call): Answer {
  const found = ownMessage(call, 'cant_update_message')
  if (isAnswer(found)) return found
  const { channel, message } = found
  if (channel.isArchived) return no('is_inactive')
  if ((textOf(call.args, 'text')?.length ?? 0) > limits.updateText) return no('msg_too_long')
  const content = readContent(call.world, call.args, call.workspace.id)
  if (isAnswer(content)) return content
  if (isRich(message.blocks) && content.blocks !== undefined && !isRich(content.blocks)) return no('block_mismatch')
  // Text without blocks takes the old blocks away; blocks alone keep the old text.
  const removed = content.text !== undefined && content.blocks === undefined ? { blocks: [] } : {}
  const edited = edit(call.world, channel, message, { ...removed, ...content })
  return yes({ channel: channel.id, ts: message.ts, text: edited.text, message: describeMessage(edited, true) })
}

/** Whether formatted text is among these blocks. */
const isRich = (blocks: Message['blocks']): boolean => (blocks ?? []).some(({ type }) => type === 'rich_text')

function deleteMessage(call: Call): Answer {
  const found = ownMessage(call, 'cant_delete_message')
  if (isAnswer(found)) return found
  remove(call.world, found.channel, found.message.ts)
  return yes({ channel: found.channel.id, ts: found.message.ts })
}

function postEphemeral(call: Call): Answer {
  const place = placeOf(call)
  if (isAnswer(place)) return place
  const personId = textOf(call.args, 'user') ?? ''
  if (!place.members.has(personId)) return no('user_not_in_channel')
  const content = readContent(call.world, call.args, call.workspace.id)
  if (isAnswer(content)) return content
  const message = whisper(call.world, place, personId, call.installation, { text: '', ...content })
  return yes({ message_ts: message.ts })
}

function permalink(call: Call): Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  if (channel === undefined) return no('channel_not_found')
  const ts = textOf(call.args, 'message_ts') ?? ''
  if (!channel.messages.has(ts)) return no('message_not_found')
  const domain = call.world.workspaces.get(channel.workspaceId)?.domain ?? ''
  return yes({ channel: channel.id, permalink: `https://${domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}` })
}

export const chat: Methods = {
  'chat.postMessage': { tier: 'post', scopes: ['chat:write'], needs: ['channel'], run: postMessage },
  'chat.update': { tier: 3, scopes: ['chat:write'], needs: ['channel', 'ts'], run: updateMessage },
  'chat.delete': { tier: 3, scopes: ['chat:write'], needs: ['channel', 'ts'], run: deleteMessage },
  'chat.postEphemeral': { tier: 4, scopes: ['chat:write'], needs: ['channel', 'user'], run: postEphemeral },
  'chat.getPermalink': { tier: 'free', needs: ['channel', 'message_ts'], run: permalink },
}
