import { atStart, type EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** Everything that introductions say, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  introduce: 'Introduce the pairs',
  introducedPairs: (count: number, total: number) =>
    total === 1
      ? `${count} of 1 pair has been introduced.`
      : plural(count, 'en', {
          one: `One of ${total} pairs has been introduced.`,
          other: `${count} of ${total} pairs have been introduced.`,
        }),

  fields: {
    mentor: 'Mentor',
    mentee: atStart(mentee.one),
    field: 'Field',
    email: 'Email',
    when: 'Kick-off',
    where: 'Where',
  },

  together: {
    title: (names: string) => `${names}, meet each other!`,
  },
  apart: {
    mentor: (name: string) => `Meet your mentor: ${name}`,
    mentee: (name: string) => `Meet your ${mentee.one}: ${name}`,
    chat: (name: string) => `Message ${name}`,
    // What a link puts into the first message, for its reader to send.
    draft: (programme: string) => `Hello! We’re a mentoring pair in ${programme}.`,
  },

  begin: (programme: string) => `You’re now a mentoring pair in ${programme}.`,
  // Above what both wrote, where both agreed that the other reads it.
  shared: 'What brings you together:',
  hopes: (mentee: string, wishes: string) => `What ${mentee} hopes for: “${wishes}”`,
  step: 'Please say hello, and agree on what you’d like to talk about at the kick-off.',
  // Of whom one or both cannot come.
  stepLater: 'You won’t meet at the kick-off, so please say hello, and agree on a first meeting together.',
  stepCalledOff: 'The kick-off is cancelled, so please say hello, and agree on a first meeting together.',
  // After the kick-off, at which they may or may not have met.
  stepAfterwards: 'Please say hello, and agree on your next meeting together.',

  // Before anybody is written to.
  preview: {
    count: (pairs: number, people: number) =>
      plural(pairs, 'en', {
        one: `We’ll introduce one pair, and write to ${people} people:`,
        other: `We’ll introduce ${pairs} pairs, and write to ${people} people:`,
      }),
    more: (count: number) => plural(count, 'en', { one: 'and one more', other: `and ${count} more` }),
    both: (names: string) => `${names} will read this:`,
    one: (name: string) => `${name} will read this:`,
    go: (pairs: number) => plural(pairs, 'en', { one: 'Introduce this pair', other: `Introduce these ${pairs} pairs` }),
    changed: 'Something has changed in the meantime, so we haven’t written to anybody. This is how things stand now:',
  },

  done: {
    together: (count: number) =>
      plural(count, 'en', {
        one: 'One pair will get its own conversation, and we’ll write the first message.',
        other: `${count} pairs will each get their own conversation, and we’ll write the first message.`,
      }),
    apart: (count: number) =>
      plural(count, 'en', {
        one: 'In one pair, each person will get a message about the other.',
        other: `In ${count} pairs, each person will get a message about the other.`,
      }),
    nobody: 'Every pair that’s ready has already been introduced.',
    waiting: (count: number) =>
      plural(count, 'en', {
        one: `One pair isn’t ready yet: the ${mentee.one} hasn’t confirmed, or one of the two can’t be reached.`,
        other: `${count} pairs aren’t ready yet: the ${mentee.one} hasn’t confirmed, or one of the two can’t be reached.`,
      }),
    later: 'Once they’re ready, you can introduce them from the Home view, too.',
  },

  // A pair of which only one could be told.
  half: {
    intro: 'Only one person in each of these pairs knows. Please tell the other one yourself:',
    pair: (name: string, partner: string) => `${name} has read about ${partner}, but our message to ${partner} didn’t arrive.`,
  },

  card: {
    introduced: 'Introduced',
    on: (name: string, when: string) => `${name}: ${when}`,
    notYet: (name: string) => `${name}: not yet`,
  },

  refusals: {
    gone: 'This is no longer here. Please open the Home view.',
    over: 'This programme is over, so pairs can’t be introduced here any more.',
    onlyCoordinator: 'Only a coordinator of this cohort can do that.',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
