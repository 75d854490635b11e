import { type Channel, unixSeconds, type World } from './state.ts'

const directKey = (workspaceId: string, members: readonly string[]): string => `${workspaceId}:${members.toSorted().join(',')}`
const nameKey = (workspaceId: string, name: string): string => `${workspaceId}:${name}`

interface NewChannel {
  readonly workspaceId: string
  readonly kind: Channel['kind']
  readonly name: string
  readonly creator: string
  readonly members: readonly string[]
}

function add(world: World, { members, ...rest }: NewChannel): Channel {
  const channel: Channel = {
    ...rest,
    id: world.nextId(rest.kind === 'im' ? 'D' : 'C'),
    topic: '',
    purpose: '',
    isArchived: false,
    created: unixSeconds(world),
    members: new Set(),
    messages: new Map(),
    pins: new Set(),
    bookmarks: new Map(),
  }
  world.channels.set(channel.id, channel)
  for (const member of members) join(world, channel, member)
  return channel
}

/** Brings a person into a channel. */
export function join(world: World, channel: Channel, personId: string): void {
  channel.members.add(personId)
  const theirs = world.memberships.get(personId) ?? new Set()
  world.memberships.set(personId, theirs.add(channel.id))
  world.announce({ what: 'channel', workspaceId: channel.workspaceId, id: channel.id })
}

/** Takes a person out of a channel. */
export function leave(world: World, channel: Channel, personId: string): void {
  channel.members.delete(personId)
  world.memberships.get(personId)?.delete(channel.id)
  world.announce({ what: 'channel', workspaceId: channel.workspaceId, id: channel.id })
}

/** The DM or group DM of exactly these people, if there is one. */
export function directOf(world: World, workspaceId: string, members: readonly string[]): Channel | undefined {
  return world.channels.get(world.directs.get(directKey(workspaceId, members)) ?? '')
}

/** Opens the DM (two members) or group DM of exactly these people. */
export function openDirect(world: World, workspaceId: string, members: readonly string[]): Channel {
  const existing = directOf(world, workspaceId, members)
  if (existing !== undefined) return existing
  const [creator = ''] = members
  const kind = members.length > 2 ? 'mpim' : 'im'
  const name =
    kind === 'im' ? '' : `mpdm-${members.map((id) => world.people.get(id)?.name.toLowerCase().replaceAll(/\W+/g, '')).join('--')}-1`
  const channel = add(world, { workspaceId, kind, name, creator, members })
  world.directs.set(directKey(workspaceId, members), channel.id)
  return channel
}

export const isNameTaken = (world: World, workspaceId: string, name: string): boolean => world.channelNames.has(nameKey(workspaceId, name))

/** Creates a named channel with one member, its creator. The name must be free. */
export function createChannel(world: World, workspaceId: string, kind: 'private' | 'public', name: string, creator: string): Channel {
  const channel = add(world, { workspaceId, kind, name, creator, members: [creator] })
  world.channelNames.set(nameKey(workspaceId, name), channel.id)
  return channel
}

/** Gives a channel another name. The name must be free. */
export function renameChannel(world: World, channel: Channel, name: string): void {
  world.channelNames.delete(nameKey(channel.workspaceId, channel.name))
  world.channelNames.set(nameKey(channel.workspaceId, name), channel.id)
  channel.name = name
  world.announce({ what: 'channel', workspaceId: channel.workspaceId, id: channel.id })
}

/** The channels a person is in, DMs included. */
export const channelsOf = (world: World, personId: string): readonly Channel[] =>
  [...(world.memberships.get(personId) ?? [])].flatMap((id) => world.channels.get(id) ?? [])
