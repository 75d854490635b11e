import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '../../contract/view.ts'
import { printed, readDate } from './reading.rules.ts'

interface Line {
  readonly lang: Language
  readonly text: string
  readonly now: string
  readonly zone: string
  readonly right: string | readonly string[]
}

const file = new URL('../../../test/phrases/dates.jsonl', import.meta.url)
const lines = (await readFile(file, 'utf8'))
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line)
const reader = (language: Language = 'en', now = '2027-01-08T10:15', zone = 'Europe/Helsinki') => ({ language, now, zone })
const read = ({ text, lang, now, zone }: Line) => printed(readDate(text, reader(lang, now, zone)))
const isDate = (right: Line['right']): boolean => right !== 'ask' && right !== 'none'
const sorted = (right: Line['right']) => [right].flat().toSorted()

describe('A date that is typed', () => {
  test('is never read where a careful coordinator would ask back, where there is none, or as another one', () => {
    const wrong = lines.filter((line) => {
      const found = read(line)
      return isDate(found) && JSON.stringify(sorted(found)) !== JSON.stringify(sorted(line.right))
    })
    expect(wrong.map(({ text }) => text)).toEqual([])
  })

  test.each(languages)('is read in %s, where there is one', (lang) => {
    const plain = lines.filter((line) => line.lang === lang && isDate(line.right))
    const found = plain.filter((line) => isDate(read(line)))
    expect(plain.length).toBeGreaterThan(150)
    expect(found.length / plain.length).toBeGreaterThan(0.95)
  })

  test.each([
    ['Friday 5pm', ['2027-01-08T17:00', '2027-01-15T17:00']],
    ['1/2 at 5pm', ['2027-02-01T17:00', '2028-01-02T17:00']],
    ['Tuesday at 7', ['2027-01-12T19:00', '2027-01-12T07:00']],
    ['Tuesday 13 January, 17:00', ['2027-01-13T17:00', '2027-01-12T17:00']],
    ['Tuesday after five', []],
    ['at 5pm', []],
  ])('that may be two is asked about with both: %s', (text, readings) => {
    const found = readDate(text, reader())
    expect(found.is === 'ask' && found.readings.toSorted()).toEqual(readings.toSorted())
  })

  test('keeps the end that was said', () => {
    expect(readDate('Thu 14 Jan 17:00–18:30', reader())).toEqual({
      is: 'read',
      all: [{ at: '2027-01-14T17:00', until: '2027-01-14T18:30' }],
    })
  })

  test.each([
    ['04/12', 'en', '2027-01-08T10:15', 'ask'],
    ['04/12', 'fi', '2027-09-08T10:15', '2027-12-04'],
    ['12.4. klo 17', 'fi', '2027-01-08T10:15', '2027-04-12T17:00'],
    ['next Friday', 'en', '2027-01-07T10:15', 'ask'],
    ['su 31.1.', 'fi', '2027-01-08T10:15', '2027-01-31'],
    ['29.2.', 'sv', '2027-01-08T10:15', 'ask'],
    ['tomorrow at 10', 'en', '2026-12-31T23:59', '2027-01-01T10:00'],
    ['Friday at 10', 'en', '2026-12-31T23:59', '2027-01-01T10:00'],
    ['tisdag halv sju', 'sv', '2027-01-08T10:15', '2027-01-12T18:30'],
    ['tiistaina puoli seitsemältä', 'fi', '2027-01-08T10:15', '2027-01-12T18:30'],
    ['ten to six on Tuesday', 'en', '2027-01-08T10:15', '2027-01-12T17:50'],
    ['ti klo 17 30', 'fi', '2027-01-08T10:15', '2027-01-12T17:30'],
    ['tis kl 17, nej förresten ons kl 17', 'sv', '2027-01-08T10:15', '2027-01-13T17:00'],
    ['12, 13 or 14 January', 'en', '2027-01-08T10:15', ['2027-01-12', '2027-01-13', '2027-01-14']],
    ['at Tuesday Coffee', 'en', '2027-01-08T10:15', 'none'],
    ['illalla', 'fi', '2027-01-08T10:15', 'ask'],
    ['tack för i tisdags', 'sv', '2027-01-08T10:15', 'none'],
  ] as const)('is read by the customs of its language: %s (%s, %s)', (text, language, now, right) => {
    expect(printed(readDate(text, reader(language, now)))).toEqual(right)
  })

  test('never makes the reader fail, whatever is typed', () => {
    const bits = [
      ...'0 1 2 3 4 5 6 7 8 9 . : / - ,'.split(' '),
      ' klo ',
      ' ti ',
      'Tue ',
      ' at ',
      ' om ',
      ' vecka',
      ' puoli ',
      ' not ',
      ' January ',
      ' or ',
      'pm',
      ' next ',
      '€',
    ]
    const typed = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 30 })
    fc.assert(
      fc.property(typed, fc.constantFrom(...languages), (pieces, language) => {
        const reading = readDate(pieces.join(''), reader(language))
        expect(reading.is !== 'read' || reading.all.every(({ at }) => /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/.test(at))).toBe(true)
      }),
    )
  })
})
