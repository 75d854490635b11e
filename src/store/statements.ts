import type pg from 'pg'
import * as Prisma from './sql.ts'

/** An open transaction for statements of our own. A transaction of Prisma's will do, too. */
export interface Statements {
  $queryRaw<Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Rows>
  /** Answers with how many rows were changed. */
  $executeRaw(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<number>
  $queryRawUnsafe<Rows>(query: string, ...values: unknown[]): Promise<Rows>
}

/** Names for statements that come again, so that PostgreSQL plans them once a connection. */
export type NameOf = (query: { readonly sql: string }) => string

/**
 * Runs work in one transaction on a connection of the pool itself. Prisma's client took more processor time than everything else together
 * where statements are many and small.
 */
export async function directly<T>(pool: pg.Pool, nameOf: NameOf, work: (statements: Statements) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken = false
  // Without a listener a connection that breaks meanwhile would end the process. The code that waits for an answer hears of it anyway.
  const breaks = () => {
    broken = true
  }
  client.on('error', breaks)
  try {
    // Sent together with the first statement; should it fail, so do they all.
    const begun = client.query(begin)
    begun.catch(breaks)
    const result = await work(over(client, nameOf))
    await begun
    await client.query('commit')
    return result
  } catch (error) {
    if (!broken) await client.query('rollback').catch(breaks)
    throw error
  } finally {
    client.removeListener('error', breaks)
    // A connection that cannot even roll back is thrown away.
    client.release(broken)
  }
}

/** Nobody holds a row for longer than a minute, even if the process or the network is gone. */
const begin = `begin; set local statement_timeout = '60s'; set local idle_in_transaction_session_timeout = '60s'`

/** Single statements, each on any connection. */
export const over = (client: pg.Pool | pg.ClientBase, nameOf: NameOf): Statements => ({
  $queryRaw: async <Rows>(query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
    (await run(client, nameOf, query, values)).rows as Rows,
  $executeRaw: async (query, ...values) => (await run(client, nameOf, query, values)).rowCount ?? 0,
  $queryRawUnsafe: async <Rows>(query: string, ...values: unknown[]) => (await client.query(query, values)).rows as Rows,
})

function run(client: pg.Pool | pg.ClientBase, nameOf: NameOf, query: TemplateStringsArray | Prisma.Sql, values: unknown[]) {
  const { text, values: given } = query instanceof Prisma.Sql ? query : Prisma.sql(query, ...values)
  return client.query({ name: nameOf({ sql: text }), text, values: given })
}
