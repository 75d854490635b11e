import type { Clock } from '../../src/kit/clock.ts'
import { seededRandom } from '../ends/random.ts'
import { openDirect } from './conversations.ts'
import { type AppSettings, type Change, type Conversation, type Person, type Team, type Tenant, tenantOf, type World } from './state.ts'

function risingIds(): (prefix: string) => string {
  const last = new Map<string, number>()
  return (prefix) => {
    const next = (last.get(prefix) ?? 0) + 1
    last.set(prefix, next)
    return `${prefix}${next.toString(36).padStart(10, '0')}`
  }
}

function risingStamps(clock: Clock): () => string {
  let last = 0
  return () => {
    last = Math.max(clock.now().epochMilliseconds, last + 1)
    return String(last)
  }
}

function uuids(random: () => number): () => string {
  const hex = (): string =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0')
  return () => {
    const digits = hex() + hex() + hex() + hex()
    const parts = [digits.slice(0, 8), digits.slice(8, 12), `4${digits.slice(13, 16)}`, `8${digits.slice(17, 20)}`, digits.slice(20)]
    return parts.join('-')
  }
}

export interface WorldOptions {
  readonly clock: Clock
  readonly app: AppSettings
  readonly seed: number
  readonly announce: (change: Change) => void
}

/** A Teams without tenants. */
export function emptyWorld({ clock, app, seed, announce }: WorldOptions): World {
  return {
    clock,
    app,
    random: seededRandom(seed),
    tenants: new Map(),
    disabled: new Set(),
    people: new Map(),
    teams: new Map(),
    conversations: new Map(),
    directs: new Map(),
    memberships: new Map(),
    installations: new Map(),
    blocks: new Map(),
    dialogs: new Map(),
    toasts: new Map(),
    filled: new Map(),
    files: new Map(),
    calls: [],
    delivered: new Map(),
    duplicates: [],
    nextId: risingIds(),
    // A stream of their own: faults are drawn the same, however many people there are.
    nextUuid: uuids(seededRandom(seed + 1)),
    nextStamp: risingStamps(clock),
    announce,
  }
}

export interface NewTenant {
  readonly id?: string
  readonly name: string
  readonly region?: string
}

/** A tenant with nobody in it. */
export function addTenant(world: World, { id = world.nextUuid(), name, region = 'emea' }: NewTenant): Tenant {
  const domain = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '')}.example`
  const tenant: Tenant = { id, name, domain, region }
  world.tenants.set(id, tenant)
  world.announce({ what: 'tenant', tenantId: id, id })
  return tenant
}

export type NewPerson = { readonly name: string } & Partial<Omit<Person, 'tenantId' | 'name'>>

/** A guest's own address stands in the name they sign in by. */
function signInName({ domain }: Tenant, given: NewPerson): string {
  const own = given.email ?? `${given.name.toLowerCase().replaceAll(/[^\p{L}0-9]+/gu, '.')}@${domain}`
  return given.isGuest === true ? `${own.replace('@', '_')}#EXT#@${domain}` : own
}

/** A person of a tenant, with the app not yet installed for them. Throws when there is no such tenant. */
export function addPerson(world: World, tenantId: string, given: NewPerson): Person {
  const tenant = tenantOf(world, tenantId)
  const [givenName = given.name, ...rest] = given.name.split(' ')
  const person: Person = {
    givenName,
    surname: rest.join(' '),
    email: undefined,
    userPrincipalName: signInName(tenant, given),
    locale: 'en-US',
    country: 'FI',
    timeZone: 'Europe/Helsinki',
    platform: 'Web',
    isGuest: false,
    ...given,
    id: given.id ?? world.nextId('29:1'),
    aadObjectId: given.aadObjectId ?? world.nextUuid(),
    tenantId,
  }
  world.people.set(person.id, person)
  world.announce({ what: 'person', tenantId, id: person.id })
  return person
}

export interface NewTeam {
  readonly name: string
  readonly id?: string
  readonly members?: readonly string[]
  /** Besides General. */
  readonly channels?: readonly string[]
}

/** Puts somebody into a conversation's roster, or takes them out of it. */
export function setMember(world: World, { id, members }: Conversation, personId: string, isIn: boolean): void {
  const theirs = world.memberships.get(personId) ?? new Set()
  world.memberships.set(personId, theirs)
  for (const [set, value] of [
    [members, personId],
    [theirs, id],
  ] as const) {
    if (isIn) set.add(value)
    else set.delete(value)
  }
}

function addConversation(world: World, conversation: Omit<Conversation, 'messages'>): Conversation {
  const whole: Conversation = { ...conversation, messages: new Map() }
  world.conversations.set(whole.id, whole)
  for (const personId of whole.members) setMember(world, whole, personId, true)
  world.announce({ what: 'conversation', tenantId: whole.tenantId, id: whole.id })
  return whole
}

/** A team with its channels. The app is not in it yet. Throws when there is no such tenant. */
export function addTeam(world: World, tenantId: string, { name, members = [], channels = [], id }: NewTeam): Team {
  tenantOf(world, tenantId)
  const teamId = id ?? `${world.nextId('19:team')}@thread.tacv2`
  const roster = new Set(members)
  const named = [
    [teamId, 'General'] as const,
    ...channels.map((channel) => [`${world.nextId('19:channel')}@thread.tacv2`, channel] as const),
  ]
  for (const [channelId, channel] of named)
    addConversation(world, { id: channelId, tenantId, kind: 'channel', name: channel, teamId, members: roster })
  const team: Team = { id: teamId, name, aadGroupId: world.nextUuid(), tenantId, channels: named.map(([one]) => one), members: roster }
  world.teams.set(teamId, team)
  world.announce({ what: 'team', tenantId, id: teamId })
  return team
}

/** A group chat of people; an app cannot make one. */
export function addGroupChat(world: World, tenantId: string, name: string, members: readonly string[]): Conversation {
  tenantOf(world, tenantId)
  return addConversation(world, {
    id: `${world.nextId('19:chat')}@thread.v2`,
    tenantId,
    kind: 'groupChat',
    name,
    members: new Set(members),
  })
}

/** The chat of a person with the app in their own tenant. */
export const ownChat = (world: World, person: Person): Conversation => openDirect(world, person.tenantId, person)
