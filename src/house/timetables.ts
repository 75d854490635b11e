/** What happens by itself, in all rooms: which rows are due, and what is swept away. */
import type { Clock, Instant } from '../kit/clock.ts'
import type { Log } from '../kit/log.ts'
import { sweepPictures } from '../pictures/store.prisma.ts'
import type { Base } from '../store/pool.ts'
import { sweepPages } from './adapter-memory.prisma.ts'
import { dueRows, dueTables, nextDue, postponeRow } from './due.prisma.ts'
import type { OpenRoom } from './room.ts'
import { runTimetable } from './timetable.ts'

interface Deps {
  readonly prisma: Pick<Base, 'statements'>
  readonly clock: Clock
  readonly log: Log
}

/** As `House` has it. */
interface Timetable {
  readonly timetables: readonly string[]
  runTimetable(signal?: AbortSignal, room?: string): Promise<void>
  readonly dueTables: readonly string[]
  nextDue(room?: string): Promise<Instant | null>
}

interface Opened {
  readonly name: string
  readonly room: Pick<OpenRoom, 'due'>
}

/** What happens by itself in these rooms. */
export function timetableOf(
  { prisma: { statements }, clock, log }: Pick<Deps, 'prisma' | 'clock' | 'log'>,
  open: readonly Opened[],
): Timetable {
  const tables = open.flatMap(({ name, room: { due = [] } }) => due.map((table) => ({ ...table, room: name })))
  const names = tables.map(({ table }) => table)
  return {
    timetables: [...new Set(tables.map(({ room }) => room))],
    async runTimetable(signal, room) {
      // Where nobody does anything on a platform, nothing else removes them.
      await sweepPages(statements, clock.now())
      await sweepPictures(statements, clock.now())
      const due = {
        ...{ clock, log, tables: tables.filter((table) => room === undefined || table.room === room) },
        dueTables: (some: readonly string[]) => dueTables(statements, some, clock.now()),
        dueRows: (table: string) => dueRows(statements, table, clock.now()),
        postponeRow: (table: string, id: string, until: Instant) => postponeRow(statements, table, id, clock.now(), until),
      }
      await runTimetable(due, signal)
    },
    dueTables: names,
    nextDue: (room) =>
      nextDue(
        statements,
        tables.filter((table) => room === undefined || table.room === room).map(({ table }) => table),
      ),
  }
}
