import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database/database.ts'
import { randomCohorts } from '../../../test/ground/random-cohorts.ts'
import { agendaIn } from '../../confirmations/agenda.prisma.ts'
import { systemClock } from '../../kit/clock.ts'
import { randomIds } from '../../kit/ids.ts'
import { setUpIn } from '../store.prisma.ts'
import { type Filter, filters } from './filters.ts'
import { peopleIn } from './people.prisma.ts'
import type { Counted } from './store.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const countOf = (counts: readonly Counted[], filter: Filter, ...roles: readonly Counted['role'][]): number =>
  counts.filter((each) => each.filter === filter && roles.includes(each.role)).reduce((sum, { count }) => sum + count, 0)

const everybody = { filter: 'all', text: '', offset: 0, limit: 10 } as const

test.each([1, 2, 3])('Home, balance and the view of people count a cohort alike (%i)', async (seed) => {
  const { workspaceId, coordinatorId, cohorts } = await randomCohorts(database.pool, seed, [0, 12, 60])
  const who = { personId: coordinatorId, workspaceId }
  const tallies = await agendaIn(database.prisma.statements).tallies(
    cohorts.map(({ cohortId, kickOffId }) => ({ cohortId, id: kickOffId })),
  )
  for (const { cohortId, kickOffId } of cohorts) {
    const home = await database.prisma.$transaction((transaction) =>
      setUpIn(transaction, { ids: randomIds(systemClock) }).cohort(cohortId, systemClock.now()),
    )
    const counts = (await peopleIn(database.prisma.statements).page(cohortId, who, everybody))?.counts ?? []
    const told = tallies.get(kickOffId)
    const active = told?.heads.filter(({ state }) => state === 'active') ?? []
    const balance = (...answers: readonly (string | null)[]) =>
      active.filter(({ answer }) => answers.includes(answer)).reduce((sum, { count }) => sum + count, 0)
    const both = (filter: Filter) => countOf(counts, filter, 'mentor', 'mentee')
    expect(home?.unreachable).toBe(countOf(counts, 'unreachable', 'mentor', 'mentee', 'coordinator'))
    expect(told?.lost.total).toBe(home?.unreachable)
    expect(home?.waiting).toBe(both('waiting'))
    expect(told?.waiting).toBe(both('waiting'))
    expect(told?.withdrew.total).toBeLessThanOrEqual(both('withdrawn'))
    expect([balance(null), balance('unsure'), balance('coming'), balance('notAtKickoff')]).toEqual(
      (['silent', 'unsure', 'coming', 'later'] as const).map(both),
    )
    // Nobody who left, or waits, is among those with a place.
    const withPlace = (['silent', 'unsure', 'coming', 'later'] as const).reduce((sum, filter) => sum + countOf(counts, filter, 'mentee'), 0)
    expect(withPlace).toBeLessThanOrEqual(home?.mentees ?? 0)
    expect(filters.every((filter) => both(filter) <= both('all'))).toBe(true)
  }
})

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
