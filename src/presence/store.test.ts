import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { type RandomCohort, randomCohorts } from '../../test/ground/random-cohorts.ts'
import { fromDate, hoursAfter, type Instant, systemClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { type NewTick, type State, states } from './facts.ts'
import { presenceIn } from './store.prisma.ts'

let database: TestDatabase
let cohort: RandomCohort
let start: Instant

beforeAll(async () => {
  database = await freshDatabase()
  const { cohorts } = await randomCohorts(database.pool, 3, [12])
  const [first] = cohorts
  if (!first) throw new Error('There is no cohort.')
  cohort = first
  start = systemClock.now()
  await database.pool.query('update kick_off set starts_at = $1 where id = $2', [start.toString(), cohort.kickOffId])
})
afterAll(() => database.close())

const store = () => presenceIn(database.prisma.statements, { ids: randomIds(systemClock) })
const at = (minutes: number): Instant => fromDate(new Date(hoursAfter(start, minutes / 60).epochMilliseconds))

/** What a phone or a coordinator taps, and in which batches and order it reaches Pari: late, twice, or mixed with what others tap. */
const anEvening = fc
  .array(fc.record({ who: fc.nat(5), state: fc.constantFrom(...states), minute: fc.integer({ min: -60, max: 120 }) }), {
    minLength: 1,
    maxLength: 25,
  })
  .chain((taps) =>
    fc.record({
      taps: fc.constant(taps),
      /** Each tap arrives at least once. */
      arrivals: fc
        .array(fc.nat(taps.length - 1), { maxLength: 20 })
        .chain((again) => fc.shuffledSubarray([...taps.keys(), ...again], { minLength: taps.length + again.length })),
      batch: fc.integer({ min: 1, max: 6 }),
      isTogether: fc.boolean(),
    }),
  )

describe('Ticks', () => {
  test('count once each, and the later tap wins, however they arrive', async () => {
    const byText = (one: string, other: string) => (one < other ? -1 : 1)
    const people = (await store().guests(cohort.kickOffId)).map(({ id }) => id)
    await fc.assert(
      fc.asyncProperty(anEvening, async ({ taps, arrivals, batch, isTogether }) => {
        await database.pool.query('delete from presence; delete from tick;')
        const ticks = taps.map(({ who, state, minute }): NewTick & { readonly id: string } => ({
          ...{ id: crypto.randomUUID(), enrolmentId: people[who] ?? '', state, tappedAt: at(minute), clockOff: null },
        }))
        const batches = Array.from({ length: Math.ceil(arrivals.length / batch) }, (_, which) =>
          arrivals.slice(which * batch, (which + 1) * batch).flatMap((index) => ticks[index] ?? []),
        )
        // One statement is a transaction of its own, on a connection of its own.
        const send = (some: readonly NewTick[]) => store().tick(cohort.kickOffId, some, { door: 0 }, systemClock.now())
        const counted: (readonly NewTick[])[] = []
        if (isTogether) counted.push(...(await Promise.all(batches.map(send))))
        else for (const each of batches) counted.push(await send(each))
        // Each tick counted once, by the transaction that was first.
        const ids = (some: readonly NewTick[]) => some.map(({ id }) => String(id)).toSorted(byText)
        expect(ids(counted.flat())).toEqual(ids(ticks))
        const guests = await store().guests(cohort.kickOffId)
        for (const id of people) {
          const last = ticks
            .filter(({ enrolmentId }) => enrolmentId === id)
            .toSorted((one, other) => one.tappedAt.epochMilliseconds - other.tappedAt.epochMilliseconds || (one.id < other.id ? -1 : 1))
            .at(-1)
          expect(guests.find((guest) => guest.id === id)?.state).toBe(last?.state ?? 'none')
        }
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  test('of somebody who is not of the cohort, or coordinates it, count for nothing', async () => {
    await database.pool.query('delete from presence; delete from tick;')
    const { rows } = await database.pool.query("select id from enrolment where role = 'coordinator' limit 1")
    const strangers = [crypto.randomUUID(), String(rows[0]?.id)]
    const ticks = strangers.map((enrolmentId): NewTick => ({ id: null, enrolmentId, state: 'came', tappedAt: start, clockOff: null }))
    expect(await store().tick(cohort.kickOffId, ticks, { door: 0 }, start)).toEqual([])
  })
})

describe('An evening in numbers', () => {
  test('counts those who came, and mentors who had nobody, as one would by hand', async () => {
    const guests = await store().guests(cohort.kickOffId)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...states), { minLength: guests.length, maxLength: guests.length }),
        fc.nat(),
        async (said, seed) => {
          await database.pool.query('delete from presence; delete from tick;')
          const stateOf = new Map<string, State>(guests.map(({ id }, index) => [id, said[index] ?? 'none']))
          await store().tick(
            cohort.kickOffId,
            guests.map(({ id }) => ({ id: null, enrolmentId: id, state: stateOf.get(id) ?? 'none', tappedAt: start, clockOff: null })),
            { door: 0 },
            start,
          )
          const mentors = guests.filter(({ role }) => role === 'mentor')
          const mentees = guests.filter(({ role }) => role === 'mentee')
          const [mentee, mentor] = [mentees[seed % mentees.length], mentors[seed % mentors.length]]
          if (mentee && mentor) await store().seat(cohort.kickOffId, mentee.id, mentor.id, start)
          const tally = (await store().tallies([cohort.kickOffId])).get(cohort.kickOffId)
          const came = (id: string) => stateOf.get(id) === 'came'
          const isJoined = (id: string) => mentor?.id === id && mentee !== undefined && came(mentee.id)
          const inVain = mentors.filter(({ id, partners }) => came(id) && !partners.some(came) && !isJoined(id))
          expect(tally?.inVain).toBe(inVain.length)
          const counted = (role: string, state: State) =>
            (tally?.counted ?? []).filter((each) => each.role === role && each.state === state).reduce((sum, { count }) => sum + count, 0)
          for (const state of states) {
            expect(counted('mentor', state)).toBe(mentors.filter(({ id }) => stateOf.get(id) === state).length)
            expect(counted('mentee', state)).toBe(mentees.filter(({ id }) => stateOf.get(id) === state).length)
          }
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)
})
