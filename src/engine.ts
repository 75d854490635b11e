/** A running Pari: one process of perhaps many on one database, which answers people, keeps the timetable and runs lanes. */
import { join } from 'node:path'
import { compose, type House } from './compose.ts'
import { messageOf } from './failure.ts'
import { type Queue, startQueue, startTick } from './jobs/index.ts'
import { type Clock, systemClock } from './kit/clock.ts'
import { randomIds } from './kit/ids.ts'
import type { Log } from './kit/log.ts'
import { notebooksIn } from './notebook.prisma.ts'
import type { OpenNotebook } from './notebook.ts'
import type { Messenger, PlatformName } from './platform.ts'
import { type Connection, connect } from './store/client.ts'
import { startEmbedded } from './store/embedded.ts'
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

export interface EngineDeps {
  readonly config: EngineSettings
  readonly log: Log
  /** Opens the platforms of this process, which remember what they must in their notebooks. */
  readonly platforms: (notebook: OpenNotebook) => Partial<Readonly<Record<PlatformName, Messenger>>>
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

export async function startEngine({ config, log, platforms, clock = systemClock, ...limits }: EngineDeps): Promise<Engine> {
  const database = await openDatabase(config, log)
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
  return orClose(stop, () => run({ config, log, platforms, clock, ...limits }, database.connection, queue, stop))
}

async function run(
  { log, platforms, clock = systemClock, ...limits }: EngineDeps,
  connection: Connection,
  queue: Queue,
  stop: () => Promise<void>,
): Promise<Engine> {
  const opened = platforms(notebooksIn(connection.prisma, { clock }))
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

/** What was opened is closed again when what builds on it fails. */
async function orClose<T>(close: () => Promise<void>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // The first failure says what is wrong; closing after it may well fail too.
    await close().catch(() => undefined)
    throw error
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

async function openDatabase(config: EngineSettings, log: Log): Promise<OpenDatabase> {
  const server = config.databaseUrl
    ? null
    : await startEmbedded({ dataDirectory: join(config.dataDirectory, 'database'), durable: true, log })
  const stopServer = async (): Promise<void> => server?.stop()
  await orClose(stopServer, async () => server?.ensureDatabase('pari'))
  const url = config.databaseUrl ?? server?.urlFor('pari') ?? ''
  const connection = connect(url, { poolSize: Math.min(20, config.lanesAtOnce) + roomConnections, log })
  const queue = connect(url, { poolSize: queueConnections, log })
  const close = async (): Promise<void> => {
    await queue.close()
    await connection.close()
    await stopServer()
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
