import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../prisma/generated/client.ts'
import { type Log, silentLog } from '../kit/log.ts'
import { directly, over, type Statements } from './statements.ts'

/** Prisma's client, under a name that rooms without Prisma may say. */
export interface Database extends PrismaClient {
  /** One transaction for statements of our own, without Prisma in between. */
  directly<T>(work: (statements: Statements) => Promise<T>): Promise<T>
  /** Single statements of our own. */
  readonly statements: Statements
}

export interface Connection {
  readonly prisma: Database
  /** The pool beneath Prisma, for what Prisma has no words for and for the queue. */
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

export interface ConnectOptions {
  readonly poolSize: number
  readonly log?: Log
}

// The adapter writes and reads timestamps without an offset. A statement and not a start-up option: older PgBouncers refuse those.
const inUtc = {
  async onConnect(client: pg.ClientBase): Promise<void> {
    await client.query("set time zone 'UTC'")
  },
}

/** Opens a pool on a database; connections are made when first needed. Every session speaks UTC, whatever the server's own zone is. */
export function connect(url: string, { poolSize, log = silentLog }: ConnectOptions): Connection {
  // With `pipeline` a statement is sent without waiting for the answer to the one before: what does not need that answer costs no round trip.
  const pool = new pg.Pool({
    ...inUtc,
    pipeline: true,
    connectionString: url,
    max: poolSize,
    application_name: 'pari',
    connectionTimeoutMillis: 30_000,
  })
  // Without a listener a broken idle connection would end the process; the pool replaces it by itself.
  pool.on('error', (error) => log.warn({ code: (error as NodeJS.ErrnoException).code }, 'An idle database connection broke'))
  const nameOf = statementNames()
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }) })
  const own = {
    directly: <T>(work: (statements: Statements) => Promise<T>) => directly(pool, nameOf, work),
    statements: over(pool, nameOf),
  }
  return {
    prisma: Object.assign(prisma, own),
    pool,
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** Statements that a connection keeps prepared at most. */
const mostPrepared = 300

/**
 * Names for statements that come again, so that PostgreSQL plans them once a connection: planning took longer than running them.
 * A statement seen for the first time has no name yet, since lists of values make many that never come again.
 */
function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  const seen = new Set<string>()
  return ({ sql }) => {
    const name = names.get(sql)
    if (name !== undefined) return name
    if (seen.has(sql) && names.size < mostPrepared) names.set(sql, `pari_${names.size}`)
    else if (seen.size < 10 * mostPrepared) seen.add(sql)
    return ''
  }
}
