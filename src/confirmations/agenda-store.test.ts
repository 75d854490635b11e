import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { type RandomCohort, type RandomPerson, randomCohorts } from '../../test/ground/random-cohorts.ts'
import { agendaIn } from './agenda.prisma.ts'
import { mostNames } from './most-names.ts'
import type { Some } from './store.ts'

const nobody: Some = { people: [], total: 0 }

let database: TestDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const isAsking = ({ kind }: { readonly kind: string }): boolean => kind === 'confirmation.ask' || kind.startsWith('standing.')
const isLost = ({ deliveries }: RandomPerson): boolean =>
  !['delivered', undefined].includes(
    deliveries.findLast((each) => isAsking(each) && ['delivered', 'failed', 'unknown'].includes(each.state))?.state,
  )

function headOf({ role, state, name, asked }: RandomPerson, isNamed: boolean) {
  const { answer = null, standing = null, asks = 0, release = null } = asked ?? {}
  const proposed = release === 'proposed'
  return { role, state, answer, standing, asks: Math.min(asks, 2), proposed, unreachable: isNamed, name: isNamed ? name : null }
}

function counted({ people, seats }: RandomCohort) {
  const asked = people.filter((person) => person.asked !== null)
  const others = asked.filter((person) => !isLost(person)).map((person) => headOf(person, false))
  const alike = [...Map.groupBy(others, (head) => JSON.stringify(head)).values()]
  const open = seats.filter(({ state }) => state === 'open')
  return {
    waiting: people.filter(({ state }) => state === 'waiting').length,
    openSeats: open.length,
    unoffered: open.filter(({ agreed, offers }) => !agreed && !offers.includes('open')).length,
    // Those who are named stand in the order in which they were asked first.
    named: asked.filter(isLost).map((person) => ({ ...headOf(person, true), count: 1 })),
    answered: namesOf(
      asked.filter(({ role, state, asked: at }) => role === 'mentor' && state === 'active' && (at?.answer ?? null) !== null),
    ),
    withdrew: namesOf(asked.filter(({ state }) => state === 'withdrawn')),
    others: alike.map((heads) => ({ ...heads[0], count: heads.length })).toSorted(byText),
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
    const { heads = [], answered = nobody, withdrew = nobody, ...seats } = found.get(cohort.kickOffId) ?? {}
    const told = heads.map(({ role, state, answer, standing, asks, proposed, unreachable, name, count }) => ({
      ...{ role, state, answer, standing, asks, proposed, unreachable, name, count },
    }))
    const others = told.filter(({ unreachable }) => !unreachable).toSorted(byText)
    const named = told.slice(0, told.length - others.length)
    const some = ({ people, total }: Some) => ({ total, names: total > mostNames ? people.length : namesOf(people).names })
    expect({ ...seats, answered: some(answered), withdrew: some(withdrew), named, others }).toEqual(counted(cohort))
  }
})
