import { plural } from '../../contract/wording.ts'

/** What is said of a pair as a whole, in English. Its shape is the type that the other languages must fill. */
export const english = {
  fit: {
    ask: (name: string) => `You’ve met ${name} for the first time. How do you two fit together?`,
    /** Where they have met more often, or only said how often. */
    askLater: (name: string) => `You’ve met ${name}. How do you two fit together?`,
    again: (name: string) => `Last time you were still deciding about the pair with ${name}. How do you two fit together now?`,
    private: 'Only we read your answer. Your coordinators hear about it if it isn’t a good fit. The other person never does.',
    good: 'A good fit',
    deciding: 'Still deciding',
    not: 'Not a good fit',
    thanks: {
      good: 'Thank you, that’s good to hear!',
      deciding: 'Thank you. Take your time. We’ll ask you once more.',
      decided: 'Thank you. Take your time. You can always tell us under “My meetings”.',
      not: 'Thank you for telling us. We’ve told your coordinators and nobody else. They’ll help you.',
    },
    /** To coordinators who read that it doesn’t fit. */
    takenBack: {
      good: (name: string, partner: string) => `${name} now says that the pair with ${partner} is a good fit`,
      deciding: (name: string, partner: string) => `${name} is now still deciding about the pair with ${partner}`,
    },
    /** To coordinators. */
    told: (name: string, partner: string) => `${name} says that the pair with ${partner} isn’t a good fit`,
    untold: (partner: string) => `${partner} doesn’t know this. You can talk to them, give the pair a break, or find both a new pair.`,
  },

  rest: {
    button: 'Take a break',
    /** For a coordinator. */
    forThem: 'Give them a break',
    title: 'A break',
    submit: 'Start the break',
    until: 'Until which day?',
    intro: 'Until that day we won’t ask or suggest anything to either of the two. We’ll tell both, and write again on that day.',
    /** Of all that is planned. */
    cancels: (count: number) =>
      plural(count, 'en', {
        one: '1 meeting is planned. If it’s before that day, it will be cancelled.',
        other: `${count} meetings are planned. Those before that day will be cancelled.`,
      }),
    bad: 'Choose a day from tomorrow on, within three months.',
    afterEnd: 'The programme has ended by then.',
    told: (name: string, day: string) => `You and ${name} are taking a break until ${day}`,
    text: 'Until then we won’t ask or suggest anything. We’ll write again on that day.',
    cancelled: (when: string) => `This meeting is cancelled: ${when}`,
    calendar: 'If you’ve downloaded it into your own calendar, please delete it there. A calendar that follows us changes by itself.',
    done: (mentee: string, mentor: string, day: string) => `${mentee} and ${mentor} are taking a break until ${day}. We’ll tell both.`,
    end: 'End the break',
    ended: 'The break is over. We’ll tell both.',
    over: (name: string) => `Your break is over: you and ${name} can meet again`,
    overText: 'Would you like to suggest a time for the next meeting?',
  },

  ask: {
    button: 'This doesn’t work for me',
    title: 'A way out',
    submit: 'Send',
    intro: (name: string) =>
      `When two people don’t fit together, it’s nobody’s fault. Your coordinators will read this. ${name} won’t, and nothing changes before you’ve heard from your coordinators.`,
    reason: 'What comes closest?',
    wish: 'What would help you most?',
    wishes: { newPair: 'A new pair', talk: 'To talk about it first', rest: 'A break', end: 'To end this pair' },
    done: 'Thank you for telling us. We’ve told your coordinators and nobody else. They’ll help you.',
    /** To coordinators. */
    told: (name: string, partner: string) => `${name} says that the pair with ${partner} doesn’t work for them`,
    untold: (partner: string) => `${partner} doesn’t know this.`,
  },
  reasons: {
    noTime: 'Too little time',
    noDates: 'No times that suit both',
    noContact: 'Hard to reach each other',
    topics: 'Looking for different things',
    language: 'Language',
    personal: 'Personal reasons',
    other: 'Something else',
  },

  /** To a mentor who can take fewer than they have. */
  fewer: {
    title: 'You have more pairs than you can take now',
    text: 'All of them go on, and nobody but your coordinators knows. If it’s too much, choose a pair: only coordinators read it, and they’ll end it so that nobody’s to blame.',
    end: (name: string) => `End the pair with ${name}`,
    keep: 'Keep all of them',
    kept: (count: number) => plural(count, 'en', { one: 'Good: your pair goes on.', other: `Good: all ${count} pairs go on.` }),
    none: 'You have no pair that goes on.',
  },

  unwind: {
    button: 'End this pair',
    title: 'End this pair',
    submit: 'End the pair',
    intro: 'Both will read this. Nobody but coordinators reads the reason.',
    cancels: (count: number) =>
      plural(count, 'en', { one: '1 planned meeting will be cancelled.', other: `${count} planned meetings will be cancelled.` }),
    effects: 'Both are first in line for a new pair, and we’ll never suggest them to each other again.',
    effectsFull: (mentee: string, mentor: string) =>
      `${mentee} is first in line for a new pair. ${mentor} can’t take anybody new now. We’ll never suggest them to each other again.`,
    reason: 'The reason',
    who: 'At whose request?',
    me: 'I decided it myself',
    told: (name: string) => `You and ${name} won’t go on as a pair`,
    text: 'Sometimes two people don’t fit together, and it’s nobody’s fault. Thank you for the time that you’ve given.',
    next: 'You’re first in line for a new pair. Your coordinators will tell you how it goes on.',
    nextFull:
      'You said that you can take fewer now, so we won’t suggest anybody new to you. Your coordinators will tell you how it goes on.',
    done: (mentee: string, mentor: string) => `${mentee} and ${mentor} are no longer a pair. We’ll tell both kindly, without the reason.`,
    goesOn: (mentee: string) => `${mentee} has no mentor now. This is how you find a new one:`,
    gone: 'This pair has already ended.',
  },

  /** Of a pair that has ended otherwise, and of meetings that are cancelled. */
  ended: {
    told: (name: string) => `You and ${name} are no longer a pair`,
    text: 'If you have any questions, please contact your coordinator.',
    off: (name: string, count: number) =>
      plural(count, 'en', { one: `Your meeting with ${name} is cancelled`, other: `Your meetings with ${name} are cancelled` }),
    /** Where nobody is named. */
    offAlone: (count: number) =>
      plural(count, 'en', { one: 'One of your meetings is cancelled', other: 'Some of your meetings are cancelled' }),
  },

  word: {
    button: 'Write to them',
    title: 'Write to them',
    submit: 'Send',
    to: 'To whom?',
    both: 'Both',
    text: 'Your message',
    hint: 'We’ll send it with your name.',
    /** What stands in the field at first: as it is, or by why a pair needs somebody. */
    first: {
      usual: 'Hi! How are you two getting on? If something makes it hard to meet, please tell me. We’ll find a way together.',
      noFirst:
        'Hi! Have you two found a time for your first meeting? If something makes it hard, please tell me. We’ll find a way together.',
      noPlan: 'Hi! Have you two agreed on your next meeting? If something makes it hard, please tell me. We’ll find a way together.',
      unheard: 'Hi! We don’t know yet whether you’ll start. Would you like to? Either answer is fine, just tell me.',
      longRest: 'Hi! You two have been taking a break. How are you, and would you like to meet again? Please tell me if I can help.',
    },
    empty: 'Write something first.',
    heading: (name: string) => `A message from ${name}`,
    done: 'Sent.',
  },

  card: {
    label: 'Meetings',
    state: (name: string, count: number, total: number) => `${name}: ${count} of ${total}`,
    paused: (name: string, day: string) => `${name}: a break until ${day}`,
    /** Buttons where somebody is in several pairs. */
    about: (label: string, name: string) => `${label}: ${name}`,
  },
}

/** The same words in another language. */
export type Copy = typeof english
