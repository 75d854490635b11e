import { type Instant, toDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'

const tables = { confirmations: Prisma.raw('confirmation'), seats: Prisma.raw('seat'), kickOffs: Prisma.raw('kick_off') } as const

type Entry = keyof typeof tables

/** Which of the timetable's tables hold rows that are due. */
export async function dueEntries(statements: Statements, now: Instant): Promise<Entry[]> {
  const at = toDate(now)
  const [row] = await statements.$queryRaw<{ confirmations: boolean; seats: boolean; kick_offs: boolean }[]>`
    select exists (select from confirmation where due_at <= ${at}) as confirmations, exists (select from seat where due_at <= ${at}) as seats,
      exists (select from kick_off where due_at <= ${at}) as kick_offs`
  const due = [row?.confirmations && 'confirmations', row?.seats && 'seats', row?.kick_offs && 'kickOffs'] as const
  return due.filter((entry) => entry !== undefined && entry !== false)
}

/** Ids of rows that are due, longest first. */
export async function dueRows(statements: Statements, entry: Entry, now: Instant): Promise<string[]> {
  const rows = await statements.$queryRaw<{ id: string }[]>`
    select id from ${tables[entry]} where due_at <= ${toDate(now)} order by due_at, id limit 200`
  return rows.map((row) => row.id)
}

/** Makes a row that is due now due at another time. */
export async function postponeRow(statements: Statements, entry: Entry, id: string, now: Instant, until: Instant): Promise<void> {
  await statements.$executeRaw`
    update ${tables[entry]} set due_at = ${toDate(until)} where id = ${id}::uuid and due_at <= ${toDate(now)}`
}
