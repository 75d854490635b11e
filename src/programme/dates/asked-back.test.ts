import { describe, expect, test } from 'vitest'
import { Instant } from '../../kit/clock.ts'
import { lengthIn, typedMoment } from './asked-back.ts'

const now = Instant.from('2027-01-08T08:15:00Z')
const read = (words: string, language: 'en' | 'fi' | 'sv' = 'en') => typedMoment(words, { language, zone: 'Europe/Helsinki' }, now)

describe('Beside a typed date', () => {
  test.each([
    ['Tue 16-18', 'en', 120],
    ['ti klo 16-17 30', 'fi', 90],
    ['tis kl 16-17.30', 'sv', 90],
    // Today is a Friday: it is asked which one, and the length is known all the same.
    ['Fri 16-18', 'en', 120],
    ['Tue 16:00', 'en', null],
    ['Tue 16-18 or Wed 16-17', 'en', null],
  ] as const)('the end of a range says how long it lasts: %s', (words, language, lasts) => {
    expect(read(words, language)).toMatchObject({ lasts })
  })

  test.each([
    ['Tue 17:30 Café Lumi', 'en', 'Café Lumi'],
    ['Tue 17:30 at Oodi', 'en', 'Oodi'],
    ['ti klo 17.30 Kahvila Lumi', 'fi', 'Kahvila Lumi'],
    ['tis kl 17.30 på Café Snö', 'sv', 'Café Snö'],
    ['Tue 17:30 https://meet.example.org/a', 'en', 'https://meet.example.org/a'],
    ['Fri 16:00 Café Lumi', 'en', 'Café Lumi'],
  ] as const)('a place is read where it is surely one: %s', (words, language, place) => {
    expect(read(words, language)).toMatchObject({ place })
  })

  test.each([
    'Tue 17:30',
    'Tue 17:30 works for me',
    'Tue 17:30 Maija',
    'Café Lumi Tue 17:30',
    'Tue 17:30 at the latest',
    'Tue 17:30 if ok. Café Lumi is nice',
  ])('nothing is taken for a place that may be something else: %s', (words) => {
    const found = read(words)
    expect('place' in found ? found.place : null).toBe(null)
  })

  test('a length that somebody wrote counts, and one that no meeting has does not', () => {
    const limits = { least: 15, most: 480 }
    const of = (lasts: number | null, filled: number) => lengthIn({ lasts, place: null }, { filled, was: 60 }, limits)
    expect([of(120, 60), of(120, 45), of(null, 60), of(500, 60), of(5, 60)]).toEqual([120, 45, 60, 60, 60])
  })
})
