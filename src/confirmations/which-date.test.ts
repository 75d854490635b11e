import { describe, expect, test } from 'vitest'
import { at, kickOff as startsAt } from '../../test/ground/occasions.ts'
import { plainText } from '../contract/plain-text.ts'
import { usualWords } from '../contract/role-words.ts'
import { type Language, languages, type View } from '../contract/view.ts'
import { dayAndTime } from '../contract/wording.ts'
import { defaultLadder } from '../programme/ladder/ladder.ts'
import type { Today } from './decisions/balance.ts'
import { balanceView, callsView, countedView, offerSeatView } from './decisions/views.coordinator.ts'
import { releaseListView } from './decisions/views.release.ts'
import { lostView, offerView } from './offers/views.offer.ts'
import type { Standing, Verdict } from './standings/standing.rules.ts'
import { standingView } from './standings/views.standing.ts'
import type { CensusHead, KickOffFacts, OpenSeatFacts, Partner, Recipient } from './store.ts'
import { askView, dayOfView, mentorNewsView, notedView, reminderView, type Scene } from './views.ts'

const zone = 'Europe/Helsinki'
const kickOffOf = (turn: number): KickOffFacts => ({
  ...{ id: 'k', cohortId: 'c', cohort: 'Spring', programme: 'Spring mentoring', language: 'en', zone, country: null },
  ...{ startsAt, venue: null, turn, calledOffAt: null, words: usualWords, ladder: defaultLadder },
  ...{ doneThrough: null, someoneWaits: false, movesAt: null },
})
const somebody = (name: string, language: Language): Recipient => ({
  ...{ personId: name, name, language, timeZone: null, quiet: { from: '20:00', until: '08:00' } },
})
const head: CensusHead = {
  ...{ confirmationId: 'b', role: 'mentee', answer: null, asks: 3, unreachable: false, name: 'Bo Ek', state: 'active' },
  ...{ lastAskAt: null, release: null, standing: null, partner: 'Anna', email: 'bo@example.org', phone: null, calls: 0, calledAt: null },
}
const nobody = { people: [], total: 0 }
const today: Today = {
  ...{ mentors: 1, mentorsAnswered: 1, coming: 1, unsure: 0, silent: 0, later: 0, notStarting: 0, waiting: 0, openSeats: 0, expected: 1 },
  ...{ standings: { go: 1, hold: 0, free: 0 }, suggestion: { do: 'nothing' }, daysLeft: 3 },
  ...{ answered: nobody, withdrew: nobody, takenOff: nobody, lost: nobody },
}

/** Everything that somebody may read twice of one kick-off, once about each of two dates. */
function everyWord(language: Language, turn: number): Readonly<Record<string, View>> {
  const kickOff = kickOffOf(turn)
  const to = somebody('Maija', language)
  const partner: Partner = { ...somebody('Aino', language), enrolmentId: 'a', confirmationId: 'a', answer: 'coming', field: null }
  const scene: Scene = { to, kickOff, confirmation: 'm', partners: [partner] }
  const seat: OpenSeatFacts = {
    ...{ id: 's', state: 'open', turn: 1, agreed: false, graceUntil: null, askedUntil: null, offers: [] },
    mentor: partner,
    kickOff,
  }
  const final = at('2027-01-20T12:00')
  const told = (standing: Standing, because: Verdict['because'] = null, signature = '') =>
    standingView(scene, { standing, because, coming: standing === 'go' ? ['a'] : [], signature }, true, final)
  const asking = { count: 1, wasUnsure: false, last: false, answerBy: final }
  return {
    ...{ go: told('go'), hold: told('hold'), unconfirmed: told('free', 'unconfirmed'), noMentee: told('free', 'noMentee') },
    ...{ later: told('free', 'menteeNotAtKickoff'), own: told('free', 'ownAnswer', 'free:ownAnswer:notAtKickoff') },
    ...{ ask: askView(scene, 'mentee', asking), asksMentor: askView(scene, 'mentor', asking), reminder: reminderView(scene) },
    ...{ dayOf: dayOfView(scene, 'mentee'), noted: notedView({ ...scene, answer: 'coming' }, 'mentee', 'Carla') },
    ...{ mentorAway: mentorNewsView(scene, 'mentorAway'), mentorBack: mentorNewsView(scene, 'mentorBack') },
    ...{ offer: offerView(to, seat, 'o', final), taken: lostView(to, kickOff, 'taken'), closed: lostView(to, kickOff, 'closed') },
    ...{ balance: balanceView(to, kickOff, today), counted: countedView(to, kickOff, today), calls: callsView(to, kickOff, [head]) },
    ...{ releases: releaseListView(to, kickOff, [head], 1), seat: offerSeatView(to, seat, 1) },
  }
}

describe.each(languages)('Once a kick-off has moved, in %s', (language) => {
  const date = dayAndTime(startsAt, zone, language, null)

  test.each(Object.keys(everyWord(language, 1)))('%s says about which date it is', (name) => {
    expect(plainText(everyWord(language, 1)[name] ?? { language, parts: [] })).toContain(date)
  })

  test('what was never moved is said in as few words as before', () => {
    for (const name of ['unconfirmed', 'own', 'taken', 'calls', 'releases', 'seat'])
      expect.soft(plainText(everyWord(language, 0)[name] ?? { language, parts: [] }), name).not.toContain(date)
  })
})
