import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { type RandomCohort, type RandomPerson, type RandomSeat, randomCohorts } from '../../test/ground/random-cohorts.ts'
import { introductionsIn } from './store.prisma.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const isReached = ({ addresses }: RandomPerson): boolean => addresses.some(({ isHere }) => isHere)
const isStarting = ({ asked }: RandomPerson): boolean => asked?.answer === 'coming' || asked?.answer === 'notAtKickoff'

/** What was told in an earlier pair of the same two counts, too. */
function isReady({ mentor, holder, pairs }: RandomSeat): boolean {
  const told = pairs
    .flatMap(({ said }) => said)
    .some(
      ({ kind, state }) =>
        kind.startsWith('introduction.') &&
        !['superseded', 'dropped'].includes(state) &&
        (kind !== 'introduction.together' || state !== 'failed'),
    )
  if (!holder || told || !pairs.some(({ hasEnded }) => !hasEnded)) return false
  const bothMay = isStarting(holder) && mentor.asked?.answer !== 'notStarting' && holder.state === 'active' && mentor.state === 'active'
  return bothMay && isReached(holder) && isReached(mentor)
}

test('Cohorts with a pair that is ready are found as one would by hand', async () => {
  const kinds = new Set<boolean>()
  for (let seed = 1; seed <= 6; seed++) {
    const { workspaceId, coordinatorId, cohorts } = await randomCohorts(database.pool, seed, [0, 8, 12, 16, 20, 30])
    const reader = { personId: coordinatorId, workspaceId, language: 'en' } as const
    const found = await introductionsIn(database.prisma.statements).ready(reader)
    const ready = (cohort: RandomCohort): boolean => cohort.seats.some(isReady)
    for (const cohort of cohorts) kinds.add(ready(cohort))
    expect(found.map(({ id }) => id).toSorted()).toEqual(
      cohorts
        .filter(ready)
        .map(({ kickOffId }) => kickOffId)
        .toSorted(),
    )
  }
  expect(kinds.size).toBe(2)
})
