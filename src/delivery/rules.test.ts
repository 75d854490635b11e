import { describe, expect, test } from 'vitest'
import { aView } from '../../test/ground/outboxes.ts'
import type { DeliveryResult } from '../contract/platform.ts'
import { Instant } from '../kit/clock.ts'
import type { DueDelivery } from './due.ts'
import type { DeliveryClass } from './outbox.ts'
import { afterBudget, holdBack, mayRepeat, mostAttempts, outcomeOf } from './rules.ts'

const noon = Instant.from('2027-01-18T12:00:00Z')
const hours = (count: number) => noon.add({ hours: count })

const aDelivery = (more: Partial<DueDelivery> = {}): DueDelivery => ({
  ...{
    id: 'd',
    personId: 'p',
    kind: 'confirmation.ask',
    class: 'confirmation',
    urgent: false,
    view: aView('Hello'),
    expiresAt: null,
    attempts: 0,
  },
  ...{ to: { workspace: { platform: 'recorder', id: 'w' }, id: 'a' }, zone: 'UTC', quiet: { from: '20:00', until: '08:00' } },
  ...{ companion: null, nudgedAt: [] },
  ...more,
})

const every: readonly DeliveryClass[] = ['answer', 'confirmation', 'report', 'introduction', 'nudge', 'announcement']

describe('quiet hours are judged at sending time in the recipient’s zone', () => {
  test.each([
    ['Europe/Helsinki', '2027-01-18T17:59:59Z', null],
    ['Europe/Helsinki', '2027-01-18T18:00:00Z', '2027-01-19T06:00:00Z'],
    ['Europe/Helsinki', '2027-01-19T05:59:59Z', '2027-01-19T06:00:00Z'],
    ['Europe/Helsinki', '2027-01-19T06:00:00Z', null],
    ['America/Los_Angeles', '2027-01-18T18:00:00Z', null],
    ['America/Los_Angeles', '2027-01-18T12:00:00Z', '2027-01-18T16:00:00Z'],
    ['Asia/Kolkata', '2027-01-18T14:30:00Z', '2027-01-19T02:30:00Z'],
    // The night in which Helsinki's clocks go forward is an hour shorter.
    ['Europe/Helsinki', '2027-03-27T19:00:00Z', '2027-03-28T05:00:00Z'],
  ])('%s at %s: wait until %s', (zone, now, until) => {
    const setting = holdBack(aDelivery({ zone }), Instant.from(now))
    expect(setting?.dueAt?.toString() ?? null).toBe(until)
    expect(setting?.state ?? 'due').toBe('due')
  })

  test('an urgent delivery goes out in the middle of the night', () => {
    const night = Instant.from('2027-01-18T02:00:00Z')
    expect(holdBack(aDelivery(), night)?.dueAt?.toString()).toBe('2027-01-18T08:00:00Z')
    expect(holdBack(aDelivery({ urgent: true }), night)).toBeNull()
  })

  test.each(every)('they hold for every class: %s', (kind) => {
    expect(holdBack(aDelivery({ class: kind }), Instant.from('2027-01-18T21:00:00Z'))?.dueAt?.toString()).toBe('2027-01-19T08:00:00Z')
  })

  const los = { to: null, zone: 'America/Los_Angeles', quiet: { from: '20:00', until: '08:00' } }

  test.each([
    ['both are awake', 'Europe/London', '2027-01-18T16:00:00Z', null],
    ['the companion sleeps', 'Europe/London', '2027-01-18T12:00:00Z', '2027-01-18T16:00:00Z'],
    ['the recipient sleeps, and the companion when the recipient wakes', 'Europe/London', '2027-01-18T21:00:00Z', '2027-01-19T16:00:00Z'],
    ['their days never meet: the recipient’s counts', 'Asia/Dubai', '2027-01-18T06:00:00Z', null],
    ['their days never meet, and the recipient sleeps', 'Asia/Dubai', '2027-01-18T18:00:00Z', '2027-01-19T04:00:00Z'],
  ])('what two people hear together waits for both: %s', (_case, zone, now, until) => {
    const setting = holdBack(aDelivery({ zone, companion: los }), Instant.from(now))
    expect(setting?.dueAt?.toString() ?? null).toBe(until)
    // Judged again when it is due, it goes out.
    if (until) expect(holdBack(aDelivery({ zone, companion: los }), Instant.from(until))).toBeNull()
  })

  test('somebody who wants no quiet hours has none', () => {
    expect(holdBack(aDelivery({ quiet: { from: '00:00', until: '00:00' } }), Instant.from('2027-01-18T02:00:00Z'))).toBeNull()
  })
})

describe('the nudge budget is two a week, two days apart', () => {
  test.each([
    ['nobody nudged them', [], 0],
    ['an hour ago', [-1], 47],
    ['48 hours ago to the hour', [-48], 0],
    ['47 hours ago', [-47], 1],
    ['twice this week, the last three days ago', [-72, -150], 18],
    ['twice this week, the last an hour ago', [-1, -100], 68],
    ['twice, the older one exactly a week ago', [-72, -168], 0],
    ['three times, because the budget was larger', [-50, -60, -70], 108],
  ])('%s (%j hours): wait %i hours', (_case, nudged, wait) => {
    expect(afterBudget(nudged.map(hours), noon).toString()).toBe(hours(wait).toString())
  })

  test.each(every)('only nudges are counted and held back: %s', (kind) => {
    const setting = holdBack(aDelivery({ class: kind, nudgedAt: [hours(-1)] }), noon)
    expect(setting === null).toBe(kind !== 'nudge')
  })

  test('a nudge whose budget opens at night waits for the morning after', () => {
    const setting = holdBack(aDelivery({ class: 'nudge', nudgedAt: [Instant.from('2027-01-16T22:00:00Z')] }), noon)
    expect(setting?.dueAt?.toString()).toBe('2027-01-19T08:00:00Z')
  })

  test('an urgent nudge ignores the night and not the budget', () => {
    const setting = holdBack(aDelivery({ class: 'nudge', urgent: true, nudgedAt: [Instant.from('2027-01-16T22:00:00Z')] }), noon)
    expect(setting?.dueAt?.toString()).toBe('2027-01-18T22:00:00Z')
  })
})

describe('what is no longer true is dropped', () => {
  test.each([
    [1, null],
    [0, 'dropped'],
    [-1, 'dropped'],
  ])('expires in %i hours: %s', (inHours, state) => {
    expect(holdBack(aDelivery({ expiresAt: hours(inHours) }), noon)?.state ?? null).toBe(state)
  })

  test('even in quiet hours, even if urgent', () => {
    const night = Instant.from('2027-01-18T02:00:00Z')
    expect(holdBack(aDelivery({ expiresAt: night, urgent: true }), night)).toEqual({ state: 'dropped', dueAt: null, detail: 'expired' })
  })
})

const results = {
  delivered: { kind: 'delivered', sent: { workspace: { platform: 'recorder', id: 'w' }, ref: 'r1' } },
  throttled: { kind: 'retry', afterMs: 30_000, reason: 'throttled' },
  transient: { kind: 'retry', afterMs: 0, reason: 'transient' },
  unknown: { kind: 'unknown', detail: 'no answer' },
  gone: { kind: 'failed', reason: 'recipientGone', detail: 'account deactivated' },
} as const satisfies Record<string, DeliveryResult>

describe('how an attempt is written down', () => {
  test.each([
    ['delivered', 'confirmation', 'delivered', null],
    ['delivered', 'announcement', 'delivered', null],
    ['throttled', 'announcement', 'due', 30_000],
    ['transient', 'announcement', 'due', 1_000],
    ['transient', 'nudge', 'due', 1_000],
    ['unknown', 'answer', 'due', 1_000],
    ['unknown', 'confirmation', 'due', 1_000],
    ['unknown', 'report', 'due', 1_000],
    ['unknown', 'nudge', 'unknown', null],
    ['unknown', 'announcement', 'unknown', null],
    ['unknown', 'introduction', 'unknown', null],
    ['gone', 'confirmation', 'failed', null],
    ['gone', 'nudge', 'failed', null],
  ] as const)('%s of class %s: %s', (result, kind, state, waitMs) => {
    const outcome = outcomeOf({ id: 'd', class: kind, attempts: 1 }, results[result], noon)
    expect(outcome).toMatchObject({ id: 'd', attempt: 1, state, outcome: results[result].kind })
    expect(outcome.dueAt && outcome.dueAt.epochMilliseconds - noon.epochMilliseconds).toBe(waitMs)
  })

  test('a delivered message keeps its reference, a failure its reason', () => {
    expect(outcomeOf({ id: 'd', class: 'answer', attempts: 1 }, results.delivered, noon).sentRef).toBe('r1')
    expect(outcomeOf({ id: 'd', class: 'answer', attempts: 1 }, results.gone, noon).detail).toBe('recipientGone: account deactivated')
  })

  test.each(['answer', 'confirmation', 'report', 'introduction', 'nudge', 'announcement'] as const)(
    'waits for another installation when the platform lets us in no more: %s',
    (kind) => {
      const revoked = { kind: 'failed', reason: 'authorisationRevoked', detail: 'token_revoked' } as const
      const outcome = outcomeOf({ id: 'd', class: kind, attempts: mostAttempts.retry }, revoked, noon)
      expect(outcome).toMatchObject({ state: 'due', outcome: 'failed', dueAt: noon, detail: 'authorisationRevoked' })
    },
  )

  test.each(every)('%s is said at most once exactly if a repeat would do harm', (kind) => {
    expect(mayRepeat(kind)).toBe(!['introduction', 'nudge', 'announcement'].includes(kind))
  })

  test.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [10, 512],
    [11, 900],
    [200, 900],
  ])('after try %i comes a pause of %i seconds', (attempts, seconds) => {
    const outcome = outcomeOf({ id: 'd', class: 'confirmation', attempts }, results.transient, noon)
    expect(outcome.dueAt?.toString()).toBe(noon.add({ seconds }).toString())
  })

  test('a platform that asks for a longer pause gets it, a shorter one does not', () => {
    const pauseUntil = (attempts: number, afterMs: number) =>
      outcomeOf({ id: 'd', class: 'confirmation', attempts }, { kind: 'retry', afterMs, reason: 'throttled' }, noon).dueAt?.toString()
    expect(pauseUntil(1, 3_600_000)).toBe(hours(1).toString())
    expect(pauseUntil(5, 1_000)).toBe(noon.add({ seconds: 16 }).toString())
  })

  test('what may have arrived is repeated a dozen times at most, what surely did not through three bad days', () => {
    const state = (attempts: number, result: DeliveryResult) => outcomeOf({ id: 'd', class: 'confirmation', attempts }, result, noon).state
    expect(state(mostAttempts.unknown - 1, results.unknown)).toBe('due')
    expect(state(mostAttempts.unknown, results.unknown)).toBe('unknown')
    expect(state(mostAttempts.unknown, results.transient)).toBe('due')
    expect(state(mostAttempts.retry - 1, results.throttled)).toBe('due')
    expect(state(mostAttempts.retry, results.throttled)).toBe('failed')
    expect((mostAttempts.retry * 15) / 60).toBeGreaterThanOrEqual(72)
  })
})
