import pg from 'pg'
import { type Log, silentLog } from '../kit/log.ts'
import { directly, type NameOf, over, type Statements } from './statements.ts'
import type { Transaction } from './transaction.ts'

/** A database as the rooms use it. */
export interface Base {
  /** One transaction for statements of our own, without Prisma in between. */
  directly<T>(work: (statements: Statements) => Promise<T>): Promise<T>
  /** Single statements of our own. */
  readonly statements: Statements
  /** One transaction of Prisma's; milliseconds. */
  $transaction<T>(work: (transaction: Transaction) => Promise<T>, limits?: { timeout: number; maxWait: number }): Promise<T>
}

/** How to connect; `poolSize`: connections at most. */
export interface ConnectOptions {
  readonly poolSize: number
  readonly log?: Log
}

/** A pool that is open. */
export interface OpenPool extends Omit<Base, '$transaction'> {
  readonly pool: pg.Pool
  readonly nameOf: NameOf
}

// The adapter writes and reads timestamps without an offset. A statement and not a start-up option: older PgBouncers refuse those.
const inUtc = {
  async onConnect(client: pg.ClientBase): Promise<void> {
    await client.query("set time zone 'UTC'")
  },
}

/** Opens a pool on a database; connections are made when first needed. Every session speaks UTC, whatever the server's own zone is. */
export function openPool(url: string, { poolSize, log = silentLog }: ConnectOptions): OpenPool {
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
  return { pool, nameOf, directly: (work) => directly(pool, nameOf, work), statements: over(pool, nameOf) }
}

/** Statements that a connection keeps prepared at most. */
const mostPrepared = 300

/**
 * Names for statements that come again, so that PostgreSQL plans them once a connection: planning took longer than running them.
 * A statement seen for the first time has no name yet, since lists of values make many that never come again.
 */
function statementNames(): NameOf {
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
