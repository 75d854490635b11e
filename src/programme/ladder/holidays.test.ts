import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isKnownCountry, publicHolidays } from './holidays.ts'

const isHoliday = (country: string, date: string) => publicHolidays(country)(Temporal.PlainDate.from(date))

/** Every holiday of a year, asked day by day. */
function holidaysIn(country: string, year: number): string[] {
  const days = Array.from({ length: 366 }, (_, days) => new Temporal.PlainDate(year, 1, 1).add({ days }))
  return days.filter((day) => day.year === year && publicHolidays(country)(day)).map((day) => day.toString().slice(5))
}

describe('the public holidays of a country', () => {
  test.each([
    ['FI', '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-26 11-06 12-06 12-25 12-26'],
    ['SE', '01-01 01-06 03-26 03-28 03-29 05-01 05-06 05-16 06-06 06-26 11-06 12-25 12-26'],
    ['NO', '01-01 03-25 03-26 03-28 03-29 05-01 05-06 05-16 05-17 12-25 12-26'],
    ['DE', '01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26'],
    ['EE', '01-01 02-24 03-26 03-28 05-01 05-16 06-23 06-24 08-20 12-24 12-25 12-26'],
    ['US', '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31'],
  ])('in %s in 2027 are exactly %s', (country, expected) => {
    expect(holidaysIn(country, 2027).join(' ')).toBe(expected)
  })

  test.each(['2027-06-25', '2027-12-24', '2027-12-31'])('leave out %s in Finland: an eve is no public holiday by law', (eve) => {
    expect(isHoliday('FI', eve)).toBe(false)
  })

  test.each([
    ['FI', '12-06', 'east of Greenwich'],
    ['US', '11-11', 'far west'],
    ['NZ', '02-06', 'near the date line'],
    ['CL', '09-18', 'where the clocks change in September'],
  ])('stay on their own date in %s every year (%s, %s)', (country, day) => {
    for (let year = 2024; year <= 2032; year++) expect(holidaysIn(country, year)).toContain(day)
    const around = [`2029-${day}`]
      .map((text) => Temporal.PlainDate.from(text))
      .flatMap((date) => [date.subtract({ days: 2 }), date.add({ days: 2 })])
    expect(around.filter(publicHolidays(country))).toEqual([])
  })

  test('move with Easter from year to year', () => {
    expect(['2026-04-06', '2027-03-29', '2028-04-17'].filter((date) => isHoliday('FI', date))).toHaveLength(3)
    expect(['2027-04-06', '2028-03-29', '2026-04-17'].filter((date) => isHoliday('FI', date))).toEqual([])
  })

  test('free every day of a holiday that lasts several days', () => {
    expect(holidaysIn('RO', 2029).slice(0, 2)).toEqual(['01-01', '01-02'])
  })

  test('reach over New Year when they last so long', () => {
    const days = ['2026-12-27', '2026-12-28', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']
    expect(days.map((day) => isHoliday('SZ', day))).toEqual([false, true, true, true, true, false])
  })

  test('that begin at sunset free the days after that evening', () => {
    const days = ['2027-03-08', '2027-03-09', '2027-03-10', '2027-03-11', '2027-03-12']
    expect(days.map((day) => isHoliday('BA', day))).toEqual([false, true, true, true, false])
  })

  test('are whole days when the clocks change on them, in spring and in autumn', () => {
    const eid = ['2025-03-29', '2025-03-30', '2025-03-31', '2025-04-01', '2025-04-02']
    expect(eid.map((day) => isHoliday('BA', day))).toEqual([false, true, true, true, false])
    expect(['2029-10-27', '2029-10-28', '2029-10-29'].map((day) => isHoliday('GR', day))).toEqual([false, true, false])
  })

  test('of half a day free the whole day', () => {
    expect(isHoliday('IS', '2027-12-24')).toBe(true)
  })

  test('are none without a country', () => {
    expect(publicHolidays(null)(Temporal.PlainDate.from('2027-12-25'))).toBe(false)
  })

  test('are worked out once: asking again gives the same calendar', () => {
    expect(publicHolidays('FI')).toBe(publicHolidays('FI'))
  })

  test('cannot be asked of a country nobody checked', () => {
    expect(() => publicHolidays('XX')).toThrow(/'XX'.*isKnownCountry/)
  })
})

describe('a country', () => {
  test.each(['FI', 'SE', 'NO', 'DE', 'EE', 'US'])('%s is known', (code) => {
    expect(isKnownCountry(code)).toBe(true)
  })

  test.each(['XX', 'fi', 'FIN', 'Finland', '', 'FI ', 'toString'])("'%s' is not", (code) => {
    expect(isKnownCountry(code)).toBe(false)
  })
})
