import { describe, expect, test } from 'vitest'
import { at } from '../../../test/ground/builders.ts'
import { freeIn, isFull, isRoomFor, offersFor, passedOver, standingOf, type Waiter } from './selections.rules.ts'

const window = { opensAt: at('2027-05-29T08:00'), closesAt: at('2027-06-05T18:00') }

const line = (...ids: readonly string[]): Waiter[] =>
  ids.map((enrolmentId) => ({ enrolmentId, isReached: true, isPaused: false, languages: [], offeredUntil: null }))
const beginning = { language: 'fi', startsAt: at('2027-09-01T17:00'), isOff: false }
const now = at('2027-06-01T12:00')
const idsOf = (all: readonly Waiter[]) => all.map(({ enrolmentId }) => enrolmentId)

test.each([
  ['2027-05-29T07:59', 'ahead'],
  ['2027-05-29T08:00', 'open'],
  ['2027-06-05T17:59', 'open'],
  ['2027-06-05T18:00', 'closed'],
])('At %s a selection is %s', (when, standing) => {
  expect(standingOf(window, at(when))).toBe(standing)
})

describe('Places', () => {
  test('are never below none, however few there are now', () => {
    expect(freeIn({ capacity: 10, inside: 12, promised: 1 })).toBe(0)
    expect(freeIn({ capacity: 15, inside: 12, promised: 0 })).toBe(3)
    expect(freeIn({ capacity: null, inside: 12, promised: 0 })).toBeNull()
  })

  test('are full where all are taken or offered, until an offer runs out', () => {
    const all = { capacity: 10, inside: 8, promised: 2 }
    expect([isFull({ ...all, ranOut: 0 }), isFull({ ...all, ranOut: 1 }), isFull({ ...all, inside: 7, ranOut: 0 })]).toEqual([
      true,
      false,
      false,
    ])
    expect(isFull({ capacity: null, inside: 800, promised: 0, ranOut: 0 })).toBe(false)
  })

  test('of twelve who are in: lowered to ten nobody is offered one, at eleven neither, at fifteen exactly three in order', () => {
    const waiting = line('a', 'b', 'c', 'd')
    const offered = (capacity: number) => idsOf(offersFor(waiting, { capacity, inside: 12, promised: 0 }, beginning, now))
    expect([offered(10), offered(11), offered(15)]).toEqual([[], [], ['a', 'b', 'c']])
  })
})

describe('The first of the line', () => {
  const [unreached, elsewhere] = [
    { ...line('unreached')[0], isReached: false },
    { ...line('elsewhere')[0], languages: ['sv'] },
  ] as Waiter[]

  test('is passed over where they cannot take it, each with a reason, and all places go to the next ones at once', () => {
    const all = [unreached, elsewhere, ...line('a', 'b', 'c', 'd')] as Waiter[]
    expect(all.slice(0, 3).map((each) => passedOver(each, 'fi'))).toEqual(['unreached', 'language', null])
    expect(idsOf(offersFor(all, { capacity: 3, inside: 0, promised: 0 }, beginning, now))).toEqual(['a', 'b', 'c'])
  })

  test('comes before somebody who is just finishing, who may only have what is left over', () => {
    expect(isRoomFor(line('a'), { capacity: 5, inside: 4, promised: 0 }, beginning)).toBe(false)
    expect(isRoomFor(line('a'), { capacity: 6, inside: 4, promised: 0 }, beginning)).toBe(true)
    expect(isRoomFor([unreached] as Waiter[], { capacity: 5, inside: 4, promised: 0 }, beginning)).toBe(true)
    expect(isRoomFor(line('a'), { capacity: null, inside: 4, promised: 0 }, beginning)).toBe(true)
  })
})

test('No place is offered that could not be taken for its whole time', () => {
  const places = { capacity: 1, inside: 0, promised: 0 }
  const offered = (startsAt: string) => offersFor(line('a'), places, { ...beginning, startsAt: at(startsAt) }, now).length
  expect([offered('2027-06-03T11:59'), offered('2027-06-03T12:00')]).toEqual([0, 1])
  expect(offersFor(line('a'), places, { ...beginning, isOff: true }, now)).toEqual([])
  expect(offersFor(line('a'), places, { ...beginning, startsAt: null }, now)).toHaveLength(1)
})
