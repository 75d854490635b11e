/** Wires the rooms to one database: the front door, the timetable, the lanes. Used by main, rehearsals and tests; chooses no clock and no platform. */
import { agendaIn } from '../confirmations/agenda.prisma.ts'
import { offersIn } from '../confirmations/offers.prisma.ts'
import { confirmationsIn } from '../confirmations/store.prisma.ts'
import type { Core } from '../contract/core.ts'
import type { Messenger, Workspace } from '../contract/platform.ts'
import { setUpIn } from '../coordination/store.prisma.ts'
import { runLane } from '../delivery/index.ts'
import { outboxIn } from '../delivery/outbox.prisma.ts'
import { dueLanes, laneStoreIn } from '../delivery/store.prisma.ts'
import { groupsIn } from '../groups/store.prisma.ts'
import { introductionsIn } from '../introductions/store.prisma.ts'
import { type Clock, earlier, type Instant } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Log } from '../kit/log.ts'
import { meetingIn } from '../people/arrivals.prisma.ts'
import { ownIn } from '../people/choices.prisma.ts'
import { directoryIn } from '../people/directory.prisma.ts'
import { installationsIn } from '../people/installations.prisma.ts'
import { searchesIn } from '../people/search.prisma.ts'
import { lookPeopleUp } from '../people/search.ts'
import { auditIn } from '../programme/audit.prisma.ts'
import type { EnrolDeps, KickOffDeps } from '../programme/index.ts'
import { seatsIn } from '../programme/seats.prisma.ts'
import { programmesIn } from '../programme/store.prisma.ts'
import type { Base } from '../store/pool.ts'
import { retried } from '../store/retry.ts'
import type { Statements } from '../store/statements.ts'
import type { Transact, Transaction } from '../store/transaction.ts'
import { createCore } from './core.ts'
import { dueEntries, dueRows, postponeRow } from './due.prisma.ts'
import { runTimetable, type TimetableDeps } from './timetable.ts'

/** Wakes whoever runs the timetable and the lanes; bound to a transaction, it is heard only if that commits. */
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
  readonly organisers: readonly string[]
  readonly wakersIn: (statements: Statements) => Wakers
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
  /** Looks up and sends what is due in one workspace; resolves with when it wants to be woken again. */
  runLane(workspaceId: string, signal?: AbortSignal): Promise<Instant | null>
  /** Workspaces with something to send now. */
  dueLanes(): Promise<string[]>
}

/** The rooms' stores, bound to a transaction. */
function storesOf({ prisma, clock, ids, wakersIn }: Parts) {
  /** What the timetable, taps and answers work with: many small statements of our own. */
  const often = (statements: Statements) => {
    const wakers = wakersIn(statements)
    const wakeLanes = (workspaceIds: readonly string[]) => wakers.wakeLanes(workspaceIds)
    return {
      confirmations: confirmationsIn(statements, { ids }),
      offers: offersIn(statements, { ids }),
      agenda: agendaIn(statements),
      introductions: introductionsIn(statements),
      groups: groupsIn(statements, { ids }),
      seats: seatsIn(statements, { ids }),
      outbox: outboxIn(statements, { clock, ids, wakeLanes }),
      audit: auditIn(statements, { clock, ids }),
      installations: installationsIn(statements, { clock, ids, wakeLanes }),
      wakeTimetable: () => wakers.wakeTimetable(),
      wakeLanes,
    }
  }
  const all = (transaction: Transaction) => {
    const stores = often(transaction)
    return {
      ...stores,
      programmes: programmesIn(transaction, { ids }),
      setUp: setUpIn(transaction),
      own: ownIn(transaction),
      meeting: meetingIn(transaction, { clock, ids }),
    }
  }
  /** Transactions with these stores, without Prisma in between. */
  const directly =
    <Stores>(bind: (statements: Statements) => Stores): Transact<Stores> =>
    (work) =>
      retried(() => prisma.directly((statements) => work(bind(statements))))
  const transact: Transact<ReturnType<typeof all>> = (work) =>
    retried(() => prisma.$transaction((transaction) => work(all(transaction)), { timeout: 60_000, maxWait: 30_000 }))
  return {
    transact,
    transactOften: directly(often),
    laneTransact: directly((statements) => laneStoreIn(statements, { ids })),
    searches: directly((statements) => searchesIn(statements, { ids })),
  }
}

export function compose(parts: Parts): House {
  const { prisma, clock } = parts
  const { transact, transactOften, laneTransact, searches } = storesOf(parts)
  const deps = { clock, transact, organisers: parts.organisers }
  const often = { clock, transact: transactOften }
  const timetable: Omit<TimetableDeps, keyof typeof often> = {
    log: parts.log,
    dueEntries: () => dueEntries(prisma.statements, clock.now()),
    dueRows: (entry) => dueRows(prisma.statements, entry, clock.now()),
    postponeRow: (entry, id, until) => postponeRow(prisma.statements, entry, id, clock.now(), until),
  }
  return {
    core: createCore({
      meeting: { directory: directoryIn(prisma.statements), transact, platformOf: parts.platformOf, organisers: parts.organisers },
      installations: {
        installed: (workspace, name, by) => transactOften(({ installations }) => installations.installed(workspace, name, by)),
        removed: (workspace) => transactOften(({ installations }) => installations.removed(workspace)),
      },
      introductions: { ...often, platformOf: parts.platformOf },
      groups: { ...often, platformOf: parts.platformOf },
      ...{ confirmations: often, setUp: deps, onboarding: deps },
    }),
    programmes: deps,
    runTimetable: (signal) => runTimetable({ ...often, ...timetable }, signal),
    async runLane(workspaceId, signal) {
      const searched = await lookPeopleUp({ ...parts, searches }, workspaceId, signal)
      const sent = await runLane({ ...parts, transact: laneTransact }, workspaceId, signal)
      return searched && sent ? earlier(searched, sent) : (searched ?? sent)
    },
    dueLanes: () => dueLanes(prisma.statements, clock.now()),
  }
}
