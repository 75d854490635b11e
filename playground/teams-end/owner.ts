import type { Json } from '../ends/json.ts'
import {
  type ActivityDeps,
  activityIn,
  appAccount,
  atHome,
  installationActivity,
  type Lifecycle,
  membersActivity,
  type Scene,
} from './activities.ts'
import { type Shown, took } from './answers.ts'
import type { Outgoing } from './outgoing.ts'
import {
  type Block,
  type Conversation,
  type Message,
  must,
  type Person,
  personOf,
  type Team,
  type Tenant,
  tenantOf,
  type World,
} from './state.ts'
import { addGroupChat, addPerson, addTeam, addTenant, type NewPerson, type NewTeam, type NewTenant, setMember } from './world.ts'

/** What the owner of the end may do with its tenants, people and installations. */
export interface Owner {
  /** Makes a tenant. */
  addTenant(tenant: NewTenant): Tenant
  /** Makes a person in a tenant; the app hears nothing of it. */
  addPerson(tenantId: string, person: NewPerson): Person
  /** Changes a person; Teams tells apps nothing of it. */
  changePerson(id: string, changes: Partial<Omit<Person, 'id' | 'tenantId'>>): void
  /** From now on everything of the tenant comes from another address. */
  moveTenant(id: string, region: string): void
  /** Makes a team. */
  addTeam(tenantId: string, team: NewTeam): Team
  /** Makes a group chat. `members`: ids of people. */
  addGroupChat(tenantId: string, name: string, members: readonly string[]): Conversation
  /** Puts somebody into a team or group chat; the app hears it if it is installed there. */
  addMember(placeId: string, personId: string): Promise<Shown>
  /** Takes somebody out of a team or group chat; the app hears it if it is installed there. */
  removeMember(placeId: string, personId: string): Promise<Shown>
  /** Removes an account: it leaves its teams and group chats, and the app hears of those where it is installed, and of nothing else. */
  removeAccount(personId: string): Promise<void>
  /** Installs the app for a person, in a team or in a group chat, by somebody (the first of them when left out). */
  install(targetId: string, by?: string): Promise<Shown>
  /** Removes the app again; it hears it. */
  uninstall(targetId: string, by?: string): Promise<Shown>
  /** A newer version replaces the app: it hears `remove-upgrade` and `add-upgrade`, and is never gone. */
  upgrade(targetId: string, by?: string): Promise<Shown>
  /** The person blocks the app; it hears nothing of it. */
  block(personId: string, how?: Block): void
  /** The person lets the app in again; it hears nothing of it. */
  unblock(personId: string): void
  /** The tenant's admin disables the app for everybody. */
  disable(tenantId: string): void
  /** The tenant's admin lets the app in again. */
  enable(tenantId: string): void
  /** Sends the app any other activity of a person, in their own chat or elsewhere. */
  sendActivity(personId: string, activity: Json, conversationId?: string): Promise<Shown>
  /** Messages beyond the first that carry the same delivery in the same conversation. */
  duplicates(): readonly Message[]
}

interface Deps extends ActivityDeps {
  readonly outgoing: Outgoing
}

const channelsOf = (world: World, placeId: string): readonly Conversation[] => {
  const team = world.teams.get(placeId)
  const ids = team?.channels ?? [placeId]
  return ids.map((id) => must(world.conversations.get(id), `team or group chat ${placeId}`))
}

/** Where an installation happens, and who does it. */
function sceneOf(world: World, targetId: string, by: string | undefined): Scene {
  if (world.people.has(targetId)) return atHome(world, targetId)
  const [conversation] = channelsOf(world, targetId)
  const place = must(conversation, `place ${targetId}`)
  const [first = ''] = place.members
  return { conversation: place, person: personOf(world, by ?? first) }
}

const failed = (...shown: readonly Shown[]): Shown => shown.find(({ ok }) => !ok) ?? { ok: true, status: 200 }

function makeLifecycle(deps: Deps) {
  const { world, outgoing } = deps
  const send = async (activity: Json): Promise<Shown> => took(await outgoing.deliver(activity))
  const tell = (scene: Scene, action: Lifecycle): Promise<Shown> => send(installationActivity(deps, scene, action))
  const set = ({ conversation }: Scene, targetId: string, state: 'installed' | 'removed'): void => {
    world.installations.set(targetId, state)
    world.announce({ what: 'installation', tenantId: conversation.tenantId, id: targetId })
  }
  const app = [appAccount(world).id]

  return {
    async install(targetId: string, by?: string): Promise<Shown> {
      const scene = sceneOf(world, targetId, by)
      set(scene, targetId, 'installed')
      world.blocks.delete(targetId)
      return failed(await send(membersActivity(deps, scene, 'added', app)), await tell(scene, 'add'))
    },
    async uninstall(targetId: string, by?: string): Promise<Shown> {
      const scene = sceneOf(world, targetId, by)
      set(scene, targetId, 'removed')
      const left = scene.conversation.kind === 'personal' ? [] : [await send(membersActivity(deps, scene, 'removed', app))]
      return failed(...left, await tell(scene, 'remove'))
    },
    async upgrade(targetId: string, by?: string): Promise<Shown> {
      const scene = sceneOf(world, targetId, by)
      return failed(await tell(scene, 'remove-upgrade'), await tell(scene, 'add-upgrade'))
    },
    async changeRoster(placeId: string, personId: string, change: 'added' | 'removed'): Promise<Shown> {
      const person = personOf(world, personId)
      const channels = channelsOf(world, placeId)
      for (const channel of channels) setMember(world, channel, personId, change === 'added')
      const conversation = must(channels[0], `place ${placeId}`)
      world.announce({ what: 'conversation', tenantId: conversation.tenantId, id: placeId })
      if (world.installations.get(placeId) !== 'installed') return { ok: true }
      return send(membersActivity(deps, { person, conversation }, change, [personId]))
    },
  }
}

/** The owner's hands. */
export function makeOwner(deps: Deps): Owner {
  const { world, outgoing } = deps
  const lifecycle = makeLifecycle(deps)
  return {
    addTenant: (tenant) => addTenant(world, tenant),
    addPerson: (tenantId, person) => addPerson(world, tenantId, person),
    changePerson(id, changes) {
      const person = { ...personOf(world, id), ...changes }
      world.people.set(id, person)
      world.announce({ what: 'person', tenantId: person.tenantId, id })
    },
    moveTenant(id, region) {
      world.tenants.set(id, { ...tenantOf(world, id), region })
      world.announce({ what: 'tenant', tenantId: id, id })
    },
    addTeam: (tenantId, team) => addTeam(world, tenantId, team),
    addGroupChat: (tenantId, name, members) => addGroupChat(world, tenantId, name, members),
    addMember: (placeId, personId) => lifecycle.changeRoster(placeId, personId, 'added'),
    removeMember: (placeId, personId) => lifecycle.changeRoster(placeId, personId, 'removed'),
    async removeAccount(personId) {
      world.people.set(personId, { ...personOf(world, personId), isGone: true })
      const conversations = [...(world.memberships.get(personId) ?? [])].flatMap((id) => world.conversations.get(id) ?? [])
      const places = new Set(conversations.flatMap(({ kind, teamId, id }) => (kind === 'personal' ? [] : [teamId ?? id])))
      for (const place of places) await lifecycle.changeRoster(place, personId, 'removed')
    },
    install: (targetId, by) => lifecycle.install(targetId, by),
    uninstall: (targetId, by) => lifecycle.uninstall(targetId, by),
    upgrade: (targetId, by) => lifecycle.upgrade(targetId, by),
    block: (personId, how = 'ConversationBlockedByUser') => void world.blocks.set(personOf(world, personId).id, how),
    unblock: (personId) => void world.blocks.delete(personId),
    disable: (tenantId) => void world.disabled.add(tenantOf(world, tenantId).id),
    enable: (tenantId) => void world.disabled.delete(tenantId),
    async sendActivity(personId, activity, conversationId) {
      const person = personOf(world, personId)
      const conversation = conversationId === undefined ? undefined : world.conversations.get(conversationId)
      const scene = conversation === undefined ? atHome(world, personId) : { person, conversation }
      return took(await outgoing.deliver(activityIn(deps, scene, activity)))
    },
    duplicates: () => world.duplicates,
  }
}
