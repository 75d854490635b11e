import { atStart, type EnglishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'

/** What a coordinator reads of her people, and what they are told when she changes something; in English. Its shape is the type of the others. */
export const english = (mentee: EnglishRole) => ({
  buttons: {
    people: 'People',
    deeds: 'What happened',
    everybody: 'All people',
    card: 'Back to the card',
    before: 'Previous page',
    next: 'Next page',
    find: 'Find',
    takeOff: 'Take off the list',
    bringBack: 'Bring back',
    mentor: 'Change the mentor',
    details: 'Correct the details',
    roleWord: 'Choose what people are called',
    yesTakeOff: 'Yes, take off the list',
    yesBringBack: 'Yes, bring back',
  },

  list: {
    heading: (cohort: string) => `${cohort}: people`,
    roles: { mentor: 'mentor', mentee: mentee.one, coordinator: 'coordinator' },
    which: 'Which programme do you want to see?',
    counted: (menteeCount: number, mentorCount: number) =>
      `${plural(menteeCount, 'en', { one: `1 ${mentee.one}`, other: `${menteeCount} ${mentee.many}` })}, ${plural(mentorCount, 'en', { one: '1 mentor', other: `${mentorCount} mentors` })}`,
    withCoordinators: (counts: string, others: number) =>
      `${counts}, ${plural(others, 'en', { one: '1 coordinator', other: `${others} coordinators` })}`,
    filters: {
      all: 'All',
      silent: 'No answer yet',
      unsure: 'Not sure yet',
      coming: 'Coming',
      later: 'Can’t come, taking part',
      waiting: 'On the waitlist',
      released: 'Place released',
      withdrawn: 'Not taking part',
      unreachable: 'Can’t be reached',
    },
    filter: (value: string, count: number) => `${value} (${count})`,
    line: (name: string, role: string, state: string) => `${name} (${role}): ${state}`,
    lineWithEmail: (name: string, role: string, email: string, state: string) => `${name} (${role}, ${email}): ${state}`,
    page: (count: number, total: number) => `Page ${count} of ${total}`,
    nobody: 'We didn’t find anybody.',
    named: (text: string) => `Name: ${text}`,
    find: 'Find somebody by name',
    findPlaceholder: 'A name, or a part of it',
    numbersOnly: 'You see the numbers of this programme, but no names.',
    columns: { name: 'Name', role: 'Role', state: 'Status' },
  },

  states: {
    silent: 'no answer yet',
    unsure: 'not sure yet',
    coming: 'coming',
    later: 'can’t come, but taking part',
    waiting: 'on the waitlist',
    released: 'place released',
    withdrawn: 'not taking part',
    takenOff: 'taken off the list',
    unasked: 'on the list',
    unreachable: 'can’t be reached',
  },

  card: {
    role: 'Role',
    now: 'Now',
    since: (state: string, when: string) => `${state}, since ${when}`,
    mentor: 'Mentor',
    mentees: atStart(mentee.many),
    nobody: 'nobody',
    partner: (name: string, state: string) => `${name}: ${state}`,
    places: 'Free places',
    reached: 'Reached in',
    unreached: 'Not reached',
    sought: 'we’re looking for them',
    email: 'Email',
    phone: 'Phone',
    language: 'Language',
    field: 'Field',
    wishes: 'Hopes for',
    messages: 'Our latest messages',
    noMessages: 'We haven’t written to them yet.',
    message: (when: string, words: string, state: string) => `${when}: ${words} (${state})`,
    delivery: {
      waiting: 'waiting for their address',
      due: 'on its way',
      sending: 'on its way',
      delivered: 'delivered',
      unknown: 'may not have arrived',
      failed: 'not delivered',
      superseded: 'withdrawn',
      merged: 'delivered with another one',
      dropped: 'not sent any more',
    },
    stale: 'This has changed in the meantime, so nothing was done. Here is how it is now.',
    gone: 'This person is no longer here.',
  },

  takeOff: {
    heading: (name: string) => `Take off the list: ${name}?`,
    noMore: (name: string) => `${name} will no longer take part, and we won’t ask any more questions.`,
    place: (mentor: string) => `The place with ${mentor} becomes free, and we offer it to the waitlist.`,
    mentees: (names: string) => `Without a mentor then: ${names}. We’ll tell them, and they’ll be at the front of the waitlist.`,
    told: (name: string) => `We’ll tell ${name}:`,
    toldMentor: (mentor: string) => `We’ll also tell ${mentor} whether to come.`,
    untold: 'The kick-off isn’t set yet, so we won’t tell anybody.',
    undo: 'You can bring people back from their card at any time.',
    done: (name: string) => `Taken off the list: ${name}.`,
  },

  bringBack: {
    heading: (name: string) => `Bring back: ${name}?`,
    place: (mentor: string) => `The place with ${mentor} is still free, so they’re a pair again. We’ll ask again about the kick-off.`,
    waits: (name: string) => `The former place has gone to somebody else, so ${name} will go on the waitlist.`,
    mentor: (name: string) => `${name} is a mentor again. We’ll ask again about the kick-off.`,
    mentees: (names: string) => `With this mentor again: ${names}. We’ll tell them.`,
    told: (name: string) => `We’ll tell ${name}:`,
    done: (name: string) => `Back on the list: ${name}.`,
  },

  mentor: {
    title: 'Change the mentor',
    submit: 'See what will happen',
    close: 'Cancel',
    intro: (name: string) => `Who should be the mentor of ${name}?`,
    choice: 'Mentors with a free place',
    option: (name: string, count: number) => `${name} (${plural(count, 'en', { one: '1 free place', other: `${count} free places` })})`,
    more: (count: number) =>
      `${plural(count, 'en', { one: 'There’s 1 more mentor', other: `There are ${count} more mentors` })} with a free place. If yours isn’t listed, please change the mentor in your list.`,
    none: 'No mentor has a free place at the moment. A place that is being offered to somebody counts as taken until the offer ends.',
    confirm: 'Change the mentor',
    place: (mentor: string) => `The place with ${mentor} becomes free, and we offer it to the waitlist.`,
    keeps: 'The answer about the kick-off still counts.',
    asked: 'We’ll ask about the kick-off.',
    told: (name: string) => `We’ll tell ${name}:`,
    untold: 'The kick-off isn’t set yet, so we won’t tell anybody.',
    done: (name: string, mentor: string) => `Done: the mentor of ${name} is ${mentor}.`,
    noRoom: 'This mentor has no free place any more. Please choose another one.',
    same: 'They’re a pair already, so nothing was changed.',
  },

  details: {
    title: 'Correct the details',
    submit: 'See what will happen',
    close: 'Cancel',
    confirm: 'Save',
    name: 'Name',
    email: 'Email address',
    language: 'Language of our messages',
    noName: 'Please write a name.',
    noEmail: 'Please write an email address.',
    change: (value: string, was: string, now: string) => `${value}: “${was}” becomes “${now}”`,
    account:
      'We’ll look for the account with the new email address. We won’t write to the account that we’ve used so far: it may be somebody else’s. Answers still count.',
    told: (name: string) => `We’ll tell ${name} what was changed.`,
    untold: 'We haven’t written to them yet, so we won’t tell them.',
    same: 'Nothing was different, so nothing was changed.',
    done: (name: string) => `Saved: ${name}.`,
    refusals: {
      gone: 'This person is no longer here.',
      elsewhere: 'This person also takes part in another organisation’s programme, so only they themselves can have this changed.',
      emailTaken: 'Somebody else has this email address. We never merge two people: please check the address.',
      trusted:
        'This person may set up or look after programmes, so their email address can’t be changed here. Please ask the person who runs the app.',
      ownLanguage: 'They chose their language themselves. They can change it in their settings.',
    },
  },

  deeds: {
    sheet: 'What happened',
    columns: { when: 'When', who: 'Who', what: 'What', about: 'About' },
    heading: (cohort: string) => `${cohort}: what happened`,
    headingOf: (name: string) => `${name}: what happened`,
    none: 'Nothing has happened yet.',
    line: (when: string, name: string, words: string) => `${when}: ${name} ${words}`,
    lineAbout: (when: string, name: string, words: string, person: string) => `${when}: ${name} ${words} (${person})`,
    answer: (words: string, answer: string) => `${words}: ${answer}`,
    changed: { name: 'name', email: 'email address', language: 'language' },
    pari: 'Pari',
    somebody: 'somebody',
    unknown: 'did something that this version has no words for',
  },

  told: {
    takenOff: {
      heading: (programme: string) => `You’re no longer on the list of ${programme}`,
      text: 'A coordinator took you off the list, so you won’t hear from us about the programme any more. If that isn’t right, please contact the coordinator.',
      mentor: 'Please don’t travel to the kick-off. Thank you for being ready to help!',
    },
    broughtBack: {
      heading: (programme: string) => `You’re taking part in ${programme} again`,
      text: 'A coordinator put you back on the list. We’ll ask you about the kick-off.',
      waiting: 'A coordinator put you back on the list. You’re on the waitlist: if a place becomes free, we’ll write.',
    },
    newMentor: {
      heading: (mentor: string) => `Your mentor is now ${mentor}`,
      text: 'A coordinator changed this. If you have any questions, please contact the coordinator.',
    },
    newMentee: {
      heading: (name: string) => `You have a new ${mentee.one}: ${name}`,
      text: 'A coordinator changed this. We’ll tell you in good time whether to come to the kick-off.',
    },
    menteeMoved: {
      heading: (name: string) => `${name} has another mentor now`,
      text: 'A coordinator changed this. We’ll tell you whether to come to the kick-off.',
    },
    corrected: {
      heading: 'Your details were corrected',
      text: 'A coordinator changed them. If something isn’t right, please contact the coordinator.',
      row: (was: string, now: string) => `${now} (before: ${was})`,
    },
  },

  refusals: {
    onlyCoordinator: 'Only a coordinator of this programme can see that.',
    noCohort: 'You don’t coordinate a programme here.',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
