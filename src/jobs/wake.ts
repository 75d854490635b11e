import { randomUUID } from 'node:crypto'
import { type Db, fromPrisma, type JobInsert, type PgBoss } from 'pg-boss'
import { v5 } from 'uuid'
import { z } from 'zod'
import type { Instant } from '../kit/clock.ts'
import type { Statements } from '../store/statements.ts'
import { laneQueue, tapQueue, timetableQueue } from './boss.ts'

/** Makes some process look. What is due, and when, stands in our own tables. */
export interface Waker {
  /** "Look at what is due", in each room. */
  wakeTimetable(): Promise<void>
  /** "Send what is due in these workspaces." */
  wakeLanes(workspaceIds: readonly string[]): Promise<void>
}

/** What a job says, whatever release wrote it. */
export const wakeOf = z
  .looseObject({
    /** Only one job with this key may run at a time. */
    key: z.string().min(1),
    /**
     * What a process must know to do the job. A process that does not know it leaves all jobs of the group to others. Missing: the key
     * counts.
     */
    group: z.string().exactOptional(),
    /** Encrypted text that goes along: only the adapter that wrote it can read it. */
    sealed: z.string().exactOptional(),
  })
  .readonly()
/** A job, as `wakeOf` reads it. */
export type Wake = z.output<typeof wakeOf>

/** A tap on its way to a process that knows it. */
export interface HandedTap {
  readonly platform: string
  /** The `do` of its command. */
  readonly does: string
  /** Who tapped what where: for the adapter of that platform. */
  readonly sealed: string
}

/** The group of a job; without one, its key. */
export const groupOf = ({ key, group = key }: Wake): string => group

const jobOf = (wake: Wake): JobInsert<Wake> => ({ singletonKey: wake.key, group: { id: groupOf(wake) }, data: wake })
const keyed = (key: string): JobInsert<Wake> => jobOf({ key })

/** Wakes through a connection of the queue's own, or through `db`. */
export function wakerOver(boss: PgBoss, rooms: readonly string[], db?: Db): Waker {
  const options = db ? { db } : {}
  return {
    async wakeTimetable() {
      await boss.insert(timetableQueue, rooms.map(keyed), options)
    },
    async wakeLanes(workspaceIds) {
      if (workspaceIds.length > 0) await boss.insert(laneQueue, [...new Set(workspaceIds)].map(keyed), options)
    },
  }
}

/** Wakes inside an open transaction: nobody is woken before it commits, or when it rolls back. */
export const wakerWithin = (boss: PgBoss, rooms: readonly string[], statements: Statements): Waker =>
  wakerOver(boss, rooms, fromPrisma(statements))

/** Wakes the same again in so many seconds. */
export async function wakeLater(boss: PgBoss, queue: string, wake: Wake, seconds: number): Promise<void> {
  await boss.insert(queue, [{ ...jobOf(wake), startAfter: seconds }])
}

/** Wakes the same again, for another process. */
export async function wakeOther(boss: PgBoss, queue: string, wake: Wake): Promise<void> {
  await boss.insert(queue, [jobOf(wake)])
}

/** Stores a tap for a process that knows it. */
export async function handOver(boss: PgBoss, { platform, does, sealed }: HandedTap): Promise<void> {
  await boss.insert(tapQueue, [jobOf({ key: randomUUID(), group: `${platform} ${does}`, sealed })])
}

/** The timetable's jobs of one minute: however many processes ask, each room has one. */
export async function tickOnce(boss: PgBoss, rooms: readonly string[], minute: Instant): Promise<void> {
  await boss.insert(
    timetableQueue,
    rooms.map((room) => ({ ...keyed(room), id: idOfMinute(room, minute) })),
  )
}

/** A room's timetable at an instant that comes before the next tick: in so many seconds. However often it is asked for, there is one job. */
export async function wakeRoomAt(boss: PgBoss, room: string, at: Instant, seconds: number): Promise<void> {
  const id = v5(`${room} at ${Math.ceil(at.epochMilliseconds / 1_000)}`, ticks)
  await boss.insert(timetableQueue, [{ ...keyed(room), id, startAfter: seconds }])
}

/** Every process makes the same id of a room and a minute. */
const idOfMinute = (room: string, minute: Instant): string => v5(`${room} ${Math.round(minute.epochMilliseconds / 60_000)}`, ticks)
const ticks = '5f0a3b52-6d0e-5c0b-8a55-6a1d3c6b9e11'
