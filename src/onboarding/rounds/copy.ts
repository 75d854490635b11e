import type { EnglishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'

/** What is said about the next round of a programme, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  button: 'Make the next round',
  title: 'The next round',
  intro:
    'The next round has the same groups, coordinators, words, fields, topics, registrations and numbers of places. All dates move together with the kick-off.',
  have: (names: string) => `This programme has a next round already: ${names}.`,
  which: 'Which programme shall go on with a next round?',
  nothing: 'You don’t coordinate a programme that could have a next round.',
  name: 'Its name',
  date: (cohort: string) => `Kick-off of ${cohort}`,
  time: 'at',
  ask: 'Shall we ask this round’s mentors first whether they’d like to take part once more?',
  askHint: (count: number) =>
    plural(count, 'en', {
      one: 'This writes to 1 mentor. Mentors who don’t want to hear of other programmes aren’t asked.',
      other: `This writes to ${count} mentors. Mentors who don’t want to hear of other programmes aren’t asked.`,
    }),
  words: (text: string) => `Mentors would read: “${text}”`,
  yes: 'Yes, ask them now',
  no: 'No',
  submit: 'Make the next round',
  close: 'Cancel',
  noName: 'Please give it a name.',
  sameName: 'A round with this name is there already. Please choose another name.',
  noDay: 'Please choose a day and a time.',
  tooSoon: 'That’s too soon: everybody needs time to answer. Please choose a later day.',
  made: (programme: string) => `${programme} is ready.`,
  begins: (cohort: string, when: string) => `${cohort}: kick-off ${when}`,
  noDate: (cohort: string) => `${cohort}: the kick-off isn’t set yet`,
  asked: (count: number) =>
    plural(count, 'en', {
      one: 'We’re asking 1 mentor of this round whether they’d like to take part once more.',
      other: `We’re asking ${count} mentors of this round whether they’d like to take part once more.`,
    }),
  nobodyAsked: 'Nobody was asked.',
  apart: 'People who shouldn’t be a pair won’t be suggested to each other in the next round, either.',
  onceMore: {
    title: (name: string) => `${name}, once more?`,
    text: (programme: string, title: string) =>
      `Thank you for being a mentor in ${programme}! ${title} is the next round. Would you like to be a mentor again?`,
    when: (when: string) => `Kick-off: ${when}.`,
    note: 'One tap is enough: what you wrote about yourself is still here, and you can change it and the number at any time.',
    buttons: { one: `Yes, for 1 ${mentee.one}`, two: `Yes, for 2 ${mentee.many}`, not: 'Not this time' },
  },
  notNow: 'Thank you for telling us. Of course that’s fine.',
  changed: (count: number) =>
    plural(count, 'en', { one: `Noted: you take 1 ${mentee.one}.`, other: `Noted: you take ${count} ${mentee.many}.` }),
  more: 'There’s a little that we still need to know.',
  goOn: 'Answer the last questions',
})

/** What a language must say about the next round. */
export type Copy = ReturnType<typeof english>
