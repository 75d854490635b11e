import type { Clock } from '../../src/kit/clock.ts'
import { seededRandom } from '../ends/random.ts'
import type { AppSettings, Change, Person, Workspace, World } from './state.ts'
import type { Json } from './wire.ts'

function risingIds(): (prefix: string) => string {
  const last = new Map<string, number>()
  return (prefix) => {
    const next = (last.get(prefix) ?? 0) + 1
    last.set(prefix, next)
    return `${prefix}${next.toString(36).toUpperCase().padStart(10, '0')}`
  }
}

function risingStamps(clock: Clock): () => string {
  let last = 0
  return () => {
    last = Math.max(clock.now().epochMilliseconds * 1000, last + 1)
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`
  }
}

export interface WorldOptions {
  readonly clock: Clock
  readonly app: AppSettings
  readonly seed: number
  readonly announce: (change: Change) => void
  readonly tell: (workspaceId: string, event: Json) => void
}

/** A Slack without workspaces. */
export function emptyWorld(options: WorldOptions): World {
  return {
    clock: options.clock,
    app: options.app,
    random: seededRandom(options.seed),
    workspaces: new Map(),
    people: new Map(),
    channels: new Map(),
    directs: new Map(),
    channelNames: new Map(),
    memberships: new Map(),
    installations: new Map(),
    grants: new Map(),
    homes: new Map(),
    modals: new Map(),
    ephemerals: new Map(),
    files: new Map(),
    expected: new Map(),
    calls: [],
    tagged: new Map(),
    duplicates: [],
    nextId: risingIds(),
    nextTs: risingStamps(options.clock),
    announce: options.announce,
    tell: options.tell,
  }
}

export interface NewWorkspace {
  readonly id?: string
  readonly name: string
  readonly enterpriseId?: string
}

const slackbot = { id: 'USLACKBOT', name: 'Slackbot', timeZone: 'America/Los_Angeles', locale: 'en-US' }

/** A workspace with nobody but Slackbot in it: Slack lists it among the people, and says that it is no bot. */
export function addWorkspace(world: World, { id = world.nextId('T'), name, enterpriseId }: NewWorkspace): Workspace {
  const domain = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
  const workspace: Workspace = {
    ...{ id, name, domain, people: new Set<string>(), letsAppsInvite: true, hasNewBlocks: true },
    ...(enterpriseId === undefined ? {} : { enterpriseId }),
  }
  world.workspaces.set(id, workspace)
  addPerson(world, id, slackbot)
  world.announce({ what: 'workspace', workspaceId: id, id })
  return workspace
}

export type NewPerson = { readonly name: string } & Partial<Omit<Person, 'workspaceId' | 'name'>>

/** A person of a workspace, with the flags that Slack knows them by. Throws when there is no such workspace. */
export function addPerson(world: World, workspaceId: string, given: NewPerson): Person {
  const workspace = world.workspaces.get(workspaceId)
  if (workspace === undefined) throw new Error(`There is no workspace ${workspaceId}: add it first`)
  const person: Person = {
    timeZone: 'Europe/Helsinki',
    locale: 'en-US',
    isGuest: false,
    isSingleChannelGuest: false,
    isExternal: false,
    isBot: false,
    isDeactivated: false,
    ...given,
    id: given.id ?? world.nextId('U'),
    workspaceId,
  }
  world.people.set(person.id, person)
  workspace.people.add(person.id)
  world.announce({ what: 'person', workspaceId, id: person.id })
  return person
}

/** Renames, moves, deactivates …; the app hears `user_change`. */
export function changePerson(world: World, id: string, changes: Partial<Omit<Person, 'id' | 'workspaceId'>>): Person {
  const person = personOf(world, id)
  const changed = { ...person, ...changes }
  world.people.set(id, changed)
  world.announce({ what: 'person', workspaceId: person.workspaceId, id })
  return changed
}

/** The person, who must exist: anything else is a mistake of the caller. */
export function personOf(world: World, id: string): Person {
  const person = world.people.get(id)
  if (person === undefined) throw new Error(`There is no person ${id} on this Slack: add them first`)
  return person
}
