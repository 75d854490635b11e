import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySetting, at, kickOff, planOn, shown } from '../../../test/ground/occasions.ts'
import { hoursAfter, type Instant, isAfter, isBefore, later } from '../../kit/clock.ts'
import { nextWorkingTime } from '../../programme/ladder/calendar.ts'
import { moveSeat } from '../offers/offers.rules.ts'
import { biddingHeld, graceEnd, secondThoughtEnd } from './grace.rules.ts'

/** Deadline 15 January 12:00; the tap from 18 January 17:00, the stop on 19 January 17:00, the final word on 20 January 12:00. */
const plan = planOn(kickOff)
const ends = (now: string, on = plan) => shown(graceEnd(on, on.final, at(now)))

describe('A place that somebody gave up', () => {
  test('waits ten minutes, or as the programme says', () => {
    expect(ends('2027-01-12T10:00')).toBe('2027-01-12T10:10')
    expect(ends('2027-01-12T10:00', planOn(kickOff, { graceMinutes: 30 }))).toBe('2027-01-12T10:30')
    expect(ends('2027-01-12T10:00', planOn(kickOff, { graceMinutes: 0 }))).toBe('2027-01-12T10:00')
  })

  test.each([
    ['2027-01-18T16:55', '2027-01-18T16:59', 'before offers need a tap'],
    ['2027-01-19T16:55', '2027-01-19T16:59', 'before offers stop'],
    ['2027-01-20T11:55', '2027-01-20T11:59', 'before the final word'],
    ['2027-01-20T11:59:30', '2027-01-20T11:59', 'not at all if that is too near'],
    ['2027-01-12T16:55', '2027-01-12T16:59', 'before nobody writes any more that day'],
    ['2027-01-12T08:55', '2027-01-12T09:05', 'into the morning'],
    ['2027-01-21T14:55', '2027-01-21T14:59', 'before the last two hours'],
    ['2027-01-21T15:00', '2027-01-21T15:00', 'in the last two hours not at all'],
  ])('on %s waits until %s (%s)', (now, until) => {
    expect(ends(now)).toBe(until)
  })

  test('never waits past a limit that was ahead', () => {
    fc.assert(
      fc.property(
        anySetting,
        fc.integer({ min: 0, max: 120 * 24 * 60 }),
        fc.integer({ min: 0, max: 120 }),
        ({ plan: any, setUpAt }, minutes, grace) => {
          const on = { ...any, ladder: { ...any.ladder, graceMinutes: grace } }
          const now = hoursAfter(setUpAt, minutes / 60)
          fc.pre(isBefore(now, on.kickOff))
          for (const end of [graceEnd(on, on.final, now), secondThoughtEnd(on, on.final, now)]) {
            expect(isBefore(end, now)).toBe(false)
            const limits = [on.tapFrom, on.stop, on.final, hoursAfter(on.kickOff, -2)]
            expect(limits.filter((limit) => isAfter(end, now) && !isBefore(limit, now) && !isBefore(end, limit))).toEqual([])
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  test('is offered to nobody while its owner may come back, and as soon as it could have been without a wait, or ten minutes later', () => {
    fc.assert(
      fc.property(anySetting, fc.integer({ min: 0, max: 60 * 24 * 60 }), ({ plan: on, setUpAt }, minutes) => {
        const now = hoursAfter(setUpAt, minutes / 60)
        fc.pre(isBefore(now, on.kickOff))
        const graceUntil = graceEnd(on, on.final, now)
        const offered = (until: Instant | null) => firstOffer(on, until, now)
        const [waiting, atOnce] = [offered(graceUntil), offered(null)]
        expect(waiting === null).toBe(atOnce === null)
        if (!waiting || !atOnce) return
        expect(isBefore(waiting, graceUntil)).toBe(false)
        expect(isAfter(waiting, later(atOnce, graceUntil))).toBe(false)
      }),
      { numRuns: 200 },
    )
  })
})

/** When somebody who waits is offered the place, by the steps of the timetable. Null: never by itself. */
function firstOffer(on: typeof plan, graceUntil: Instant | null, from: Instant): Instant | null {
  const person = {
    enrolmentId: 'a',
    language: 'fi',
    field: null,
    wishes: null,
    waitingSince: from,
    displaced: false,
    wasLeftOut: false,
    thinksUntil: null,
  } as const
  for (let now = from; ; ) {
    const decided = moveSeat(
      { turn: 1, agreed: false, language: 'fi', field: null, waves: 0, graceUntil, askedUntil: null, movesAt: null },
      [],
      [person],
      on,
      now,
    )
    if (decided.move === 'offer') return nextWorkingTime(now, on.calendar, on.ladder.window)
    if (decided.move !== 'wait') return null
    now = decided.until
  }
}

describe('What bids a mentor come on a date that is about to be another', () => {
  const held = (now: string, movesAt: string, isOwed = true) => shown(biddingHeld(at('2027-01-20T12:00'), isOwed, at(movesAt), at(now)))

  test.each([
    ['waits until a moment after the move', '2027-01-18T12:00', '2027-01-18T12:40', '2027-01-18T12:41'],
    ['is not later than an hour after the final word was due', '2027-01-20T12:30', '2027-01-20T13:10', '2027-01-20T12:59'],
    ['does not wait any more then', '2027-01-20T12:59', '2027-01-20T13:10', '2027-01-20T12:59'],
  ])('%s', (_, now, movesAt, until) => expect(held(now, movesAt)).toBe(until))

  test('waits after the final word, too, because it has been said', () => {
    expect(held('2027-01-20T15:00', '2027-01-20T15:40', false)).toBe('2027-01-20T15:41')
  })
})
