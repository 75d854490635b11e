import { afterAll, beforeAll, expect, test } from 'vitest'
import { agendaIn } from '../../src/confirmations/decisions/agenda.prisma.ts'
import { type Filter, filters } from '../../src/coordination/people/filters.ts'
import { peopleIn } from '../../src/coordination/people/people.prisma.ts'
import type { Counted } from '../../src/coordination/people/store.ts'
import { setUpIn } from '../../src/coordination/store.prisma.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { randomCohorts } from '../ground/random-cohorts.ts'

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
    const home = await database.prisma.$transaction((transaction) => setUpIn(transaction, { ids: randomIds(systemClock) }).cohort(cohortId))
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
