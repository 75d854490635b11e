import { describe, expect, test } from 'vitest'
import { at, shown } from '../../../test/ground/occasions.ts'
import { aMeeting, aMember, pairFacts } from '../../../test/ground/pair-facts.ts'
import { hoursAfter } from '../../kit/clock.ts'
import { problemsOf, seriesFrom, threeTimes } from './times.rules.ts'

const now = at('2027-01-22T12:00')
const known = { now, busy: [], minutes: 60 }

describe('Three times', () => {
  test('lie on three days, in the working hours of both', () => {
    expect(threeTimes(pairFacts(), known).map((each) => shown(each))).toEqual(['2027-01-25T16:00', '2027-01-26T12:00', '2027-01-27T09:00'])
  })

  test('are good by the clocks of each: a morning in New York is an afternoon in Helsinki', () => {
    const pair = pairFacts({ mentor: aMember('Maija', { timeZone: 'America/New_York' }) })
    for (const each of threeTimes(pair, known)) {
      expect(each.toZonedDateTimeISO('America/New_York').hour).toBeGreaterThanOrEqual(8)
      expect(each.toZonedDateTimeISO('Europe/Helsinki').hour).toBeLessThan(18)
    }
  })

  test('begin at nine by the clocks of each, and are earlier only where nothing better is free', () => {
    const away = { mentor: aMember('Maija', { timeZone: 'America/New_York' }), country: null }
    const hoursOf = (pair: Parameters<typeof threeTimes>[0]) =>
      threeTimes(pair, known).map((each) => each.toZonedDateTimeISO('America/New_York').hour)
    expect(hoursOf(pairFacts(away))).toEqual([9, 10, 10])
    expect(hoursOf(pairFacts({ ...away, meetings: [aMeeting(at('2027-01-20T15:00'), { state: 'met' })] }))).toEqual([8, 8, 8])
    const busy = Array.from({ length: 60 }, (_, day) => ({ startsAt: hoursAfter(at('2027-01-22T16:00'), day * 24), minutes: 120 }))
    const rest = threeTimes(pairFacts(away), { ...known, busy }).map((each) => each.toZonedDateTimeISO('America/New_York').hour)
    expect(rest).toEqual([8, 8, 8])
  })

  test('lie after a break, however long it is', () => {
    const pair = pairFacts({ state: 'paused', pausedUntil: at('2027-04-15T00:00'), wantedBy: at('2027-02-08T00:00') })
    expect(threeTimes(pair, known).map((each) => shown(each).slice(0, 10))).toEqual(['2027-04-15', '2027-04-16', '2027-04-19'])
  })

  test.each([
    ['in March', '2027-02-15T12:00', '2027-03-22T00:00', '2027-03-15', 6],
    ['in autumn', '2027-09-28T12:00', '2027-11-04T00:00', '2027-10-28', 7],
    ['between the two changes in autumn', '2027-10-01T12:00', '2027-11-08T00:00', '2027-11-01', 6],
  ])('lie in the working hours of both where countries change their clocks on different days, %s', (_, written, wantedBy, day, hours) => {
    const pair = pairFacts({ mentor: aMember('Maija', { timeZone: 'America/New_York' }), wantedBy: at(wantedBy), country: null })
    const [first, ...more] = threeTimes(pair, { now: at(written), busy: [], minutes: 60 })
    expect([first && shown(first).slice(0, 10), more.length]).toEqual([day, 2])
    for (const each of [first, ...more].filter((one) => one !== undefined)) {
      const [here, there] = ['Europe/Helsinki', 'America/New_York'].map((zone) => each.toZonedDateTimeISO(zone))
      if (each === first) expect((here?.hour ?? 0) - (there?.hour ?? 0)).toBe(hours)
      expect(there?.hour).toBeGreaterThanOrEqual(8)
      expect(here?.hour).toBeLessThan(18)
    }
  })

  test('leave out a holiday, a weekend, and an hour at which one of the two meets somebody else', () => {
    const busy = [{ startsAt: at('2027-03-25T15:30'), minutes: 60 }]
    const pair = pairFacts({ wantedBy: at('2027-03-31T00:00'), number: 2 })
    // Good Friday is on 26 March, Easter Monday on 29 March.
    expect(threeTimes(pair, { now: at('2027-03-23T12:00'), busy, minutes: 60 }).map((each) => shown(each))).toEqual([
      '2027-03-25T12:00',
      '2027-03-30T12:00',
      '2027-03-31T09:00',
    ])
  })

  test('come after a while in waking hours, where two people never work at the same time', () => {
    const pair = pairFacts({ mentor: aMember('Maija', { timeZone: 'America/Los_Angeles' }) })
    const times = threeTimes(pair, known)
    expect(times).toHaveLength(3)
    for (const each of times) expect(problemsOf(pair, each, known)).toEqual([])
  })
})

describe('A series', () => {
  test('keeps weekday and hour on the clocks of the cohort, also when they change', () => {
    expect(seriesFrom(pairFacts(), at('2027-02-16T16:00'), known).map((each) => shown(each.at))).toEqual([
      '2027-02-16T16:00',
      '2027-03-16T16:00',
      '2027-04-13T16:00',
      '2027-05-11T16:00',
      '2027-06-08T16:00',
    ])
  })

  test('is looked at date by date: a holiday, another meeting and the programme’s end move or end it', () => {
    const busy = [{ startsAt: at('2027-04-13T16:30'), minutes: 60 }]
    const pair = pairFacts({ endsAt: at('2027-06-01T00:00') })
    const series = seriesFrom(pair, at('2027-02-16T16:00'), { now, busy, minutes: 60 })
    expect(series.map((each) => [shown(each.at), each.isShifted, each.against])).toEqual([
      ['2027-02-16T16:00', false, null],
      ['2027-03-16T16:00', false, null],
      ['2027-04-14T16:00', true, null],
      ['2027-05-11T16:00', false, null],
      ['2027-06-08T16:00', false, 'afterEnd'],
    ])
    const paused = pairFacts({ state: 'paused', pausedUntil: at('2027-04-15T00:00') })
    expect(seriesFrom(paused, at('2027-02-16T16:00'), known).map((each) => each.against)).toEqual([null, 'paused', null, null, null])
    const onHoliday = seriesFrom(pairFacts(), at('2027-02-08T16:00'), known)
    expect(onHoliday.map((each) => shown(each.at))).toContain('2027-04-05T16:00')
    expect(seriesFrom(pairFacts(), at('2027-04-08T16:00'), known).map((each) => shown(each.at))[1]).toBe('2027-05-07T16:00')
  })

  test('has as many dates as are left: those held and planned count', () => {
    const meetings = [aMeeting(at('2027-01-20T16:00'), { state: 'met' }), aMeeting(at('2027-03-20T16:00'), { id: 'next' })]
    expect(seriesFrom(pairFacts({ meetings }), at('2027-02-16T16:00'), known)).toHaveLength(3)
  })
})

test('What speaks against a date is said, the worst first', () => {
  const pair = pairFacts({ endsAt: at('2027-06-01T00:00'), state: 'paused', pausedUntil: at('2027-03-01T00:00') })
  const against = (wall: string) => problemsOf(pair, at(wall), known)
  expect(against('2027-01-21T12:00')).toContain('past')
  expect(against('2027-06-02T12:00')).toEqual(['afterEnd'])
  expect(against('2027-02-16T12:00')).toEqual(['paused'])
  expect(against('2027-03-26T12:00')).toEqual(['holiday'])
  expect(against('2027-03-27T22:00')).toEqual(['weekend', 'night'])
  expect(against('2027-03-30T12:00')).toEqual([])
})
