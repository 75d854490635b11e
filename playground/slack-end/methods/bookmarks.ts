import { textOf } from '../args.ts'
import type { Channel } from '../state.ts'
import { type Answer, isAnswer, no, yes } from '../wire.ts'
import { type Call, channelSeen, type Methods } from './method.ts'

/** Links at the top of a channel (docs.slack.dev/reference/methods/bookmarks.add). */
function opened(call: Call): Channel | Answer {
  const channel = channelSeen(call, textOf(call.args, 'channel_id'))
  if (channel === undefined) return no('channel_not_found')
  return channel.members.has(call.installation.botUserId) ? channel : no('access_denied')
}

function add(call: Call): Answer {
  const channel = opened(call)
  if (isAnswer(channel)) return channel
  const [title, link, type] = ['title', 'link', 'type'].map((name) => textOf(call.args, name))
  if (type !== 'link') return no('invalid_bookmark_type')
  if (!link?.startsWith('https://')) return no('invalid_link')
  if (channel.isArchived) return no('is_archived')
  const id = call.world.nextId('Bk')
  channel.bookmarks.set(id, { title: title ?? '', link })
  return yes({ bookmark: { id, channel_id: channel.id, title: title ?? '', link, type } })
}

function remove(call: Call): Answer {
  const channel = opened(call)
  if (isAnswer(channel)) return channel
  return channel.bookmarks.delete(textOf(call.args, 'bookmark_id') ?? '') ? yes() : no('not_found')
}

export const bookmarks: Methods = {
  'bookmarks.add': { tier: 2, scopes: ['bookmarks:write'], needs: ['channel_id', 'title', 'type'], run: add },
  'bookmarks.remove': { tier: 2, scopes: ['bookmarks:write'], needs: ['channel_id', 'bookmark_id'], run: remove },
}
