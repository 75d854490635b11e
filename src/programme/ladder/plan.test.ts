import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyInstant, anyLadder, anySetting, at, helsinki, kickOff, planOn, shown } from '../../../test/ground/occasions.ts'
import { hoursAfter, isAfter, isBefore } from '../../kit/clock.ts'
import { latestWorkingTime, nextWorkingTime } from './calendar.ts'
import { defaultLadder, type Step } from './ladder.ts'
import { type Plan, planFor, refusePlan } from './plan.ts'

const laidOut = (steps: Plan['personal']) => steps.map((step) => `${step.kind} ${shown(step.at)}`)
const marks = ({ deadline, first, final, tapFrom, stop }: Plan) =>
  Object.fromEntries(Object.entries({ deadline, first, final, tapFrom, stop }).map(([name, instant]) => [name, shown(instant)]))
const endOfDay = (instant: Plan['deadline']) => instant.toZonedDateTimeISO(helsinki).startOfDay().add({ days: 1 }).toInstant()
const steps = (...list: readonly (readonly [Step['kind'], number, string])[]) => ({
  steps: list.map(([kind, day, time]): Step => ({ kind, day, at: time })),
})

describe('the default ladder ahead of a kick-off on Thursday 21 January 2027', () => {
  const plan = planOn(kickOff)

  test('asks and reminds each person in order of time', () => {
    expect(laidOut(plan.personal)).toEqual([
      'welcome 2026-12-24T10:00',
      'ask 2027-01-07T10:00',
      'ask 2027-01-11T15:00',
      'ask 2027-01-14T10:00',
      'reminder 2027-01-18T15:00',
      'reminder 2027-01-20T15:00',
      'dayOf 2027-01-21T08:00',
    ])
    expect(plan.asks.map((ask) => shown(ask))).toEqual(['2027-01-07T10:00', '2027-01-11T15:00', '2027-01-14T10:00'])
  })

  test('lets silence count, offers stop and mentors know at these hours; Saturday’s deadline is Friday’s', () => {
    expect(marks(plan)).toEqual({
      deadline: '2027-01-15T12:00',
      first: '2027-01-18T12:00',
      final: '2027-01-20T12:00',
      tapFrom: '2027-01-18T17:00',
      stop: '2027-01-19T17:00',
    })
  })

  test('gives the coordinator a balance each working day from the first ask on, the call list, the deadline, and who is missing', () => {
    const [first, ...rest] = laidOut(plan.agenda)
    expect(first).toBe('balance 2027-01-08T09:00')
    expect(rest.filter((step) => !step.startsWith('balance'))).toEqual([
      'calls 2027-01-15T09:30',
      'release 2027-01-15T12:00',
      'missing 2027-01-21T17:15',
    ])
    expect(rest.filter((step) => step.startsWith('balance')).map((step) => step.slice(16, 18))).toEqual([
      '11',
      '12',
      '13',
      '14',
      '15',
      '18',
      '19',
      '20',
      '21',
    ])
  })

  test('is laid out once and remembered', () => {
    const occasion = { startsAt: kickOff, zone: 'Europe/Helsinki', country: 'FI', ladder: defaultLadder }
    expect(planFor({ ...occasion })).toBe(planFor(occasion))
    expect(planFor({ ...occasion, ladder: { ...defaultLadder } })).not.toBe(planFor(occasion))
    expect(planFor({ ...occasion, country: null })).not.toBe(planFor(occasion))
  })

  test('is laid out anew after five hundred others, and the same', () => {
    const ladder = { ...defaultLadder, ...steps(['ask', -3, '10:00'], ['release', -2, '12:00'], ['standing', -1, '12:00']) }
    const on = (hour: number) => planFor({ startsAt: hoursAfter(kickOff, hour), zone: 'Europe/Helsinki', country: 'FI', ladder })
    const first = on(0)
    for (let hour = 1; hour <= 501; hour += 1) on(hour)
    expect(on(0)).not.toBe(first)
    expect(marks(on(0))).toEqual(marks(first))
  })
})

describe('a plan', () => {
  test('leaves out what would come after the kick-off has begun', () => {
    expect(laidOut(planOn(at('2027-01-21T07:30')).personal).at(-1)).toBe('reminder 2027-01-20T15:00')
    expect(laidOut(planOn(at('2027-01-21T08:00')).personal).at(-1)).toBe('reminder 2027-01-20T15:00')
  })

  test('has the final word a day and an hour ahead of an early kick-off, though the step is later', () => {
    expect(marks(planOn(at('2027-01-21T10:00')))).toMatchObject({ final: '2027-01-20T09:00', stop: '2027-01-19T10:00' })
  })

  test('has the final word on Friday ahead of a Monday kick-off, and stops offering then', () => {
    expect(marks(planOn(at('2027-01-25T17:00')))).toMatchObject({
      first: '2027-01-22T12:00',
      final: '2027-01-22T12:00',
      stop: '2027-01-22T12:00',
    })
  })

  test('keeps a working day between the deadline and the standing when the weekend pushes both onto one Friday, and the ask before both', () => {
    const plan = planOn(at('2027-01-18T17:00'), {
      ...steps(['ask', -10, '10:00'], ['ask', -2, '10:00'], ['release', -2, '12:00'], ['standing', -1, '09:00']),
      offers: { ...defaultLadder.offers, stopHours: 30 },
    })
    expect(plan.asks.map((ask) => shown(ask))).toEqual(['2027-01-08T10:00', '2027-01-13T10:00'])
    expect(marks(plan)).toMatchObject({ deadline: '2027-01-13T12:00', first: '2027-01-15T09:00', final: '2027-01-15T09:00' })
  })

  test('moves an ask a working day further when the weekend pushes it behind the deadline', () => {
    const plan = planOn(at('2027-01-18T17:00'), {
      ...steps(['ask', -2, '15:00'], ['release', -1, '12:00'], ['standing', -1, '13:00']),
      offers: { ...defaultLadder.offers, stopHours: 24 },
    })
    expect(shown(plan.deadline)).toBe('2027-01-14T12:00')
    expect(plan.asks.map((ask) => shown(ask))).toEqual(['2027-01-13T15:00'])
  })

  test('after Easter leaves the coordinator a working day for the silent seats, and asks before that', () => {
    const plan = planOn(at('2027-03-30T17:00'))
    expect(marks(plan)).toEqual({
      deadline: '2027-03-24T12:00',
      first: '2027-03-25T12:00',
      final: '2027-03-25T12:00',
      tapFrom: '2027-03-25T12:00',
      stop: '2027-03-25T12:00',
    })
    expect(plan.asks.map((ask) => shown(ask))).toEqual(['2027-03-16T10:00', '2027-03-19T15:00', '2027-03-23T10:00'])
    expect(laidOut(plan.agenda)).toContain('release 2027-03-24T12:00')
  })

  test('keeps its order on every calendar: asks, deadline, first word, final word, a day and an hour before the kick-off', () => {
    fc.assert(
      fc.property(anyInstant, anyLadder, fc.constantFrom('FI', 'US', 'NZ', null), (startsAt, ladder, country) => {
        const plan = planFor({ startsAt, zone: helsinki, country, ladder })
        const order = [
          plan.asks.at(-1) ?? plan.deadline,
          plan.deadline,
          plan.first,
          plan.final,
          hoursAfter(startsAt, -ladder.finalHours - 1),
        ]
        for (const [index, mark] of order.entries()) expect(isAfter(order[index - 1] ?? mark, mark)).toBe(false)
        expect(isBefore(plan.asks.at(-1) ?? startsAt, plan.deadline)).toBe(true)
        expect(isAfter(hoursAfter(plan.deadline, 24), plan.stop)).toBe(false)
        expect(isAfter(nextWorkingTime(endOfDay(plan.deadline), plan.calendar, ladder.window), plan.stop)).toBe(false)
        expect(isAfter(plan.tapFrom, plan.stop) || isAfter(plan.stop, plan.final)).toBe(false)
        expect(latestWorkingTime(plan.final, plan.calendar, ladder.window)).toEqual(plan.final)
        for (const each of [plan.personal, plan.agenda])
          expect(each.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)).toEqual(each)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a ladder cannot be climbed', () => {
  test.each<[string, string | null, string]>([
    ['2027-01-19T12:00', null, 'exactly a day before the final word is in time'],
    ['2027-01-19T12:01', 'Too late to ask everybody', 'a minute later is not'],
    ['2027-01-18T17:00', null, 'at closing time the ask comes next morning'],
    ['2027-01-20T23:00', 'Too late to ask everybody', 'nor after the final word'],
    ['2026-11-01T12:00', null, 'months ahead'],
  ])('set up on %s: %s (%s)', (now, refused) => {
    const reason = refusePlan(planOn(kickOff), at(now))?.refused ?? null
    expect(refused === null ? reason : reason?.slice(0, refused.length)).toBe(refused)
  })

  test('before a Monday kick-off when it is set up on Thursday afternoon, since the final word falls on Friday', () => {
    expect(refusePlan(planOn(at('2027-01-25T17:00')), at('2027-01-21T12:01'))?.refused).toBe(
      'Too late to ask everybody: mentors get their final confirmation on 2027-01-22 at 12:00, and people need at least 24 hours on the way there. ' +
        'Call them, or choose a later kick-off.',
    )
  })

  test('but never because of its own first ask: days off push that ahead of the deadline', () => {
    fc.assert(
      fc.property(anyInstant, anyLadder, fc.constantFrom('FI', 'US', null), (startsAt, ladder, country) => {
        const plan = planFor({ startsAt, zone: helsinki, country, ladder })
        expect(isAfter(hoursAfter(plan.asks[0] ?? startsAt, 24), plan.final)).toBe(false)
        expect(refusePlan(plan, hoursAfter(plan.asks[0] ?? startsAt, -1))).toBe(null)
      }),
      { numRuns: 100 },
    )
  })

  test('any more once it could not be: time only makes it worse, unless asking at once is sooner than the ladder', () => {
    fc.assert(
      fc.property(anySetting, fc.integer({ min: 1, max: 500 }), ({ plan, setUpAt }, hours) => {
        const sooner = hoursAfter(setUpAt, -hours)
        const planned = plan.asks[0]
        const asksByPlan = planned !== undefined && isAfter(planned, sooner)
        expect(asksByPlan || refusePlan(plan, sooner) === null).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
