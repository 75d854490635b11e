import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySetting } from '../../../test/ground/occasions.ts'
import { hoursAfter, Instant, isAfter } from '../../kit/clock.ts'
import { defaultQuietHours, endOfQuiet } from '../../people/quiet-hours.ts'
import { defaultLadder } from '../../programme/ladder/ladder.ts'
import { planFor } from '../../programme/ladder/plan.ts'
import { ownPlan } from './own-plan.ts'

const newYork = planFor({ startsAt: Instant.from('2027-03-16T21:00:00Z'), zone: 'America/New_York', country: 'US', ladder: defaultLadder })
const zones = fc.constantFrom(
  'Europe/Helsinki',
  'America/Los_Angeles',
  'Asia/Tokyo',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Asia/Kathmandu',
)

describe('For a reader far away', () => {
  test('a question that would reach them on their Saturday comes on the Friday before, while they are awake', () => {
    const [, second] = ownPlan(newYork, 'Europe/Stockholm', defaultQuietHours).asks
    expect(newYork.asks[1]?.toString()).toBe('2027-03-05T20:00:00Z')
    expect(second?.toZonedDateTimeISO('Europe/Stockholm').toString({ timeZoneName: 'never' })).toBe('2027-03-05T19:59:00+01:00')
  })

  test('a question on the cohort’s Monday, which is still their Sunday, comes on the last day on which both work', () => {
    const tokyo = planFor({ startsAt: Instant.from('2027-03-15T08:00:00Z'), zone: 'Asia/Tokyo', country: null, ladder: defaultLadder })
    const monday = tokyo.asks.findIndex((at) => at.toZonedDateTimeISO('Asia/Tokyo').dayOfWeek === 1)
    const at = ownPlan(tokyo, 'America/Los_Angeles', defaultQuietHours).asks[monday]
    expect([at?.toZonedDateTimeISO('Asia/Tokyo').dayOfWeek, at?.toZonedDateTimeISO('America/Los_Angeles').dayOfWeek]).toEqual([5, 4])
  })

  test('who is in the zone of their cohort, nothing moves', () => {
    const { asks, personal } = ownPlan(newYork, 'America/New_York', defaultQuietHours)
    expect({ asks, personal }).toEqual({ asks: newYork.asks, personal: newYork.personal })
  })

  test('who joins late, on their Friday night, is asked on Monday', () => {
    const joined = Instant.from('2027-03-05T21:30:00Z')
    expect(newYork.nextWorking(joined)).toEqual(joined)
    const asked = ownPlan(newYork, 'Europe/Stockholm', defaultQuietHours).nextWorking(joined)
    expect(endOfQuiet(asked, 'Europe/Stockholm', defaultQuietHours).toZonedDateTimeISO('Europe/Stockholm').dayOfWeek).toBe(1)
  })

  test('no question and no welcome reaches anybody at a weekend, and none comes later than planned', () => {
    fc.assert(
      fc.property(anySetting, zones, ({ plan }, zone) => {
        const own = ownPlan(plan, zone, defaultQuietHours)
        expect(own.asks.length).toBe(plan.asks.length)
        own.asks.forEach((at, index) => {
          const read = endOfQuiet(at, zone, defaultQuietHours)
          expect(read.toZonedDateTimeISO(zone).dayOfWeek).toBeLessThan(6)
          expect(plan.calendar.isFree(read.toZonedDateTimeISO(plan.calendar.zone).toPlainDate())).toBe(false)
          expect(isAfter(at, plan.asks[index] ?? at)).toBe(false)
          expect(isAfter(hoursAfter(at, 14 * 24), plan.asks[index] ?? at)).toBe(true)
        })
      }),
      { numRuns: 60 },
    )
  })
})
