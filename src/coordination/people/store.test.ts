import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database/database.ts'
import { randomCohorts } from '../../../test/ground/random-cohorts.ts'
import { peopleIn } from './people.prisma.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const everybody = { filter: 'all', text: '', offset: 0, limit: 10 } as const

test('A page of people is one statement, whatever the size of the cohort, and is listed by name', async () => {
  const { workspaceId, coordinatorId, cohorts } = await randomCohorts(database.pool, 7, [0, 12, 120])
  let statements = 0
  const counting = {
    ...database.prisma.statements,
    $queryRaw: ((...given: Parameters<typeof database.prisma.statements.$queryRaw>) => {
      statements += 1
      return database.prisma.statements.$queryRaw(...given)
    }) as typeof database.prisma.statements.$queryRaw,
  }
  for (const { cohortId, people } of cohorts) {
    statements = 0
    const page = await peopleIn(counting).page(cohortId, { personId: coordinatorId, workspaceId }, everybody)
    expect(statements).toBe(1)
    expect(page).toMatchObject({ total: people.length })
    expect(page?.people).toHaveLength(Math.min(10, people.length))
  }
})

test('A viewer without names gets none from the database, and a stranger gets nothing', async () => {
  const { workspaceId, coordinatorId, cohorts } = await randomCohorts(database.pool, 8, [12])
  const [cohort] = cohorts
  if (!cohort) throw new Error('There is no cohort.')
  const [viewer, stranger] = cohort.people.map(({ personId }) => personId)
  await database.pool.query(`insert into viewer (cohort_id, person_id, sees_names) values ($1, $2, false)`, [cohort.cohortId, viewer])
  const page = (personId: string | undefined) =>
    peopleIn(database.prisma.statements).page(cohort.cohortId, { personId: personId ?? '', workspaceId }, everybody)
  expect(await page(viewer)).toMatchObject({ cohort: { sees: 'numbers' }, people: [], total: 12 })
  expect(await page(stranger)).toBeNull()
  expect(await page(coordinatorId)).toMatchObject({ cohort: { sees: 'all' } })
})
