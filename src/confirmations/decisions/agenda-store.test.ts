import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database/database.ts'
import { type RandomCohort, type RandomPerson, randomCohorts } from '../../../test/ground/random-cohorts.ts'
import { mostNames } from '../most-names.ts'
import type { Some } from '../store.ts'
import { agendaIn } from './agenda.prisma.ts'

const nobody: Some = { people: [], total: 0 }

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

/** As `src/programme/leaving/lost.prisma.ts` has it: nobody knows that the newest message arrived, or there is no address and no directory to ask. */
function isLost({ state, addresses, searches, deliveries }: RandomPerson): boolean {
  if (state !== 'active' && state !== 'waiting') return false
  if (!addresses.some(({ isHere }) => isHere)) return !searches.some(({ isHere, isDue }) => isHere && isDue)
  const newest = deliveries.findLast((each) => !each.isShared && ['delivered', 'failed', 'unknown'].includes(each.state))
  return newest !== undefined && newest.state !== 'delivered'
}

function headOf({ role, state, asked }: RandomPerson) {
  const { answer = null, standing = null, asks = 0, release = null } = asked ?? {}
  const proposed = release === 'proposed'
  return { role, state, answer, standing, asks: Math.min(asks, 2), proposed }
}

function counted({ people, seats }: RandomCohort) {
  const asked = people.filter((person) => person.asked !== null)
  const alike = [...Map.groupBy(asked.map(headOf), (head) => JSON.stringify(head)).values()]
  const open = seats.filter(({ state }) => state === 'open')
  return {
    waiting: people.filter(({ state }) => state === 'waiting').length,
    openSeats: open.length,
    unoffered: open.filter(({ agreed, offers }) => !agreed && !offers.includes('open')).length,
    lost: namesOf(people.filter(isLost)),
    answered: namesOf(
      asked.filter(({ role, state, asked: at }) => role === 'mentor' && state === 'active' && (at?.answer ?? null) !== null),
    ),
    withdrew: namesOf(asked.filter(({ state, isTakenOff }) => state === 'withdrawn' && !isTakenOff)),
    takenOff: namesOf(asked.filter(({ state, isTakenOff }) => state === 'withdrawn' && isTakenOff)),
    heads: alike.map((heads) => ({ ...heads[0], count: heads.length })).toSorted(byText),
  }
}

/** The database orders names in its own way, and names so many at most. */
const namesOf = (people: readonly { readonly name: string }[], total = people.length) => ({
  total,
  names: total > mostNames ? mostNames : people.map(({ name }) => name).toSorted(),
})

const byText = (one: object, other: object): number => JSON.stringify(one).localeCompare(JSON.stringify(other))

test.each([1, 2, 3])('Several cohorts are counted as one would by hand (%i)', async (seed) => {
  const { cohorts } = await randomCohorts(database.pool, seed, [0, 12, 60])
  const found = await agendaIn(database.prisma.statements).tallies(cohorts.map(({ cohortId, kickOffId }) => ({ cohortId, id: kickOffId })))
  for (const cohort of cohorts) {
    const {
      heads = [],
      answered = nobody,
      withdrew = nobody,
      takenOff = nobody,
      lost = nobody,
      ...seats
    } = found.get(cohort.kickOffId) ?? {}
    const told = heads.map(({ role, state, answer, standing, asks, proposed, count }) => ({
      role,
      state,
      answer,
      standing,
      asks,
      proposed,
      count,
    }))
    const some = ({ people, total }: Some) => ({ total, names: total > mostNames ? people.length : namesOf(people).names })
    expect({
      ...seats,
      answered: some(answered),
      withdrew: some(withdrew),
      takenOff: some(takenOff),
      lost: some(lost),
      heads: told.toSorted(byText),
    }).toEqual(counted(cohort))
  }
})
