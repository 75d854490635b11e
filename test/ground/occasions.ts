import fc from 'fast-check'
import { hoursAfter, Instant, type Instant as Moment, ZonedDateTime } from '../../src/kit/clock.ts'
import { defaultLadder, type Ladder, refuseLadder, type Step } from '../../src/programme/ladder/ladder.ts'
import { type Plan, planFor, refusePlan } from '../../src/programme/ladder/plan.ts'

export const helsinki = 'Europe/Helsinki'

/** A wall-clock time in a place: `at('2027-01-14T10:00')` is that time in Helsinki. */
export const at = (wall: string, zone: string = helsinki): Moment => ZonedDateTime.from(`${wall}[${zone}]`).toInstant()

/** The same the other way round, to the minute. */
export const shown = (instant: Moment, zone: string = helsinki): string =>
  instant.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** Thursday evening in a fortnight without holidays but Epiphany; asks on 7, 11 and 14 January, deadline 15, mentors 18 and 20. */
export const kickOff = at('2027-01-21T17:00')

export const planOn = (startsAt: Moment, ladder: Partial<Ladder> = {}): Plan =>
  planFor({ startsAt, zone: helsinki, country: 'FI', ladder: { ...defaultLadder, ...ladder } })

const places = [
  { zone: helsinki, country: 'FI' },
  { zone: helsinki, country: null },
  { zone: 'America/Los_Angeles', country: 'US' },
  { zone: 'Pacific/Auckland', country: 'NZ' },
  { zone: 'Asia/Kolkata', country: null },
  { zone: 'Pacific/Apia', country: null },
  { zone: 'America/St_Johns', country: 'CA' },
] as const

const windows = [
  { from: '09:00', to: '17:00' },
  { from: '00:00', to: '23:59' },
  { from: '11:30', to: '12:30' },
] as const

/** Any instant from 2026 to 2030, to the minute. */
export const anyInstant = fc
  .integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2030, 11, 31, 23, 59) / 60_000 })
  .map((minutes) => Instant.fromEpochMilliseconds(minutes * 60_000))

const written = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
const minutesOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))

/** Any ladder that `refuseLadder` lets through. */
export const anyLadder: fc.Arbitrary<Ladder> = fc
  .constantFrom(...windows)
  .chain((window) => {
    const time = fc.integer({ min: minutesOf(window.from), max: minutesOf(window.to) }).map(written)
    const step = (kind: Step['kind'], min: number, max: number) =>
      fc.record({ kind: fc.constant(kind), day: fc.integer({ min, max }), at: time })
    const steps = fc.tuple(
      fc.array(step('welcome', -60, -5), { maxLength: 1 }),
      fc.array(step('ask', -28, -2), { minLength: 1, maxLength: 3 }),
      step('release', -12, -2).map((one) => [one]),
      fc.array(step('standing', -9, -1), { minLength: 1, maxLength: 3 }),
      fc.array(step('reminder', -9, -1), { maxLength: 4 }),
      fc.array(
        fc.record({ kind: fc.constant('dayOf' as const), day: fc.constant(0), at: fc.integer({ min: 0, max: 1439 }).map(written) }),
        {
          maxLength: 2,
        },
      ),
    )
    const hours = fc
      .uniqueArray(fc.integer({ min: 24, max: 100 }), { minLength: 3, maxLength: 3 })
      .map((list) => list.toSorted((a, b) => a - b))
    return fc
      .record({ steps, hours, hoursBetweenAsks: fc.constantFrom(24, 30, 48, 72) })
      .map(({ steps: lists, hours: [final, stop, tap], ...rest }) => ({
        ...defaultLadder,
        ...rest,
        window,
        steps: lists.flatMap((list) => list.toSorted((a, b) => a.day - b.day || a.at.localeCompare(b.at))),
        finalHours: final ?? 24,
        offers: { ...defaultLadder.offers, stopHours: stop ?? 48, tapFromHours: tap ?? 72 },
      }))
  })
  .filter((ladder) => refuseLadder(ladder).length === 0)

export interface Setting {
  readonly plan: Plan
  /** When the kick-off was set: from here on people are in. */
  readonly setUpAt: Moment
}

/** Any kick-off at any hour of any day, anywhere, set up in good time or so late that it is only just accepted. */
export const anySetting: fc.Arbitrary<Setting> = fc
  .record({
    startsAt: anyInstant,
    place: fc.constantFrom(...places),
    ladder: fc.oneof(fc.constant(defaultLadder), anyLadder),
    hoursAhead: fc.oneof(fc.integer({ min: 24, max: 14 * 24 }), fc.integer({ min: 24, max: 70 * 24 })),
  })
  .map(({ startsAt, place, ladder, hoursAhead }) => ({
    plan: planFor({ startsAt, ...place, ladder }),
    setUpAt: hoursAfter(startsAt, -hoursAhead),
  }))
  .filter(({ plan, setUpAt }) => refusePlan(plan, setUpAt) === null)
