import { describe, expect, test } from 'vitest'
import { at } from '../../../test/ground/occasions.ts'
import { hoursAfter } from '../../kit/clock.ts'
import { movedFrom } from './moving.rules.ts'

const minutesWaited = (hoursLeft: number, laterByHours = 24): number => {
  const now = at('2027-01-20T08:00')
  const startsAt = hoursAfter(now, hoursLeft)
  const to = { startsAt: hoursAfter(startsAt, laterByHours), venue: null }
  return movedFrom({ startsAt, venue: null }, to, now).since(now).total('minutes')
}

describe('How long a move waits until people hear of it', () => {
  test.each([
    ['weeks before', 400, 60],
    ['on the day before', 23, 60],
    ['where an hour would last too long', 6.5, 30],
    ['on the last minute of the long wait', 6.01, 10],
    ['a few hours before', 4, 10],
    ['where ten minutes would last too long', 2.1, 6],
    ['where people are on their way', 2, 0],
    ['at the last minute', 0.02, 0],
  ])('%s', (_, hoursLeft, minutes) => {
    expect(minutesWaited(hoursLeft)).toBeCloseTo(minutes, 3)
  })

  test('counts from the date that comes first, be it the old one or the new one', () => {
    expect(minutesWaited(48, -45)).toBeCloseTo(10, 3)
    expect(minutesWaited(3, 72)).toBeCloseTo(10, 3)
  })
})
