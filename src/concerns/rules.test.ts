import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursAfter, Instant } from '../kit/clock.ts'
import { type Candidate, dueNow, isOver, lateHours, nextLook, notBefore, readersAmong, reminderHours, type Waiting } from './rules.ts'

const toldAt = Instant.from('2027-02-01T22:00:00Z')
const urgent: Waiting = { isUrgent: true, toldAt, reminders: 0, lateAt: null, takenAt: null, settledAt: null }
const calm: Waiting = { ...urgent, isUrgent: false }
const at = (hours: number) => hoursAfter(toldAt, hours)

/** Looks at a concern whenever it asks to be looked at, for so many hours; answers at which hours what was done. */
function played(begin: Waiting, hours: number) {
  const done: { hour: number; reminds: boolean; tellsSender: boolean }[] = []
  let waiting = begin
  for (let next = nextLook(waiting, 90); next && next.since(toldAt).total('hours') <= hours; next = nextLook(waiting, 90)) {
    const { reminds, tellsSender, reminders } = dueNow(waiting, next)
    done.push({ hour: next.since(toldAt).total('hours'), reminds, tellsSender })
    waiting = { ...waiting, reminders, lateAt: tellsSender ? next : waiting.lateAt }
  }
  return done
}

describe('A concern that nobody takes up', () => {
  test.each([
    ['urgent', urgent, reminderHours.urgent],
    ['calm', calm, reminderHours.calm],
  ] as const)('that is %s is reminded of, then each day, and its sender hears once that it waits', (pace, waiting, hours) => {
    const last = hours.at(-1) ?? 0
    const done = played(waiting, last + 50)
    expect(done.map(({ hour }) => hour)).toEqual([...hours, last + 24, last + 48])
    expect(done.every(({ reminds }) => reminds)).toBe(true)
    expect(done.filter(({ tellsSender }) => tellsSender).map(({ hour }) => hour)).toEqual([lateHours[pace]])
  })

  test('is reminded of once for all that was missed while Pari was down', () => {
    expect(dueNow(urgent, at(9))).toEqual({ reminds: true, tellsSender: true, reminders: 3 })
    expect(dueNow({ ...urgent, reminders: 3, lateAt: at(9) }, at(9))).toEqual({ reminds: false, tellsSender: false, reminders: 3 })
  })

  test('is never due again at the moment at which it was looked at', () => {
    const when = fc.double({ min: 0, max: 2000, noNaN: true })
    fc.assert(
      fc.property(fc.boolean(), when, (isUrgent, hours) => {
        const now = at(hours)
        const { reminders } = dueNow({ ...urgent, isUrgent }, now)
        const next = notBefore(nextLook({ ...urgent, isUrgent, reminders }, 90), now)
        expect(next && Instant.compare(next, now)).toBe(1)
      }),
    )
  })
})

test('What was taken up or settled is reminded of no more', () => {
  for (const done of [{ takenAt: at(1) }, { takenAt: at(1), settledAt: at(2) }])
    expect(dueNow({ ...urgent, ...done }, at(500))).toEqual({ reminds: false, tellsSender: false, reminders: 0 })
  expect(nextLook({ ...urgent, takenAt: at(1) }, 90)).toBeNull()
})

test('What was settled goes after the days for which texts are kept, and not before', () => {
  const settled = { ...urgent, takenAt: at(1), settledAt: at(2) }
  expect(nextLook(settled, 30)?.toString()).toBe(at(2 + 30 * 24).toString())
  expect(isOver(settled, 30, at(1 + 30 * 24))).toBe(false)
  expect(isOver(settled, 30, at(2 + 30 * 24))).toBe(true)
  expect(isOver(urgent, 30, at(100_000))).toBe(false)
})

describe('Those among whom a sender chooses', () => {
  const one = (personId: string, isNamed: boolean, cohortId = 'c'): Candidate => ({
    cohortId,
    programme: 'P',
    personId,
    name: personId,
    isNamed,
  })
  const names = (all: readonly Candidate[]) => readersAmong(all).map(({ personId }) => personId)

  test('are the named ones alone where there are two', () => {
    expect(names([one('dora', true), one('carla', false), one('eva', true)])).toEqual(['dora', 'eva'])
  })
  test('are coordinators, too, where one is named, since it may be about the one', () => {
    expect(names([one('carla', false), one('dora', true)])).toEqual(['dora', 'carla'])
  })
  test('are coordinators where nobody is named', () => {
    expect(names([one('carla', false), one('cecilia', false)])).toEqual(['carla', 'cecilia'])
  })
  test('stand there once, however many cohorts they look after', () => {
    expect(names([one('carla', false, 'a'), one('carla', true, 'b'), one('carla', false, 'b')])).toEqual(['carla'])
  })
  test('are nobody where there is nobody', () => {
    expect(names([])).toEqual([])
  })
})
