import { describe, expect, test } from 'vitest'
import type { Character, Fate, Happening, PersonAtEnd } from '../house/rehearses.ts'
import { Instant } from '../kit/clock.ts'
import { rehearses } from './rehearsal.ts'

const someone = (fate: Fate, drawn = 0): Character => ({ fate, shares: () => ({}), chance: () => drawn })
const heard = (kind: string, step = 1, about: readonly string[] = []) => ({ email: 'aino@example.org', kind, step, about })
const answers = (...given: Parameters<typeof rehearses.imagine>) => rehearses.imagine(...given).map(({ answer }) => answer)

describe('Somebody imagined', () => {
  test.each(['coming', 'notAtKickoff', 'notStarting', 'unsure'] as const)('answers a question with %s', (fate) => {
    expect(answers(heard('confirmation.ask'), someone(fate))).toEqual([fate])
  })

  test.each([
    [0.2, 'coming'],
    [0.6, 'notStarting'],
    [0.9, 'unsure'],
  ])('who was unsure settles when asked again (%d)', (drawn, answer) => {
    expect(answers(heard('confirmation.ask', 2), someone('unsure', drawn))).toEqual([answer])
  })

  test('answers a move that asks again, and none that tells of another place alone', () => {
    const asks = { ...heard('kickOff.moved'), offers: ['coming', 'notAtKickoff', 'notStarting', 'unsure'] }
    expect(answers(asks, someone('coming'))).toEqual(['coming'])
    expect(answers(asks, someone('unsure', 0.2))).toEqual(['coming'])
    expect(answers(asks, someone('silent'))).toEqual([])
    expect(answers({ ...asks, offers: [] }, someone('coming'))).toEqual([])
    expect(answers(heard('kickOff.moved'), someone('coming'))).toEqual([])
  })

  test('takes an offer who would start, and declines it who would not', () => {
    const offer = heard('offer.made')
    expect((['coming', 'notAtKickoff', 'notStarting', 'unsure'] as const).flatMap((fate) => answers(offer, someone(fate)))).toEqual([
      'accept',
      'accept',
      'decline',
      'decline',
    ])
  })

  test('who is silent answers nothing, and nobody answers what asks nothing', () => {
    expect([heard('confirmation.ask'), heard('offer.made')].flatMap((each) => answers(each, someone('silent')))).toEqual([])
    expect(answers(heard('confirmation.reminder'), someone('coming'))).toEqual([])
  })

  test('coordinates, and passes every proposed seat on', () => {
    expect(rehearses.imagine(heard('coordinator.release', 1, ['bo@example.org']), someone('silent'))).toEqual([
      { answer: 'release', about: 'bo@example.org' },
    ])
  })
})

test.each([
  [{ do: 'answer', confirmation: 'c', answer: 'unsure' }, 'unsure'],
  [{ do: 'declineOffer', offer: 'o' }, 'decline'],
  [{ do: 'keep', confirmation: 'c' }, 'keep'],
  [{ do: 'joinWaitlist', confirmation: 'c' }, null],
  [{ do: 'constructor' }, null],
])('A button with %o gives the answer %s', (command, answer) => {
  expect(rehearses.answerOf(command)).toBe(answer)
})

describe('How it ends', () => {
  const person = (email: string, role: string, state: string, standing: string | null = null): PersonAtEnd => ({
    ...{ email, role, state, standing, mentor: null },
  })
  const people = [
    person('carla', 'coordinator', 'active'),
    person('maija', 'mentor', 'coming', 'go'),
    person('olli', 'mentor', 'silent', 'hold'),
    person('aino', 'mentee', 'coming'),
    person('bo', 'mentee', 'released'),
  ]
  const at = Instant.from('2027-01-18T12:00:00Z')
  const said = (kind: string, to: string): Happening => ({
    ...{ type: 'delivery', at, key: `${kind}${to}`, to, name: to, role: 'mentee', kind, step: 1, language: 'en', text: '' },
  })
  const tapped = (email: string, accepted: boolean): Happening => ({ type: 'answer', at, email, answer: 'coming', about: null, accepted })
  const happenings = [
    ...[said('confirmation.ask', 'aino'), said('confirmation.ask', 'aino'), said('confirmation.ask', 'maija'), said('offer.won', 'aino')],
    ...[tapped('aino', true), tapped('bo', false), tapped('maija', true)],
  ]

  test('is counted by mentee, each once, and by what mentors were told', () => {
    expect(rehearses.count(people, happenings)).toEqual({
      ...{ asked: 1, answered: 1, coming: 1, notAtKickoff: 0, notStarting: 0, unsure: 0, silent: 0, waiting: 0, released: 1, refilled: 1 },
      ...{ go: 1, hold: 1, free: 0, goInVain: 1, withPlace: 4, called: 0 },
    })
  })

  test('knows whom a mentor comes for, and who stood on the list of calls', () => {
    const [carla, maija, olli, aino, bo] = people
    const paired = [carla, maija, { ...olli, called: 'yes' }, { ...aino, mentor: 'maija' }, bo].flatMap((each) =>
      each?.email ? [each as PersonAtEnd] : [],
    )
    expect(rehearses.count(paired, [])).toMatchObject({ go: 1, goInVain: 0, called: 1 })
  })

  test.each([
    ['en', ['16 mentors were asked to come, each with a yes from somebody to meet', '3 places refilled', '4 calls instead of 30']],
    ['fi', ['16 mentoria kutsuttiin paikalle, jokaisella oli joku tavattavana', '3 paikkaa täytettiin uudelleen', '4 puhelua 30:n sijaan']],
    ['sv', ['16 mentorer blev ombedda att komma, alla med någon att träffa', '3 platser fylldes på nytt', '4 samtal i stället för 30']],
  ] as const)('is told as an evening: %s', (language, lines) => {
    const counts = { asked: 30, go: 16, goInVain: 0, refilled: 3, called: 4, withPlace: 30 }
    expect(rehearses.evening?.(counts, language)).toEqual(lines)
    expect(rehearses.evening?.({ ...counts, asked: 0, refilled: 0, goInVain: 2 }, language)).toEqual([expect.stringContaining('2')])
    // Nobody answered: everybody was called, and nobody boasts of it.
    expect(rehearses.evening?.({ ...counts, go: 0, refilled: 0, called: 30 }, language)).toEqual([expect.not.stringMatching(/\d/)])
  })

  test('is told in three bars and three lines, with whoever still waits for a word', () => {
    const { bars, lines } = rehearses.endLines(rehearses.count(people, happenings), people)
    expect(bars).toEqual([
      ['asked', 1],
      ['answered', 1],
      ['coming', 1],
    ])
    expect(lines[0]).toBe('Mentors: 1 to come, 0 not to come, 1 still to wait: olli.')
    expect(lines.slice(1)).toEqual([
      'Mentees: 1 coming, 0 taking part later, 0 not taking part, 0 not sure, 0 no answer.',
      'Waitlist for a mentor: 0 still waiting; 1 released; 1 refilled.',
    ])
  })

  test('says that the kick-off is cancelled instead of counting who comes', () => {
    const off = people.map((person) => (person.role === 'mentor' ? { ...person, standing: 'calledOff' } : person))
    const counts = rehearses.count(off, happenings)
    expect(counts).toMatchObject({ go: 0, hold: 0, free: 0, goInVain: 0 })
    const { lines } = rehearses.endLines(counts, off)
    expect(lines[0]).toBe('The kick-off is cancelled: no mentor is to come.')
    expect(lines.join()).not.toContain('not to come')
  })
})
