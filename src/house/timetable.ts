import { kindOf } from '../jobs/kind.ts'
import { type Clock, hoursAfter, type Instant } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import type { DueTable } from './housing.ts'

/** What happens by itself: the rooms' tables of rows that become due. */
export interface TimetableDeps {
  readonly clock: Clock
  readonly log: Log
  readonly tables: readonly DueTable[]
  /** Which of these tables have rows that are due now. */
  readonly dueTables: (tables: readonly string[]) => Promise<ReadonlySet<string>>
  /** Ids of a table's rows that are due now. */
  readonly dueRows: (table: string) => Promise<readonly string[]>
  readonly postponeRow: (table: string, id: string, until: Instant) => Promise<void>
}

/** Hours for which a row that cannot be read is set aside: somebody may repair it meanwhile. */
const hoursAside = 1

/** More rounds than any backlog needs. A row that stays due for ever is a bug, and must not keep the process busy. */
const mostRounds = 100_000

/** Takes what is due until nothing is due any more: rows of one table may make rows of another due. */
export async function runTimetable(deps: TimetableDeps, signal?: AbortSignal): Promise<void> {
  const names = deps.tables.map(({ table }) => table)
  for (let round = 0; round < mostRounds; round++) {
    const due = await deps.dueTables(names)
    if (due.size === 0 || signal?.aborted) return
    let looked = 0
    for (const table of deps.tables) if (due.has(table.table)) looked += await lookAt(deps, table, signal)
    // The rows are due and locked: another process works on them.
    if (looked === 0) return
  }
  throw new Error('The timetable does not come to rest: a row stays due after it was looked at.')
}

async function lookAt(deps: TimetableDeps, table: DueTable, signal?: AbortSignal): Promise<number> {
  try {
    return await table.takeBatch()
  } catch (error) {
    if (isOfTheMachine(error)) throw error
    deps.log.error({ table: table.table, kind: kindOf(error) }, 'a batch failed: its rows are looked at one by one')
    return lookOneByOne(deps, table, signal)
  }
}

/**
 * One row that cannot be read must not stop every cohort, so it is set aside and the others go on. Looking at a row once too often does no
 * harm.
 */
async function lookOneByOne(deps: TimetableDeps, { table, takeOne }: DueTable, signal?: AbortSignal): Promise<number> {
  const ids = await deps.dueRows(table)
  for (const id of ids) {
    if (signal?.aborted) break
    try {
      await takeOne(id)
    } catch (error) {
      if (isOfTheMachine(error)) throw error
      deps.log.error({ table, row: id, kind: kindOf(error) }, 'a row cannot be acted on: it is set aside for an hour')
      await deps.postponeRow(table, id, hoursAfter(deps.clock.now(), hoursAside))
    }
  }
  return ids.length
}

/** Whether the database or the way to it failed. Then no row is at fault, and the queue tries again. */
const isOfTheMachine = (error: unknown): boolean => /^(PrismaClient|DriverAdapter)/.test(kindOf(error)) || kindOf(error).includes(' ')
