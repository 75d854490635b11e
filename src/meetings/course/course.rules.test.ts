import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { at, shown } from '../../../test/ground/occasions.ts'
import { aMeeting, pairFacts } from '../../../test/ground/pair-facts.ts'
import { hoursAfter, type Instant, isAfter } from '../../kit/clock.ts'
import { workCalendar } from '../../programme/ladder/calendar.ts'
import type { PairFacts } from '../facts.rules.ts'
import { mostSilent, type NewItem, turnOf } from './course.rules.ts'

interface Made extends NewItem {
  readonly at: Instant
}

/** Looks at a pair whenever it is due, until then. */
function played(pair: PairFacts, until: Instant, from = pair.beginsAt): { readonly made: readonly Made[]; readonly pair: PairFacts } {
  let facts = pair
  const made: Made[] = []
  for (let now: Instant | null = from; now && !isAfter(now, until); ) {
    const turn = turnOf(facts, now)
    const at = now
    made.push(...turn.items.map((item) => ({ ...item, at })))
    const meetings = facts.meetings.map((each) => ({ ...each, ...turn.meetings.find(({ id }) => id === each.id) }))
    const proposal = facts.proposal && turn.reminded !== null ? { ...facts.proposal, remindedAt: at } : facts.proposal
    facts = { ...facts, ...turn.course, meetings, proposal }
    now = turn.dueAt
  }
  return { made, pair: facts }
}
const saying = (made: readonly Made[]) => made.map((each) => `${shown(each.at)} ${each.kind} ${each.to}`)

describe('A pair that does nothing', () => {
  test('is nudged, asked, and asked both; after three periods nobody writes any more', () => {
    const { made, pair } = played(pairFacts(), at('2028-01-01T12:00'))
    expect(saying(made).slice(0, 4)).toEqual([
      '2027-01-29T09:00 nudge mentee',
      '2027-02-01T09:00 ask mentee',
      '2027-02-04T09:00 ask both',
      '2027-02-14T09:00 nudge mentee'.replace('14', '15'),
    ])
    expect(pair).toMatchObject({ silent: mostSilent, state: 'active' })
    expect(made.at(-1)?.at.epochMilliseconds).toBeLessThan(at('2027-05-01T12:00').epochMilliseconds)
  })

  test('ends with its programme, and nothing comes any more', () => {
    const { made, pair } = played(pairFacts({ endsAt: at('2027-02-03T00:00') }), at('2028-01-01T12:00'))
    expect(pair.state).toBe('ended')
    expect(made.every((each) => !isAfter(each.at, at('2027-02-03T00:00')))).toBe(true)
    expect(turnOf(pair, at('2028-01-01T12:00'))).toEqual({ course: {}, items: [], meetings: [], reminded: null, dueAt: null })
  })
})

describe('The last date before the end of a programme', () => {
  const { made } = played(
    pairFacts({ country: null, endsAt: at('2027-07-22T00:00'), meetings: [aMeeting(at('2027-07-21T14:00'))] }),
    at('2027-08-30T12:00'),
    at('2027-07-12T12:00'),
  )

  test('is asked about once it is over, both at once, because nobody is asked after the end', () => {
    expect(saying(made)).toEqual(['2027-07-20T09:00 reminder both', '2027-07-21T15:00 ask both'])
  })

  test('is asked about on the next working day where that is before the end', () => {
    const meetings = [aMeeting(at('2027-07-16T14:00'))]
    const last = played(pairFacts({ endsAt: at('2027-07-22T00:00'), meetings }), at('2027-08-30T12:00'), at('2027-07-15T12:00'))
    expect(saying(last.made)).toEqual(['2027-07-15T12:00 reminder both', '2027-07-19T09:00 ask both'])
    expect(last.pair.state).toBe('ended')
  })
})

describe('Two dates that stand', () => {
  test('are reminded of each on its own, although nobody has said what became of the first', () => {
    const meetings = [
      aMeeting(at('2027-02-02T16:00'), { id: 'first' }),
      aMeeting(at('2027-02-05T16:00'), { id: 'second', number: 2, createdAt: at('2027-02-02T18:00') }),
    ]
    expect(saying(played(pairFacts({ meetings }), at('2027-02-09T12:00'), at('2027-02-01T12:00')).made)).toEqual([
      '2027-02-01T12:00 reminder both',
      '2027-02-03T09:00 ask mentee',
      '2027-02-04T09:00 reminder both',
      '2027-02-06T09:00 ask both',
    ])
  })
})

describe('A date that stands', () => {
  test('silences everything until the day before, and then until the day after', () => {
    const pair = pairFacts({ meetings: [aMeeting(at('2027-03-24T16:00'))] })
    expect(saying(played(pair, at('2027-04-02T12:00')).made)).toEqual([
      '2027-03-23T09:00 reminder both',
      '2027-03-25T09:00 ask mentee',
      '2027-03-28T09:00 ask both',
    ])
  })

  test('that both agreed to on the day before itself is not reminded of', () => {
    const startsAt = at('2027-03-24T16:00')
    const pair = pairFacts({ meetings: [aMeeting(startsAt, { createdAt: hoursAfter(startsAt, -20) })] })
    expect(saying(played(pair, at('2027-03-26T12:00'), hoursAfter(startsAt, -20)).made)).toEqual(['2027-03-25T09:00 ask mentee'])
  })

  test('of which nobody says anything becomes a silent period, and the next meeting is due a rhythm after it', () => {
    const { pair } = played(pairFacts({ meetings: [aMeeting(at('2027-02-24T16:00'))] }), at('2027-03-05T12:00'))
    expect(pair).toMatchObject({ number: 2, silent: 1, meetings: [{ state: 'notMet' }] })
    expect(shown(pair.wantedBy)).toBe('2027-03-25T00:00')
  })
})

test('A pair whose mentee never said that they start hears nothing before one of the two does something; its coordinator knows of it', () => {
  const silent = played(pairFacts({ isUnheardOf: true }), at('2028-01-01T12:00'))
  expect(silent.made).toEqual([])
  expect(silent.pair.silent).toBe(mostSilent)
  const acted = played(pairFacts({ isUnheardOf: true, actedAt: at('2027-01-22T12:00') }), at('2027-01-30T12:00'))
  expect(saying(acted.made)).toEqual(['2027-01-29T09:00 nudge mentee'])
})

test('A pair that rests hears nothing until the day that it chose, and has half a rhythm then', () => {
  const { made, pair } = played(pairFacts({ state: 'paused', pausedUntil: at('2027-03-01T00:00') }), at('2027-03-08T12:00'))
  expect(made).toEqual([])
  expect(pair).toMatchObject({ state: 'active', pausedUntil: null })
  expect(shown(pair.wantedBy)).toBe('2027-03-16T00:00')
})

describe('Whoever suggested a date', () => {
  const proposed = (createdAt: string, ...dates: readonly string[]) => ({
    ...{ version: 1, byId: 'enrolment of Aino', dates: dates.map((each) => at(each)), minutes: 60, venue: null, meetingId: null },
    ...{ createdAt: at(createdAt), remindedAt: null },
  })
  const heard = (createdAt: string, ...dates: readonly string[]) =>
    saying(played(pairFacts({ proposal: proposed(createdAt, ...dates), step: 2 }), at('2027-02-12T12:00'), at(createdAt)).made)

  test.each([
    ['two days later', '2027-02-02T12:00', ['2027-02-10T16:00'], ['2027-02-04T12:00 waits mentor', '2027-02-11T09:00 ask mentee']],
    ['on a working day', '2027-02-04T12:00', ['2027-02-10T16:00'], ['2027-02-08T09:00 waits mentor', '2027-02-11T09:00 ask mentee']],
    ['on the day before', '2027-02-08T12:00', ['2027-02-10T10:00'], ['2027-02-09T09:00 waits mentor', '2027-02-11T09:00 ask mentee']],
    ['not where it is tomorrow', '2027-02-09T12:00', ['2027-02-10T16:00'], ['2027-02-11T09:00 ask mentee']],
  ])('waits for an answer, of which the other one is reminded once, %s; nobody is asked before the date is over', (_, ...told) => {
    const [from, dates, expected] = told
    expect(heard(from, ...dates)).toEqual(expected)
  })

  test('is not asked about for the second time by a look that comes late', () => {
    const proposal = proposed('2027-02-02T12:00', '2027-02-10T16:00')
    const turn = turnOf(pairFacts({ proposal, step: 2 }), at('2027-02-10T17:00'))
    expect(turn).toMatchObject({ items: [], reminded: 1 })
  })

  test('suggested it instead of a meeting that was to be: nobody is asked about that one before the new date is over', () => {
    const meeting = aMeeting(at('2027-02-02T16:00'), { askedAt: at('2027-02-03T09:00') })
    const proposal = { ...proposed('2027-02-03T10:00', '2027-02-09T16:00'), meetingId: meeting.id }
    const { made } = played(pairFacts({ proposal, meetings: [meeting], step: 3 }), at('2027-02-12T12:00'), at('2027-02-03T10:00'))
    expect(saying(made)).toEqual(['2027-02-05T10:00 waits mentor', '2027-02-10T09:00 ask both'])
  })

  test('would move a meeting: the old date stands, and the other one is reminded of the new one', () => {
    const meeting = aMeeting(at('2027-02-11T16:00'))
    const proposal = { ...proposed('2027-02-02T12:00', '2027-02-12T16:00'), meetingId: meeting.id, byId: 'enrolment of Maija' }
    const pair = pairFacts({ proposal, meetings: [meeting], step: 2 })
    expect(saying(played(pair, at('2027-02-11T12:00'), at('2027-02-02T12:00')).made)).toEqual([
      '2027-02-04T12:00 waits mentee',
      '2027-02-10T09:00 reminder both',
    ])
  })
})

const anyPair = fc
  .record({
    everyDays: fc.integer({ min: 3, max: 92 }),
    firstDays: fc.integer({ min: 1, max: 60 }),
    country: fc.constantFrom('FI', 'US', null),
    begins: fc.integer({ min: 0, max: 500 * 24 }),
    planned: fc.array(fc.integer({ min: 1, max: 200 * 24 }), { maxLength: 3 }),
    looks: fc.array(fc.integer({ min: 1, max: 40 * 24 }), { maxLength: 5 }),
    pause: fc.option(fc.integer({ min: 1, max: 60 })),
  })
  .map(({ everyDays, firstDays, country, begins, planned, looks, pause }) => {
    const beginsAt = hoursAfter(at('2027-01-01T12:00'), begins)
    const pair = pairFacts({
      ...{
        beginsAt,
        country,
        wantedBy: hoursAfter(beginsAt, firstDays * 24),
        rhythm: { everyDays, firstDays, meetings: 5, minutes: 60, themes: [] },
      },
      meetings: planned.map((hours, index) => aMeeting(hoursAfter(beginsAt, hours), { id: `m${index}`, createdAt: beginsAt })),
      ...(pause !== null && { state: 'paused', pausedUntil: hoursAfter(beginsAt, pause * 24) }),
    })
    return { pair, looks }
  })

describe('Whatever its rhythm, dates and pause, and however late it is looked at, a pair', () => {
  test('has at most two nudges for a meeting, 48 hours apart, on working days, and none beside a date that stands', () => {
    fc.assert(
      fc.property(anyPair, ({ pair }) => {
        const { made } = played(pair, hoursAfter(pair.beginsAt, 400 * 24))
        const nudges = made.filter(({ kind }) => kind === 'nudge')
        for (const some of Map.groupBy(nudges, ({ number }) => number).values()) {
          expect(some.length).toBeLessThanOrEqual(2)
          const [first, second] = some
          if (first && second) expect(first.at.until(second.at).total('hours')).toBeGreaterThanOrEqual(48)
        }
        for (const { at: when } of nudges) {
          expect(workCalendar(pair.zone, pair.country).isFree(when.toZonedDateTimeISO(pair.zone).toPlainDate())).toBe(false)
          expect(pair.meetings.every(({ startsAt }) => !isAfter(startsAt, when))).toBe(true)
        }
      }),
    )
  })

  test('is asked about each date by the mentee first, never before it is over, and looked at only later than now', () => {
    fc.assert(
      fc.property(anyPair, ({ pair, looks }) => {
        const { made } = played(pair, hoursAfter(pair.beginsAt, 400 * 24))
        for (const some of Map.groupBy(
          made.filter(({ kind, meetingId }) => kind === 'ask' && meetingId !== null),
          ({ meetingId }) => meetingId,
        ).values()) {
          expect(some.map(({ to }) => to)).toEqual(['mentee', 'both'].slice(0, some.length))
          const meeting = pair.meetings.find(({ id }) => id === some[0]?.meetingId)
          for (const { at: when } of some) expect(meeting && isAfter(when, meeting.startsAt)).toBe(true)
        }
        let now = pair.beginsAt
        for (const hours of looks) {
          now = hoursAfter(now, hours)
          const { dueAt, items } = turnOf(pair, now)
          expect(dueAt === null || isAfter(dueAt, now)).toBe(true)
          if (pair.state === 'paused' && pair.pausedUntil && isAfter(pair.pausedUntil, now)) expect(items).toEqual([])
        }
      }),
    )
  })
})
