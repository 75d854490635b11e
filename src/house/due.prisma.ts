import { fromDate, type Instant, toDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'

/** The name becomes part of a statement, so it must look like the name of a table. */
function named(table: string): Prisma.Sql {
  if (!/^[a-z_]+$/.test(table)) throw new Error(`${table} is no name of a table.`)
  return Prisma.raw(table)
}

/**
 * Which of these tables hold rows that are due, in one statement. It asks for the first row in order, and not whether there is one:
 * PostgreSQL plans a repeated statement without its values, assumes that a third of all rows are due, and would read the table to find one
 * of them. Where no row is due, it would read the whole table.
 */
export async function dueTables(statements: Statements, tables: readonly string[], now: Instant): Promise<ReadonlySet<string>> {
  if (tables.length === 0) return new Set()
  const each = tables.map(
    (table) =>
      Prisma.sql`select ${table}::text as name where (select true from ${named(table)} where due_at <= ${toDate(now)} order by due_at limit 1)`,
  )
  const rows = await statements.$queryRaw<{ name: string }[]>`${Prisma.join(each, ' union all ')}`
  return new Set(rows.map(({ name }) => name))
}

/** When a row of these tables is due next; it may have been due since. Null: none will be. */
export async function nextDue(statements: Statements, tables: readonly string[]): Promise<Instant | null> {
  if (tables.length === 0) return null
  const each = tables.map((table) => Prisma.sql`select min(due_at) as at from ${named(table)}`)
  const [row] = await statements.$queryRaw<{ at: Date | null }[]>`select min(at) as at from (${Prisma.join(each, ' union all ')}) as each`
  return row?.at ? fromDate(row.at) : null
}

/** Locks rows that are due, and answers their ids; those that are due longest come first. It leaves out rows that another process holds. */
export async function lockDue(statements: Statements, table: string, now: Instant, limit: number): Promise<string[]> {
  const rows = await statements.$queryRaw<{ id: string }[]>`
    select id from ${named(table)} where due_at <= ${toDate(now)} order by due_at, id limit ${limit} for update skip locked`
  return rows.map(({ id }) => id)
}

/** Locks one row and answers its id; the answer is empty when the row is gone. */
export async function lockOne(statements: Statements, table: string, id: string): Promise<string[]> {
  const rows = await statements.$queryRaw<{ id: string }[]>`select id from ${named(table)} where id = ${id}::uuid for update`
  return rows.map((row) => row.id)
}

/** Ids of at most 200 rows that are due; those that are due longest come first. */
export async function dueRows(statements: Statements, table: string, now: Instant): Promise<string[]> {
  const rows = await statements.$queryRaw<{ id: string }[]>`
    select id from ${named(table)} where due_at <= ${toDate(now)} order by due_at, id limit 200`
  return rows.map(({ id }) => id)
}

/** Makes a row that is due now due at another time. */
export async function postponeRow(statements: Statements, table: string, id: string, now: Instant, until: Instant): Promise<void> {
  await statements.$executeRaw`
    update ${named(table)} set due_at = ${toDate(until)} where id = ${id}::uuid and due_at <= ${toDate(now)}`
}
