import { type Db, fromPrisma, type JobInsert, type PgBoss } from 'pg-boss'
import { z } from 'zod'
import type { Instant } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'
import { laneQueue, timetableQueue } from './boss.ts'

/** Makes somebody look. What they find, and when it is due, is in our own tables. */
export interface Waker {
  /** "Look at what is due." */
  wakeTimetable(): Promise<void>
  /** "Send what is due in these workspaces." */
  wakeLanes(workspaceIds: readonly string[]): Promise<void>
}

/** What a job says, whichever release wrote it: the key under which only one may run. */
export const wakeOf = z.looseObject({ key: z.string().min(1) })
export interface Wake {
  key: string
}

const wake = (key: string): JobInsert<Wake> => ({ singletonKey: key, data: { key } })

/** Wakes through a connection of the queue's own, or through `db`. */
export function wakerOver(boss: PgBoss, db?: Db): Waker {
  const options = db ? { db } : {}
  return {
    async wakeTimetable() {
      await boss.insert(timetableQueue, [wake(timetableQueue)], options)
    },
    async wakeLanes(workspaceIds) {
      if (workspaceIds.length > 0) await boss.insert(laneQueue, [...new Set(workspaceIds)].map(wake), options)
    },
  }
}

/** Wakes inside an open transaction: seen when it commits, gone when it rolls back. */
export const wakerWithin = (boss: PgBoss, statements: Statements): Waker => wakerOver(boss, fromPrisma(statements))

/** Wakes a key again in so many seconds. */
export async function wakeLater(boss: PgBoss, queue: string, key: string, seconds: number): Promise<void> {
  await boss.insert(queue, [{ ...wake(key), startAfter: seconds }])
}

/** The timetable's job of one minute: however many processes ask, it exists once. */
export async function tickOnce(boss: PgBoss, minute: Instant): Promise<void> {
  await boss.insert(timetableQueue, [{ ...wake(timetableQueue), id: idOfMinute(minute) }])
}

/** The minute itself, written as a UUID of the free form (version 8). */
function idOfMinute(minute: Instant): string {
  const count = Math.round(minute.epochMilliseconds / 60_000)
  return `00000000-0000-8000-8000-${count.toString(16).padStart(12, '0')}`
}
