import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database/database.ts'
import { type RandomPerson, randomCohorts } from '../../../test/ground/random-cohorts.ts'
import { systemClock } from '../../kit/clock.ts'
import { randomIds } from '../../kit/ids.ts'
import { channelsIn } from './store.prisma.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const startsHere = ({ role, state, asked }: RandomPerson): boolean =>
  role === 'mentee' && state === 'active' && (asked?.answer === 'coming' || asked?.answer === 'notAtKickoff')

test('A home speaks of the channel of each cohort in which a mentee who has a seat has said that they start, and of no other', async () => {
  const { workspaceId, coordinatorId, cohorts } = await randomCohorts(database.pool, 1, [0, 1, 2, 3, 4, 5, 6, 7, 8])
  const channels = channelsIn(database.prisma.statements, { ids: randomIds(systemClock) })
  const found = await channels.ahead({ personId: coordinatorId, workspaceId, language: 'en' })
  const wanted = cohorts.filter(({ people }) => people.some(startsHere)).map(({ cohortId }) => cohortId)
  expect(wanted.length).toBeGreaterThan(0)
  expect(wanted.length).toBeLessThan(cohorts.length)
  expect(found.map(({ cohortId }) => cohortId).toSorted()).toEqual(wanted.toSorted())
})
