import type { Conversation, Person, World } from './state.ts'

/** The chat of a person with the app in a tenant: one, however often it is opened. */
export function openDirect(world: World, tenantId: string, person: Person): Conversation {
  const key = `${tenantId}:${person.id}`
  const known = world.conversations.get(world.directs.get(key) ?? '')
  if (known !== undefined) return known
  const conversation: Conversation = {
    id: world.nextId('a:1'),
    tenantId,
    kind: 'personal',
    name: person.name,
    members: new Set([person.id]),
    messages: new Map(),
  }
  world.conversations.set(conversation.id, conversation)
  world.directs.set(key, conversation.id)
  const theirs = world.memberships.get(person.id) ?? new Set()
  world.memberships.set(person.id, theirs.add(conversation.id))
  world.announce({ what: 'conversation', tenantId, id: conversation.id })
  return conversation
}

/** What a conversation's installation is found by: its person, its team, or itself. */
export const installedAs = ({ kind, members, teamId, id }: Conversation): string =>
  kind === 'personal' ? ([...members][0] ?? id) : (teamId ?? id)

/** Whether a person can be met in a team or group chat of this tenant where the app is. */
export function sharesRoster(world: World, tenantId: string, personId: string): boolean {
  for (const id of world.memberships.get(personId) ?? []) {
    const conversation = world.conversations.get(id)
    if (conversation === undefined || conversation.kind === 'personal' || conversation.tenantId !== tenantId) continue
    if (world.installations.get(installedAs(conversation)) === 'installed') return true
  }
  return false
}

/** Whether the app may be in a personal chat: installed for the person, or met in a roster and never removed by them. */
export function mayMeet(world: World, tenantId: string, personId: string): boolean {
  const installed = world.installations.get(personId)
  if (installed !== undefined) return installed === 'installed'
  return sharesRoster(world, tenantId, personId)
}

/** Whether the app is in a conversation. */
export function isAppIn(world: World, conversation: Conversation): boolean {
  const key = installedAs(conversation)
  return conversation.kind === 'personal' ? mayMeet(world, conversation.tenantId, key) : world.installations.get(key) === 'installed'
}

/** `19:…;messageid=1` is the thread of a message in a channel. */
export function placeOf(given: string): { readonly id: string; readonly thread: string | undefined } {
  const [id = '', thread] = given.split(';messageid=')
  return { id, thread }
}

/** The id that activities carry: a channel's names the thread. */
export const wireId = ({ id, kind }: Conversation, thread: string | undefined): string =>
  kind === 'channel' && thread !== undefined ? `${id};messageid=${thread}` : id
