import { describe, expect, test } from 'vitest'
import { defaultLadder } from '../../programme/ladder/ladder.ts'
import { balanceOf, type Census, callList, type Head, type Headcount } from './balance.rules.ts'

const head = (name: string, changed: Partial<Head & Headcount> = {}): Head & Headcount => ({
  count: 1,
  confirmationId: `id of ${name}`,
  role: 'mentee',
  answer: null,
  standing: null,
  asks: 1,
  unreachable: false,
  calls: 0,
  calledAt: null,
  name,
  ...changed,
})
const heads = (count: number, changed: Partial<Head> = {}) => Array.from({ length: count }, (_, index) => head(`${index}`, changed))
const census = (changed: Partial<Census> = {}): Census => ({
  mentees: [],
  mentors: [],
  waiting: 0,
  openSeats: 0,
  untapped: 0,
  proposed: 0,
  callsBegan: false,
  notStarting: 0,
  standings: { go: 0, hold: 0, free: 0 },
  lost: 0,
  ...changed,
})
const suggested = (changed: Partial<Census>) => balanceOf(census(changed), defaultLadder.weights).suggestion

describe('a balance', () => {
  test('suggests to decide about silent places before anything that runs by itself, and never says that there is nothing to do', () => {
    expect(suggested({ proposed: 2 })).toEqual({ do: 'decide', count: 2 })
    expect(suggested({ proposed: 1, openSeats: 1, untapped: 1, waiting: 1 })).toEqual({ do: 'decide', count: 1 })
    expect(suggested({ proposed: 1, callsBegan: true, mentees: heads(1) })).toEqual({ do: 'call', count: 1 })
  })

  test('counts who comes, who is unsure, silent, later or away, and expects heads by the stated weights', () => {
    const mentees = [
      ...heads(11, { answer: 'coming' }),
      ...heads(2, { answer: 'unsure' }),
      ...heads(3),
      ...heads(1, { answer: 'notAtKickoff' }),
    ]
    const mentors = [
      ...heads(12, { role: 'mentor' }),
      ...heads(2, { role: 'mentor', answer: 'unsure' }),
      head('away', { role: 'mentor', answer: 'notStarting' }),
    ]
    const standings = { go: 11, hold: 2, free: 1 }
    expect(balanceOf(census({ mentees, mentors, waiting: 4, openSeats: 2, notStarting: 5, standings }), defaultLadder.weights)).toEqual({
      mentors: 14,
      mentorsAnswered: 2,
      coming: 11,
      unsure: 2,
      silent: 3,
      later: 1,
      notStarting: 5,
      waiting: 4,
      openSeats: 2,
      expected: 11.5, // 11 × 0.9 + 2 × 0.5 + 3 × 0.2
      standings,
      suggestion: { do: 'letOffersRun', count: 2 },
    })
  })

  test.each([
    [1, 0.9],
    [3, 2.7],
    [0, 0],
  ])('of %i who are coming expects %d heads, to a tenth', (count, expected) => {
    expect(balanceOf(census({ mentees: heads(count, { answer: 'coming' }) }), defaultLadder.weights).expected).toBe(expected)
  })

  test('rounds to a tenth', () => {
    expect(balanceOf(census({ mentees: heads(1) }), { coming: 1, unsure: 1, silent: 0.25 }).expected).toBe(0.3)
  })

  test('of an empty cohort is all zeros', () => {
    expect(balanceOf(census(), defaultLadder.weights)).toMatchObject({ mentors: 0, expected: 0, suggestion: { do: 'nothing' } })
  })
})

describe('a balance suggests', () => {
  test('to find mentees for seats that nobody waits for, before all else', () => {
    expect(suggested({ openSeats: 3, waiting: 1, mentees: heads(4, { asks: 3 }) })).toEqual({ do: 'findMentees', count: 2 })
  })

  test('to ring the silent and unsure once somebody was asked twice', () => {
    const mentees = [...heads(2), head('unsure', { answer: 'unsure', asks: 2 })]
    expect(suggested({ mentees })).toEqual({ do: 'call', count: 3 })
    expect(suggested({ mentees, openSeats: 1, waiting: 1 })).toEqual({ do: 'call', count: 3 })
  })

  test('nothing while everybody has been asked once at most', () => {
    expect(suggested({ mentees: heads(5) })).toEqual({ do: 'nothing' })
  })

  test('no calls when everybody has answered', () => {
    expect(suggested({ mentees: heads(5, { answer: 'coming', asks: 3 }) })).toEqual({ do: 'nothing' })
  })

  test('as many calls as the call list has people, mentors too, by the asks of those on it alone', () => {
    const mentors = [head('silent mentor', { role: 'mentor', asks: 2 }), head('mentor', { role: 'mentor', answer: 'coming', asks: 3 })]
    expect(suggested({ mentors })).toEqual({ do: 'call', count: 1 })
    expect(suggested({ mentors, mentees: heads(2) })).toEqual({ do: 'call', count: 3 })
    expect(suggested({ mentors: mentors.slice(1), mentees: heads(2) })).toEqual({ do: 'nothing' })
  })

  test('no call to a mentor who was told not to come, and the call list has none either', () => {
    const mentors = (['go', 'hold', 'free'] as const).map((standing) => head(standing, { role: 'mentor', standing, asks: 3 }))
    const unsure = head('unsure', { role: 'mentor', standing: 'free', answer: 'unsure', asks: 3 })
    expect(suggested({ callsBegan: true, mentors: [...mentors, unsure] })).toEqual({ do: 'call', count: 2 })
    expect(callList([...mentors, unsure]).map(({ name }) => name)).toEqual(['go', 'hold'])
    expect(suggested({ callsBegan: true, mentors: mentors.slice(2) })).toEqual({ do: 'nothing' })
  })

  test('calls to whoever is silent once the calls have begun, though asked once or never', () => {
    expect(suggested({ callsBegan: true, mentees: [head('joined late', { asks: 0 })] })).toEqual({ do: 'call', count: 1 })
    expect(suggested({ callsBegan: true, mentors: [head('silent', { role: 'mentor' })] })).toEqual({ do: 'call', count: 1 })
    expect(suggested({ callsBegan: true, mentees: heads(2, { answer: 'coming' }) })).toEqual({ do: 'nothing' })
  })

  test('to agree to offers where they wait for the coordinator, as far as somebody waits for the seats', () => {
    expect(suggested({ openSeats: 2, untapped: 2, waiting: 3 })).toEqual({ do: 'tap', count: 2 })
    expect(suggested({ openSeats: 3, untapped: 3, waiting: 1 })).toEqual({ do: 'tap', count: 1 })
    expect(suggested({ openSeats: 2, untapped: 1, waiting: 2 })).toEqual({ do: 'tap', count: 1 })
    expect(suggested({ openSeats: 2, untapped: 2, waiting: 0 })).toEqual({ do: 'findMentees', count: 2 })
  })

  test('to tell by voice whoever answered and cannot be reached', () => {
    const mentors = [head('Olli', { role: 'mentor', answer: 'coming' })]
    expect(suggested({ mentors, lost: 1 })).toEqual({ do: 'tell', count: 1 })
  })

  test('to let the offers run when enough people wait', () => {
    expect(suggested({ openSeats: 2, waiting: 2 })).toEqual({ do: 'letOffersRun', count: 2 })
  })
})

describe('the call list', () => {
  const order = (list: readonly Head[]) => callList(list).map((each) => each.name)

  test('is of the silent and unsure alone', () => {
    const list = (['coming', 'notAtKickoff', 'notStarting', 'unsure', null] as const).map((answer) => head(String(answer), { answer }))
    expect(order(list)).toEqual(['null', 'unsure'])
  })

  test('has the highest risk first: the unreachable, the silent, mentees before mentors, then who was asked more often', () => {
    const list = [
      head('unsure mentor', { role: 'mentor', answer: 'unsure' }),
      head('unsure mentee', { answer: 'unsure', asks: 3 }),
      head('silent mentor', { role: 'mentor', asks: 3 }),
      head('silent mentee, asked once'),
      head('silent mentee, asked thrice', { asks: 3 }),
      head('unreachable unsure mentor', { role: 'mentor', answer: 'unsure', unreachable: true, asks: 0 }),
    ]
    expect(order(list)).toEqual([
      'unreachable unsure mentor',
      'silent mentee, asked thrice',
      'silent mentee, asked once',
      'silent mentor',
      'unsure mentee',
      'unsure mentor',
    ])
  })

  test('goes by name among equals, and the same way every time for namesakes', () => {
    const namesakes = [head('Bo'), head('Aino', { confirmationId: '2' }), head('Aino', { confirmationId: '1' })]
    expect(callList(namesakes).map((each) => each.confirmationId)).toEqual(['1', '2', 'id of Bo'])
    expect(order([])).toEqual([])
  })
})
