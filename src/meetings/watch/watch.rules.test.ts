import { describe, expect, it } from 'vitest'
import { at } from '../../../test/ground/occasions.ts'
import { aMeeting, pairFacts } from '../../../test/ground/pair-facts.ts'
import type { PairFacts } from '../facts.rules.ts'
import { newsOf, troubleOf, type WatchFacts, type WatchRule, watchRules, worstFirst } from './watch.rules.ts'

const facts = (changed: Partial<PairFacts> = {}, beside: Partial<WatchFacts> = {}): WatchFacts => ({
  ...{ pair: pairFacts(changed), notFitAt: null, stoppedAt: null, left: [], canCall: false },
  ...beside,
})
const ruleAt = (of: WatchFacts, when: string) => troubleOf(of, at(when))?.rule ?? null
const met = (when: string) => aMeeting(at(when), { state: 'met' })

describe('A pair needs its coordinator', () => {
  it('when it has not met within ten days, from the next morning on', () => {
    expect(ruleAt(facts(), '2027-01-31T23:59')).toBe(null)
    expect(troubleOf(facts(), at('2027-02-03T00:00'))).toMatchObject({ rule: 'noFirst', days: 2 })
    expect(ruleAt(facts({ meetings: [aMeeting(at('2027-02-20T16:00'))] }), '2027-02-10T12:00')).toBe(null)
  })

  it('when nothing is planned half a rhythm after the last meeting, unless the programme ends soon after', () => {
    const pair = { number: 2, meetings: [met('2027-02-01T16:00')] }
    expect(ruleAt(facts(pair), '2027-02-15T23:00')).toBe(null)
    expect(troubleOf(facts(pair), at('2027-02-20T00:00'))).toMatchObject({ rule: 'noPlan', days: 4 })
    expect(ruleAt(facts({ ...pair, endsAt: at('2027-02-20T00:00') }), '2027-02-19T00:00')).toBe(null)
    expect(ruleAt(facts({ ...pair, rhythm: { ...pairFacts().rhythm, meetings: 1 } }), '2027-03-19T00:00')).toBe(null)
  })

  it('after two silent periods, two answers in a row that they have not met, and a long break', () => {
    const silent = facts({ silent: 2, wantedBy: at('2027-03-29T00:00'), actedAt: at('2027-02-01T12:00') })
    expect(troubleOf(silent, at('2027-03-10T00:00'))).toMatchObject({ rule: 'silent', days: 2 })
    expect(ruleAt(facts({ notYets: 2, actedAt: at('2027-03-01T12:00') }), '2027-03-01T12:00')).toBe('notYet')
    const rests = facts({ state: 'paused', pausedAt: at('2027-02-01T12:00'), pausedUntil: at('2027-05-01T00:00') })
    expect(ruleAt(rests, '2027-03-01T11:00')).toBe(null)
    expect(ruleAt(rests, '2027-03-01T12:00')).toBe('longRest')
  })

  it('when its mentee never said that they start: only that is said of it, and never that it gave no answer or no sign of life', () => {
    const unheard = facts({ isUnheardOf: true, silent: 3, wantedBy: at('2027-04-26T00:00') })
    expect(ruleAt(unheard, '2027-01-31T23:59')).toBe(null)
    for (const when of ['2027-02-01T12:00', '2027-03-10T12:00', '2027-06-01T12:00']) expect(ruleAt(unheard, when)).toBe('unheard')
    expect(ruleAt(facts({ isUnheardOf: true, actedAt: at('2027-01-25T12:00'), silent: 2 }), '2027-04-01T12:00')).toBe('silent')
  })

  it('at once when one of the two says that it does not fit, also in a break', () => {
    const beside = { notFitAt: at('2027-02-01T12:00') }
    for (const state of ['active', 'paused'] as const) expect(ruleAt(facts({ state }, beside), '2027-02-01T12:00')).toBe('notFit')
    for (const changed of [{ state: 'unwound' }, { state: 'ended' }, { isOver: true, isEnded: true }] as const)
      expect(ruleAt(facts(changed, beside), '2027-02-02T12:00')).toBe(null)
  })

  it('after 90 days without a sign of life: then its end is proposed, and nothing ends by itself', () => {
    const pair = facts({ silent: 3, wantedBy: at('2027-04-26T00:00'), actedAt: at('2027-01-25T12:00') })
    expect(ruleAt(pair, '2027-04-25T11:59')).toBe('silent')
    expect(ruleAt(pair, '2027-04-25T13:00')).toBe('silence')
  })

  it('not for three days for a reason that she left, and with all its days after them; or never, but where one says that it does not fit', () => {
    const until = at('2027-02-06T12:00')
    expect(ruleAt(facts({}, { left: [{ rule: 'noFirst', until }] }), '2027-02-06T11:00')).toBe(null)
    expect(troubleOf(facts({}, { left: [{ rule: 'noFirst', until }] }), at('2027-02-06T13:00'))).toMatchObject({
      ...{ rule: 'noFirst', days: 5 },
    })
    const never = { left: [{ rule: 'noFirst', until: null }] } as const
    expect(ruleAt(facts({}, never), '2027-03-06T13:00')).toBe(null)
    expect(ruleAt(facts({ notYets: 2, actedAt: until }, never), '2027-03-06T13:00')).toBe(null)
    expect(ruleAt(facts({}, { ...never, notFitAt: until }), '2027-03-06T13:00')).toBe('notFit')
    expect(ruleAt(facts({ notYets: 2 }, { notFitAt: until, left: [{ rule: 'notFit', until: null }] }), '2027-03-06T13:00')).toBe(null)
  })
})

describe('A pair of which one wants no contact', () => {
  it('is listed with its days and nothing else, and is due half a rhythm after it is allowed again', () => {
    const stopped = facts({ isOver: true }, { stoppedAt: at('2027-02-02T12:00') })
    expect(troubleOf(stopped, at('2027-05-03T13:00'))).toMatchObject({ rule: 'noContact', days: 90 })
    expect(ruleAt({ ...stopped, notFitAt: at('2027-02-03T12:00') }, '2027-05-03T13:00')).toBe('notFit')
    const again = facts({ resumedAt: at('2027-05-03T12:00'), actedAt: at('2027-05-03T12:00') })
    expect([ruleAt(again, '2027-05-04T09:00'), ruleAt(again, '2027-05-18T09:00')]).toEqual([null, 'noFirst'])
  })
})

describe('The list', () => {
  it('has each pair once, the worst first, and of the same reason the oldest first', () => {
    const all = [
      facts({ pairId: 'new', beginsAt: at('2027-02-01T12:00') }),
      facts({ pairId: 'old' }),
      facts({ pairId: 'fine', meetings: [aMeeting(at('2027-02-20T16:00'))] }),
      facts({ pairId: 'bad', notYets: 2, actedAt: at('2027-02-10T12:00') }, { notFitAt: at('2027-02-12T12:00') }),
    ]
    expect(worstFirst(all, at('2027-02-14T12:00')).map(({ pair, trouble }) => [pair.pairId, trouble.rule])).toEqual([
      ['bad', 'notFit'],
      ['old', 'noFirst'],
      ['new', 'noFirst'],
    ])
    expect(new Set(watchRules).size).toBe(watchRules.length)
  })
})

describe('Of pairs that need her a coordinator is told', () => {
  const listed = (rule: WatchRule, told: WatchRule | null) => ({
    ...{ pair: pairFacts(), told, canCall: false },
    trouble: { rule, since: at('2027-02-01T00:00'), days: 3 },
  })
  const [monday, thursday, nextMonday] = [at('2027-02-01T09:00'), at('2027-02-04T09:00'), at('2027-02-08T09:00')]

  it('what is new, once a week', () => {
    const [fresh, known] = [listed('noPlan', null), listed('noPlan', 'noPlan')]
    expect(newsOf([fresh, known], null, monday)).toEqual([fresh])
    expect(newsOf([fresh, known], monday, thursday)).toEqual([])
    expect(newsOf([fresh, known], monday, nextMonday)).toEqual([fresh])
    expect(newsOf([known], monday, nextMonday)).toEqual([])
  })

  it('at once, where somebody may be alone, and then of all that is new', () => {
    const [alone, fresh] = [listed('silent', 'noPlan'), listed('notYet', null)]
    expect(newsOf([alone, fresh], monday, thursday)).toEqual([alone, fresh])
    expect(newsOf([listed('notFit', null)], null, monday)).toEqual([])
  })
})
