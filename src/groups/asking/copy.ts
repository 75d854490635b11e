import { plural } from '../../contract/wording.ts'

/** Everything that is said of groups to which people say yes themselves, in English. Its shape is the type that the other languages must fill. */
export const english = {
  over: 'This is no longer open.',

  // A group of the mentors of a cohort.
  circle: {
    named: 'Mentors’ group',
    offer: (count: number) =>
      plural(count, 'en', { one: 'Ask one mentor about a mentors’ group', other: `Ask ${count} mentors about a mentors’ group` }),
    note: 'A mentors’ group is for mentors only. Each of them gets one message, and those who say yes are in it.',
    changed: 'In the meantime there are other mentors to ask. Please look at the button again: we haven’t asked anybody.',
    done: (count: number) => plural(count, 'en', { one: 'We’ve asked one mentor.', other: `We’ve asked ${count} mentors.` }),
    nobody: 'There’s no mentor left to ask.',

    // To mentors.
    title: 'A group for mentors',
    text: (programme: string) =>
      `The mentors in ${programme} can have a group just for mentors: to ask each other things, share what works and meet now and then. Would you like to be in it?`,
    yes: 'Yes, I’d like that',
    no: 'No, thanks',
    in: 'You’re in the mentors’ group.',
    first: 'So far you’re the only one who has said yes. Once there are two of you, there’s a channel.',
    others: (names: string) => `In it with you: ${names}`,
    out: 'All right, you’re not in it. If you change your mind, you can join in the Home view.',
    home: (programme: string) => `There’s a group for the mentors in ${programme}. You’re not in it.`,
    join: 'Join the mentors’ group',
  },

  // Leaving a group that one is in by one’s own wish.
  leave: {
    button: (name: string) => `Leave ${name}`,
    sure: (name: string) => `Would you like to leave the group ${name}? You’ll leave its channel, too. Nothing else changes for you.`,
    yes: 'Yes, leave it',
    done: (name: string) => `You’ve left the group ${name}.`,
  },

  // Pairs that become one group.
  pairs: {
    title: 'A group with another pair',
    text: 'Two pairs can become one group. Everybody in both pairs is asked, and there’s a group only if all of them say yes. You stay a pair, and you still meet each other alone.',
    open: 'Suggest it to another pair',
    none: 'You can suggest this once you’re in a pair and in no group, and while you’re not on a break.',
    cohort: 'In which cohort?',
    who: 'Who’s in the other pair?',
    whoHint: 'The name or the email of one of them.',
    send: 'Ask everybody',
    cancel: 'Cancel',
    unknown: 'We found no pair with this person in your cohort. Please check the name, or write the email.',
    several: 'Several people have this name. Please write the email.',
    own: 'This is your own pair. Please name somebody from another one.',
    cannot: 'This pair can’t be asked at the moment.',
    waiting: 'There’s already a suggestion that your pair hasn’t answered. Please wait for that one.',
    tooMany: (limit: number) => `Together you’d be too many for one group: at most ${limit}, not counting the mentors.`,
    asked: 'We’ve asked everybody in both pairs. We’ll write to you once it’s decided.',

    // To those who are asked.
    ask: (name: string, programme: string) =>
      `${name} suggests that you and another pair in ${programme} become one group. These people would be in it:`,
    large: 'That’s a large group. Up to five with their mentors get to know each other more easily.',
    how: 'There’s a group only if all of you say yes. You stay a pair, and you still meet each other alone. A no is fine, and nobody hears whose it was.',
    yes: 'Yes, gladly',
    no: 'No, thanks',
    agreed: (count: number) =>
      plural(count, 'en', {
        one: 'Thank you. One more person hasn’t answered yet.',
        other: `Thank you. ${count} more people haven’t answered yet.`,
      }),
    refused: 'All right, there’s no group. The others only hear that it isn’t happening.',
    offTitle: 'No group with another pair this time',
    off: 'The suggestion to become one group with another pair isn’t happening. Nothing changes for your pair.',
  },
}

/** What a language must say. */
export type Copy = typeof english
