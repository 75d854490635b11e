import { describe, expect, test } from 'vitest'
import { at, kickOff, planOn, shown } from '../../../test/ground/occasions.ts'
import { defaultLadder } from '../../programme/ladder/ladder.ts'
import { moveSeat, type OpenSeat, rank, type Waiting } from './offers.rules.ts'

/** First ask 7 January 10:00; the tap from 18 January 17:00; the stop on 19 January 17:00. */
const plan = planOn(kickOff)

const aSeat = (changed: Partial<OpenSeat> = {}): OpenSeat => ({
  turn: 1,
  agreed: false,
  language: 'fi',
  field: null,
  waves: 0,
  graceUntil: null,
  askedUntil: null,
  movesAt: null,
  ...changed,
})
const waits = (enrolmentId: string, changed: Partial<Waiting> = {}): Waiting => ({
  enrolmentId,
  language: 'fi',
  field: null,
  wishes: null,
  waitingSince: at('2026-12-01T12:00'),
  displaced: false,
  wasLeftOut: false,
  thinksUntil: null,
  ...changed,
})
test('nobody is offered a place for a date that is about to be another', () => {
  const until = (movesAt: string, now: string) =>
    shown((moveSeat(aSeat({ movesAt: at(movesAt) }), [], four, plan, at(now)) as { until: typeof kickOff }).until)
  expect(until('2027-01-12T12:40', '2027-01-12T12:00')).toBe('2027-01-12T12:41')
  expect(until('2027-01-12T12:40', '2027-01-12T12:40')).toBe('2027-01-12T12:41')
  expect(until('2027-01-19T17:30', '2027-01-19T16:45')).toBe('2027-01-19T17:00')
})

const four = ['a', 'b', 'c', 'd'].map((id) => waits(id))

const moveOn = (
  now: string,
  changed: Partial<OpenSeat> = {},
  waiting: readonly Waiting[] = four,
  openUntil: readonly string[] = [],
  on = plan,
) => {
  const decided = moveSeat(
    aSeat(changed),
    openUntil.map((until) => at(until)),
    waiting,
    on,
    at(now),
  )
  if (decided.move === 'close') return 'close'
  if (decided.move === 'offer') return `offer wave ${decided.wave} to ${decided.to.join()} until ${shown(decided.expiresAt)}`
  return `${decided.move} until ${shown(decided.until)}`
}

describe('an open seat', () => {
  test('is offered to three who wait, for twelve hours of daytime', () => {
    expect(moveOn('2027-01-12T10:00')).toBe('offer wave 1 to a,b,c until 2027-01-13T10:00')
  })

  test('is offered in the next wave once nobody’s offer is open', () => {
    expect(moveOn('2027-01-13T10:00', { waves: 1 }, [waits('d')])).toBe('offer wave 2 to d until 2027-01-14T10:00')
  })

  test('waits while an offer is open, to the end of the soonest', () => {
    expect(moveOn('2027-01-12T12:00', { waves: 1 }, four, ['2027-01-13T12:00', '2027-01-13T10:00'])).toBe('wait until 2027-01-13T10:00')
  })

  test('is offered again at the very end of the last offer', () => {
    expect(moveOn('2027-01-13T10:00', { waves: 1 }, four, ['2027-01-13T10:00'])).toBe('offer wave 2 to a,b,c until 2027-01-14T10:00')
  })

  test('is open for longer over a weekend', () => {
    expect(moveOn('2027-01-15T10:00')).toBe('offer wave 1 to a,b,c until 2027-01-16T12:00')
  })

  test.each([
    ['2027-01-12T17:00', '2027-01-13T09:00', 'in the evening'],
    ['2027-01-12T08:59', '2027-01-12T09:00', 'before the morning'],
    ['2027-01-16T10:00', '2027-01-18T09:00', 'on a Saturday'],
    ['2027-01-06T10:00', '2027-01-07T09:00', 'on Epiphany'],
  ])('freed on %s waits until %s (%s)', (now, until) => {
    expect(moveOn(now)).toBe(`wait until ${until}`)
  })

  test('is not offered while whoever gave it up may come back', () => {
    const graceUntil = at('2027-01-12T10:10')
    expect(moveOn('2027-01-12T10:09', { graceUntil })).toBe('wait until 2027-01-12T10:10')
    expect(moveOn('2027-01-12T10:10', { graceUntil })).toBe('offer wave 1 to a,b,c until 2027-01-13T10:10')
  })

  test('is not offered while its mentor is being asked about it, nor longer than the offers last', () => {
    const askedUntil = at('2027-01-12T12:00')
    expect(moveOn('2027-01-12T11:59', { askedUntil })).toBe('wait until 2027-01-12T12:00')
    expect(moveOn('2027-01-12T12:00', { askedUntil })).toBe('offer wave 1 to a,b,c until 2027-01-13T12:00')
    expect(moveOn('2027-01-18T12:00', { askedUntil: at('2027-01-21T12:00') })).toBe('wait until 2027-01-19T17:00')
  })

  test('waits while a mentor thinks again about somebody who waits, who then comes first', () => {
    const lost = waits('z', { displaced: true, thinksUntil: at('2027-01-12T10:02') })
    expect(moveOn('2027-01-12T10:01', {}, [...four, lost])).toBe('wait until 2027-01-12T10:02')
    expect(moveOn('2027-01-12T10:02', {}, [...four, lost])).toBe('offer wave 1 to z,a,b until 2027-01-13T10:02')
  })

  test('is closed at the stop, whoever may come back', () => {
    expect(moveOn('2027-01-19T17:00', { graceUntil: at('2027-01-19T17:05') })).toBe('close')
  })

  test('that nobody waits for stays open to the stop', () => {
    expect(moveOn('2027-01-12T10:00', {}, [])).toBe('wait until 2027-01-19T17:00')
  })

  test('that never had a mentee waits for the first ask; one that was freed does not', () => {
    expect(moveOn('2027-01-04T10:00', { turn: 0 })).toBe('wait until 2027-01-07T10:00')
    expect(moveOn('2027-01-04T10:00', { turn: 1 })).toBe('offer wave 1 to a,b,c until 2027-01-05T10:00')
    expect(moveOn('2027-01-07T10:00', { turn: 0 })).toBe('offer wave 1 to a,b,c until 2027-01-08T10:00')
  })

  test('inside the last days needs the coordinator’s tap', () => {
    expect(moveOn('2027-01-18T16:59')).toBe('offer wave 1 to a,b,c until 2027-01-19T16:59')
    expect(moveOn('2027-01-19T09:00')).toBe('askCoordinator until 2027-01-19T17:00')
    expect(moveOn('2027-01-19T09:00', { agreed: true })).toBe('offer wave 1 to a,b,c until 2027-01-19T17:00')
  })

  test('needs it from the very hour on', () => {
    const early = planOn(kickOff, { offers: { ...defaultLadder.offers, tapFromHours: 77 } })
    expect(moveOn('2027-01-18T11:59', {}, four, [], early)).toMatch(/^offer/)
    expect(moveOn('2027-01-18T12:00', {}, four, [], early)).toMatch(/^askCoordinator/)
  })

  test('does not bother the coordinator when nobody waits, nor at night', () => {
    expect(moveOn('2027-01-19T09:00', {}, [])).toBe('wait until 2027-01-19T17:00')
    expect(moveOn('2027-01-18T22:00')).toBe('wait until 2027-01-19T09:00')
  })

  test.each(['2027-01-19T17:00', '2027-01-20T09:00', '2027-01-22T09:00'])('is closed from the stop on: %s', (now) => {
    expect(moveOn(now, { agreed: true }, four, ['2027-01-23T10:00'])).toBe('close')
  })

  test('never waits past the stop, though the weekend or an open offer is longer', () => {
    const stopsOnSunday = planOn(at('2027-01-26T10:00'))
    expect(moveOn('2027-01-22T18:00', { agreed: true }, four, [], stopsOnSunday)).toBe('wait until 2027-01-24T10:00')
    expect(moveOn('2027-01-19T10:00', { agreed: true }, four, ['2027-01-20T10:00'])).toBe('wait until 2027-01-19T17:00')
  })

  test('is offered to as many at a time as the ladder says', () => {
    const single = planOn(kickOff, {
      offers: { ...defaultLadder.offers, wave: 1, claimHours: 4 },
    })
    expect(moveOn('2027-01-12T10:00', {}, four, [], single)).toBe('offer wave 1 to a until 2027-01-12T14:00')
  })
})

describe('who waits is asked in this order', () => {
  const order = (people: readonly Waiting[], seat: Partial<OpenSeat> = {}) => rank(aSeat(seat), people).map((person) => person.enrolmentId)
  const design = { field: 'Muotoilun johtaminen' }

  test('who lost their mentor before everybody else', () => {
    const long = waits('long', { waitingSince: at('2026-10-01T12:00') })
    expect(order([long, waits('displaced', { displaced: true, language: 'sv' })])).toEqual(['displaced', 'long'])
  })

  test('then who speaks the language of the seat', () => {
    const swedish = waits('swedish', { language: 'sv', wishes: 'muotoilu' })
    expect(order([swedish, waits('finnish')], design)).toEqual(['finnish', 'swedish'])
    expect(order([waits('finnish'), swedish], { ...design, language: 'sv' })).toEqual(['swedish', 'finnish'])
  })

  test('then who had no mentor in the round before', () => {
    const fits = waits('fits', { wishes: 'muotoilu', waitingSince: at('2026-10-01T12:00') })
    expect(order([fits, waits('before', { wasLeftOut: true })], design)).toEqual(['before', 'fits'])
    expect(order([waits('swedish', { language: 'sv', wasLeftOut: true }), fits], design)).toEqual(['fits', 'swedish'])
  })

  test('then whose wishes or field fit the mentor’s, whatever the ending of the word', () => {
    const people = [
      waits('other', { wishes: 'kirjanpito', waitingSince: at('2026-10-01T12:00') }),
      waits('wish', { wishes: 'Haluan oppia muotoilusta' }),
    ]
    expect(order(people, design)).toEqual(['wish', 'other'])
    expect(order([people[0] ?? waits('x'), waits('field', { field: 'MUOTOILU' })], design)).toEqual(['field', 'other'])
  })

  test('and the more words fit the better, each once', () => {
    const one = waits('one', { wishes: 'muotoilu muotoilua muotoilun' })
    expect(order([one, waits('two', { wishes: 'johtaminen ja muotoilu' })], design)).toEqual(['two', 'one'])
  })

  test('small words do not count', () => {
    const early = waits('early', { waitingSince: at('2026-11-01T12:00') })
    expect(order([waits('small', { wishes: 'art and law' }), early], { field: 'art and law' })).toEqual(['early', 'small'])
  })

  test('then who waits longest, and then the same way every time', () => {
    const early = waits('z', { waitingSince: at('2026-11-01T12:00') })
    expect(order([waits('b'), waits('a'), early])).toEqual(['z', 'a', 'b'])
    expect(order([early, waits('a'), waits('b')])).toEqual(['z', 'a', 'b'])
  })

  test('without losing anybody or changing the list', () => {
    const people = [waits('b'), waits('a')]
    expect(order(people)).toEqual(['a', 'b'])
    expect(people.map((person) => person.enrolmentId)).toEqual(['b', 'a'])
    expect(order([])).toEqual([])
  })
})
