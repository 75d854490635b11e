import { describeChannel, describeMember, describeTeam, rosterOf } from './describe.ts'
import { type Call, entered, type Operation } from './operations.ts'
import { done, isReply, type Reply, refuse } from './replies.ts'
import type { Person, Team } from './state.ts'

/** Teams takes page sizes from 50 to 500, and cuts others to that. */
const pages = { least: 50, usual: 200, most: 500 }

function members(call: Call): Reply {
  const place = entered(call)
  return isReply(place) ? place : done(rosterOf(call.world, place.conversation).map(describeMember))
}

function member(call: Call): Reply {
  const place = entered(call)
  if (isReply(place)) return place
  const wanted = call.names[1] ?? ''
  const fits = (person: Person): boolean => [person.id, person.aadObjectId, person.userPrincipalName].includes(wanted)
  const direct = call.world.people.get(wanted)
  const found =
    direct !== undefined && place.conversation.members.has(direct.id) ? direct : rosterOf(call.world, place.conversation).find(fits)
  return found === undefined ? refuse('MemberNotFoundInConversation') : done(describeMember(found))
}

/** Chats give their whole roster at once, whatever page was asked for. */
function pagedMembers(call: Call): Reply {
  const place = entered(call)
  if (isReply(place)) return place
  const roster = rosterOf(call.world, place.conversation)
  const token = call.query.get('continuationToken') ?? ''
  const start = token === '' ? 0 : Number(Buffer.from(token, 'base64url').toString())
  if (!Number.isInteger(start) || start < 0 || start > roster.length)
    return refuse('BadArgument', { message: 'The continuation token is wrong' })
  const asked = Number(call.query.get('pageSize') ?? pages.usual)
  const size = place.conversation.kind === 'channel' ? Math.min(Math.max(asked || pages.usual, pages.least), pages.most) : roster.length
  const end = start + size
  const more = end < roster.length ? { continuationToken: Buffer.from(String(end)).toString('base64url') } : {}
  return done({ members: roster.slice(start, end).map(describeMember), ...more })
}

function teamOf({ world, names }: Call): Team | Reply {
  const found = world.teams.get(names[0] ?? '')
  if (found === undefined) return refuse('ConversationNotFound')
  if (world.disabled.has(found.tenantId)) return refuse('BotDisabledByAdmin')
  return world.installations.get(found.id) === 'installed' ? found : refuse('BotNotInConversationRoster')
}

function team(call: Call): Reply {
  const found = teamOf(call)
  return isReply(found) ? found : done(describeTeam(found))
}

function channels(call: Call): Reply {
  const found = teamOf(call)
  if (isReply(found)) return found
  return done({ conversations: found.channels.flatMap((id) => call.world.conversations.get(id) ?? []).map(describeChannel) })
}

/** Who is where. */
export const reading = {
  members: { name: 'members', pace: 'read', run: members },
  member: { name: 'member', pace: 'read', run: member },
  pagedMembers: { name: 'pagedMembers', pace: 'read', run: pagedMembers },
  team: { name: 'team', pace: 'read', run: team },
  channels: { name: 'channels', pace: 'read', run: channels },
} as const satisfies Record<string, Operation>
