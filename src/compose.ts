/** Wires the rooms to one database: the front door, the timetable, the lanes. Used by main, rehearsals and tests; chooses no clock and no platform. */
import { agendaIn } from './confirmations/agenda.prisma.ts'
import { offersIn } from './confirmations/offers.prisma.ts'
import { confirmationsIn } from './confirmations/store.prisma.ts'
import { type Core, createCore } from './core.ts'
import { runLane } from './delivery/index.ts'
import { outboxIn } from './delivery/outbox.prisma.ts'
import { dueLanes, laneStoreIn } from './delivery/store.prisma.ts'
import { runTimetable, type TimetableDeps } from './jobs/timetable.ts'
import type { Clock, Instant } from './kit/clock.ts'
import type { Ids } from './kit/ids.ts'
import type { Log } from './kit/log.ts'
import { directoryIn } from './people/directory.prisma.ts'
import type { Platform, Workspace } from './platform.ts'
import { auditIn } from './programme/audit.prisma.ts'
import type { EnrolDeps, KickOffDeps } from './programme/index.ts'
import { seatsIn } from './programme/seats.prisma.ts'
import { programmesIn } from './programme/store.prisma.ts'
import type { Database } from './store/client.ts'
import { dueEntries, dueRows, postponeRow } from './store/due.prisma.ts'
import { retried } from './store/retry.ts'
import type { Transaction } from './store/transaction.ts'

/** Wakes whoever runs the timetable and the lanes; bound to a transaction, it is heard only if that commits. */
export interface Wakers {
  wakeTimetable(): Promise<void>
  wakeLanes(workspaceIds: readonly string[]): Promise<void>
}

export interface Parts {
  readonly prisma: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly platformOf: (workspace: Workspace) => Platform
  readonly wakersIn: (transaction: Transaction) => Wakers
  /** Deliveries a second and workspace. */
  readonly perSecond: number
  /** Milliseconds that one call to a platform may take. */
  readonly callLimitMs: number
}

export interface House {
  readonly core: Core
  /** For `enrolList` and `scheduleKickOff`. */
  readonly programmes: EnrolDeps & KickOffDeps
  /** Looks at everything that is due now. */
  runTimetable(signal?: AbortSignal): Promise<void>
  /** Sends what is due in one workspace; resolves with when it wants to be woken again. */
  runLane(workspaceId: string, signal?: AbortSignal): Promise<Instant | null>
  /** Workspaces with something to send now. */
  dueLanes(): Promise<string[]>
}

export function compose(parts: Parts): House {
  const { prisma, clock, ids } = parts
  const bind = (transaction: Transaction) => {
    const wakers = parts.wakersIn(transaction)
    return {
      confirmations: confirmationsIn(transaction, { ids }),
      offers: offersIn(transaction, { ids }),
      agenda: agendaIn(transaction),
      seats: seatsIn(transaction, { ids }),
      outbox: outboxIn(transaction, { clock, ids, wakeLanes: (workspaceIds) => wakers.wakeLanes(workspaceIds) }),
      audit: auditIn(transaction, { clock, ids }),
      programmes: programmesIn(transaction, { ids }),
      wakeTimetable: () => wakers.wakeTimetable(),
    }
  }
  const transact = <T>(work: (stores: ReturnType<typeof bind>) => Promise<T>): Promise<T> =>
    retried(() => prisma.$transaction((transaction) => work(bind(transaction)), { timeout: 60_000, maxWait: 30_000 }))
  const laneTransact = <T>(work: (store: ReturnType<typeof laneStoreIn>) => Promise<T>): Promise<T> =>
    retried(() => prisma.$transaction((transaction) => work(laneStoreIn(transaction, { ids })), { timeout: 60_000, maxWait: 30_000 }))
  const deps = { clock, transact }
  const timetable: Omit<TimetableDeps, keyof typeof deps> = {
    log: parts.log,
    dueEntries: () => dueEntries(prisma, clock.now()),
    dueRows: (entry) => dueRows(prisma, entry, clock.now()),
    postponeRow: (entry, id, until) => postponeRow(prisma, entry, id, clock.now(), until),
  }
  return {
    core: createCore({ directory: directoryIn(prisma), confirmations: deps }),
    programmes: deps,
    runTimetable: (signal) => runTimetable({ ...deps, ...timetable }, signal),
    runLane: (workspaceId, signal) => runLane({ ...parts, transact: laneTransact }, workspaceId, signal),
    dueLanes: () => dueLanes(prisma, clock.now()),
  }
}
