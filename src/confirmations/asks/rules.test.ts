import { describe, expect, test } from 'vitest'
import { at, kickOff, planOn, shown } from '../../../test/ground/occasions.ts'
import type { Instant } from '../../kit/clock.ts'
import { defaultLadder, type Step } from '../../programme/ladder/ladder.ts'
import { afterSaying, type Climber, isLastAsk, nextAfter, type Saying, takeTurn } from './rules.ts'

/** Asks on 7 January 10:00, 11 January 15:00 and 14 January 10:00; reminders on 18 and 20 January 15:00; 21 January 08:00. */
const plan = planOn(kickOff)

const aMentee = (changed: Partial<Climber> = {}): Climber => ({
  role: 'mentee',
  answer: null,
  taking: true,
  asks: 0,
  lastAskAt: null,
  joinedAt: at('2026-12-01T12:00'),
  doneThrough: null,
  inCoordinatorsHands: false,
  told: null,
  ...changed,
})
const aMentor = (changed: Partial<Climber> = {}): Climber => aMentee({ role: 'mentor', ...changed })
const asked = (asks: number, lastAsk: string): Partial<Climber> => ({ asks, lastAskAt: at(lastAsk), doneThrough: at(lastAsk) })

const turnOf = (person: Climber, now: string, on = plan) => {
  const { say, dueAt } = takeTurn(person, on, at(now))
  return [say, dueAt && shown(dueAt)]
}

/** All that a person hears if the timetable looks in time from `from` on, as 'ask 2027-01-07T10:00'. */
function heard(person: Climber, from: string, on = plan): string[] {
  const said: string[] = []
  let [it, now]: [Climber, Instant | null] = [person, at(from)]
  while (now) {
    const { say, dueAt } = takeTurn(it, on, now)
    if (say) said.push(`${say} ${shown(now)}`)
    it = afterSaying(it, say, now)
    now = dueAt
  }
  return said
}

describe('a mentee', () => {
  test('who stays silent is welcomed and asked three times, and then Pari falls silent', () => {
    expect(heard(aMentee(), '2026-12-01T12:00')).toEqual([
      'welcome 2026-12-24T10:00',
      'ask 2027-01-07T10:00',
      'ask 2027-01-11T15:00',
      'ask 2027-01-14T10:00',
    ])
  })

  test('who is unsure is asked again like the silent', () => {
    expect(heard(aMentee({ ...asked(1, '2027-01-07T10:00'), answer: 'unsure' }), '2027-01-08T10:00')).toEqual([
      'ask 2027-01-11T15:00',
      'ask 2027-01-14T10:00',
    ])
  })

  test('who is coming is reminded twice and greeted on the day', () => {
    expect(heard(aMentee({ ...asked(1, '2027-01-07T10:00'), answer: 'coming' }), '2027-01-08T10:00')).toEqual([
      'reminder 2027-01-18T15:00',
      'reminder 2027-01-20T15:00',
      'dayOf 2027-01-21T08:00',
    ])
  })

  test.each(['notAtKickoff', 'notStarting'] as const)('who said %s hears nothing more', (answer) => {
    expect(heard(aMentee({ answer }), '2026-12-20T12:00')).toEqual([])
  })

  test('without a seat hears nothing', () => {
    expect(heard(aMentee({ taking: false }), '2026-12-20T12:00')).toEqual([])
    expect(heard(aMentee({ taking: false, answer: 'coming' }), '2026-12-20T12:00')).toEqual([])
  })

  test('whose seat is in the coordinator’s hands is not asked', () => {
    expect(heard(aMentee({ ...asked(1, '2027-01-07T10:00'), inCoordinatorsHands: true }), '2027-01-08T10:00')).toEqual([])
  })

  test('who was kept by the coordinator and then says "coming" is reminded all the same', () => {
    expect(heard(aMentee({ inCoordinatorsHands: true, answer: 'coming' }), '2027-01-19T16:00')).toEqual([
      'reminder 2027-01-20T15:00',
      'dayOf 2027-01-21T08:00',
    ])
  })

  test('hears nothing once the kick-off has begun', () => {
    expect(turnOf(aMentee({ answer: 'coming' }), '2027-01-21T17:00')).toEqual([null, null])
    expect(turnOf(aMentee(), '2027-01-22T10:00')).toEqual([null, null])
  })

  test('at a step is asked then and not before', () => {
    expect(turnOf(aMentee({ doneThrough: at('2026-12-24T10:00') }), '2027-01-07T09:59')).toEqual([null, '2027-01-07T10:00'])
    expect(turnOf(aMentee({ doneThrough: at('2026-12-24T10:00') }), '2027-01-07T10:00')).toEqual(['ask', '2027-01-11T15:00'])
  })
})

describe('a mentor', () => {
  test('is asked like a mentee, but neither welcomed nor reminded', () => {
    expect(heard(aMentor(), '2026-12-01T12:00')).toEqual(['ask 2027-01-07T10:00', 'ask 2027-01-11T15:00', 'ask 2027-01-14T10:00'])
    expect(heard(aMentor({ answer: 'coming' }), '2026-12-01T12:00')).toEqual([])
  })

  test.each<[Partial<Climber>, string[]]>([
    [{ told: 'go', ...asked(3, '2027-01-14T10:00') }, ['dayOf 2027-01-21T08:00']],
    [{ told: 'go', answer: 'coming' }, ['dayOf 2027-01-21T08:00']],
    [{ told: 'go', answer: 'notAtKickoff' }, []],
    [{ told: 'go', answer: 'notStarting' }, []],
    [{ told: 'hold', answer: 'coming' }, []],
    [{ told: 'free', answer: 'coming' }, []],
    [{ told: null, answer: 'coming' }, []],
  ])('with %j hears on the day: %j', (changed, said) => {
    expect(heard(aMentor(changed), '2027-01-20T18:00')).toEqual(said)
  })
})

describe('a welcome', () => {
  test('waits for the next working morning of who joins after its day', () => {
    expect(heard(aMentee({ joinedAt: at('2026-12-27T20:00') }), '2026-12-27T20:00')[0]).toBe('welcome 2026-12-28T09:00')
  })

  test.each([
    ['2027-01-05T09:59', 'welcome 2027-01-05T09:59', 'more than two days before it'],
    ['2027-01-05T10:00', 'ask 2027-01-07T10:00', 'two days before it'],
  ])('of who joins on %s leaves room to the first ask: %s (%s)', (joined, first) => {
    expect(heard(aMentee({ joinedAt: at(joined) }), joined)[0]).toBe(first)
  })

  test('that was missed for more than a day is dropped', () => {
    expect(turnOf(aMentee(), '2026-12-25T10:00')[0]).toBe('welcome')
    expect(turnOf(aMentee(), '2026-12-25T10:01')[0]).toBe(null)
  })

  test('is not for who has answered or was asked, and not in a ladder without one', () => {
    expect(turnOf(aMentee({ answer: 'unsure' }), '2026-12-24T10:00')[0]).toBe(null)
    expect(turnOf(aMentee({ asks: 1, lastAskAt: at('2026-12-20T10:00') }), '2026-12-24T10:00')[0]).toBe(null)
    const unwelcoming = planOn(kickOff, { steps: defaultLadder.steps.filter((step) => step.kind !== 'welcome') })
    expect(heard(aMentee(), '2026-12-01T12:00', unwelcoming)[0]).toBe('ask 2027-01-07T10:00')
  })
})

describe('late set-up', () => {
  test.each<[string, string[]]>([
    ['2027-01-07T10:00', ['ask 2027-01-07T10:00', 'ask 2027-01-11T15:00', 'ask 2027-01-14T10:00']],
    ['2027-01-10T22:00', ['ask 2027-01-11T09:00', 'ask 2027-01-14T10:00', 'ask 2027-01-15T10:00']],
    ['2027-01-13T11:00', ['ask 2027-01-13T11:00', 'ask 2027-01-14T11:00', 'ask 2027-01-15T11:00']],
    ['2027-01-15T16:00', ['ask 2027-01-15T16:00', 'ask 2027-01-18T09:00', 'ask 2027-01-19T09:00']],
    ['2027-01-19T11:59', ['ask 2027-01-19T11:59']],
  ])('on %s drops the past steps and asks, a day apart and in working hours: %j', (joined, said) => {
    expect(heard(aMentee({ joinedAt: at(joined) }), joined)).toEqual(said)
  })

  test('never asks twelve hours or less before the mentors’ final word for a second time', () => {
    const late = (final: string) =>
      planOn(kickOff, {
        steps: defaultLadder.steps.map((step): Step => (step.day === -1 && step.kind === 'standing' ? { ...step, at: final } : step)),
      })
    const person = aMentee({ joinedAt: at('2027-01-18T17:00') })
    expect(heard(person, '2027-01-18T17:00', late('09:00'))).toEqual(['ask 2027-01-19T09:00'])
    expect(heard(aMentee({ joinedAt: at('2027-01-18T09:00') }), '2027-01-18T09:00', late('12:00'))).toHaveLength(2)
  })

  test('asks no more often than the ladder would', () => {
    const once = planOn(kickOff, { steps: defaultLadder.steps.filter((step) => step.kind !== 'ask' || step.day === -14) })
    expect(heard(aMentee({ joinedAt: at('2027-01-12T10:00') }), '2027-01-12T10:00', once)).toEqual(['ask 2027-01-12T10:00'])
  })
})

describe('after the machine was down', () => {
  test.each<[string, (string | null)[]]>([
    ['2027-01-12T09:00', ['ask', '2027-01-14T10:00']],
    ['2027-01-13T10:01', ['ask', null]],
    ['2027-01-16T10:00', ['ask', null]],
  ])('until %s only the latest ask is sent, and the next not within a day: %j', (now, turn) => {
    expect(turnOf(aMentee({ doneThrough: at('2026-12-24T10:00') }), now)).toEqual(turn)
  })

  test('a reminder is dropped when it is a day old, the greeting of the day is not', () => {
    const sayings: [Partial<Climber>, string, Saying | null][] = [
      [{ answer: 'coming' }, '2027-01-19T15:00', 'reminder'],
      [{ answer: 'coming' }, '2027-01-19T15:01', null],
      [{ answer: 'coming' }, '2027-01-21T09:00', 'dayOf'],
    ]
    for (const [changed, now, say] of sayings) expect(turnOf(aMentee(changed), now)[0]).toBe(say)
  })

  test('a step that was done is not done again', () => {
    expect(turnOf(aMentee({ answer: 'coming', doneThrough: at('2027-01-18T15:00') }), '2027-01-18T15:01')).toEqual([
      null,
      '2027-01-20T15:00',
    ])
  })
})

describe('the last ask', () => {
  test.each<[Partial<Climber>, string, boolean]>([
    [{}, '2027-01-07T10:00', false],
    [asked(1, '2027-01-07T10:00'), '2027-01-11T15:00', false],
    [asked(2, '2027-01-11T15:00'), '2027-01-14T10:00', true],
    [asked(1, '2027-01-07T10:00'), '2027-01-14T10:00', true],
    [{ joinedAt: at('2027-01-19T10:00') }, '2027-01-19T10:00', true],
    [{ joinedAt: at('2027-01-13T10:00') }, '2027-01-13T10:00', false],
  ])('of somebody with %j on %s: %s', (changed, now, last) => {
    expect(isLastAsk(aMentee(changed), plan, at(now))).toBe(last)
  })
})

test('saying something counts asks alone, and marks the steps as done', () => {
  const now = at('2027-01-07T10:00')
  expect(afterSaying(aMentee(), 'ask', now)).toMatchObject({ asks: 1, lastAskAt: now, doneThrough: now })
  expect(afterSaying(aMentee(), 'welcome', now)).toMatchObject({ asks: 0, lastAskAt: null, doneThrough: now })
  expect(afterSaying(aMentee(), null, now)).toMatchObject({ asks: 0, lastAskAt: null, doneThrough: now })
})

test('nobody is looked at after the kick-off, not even who joins on the last evening', () => {
  const joinedAt = at('2027-01-20T18:00')
  const early = planOn(at('2027-01-21T08:30'))
  expect(nextAfter(aMentee({ joinedAt }), early, joinedAt)).toBe(null)
})
