import { atStart, type EnglishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'

/** What is said about joining a programme by oneself, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  buttons: {
    join: { mentee: `Join as ${mentee.a}`, mentor: 'Join as a mentor' },
    goOn: 'Continue where you stopped',
    remind: { mentee: `Remind me (${mentee.one})`, mentor: 'Remind me (mentor)' },
    take: 'Take the place',
    decline: 'No, leave it to the next',
    comeBack: 'I changed my mind',
    intake: 'Who may join, and when',
    add: { mentee: `New registration: ${mentee.many}`, mentor: 'New registration: mentors' },
    change: (name: string) => `Change “${name}”`,
    waitForMentors: 'The pairs are published',
  },
  title: 'Joining a programme',
  nothing: 'There’s no programme to join here at the moment. If you expected one, please ask your coordinator.',
  ask: (names: string) => `If you can’t join here, please ask ${names}.`,
  roles: { mentee: atStart(mentee.many), mentor: 'Mentors' },
  open: (role: string, when: string) => `${role}: open now, closes ${when}.`,
  ahead: (role: string, when: string) => `${role}: opens ${when}.`,
  closed: (role: string) => `${role}: closed for now, and we don’t know yet when it opens next.`,
  room: (cohort: string, count: number) =>
    plural(count, 'en', { one: `${cohort}: 1 place left`, other: `${cohort}: ${count} places left` }),
  roomForAll: (cohort: string) => `${cohort}: there’s room`,
  fullForNow: (cohort: string) => `${cohort}: full`,
  full: (cohort: string, count: number) =>
    `${cohort}: full, ${plural(count, 'en', { one: '1 person waits', other: `${count} people wait` })}`,
  lacks: (cohort: string, fields: string) => `${cohort}, needed most: ${fields}`,
  lack: (field: string, count: number) => `${field} (${count})`,
  own: {
    begun: (programme: string) => `${programme}: you haven’t finished joining yet.`,
    waits: (programme: string, count: number) => `${programme}: you’re number ${count} on the waitlist for the programme.`,
    offered: (programme: string, when: string) => `${programme}: there’s a place for you. You can take it until ${when}.`,
    waitsForMentor: (programme: string, count: number) => `${programme}: you’re in, and number ${count} on the waitlist for a mentor.`,
    unpaired: (programme: string) => `${programme}: you’re in. We’ll tell you as soon as you have a mentor.`,
    isIn: (programme: string) => `${programme}: you’re in.`,
  },
  form: {
    title: 'Join the programme',
    submit: 'Let’s begin',
    close: 'Not now',
    group: 'Which group?',
    yes: 'Yes',
    no: 'No',
    chooseGroup: 'Please choose a group.',
    answer: 'Please answer this.',
    room: 'The place isn’t yours before the last step. It takes about five minutes.',
    full: 'It’s full right now. At the last step you’ll see your place on the waitlist, and we’ll offer you a place when one is free.',
  },
  notEligible: (names: string) =>
    `Thank you for answering. With these answers you can’t join the programme this time. If you think that’s wrong, please ask ${names}.`,
  notOpen: 'Registration isn’t open.',
  elsewhere: 'You can’t join twice: you’re already in this programme, or on its waitlist as something else.',
  gone: 'This isn’t there any more.',
  onlyCoordinator: 'Only a coordinator of this group can do that.',
  place: {
    waits: (count: number) => `It’s full right now. You’re number ${count} on the waitlist for the programme.`,
    keeps:
      'Everything you wrote is kept. When a place is free, we’ll offer it to you for two days. If you change something, you keep your position on the waitlist.',
    roomIn: (cohort: string) => `There’s room in ${cohort}. You can join there instead.`,
    closed: 'Registration closed while you were filling this in.',
    closedKept: 'Everything you wrote is kept: when registration opens again, one tap is enough.',
    next: (when: string) => `It opens again ${when}.`,
    noneThisTime:
      'Thank you for telling us. You aren’t taking anybody this time, so you’re not in this programme. We’ll ask you next time.',
    declined:
      'Thank you for telling us. The place goes to the next person on the waitlist. If you change your mind, you can join the waitlist again.',
    over: 'This place has gone to the next person on the waitlist. You can join the waitlist again.',
    back: 'Good: you have your place, and everything is as it was.',
    backLate: 'Your place may have gone to somebody else. You can join again, and if it’s full you’ll be at the end of the waitlist.',
  },
  reminded: 'Noted: we’ll write to you when it opens.',
  offer: {
    title: (name: string) => `${name}, there’s a place for you`,
    text: (programme: string, when: string) =>
      `A place in ${programme} is free. You can take it until ${when}. After that we’ll offer it to the next person on the waitlist.`,
  },
  lapsed: {
    title: 'We’re offering the place to somebody else',
    text: (programme: string) =>
      `We didn’t hear from you, so we’re offering the place in ${programme} to the next person on the waitlist. You can join the waitlist again.`,
  },
  opens: {
    title: (programme: string) => `You can join ${programme} now`,
    text: (when: string) => `You asked us to remind you. It closes ${when}.`,
  },
  calledOff: {
    title: (programme: string) => `${programme}: the kick-off is cancelled`,
    waits: 'There’s no new date yet. You stay on the waitlist, and we’ll write to you when there’s a place.',
    offered: 'There’s no new date yet, so for now you can’t take the place that we offered you. You stay on the waitlist.',
    begun: 'There’s no new date yet. Everything you wrote is kept, and you can finish later.',
  },
  set: {
    title: 'Registration',
    intro: {
      mentee: `When may ${mentee.many} join by themselves? It opens and closes by itself.`,
      mentor: 'When may mentors join by themselves? It opens and closes by itself.',
    },
    name: 'Name',
    first: 'First registration',
    opens: 'Opens on',
    opensTime: 'at',
    closes: 'Closes on',
    closesTime: 'at',
    capacity: (cohort: string) => `Places in all in ${cohort}`,
    capacityHint:
      'Everybody who is in counts. Leave it empty if there’s room for everybody. If you lower the number, nobody loses their place.',
    targets: 'How many of each field',
    targetsHint: 'One line each, such as “Law; 5”. People see what’s still wanted.',
    languageTargets: 'How many are needed in each language',
    tongues: { en: 'English', fi: 'Finnish', sv: 'Swedish' },
    languageHint: 'One line each, such as “Swedish; 3”.',
    question: 'A question that must be answered with yes',
    questionHint: 'For example: Are you a degree student?',
    credits: 'A note about credits',
    creditsHint: 'For example: Master’s students can join, but get no credits.',
    submit: 'Save',
    close: 'Cancel',
    noName: 'Please give it a name.',
    sameName: 'There’s a registration with this name already.',
    noDay: 'Please choose a day and a time.',
    order: 'It must close after it opens.',
    noNumber: 'Please write a whole number, or nothing.',
    noTarget: (text: string) => `“${text}”: please write a field, a “;” and a number.`,
    noLanguage: (text: string) => `“${text}”: please write English, Finnish or Swedish, a “;” and a number.`,
    saved: 'Saved.',
  },
  intake: {
    title: (cohort: string) => `Joining: ${cohort}`,
    none: 'There’s no registration yet, so nobody can join by themselves.',
    window: (name: string, earlier: string, when: string) => `${name}: opens ${earlier}, closes ${when}`,
    places: (role: string, places: number, limit: number) =>
      plural(limit, 'en', { one: `${role}: ${places}/1 place taken`, other: `${role}: ${places}/${limit} places taken` }),
    placesForAll: (role: string, places: number) => `${role}: ${places}, with room for everybody`,
    promised: (count: number) =>
      plural(count, 'en', { one: '1 place is offered to somebody', other: `${count} places are offered to somebody` }),
    line: 'On the waitlist for the programme, in this order:',
    offeredTo: (name: string, when: string) => `${name}: offered a place until ${when}`,
    unreached: (name: string) => `${name}: passed over, because we can’t reach them in the chat`,
    paused: (name: string) => `${name}: passed over, because they’re taking a break`,
    language: (name: string) => `${name}: passed over, because they can’t meet in the language of this group`,
    filling: (count: number) =>
      plural(count, 'en', {
        one: '1 person is still answering the questions.',
        other: `${count} people are still answering the questions.`,
      }),
    unpaired: (count: number) =>
      plural(count, 'en', { one: '1 person is in without a mentor.', other: `${count} people are in without a mentor.` }),
    unpairedNote: 'If a mentor’s place becomes free before the pairs are published, we don’t offer it to them.',
    waitingNow: (count: number) =>
      plural(count, 'en', { one: '1 person is waiting for a mentor now.', other: `${count} people are waiting for a mentor now.` }),
    post: 'A post for a channel or a newsletter that you can copy:',
    call: (programme: string, role: string, when: string) => `You can join ${programme} now (${role}), until ${when}.`,
    callLater: (programme: string, role: string, when: string) => `You can join ${programme} (${role}) from ${when} on.`,
    how: 'Write “join” to Pari in Slack or Teams.',
    links: { slack: (link: string) => `In Slack: ${link}`, teams: (link: string) => `In Teams: ${link}` },
    word: 'join',
    outside: (names: string) => `If you aren’t in our Slack or Teams, please write to ${names}.`,
    people: { mentee: mentee.many, mentor: 'mentors' },
    more: (count: number) => `and ${count} more`,
  },
})

/** What a language must say about joining. */
export type Copy = ReturnType<typeof english>
