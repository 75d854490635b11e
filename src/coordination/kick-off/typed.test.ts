import { describe, expect, test } from 'vitest'
import { at } from '../../../test/ground/occasions.ts'
import { aSummary, carla } from '../../../test/ground/set-up.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { languages } from '../../contract/view.ts'
import { askBack } from '../../programme/dates/asked-back.ts'
import { copyIn } from './copy-in.ts'
import { startAt, startIn, typistOf } from './typed.ts'

/** Tuesday. */
const now = at('2026-12-01T12:00')
const start = (texts: Record<string, string>, language: (typeof languages)[number] = 'en') =>
  startIn({ texts }, aSummary(), carla(language), now)
const momentOf = (texts: Record<string, string>, language?: (typeof languages)[number]) => {
  const found = start(texts, language)
  return 'at' in found ? found.at : found
}

describe('When a kick-off is, as its form says', () => {
  test.each([
    ['Thu 21 Jan 17:30', 'en'],
    ['to 21.1. klo 17.30', 'fi'],
    ['tors 21.1 kl. 17.30', 'sv'],
  ] as const)('may be typed: %s', (when, language) => {
    expect(momentOf({ when, time: '17:00' }, language)).toBe('2027-01-21T17:30')
  })

  test('is at the time of the form where only a day was typed', () => {
    expect(momentOf({ when: '21 January', time: '16:00' })).toBe('2027-01-21T16:00')
  })

  test('is what was typed, whatever the field for the day holds', () => {
    expect(momentOf({ when: '21 January, 4pm', date: '2027-02-01', time: '17:00' })).toBe('2027-01-21T16:00')
  })

  test('is asked about where it may be two days', () => {
    const found = start({ when: '1/2 at 5pm', time: '17:00' })
    expect(found).toMatchObject({ readings: ['2027-02-01T17:00', '2027-01-02T17:00'] })
  })

  test('is asked about where several were typed', () => {
    expect(start({ when: 'Mon 18 Jan 5pm or Tue 19 Jan 5pm' })).toMatchObject({ readings: ['2027-01-18T17:00', '2027-01-19T17:00'] })
  })

  test.each([
    ['whenever', 'We found no day'],
    ['next week', 'We’re not sure which day'],
    ['Tuesday after five', 'We’re not sure which day'],
  ])('is asked for again where nobody can tell: %s', (when, words) => {
    expect(start({ when, time: '17:00' })).toEqual({ problems: { when: expect.stringContaining(words) as string } })
  })

  test('is no time that the clocks skip', () => {
    for (const language of ['en', 'fi', 'sv'] as const)
      expect(start({ date: '2027-03-28', time: '03:30' }, language)).toEqual({ problems: { time: copyIn(language).typed.skipped } })
    expect(momentOf({ date: '2027-03-28', time: '04:00' })).toBe('2027-03-28T04:00')
  })

  test('is asked about where the clocks show it twice', () => {
    const readings = ['2027-10-31T03:30+03:00', '2027-10-31T03:30+02:00']
    expect(start({ date: '2027-10-31', time: '03:30' })).toMatchObject({ readings })
    expect(start({ when: '31 October 2027', time: '03:30' })).toMatchObject({ readings })
    const asked = askBack(typistOf(carla('en'), aSummary()), {
      words: '',
      readings,
      take: (at) => ({ do: 'take', at }),
      anew: { do: 'anew' },
    })
    expect(plainText(asked.view)).toMatch(/03:30, before the clocks go back[^]*03:30, after the clocks have gone back[^]*Write it again/u)
    const [early, late] = readings.map((reading) => startAt(reading, aSummary(), carla('en')))
    expect(early).toMatchObject({ startsAt: at('2027-10-31T02:30').add({ hours: 1 }) })
    expect(late).toMatchObject({ startsAt: at('2027-10-31T02:30').add({ hours: 2 }) })
    expect(startAt('2027-10-31T03:30+05:00', aSummary(), carla('en'))).not.toHaveProperty('startsAt')
  })

  test('is no time that a changed form brings', () => {
    expect(startAt('soon', aSummary(), carla('en'))).toEqual({ problems: { date: 'Please choose a day.', time: 'Please choose a time.' } })
  })
})
