/** A running Pari: one process of perhaps many on one database, which answers people, keeps the timetable and runs lanes. */
import { join } from 'node:path'
import { compose, type House } from './compose.ts'
import { startQueue, startTick } from './jobs/index.ts'
import { systemClock } from './kit/clock.ts'
import { randomIds } from './kit/ids.ts'
import type { Log } from './kit/log.ts'
import type { Platform, PlatformName } from './platform.ts'
import { type Connection, connect } from './store/client.ts'
import { startEmbedded } from './store/embedded.ts'
import { migrate } from './store/migrate.ts'

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
  readonly platforms: Partial<Readonly<Record<PlatformName, Platform>>>
  /** Deliveries a second and workspace. */
  readonly perSecond?: number
  readonly callLimitMs?: number
}

const migrations = join(import.meta.dirname, '..', 'prisma', 'migrations')

/** Slack and Teams both allow about one message a second and workspace without a murmur. */
const defaultPerSecond = 1
const defaultCallLimitMs = 8000

export async function startEngine({ config, log, platforms, ...limits }: EngineDeps): Promise<Engine> {
  const database = await openDatabase(config, log)
  const { connection } = database
  await migrate(connection.pool, migrations, log)
  const queue = await startQueue({ pool: connection.pool, clock: systemClock, log, lanesAtOnce: config.lanesAtOnce })
  const house = compose({
    prisma: connection.prisma,
    clock: systemClock,
    ids: randomIds(systemClock),
    log,
    platformOf: ({ platform }) => platforms[platform] ?? absent,
    wakersIn: (transaction) => queue.within(transaction),
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
      await queue.stop()
      await database.close()
    },
  }
}

/** A workspace whose platform this process was not given: somebody else may have it, or it will be configured again. Nothing is lost. */
const absent: Platform = { sendDirect: async () => ({ kind: 'retry', afterMs: 60_000, reason: 'transient' }) }

/** Connections for the queue's own needs, beside one for each lane. */
const queueConnections = 6

async function openDatabase(config: EngineSettings, log: Log): Promise<{ connection: Connection; close(): Promise<void> }> {
  const poolSize = Math.min(20, config.lanesAtOnce) + queueConnections
  if (config.databaseUrl) {
    const connection = connect(config.databaseUrl, { poolSize, log })
    return { connection, close: () => connection.close() }
  }
  const server = await startEmbedded({ dataDirectory: join(config.dataDirectory, 'database'), durable: true, log })
  await server.ensureDatabase('pari')
  const connection = connect(server.urlFor('pari'), { poolSize, log })
  return {
    connection,
    async close() {
      await connection.close()
      await server.stop()
    },
  }
}
