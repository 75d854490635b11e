import { describe, expect, it } from 'vitest'
import { at } from '../../../test/ground/builders.ts'
import type { Instant } from '../../kit/clock.ts'
import { type Answer, type Attendee, type GroupMeeting, leaderFor, type RhythmFacts, themeOf } from './facts.rules.ts'
import { turnOf } from './turn.rules.ts'

const member = (name: string, role: Attendee['role'] = 'mentee'): Attendee => ({
  ...{ enrolmentId: name, personId: name, role, name, language: 'en', timeZone: null, isPaused: false },
  quiet: { from: '20:00', until: '08:00' },
})
const members = [member('Maija', 'mentor'), member('Aino'), member('Eero')]
const answer = (enrolmentId: string, said: Partial<Answer>): Answer => ({
  ...{ enrolmentId, turn: 0, dates: [], theme: null, themeAt: null, there: null, ...said },
})
const meeting = (number: number, said: Partial<GroupMeeting>): GroupMeeting => ({
  ...{
    id: `m${number}`,
    number,
    state: 'met',
    turn: 1,
    options: [],
    closesAt: null,
    tieAt: null,
    startsAt: at(`2027-0${number}-04T16:00`),
  },
  ...{ minutes: 90, venue: null, leaderId: 'Maija', agendaAt: null, askedAt: null, settledAt: null, createdAt: at('2027-01-22T09:00') },
  ...{ answers: [], ...said },
})
const facts = (said: Partial<RhythmFacts>): RhythmFacts => ({
  ...{ groupId: 'g', cohortId: 'c', kind: 'mentoring', name: 'Law', theme: null, language: 'en', zone: 'Europe/Helsinki', country: 'FI' },
  ...{ beginsAt: at('2027-01-21T17:00'), endsAt: at('2027-06-30T12:00'), rotates: false, members, meetings: [], ...said },
})
const wall = (instant: Instant | null | undefined) => instant?.toZonedDateTimeISO('Europe/Helsinki').toPlainDateTime().toString()

describe('The rhythm of a group', () => {
  it('begins on the working day after its kick-off, and not at all without one', () => {
    const before = turnOf(facts({}), [], at('2027-01-21T18:00'))
    expect([before.vote, wall(before.dueAt)]).toEqual([null, '2027-01-22T09:00:00'])
    expect(turnOf(facts({}), [], at('2027-01-22T09:00')).vote?.options).toHaveLength(3)
    expect(turnOf(facts({ beginsAt: null }), [], at('2027-01-22T09:00'))).toMatchObject({ vote: null, dueAt: null })
  })

  it('of which a date lies after the last day of the group tells that date to nobody', () => {
    const planned = meeting(2, { state: 'planned' })
    const [after, before] = ['2027-02-03T12:00', '2027-02-10T12:00'].map((end) =>
      turnOf(facts({ meetings: [planned], endsAt: at(end) }), [], at('2027-02-03T10:00')),
    )
    expect([after?.changes, after?.vote]).toEqual([[], null])
    expect(before?.changes).toEqual([expect.objectContaining({ agendaAt: at('2027-02-03T10:00') })])
  })

  it('waits for working hours however late it is looked at, and is over with the programme', () => {
    // Saturday, and the night before a holiday.
    expect(wall(turnOf(facts({}), [], at('2027-01-23T12:00')).dueAt)).toBe('2027-01-25T09:00:00')
    const easter = facts({ beginsAt: at('2027-03-25T17:00') })
    expect(wall(turnOf(easter, [], at('2027-03-25T18:00')).dueAt)).toBe('2027-03-30T09:00:00')
    expect(turnOf(facts({}), [], at('2027-07-01T09:00'))).toMatchObject({ vote: null, dueAt: null })
  })

  it('votes on the next dates half its time after the last meeting, and never while a date stands', () => {
    const met = facts({ meetings: [meeting(2, { settledAt: at('2027-02-05T10:00') })] })
    expect(wall(turnOf(met, [], at('2027-02-06T09:00')).dueAt)).toBe('2027-02-18T09:00:00')
    const { vote } = turnOf(met, [], at('2027-02-18T09:00'))
    expect(vote?.options.map(wall)).toEqual(['2027-02-26T16:00:00', '2027-03-01T16:00:00', '2027-03-02T16:00:00'])
    const stands = facts({ meetings: [meeting(2, {}), meeting(3, { state: 'planned' })] })
    expect(turnOf(stands, [], at('2027-02-18T09:00'))).toMatchObject({ vote: null })
  })

  it('asks no more by itself after two votes without a voice', () => {
    const silent = (number: number) => meeting(number, { state: 'notMet', startsAt: null, settledAt: at('2027-02-01T09:00') })
    expect(turnOf(facts({ meetings: [silent(1)] }), [], at('2027-03-01T09:00')).vote).not.toBeNull()
    expect(turnOf(facts({ meetings: [silent(1), silent(2)] }), [], at('2027-03-01T09:00'))).toMatchObject({ vote: null, dueAt: null })
  })

  const options = ['2027-01-29T16:00', '2027-02-01T12:00', '2027-02-02T09:00'].map((each) => at(each))
  const poll = (answers: readonly Answer[], more: Partial<GroupMeeting> = {}) =>
    facts({ meetings: [meeting(1, { state: 'polling', startsAt: null, options, closesAt: at('2027-01-27T09:00'), answers, ...more })] })
  const votes = (name: string, ...dates: number[]) => answer(name, { turn: 1, dates })

  it('ends a vote when all have voted who take no break, or when its time is over', () => {
    const two = [votes('Maija', 1), votes('Aino', 1, 2)]
    expect(turnOf(poll(two), [], at('2027-01-25T09:00')).changes).toEqual([])
    const [change] = turnOf(
      { ...poll(two), members: [...members.slice(0, 2), { ...member('Eero'), isPaused: true }] },
      [],
      at('2027-01-25T09:00'),
    ).changes
    expect([change?.state, wall(change?.startsAt)]).toEqual(['planned', '2027-02-01T12:00:00'])
    expect(turnOf(poll(two), [], at('2027-01-27T09:00')).changes).toMatchObject([{ state: 'planned' }])
  })

  it('asks whoever leads where votes are equal or none, and votes of an older turn count for nothing', () => {
    const tied = turnOf(poll([votes('Maija', 0), votes('Aino', 2), votes('Eero')]), [], at('2027-01-25T09:00'))
    expect(tied.words).toMatchObject([{ kind: 'tie', to: { name: 'Maija' } }])
    expect(turnOf(poll([answer('Aino', { turn: 1, dates: [0] })], { turn: 2 }), [], at('2027-01-27T09:00')).words).toMatchObject([
      { kind: 'tie' },
    ])
    const until = (answers: readonly Answer[], more: Partial<GroupMeeting>) =>
      turnOf(poll(answers, { tieAt: at('2027-01-25T09:00'), ...more }), [], at('2027-01-27T09:00')).changes
    expect(until([votes('Maija', 1), votes('Aino', 2)], {})).toMatchObject([{ state: 'planned', startsAt: options[1] }])
    expect(until([], {})).toMatchObject([{ state: 'notMet' }])
    expect(until([], { startsAt: at('2027-02-03T16:00') })).toMatchObject([{ state: 'planned' }])
  })

  const away = (number: number, name: string, more: readonly Answer[] = []) =>
    meeting(number, { answers: [answer('Maija', { there: true }), answer(name, { there: false }), ...more] })
  const settled = (...meetings: readonly GroupMeeting[]) => {
    const last = meetings.at(-1)
    const asked = last ? [...meetings.slice(0, -1), { ...last, state: 'planned' as const, askedAt: at('2027-04-06T09:00') }] : []
    return turnOf(facts({ meetings: asked }), [], at('2027-04-20T09:00')).words.map(({ kind, to, about }) => [kind, to.name, about.name])
  }

  it('has a friendly word for whoever was away twice in a row, tells whoever leads at the third time, and knows nothing of silence', () => {
    expect(settled(away(4, 'Aino'))).toEqual([])
    expect(settled(away(3, 'Aino'), away(4, 'Aino'))).toEqual([['away', 'Aino', 'Aino']])
    expect(settled(away(2, 'Aino'), away(3, 'Aino'), away(4, 'Aino'))).toEqual([['awayTold', 'Maija', 'Aino']])
    expect(settled(away(1, 'Aino'), away(2, 'Aino'), away(3, 'Aino'), away(4, 'Aino'))).toEqual([])
    expect(settled(away(2, 'Aino'), away(3, 'Eero', [answer('Aino', { there: true })]), away(4, 'Aino'))).toEqual([])
    // A meeting of which she said nothing neither counts nor forgives.
    expect(settled(away(2, 'Aino'), away(3, 'Eero'), away(4, 'Aino'))).toEqual([['away', 'Aino', 'Aino']])
  })

  it('is led by the first mentor, or by everybody in turn who takes no break', () => {
    const turns = (of: Partial<RhythmFacts>) => [1, 2, 3, 4].map((number) => leaderFor(facts(of), number)?.name)
    expect(turns({})).toEqual(['Maija', 'Maija', 'Maija', 'Maija'])
    expect(turns({ rotates: true })).toEqual(['Maija', 'Aino', 'Eero', 'Maija'])
    expect(turns({ rotates: true, members: [member('Maija', 'mentor'), { ...member('Aino'), isPaused: true }, member('Eero')] })).toEqual([
      'Maija',
      'Eero',
      'Maija',
      'Eero',
    ])
  })

  it('talks about what most of its members named, and of several about what was named first', () => {
    const named = (name: string, theme: string, time: string) => answer(name, { theme, themeAt: at(time) })
    const early = named('Aino', 'CV', '2027-01-22T09:00')
    const late = named('Eero', 'Networks', '2027-01-23T09:00')
    expect(themeOf({ answers: [] })).toBeNull()
    expect(themeOf({ answers: [late, early] })).toBe('CV')
    expect(themeOf({ answers: [early, late, named('Maija', 'networks', '2027-01-24T09:00')] })).toBe('Networks')
  })
})
