/** A running Pari on a database that stands: connects, migrates, and wires queue, rooms and platforms together. */
import { compose, type House } from './compose.ts'
import { messageOf } from './failure.ts'
import { type Queue, startQueue, startTick } from './jobs/index.ts'
import { type Clock, systemClock } from './kit/clock.ts'
import { randomIds } from './kit/ids.ts'
import type { Log } from './kit/log.ts'
import { notebooksIn } from './notebook.prisma.ts'
import type { OpenNotebook } from './notebook.ts'
import { orClose } from './or-close.ts'
import type { Messenger, PlatformName } from './platform.ts'
import { type Connection, connect } from './store/client.ts'
import { migrate, migrationsDirectory } from './store/migrate.ts'

export interface Engine {
  readonly house: House
  readonly connection: Connection
  /** Takes no more work, waits for what runs, closes the database. */
  stop(): Promise<void>
}

export interface EngineSettings {
  /** Null: Pari starts a server of its own in the data directory. */
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  readonly lanesAtOnce: number
}

type Platforms = Partial<Readonly<Record<PlatformName, Messenger>>>

export interface EngineDeps {
  readonly config: EngineSettings
  readonly log: Log
  /** Opens the platforms of this process, which remember what they must in their notebooks. */
  readonly platforms: (notebook: OpenNotebook) => Platforms | Promise<Platforms>
  /** Begun as soon as the database starts, not waited for: a time to load what `platforms` needs. */
  readonly meanwhile?: () => Promise<void>
  /** Deliveries a second and workspace. */
  readonly perSecond?: number
  readonly callLimitMs?: number
  /** The system's own when left out. It must run at the same speed: the queue waits in real time. */
  readonly clock?: Clock
  /** E-mails, in lower case, of those who may set up programmes. */
  readonly organisers?: readonly string[]
}

/** Slack and Teams both allow about one message a second and workspace without a murmur. */
const defaultPerSecond = 1
const defaultCallLimitMs = 8000

/** Everything slow that an engine needs is loaded with this file: while its database starts. */
export async function runOn(url: string, deps: EngineDeps): Promise<Engine> {
  const { config, log, clock = systemClock } = deps
  const database = await openDatabase(url, config, log)
  const queue = await orClose(
    () => database.close(),
    async () => {
      await migrate(database.connection.pool, migrationsDirectory, log)
      return startQueue({ pool: database.queue.pool, clock, log, lanesAtOnce: config.lanesAtOnce })
    },
  )
  const stop = async (): Promise<void> => {
    await queue.stop()
    await database.close()
  }
  return orClose(stop, () => run(deps, database.connection, queue, stop))
}

async function run(
  { log, platforms, clock = systemClock, ...limits }: EngineDeps,
  connection: Connection,
  queue: Queue,
  stop: () => Promise<void>,
): Promise<Engine> {
  const opened = await platforms(notebooksIn(connection.prisma, { clock }))
  const house = compose({
    prisma: connection.prisma,
    clock,
    ids: randomIds(clock),
    log,
    platformOf: ({ platform }) => opened[platform] ?? absent,
    wakersIn: (transaction) => queue.within(transaction),
    organisers: limits.organisers ?? [],
    perSecond: limits.perSecond ?? defaultPerSecond,
    callLimitMs: limits.callLimitMs ?? defaultCallLimitMs,
  })
  queue.work({
    async runTimetable(signal) {
      await house.runTimetable(signal)
      await queue.waker.wakeLanes(await house.dueLanes())
    },
    runLane: (workspaceId, signal) => house.runLane(workspaceId, signal),
  })
  const tick = await startTick({ queue, log })
  return {
    house,
    connection,
    async stop() {
      await tick.stop()
      await stop()
    },
  }
}

/** A workspace whose platform this process was not given: somebody else may have it, or it will be configured again. Tried for as long as every platform's bad day. */
const later = { kind: 'retry', afterMs: 60_000, reason: 'transient' } as const
const absent: Messenger = {
  sendDirect: async () => later,
  findPeople: async (_, emails) => emails.map((email) => ({ email, setback: later })),
  profileOf: async () => null,
}

/** The queue's own connections: its signs of life must not wait behind the work of the rooms. */
const queueConnections = 5
const roomConnections = 5

interface OpenDatabase {
  readonly connection: Connection
  readonly queue: Connection
  close(): Promise<void>
}

async function openDatabase(url: string, { lanesAtOnce }: EngineSettings, log: Log): Promise<OpenDatabase> {
  const connection = connect(url, { poolSize: Math.min(20, lanesAtOnce) + roomConnections, log })
  const queue = connect(url, { poolSize: queueConnections, log })
  const close = async (): Promise<void> => {
    await queue.close()
    await connection.close()
  }
  await orClose(close, () => reach(connection, url))
  return { connection, queue, close }
}

/** The first word with the database: when it fails, says which database, without the password. */
async function reach({ pool }: Connection, url: string): Promise<void> {
  try {
    await pool.query('select')
  } catch (cause) {
    const { host, pathname } = new URL(url)
    throw new Error(`The database ${pathname.slice(1)} at ${host} cannot be used: ${messageOf(cause)}. Check DATABASE_URL.`, { cause })
  }
}
