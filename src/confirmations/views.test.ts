import { describe, expect, test } from 'vitest'
import { at, kickOff as startsAt } from '../../test/ground/occasions.ts'
import { plainText } from '../contract/plain-text.ts'
import { usualWords } from '../contract/role-words.ts'
import { type Language, languages } from '../contract/view.ts'
import type { ConfirmationAnswer } from '../programme/enrolment/confirmation-answer.ts'
import { defaultLadder } from '../programme/ladder/ladder.ts'
import { releaseListView } from './decisions/views.release.ts'
import { offerView } from './offers/views.offer.ts'
import type { Verdict } from './standings/standing.rules.ts'
import { standingView } from './standings/views.standing.ts'
import type { CensusHead, KickOffFacts, OpenSeatFacts, Partner, Recipient } from './store.ts'
import { type Asking, askView, reminderView, type Scene } from './views.ts'

const kickOff: KickOffFacts = {
  ...{ id: 'k', cohortId: 'c', cohort: 'Spring', programme: 'Spring mentoring', language: 'en', zone: 'Europe/Helsinki', country: null },
  ...{
    startsAt,
    venue: null,
    turn: 0,
    calledOffAt: null,
    words: usualWords,
    ladder: defaultLadder,
    doneThrough: null,
    someoneWaits: false,
    movesAt: null,
  },
}
const somebody = (name: string, language: Language = 'en'): Recipient => ({
  ...{ personId: `id of ${name}`, name, language, timeZone: null, quiet: { from: '20:00', until: '08:00' } },
})
const partner = (name: string, answer: ConfirmationAnswer | null): Partner => ({
  ...{ ...somebody(name), enrolmentId: name, confirmationId: name, answer, field: null },
})
const scene = (answers: readonly (ConfirmationAnswer | null)[], language: Language = 'en'): Scene => ({
  ...{ to: somebody('Aino', language), kickOff, confirmation: 'a', partners: answers.map((answer) => partner('Maija', answer)) },
})
const lastAsk: Asking = { count: 3, wasUnsure: false, last: true, answerBy: at('2027-01-15T12:00') }
const undecided = [null, 'unsure'] as const

describe('the last ask', () => {
  test('says of a mentor who is coming that they plan to', () => {
    expect(plainText(askView(scene(['coming']), 'mentee', lastAsk))).toContain('Maija is planning to travel to meet you')
  })

  test.each(undecided)('names a mentor whose answer is %s, and claims no plans of theirs', (answer) => {
    const text = plainText(askView(scene([answer]), 'mentee', lastAsk))
    expect(text).toContain('Maija is your mentor and will only travel to the kick-off if you tell us that you’re coming.')
    expect(text).not.toContain('planning to')
  })

  test('says that a mentor will not be there, and that the two meet later', () => {
    const text = plainText(askView(scene(['notAtKickoff']), 'mentee', lastAsk))
    expect(text).toContain('Maija can’t come to the kick-off, but the two of you can agree on a first meeting.')
    expect(text).not.toContain('travel')
  })

  test('before the last names nobody who travels, but says already who will not', () => {
    const first = { ...lastAsk, count: 1, last: false }
    expect(plainText(askView(scene([null]), 'mentee', first))).not.toContain('travel')
    expect(plainText(askView(scene(['notAtKickoff']), 'mentee', first))).toContain('Maija can’t come to the kick-off')
    expect(plainText(askView(scene(['notAtKickoff']), 'mentor', first))).not.toContain('Maija can’t come to the kick-off')
  })
})

describe('a reminder', () => {
  test.each([
    ['coming', 'Maija is looking forward to meeting you'],
    ['unsure', 'The kick-off is soon: your mentor is Maija'],
    [null, 'The kick-off is soon: your mentor is Maija'],
    ['notAtKickoff', 'The kick-off is soon'],
  ] as const)('of a mentor whose answer is %s is headed "%s"', (answer, title) => {
    expect(reminderView(scene([answer])).parts[0]).toEqual({ kind: 'heading', text: title })
  })

  test.each(languages)('in %s says that a mentor will not be there, only when that is so', (language) => {
    const absent = { en: 'Maija can’t come to the kick-off', fi: 'Maija ei pääse aloitustilaisuuteen', sv: 'Maija kan inte vara med' }[
      language
    ]
    expect(plainText(reminderView(scene(['notAtKickoff'], language)))).toContain(absent)
    expect(plainText(reminderView(scene(['coming'], language)))).not.toContain(absent)
  })
})

describe('an offer', () => {
  const offered = (answer: ConfirmationAnswer | null) => {
    const seat = {
      id: 's',
      state: 'open',
      turn: 1,
      agreed: false,
      graceUntil: null,
      askedUntil: null,
      mentor: partner('Maija', answer),
      kickOff,
      offers: [],
    } as const
    return plainText(offerView(somebody('Wilma'), seat satisfies OpenSeatFacts, 'o', at('2027-01-12T20:00')))
  }

  test('of a mentor who will not be at the kick-off says so beforehand', () => {
    expect(offered('notAtKickoff')).toContain('Maija can’t come to the kick-off, but the two of you can agree on a first meeting.')
    expect(offered('coming')).not.toContain('can’t come')
  })
})

describe('a mentor on hold', () => {
  const verdict: Verdict = { standing: 'hold', because: null, coming: [], signature: 'hold' }
  const told = (answers: readonly (ConfirmationAnswer | null)[]) =>
    plainText(standingView(scene(answers), verdict, false, at('2027-01-20T12:00')))

  test.each(undecided)('hears that the mentee is not confirmed yet while the answer is %s', (answer) => {
    expect(told([answer])).toContain('Your mentee hasn’t confirmed yet')
  })

  test.each([[[]], [['notAtKickoff']]] as const)('with nobody left to confirm (%j) hears that we are looking for a mentee', (answers) => {
    expect(told(answers)).toContain('We’re looking for a mentee for you')
    expect(told(answers)).not.toContain('not confirmed')
  })
})

test.each([
  ['en', 'Bo Ek (mentor: Anna)'],
  ['fi', 'Bo Ek (mentori: Anna)'],
  ['sv', 'Bo Ek (mentor: Anna)'],
] as const)('the list of silent seats in %s reads "%s"', (language, line) => {
  const head: CensusHead = {
    ...{ confirmationId: 'b', role: 'mentee', answer: null, asks: 3, unreachable: false, name: 'Bo Ek', state: 'active' },
    ...{ lastAskAt: null, release: null, standing: null, partner: 'Anna' },
    ...{ email: 'bo@example.org', phone: null, calls: 0, calledAt: null },
  }
  const list = releaseListView(somebody('Carla', language), kickOff, [head, { ...head, name: 'Cy', partner: null }], 0)
  expect(list.parts).toContainEqual({ kind: 'list', items: [line, 'Cy'] })
})
