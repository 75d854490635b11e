/** What somebody did who looks after a cohort, and how it is undone: one way for every deed, by the rows that it changed. */
import { isDeepStrictEqual } from 'node:util'
import type { Instant } from '../../kit/clock.ts'

/** Tables whose rows an act may change, in the order in which rows that it made are removed. */
export const actTables = ['offer', 'pair', 'confirmation', 'seat', 'viewer', 'enrolment', 'person', 'programme'] as const
export type ActTable = (typeof actTables)[number]

/** A row as the database writes it, by column; of a programme its settings, by key. */
export type ActRow = Readonly<Record<string, unknown>>

/** One row of a cohort. A delivery is there while it is not said; an act may withdraw it. */
export interface SeenRow {
  readonly table: ActTable | 'delivery'
  readonly id: string
  readonly row: ActRow
}

/** What an act did to one row: the columns that it changed, before and after; the whole row, where it made or removed it. */
export interface RowChange {
  readonly table: ActTable
  readonly id: string
  readonly was: ActRow | null
  readonly is: ActRow | null
}

/** What an act withdrew before it was said. */
export interface Withdrawn {
  readonly id: string
  /** Null: there was no address, and nobody was looking for one. */
  readonly dueAt: Instant | null
}

/** An act while it can be undone. */
export interface Act {
  readonly id: string
  readonly at: Instant
  readonly actorId: string
  readonly cohortId: string
  readonly deed: string
  /** To whom or what it was done, as the audit has it. */
  readonly subject: string
  readonly rows: readonly RowChange[]
  /** The people whom it concerns. */
  readonly people: readonly string[]
  /** What it wrote to say, by the ids of deliveries. */
  readonly deliveries: readonly string[]
  /** What it withdrew that was not said yet, and when that was to be said. */
  readonly withdrawn: readonly Withdrawn[]
  readonly isUndone: boolean
}

/** An act that was kept. `told`: names of those to whom it writes at once; `offers`: it offers places at once. Then it cannot be undone. */
export interface KeptAct {
  readonly id: string
  readonly told: readonly string[]
  readonly offers: boolean
}

/** What is needed of a database to undo. */
export interface ActStore {
  /** Everything of a cohort that an act may change, before it does. */
  look(cohortId: string): Promise<readonly SeenRow[]>
  /** Keeps what this transaction has changed since then. Null: nothing that could be undone. */
  keep(act: Pick<Act, 'actorId' | 'cohortId' | 'deed' | 'subject'>, before: readonly SeenRow[], at: Instant): Promise<KeptAct | null>
  /** Locks an act and its cohort. Null: it is gone, because it cannot be undone any more. */
  lock(id: string): Promise<Act | null>
  /** When the kick-off of a cohort begins. Null: none is set. */
  startsAt(cohortId: string): Promise<Instant | null>
  /** Whether its people are told since then that the kick-off of a cohort moved or is called off. */
  hasMovedSince(cohortId: string, since: Instant): Promise<boolean>
  /**
   * Whether somebody was told of what followed from an act, or is just being told. Until the transaction ends, nobody begins to say what was not
   * said yet.
   */
  isTold(act: Act): Promise<boolean>
  /** Makes the rows as they were, and withdraws what the act wrote to say. */
  putBack(act: Act, now: Instant): Promise<void>
  /** Acts that cannot be undone any more. */
  drop(ids: readonly string[]): Promise<void>
}

/** Columns that the timetable changes by itself: that they have moved on does not keep anybody from undoing. */
const moving = new Set([
  ...['due_at', 'grace_until', 'asks', 'last_ask_at', 'done_through', 'standing', 'signature', 'final_told', 'untrue_since'],
  ...['tellings', 'calls', 'called_at'],
])

const keyOf = ({ table, id }: Pick<SeenRow, 'table' | 'id'>): string => `${table} ${id}`
const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(one ?? null, other ?? null)

/** What differs between two looks at a cohort. `after`: rows that were written in between; `gone`: rows that were removed. */
export function changesBetween(before: readonly SeenRow[], after: readonly SeenRow[], gone: readonly SeenRow[]): RowChange[] {
  const known = new Map(before.map((each) => [keyOf(each), each.row]))
  const written = after.flatMap(({ table, id, row }): RowChange[] => {
    const was = known.get(keyOf({ table, id }))
    if (table === 'delivery') return []
    if (!was) return [{ table, id, was: null, is: row }]
    const columns = [...new Set([...Object.keys(was), ...Object.keys(row)])].filter((column) => !isSame(was[column], row[column]))
    // Rows that are only to be looked at anew are no change.
    if (columns.every((column) => moving.has(column))) return []
    const only = (of: ActRow) => Object.fromEntries(columns.map((column) => [column, of[column] ?? null]))
    return [{ table, id, was: only(was), is: only(row) }]
  })
  return [
    ...written,
    ...gone.flatMap(({ table, id, row }): RowChange[] => (table === 'delivery' ? [] : [{ table, id, was: row, is: null }])),
  ]
}

/** Whether everything is still as an act left it. */
export function isAsLeft(rows: readonly RowChange[], now: readonly SeenRow[]): boolean {
  const current = new Map(now.map((each) => [keyOf(each), each.row]))
  return rows.every((change) => {
    const row = current.get(keyOf(change))
    if (change.is === null || !row) return change.is === null && !row
    const { is } = change
    return Object.keys(is).every((column) => moving.has(column) || isSame(is[column], row[column]))
  })
}

/** What is written back into a row: what an act changed, without what the timetable has moved on since. */
export function backTo({ was, is }: RowChange, row: ActRow): ActRow {
  const columns = Object.keys(was ?? {}).filter((column) => !moving.has(column) || isSame(is?.[column], row[column]))
  return Object.fromEntries(columns.map((column) => [column, was?.[column] ?? null]))
}
