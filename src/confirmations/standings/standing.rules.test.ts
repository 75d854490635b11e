import { describe, expect, test } from 'vitest'
import { at, kickOff, planOn, shown } from '../../../test/ground/occasions.ts'
import { hoursAfter } from '../../kit/clock.ts'
import { defaultQuietHours } from '../../people/quiet-hours.ts'
import type { ConfirmationAnswer } from '../../programme/enrolment/confirmation-answer.ts'
import { finalFor, type MentorsSeat, standingOf, type Told, tellStanding, type Verdict } from './standing.rules.ts'

const taken = (menteeAnswer: ConfirmationAnswer | null, menteeId = 'mentee'): MentorsSeat => ({
  state: 'taken',
  menteeId,
  menteeAnswer,
  fillable: false,
})
const open = (fillable: boolean): MentorsSeat => ({ state: 'open', menteeId: null, menteeAnswer: null, fillable })
const closed: MentorsSeat = { state: 'closed', menteeId: null, menteeAnswer: null, fillable: true }

const verdictOn = (answer: ConfirmationAnswer | null, seats: readonly MentorsSeat[], isFinal: boolean) => {
  const { standing, because } = standingOf(answer, seats, isFinal)
  return because ? `${standing}: ${because}` : standing
}

describe('a mentor’s standing', () => {
  test.each<[string, readonly MentorsSeat[], string, string]>([
    ['the mentee confirmed', [taken('coming')], 'go', 'go'],
    ['the mentee is silent', [taken(null)], 'hold', 'free: unconfirmed'],
    ['the mentee is unsure', [taken('unsure')], 'hold', 'free: unconfirmed'],
    ['the mentee starts later', [taken('notAtKickoff')], 'free: menteeNotAtKickoff', 'free: menteeNotAtKickoff'],
    ['the mentee will not start', [taken('notStarting')], 'free: noMentee', 'free: noMentee'],
    ['the seat is open and somebody waits', [open(true)], 'hold', 'free: noMentee'],
    ['the seat is open and nobody waits', [open(false)], 'free: noMentee', 'free: noMentee'],
    ['the seat was closed', [closed], 'free: noMentee', 'free: noMentee'],
    ['there is no seat', [], 'free: noMentee', 'free: noMentee'],
    ['one confirmed, one is silent', [taken('coming', 'a'), taken(null, 'b')], 'go', 'go'],
    ['one starts later, one is silent', [taken('notAtKickoff', 'a'), taken(null, 'b')], 'hold', 'free: menteeNotAtKickoff'],
    ['one starts later, a seat is being filled', [taken('notAtKickoff'), open(true)], 'hold', 'free: menteeNotAtKickoff'],
  ])('when %s', (_, seats, before, finally_) => {
    expect([verdictOn(null, seats, false), verdictOn(null, seats, true)]).toEqual([before, finally_])
  })

  test.each([null, 'coming', 'unsure'] as const)('is decided by the mentees when the mentor says %s', (answer) => {
    expect(verdictOn(answer, [taken('coming')], true)).toBe('go')
  })

  test.each(['notStarting', 'notAtKickoff'] as const)('is free by the mentor’s own answer %s, though the mentee confirmed', (answer) => {
    expect([verdictOn(answer, [taken('coming')], false), verdictOn(answer, [], true)]).toEqual(['free: ownAnswer', 'free: ownAnswer'])
  })

  test('names who is coming, and only them', () => {
    expect(standingOf(null, [taken('coming', 'b'), taken('unsure', 'c'), taken('coming', 'a')], false).coming).toEqual(['a', 'b'])
    expect(standingOf(null, [taken(null)], false).coming).toEqual([])
  })

  test('is news when another mentee comes or the reason changes, not when seats are merely sorted differently', () => {
    const signature = (answer: ConfirmationAnswer | null, seats: readonly MentorsSeat[]) => standingOf(answer, seats, true).signature
    const [ab, ba] = [
      [taken('coming', 'a'), taken('coming', 'b')],
      [taken('coming', 'b'), taken('coming', 'a')],
    ]
    expect(signature(null, ab)).toBe(signature(null, ba))
    const all = [ab, [taken('coming', 'a')], [taken('coming', 'b')], [taken(null)], [taken('notAtKickoff')], []].map((seats) =>
      signature(null, seats),
    )
    const own = (['notStarting', 'notAtKickoff'] as const).map((answer) => signature(answer, []))
    expect(new Set([...all, ...own, standingOf(null, [taken(null)], false).signature]).size).toBe(9)
  })
})

describe('the final word', () => {
  const plan = planOn(kickOff)
  const finalIn = (zone: string, quiet = defaultQuietHours, on = plan) => {
    const final = finalFor(on, zone, quiet)
    return [shown(final), shown(final, zone).slice(11)]
  }

  test.each([
    ['Europe/Helsinki', '2027-01-20T12:00', '12:00', 'at the step'],
    ['America/Los_Angeles', '2027-01-20T04:59', '18:59', 'an hour before they sleep: they wake too late'],
    ['America/Sao_Paulo', '2027-01-20T13:00', '08:00', 'as soon as they wake'],
    ['Pacific/Auckland', '2027-01-20T07:59', '18:59', 'an hour before they sleep'],
    ['Asia/Vladivostok', '2027-01-20T10:59', '18:59', 'an hour before they sleep: at the step they sleep'],
    ['Asia/Yangon', '2027-01-20T12:00', '16:30', 'at the step'],
    ['Asia/Kolkata', '2027-01-20T12:00', '15:30', 'at the step'],
  ])('to a mentor in %s is said on %s, %s there (%s)', (zone, when, there) => {
    expect(finalIn(zone)).toEqual([when, there])
  })

  test('comes at the step for who is never quiet', () => {
    expect(finalIn('America/Los_Angeles', { from: '00:00', until: '00:00' })[0]).toBe('2027-01-20T12:00')
  })

  test.each([
    ['15:30', '21:30', '2027-01-20T12:00', 'at the step, more than an hour before they rest'],
    ['12:30', '21:30', '2027-01-20T11:29', 'an hour before they rest, sooner than the step'],
    ['12:30', '11:45', '2027-01-20T12:00', 'at the step for who is never up for an hour'],
    ['09:00', '15:30', '2027-01-20T07:59', 'before they rest: an hour of margin is not left when they are up again'],
    ['09:00', '15:00', '2027-01-20T15:00', 'when they are up again, if that leaves the hour'],
  ])('to who rests from %s until %s is said on %s there: %s', (from, until, when) => {
    const on = planOn(at('2027-01-21T16:00'))
    expect(finalIn('Europe/Helsinki', { from, until }, on)[0]).toBe(when)
  })

  test('comes a day before an early kick-off, or the evening before that', () => {
    expect(finalIn('Europe/Helsinki', defaultQuietHours, planOn(at('2027-01-21T08:00')))[0]).toBe('2027-01-19T17:00')
  })
})

describe('a mentor is told', () => {
  const plan = planOn(kickOff)
  const final = plan.final
  const hold: Verdict = { standing: 'hold', because: null, coming: [], signature: 'hold' }
  const go: Verdict = { standing: 'go', because: null, coming: ['a'], signature: 'go:a' }
  const free: Verdict = { standing: 'free', because: 'noMentee', coming: [], signature: 'free:noMentee' }
  const nothing: Told = { standing: null, signature: null, final: false, untrueSince: null }
  const heard = (verdict: Verdict, last = false, untrue?: string): Told => ({
    ...{ standing: verdict.standing, signature: verdict.signature, final: last },
    untrueSince: untrue === undefined ? null : at(untrue),
  })
  const early = at('2026-12-01T12:00')
  const telling = (told: Told, verdict: Verdict, now: string, joinedAt = early) => {
    const { dueAt, untrueSince: _, ...rest } = tellStanding(told, verdict, plan, final, joinedAt, at(now))
    return { ...rest, dueAt: dueAt && shown(dueAt) }
  }
  const silence = { tell: false, final: false, urgent: false }

  test.each<[string, Told, Verdict, string, ReturnType<typeof telling>]>([
    ['nothing before the first step', nothing, go, '2027-01-18T11:59', { ...silence, dueAt: '2027-01-18T12:00' }],
    ['at the first step', nothing, hold, '2027-01-18T12:00', { ...silence, tell: true, dueAt: '2027-01-20T12:00' }],
    ['nothing while nothing changes', heard(hold), hold, '2027-01-19T10:00', { ...silence, dueAt: '2027-01-20T12:00' }],
    ['nothing while a change is two minutes young', heard(hold), go, '2027-01-19T10:00', { ...silence, dueAt: '2027-01-19T10:02' }],
    [
      'a change at once where the last word is not read yet',
      { ...heard(go), isUnheard: true },
      hold,
      '2027-01-19T10:00',
      { ...silence, tell: true, dueAt: '2027-01-20T12:00' },
    ],
    [
      'nothing else where what is not read yet is true',
      { ...heard(go), isUnheard: true },
      go,
      '2027-01-19T10:00',
      { ...silence, dueAt: '2027-01-20T12:00' },
    ],
    [
      'a change that has stood',
      heard(hold, false, '2027-01-19T09:58'),
      go,
      '2027-01-19T10:00',
      { ...silence, tell: true, dueAt: '2027-01-20T12:00' },
    ],
    ['"go" again as the final word', heard(go), go, '2027-01-20T12:00', { tell: true, final: true, urgent: false, dueAt: null }],
    ['an unchanged "free" not again', heard(free), free, '2027-01-20T12:00', { tell: false, final: true, urgent: false, dueAt: null }],
    ['"free" finally instead of "hold"', heard(hold), free, '2027-01-20T12:00', { tell: true, final: true, urgent: false, dueAt: null }],
    ['nothing after the final word', heard(go, true), go, '2027-01-20T13:00', { tell: false, final: true, urgent: true, dueAt: null }],
    [
      'a change after the final word, at any hour, once it has stood',
      heard(go, true, '2027-01-21T02:58'),
      free,
      '2027-01-21T03:00',
      { tell: true, final: true, urgent: true, dueAt: null },
    ],
    [
      'a late final word after the machine was down',
      heard(hold),
      go,
      '2027-01-21T09:00',
      { tell: true, final: true, urgent: false, dueAt: null },
    ],
    ['nothing once the kick-off has begun', heard(hold), go, '2027-01-21T17:00', { ...silence, dueAt: null }],
    [
      'nothing final once it has begun',
      heard(go, true),
      free,
      '2027-01-21T17:00',
      { tell: false, final: true, urgent: false, dueAt: null },
    ],
  ])('%s', (_, told, verdict, now, expected) => {
    expect(telling(told, verdict, now)).toEqual(expected)
  })

  test.each([
    ['2027-01-17T12:00', true, 'a day before the first step'],
    ['2027-01-17T12:01', false, 'less than a day'],
  ])('at the first step if they joined on %s: %s (%s)', (joined, tell) => {
    expect(telling(nothing, hold, '2027-01-18T12:00', at(joined)).tell).toBe(tell)
  })

  test('the final word alone if they joined after the first step', () => {
    const joined = at('2027-01-18T15:00')
    expect(telling(nothing, go, '2027-01-18T15:00', joined)).toEqual({ ...silence, dueAt: '2027-01-20T12:00' })
    expect(telling(nothing, go, '2027-01-20T12:00', joined)).toMatchObject({ tell: true, final: true })
  })

  test('the final word alone if theirs comes before the first step', () => {
    const theirs = hoursAfter(plan.first, -5)
    expect(tellStanding(nothing, go, plan, theirs, early, theirs)).toMatchObject({ tell: true, final: true, urgent: false, dueAt: null })
  })

  test('nothing of a change that was taken back meanwhile', () => {
    const { untrueSince } = tellStanding(heard(go), free, plan, final, early, at('2027-01-19T10:00'))
    expect(untrueSince).toEqual(at('2027-01-19T10:00'))
    const back = tellStanding({ ...heard(go), untrueSince }, go, plan, final, early, at('2027-01-19T10:01'))
    expect(back).toMatchObject({ tell: false, untrueSince: null })
  })

  test('nothing before whoever gave up a place of theirs can no longer come back, unless the final word is due', () => {
    const until = (now: string, grace: string) => tellStanding(heard(go), free, plan, final, early, at(now), at(grace)).dueAt
    expect(until('2027-01-19T10:00', '2027-01-19T10:10')).toEqual(at('2027-01-19T10:10'))
    expect(until('2027-01-20T11:55', '2027-01-20T12:05')).toEqual(final)
  })

  test('a change just before the final word with the final word, so that two do not follow on each other', () => {
    const { tell, dueAt } = tellStanding(heard(go), free, plan, final, early, at('2027-01-20T11:57'))
    expect({ tell, dueAt }).toEqual({ tell: false, dueAt: final })
  })

  test.each([
    ['2027-01-20T16:57:30', '2027-01-20T16:59', 'before the promised hour'],
    ['2027-01-20T16:59:30', '2027-01-20T16:59:30', 'too near to it'],
    ['2027-01-20T17:00:30', '2027-01-20T17:02:30', 'after it'],
    ['2027-01-21T14:58:30', '2027-01-21T14:59', 'before the last two hours'],
    ['2027-01-21T15:00', '2027-01-21T15:00', 'in the last two hours'],
  ])('a change on %s at %s: %s', (now, told) => {
    const { tell, dueAt } = tellStanding(heard(go, true), free, plan, final, early, at(now))
    expect(tell ? at(now) : dueAt).toEqual(at(told))
  })
})
