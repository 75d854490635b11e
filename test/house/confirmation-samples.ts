import type { Sample } from './copy.ts'

/** What the texts of confirmations are tried with, by their paths. */

/** Fifteen characters, as long as titles must bear. */
export const somebody = 'Anna Mäki-Lehto'
export const programme = 'Mentorointi 2027'
export const cohort = 'Kevät 2027 (fi)'

export const namesOne = [
  ...['welcome.title', 'ask.title', 'ask.last', 'mentorAsk.title', 'reminder.title', 'mentorAway.title', 'mentorAway.text'],
  ...[
    'mentorBack.title',
    'mentorLeft.text',
    'offer.title',
    'offer.won',
    'offer.wonText',
    'offer.pending',
    'thanks.noted',
    'refusals.notReleasable',
    'calls.ask',
  ],
  ...['calls.kept', 'calls.onlyOne', 'noted.text', 'card.noteTold', 'card.follows.coming', 'card.follows.notAtKickoff'],
  ...['card.follows.notStarting', 'card.follows.unsure', 'card.follows.partners', 'card.follows.place', 'card.follows.mentees'],
  ...['release.ask', 'release.mentorWaits', 'release.released', 'release.kept', 'offers.title', 'offers.settled'],
  ...[
    'alert.mentorOut',
    'alert.mentorAway',
    'alert.lateChange',
    'alert.lateFree',
    'release.isReleased',
    'ask.lastOpen',
    'reminder.open',
    'mentorAway.reminder',
    'mentorAway.away',
    'newsOver.mentor',
    'calls.waits',
  ],
]
export const namesSome = [
  'alert.lateGone',
  'alert.lateUnsure',
  'alert.lateJoined',
  'standing.go',
  'standing.freeStartsLater',
  'standing.freeOwnLater',
  'heard.ask',
  'alert.affected',
  'alert.affectedAway',
]
export const namesProgramme = ['welcome.text', 'ask.first', 'mentorAsk.first', 'offer.text']
export const namesCohort = ['balance.title', 'calls.title', 'release.title']
export const counts = [
  'choices.seatsToDecide',
  ...[
    'choices.releaseAll',
    'choices.releaseThese',
    'release.preview',
    'balance.call',
    'balance.decide',
    'balance.daysLeft',
    'balance.findMentees',
    'balance.letOffersRun',
    'balance.tap',
    'balance.tell',
    'names.more',
  ],
  ...['evening.refilled', 'evening.calls', 'release.text', 'release.waiting', 'release.allReleased', 'offers.text'],
]
export const others: Readonly<Record<string, Sample>> = {
  'standing.holdUntil': ['20.1. 12.00'],
  'balance.standings': [31, 42, 53],
  'balance.menteeCounts': [31, 42, 53, 64, 75],
  'calls.reasonCounts': [31, 42, 53],
  'balance.weights': ['0.9', '0.5', '0.2'],
  'balance.answeredOf': [31, 42],
  'balance.howCounted': ['10.9'],
  'release.line': [somebody, 'Bo Ek'],
  'welcome.wrote': ['to grow'],
  'heard.wrote': ['I can’t come'],
  'heard.begun': ['torstaina 21. tammikuuta klo 17.00'],
  'alert.lateGo': [somebody, 'Bo Ek'],
  'release.reads': [somebody],
  'undo.decided': [somebody],
  'undo.offered': [somebody],
  'undo.now': [somebody, '(state)'],
  'release.hasAnswered': [somebody, '(said)'],
  'calls.waits': [somebody],
  'calls.line': [somebody, '(role)', '(state)', 'Bo Ek'],
  'calls.position': [2, 21],
  'calls.times': [21, '21.1. 17.00'],
  'calls.answeredSince': [somebody, '(said)'],
  'calls.noteInstead': ['(said)'],
  'calls.answerGone': ['Aino'],
  'card.since': ['(said)', '21.1. 17.00'],
  'card.times': [21, '21.1. 17.00'],
  'card.noteTitle': [somebody, '(said)'],
}

/** Arguments to call a message with; the same in every language. */
export const sampleOf = (path: string): Sample =>
  others[path] ??
  (namesOne.includes(path) ? [somebody] : null) ??
  (namesSome.includes(path) ? [somebody] : null) ??
  (namesProgramme.includes(path) ? [programme] : null) ??
  (namesCohort.includes(path) ? [cohort] : null) ??
  (counts.includes(path) ? [21] : [])
