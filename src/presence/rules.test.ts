import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at } from '../../test/ground/builders.ts'
import { defaultLadder } from '../programme/index.ts'
import type { Guest } from './facts.ts'
import { asksAt, careAt, found, isEvening, isIn, isOpen, isTooLateForCare, nightEnds, sidesAt, sidesOf, timeOf } from './rules.ts'

const zone = 'Europe/Helsinki'
const evening = (wall: string) => ({ startsAt: at(wall), zone, country: 'FI', ladder: defaultLadder })
const guest = (id: string, role: Guest['role'], of: Partial<Guest> = {}): Guest => ({
  ...{ id, personId: id, name: id, role, expectation: 'expected', state: 'none', tappedAt: null, isClockOff: false },
  ...{ partners: [], apart: [], satWith: null, answer: null },
  ...of,
})

describe('An evening', () => {
  test('opens an hour before and lasts until four in the morning', () => {
    const thursday = evening('2027-01-21T17:00')
    expect(isEvening(thursday, at('2027-01-21T15:59'))).toBe(false)
    expect(isEvening(thursday, at('2027-01-21T16:00'))).toBe(true)
    expect(sidesAt(thursday)).toEqual(at('2027-01-21T17:15'))
    expect(nightEnds(thursday)).toEqual(at('2027-01-22T04:00'))
    expect(isOpen(thursday, at('2027-02-04T16:59'))).toBe(true)
    expect(isOpen(thursday, at('2027-02-04T17:00'))).toBe(false)
  })

  test.each([
    ['2027-01-21T23:30', '2027-01-22T04:00'],
    ['2027-01-22T00:30', '2027-01-23T04:00'],
    ['2027-01-21T09:00', '2027-01-22T04:00'],
    // The night in which the clocks go forward.
    ['2027-03-27T20:00', '2027-03-28T04:00'],
  ])('that begins at %s ends at %s', (begins, ends) => expect(nightEnds(evening(begins))).toEqual(at(ends)))
})

describe('Whoever was missing is asked', () => {
  test.each([
    ['2027-01-21T17:00', '2027-01-22T10:00', 'the next morning'],
    ['2027-01-22T17:00', '2027-01-25T09:00', 'after a Friday on Monday, as its hours begin'],
    ['2026-12-24T17:00', '2026-12-28T09:00', 'after the holidays'],
  ])('after %s at %s, %s', (begins, asked) => expect(careAt(evening(begins))).toEqual(at(asked)))

  test.each([
    ['on the evening', '2027-01-21T20:00', '2027-01-22T10:00'],
    ['an hour after they were noted, once the others have been asked', '2027-01-22T12:00', '2027-01-22T13:00'],
    ['on Monday, if it was noted late on Friday', '2027-01-22T16:30', '2027-01-25T09:00'],
    ['no more on Tuesday', '2027-01-26T09:00', null],
  ])('%s', (_, noted, asked) => expect(asksAt(evening('2027-01-21T17:00'), at(noted))).toEqual(asked && at(asked)))

  test('or not at all where Pari was away for days', () => {
    expect(isTooLateForCare(evening('2027-01-20T17:00'), at('2027-01-25T09:00'))).toBe(false)
    expect(isTooLateForCare(evening('2027-01-20T17:00'), at('2027-01-25T09:01'))).toBe(true)
  })
})

describe('The hour of a tap', () => {
  const thursday = evening('2027-01-21T17:00')
  const ms = (wall: string) => at(wall).epochMilliseconds
  test('is that of the tap, also when it arrives hours later', () => {
    const tap = { at: ms('2027-01-21T17:02'), said: ms('2027-01-21T17:02') }
    expect(timeOf(tap, thursday, at('2027-01-21T19:40'))).toEqual({ tappedAt: ms('2027-01-21T17:02'), clockOff: null })
  })

  test('is put right where the phone is wrong by two days, and that is seen', () => {
    const tap = { at: ms('2027-01-21T17:02'), said: ms('2027-01-23T17:02') }
    expect(timeOf(tap, thursday, at('2027-01-21T19:40'))).toEqual({ tappedAt: ms('2027-01-21T17:02'), clockOff: 172_800 })
  })

  test.each(['2027-01-23T17:02', '2027-01-19T17:02', '1970-01-01T00:00'])(
    'is that of the arrival where nobody can have tapped: %s',
    (wall) => {
      const tapped = timeOf({ at: ms(wall), said: ms(wall) }, thursday, at('2027-01-21T19:40'))
      expect(tapped.tappedAt).toBe(ms('2027-01-21T19:40'))
      expect(tapped.clockOff).not.toBeNull()
    },
  )
})

describe('Both sides', () => {
  test('are mentors without their mentee and mentees without their mentor; first those who have nobody are brought together', () => {
    const guests = [
      guest('Aino', 'mentee', { state: 'came', partners: ['Maija'] }),
      guest('Eero', 'mentee', { state: 'missing', partners: ['Olli'] }),
      guest('Iida', 'mentee', { state: 'came', partners: ['Sanna'] }),
      guest('Kalle', 'mentee', { state: 'came', partners: ['Tuomo'] }),
      guest('Maija', 'mentor', { partners: ['Aino'] }),
      guest('Olli', 'mentor', { state: 'came', partners: ['Eero'] }),
      guest('Sanna', 'mentor', { state: 'missing', partners: ['Iida'] }),
      guest('Tuomo', 'mentor', { state: 'came', partners: ['Kalle'] }),
    ]
    const sides = sidesOf(guests)
    const names = (some: readonly Guest[]) => some.map(({ name }) => name)
    expect([sides.mentors, sides.mentees, sides.absent, sides.missing].map(names)).toEqual([
      ['Olli'],
      ['Aino', 'Iida'],
      ['Maija'],
      ['Eero', 'Sanna'],
    ])
    expect(sides.proposals.map(({ mentee, mentor }) => [mentee.name, mentor.name])).toEqual([
      ['Aino', 'Olli'],
      ['Iida', 'Olli'],
    ])
  })

  test('leave apart whoever is to have no contact', () => {
    const alone = [
      guest('Aino', 'mentee', { state: 'came', apart: ['Maija'] }),
      guest('Maija', 'mentor', { state: 'came', apart: ['Aino'] }),
    ]
    expect(sidesOf(alone)).toMatchObject({ mentors: [{ name: 'Maija' }], mentees: [{ name: 'Aino' }], proposals: [] })
    const { proposals } = sidesOf([...alone, guest('Olli', 'mentor', { state: 'came', partners: [] })])
    expect(proposals.map(({ mentee, mentor }) => [mentee.name, mentor.name])).toEqual([['Aino', 'Olli']])
  })

  test('proposes nobody who is not here, joins everybody who waits where a mentor is here, and ends with company for all', () => {
    const anybody = fc.record({
      state: fc.constantFrom('came' as const, 'missing' as const, 'none' as const),
      partner: fc.nat(7),
      isMentor: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(anybody, { maxLength: 30 }), (people) => {
        const all = people.map(({ state, isMentor }, at) => guest(`${at}`, isMentor ? 'mentor' : 'mentee', { state }))
        const mentors = all.filter(({ role }) => role === 'mentor')
        const pairs = people.flatMap(({ partner, isMentor }, at) => {
          const mentor = mentors[partner]
          return !isMentor && mentor ? [[`${at}`, mentor.id] as const] : []
        })
        const guests = all.map((each) => ({
          ...each,
          partners: pairs.flatMap(([mentee, mentor]) => (mentee === each.id ? [mentor] : mentor === each.id ? [mentee] : [])),
        }))
        const { proposals, mentees } = sidesOf(guests)
        expect(proposals.every(({ mentee, mentor }) => mentee.state === 'came' && mentor.state === 'came')).toBe(true)
        const someMentor = guests.some(({ role, state }) => role === 'mentor' && state === 'came')
        expect(proposals.map(({ mentee }) => mentee.id)).toEqual(someMentor ? mentees.map(({ id }) => id) : [])
        const seated = guests.map((each) => ({
          ...each,
          satWith: proposals.find(({ mentee }) => mentee.id === each.id)?.mentor.id ?? null,
        }))
        expect(sidesOf(seated).mentees).toEqual(someMentor ? [] : mentees)
      }),
    )
  })

  test('company that has left again is none', () => {
    const guests = [guest('Aino', 'mentee', { state: 'came', satWith: 'Olli' }), guest('Olli', 'mentor', { state: 'none' })]
    expect(sidesOf(guests).mentees.map(({ name }) => name)).toEqual(['Aino'])
  })
})

test('Everybody stands in exactly one part of the list', () => {
  const anybody = fc.record({
    state: fc.constantFrom('came' as const, 'missing' as const, 'none' as const),
    expectation: fc.constantFrom('expected' as const, 'unsaid' as const, 'unexpected' as const),
  })
  fc.assert(
    fc.property(anybody, (of) => {
      const parts = (['notYet', 'came', 'missing', 'others'] as const).filter((filter) => isIn(filter, guest('Aino', 'mentee', of)))
      expect(parts.length).toBeGreaterThan(0)
      expect(parts.length > 1).toBe(of.state === 'missing' && of.expectation !== 'expected')
    }),
  )
})

test('A name is found without its accents and capitals, and those who are expected come first', () => {
  const guests = [guest('Åsa Ek', 'mentor', { expectation: 'unexpected' }), guest('Asa Berg', 'mentor'), guest('Bo Ek', 'mentor')]
  expect(found(guests, ' ASA ').map(({ name }) => name)).toEqual(['Asa Berg', 'Åsa Ek'])
  expect(found(guests, 'ek å').map(({ name }) => name)).toEqual(['Åsa Ek'])
})
