import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { PrismaClient } from '../../prisma/generated/client.ts'
import { type Base, type ConnectOptions, openPool } from './pool.ts'
import type { NameOf } from './statements.ts'

/** Prisma's client, under a name that rooms without Prisma may say. */
export interface Database extends PrismaClient, Pick<Base, 'directly' | 'statements'> {}

/** A database that is open, with Prisma. */
export interface Connection {
  readonly prisma: Database
  /** The pool beneath Prisma, for what Prisma has no words for and for the queue. */
  readonly pool: pg.Pool
  readonly close: () => Promise<void>
}

/** Prisma's client on a pool that is open. */
export const clientOn = (pool: pg.Pool, nameOf: NameOf): PrismaClient =>
  new PrismaClient({ adapter: new PrismaPg(pool, { statementNameGenerator: nameOf }) })

/** Opens a database with Prisma's client and all. */
export function connect(url: string, options: ConnectOptions): Connection {
  const { pool, nameOf, ...own } = openPool(url, options)
  const prisma = clientOn(pool, nameOf)
  return {
    prisma: Object.assign(prisma, own),
    pool,
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}
