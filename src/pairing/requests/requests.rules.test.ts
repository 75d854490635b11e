import { expect, test } from 'vitest'
import { at } from '../../../test/ground/cohort.ts'
import { workCalendar } from '../../programme/ladder/calendar.ts'
import type { Search, SeatRequest } from './facts.ts'
import { endsOf, moveOf, windowOf } from './requests.rules.ts'

const helsinki = workCalendar('Europe/Helsinki', 'FI')

test.each([
  // A Tuesday; a Friday before a weekend; late on a Friday; the day before the Epiphany, a holiday.
  ['2027-01-12T10:00', 2, '2027-01-14T10:00', '2027-01-13T10:00'],
  ['2027-01-15T10:00', 2, '2027-01-19T10:00', '2027-01-18T10:00'],
  ['2027-01-15T22:00', 1, '2027-01-19T08:00', '2027-01-18T08:00'],
  ['2027-01-05T10:00', 1, '2027-01-07T10:00', '2027-01-05T15:00'],
  ['2027-01-12T10:00', 5, '2027-01-19T10:00', '2027-01-14T10:00'],
])('a mentor who is asked at %s has %i working days, until %s, and is reminded at %s', (from, days, until, reminded) => {
  const { closesAt, remindAt } = windowOf(at(from), helsinki, days)
  expect([closesAt.toString(), remindAt?.toString()]).toEqual([at(until).toString(), at(reminded).toString()])
})

const request = (id: string, of: Partial<SeatRequest> = {}): SeatRequest => ({
  ...{
    id,
    mentorId: `mentor ${id}`,
    score: 50,
    state: 'waiting',
    askedAt: null,
    remindedAt: null,
    closesAt: null,
    free: 1,
    asked: 0,
    hasRefused: false,
    isMentor: false,
    isApart: false,
    isUnheard: false,
  },
  mentor: { personId: id, name: id, language: 'en', timeZone: null, email: `${id}@example.org`, phone: null },
  ...of,
})
const search = (requests: readonly SeatRequest[], of: Partial<Search> = {}): Search => ({
  ...{
    id: 's',
    menteeId: 'm',
    mentee: { name: 'Aino', field: null, hopes: null },
    isWithout: true,
    hasMentor: false,
    askedBy: { personId: 'c', name: 'Carla' },
  },
  ...{ words: '', days: 2, atOnce: 1, state: 'open', requests },
  ...of,
})
const ids = (some: readonly SeatRequest[]): string[] => some.map(({ id }) => id)

test('the first who may be asked is asked; who has no place, was asked twice or said no is passed over', () => {
  const requests = [request('a', { free: 0 }), request('b', { asked: 2 }), request('c', { hasRefused: true }), request('d'), request('e')]
  expect(ids(moveOf(search(requests), new Map()).asks)).toEqual(['d'])
  expect(ids(moveOf(search(requests, { atOnce: 2 }), new Map()).asks)).toEqual(['d', 'e'])
})

test('nobody is asked for more mentees than they have places; a search that waits for them has not ended', () => {
  const busy = moveOf(search([request('a')]), new Map([['mentor a', 1]]))
  expect([busy.asks, busy.hasEnded]).toEqual([[], false])
  expect(moveOf(search([request('a', { free: 0 })]), new Map()).hasEnded).toBe(true)
})

test('an open question ends with the last place of its mentor, and all end where the mentee has a mentor', () => {
  const open = request('a', { state: 'open', free: 0 })
  expect(ids(endsOf(search([open, request('b', { state: 'open' }), request('c')])))).toEqual(['a'])
  const both = [request('a', { state: 'open' }), request('b')]
  expect([ids(endsOf(search(both))), ids(endsOf(search(both, { isWithout: false })))]).toEqual([[], ['a']])
  expect(ids(endsOf(search(both, { state: 'stopped' })))).toEqual(['a'])
})
