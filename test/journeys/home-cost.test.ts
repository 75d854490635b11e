import { afterAll, beforeAll, expect, test } from 'vitest'
import { coordinatorOf, introduceAll, type Programme, seedProgramme, seedWorkspace } from '../../bench/home-seed.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { House } from '../../src/house/compose.ts'
import { Instant, turnableClock } from '../../src/kit/clock.ts'
import { defaultLadder } from '../../src/programme/index.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { houseOn } from '../ground/ground.ts'
import { countingStatements } from '../ground/statements-counted.ts'

const few: Programme = { name: 'few', cohorts: 1, pairs: 10 }
const many: Programme = { name: 'many', cohorts: 1, pairs: 60 }
const several: Programme = { name: 'several', cohorts: 5, pairs: 10 }

let database: TestDatabase
let house: House

beforeAll(async () => {
  database = await freshDatabase()
  await seedWorkspace(database)
  for (const programme of [few, many, several]) await seedProgramme(database, programme, defaultLadder)
  house = houseOn(database.prisma, turnableClock(Instant.fromEpochMilliseconds(Date.now())), () => {})
})
afterAll(() => database.close())

async function homeOf(programme: Programme): Promise<string> {
  const from = { workspace: { platform: 'recorder', id: 'bench' }, id: coordinatorOf(programme) } as const
  return plainText((await house.core.handle({ do: 'showHome' }, from)).view)
}

async function costOf(programme: Programme): Promise<number> {
  // Prisma’s client is loaded with the first home.
  await homeOf(programme)
  return countingStatements(() => homeOf(programme))
}

/** In each cohort, whatever else is true of it. */
async function inEach(sql: string): Promise<void> {
  await database.pool.query(sql)
}

async function expectSame(): Promise<void> {
  const cost = await costOf(few)
  expect(await costOf(many)).toBe(cost)
  expect(await costOf(several)).toBe(cost)
}

test('A coordinator’s home takes as many statements for many pairs as for few, and for five cohorts as for one', async () => {
  expect(await homeOf(many)).toContain('Introduce the pairs')
  expect((await homeOf(several)).match(/Introduce the pairs/gu)).toHaveLength(5)
  await expectSame()
})

test('also when everybody is introduced, people cannot be reached and seats wait for a decision', async () => {
  for (const programme of [few, many, several]) await introduceAll(database, programme)
  await inEach(`
    update delivery set state = 'failed', detail = 'recipientGone: gone' where kind = 'confirmation.ask' and person_id in (
      select e.person_id from confirmation c join enrolment e on e.id = c.enrolment_id where c.role = 'mentee' and c.answer is null);
    update confirmation set release = 'proposed' where role = 'mentee' and answer is null`)
  expect(await homeOf(many)).not.toContain('Introduce the pairs')
  expect(await homeOf(many)).toContain('Decide about 6 places')
  expect(await homeOf(few)).toContain('Person 0')
  await expectSame()
})

test('and when channels are open, or are made by hand', async () => {
  await inEach(`
    insert into channel (id, cohort_id, workspace_id, turn, external_id, people, left_out, created_at)
      select gen_random_uuid(), c.id, id('workspace', 1), 1, 'C' || c.id, array(select e.id from enrolment e where e.cohort_id = c.id and e.role = 'mentor'), '{}', now() from cohort c`)
  expect(await homeOf(few)).toContain('10 people are still missing from it.')
  await expectSame()
  await inEach(`
    update channel set closed_at = now();
    insert into channel_task (id, cohort_id, kind, people, created_at) select gen_random_uuid(), id, 'spread', '{}', now() from cohort`)
  expect((await homeOf(several)).match(/A task for you/gu)).toHaveLength(5)
  await expectSame()
})
