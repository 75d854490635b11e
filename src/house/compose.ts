/** Wires the rooms to one database: the front door, the timetable, the lanes. Used by main, rehearsals and tests; chooses no clock and no platform. */

import type { Core } from '../contract/core.ts'
import type { HandedTap } from '../contract/handed-tap.ts'
import type { Address, Messenger, PlatformName, Workspace } from '../contract/platform.ts'
import type { LaneEnd } from '../delivery/due.ts'
import { dueLanes } from '../delivery/store.prisma.ts'
import type { Clock, Instant } from '../kit/clock.ts'
import type { Apart } from '../kit/heavy.ts'
import type { Ids } from '../kit/ids.ts'
import type { Log } from '../kit/log.ts'
import { createSeal } from '../kit/seal.ts'
import { arrivalsIn } from '../people/arrivals.prisma.ts'
import { departuresIn } from '../people/departures.prisma.ts'
import { directoryIn, readersIn } from '../people/directory.prisma.ts'
import { installationsIn } from '../people/installations.prisma.ts'
import type { Installations } from '../people/installations.ts'
import type { Erased, Held } from '../people/known.ts'
import type { EnrolDeps, KickOffDeps } from '../programme/index.ts'
import type { Base } from '../store/pool.ts'
import type { Statements } from '../store/statements.ts'
import { createApart } from './apart.ts'
import { bindingOn } from './binding.ts'
import { cardsOf } from './card.ts'
import { createCore } from './core.ts'
import { exportsOf } from './exports/export.ts'
import { cohortsNamed, cohortToExport, type ExportedCohort, messagesOf } from './exports/exports.prisma.ts'
import { personByEmail } from './held.prisma.ts'
import { blank, eraseHeld, readHeld } from './held.ts'
import type { ExportOf, Housing } from './housing.ts'
import { kindsOf } from './kinds.ts'
import { laneOf } from './lane-of.prisma.ts'
import { type LinkDeps, type LinkDoor, openLinks, writeLinks } from './links.ts'
import { knownIn, type Lists, ourLists } from './lists.ts'
import { partiesOf } from './parties.ts'
import { type PictureDoor, picturesOn } from './pictures.ts'
import type { OpenRoom } from './room.ts'
import { shrinkerIn } from './shrink.ts'
import { timetableOf } from './timetables.ts'

/** Wakes what runs the timetable and the lanes. Bound to a transaction, it is heard only if that commits. */
export interface Wakers {
  /** Asks some process to look at what is due. */
  wakeTimetable(): Promise<void>
  /** Asks some process to send what is due in these workspaces, which are given by their ids in the database. */
  wakeLanes(workspaceIds: readonly string[]): Promise<void>
}

/** What a house is made of. */
export interface Parts {
  /** The database. */
  readonly prisma: Base
  /** Gives the time. It must run at the speed of real time where a queue does the waking. */
  readonly clock: Clock
  /** Makes ids of new rows. */
  readonly ids: Ids
  /** Takes ids, and never names, texts or tokens. */
  readonly log: Log
  /** The platform of a workspace. It answers for workspaces, too, whose platform is not configured here. */
  readonly platformOf: (workspace: Workspace) => Messenger
  /** E-mails, in lower case, of those who may set up programmes in every workspace. */
  readonly owners: readonly string[]
  /** Wakers that are bound to one transaction. */
  readonly wakersIn: (statements: Statements) => Wakers
  /** Takes a tap that this process does not know to another one. Missing: there is no other process. */
  readonly handOver?: (tap: HandedTap) => Promise<void>
  /** Deliveries a second to one workspace, at most; where platforms differ, by platform. */
  readonly perSecond: number | Readonly<Record<PlatformName, number>>
  /**
   * Waits in real time, and returns early when the signal fires. Missing: a lane that holds back for a moment ends, and is woken again: under a
   * clock that is turned nobody waits.
   */
  readonly wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Milliseconds that one call to a platform may take. */
  readonly callLimitMs: number
  /** Does heavy work. Missing: threads of this process do. */
  readonly apart?: Apart
  /** Null or missing: nobody outside a chat reaches Pari, and rooms get no links. */
  readonly linking?: Linking | null
  /** What this process knows. Missing: everything that this release knows. */
  readonly lists?: Lists
  /** Writes the id of somebody who is forgotten where it outlives the database. Missing: nowhere. */
  readonly rememberErased?: (personId: string) => Promise<void>
}

/** What signed links need of the configuration. */
export interface Linking {
  /** Pari's public address, without a slash at its end. */
  readonly url: string
  /** 32 bytes each, newest first, at least one. */
  readonly keys: readonly Uint8Array[]
}

/** What is known about people, for those who run Pari. */
export interface Known {
  /** The id of the person with this e-mail. Null: nobody has it. */
  find(email: string): Promise<string | null>
  /** Everything that is kept about them. */
  heldOf(personId: string): Promise<Held>
  /** Forgets somebody. `again`: a backup brought them back, and they are forgotten even if a cohort has no coordinator then. */
  forget(personId: string, how?: 'asked' | 'again'): Promise<Erased>
}

/** The rooms on one database. */
export interface House {
  /** The front door. */
  readonly core: Core
  /** What `enrolList` and `scheduleKickOff` need. */
  readonly programmes: EnrolDeps & KickOffDeps
  /** Names of the rooms in which something becomes due. */
  readonly timetables: readonly string[]
  /** Looks at everything that is due now, in one of those rooms or in all. It returns early when the signal fires. */
  runTimetable(signal?: AbortSignal, room?: string): Promise<void>
  /** The rooms' tables whose rows become due. */
  readonly dueTables: readonly string[]
  /** The next instant at which the timetable has something to do; it may have passed. Null: there is none. */
  nextDue(room?: string): Promise<Instant | null>
  /** Looks people up and sends what is due in one workspace. Answers when the lane wants to be woken again. */
  runLane(workspaceId: string, signal?: AbortSignal): Promise<LaneEnd>
  /** Ids in the database of the workspaces that have something to send now. */
  dueLanes(): Promise<string[]>
  /** What is known about people. */
  readonly known: Known
  /** Workbooks of cohorts. */
  readonly exports: { readonly write: ExportOf; readonly named: (name: string) => Promise<readonly ExportedCohort[]> }
  /** The door for people who come by a signed link. Null: there are no links. */
  readonly links: LinkDoor | null
  /** The door for whoever asks for a picture. */
  readonly pictures: PictureDoor
}

/**
 * Wires the rooms together. It asks the database for nothing yet. Throws when the rooms do not fit together, such as two links of one room
 * with the same name.
 */
export function compose(parts: Parts): House {
  const { prisma, clock, lists = ourLists } = parts
  const { open, byParty, binding, linking, exportOf, known: knownPeople } = openRooms(parts, lists)
  const { known, reading } = knownIn(lists)
  const widely = binding.transactWidely({ arrivals: arrivalsIn })
  const core = createCore({
    arrivals: { directory: directoryIn(prisma.statements), transact: widely, platformOf: parts.platformOf, owners: parts.owners },
    installations: installationsOn(parts, binding),
    gone: goneIn(parts, binding),
    ...{ open: open.map((each) => each.room), reading, parties: byParty },
    async handOver(tap) {
      await parts.handOver?.(tap)
      return parts.handOver !== undefined
    },
  })
  return {
    core,
    programmes: { clock, transact: widely },
    ...timetableOf(parts, open),
    known: knownPeople,
    exports: { write: exportOf, named: (name) => cohortsNamed(prisma.statements, name) },
    runLane: laneOf(parts, { open, binding, known, look: (look, of) => core.handle(look, of) }),
    dueLanes: () => dueLanes(prisma.statements, clock.now()),
    pictures: picturesOn(prisma.statements, parts.linking ?? null, clock),
    links:
      linking &&
      openLinks(
        open.map(({ name, room: { links = [] } }) => ({ name, links })),
        linking,
      ),
  }
}

interface Opened {
  readonly name: string
  readonly room: OpenRoom
}

/** Opens every room, and says how they reach the database and the web. */
function openRooms(parts: Parts, { rooms }: Lists) {
  const { clock, platformOf, owners, apart = createApart() } = parts
  const binding = bindingOn(parts, {
    heeds: () => open.flatMap(({ room }) => room.heeds ?? []),
    due: () => open.flatMap(({ room }) => room.due ?? []),
    kinds: kindsOf(rooms),
  })
  const linking = linkingIn(parts)
  const known = knownOn(parts, rooms, binding)
  const byParty = partiesOf(rooms, () => open.map(({ room }) => room))
  const exportOf = exportsOf({
    ...{ apart, clock, kinds: kindsOf(rooms), rooms: () => open.map(({ room }) => room) },
    cohort: (id) => cohortToExport(parts.prisma.statements, id),
    messages: (id) => messagesOf(parts.prisma.statements, id),
  })
  const blanking = { rooms, remember: parts.rememberErased ?? (async () => {}) }
  const busyIn: Housing['busyIn'] = (statements) => open.find(({ room }) => room.busyIn)?.room.busyIn?.(statements) ?? (async () => [])
  const housing: Omit<Housing, 'linkTo'> = {
    clock,
    platformOf,
    owners,
    helpOf: (actor) => byParty.helpOf(actor),
    apart,
    exportOf,
    ...binding,
    ...cardsOf(rooms, () => open.map(({ room }) => room)),
    likenessOf: async (pairIds) => (await open.find(({ room }) => room.likenessOf !== undefined)?.room.likenessOf?.(pairIds)) ?? new Map(),
    waysToPair: async (of, actor) => (await open.find(({ room }) => room.waysToPair !== undefined)?.room.waysToPair?.(of, actor)) ?? [],
    fitsOf: async (people, by) => (await open.find(({ room }) => room.fitsOf !== undefined)?.room.fitsOf?.(people, by)) ?? 'tooMany',
    busyIn,
    busyOf: (personIds) => binding.directly(busyIn)((of) => of(personIds)),
    plannedWith: async (ids) => (await open.find(({ room }) => room.plannedWith !== undefined)?.room.plannedWith?.(ids)) ?? 0,
    heldOf: (personId) => known.heldOf(personId),
    forget: (personId) => known.forget(personId),
    blanker: (statements) => (personId, at) => blank(blanking, statements, personId, at),
    shrinker: shrinkerIn(blanking),
  }
  const open = rooms.map((room): Opened => {
    const { name } = room
    return { name, room: room.open({ ...housing, linkTo: linking ? writeLinks(name, linking) : async () => null }) }
  })
  return { open, byParty, binding, linking, exportOf, known }
}

function knownOn(parts: Parts, rooms: Lists['rooms'], binding: ReturnType<typeof bindingOn>): Known {
  const { statements } = parts.prisma
  const deps = {
    rooms,
    ids: parts.ids,
    tellIn: (statements: Statements) => binding.tellIn(statements),
    remember: parts.rememberErased ?? (async () => {}),
  }
  const within = binding.directly((opened) => opened)
  return {
    find: (email) => personByEmail(statements, email),
    heldOf: (personId) => within((opened) => readHeld(rooms, opened, personId)),
    forget: (personId, how = 'asked') => within((opened) => eraseHeld(deps, opened, personId, parts.clock.now(), how)),
  }
}

function installationsOn(parts: Parts, { transact }: Pick<ReturnType<typeof bindingOn>, 'transact'>): Installations {
  const installed = transact({
    installations: (statements, tools) =>
      installationsIn(statements, { ...tools, wakeLanes: (ids) => parts.wakersIn(statements).wakeLanes(ids) }),
  })
  return {
    installed: (workspace, name, by) => installed(({ installations }) => installations.installed(workspace, name, by)),
    removed: (workspace) => installed(({ installations }) => installations.removed(workspace)),
  }
}

/** The address is shut in the transaction in which the rooms hear of it. */
function goneIn(parts: Parts, binding: ReturnType<typeof bindingOn>): (address: Address) => Promise<void> {
  const transact = binding.directly((statements) => ({
    departures: departuresIn(statements, { ...parts, wakeLanes: (ids) => parts.wakersIn(statements).wakeLanes(ids) }),
    tell: binding.tellingGone(statements),
  }))
  return (address) =>
    transact(async ({ departures, tell }) => {
      const personId = await departures.gone(address)
      if (personId !== null) await tell([personId], parts.clock.now())
    })
}

function linkingIn({ linking, clock, log, prisma }: Parts): LinkDeps | null {
  if (!linking) return null
  const seal = createSeal(linking.keys, 'link ')
  return { url: linking.url, seal, clock, log, readers: readersIn(prisma.statements) }
}
