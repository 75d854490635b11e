import { isOn, listOf, numberOf, page, textOf } from '../args.ts'
import { channelsOf, createChannel, directOf, isNameTaken, join, leave, openDirect, renameChannel } from '../channels.ts'
import { describeChannel, describeMessage } from '../describe.ts'
import { limits } from '../limits-kept.ts'
import type { Channel } from '../state.ts'
import { type Answer, isAnswer, no, yes } from '../wire.ts'
import { type Call, channelSeen, type Methods, personSeen } from './method.ts'

const kinds: Readonly<Record<Channel['kind'], string>> = { im: 'im', mpim: 'mpim', private: 'groups', public: 'channels' }

/** `groups:read`, `im:read` … by the kind of the channel; a channel not seen needs any of them. */
const byKind = (deed: 'read' | 'history') => (call: Call) => {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  return channel === undefined ? Object.values(kinds).map((kind) => `${kind}:${deed}`) : [`${kinds[channel.kind]}:${deed}`]
}
const publicOr = (scopes: readonly string[]) => (call: Call) =>
  channelSeen(call, textOf(call.args, 'channel'))?.kind === 'public' ? ['channels:manage', 'channels:write'] : scopes

function openRefusal(call: Call, ids: readonly string[]): string | undefined {
  const { least, most } = limits.groupMembers
  if (ids.length < least) return 'users_list_not_supplied'
  if (ids.length > most) return 'too_many_users'
  for (const id of ids) {
    const person = personSeen(call, id)
    if (person === undefined) return 'user_not_found'
    if (person.isDeactivated) return 'user_disabled'
    if (person.isBot) return 'cannot_dm_bot'
    const shares = channelsOf(call.world, id).some(({ members }) => members.has(call.installation.botUserId))
    if (person.isExternal && !shares) return 'user_not_visible'
  }
  return undefined
}

function open(call: Call): Answer {
  const given = textOf(call.args, 'channel')
  const known = channelSeen(call, given)
  if (given !== undefined) return known === undefined ? no('channel_not_found') : yes({ already_open: true, channel: { id: known.id } })
  const ids = [...new Set(listOf(call.args, 'users'))].filter((id) => id !== call.installation.botUserId)
  const refusal = openRefusal(call, ids)
  if (refusal !== undefined) return no(refusal)
  const workspaceId = personSeen(call, ids[0])?.workspaceId ?? call.workspace.id
  const members = [call.installation.botUserId, ...ids]
  const before = directOf(call.world, workspaceId, members)
  if (before === undefined && isOn(call.args, 'prevent_creation')) return no('channel_not_found')
  const channel = before ?? openDirect(call.world, workspaceId, members)
  const already = before === undefined ? {} : { no_op: true, already_open: true }
  return yes({ ...already, channel: isOn(call.args, 'return_im') ? describeChannel(channel) : { id: channel.id } })
}

/** Why a channel cannot have this name. Source: docs.slack.dev/reference/methods/conversations.create (errors). */
function nameRefusal(call: Call, name: string, workspaceId: string): string | undefined {
  if (name === '') return 'invalid_name_required'
  if (name.length > limits.channelName) return 'invalid_name_maxlength'
  if (/^[-_]+$/.test(name)) return 'invalid_name_punctuation'
  if (!/^[\p{Ll}\p{Lo}\d_-]+$/u.test(name)) return 'invalid_name_specials'
  return isNameTaken(call.world, workspaceId, name) ? 'name_taken' : undefined
}

function create(call: Call): Answer {
  const name = (textOf(call.args, 'name') ?? '').replace(/^#/, '')
  const refusal = nameRefusal(call, name, call.workspace.id)
  if (refusal !== undefined) return no(refusal)
  const kind = isOn(call.args, 'is_private') ? 'private' : 'public'
  return yes({ channel: describeChannel(createChannel(call.world, call.workspace.id, kind, name, call.installation.botUserId)) })
}

function joined(call: Call): Channel | Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  if (channel === undefined) return no('channel_not_found')
  if (channel.isArchived) return no('is_archived')
  return channel.members.has(call.installation.botUserId) ? channel : no('not_in_channel')
}

function inviteRefusal(call: Call, channel: Channel, id: string): string | undefined {
  const person = personSeen(call, id)
  if (person === undefined || person.isDeactivated) return 'user_not_found'
  if (id === call.installation.botUserId) return 'cant_invite_self'
  if (channel.members.has(id)) return 'already_in_channel'
  const isElsewhere = channelsOf(call.world, id).some(({ kind }) => kind === 'private' || kind === 'public')
  return person.isSingleChannelGuest && isElsewhere ? 'ura_max_channels' : undefined
}

function invite(call: Call): Answer {
  const channel = joined(call)
  if (isAnswer(channel)) return channel
  if (channel.kind === 'im' || channel.kind === 'mpim') return no('method_not_supported_for_channel_type')
  if (!call.workspace.letsAppsInvite) return no('restricted_action')
  const ids = listOf(call.args, 'users')
  if (ids.length === 0) return no('no_user')
  if (ids.length > limits.invited) return no('too_many_users')
  const errors = ids.flatMap((user) => {
    const error = inviteRefusal(call, channel, user)
    return error === undefined ? [] : [{ user, ok: false, error }]
  })
  const [first] = errors
  if (first !== undefined && !isOn(call.args, 'force')) return no(first.error, { errors })
  const refused = new Set(errors.map(({ user }) => user))
  const welcome = ids.filter((id) => !refused.has(id))
  for (const id of welcome) join(call.world, channel, id)
  if (welcome.length === 0 && first !== undefined) return no(first.error, { errors })
  return yes({ channel: describeChannel(channel), ...(errors.length > 0 ? { errors } : {}) })
}

function kick(call: Call): Answer {
  const channel = joined(call)
  if (isAnswer(channel)) return channel
  const id = textOf(call.args, 'user') ?? ''
  if (id === call.installation.botUserId) return no('cant_kick_self')
  if (personSeen(call, id) === undefined) return no('user_not_found')
  if (!channel.members.has(id)) return no('not_in_channel')
  leave(call.world, channel, id)
  return yes({ errors: {} })
}

function archive(call: Call): Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  if (channel === undefined) return no('channel_not_found')
  if (channel.kind === 'im' || channel.kind === 'mpim') return no('method_not_supported_for_channel_type')
  if (channel.isArchived) return no('already_archived')
  if (!channel.members.has(call.installation.botUserId)) return no('not_in_channel')
  channel.isArchived = true
  call.world.announce({ what: 'channel', workspaceId: channel.workspaceId, id: channel.id })
  return yes()
}

function unarchive(call: Call): Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  if (channel === undefined) return no('channel_not_found')
  // A known bug of Slack's, documented with the method: a bot may archive, but not the reverse.
  return no(channel.isArchived ? 'not_in_channel' : 'not_archived')
}

function rename(call: Call): Answer {
  const channel = joined(call)
  if (isAnswer(channel)) return channel
  const name = textOf(call.args, 'name') ?? ''
  const refusal = name === channel.name ? undefined : nameRefusal(call, name, channel.workspaceId)
  if (refusal !== undefined) return no(refusal)
  renameChannel(call.world, channel, name)
  return yes({ channel: describeChannel(channel) })
}

const setField = (field: 'topic' | 'purpose') => (call: Call) => {
  const channel = joined(call)
  if (isAnswer(channel)) return channel
  const value = textOf(call.args, field) ?? ''
  if (value.length > limits.topic) return no('too_long')
  channel[field] = value
  call.world.announce({ what: 'channel', workspaceId: channel.workspaceId, id: channel.id })
  return yes({ channel: describeChannel(channel) })
}

function members(call: Call): Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  if (channel === undefined) return no('channel_not_found')
  const part = page([...channel.members], call.args, 100)
  return part === undefined ? no('invalid_cursor') : yes({ members: part.items, response_metadata: { next_cursor: part.next } })
}

function history(call: Call): Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel'))
  if (channel === undefined) return no('channel_not_found')
  if (!channel.members.has(call.installation.botUserId)) return no('not_in_channel')
  const [oldest, latest] = [numberOf(call.args, 'oldest') ?? 0, numberOf(call.args, 'latest') ?? Number.POSITIVE_INFINITY]
  const between = [...channel.messages.values()].filter(({ ts }) => Number(ts) > oldest && Number(ts) < latest)
  const part = page(between.toReversed(), call.args, 100)
  if (part === undefined) return no('invalid_cursor')
  const messages = part.items.map((message) => describeMessage(message, isOn(call.args, 'include_all_metadata')))
  return yes({ messages, has_more: part.next !== '', response_metadata: { next_cursor: part.next } })
}

const wantedKinds: Readonly<Record<string, Channel['kind']>> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
}

/** Those of the bot, and public ones unless only its own are asked for. */
const list = (isOwnOnly: boolean) => (call: Call) => {
  const wanted = (textOf(call.args, 'types') ?? 'public_channel').split(',').map((type) => wantedKinds[type.trim()])
  if (wanted.includes(undefined)) return no('invalid_types')
  const own = channelsOf(call.world, call.installation.botUserId).filter(({ workspaceId }) => workspaceId === call.workspace.id)
  const open = [...call.world.channels.values()].filter(({ kind, workspaceId }) => kind === 'public' && workspaceId === call.workspace.id)
  const seen = isOwnOnly ? own : [...new Set([...own, ...open])]
  const shown = seen.filter(({ kind, isArchived }) => wanted.includes(kind) && !(isArchived && isOn(call.args, 'exclude_archived')))
  const part = page(shown, call.args, 100)
  if (part === undefined) return no('invalid_cursor')
  return yes({ channels: part.items.map(describeChannel), response_metadata: { next_cursor: part.next } })
}

const listScopes = (call: Call) =>
  (textOf(call.args, 'types') ?? 'public_channel').split(',').map((type) => `${kinds[wantedKinds[type.trim()] ?? 'public']}:read`)

const manage = publicOr(['groups:write'])

export const conversations: Methods = {
  'conversations.open': { tier: 3, scopes: ({ args }) => [listOf(args, 'users').length > 1 ? 'mpim:write' : 'im:write'], run: open },
  'conversations.create': {
    tier: 2,
    scopes: ({ args }) => (isOn(args, 'is_private') ? ['groups:write'] : ['channels:manage', 'channels:write']),
    needsTeam: true,
    run: create,
  },
  'conversations.invite': { tier: 3, scopes: publicOr(['groups:write.invites', 'groups:write']), needs: ['channel'], run: invite },
  'conversations.kick': { tier: 3, scopes: manage, needs: ['channel', 'user'], run: kick },
  'conversations.archive': { tier: 2, scopes: manage, needs: ['channel'], run: archive },
  'conversations.unarchive': { tier: 2, scopes: manage, needs: ['channel'], run: unarchive },
  'conversations.rename': { tier: 2, scopes: manage, needs: ['channel', 'name'], run: rename },
  'conversations.setTopic': {
    tier: 2,
    scopes: publicOr(['groups:write.topic', 'groups:write']),
    needs: ['channel', 'topic'],
    run: setField('topic'),
  },
  'conversations.setPurpose': {
    tier: 2,
    scopes: publicOr(['groups:write.topic', 'groups:write']),
    needs: ['channel', 'purpose'],
    run: setField('purpose'),
  },
  'conversations.members': { tier: 4, scopes: byKind('read'), needs: ['channel'], run: members },
  'conversations.info': {
    tier: 3,
    scopes: byKind('read'),
    needs: ['channel'],
    run: (call) => {
      const channel = channelSeen(call, textOf(call.args, 'channel'))
      return channel === undefined ? no('channel_not_found') : yes({ channel: describeChannel(channel) })
    },
  },
  'conversations.history': { tier: 3, scopes: byKind('history'), needs: ['channel'], run: history },
  'conversations.list': { tier: 2, scopes: listScopes, needsTeam: true, run: list(false) },
  'users.conversations': { tier: 3, scopes: listScopes, needsTeam: true, run: list(true) },
}
