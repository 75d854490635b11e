import { expect, it } from 'vitest'
import type { DeliveryResult, Messenger } from '../../src/contract/platform.ts'
import { stagesOn } from '../journeys/new-stage.ts'
import { aCrowdOf, aProcess, columnsOf, isAboutToGo, readersOf, reads, runOnce, sumOf, timesRead, until } from './going-out.ts'

/** Processes that die after they took rows and before the first of them left. */

const many = 60
const deaths = 10
const pace = { perSecond: 3, callLimitMs: 60_000 }
const never = new Promise<DeliveryResult>(() => {})

it.each(['slack', 'teams'] as const)('On the %s nobody is lost, and it is not over while somebody waits', async (platform) => {
  const stage = await stagesOn(platform)({ people: aCrowdOf(many) })
  await stage.until('2026-12-18T10:00')
  const id = await isAboutToGo(stage)
  const taken: string[] = []
  const dying = (messenger: Messenger): Messenger => ({
    ...messenger,
    sendDirect: (_, __, delivery) => {
      taken.push(delivery)
      return never
    },
  })
  for (let nth = 0; nth < deaths; nth += 1) {
    const before = taken.length
    // It takes its rows and ends: what it was to say next never happens. Its calls run out long after this test, when its database is closed.
    runOnce(aProcess(stage, pace, dying).house).catch(() => undefined)
    await expect.poll(() => taken.length - before).toBe(pace.perSecond)
    const columns = await columnsOf(stage, id)
    expect(sumOf(columns)).toBe(many)
    expect(columns.waiting).toBeGreaterThan(0)
    expect(await reads(stage, id)).not.toContain('Nobody is waiting any more.')
    // The next process comes when the lease is over.
    stage.clock.turnTo(stage.clock.now().add({ minutes: 2 }))
  }
  const columns = await until(stage, id, aProcess(stage, pace), ({ waiting }) => waiting === 0)
  const rows = await stage.prisma.delivery.findMany({ where: { id: { in: taken }, kind: 'announcement.text' } })
  // The report is what may be said again, and so it was; a text was taken once.
  expect(rows.filter(({ id: each }) => taken.filter((other) => other === each).length > 1)).toEqual([])
  expect(rows.length).toBeGreaterThan(deaths)
  expect(columns).toEqual({ delivered: many - rows.length, failed: 0, waiting: 0, skipped: 0, unknown: rows.length })
  expect(await reads(stage, id)).toContain('Nobody is waiting any more.')
  const times = timesRead(stage, readersOf(many), 'We meet in room 7.')
  expect([times.filter((each) => each === 1).length, times.filter((each) => each > 1).length]).toEqual([many - rows.length, 0])
})
