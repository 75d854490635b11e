import { describe, expect, test } from 'vitest'
import { at } from '../../../test/ground/occasions.ts'
import { hoursAfter } from '../../kit/clock.ts'
import { datesOf, isDay, nextLook, phaseOf, proposedEnd, refuseKeeping, type Term, usualKeeping } from './end.rules.ts'

const kickOffAt = at('2027-01-21T17:00')
const term: Term = { keeping: usualKeeping, zone: 'Europe/Helsinki', kickOffAt, createdAt: at('2026-12-01T12:00') }
const chosen = (ends: string, more = {}) => ({ ...usualKeeping, ends, ...more })
const dates = datesOf(term)
const never = at('2020-01-01T00:00')

describe('The dates of a programme', () => {
  test('are six months after its kick-off, and 24 months later; the days are over at midnight where it is', () => {
    expect(dates).toMatchObject({ ends: '2027-07-21', goes: '2029-07-21' })
    expect([String(dates.endsAt), String(dates.goesAt)]).toEqual(['2027-07-21T21:00:00Z', '2029-07-21T21:00:00Z'])
  })

  test('are a year after its beginning while no kick-off is set', () => {
    expect(datesOf({ ...term, kickOffAt: null })).toMatchObject({ ends: '2027-12-01', goes: '2029-12-01' })
  })

  test('are what somebody chose; the end of a long month falls into a short one', () => {
    expect(datesOf({ ...term, keeping: chosen('2027-08-31', { keepMonths: 6 }) })).toMatchObject({ ends: '2027-08-31', goes: '2028-02-29' })
    expect(proposedEnd(at('2027-08-31T17:00'), 'Europe/Helsinki')).toBe('2028-02-29')
  })
})

describe('Choosing them', () => {
  const now = at('2027-02-01T12:00')
  test.each([
    ['no day', chosen('soon'), 'noDay'],
    ['a day that is none', chosen('2027-02-30'), 'noDay'],
    ['a day before the kick-off', chosen('2027-01-20'), 'beforeKickOff'],
    ['a day that is too near to be announced', chosen('2027-03-02'), 'tooSoon'],
    ['a day in another century', chosen('2127-01-01'), 'tooFar'],
  ] as const)('is refused: %s', (_, wanted, refusal) => {
    expect(refuseKeeping(term, wanted, now)).toBe(refusal)
  })

  test.each(['2027-03-03', '2027-07-21', '2036-01-01'])('may be %s', (ends) => {
    expect(refuseKeeping(term, chosen(ends), now)).toBeNull()
  })

  test('may leave a near day as it is, or put it off by less than the days of notice', () => {
    const soon = at('2027-07-10T12:00')
    expect(refuseKeeping(term, chosen('2027-07-21', { textDays: 30 }), soon)).toBeNull()
    expect(refuseKeeping(term, chosen('2027-07-25'), soon)).toBeNull()
    expect(refuseKeeping(term, chosen('2027-07-20'), soon)).toBe('tooSoon')
  })

  test('keeping for less time is announced, too', () => {
    const late = at('2028-07-01T12:00')
    expect(refuseKeeping(term, chosen('2027-07-21', { keepMonths: 12 }), late)).toBe('tooSoon')
    expect(refuseKeeping(term, chosen('2027-07-21', { keepMonths: 15 }), late)).toBeNull()
  })
})

describe('A programme', () => {
  test.each([
    ['texts', hoursAfter(dates.endsAt, -0.001)],
    ['afterEnd', dates.endsAt],
    ['afterEnd', hoursAfter(dates.goesAt, -0.001)],
    ['retention', dates.goesAt],
  ])('is in the phase %s to the minute', (phase, now) => {
    expect(phaseOf(dates, never, now)).toBe(phase)
  })

  test('that is spared is in none, and is looked at when that is over', () => {
    const sparedUntil = hoursAfter(dates.goesAt, 1)
    expect(phaseOf(dates, sparedUntil, dates.goesAt)).toBeNull()
    expect(nextLook({ dates, sparedUntil, textDays: 90, oldestText: null }, dates.goesAt)).toEqual(sparedUntil)
  })

  test.each([
    ['when its oldest text goes', '2027-01-22T12:00', '2027-01-07T10:00', '2027-04-07T10:00'],
    ['a day later at least', '2027-04-07T12:00', '2027-01-07T13:00', '2027-04-08T12:00'],
    ['when a text that is sent now would go, if it has none', '2027-01-22T12:00', null, '2027-04-22T12:00'],
    ['at its end at the latest', '2027-07-01T12:00', null, '2027-07-22T00:00'],
    ['a week later after its end', '2027-08-01T12:00', null, '2027-08-08T12:00'],
    ['when nothing is kept any more at the latest', '2029-07-20T12:00', null, '2029-07-22T00:00'],
  ])('is looked at again %s', (_, now, oldest, next) => {
    const oldestText = oldest === null ? null : at(oldest)
    const found = nextLook({ dates, sparedUntil: never, textDays: 90, oldestText }, at(now))
    expect(found && Math.abs(found.epochMilliseconds - at(next).epochMilliseconds)).toBeLessThanOrEqual(3_600_000)
  })

  test('of which nothing is kept is looked at no more', () => {
    expect(nextLook({ dates, sparedUntil: never, textDays: 90, oldestText: null }, dates.goesAt)).toBeNull()
  })
})

test.each(['2027-7-1', '20270701', '2027-07-01T10:00', ''])('%j is no day as it is stored', (text) => {
  expect(isDay(text)).toBe(false)
})
