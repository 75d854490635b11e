import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { type RandomCohort, type RandomPerson, randomCohorts } from '../../test/ground/random-cohorts.ts'
import { systemClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { setUpIn } from './store.prisma.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const isSought = ({ searches }: RandomPerson): boolean => searches.some(({ isHere, isDue }) => isHere && isDue)
const hasAddress = ({ addresses }: RandomPerson): boolean => addresses.some(({ isHere }) => isHere)
const hasFailed = ({ deliveries }: RandomPerson): boolean =>
  !['delivered', undefined].includes(
    deliveries.findLast(({ state, isShared }) => !isShared && ['delivered', 'failed', 'unknown'].includes(state))?.state,
  )
const isGuest = ({ addresses }: RandomPerson): boolean =>
  addresses.some(({ isHere, kind }) => isHere && (kind === 'guest' || kind === 'external'))

function counted({ cohortId, people }: RandomCohort) {
  const those = people.filter(({ state }) => state === 'active' || state === 'waiting')
  const many = (which: (person: RandomPerson) => boolean) => those.filter(which).length
  return {
    id: cohortId,
    mentors: many(({ role }) => role === 'mentor'),
    mentees: many(({ role, state }) => role === 'mentee' && state === 'active'),
    waiting: many(({ state }) => state === 'waiting'),
    sought: many(isSought),
    unreachable: many((person) => (hasAddress(person) ? hasFailed(person) : !isSought(person))),
    guests: many(isGuest),
  }
}

test.each([1, 2, 3])('A home counts the people of several cohorts as one would by hand (%i)', async (seed) => {
  const { workspaceId, coordinatorId, cohorts } = await randomCohorts(database.pool, seed, [0, 12, 40])
  const found = await database.prisma.$transaction((transaction) =>
    setUpIn(transaction, { ids: randomIds(systemClock) }).cohortsOf({ personId: coordinatorId, workspaceId }),
  )
  expect(
    found.map(({ id, mentors, mentees, waiting, sought, unreachable, guests }) => ({
      ...{ id, mentors, mentees, waiting, sought, unreachable, guests },
    })),
  ).toEqual(cohorts.toReversed().map(counted))
})
