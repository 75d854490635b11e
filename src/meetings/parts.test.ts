import { expect, test } from 'vitest'
import { at } from '../../test/ground/occasions.ts'
import { aMember, pairFacts } from '../../test/ground/pair-facts.ts'
import { whenFor } from './parts.ts'

test('A moment names the zone for both of a pair whose clocks differ, and for neither where they agree', () => {
  const when = at('2027-03-15T16:00')
  const apart = pairFacts({ mentor: aMember('Maija', { timeZone: 'America/New_York' }) })
  expect(whenFor(apart.mentor, apart, when)).toMatch(/10:00.*GMT-4/u)
  expect(whenFor(apart.mentee, apart, when)).toMatch(/16:00.*GMT\+2/u)
  const near = pairFacts({ mentor: aMember('Maija', { timeZone: 'Europe/Tallinn' }) })
  for (const reader of [near.mentor, near.mentee]) expect(whenFor(reader, near, when)).not.toContain('GMT')
})
