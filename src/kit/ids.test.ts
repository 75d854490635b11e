import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hoursAfter, Instant, turnableClock } from './clock.ts'
import { type Ids, randomIds, seededIds } from './ids.ts'

const noon = Instant.from('2027-01-14T12:00:00Z')
const ten = (ids: Ids) => Array.from({ length: 10 }, () => ids.next())
const counted = () => {
  let turn = 0
  return () => (turn++ % 97) / 97
}

describe('ids', () => {
  test('are unique and valid', () => {
    const made = [...ten(randomIds(turnableClock(noon))), ...ten(seededIds(turnableClock(noon), counted()))]
    expect(new Set(made).size).toBe(20)
    expect(made.every((id) => z.uuidv7().safeParse(id).success)).toBe(true)
  })

  test.each([
    ['random', randomIds],
    ['seeded', (clock: Parameters<typeof randomIds>[0]) => seededIds(clock, counted())],
  ])('that are %s sort by age', (_, idsOf) => {
    const clock = turnableClock(noon)
    const ids = idsOf(clock)
    const made = [ids.next()]
    for (const hours of [1, 2, 3]) {
      clock.turnTo(hoursAfter(noon, hours))
      made.push(ids.next())
    }
    expect(made.toSorted()).toEqual(made)
  })

  test('of one seed sort by age within a millisecond, too', () => {
    const made = ten(seededIds(turnableClock(noon), counted()))
    expect(made.toSorted()).toEqual(made)
  })

  test('of the same seed are the same, of another they differ', () => {
    const made = ten(seededIds(turnableClock(noon), counted()))
    expect(ten(seededIds(turnableClock(noon), counted()))).toEqual(made)
    expect(ten(seededIds(turnableClock(noon), () => 0.5))).not.toEqual(made)
  })
})
