/** Wires the rooms to one database: the front door, the timetable, the lanes. Used by main, rehearsals and tests; chooses no clock and no platform. */
import type { Core } from '../contract/core.ts'
import type { HandedTap } from '../contract/handed-tap.ts'
import type { Messenger, Workspace } from '../contract/platform.ts'
import { helpLines } from '../contract/typed-words.ts'
import type { Language } from '../contract/view.ts'
import type { LaneEnd } from '../delivery/due.ts'
import { runLane } from '../delivery/index.ts'
import { dueLanes, laneStoreIn } from '../delivery/store.prisma.ts'
import { type Clock, earlier, type Instant } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Log } from '../kit/log.ts'
import { createSeal } from '../kit/seal.ts'
import { arrivalsIn } from '../people/arrivals.prisma.ts'
import { directoryIn, readersIn } from '../people/directory.prisma.ts'
import { installationsIn } from '../people/installations.prisma.ts'
import { searchesIn } from '../people/search.prisma.ts'
import { lookPeopleUp } from '../people/search.ts'
import type { EnrolDeps, KickOffDeps } from '../programme/index.ts'
import type { Base } from '../store/pool.ts'
import type { Statements } from '../store/statements.ts'
import { bindingOn } from './binding.ts'
import { createCore } from './core.ts'
import { dueRows, dueTables, nextDue, postponeRow } from './due.prisma.ts'
import { type LinkDeps, type LinkDoor, openLinks, writeLinks } from './links.ts'
import { knownIn, type Lists, ourLists } from './lists.ts'
import { askedOf } from './own.ts'
import type { Housing, OpenRoom } from './room.ts'
import { runTimetable } from './timetable.ts'

/** Wakes what runs the timetable and the lanes; bound to a transaction, it is heard only if that commits. */
export interface Wakers {
  wakeTimetable(): Promise<void>
  wakeLanes(workspaceIds: readonly string[]): Promise<void>
}

export interface Parts {
  readonly prisma: Base
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly platformOf: (workspace: Workspace) => Messenger
  /** E-mails, in lower case, of those who may set up programmes in every workspace. */
  readonly owners: readonly string[]
  readonly wakersIn: (statements: Statements) => Wakers
  /** Where taps go that this process does not know; missing: there is no other process. */
  readonly handOver?: (tap: HandedTap) => Promise<void>
  /** Deliveries a second and workspace. */
  readonly perSecond: number
  /** Milliseconds that one call to a platform may take. */
  readonly callLimitMs: number
  /** Null or left out: nobody outside a chat reaches Pari, and rooms get no links. */
  readonly linking?: Linking | null
  /** What this process knows; missing: all that this release does. */
  readonly lists?: Lists
}

/** What signed links need of the configuration. */
export interface Linking {
  /** Pari's public address, without a slash at its end. */
  readonly url: string
  /** 32 bytes each, newest first, at least one. */
  readonly keys: readonly Uint8Array[]
}

export interface House {
  readonly core: Core
  /** For `enrolList` and `scheduleKickOff`. */
  readonly programmes: EnrolDeps & KickOffDeps
  /** The rooms in which something becomes due. */
  readonly timetables: readonly string[]
  /** Looks at everything that is due now, in one of those rooms or in all. */
  runTimetable(signal?: AbortSignal, room?: string): Promise<void>
  /** The rooms' tables whose rows become due. */
  readonly dueTables: readonly string[]
  /** When the timetable has something to do next, or has had since; null: nothing will be. */
  nextDue(): Promise<Instant | null>
  /** Looks up and sends what is due in one workspace. */
  runLane(workspaceId: string, signal?: AbortSignal): Promise<LaneEnd>
  /** Workspaces with something to send now. */
  dueLanes(): Promise<string[]>
  /** Null: there are no links. */
  readonly links: LinkDoor | null
}

export function compose(parts: Parts): House {
  const { prisma, clock, ids, platformOf, owners, lists = ourLists } = parts
  const { rooms } = lists
  const binding = bindingOn(parts, () => open.flatMap(({ heeds }) => heeds ?? []))
  const linking = linkingIn(parts)
  const help = (language: Language) => helpLines(askedOf(rooms), language)
  const housing: Omit<Housing, 'linkTo'> = { clock, platformOf, owners, help, ...binding }
  const open = rooms.map((room): OpenRoom => room.open({ ...housing, linkTo: linking ? writeLinks(room.name, linking) : async () => null }))
  const { known, reading } = knownIn(lists)
  const tables = open.flatMap(({ due = [] }, index) => due.map((table) => ({ ...table, room: rooms[index]?.name })))
  const names = tables.map(({ table }) => table)
  const widely = binding.transactWidely({ arrivals: arrivalsIn })
  const installed = binding.transact({
    installations: (statements, tools) =>
      installationsIn(statements, { ...tools, wakeLanes: (ids) => parts.wakersIn(statements).wakeLanes(ids) }),
  })
  return {
    core: createCore({
      arrivals: { directory: directoryIn(prisma.statements), transact: widely, platformOf, owners },
      installations: {
        installed: (workspace, name, by) => installed(({ installations }) => installations.installed(workspace, name, by)),
        removed: (workspace) => installed(({ installations }) => installations.removed(workspace)),
      },
      ...{ open, reading },
      async handOver(tap) {
        await parts.handOver?.(tap)
        return parts.handOver !== undefined
      },
    }),
    programmes: { clock, transact: widely },
    timetables: [...new Set(tables.flatMap(({ room }) => room ?? []))],
    runTimetable: (signal, room) =>
      runTimetable(
        {
          ...{ clock, log: parts.log, tables: tables.filter((table) => room === undefined || table.room === room) },
          dueTables: (names) => dueTables(prisma.statements, names, clock.now()),
          dueRows: (table) => dueRows(prisma.statements, table, clock.now()),
          postponeRow: (table, id, until) => postponeRow(prisma.statements, table, id, clock.now(), until),
        },
        signal,
      ),
    dueTables: names,
    nextDue: () => nextDue(prisma.statements, names),
    async runLane(workspaceId, signal) {
      const searches = binding.directly((statements) => searchesIn(statements, { ids }))
      const searched = await lookPeopleUp({ ...parts, searches }, workspaceId, signal)
      const sent = await runLane(
        { ...parts, transact: binding.directly((statements) => laneStoreIn(statements, { ids, known })) },
        workspaceId,
        signal,
      )
      if (sent === 'left') return sent
      return searched && sent ? earlier(searched, sent) : (searched ?? sent)
    },
    dueLanes: () => dueLanes(prisma.statements, clock.now()),
    links:
      linking &&
      openLinks(
        rooms.map(({ name }, at) => ({ name, links: open[at]?.links ?? [] })),
        linking,
      ),
  }
}

function linkingIn({ linking, clock, log, prisma }: Parts): LinkDeps | null {
  if (!linking) return null
  const seal = createSeal(linking.keys, 'link ')
  return { url: linking.url, seal, clock, log, readers: readersIn(prisma.statements) }
}
