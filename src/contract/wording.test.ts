import { describe, expect, test } from 'vitest'
import { Instant } from '../kit/clock.ts'
import { languages } from './view.ts'
import { dayAndTime, decimal, listOf, onButton, plural } from './wording.ts'

/** A Thursday in winter, 17:00 in Helsinki. */
const winter = Instant.from('2027-01-21T17:00+02:00')
const summer = Instant.from('2027-06-03T09:05+03:00')
const helsinki = 'Europe/Helsinki'

describe('a day and a time', () => {
  test('is written as each language writes it', () => {
    expect(dayAndTime(winter, helsinki, 'en')).toBe('Thursday 21 January at 17:00')
    expect(dayAndTime(winter, helsinki, 'fi')).toBe('torstaina 21. tammikuuta klo 17.00')
    expect(dayAndTime(winter, helsinki, 'sv')).toBe('torsdag den 21 januari kl. 17.00')
  })

  test('has a nought before the hour where the language has one, and follows summer time', () => {
    expect(dayAndTime(summer, helsinki, 'en')).toBe('Thursday 3 June at 09:05')
    expect(dayAndTime(summer, helsinki, 'fi')).toBe('torstaina 3. kesäkuuta klo 9.05')
    expect(dayAndTime(summer, helsinki, 'sv')).toBe('torsdag den 3 juni kl. 09.05')
  })

  test('calls midnight 00, never 24', () => {
    const midnight = Instant.from('2027-01-21T00:00+02:00')
    expect(dayAndTime(midnight, helsinki, 'en')).toBe('Thursday 21 January at 00:00')
    expect(dayAndTime(midnight, helsinki, 'fi')).toBe('torstaina 21. tammikuuta klo 0.00')
    expect(dayAndTime(midnight, helsinki, 'sv')).toBe('torsdag den 21 januari kl. 00.00')
  })

  test('answers «when?» in Finnish with the right ending on every weekday', () => {
    const week = Array.from({ length: 7 }, (_, days) => winter.add({ hours: 24 * days }))
    const weekdays = ['torstaina', 'perjantaina', 'lauantaina', 'sunnuntaina', 'maanantaina', 'tiistaina', 'keskiviikkona']
    expect(week.map((at) => dayAndTime(at, helsinki, 'fi').split(' ')[0])).toEqual(weekdays)
  })

  test('is told in the zone of the kick-off, which a reader elsewhere sees', () => {
    expect(dayAndTime(winter, helsinki, 'en', 'Asia/Karachi')).toBe('Thursday 21 January at 17:00 (GMT+2)')
    expect(dayAndTime(winter, helsinki, 'fi', 'Europe/Stockholm')).toBe('torstaina 21. tammikuuta klo 17.00 (UTC+2)')
    expect(dayAndTime(summer, helsinki, 'sv', 'America/New_York')).toBe('torsdag den 3 juni kl. 09.05 (GMT+3)')
    expect(dayAndTime(winter, 'Asia/Kolkata', 'en', helsinki)).toBe('Thursday 21 January at 20:30 (GMT+5:30)')
  })

  test('spares a reader with the same clock the zone', () => {
    for (const language of languages) {
      const plain = dayAndTime(winter, helsinki, language)
      for (const zone of [null, helsinki, 'Europe/Tallinn', 'Africa/Johannesburg']) {
        expect(dayAndTime(winter, helsinki, language, zone)).toBe(plain)
      }
    }
  })

  test('compares the clocks of that day: Johannesburg differs from Helsinki in summer', () => {
    expect(dayAndTime(summer, helsinki, 'en', 'Africa/Johannesburg')).toBe('Thursday 3 June at 09:05 (GMT+3)')
  })

  test('refuses a zone that does not exist', () => {
    expect(() => dayAndTime(winter, helsinki, 'en', 'Europe/Atlantis')).toThrow(RangeError)
    expect(() => dayAndTime(winter, 'Europe/Atlantis', 'en')).toThrow(RangeError)
  })
})

describe('a day and a time on a button', () => {
  test.each([
    ['en', 'Wed 23 September at 16:00'],
    ['fi', 'ke 23. syyskuuta klo 16.00'],
    ['sv', 'ons den 23 september kl. 16.00'],
  ] as const)('has a short day of the week where the whole is long, in %s', (language, words) => {
    const long = dayAndTime(Instant.from('2026-09-23T13:00Z'), 'Europe/Helsinki', language)
    expect(onButton(long, language)).toBe(words)
    expect(onButton('Friday 5 March at 16:00', language)).toBe('Friday 5 March at 16:00')
  })
})

describe('a number', () => {
  test('has a decimal point in English, a comma in Finnish and Swedish', () => {
    expect(languages.map((language) => decimal(10.9, language))).toEqual(['10.9', '10,9', '10,9'])
  })

  test('shows no decimals that say nothing, nor the noise of binary fractions', () => {
    expect(languages.map((language) => decimal(11, language))).toEqual(['11', '11', '11'])
    expect(languages.map((language) => decimal(0, language))).toEqual(['0', '0', '0'])
    expect(languages.map((language) => decimal(0.1 + 0.2, language))).toEqual(['0.3', '0,3', '0,3'])
  })

  test('keeps the two decimals of a weight', () => {
    expect(languages.map((language) => decimal(0.85, language))).toEqual(['0.85', '0,85', '0,85'])
  })
})

describe('names in a row', () => {
  test('are joined as each language joins them', () => {
    expect(languages.map((language) => listOf(['Anna'], language))).toEqual(['Anna', 'Anna', 'Anna'])
    expect(languages.map((language) => listOf(['Anna', 'Bo'], language))).toEqual(['Anna and Bo', 'Anna ja Bo', 'Anna och Bo'])
    const three = ['Anna', 'Bo', 'Chi']
    expect(languages.map((language) => listOf(three, language))).toEqual(['Anna, Bo and Chi', 'Anna, Bo ja Chi', 'Anna, Bo och Chi'])
  })

  test('are nothing when there is nobody', () => {
    expect(languages.map((language) => listOf([], language))).toEqual(['', '', ''])
  })
})

describe('the form for a count', () => {
  test.each(languages)('in %s is the singular for 1 alone', (language) => {
    const forms = { one: 'one', other: 'other' }
    expect([0, 1, 2, 21, 101, 1.5].map((count) => plural(count, language, forms))).toEqual([
      'other',
      'one',
      'other',
      'other',
      'other',
      'other',
    ])
  })
})
