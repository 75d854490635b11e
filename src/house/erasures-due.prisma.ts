import type { PageRow, PersonRow } from '../../prisma/generated/rows.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'

/**
 * A restore brings back people who were erased after the backup was made. That they must be erased again is a page, written in the transaction that
 * restores, because the restore may be stopped before it has done so.
 */
const place = { platform: 'house', kind: 'erasures', key: 'restore' } as const

/** Notes that erasures are due, as a statement for whoever restores; its one value is when the backup was made. */
export const erasuresDueStatement = `insert into page (platform, kind, key, text) values ('${place.platform}', '${place.kind}', '${place.key}', $1)
  on conflict (platform, kind, key) do update set text = excluded.text`

/** When the backup was made after which erasures are due, as a query for whoever restores: one row with `text`, or none. */
export const erasuresDueQuery = `select text from page where platform = '${place.platform}' and kind = '${place.kind}' and key = '${place.key}'`

/** Ids of those whom a backup holds as erased, as a query for whoever restores: its tables may be those of an earlier release. */
export const erasedQuery = `select id from person p where to_jsonb(p) ->> 'erased_at' is not null`

/** Whether a restore waits for erasures. */
export async function areErasuresDue(statements: Statements): Promise<boolean> {
  const rows = await statements.$queryRaw<Pick<PageRow, 'text'>[]>`select text from page where ${isPlace()}`
  return rows.length > 0
}

/** All are erased again. */
export async function endErasuresDue(statements: Statements): Promise<void> {
  await statements.$executeRaw`delete from page where ${isPlace()}`
}

/** Those of these people who are there and not erased. */
export async function notErasedOf(statements: Statements, personIds: readonly string[]): Promise<readonly string[]> {
  const rows = await statements.$queryRaw<Pick<PersonRow, 'id'>[]>`
    select id from person where id = any(${personIds}::uuid[]) and erased_at is null order by id`
  return rows.map(({ id }) => id)
}

/** Everybody who was erased. */
export async function erasedIn(statements: Statements): Promise<readonly string[]> {
  const rows = await statements.$queryRaw<Pick<PersonRow, 'id'>[]>`select id from person where erased_at is not null order by id`
  return rows.map(({ id }) => id)
}

const isPlace = (): Prisma.Sql => Prisma.sql`platform = ${place.platform} and kind = ${place.kind} and key = ${place.key}`
