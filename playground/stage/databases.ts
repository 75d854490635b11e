import { join } from 'node:path'
import { type EmbeddedServer, startEmbedded } from '../../src/embedded-postgres/index.ts'
import type { Log } from '../../src/kit/log.ts'
import { orClose } from '../../src/kit/or-close.ts'
import { openPool } from '../../src/store/pool.ts'

/** The embedded server of the playground. Nothing in it outlives a scene. */
export interface Databases {
  /** An empty database in place of the one before: how to connect to it. */
  fresh(): Promise<string>
  /** Nothing of what was in it is left on the disk: a list of people was somebody's own. */
  forget(): Promise<void>
  stop(): Promise<void>
}

/** `name`: of this playground alone, as several may share a data directory. */
export async function openDatabases(dataDirectory: string, name: string, log: Log): Promise<Databases> {
  const server: EmbeddedServer = await startEmbedded({ dataDirectory: join(dataDirectory, 'playground'), durable: false, log })
  const orLeave = (work: () => Promise<void>): Promise<void> => orClose(() => server.stop(), work)
  const forget = async (): Promise<void> => {
    await server.dropDatabase(name)
    await emptyLog(server)
  }
  // One that was killed could not forget what was played.
  await orLeave(forget)
  return {
    async fresh() {
      await server.dropDatabase(name)
      await server.createDatabase(name)
      return server.urlFor(name)
    },
    forget,
    async stop() {
      await orLeave(forget)
      await server.stop()
    },
  }
}

/** PostgreSQL's log of what changes holds all that was ever written, until its files are removed; usually it keeps them to write on. */
async function emptyLog(server: EmbeddedServer): Promise<void> {
  const { pool } = openPool(server.urlFor('postgres'), { poolSize: 1 })
  try {
    await pool.query('alter system set wal_recycle = off')
    await pool.query('select pg_reload_conf()')
    await pool.query('select pg_switch_wal()')
    await pool.query('checkpoint')
  } finally {
    await pool.end()
  }
}
