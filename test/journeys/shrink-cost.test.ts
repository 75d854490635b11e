import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedProgramme, seedWorkspace } from '../../bench/home-seed.ts'
import { hoursAfter, Instant, turnableClock } from '../../src/kit/clock.ts'
import { defaultLadder } from '../../src/programme/index.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { houseOn } from '../ground/ground.ts'
import { countingStatements } from '../ground/statements-counted.ts'

/** What the timetable costs where programmes wait for the day on which something of them goes. */

const clock = turnableClock(Instant.fromEpochMilliseconds(Date.now()))
let database: TestDatabase
let tick: () => Promise<void>

beforeAll(async () => {
  database = await freshDatabase()
  await seedWorkspace(database)
  const house = houseOn(database.prisma, clock, () => {})
  tick = () => house.runTimetable()
})
afterAll(() => database.close())

const waiting = () => database.prisma.programme.count({ where: { dueAt: { gt: new Date(clock.now().epochMilliseconds) } } })

/** So many more programmes, each looked at once, so that it waits for its day. */
async function more(count: number): Promise<void> {
  const before = await database.prisma.programme.count()
  for (let each = 0; each < count; each += 1)
    await seedProgramme(database, { name: `programme ${before + each}`, cohorts: 1, pairs: 2 }, defaultLadder)
  await tick()
}

test('A tick takes as many statements for thirty programmes that are not due as for one', async () => {
  await more(1)
  expect(await waiting()).toBe(1)
  const one = await countingStatements(tick)
  await more(29)
  expect(await waiting()).toBe(30)
  expect(await countingStatements(tick)).toBe(one)
})

test('of thirty, only the one that is due is looked at', async () => {
  const quiet = await countingStatements(tick)
  const { id } = await database.prisma.programme.findFirstOrThrow()
  const due = async (ids?: string) => {
    await database.prisma.programme.updateMany({ where: ids ? { id: ids } : {}, data: { dueAt: new Date(0) } })
    return countingStatements(tick)
  }
  const one = await due(id)
  expect(one).toBeGreaterThan(quiet)
  expect(await due()).toBeGreaterThan(one)
  expect(await waiting()).toBe(30)
  clock.turnTo(hoursAfter(clock.now(), 1))
  expect(await countingStatements(tick)).toBe(quiet)
})
