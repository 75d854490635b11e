import { expect, test } from 'vitest'
import { Instant } from '../../src/kit/clock.ts'
import { createDoor } from './arriving.ts'
import type { PersonKnown } from './protocol.ts'

const begins = '2027-01-21T15:00:00Z'
const at = (minutes: number): Instant => Instant.fromEpochMilliseconds(Date.parse(begins) + minutes * 60_000)
const known = (email: string, changed: Partial<PersonKnown> = {}): PersonKnown => ({
  ...{
    email,
    name: email,
    cohort: 'c',
    role: 'mentee',
    state: 'active',
    answer: 'coming',
    standing: null,
    partner: null,
    meets: false,
    isNoted: false,
  },
  ...changed,
})
const door = (isImagined: (email: string) => boolean = () => true) =>
  createDoor({ look: () => ({ kickOffs: [{ cohort: 'c', name: 'C', at: begins }] }), isImagined, seed: 1 })
/** Everything that is noted from before the beginning on, at the time at which it is. */
function evening(people: readonly PersonKnown[], isImagined?: (email: string) => boolean) {
  const it = door(isImagined)
  const noted = new Map<string, string[]>()
  for (let next = it.next(); next; next = it.next())
    for (const { email, what } of it.due(next, people)) noted.set(email, [...(noted.get(email) ?? []), what])
  return noted
}

test('Most of those who said that they come do, each once; the others are noted as missing', () => {
  const noted = evening(Array.from({ length: 200 }, (_, nth) => known(`${nth}`)))
  expect(noted.size).toBe(200)
  const each = [...noted.values()].map((ticks) => ticks.join(' '))
  expect(new Set(each)).toEqual(new Set(['came', 'missing']))
  expect(each.filter((what) => what === 'came').length).toBeGreaterThan(160)
})

test('Nobody comes who did not say so, or was told not to', () => {
  const people = [
    known('silent', { answer: null }),
    known('away', { answer: 'notAtKickoff' }),
    known('released', { state: 'released' }),
    known('told to stay', { role: 'mentor', standing: 'free' }),
    known('coordinator', { role: 'coordinator' }),
    known('elsewhere', { cohort: 'd' }),
    known('mentor', { role: 'mentor', standing: 'go' }),
  ]
  expect([...evening(people)]).toEqual([['mentor', ['came']]])
  expect([...evening(people, () => false)]).toEqual([['mentor', ['came']]])
})

test('All who are played by somebody and said that they come do', () => {
  const noted = evening(
    Array.from({ length: 200 }, (_, nth) => known(`${nth}`)),
    () => false,
  )
  expect(noted.size).toBe(200)
  expect(new Set([...noted.values()].map((ticks) => ticks.join(' ')))).toEqual(new Set(['came']))
})

test('They come around the beginning, and what is long past is noted no more', () => {
  const it = door()
  expect(it.next()).toEqual(at(-10))
  expect(it.isDue(at(-11))).toBe(false)
  expect(it.isDue(at(-10))).toBe(true)
  expect(it.due(at(60 * 30), [known('late'), known('later')])).toEqual([])
  expect(it.next()).toBeNull()
})
