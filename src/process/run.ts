/** A running Pari on a database that stands: connects, migrates, and wires queue, rooms and platforms together. */
import { setTimeout as sleep, setImmediate as turn } from 'node:timers/promises'
import type { OpenMemory } from '../contract/adapter-memory.ts'
import type { Pictures } from '../contract/pictures.ts'
import type { Messenger, PlatformName } from '../contract/platform.ts'
import { unlimited } from '../contract/preview.ts'
import { usualPace } from '../delivery/rules.ts'
import { memoriesIn } from '../house/adapter-memory.prisma.ts'
import { compose, type House, type Linking, type Wakers } from '../house/compose.ts'
import { areErasuresDue } from '../house/erasures-due.prisma.ts'
import type { Lists } from '../house/lists.ts'
import { picturesOn } from '../house/pictures.ts'
import { shortenWaits } from '../house/set-back.prisma.ts'
import type { Queue, Tick } from '../jobs/index.ts'
import { type Clock, systemClock } from '../kit/clock.ts'
import { messageOf } from '../kit/failure.ts'
import { randomIds } from '../kit/ids.ts'
import type { Log } from '../kit/log.ts'
import { orClose } from '../kit/or-close.ts'
import { onAmiss } from '../kit/stored.ts'
import { type OpenBase, openBase } from '../store/base.ts'
import { migrate, migrationsDirectory } from '../store/migrate.ts'
import type { Statements } from '../store/statements.ts'
import { eraseAgain } from './erase-again.ts'
import { erasuresIn } from './erasures.ts'
import { beginUnlessHeld } from './hold.ts'
import { type Vitals, vitalsOf } from './vitals.ts'

/** A house that runs. */
export interface RunningHouse {
  readonly house: House
  /** How it is. */
  readonly vitals: Vitals
  /** Its database. */
  readonly statements: Statements
  /** Takes no more work, waits for what runs, and closes the database. */
  stop(): Promise<void>
}

/** The settings that a house needs of a process. */
export interface RunSettings {
  /** Null: Pari starts a server of its own in the data directory. */
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  readonly lanesAtOnce: number
  /** The file that gets the id of everybody who is forgotten. Left out: there is none. */
  readonly erasuresFile?: string
}

type Platforms = Partial<Readonly<Record<PlatformName, Messenger>>>

/** What a house needs to run. */
export interface RunDeps {
  readonly config: RunSettings
  readonly log: Log
  /** Opens the platforms of this process, each with a memory of its own; all see the same pictures. */
  readonly platforms: (memory: OpenMemory, pictures: Pictures) => Platforms | Promise<Platforms>
  /** It is begun as soon as the database starts, and nobody waits for it: this is the time to load what `platforms` needs. */
  readonly meanwhile?: () => Promise<void>
  /** It is begun as soon as people can be answered, while the queue still starts. */
  readonly hear?: (house: House) => Promise<void>
  /** Deliveries a second and workspace; what the platforms allow when left out. */
  readonly perSecond?: number | Readonly<Record<PlatformName, number>>
  readonly callLimitMs?: number
  /** The system's own when left out. It must run at the same speed: the queue waits in real time. */
  readonly clock?: Clock
  /** Carries out a tap that another process heard and did not know. False: it is not known here either, or the platform is not. */
  readonly resume?: (platform: string, sealed: string) => Promise<boolean>
  /** What this process knows; missing: all that this release does. */
  readonly lists?: Lists
  /** Milliseconds for which what it does not know is left to other processes; a minute when left out. */
  readonly leaveMs?: number
  /** E-mails, in lower case, of those who may set up programmes. */
  readonly owners?: readonly string[]
  /** For people outside a chat; null or left out: they reach nothing. */
  readonly linking?: Linking | null
}

const defaultCallLimitMs = 8000

/** What is slow to load is imported by this file, so that it is loaded while the database starts. */
export async function runOn(url: string, deps: RunDeps): Promise<RunningHouse> {
  const { config, log } = deps
  const database = await openDatabase(url, config, log)
  return orClose(
    () => database.close(),
    async () => {
      await migrate(database.rooms.pool, migrationsDirectory, log)
      await takeUpErasures(database.rooms, config, log)
      return run(deps, database)
    },
  )
}

/** A restore was stopped before those who were erased were erased again: until that is done, nobody is answered and nothing is sent. */
async function takeUpErasures({ base }: OpenBase, { erasuresFile }: RunSettings, log: Log): Promise<void> {
  if (!(await areErasuresDue(base.statements))) return
  const many = await eraseAgain(base, erasuresIn(erasuresFile ?? null))
  log.info({ many }, 'A restore was stopped before its end. Those who were deleted before it are deleted again.')
}

async function run(deps: RunDeps, database: OpenDatabase): Promise<RunningHouse> {
  const queue = Promise.withResolvers<Queue>()
  const house = await houseOn(deps, database.rooms, queue.promise)
  const hearing = deps.hear?.(house)
  const working = keepTime(deps, database, house)
  working.then(({ queue: started }) => queue.resolve(started), queue.reject)
  // The line below reports a queue that does not start; perhaps nobody waits for the promise here.
  queue.promise.catch(() => undefined)
  const stop = async (): Promise<void> => {
    await working.then(
      (work) => work.stop(),
      () => undefined,
    )
    await database.close()
  }
  const [{ vitals }] = await orClose(stop, () => Promise.all([working, hearing]))
  return { house, vitals, statements: database.rooms.base.statements, stop }
}

async function houseOn(deps: RunDeps, { base }: OpenBase, queue: Promise<Queue>): Promise<House> {
  const { log, platforms, clock = systemClock, config } = deps
  const opened = await platforms(memoriesIn(base, { clock }), picturesOn(base.statements, deps.linking ?? null, clock))
  return compose({
    prisma: base,
    clock,
    ids: randomIds(clock),
    log,
    platformOf: ({ platform }) => opened[platform] ?? absent,
    wakersIn: (statements) => wakersWithin(statements, queue),
    handOver: async (tap) => (await queue).handOver(tap),
    ...(deps.lists && { lists: deps.lists }),
    rememberErased: (personId) => erasuresIn(config.erasuresFile ?? null).remember(personId),
    owners: deps.owners ?? [],
    linking: deps.linking ?? null,
    perSecond: deps.perSecond ?? usualPace,
    wait: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
    callLimitMs: deps.callLimitMs ?? defaultCallLimitMs,
  })
}

/** A wake that comes while the queue still starts waits for the queue. */
const wakersWithin = (statements: Statements, queue: Promise<Queue>): Wakers => ({
  wakeTimetable: async () => (await queue).within(statements).wakeTimetable(),
  wakeLanes: async (workspaceIds) => (await queue).within(statements).wakeLanes(workspaceIds),
})

interface Working {
  readonly queue: Queue
  readonly vitals: Vitals
  /** Takes no more work and waits for what runs. */
  stop(): Promise<void>
}

/** People who tap do not wait for the queue's code and its tables: requests that have waited since the start are answered first. */
async function keepTime(
  { config, log, clock = systemClock, leaveMs, resume = nobody }: RunDeps,
  { rooms: { base }, queue: { pool } }: OpenDatabase,
  house: House,
): Promise<Working> {
  await turn()
  const { startQueue, startTick } = await import('../jobs/index.ts')
  const queue = await startQueue({
    ...{ pool, clock, log, rooms: house.timetables, lanesAtOnce: config.lanesAtOnce },
    ...(leaveMs !== undefined && { leaveMs }),
  })
  const tick = tickOf(() => startTick({ queue, log, afterSetBack: () => shortenWaits(base.statements, clock.now()) }))
  const begin = async (): Promise<void> => {
    queue.work({
      async runTimetable(room, signal) {
        await house.runTimetable(signal, room)
        await queue.waker.wakeLanes(await house.dueLanes())
        return house.nextDue(room)
      },
      runLane: (workspaceId, signal) => house.runLane(workspaceId, signal),
      carryOut: ({ platform, sealed }) => resume(platform, sealed),
    })
    await tick.start()
  }
  const hold = await orClose(
    () => queue.stop(),
    () => beginUnlessHeld({ statements: base.statements, log }, begin),
  )
  return {
    queue,
    vitals: vitalsOf({ statements: base.statements, clock, queue, tick, isHeld: () => hold.isHeld() }),
    async stop() {
      hold.stop()
      await tick.stop()
      await queue.stop()
    },
  }
}

/** A tick that may begin later. */
function tickOf(begin: () => Promise<Tick>) {
  let tick: Tick | null = null
  return {
    ticks: () => tick?.ticks() ?? 0,
    silentMs: () => tick?.silentMs() ?? 0,
    async start(): Promise<void> {
      tick ??= await begin()
    },
    async stop(): Promise<void> {
      await tick?.stop()
    },
  }
}

const nobody = () => Promise.resolve(false)

/**
 * This process does not have the platform of the workspace. Another process may have it, or it will be configured again, so it is tried for
 * as long as on a bad day of a platform.
 */
const later = { kind: 'retry', afterMs: 60_000, reason: 'transient' } as const
const absent: Messenger = {
  ...unlimited,
  sendDirect: async () => later,
  sendToPlace: async () => later,
  sendFile: async () => later,
  openConversation: async () => later,
  openChannel: async () => later,
  membersOf: async () => later,
  takeOut: async () => later,
  pin: async () => later,
  bookmark: async () => later,
  unbookmark: async () => later,
  archive: async () => later,
  chatLink: async () => null,
  appLink: async () => null,
  capability: async () => 'unavailable',
  findPeople: async (_, emails) => emails.map((email) => ({ email, setback: later })),
  profileOf: async () => null,
}

/** The queue's own connections: its signs of life must not wait behind the work of the rooms. */
const queueConnections = 5
const roomConnections = 5

interface OpenDatabase {
  readonly rooms: OpenBase
  readonly queue: OpenBase
  close(): Promise<void>
}

async function openDatabase(url: string, { lanesAtOnce }: RunSettings, log: Log): Promise<OpenDatabase> {
  const rooms = openBase(url, { poolSize: Math.min(20, lanesAtOnce) + roomConnections, log })
  const queue = openBase(url, { poolSize: queueConnections, log })
  const deafen = onAmiss((found) => log.error(found, 'what is stored here cannot be read: the default is taken, until somebody repairs it'))
  const close = async (): Promise<void> => {
    deafen()
    await queue.close()
    await rooms.close()
  }
  await orClose(close, () => reach(rooms, url))
  return { rooms, queue, close }
}

/** Asks the database for the first time. When that fails, the error names the database, without the password. */
async function reach({ pool }: OpenBase, url: string): Promise<void> {
  try {
    await pool.query('select')
  } catch (cause) {
    const { host, pathname } = new URL(url)
    throw new Error(`The database ${pathname.slice(1)} at ${host} cannot be used: ${messageOf(cause)}. Check DATABASE_URL.`, { cause })
  }
}
