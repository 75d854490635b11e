import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { jobsThat, queuesOfFile } from '../../test/database/queues.ts'
import { fromDate } from '../kit/clock.ts'
import type { Queue, QueueDeps } from './queue.ts'

const { database, aProcess } = queuesOfFile()

async function aProcessThatRuns(
  runLane: NonNullable<Parameters<typeof jobsThat>[0]['runLane']>,
  options: Partial<QueueDeps> = {},
): Promise<Queue> {
  const queue = await aProcess(options)
  queue.work(jobsThat({ runLane }))
  return queue
}

describe('what a process does not know', () => {
  test('goes to one that does, and is not taken again for a while by the one that left it', async () => {
    const runs: string[] = []
    const older = await aProcessThatRuns(async (): Promise<'left'> => {
      runs.push('older')
      return 'left'
    })
    await older.waker.wakeLanes(['oslo'])
    await expect.poll(() => runs).toEqual(['older'])
    // Longer than polling and being woken again would take.
    await older.waker.wakeLanes(['oslo'])
    await sleep(1_200)
    expect(runs).toEqual(['older'])
    await aProcessThatRuns(async () => {
      runs.push('newer')
      return null
    })
    await expect.poll(() => runs).toEqual(['older', 'newer'])
    await expect.poll(async () => (await database().pool.query('select from pgboss.job')).rowCount).toBe(0)
  })

  test('does not keep a process from what it knows', async () => {
    const runs: string[] = []
    const queue = await aProcessThatRuns(async (workspace) => {
      runs.push(workspace)
      return workspace === 'oslo' ? 'left' : null
    })
    await queue.waker.wakeLanes(['oslo'])
    await expect.poll(() => runs).toEqual(['oslo'])
    await queue.waker.wakeLanes(['oslo', 'turku'])
    await expect.poll(() => runs).toEqual(['oslo', 'turku'])
  })

  test('is tried again when that while is over: nobody else may be there', async () => {
    const runs: string[] = []
    const queue = await aProcessThatRuns(
      async () => {
        runs.push('tried')
        return runs.length < 3 ? 'left' : null
      },
      { leaveMs: 50 },
    )
    await queue.waker.wakeLanes(['oslo'])
    await expect.poll(() => runs).toEqual(['tried', 'tried', 'tried'])
  })

  test('in the timetable is a room: its jobs wait for a process that has it, one for each minute', async () => {
    const runs: string[] = []
    const aProcessWith = async (name: string, rooms: readonly string[]): Promise<Queue> => {
      const queue = await aProcess({ rooms })
      queue.work(jobsThat({ runTimetable: (room) => void runs.push(`${name} ${room}`) }))
      return queue
    }
    const minute = fromDate(new Date('2027-01-18T12:01:00Z'))
    const older = await aProcessWith('older', ['asks'])
    const newer = await aProcess({ rooms: ['asks', 'dances'] })
    await Promise.all([older.tick(minute), newer.tick(minute)])
    await expect.poll(() => runs).toEqual(['older asks'])
    newer.work(jobsThat({ runTimetable: (room) => void runs.push(`newer ${room}`) }))
    await expect.poll(() => runs).toEqual(['older asks', 'newer dances'])
    await Promise.all([older.tick(minute), newer.tick(minute)])
    await sleep(700)
    expect(runs).toEqual(['older asks', 'newer dances'])
  })

  test('in the timetable of release 0.1.0 is nothing: its one job means every room', async () => {
    const runs: string[] = []
    const first = await aProcess({ rooms: ['timetable'] })
    await first.waker.wakeTimetable()
    const queue = await aProcess({ rooms: ['asks', 'dances'] })
    queue.work(jobsThat({ runTimetable: (room) => void runs.push(room) }))
    await expect.poll(() => runs.toSorted()).toEqual(['asks', 'dances'])
    await expect.poll(async () => (await database().pool.query("select from pgboss.job where state <> 'completed'")).rowCount).toBe(0)
  })

  test('of taps waits for a process that knows them, whatever else is handed over meanwhile', async () => {
    const done: string[] = []
    const older = await aProcess()
    older.work(
      jobsThat({
        carryOut: async ({ platform, sealed }) => {
          if (sealed.startsWith('dance')) return false
          done.push(`older ${platform} ${sealed}`)
          return true
        },
      }),
    )
    const hand = (does: string, sealed: string) => older.handOver({ platform: 'slack', does, sealed })
    for (const step of ['one', 'two']) await hand('dance', `dance ${step}`)
    await hand('sing', 'sing')
    await expect.poll(() => done).toEqual(['older slack sing'])
    const newer = await aProcess()
    newer.work(
      jobsThat({
        carryOut: async ({ platform, sealed }) => {
          done.push(`newer ${platform} ${sealed}`)
          return true
        },
      }),
    )
    await expect.poll(() => done.toSorted()).toEqual(['newer slack dance one', 'newer slack dance two', 'older slack sing'])
  })

  test('is carried out again when carrying it out failed', async () => {
    const done: string[] = []
    const queue = await aProcess()
    queue.work(
      jobsThat({
        async carryOut({ sealed }) {
          done.push(sealed)
          if (done.length === 1) throw new Error('no database')
          return true
        },
      }),
    )
    await queue.handOver({ platform: 'teams', does: 'dance', sealed: 'x' })
    await expect.poll(() => done).toEqual(['x', 'x'])
    await expect.poll(async () => (await database().pool.query('select from pgboss.job')).rowCount).toBe(0)
  })
})
