import { afterAll, beforeAll, expect, test } from 'vitest'
import { coordinatorOf, type Programme, seedProgramme, seedWorkspace } from '../../bench/home-seed.ts'
import type { House } from '../../src/house/compose.ts'
import { Instant, turnableClock } from '../../src/kit/clock.ts'
import { defaultLadder } from '../../src/programme/index.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { houseOn } from '../ground/ground.ts'
import { everyPage, movedList, showMovedList } from '../ground/moved-list.ts'
import { countingStatements } from '../ground/statements-counted.ts'
import { savingIn, wordsIn } from '../ground/workplace.ts'

const big: Programme = { name: 'big', cohorts: 1, pairs: 270 }
const short: Programme = { name: 'short', cohorts: 1, pairs: 10 }
const long: Programme = { name: 'long', cohorts: 1, pairs: 200 }
/** With a trial before it, which takes a few dozen rows that become due at a time. */
const most = 280

let database: TestDatabase
let house: House

beforeAll(async () => {
  database = await freshDatabase()
  await seedWorkspace(database)
  for (const programme of [short, long, big]) await seedProgramme(database, programme, defaultLadder)
  house = houseOn(database.prisma, turnableClock(Instant.fromEpochMilliseconds(Date.now())), () => {})
})
afterAll(() => database.close())

/** Counts the statements of saving a list that was looked through. */
async function move(programme: Programme, by: number): Promise<number> {
  const { rows } = await database.pool.query<{ id: string }>(`select id($1, 0) as id`, [`${programme.name} cohort`])
  const saves = await showMovedList(house.core, programme, rows[0]?.id ?? '', by)
  return countingStatements(saves)
}

/** Whether mentee n sits with mentor n + by, in one pair that has not ended. */
async function seated(programme: Programme, by: number): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `select count(*)::int as count from generate_series(0, $1::int - 1) n join seat s on s.mentee_id = id($3, n) and s.state = 'taken'
       and s.mentor_id = id($3, $1 + (n + $2::int) % $1)
     join pair x on x.seat_id = s.id and x.mentee_id = s.mentee_id and x.mentor_id = s.mentor_id and x.ended_at is null`,
    [programme.pairs, by, `${programme.name} enrolment`],
  )
  return rows[0]?.count ?? 0
}

test('Of a list that moves hundreds of people each is named who is told, on a few pages', async () => {
  const { rows } = await database.pool.query<{ id: string }>(`select id($1, 0) as id`, ['big cohort'])
  const from = { workspace: { platform: 'recorder', id: 'bench' }, id: coordinatorOf(big) } as const
  const pages = await everyPage(house.core, from, rows[0]?.id ?? '', { name: 'list.csv', bytes: movedList(big, 1) })
  const saves = savingIn(pages.at(-1) ?? { problems: {} })
  expect(saves).not.toBeNull()
  expect(pages.length).toBeLessThan(15)
  const text = pages.map((page) => wordsIn(page).text).join('\n')
  await house.core.handle(saves ?? { do: 'none' }, from)
  const told = await database.pool.query<{ name: string }>(
    `select distinct p.name from delivery d join person p on p.id = d.person_id where d.kind like 'coordination.%' and d.cohort_id = $1`,
    [rows[0]?.id],
  )
  expect(told.rows).toHaveLength(540)
  const sections = text.split('Would soon get a message from us:\n').slice(1)
  const named = new Set(sections.flatMap((section) => section.match(/Person \d+/gu) ?? []))
  const unnamed = told.rows.filter(({ name }) => !named.has(name))
  expect(unnamed).toEqual([])
})

test('A list in which everybody moved takes no more statements for 200 mentees than for 10', async () => {
  // The first list is the first that these cohorts have, and what it needs is loaded.
  await move(short, 0)
  await move(long, 0)
  const few = await move(short, 1)
  const many = await move(long, 1)
  expect(few).toBeLessThanOrEqual(most)
  expect(many).toBeLessThanOrEqual(most)
  expect([await seated(short, 1), await seated(long, 1)]).toEqual([10, 200])
})

test('and so does one with which people return who had left', async () => {
  await database.pool.query(`
    update seat set mentee_id = null, state = 'open'; update pair set ended_at = now(), end_reason = 'released';
    update enrolment set state = 'released' where role = 'mentee'`)
  const few = await move(short, 2)
  const many = await move(long, 2)
  expect(few).toBeLessThanOrEqual(most)
  expect(many).toBeLessThanOrEqual(most)
  expect([await seated(short, 2), await seated(long, 2)]).toEqual([10, 200])
})
