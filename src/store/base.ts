import type pg from 'pg'
import { type Base, type ConnectOptions, openPool } from './pool.ts'
import type { NameOf } from './statements.ts'

/** A database that is open. */
export interface OpenBase {
  readonly base: Base
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Opens a database for the rooms. Prisma's client, which takes a while to load, comes with the first transaction that needs it. */
export function openBase(url: string, options: ConnectOptions): OpenBase {
  const { pool, nameOf, ...own } = openPool(url, options)
  let loading: Promise<Awaited<ReturnType<typeof loadClient>>> | null = null
  const client = () => (loading ??= loadClient(pool, nameOf))
  return {
    base: { ...own, $transaction: async (work, limits) => (await client()).$transaction(work, limits) },
    pool,
    async close() {
      await (await loading)?.$disconnect()
      await pool.end()
    },
  }
}

async function loadClient(pool: pg.Pool, nameOf: NameOf) {
  const { clientOn } = await import('./client.ts')
  return clientOn(pool, nameOf)
}
