import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cohorts, menteeNamed, mentorNamed, wishFor } from '../../../test/ground/to-pair.ts'
import { usualWords } from '../../contract/role-words.ts'
import type { Pairing, PairingWish, ToPair } from '../../programme/to-pair.ts'
import { brokenRules } from './allowed.rules.ts'
import { suggestPairs } from './suggest.ts'

function suggested(people: readonly ToPair[], more: Partial<PairingWish> = {}): Pairing {
  const pairing = suggestPairs(wishFor(people, { aim: 'everybody', ...more }), 'en', usualWords)
  if (pairing === 'tooMany') throw new Error(pairing)
  return pairing
}
const mentees = (count: number, more: Partial<ToPair> = {}) => Array.from({ length: count }, (_, at) => menteeNamed(`m${at}`, more))

describe('where mentors are few, groups round a mentor', () => {
  test('have two to four mentees; who is in none stays out', () => {
    const { groups, pairs } = suggested([mentorNamed('maija', { field: 'Law' }), ...mentees(6, { field: 'Law' })])
    expect(pairs).toHaveLength(1)
    expect(groups).toHaveLength(1)
    expect(groups[0]?.mentees).toHaveLength(4)
    expect(groups[0]?.more).toHaveLength(3)
    expect(groups[0]?.mentees).toContain(pairs[0]?.mentee)
  })

  test('are proposed for nobody where everybody has a mentor, and round no mentor who takes nobody this time', () => {
    expect(suggested([mentorNamed('maija'), ...mentees(1)]).groups).toEqual([])
    expect(suggested([mentorNamed('maija', { seats: 0 }), ...mentees(3)]).groups).toEqual([])
  })

  test('go by the same rules and fits as pairs', () => {
    const people = [
      ...[mentorNamed('law', { field: 'Law' }), mentorNamed('nursing', { field: 'Nursing' }), mentorNamed('swede', { language: 'sv' })],
      ...[menteeNamed('a', { field: 'Law' }), menteeNamed('b', { field: 'Nursing' }), menteeNamed('s', { language: 'sv' })],
      ...[menteeNamed('c', { field: 'Law' }), menteeNamed('d', { field: 'Law' }), menteeNamed('e', { field: 'Nursing' })],
    ]
    const pins = [
      { mentor: 'law', mentee: 'a' },
      { mentor: 'nursing', mentee: 'b' },
    ]
    const { groups } = suggested(people, { pins, never: [{ mentor: 'law', mentee: 'd' }] })
    const found = Object.fromEntries(groups.map(({ mentor, more }) => [mentor, more.toSorted()]))
    expect(found).toEqual({ law: ['c'], nursing: ['d', 'e'] })
  })

  test('hold in every cohort: each mentee once, nothing that a rule forbids, and everybody who could be in one is', () => {
    fc.assert(
      fc.property(cohorts, fc.constantFrom('best' as const, 'everybody' as const), (people, aim) => {
        const { groups, unpaired, pairs } = suggested(people, { aim })
        const named = groups.flatMap((group) => group.mentees)
        expect(new Set(named).size).toBe(named.length)
        const role = (of: ToPair['role']) => people.filter((each) => each.role === of)
        const broken = brokenRules(role('mentee'), role('mentor'), wishFor(people))
        const isAllowed = (mentor: string, mentee: string): boolean =>
          broken[role('mentee').findIndex(({ id }) => id === mentee)]?.[role('mentor').findIndex(({ id }) => id === mentor)] === 0
        for (const { mentor, mentees: all, more } of groups) {
          expect([2, 3, 4]).toContain(all.length)
          expect(all.filter((mentee) => !more.includes(mentee)).toSorted()).toEqual(
            pairs
              .filter((pair) => pair.mentor === mentor)
              .map(({ mentee }) => mentee)
              .toSorted(),
          )
          for (const mentee of more) expect(isAllowed(mentor, mentee)).toBe(true)
        }
        const size = (mentor: string): number =>
          groups.find((group) => group.mentor === mentor)?.mentees.length ?? pairs.filter((pair) => pair.mentor === mentor).length
        const without = unpaired.filter((each) => each.role === 'mentee' && !named.includes(each.id))
        for (const { id } of without)
          for (const { mentor } of pairs) if (isAllowed(mentor, id)) expect(size(mentor)).toBeGreaterThanOrEqual(4)
      }),
      { numRuns: 300 },
    )
  })
})
