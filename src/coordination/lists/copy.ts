import type { EnglishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'

/** What is said of a list before it is saved, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  title: 'Please check the list',
  nothingYet: 'Nothing has been saved yet. This is what would change:',
  nothing: 'Nothing would change.',
  meanwhile: 'Something has changed in the meantime, so nothing was saved. This is what would change now:',
  page: (count: number, all: number) => `Page ${count} of ${all}`,
  // Each stands above a list of people.
  sections: {
    refused: 'These rows don’t fit the programme. Please correct them in your list, or leave them out:',
    lost: 'Would lose their place:',
    moved: 'Would get another mentor:',
    off: 'Would be taken off the programme:',
    told: 'Would soon get a message from us:',
    changed: 'Would change:',
    same: 'New email addresses that may belong to people you already have:',
    kept: 'The list names the same mentor as the last list, but these people have another one now. We’ll keep that unless you choose otherwise:',
    own: 'People wrote this themselves, so it stays as it is:',
    emptied: 'Empty cells. We’ll keep what we have unless you clear it:',
    added: 'New:',
    gone: 'No longer on the list. They’ll stay in the programme unless you take them off:',
    unread: 'How we read the list:',
  },
  // Each is one line of such a list.
  lines: {
    otherRole: (name: string, was: string, now: string) => `${name}: ${was} in the programme, but ${now} on the list`,
    mentorLeft: (name: string, mentor: string) => `${name}: the mentor ${mentor} has left the programme`,
    mentorNotTaken: (name: string, mentor: string) => `${name}: the mentor ${mentor} would not be in the programme`,
    crowded: (mentor: string, count: number, names: string) => `${mentor}: agreed to ${count}, but would then have ${names}`,
    lost: (name: string, mentor: string) => `${name}: has a place with ${mentor}, and would go on the waitlist`,
    lostAnswered: (name: string, mentor: string) =>
      `${name}: has a place with ${mentor} and has already answered; would go on the waitlist`,
    moved: (name: string, was: string, now: string) => `${name}: ${was} → ${now}`,
    nobody: 'no mentor',
    told: (name: string, text: string) => `${name}: ${text}`,
    changed: (name: string, column: string, was: string, now: string) => `${name}: ${column} ${was} → ${now}`,
    doubtful: (name: string, was: string, now: string) => `${name}: name ${was} → ${now}. Is this still the same person?`,
    cleared: (name: string, column: string, was: string) => `${name}: ${column} ${was} would be cleared`,
    kept: (name: string, listed: string, now: string) => `${name}: ${listed} on the list, now ${now}`,
    own: (name: string, column: string, now: string, listed: string) => `${name}: ${column} ${now} (the list says ${listed})`,
    emptied: (name: string, column: string, was: string) => `${name}: ${column}, now ${was}`,
    same: (name: string, names: string) => `${name}: is this ${names}?`,
    added: (name: string, role: string) => `${name}: ${role}`,
    addedWith: (name: string, role: string, mentor: string) => `${name}: ${role}, with the mentor ${mentor}`,
    addedWaiting: (name: string, role: string) => `${name}: ${role}, on the waitlist`,
  },
  /** A person with their email address. */
  person: (name: string, email: string) => `${name} (${email})`,
  columns: {
    ...{ name: 'name', email: 'email', language: 'language', mentor: 'mentor', seats: 'number of places', phone: 'phone', field: 'field' },
    ...{
      wishes: 'wishes',
      knows: 'what they know',
      topics: 'topics',
      group: 'group',
      organisation: 'organisation',
      timeZone: 'time zone',
      platform: 'Slack or Teams',
    },
  },
  toldNobody: 'Nobody would get a message because of this.',
  toldMany:
    'So much would change at once that we can’t say who would get a message. That’s why we can’t save the list like this. Please send the list in smaller parts.',

  buttons: {
    save: (count: number) => plural(count, 'en', { one: 'Save 1 person', other: `Save ${count} people` }),
    rows: 'Take these rows only',
    leaveOut: (count: number) => plural(count, 'en', { one: 'Leave 1 row out', other: `Leave ${count} rows out` }),
    gone: 'Keep or take off',
    kept: 'Keep or change mentors',
    emptied: 'Keep or clear empty cells',
    same: 'Same person or not?',
    earlier: 'Previous page',
    further: 'Next page',
    drop: 'Don’t save',
  },
  // Pasted text is in boxes.
  pasted: {
    full: (limit: number, line: number, text: string) =>
      `A box takes ${limit} characters, and one is full: the end of your list may be missing. The box ends in row ${line}: “${text}”. Please begin the next box with that whole row, or choose the file.`,
    fullLast: (limit: number, line: number, text: string) =>
      `A box takes ${limit} characters, and the last one is full: the end of your list may be missing. It ends in row ${line}: “${text}”. Please choose the file instead.`,
  },
  /** A page on which a file is dropped. */
  drop: {
    link: 'Or drop the file on this page (for one hour)',
    title: 'Add your list',
    intro:
      'Please choose the file with your list, .xlsx or .csv. We’ll show you in the chat what it would change, and nothing is saved before you say so.',
    file: 'The file with your list',
    send: 'Send the list',
    note: 'This page works for one hour and only for you. Please don’t pass its address on.',
    wrong: 'We couldn’t use that file. Please fix this, then send it again:',
    taken: 'We have your list',
    next: 'Nothing has been saved yet. Please go back to Pari in your chat: a message there shows you what the list would change.',
    told: 'We have the list you sent. Nothing has been saved yet.',
    look: 'Look at what would change',
    nextAsks: 'Something is unclear, and nothing has been saved yet. Please go back to Pari in your chat: you can answer there.',
    toldAsks: 'We have the list you sent, but something is unclear. Nothing has been saved yet.',
  },
  /** Asked where a list does not say what every list says. */
  asked: {
    title: 'Which columns?',
    submit: 'Continue',
    answer: 'Answer',
    found: 'We couldn’t find everything we need in your list. Nothing has been saved yet.',
    intro: 'We couldn’t find everything we need in your list. Please choose the column for each question.',
    titleNo: 'What does no mean?',
    introNo: 'One question in your list was answered with yes or no. We need to know what a no means.',
    noMeans: (role: string) => `they take part: ${role}`,
    noLeavesOut: 'they don’t take part: leave them out',
    one: (column: string, text: string) => `${column} (such as ${text})`,
    everybody: (role: string) => `no column: everybody is ${role}`,
    wrong: 'With these columns, the list doesn’t work. Please fix it in your spreadsheet, then add it again:',
  },
  /** Told to a mentee who had a place and waits now. */
  waits: {
    heading: 'You’re on the waitlist now',
    text: (mentor: string) =>
      `A coordinator changed the list, and ${mentor} isn’t your mentor any more. We’ll write to you when a place becomes free for you. If you have any questions, please contact the coordinator.`,
  },
  /** Told to a mentor for whom a list changed more than one pair, or put somebody on the waitlist. */
  pairs: {
    heading: 'Your pairs have changed',
    come: 'Now in a pair with you',
    left: 'No longer in a pair with you',
    text: 'A coordinator changed this.',
    /** Before the kick-off. */
    whether: 'We’ll tell you in good time whether to come to the kick-off.',
  },
  readOn: 'Please look at the next page, too. You can save after that.',
  dropped: 'We haven’t saved the list.',
  notThere:
    'This list has already been saved, or it was more than a day old. To be sure, please look at the Home view, or add the list again.',
  saved: (added: number, changed: number) => `The list is saved: ${added} new, ${changed} changed.`,
  takenOff: (count: number) => plural(count, 'en', { one: '1 person was taken off.', other: `${count} people were taken off.` }),

  choose: {
    submit: 'Continue',
    next: 'And then?',
    done: 'Check again',
    further: 'Go to the next page',
    earlier: 'Go to the previous page',
    people: (count: number, all: number) => `People ${count}–${all}`,
    rows: { title: 'Rows', intro: 'Please untick the people you don’t want to save now. Nothing is saved yet.' },
    gone: {
      title: 'No longer on the list',
      intro:
        'Please tick the people you want to take off the programme. We’ll let them know kindly if we’ve already been in touch about the kick-off. You’ll see what would change before anything is saved.',
      all: 'What about these people?',
      each: 'as ticked below',
      keep: 'Keep everybody',
      off: (count: number) => plural(count, 'en', { one: 'Take 1 person off', other: `Take all ${count} people off` }),
    },
    kept: {
      title: 'Which mentor?',
      intro: 'Please tick the people who should get the mentor on the list. The others keep the one they have now.',
    },
    emptied: { title: 'Empty cells', intro: 'Please tick what you want to clear. We’ll keep the rest.' },
    same: {
      title: 'Same person or not?',
      intro: `If it’s the same person, they keep their place, answers and ${mentee.one} or mentor, and get the new email address. Otherwise the row is a new person.`,
      two: 'Another person',
      is: (name: string) => `Same as ${name}`,
      now: (name: string, role: string, mentor: string) => `${name}: ${role}, mentor: ${mentor}`,
    },
  },
})

/** What a language must say about lists. */
export type Copy = ReturnType<typeof english>
