import { z } from 'zod'
import type { PageRow } from '../../prisma/generated/rows.ts'
import { Instant, toDate } from '../kit/clock.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { rooms } from './rooms.ts'

/**
 * After a restore nobody knows what was said since the backup was made, so nothing that Pari does by itself goes on before somebody says how. The hold is a
 * page, written in the transaction that restores.
 */
const place = { platform: 'house', kind: 'hold', key: 'restore' } as const

/** A hold. */
export interface Held {
  /** When the backup was made. */
  readonly backedUpAt: Instant
  readonly restoredAt: Instant
}

const heldOf = z.looseObject({ backedUpAt: z.iso.datetime(), restoredAt: z.iso.datetime() })

/** Writes the hold, as a statement for whoever restores; its one value is what `holdText` gives. */
export const holdStatement = `insert into page (platform, kind, key, text) values ('${place.platform}', '${place.kind}', '${place.key}', $1)
  on conflict (platform, kind, key) do update set text = excluded.text`

/** A hold, as it is stored. */
export const holdText = ({ backedUpAt, restoredAt }: Held): string =>
  JSON.stringify({ backedUpAt: backedUpAt.toString(), restoredAt: restoredAt.toString() })

/** Null: nothing is held. */
export async function heldIn(statements: Statements): Promise<Held | null> {
  const [page] = await statements.$queryRaw<Pick<PageRow, 'text'>[]>`select text from page where ${isPlace()}`
  if (!page) return null
  const { backedUpAt, restoredAt } = heldOf.parse(JSON.parse(page.text))
  return { backedUpAt: Instant.from(backedUpAt), restoredAt: Instant.from(restoredAt) }
}

/** Messages that wait, in the outbox or planned by a room, and how many of them were due before the restore. */
export interface Waiting {
  readonly waiting: number
  readonly past: number
}

/** Counts what waits to be said. */
export async function countWaiting(statements: Statements, restoredAt: Instant): Promise<Waiting> {
  const [row] = await statements.$queryRaw<Waiting[]>`
    select count(*)::int as waiting, (count(*) filter (where due_at <= ${toDate(restoredAt)}))::int as past
    from delivery where state in ('waiting', 'due', 'sending')`
  let { waiting, past } = row ?? { waiting: 0, past: 0 }
  for (const { waits } of rooms) {
    const planned = await waits?.count(statements, restoredAt)
    waiting += planned?.waiting ?? 0
    past += planned?.past ?? 0
  }
  return { waiting, past }
}

/**
 * Goes on. `send`: what was due before the restore is said all the same, unless it is of no use any more; `drop`: it is not. Answers how many were dropped.
 * What people did since the restore is told in either case.
 */
export async function endHold(statements: Statements, past: 'send' | 'drop', { restoredAt }: Held): Promise<number> {
  const dropped = past === 'drop' ? await drop(statements, restoredAt) : 0
  await statements.$executeRaw`delete from page where ${isPlace()}`
  return dropped
}

async function drop(statements: Statements, restoredAt: Instant): Promise<number> {
  let dropped = await statements.$executeRaw`
    update delivery set state = 'dropped', due_at = null, detail = 'restored: it was due before a restore'
    where state in ('due', 'sending') and due_at <= ${toDate(restoredAt)}`
  for (const { waits } of rooms) dropped += (await waits?.drop(statements, restoredAt)) ?? 0
  return dropped
}

const isPlace = (): Prisma.Sql => Prisma.sql`platform = ${place.platform} and kind = ${place.kind} and key = ${place.key}`
