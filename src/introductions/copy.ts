import { atStart, type EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** Everything that introductions say, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  introduce: 'Introduce the pairs',

  fields: {
    mentor: 'Mentor',
    mentee: atStart(mentee.one),
    field: 'Field',
    email: 'E-mail',
    when: 'Kick-off',
    where: 'Where',
  },

  together: {
    title: (names: string) => `Meet each other: ${names}`,
  },
  apart: {
    mentor: (name: string) => `Meet your mentor: ${name}`,
    mentee: (name: string) => `Meet your ${mentee.one}: ${name}`,
    chat: (name: string) => `Write to ${name}`,
    // What a link puts into the first message, for its reader to send.
    draft: (programme: string) => `Hello! We’re starting together in ${programme}.`,
  },

  begin: (programme: string) => `You two are starting together in ${programme}.`,
  hopes: (mentee: string, wishes: string) => `What ${mentee} hopes for: “${wishes}”`,
  step: 'Say hello, and agree on what you would like to talk about at the kick-off.',
  // Of whom one or both cannot come.
  stepLater: 'You won’t meet at the kick-off, so say hello, and agree on a first meeting of your own.',

  done: {
    together: (count: number) =>
      plural(count, 'en', {
        one: 'One pair gets a conversation of its own, with the first words from us.',
        other: `${count} pairs get a conversation of their own each, with the first words from us.`,
      }),
    apart: (count: number) =>
      plural(count, 'en', {
        one: 'In one pair, each of the two gets a message about the other.',
        other: `In ${count} pairs, each of the two gets a message about the other.`,
      }),
    nobody: 'Every pair that is ready has been introduced.',
    waiting: (count: number) =>
      plural(count, 'en', {
        one: `One pair is not ready yet: the ${mentee.one} has not said yes, or one of the two can’t be reached.`,
        other: `${count} pairs are not ready yet: the ${mentee.one} has not said yes, or one of the two can’t be reached.`,
      }),
    later: 'Once they are ready, your home offers to introduce them, too.',
  },

  refusals: {
    gone: 'This is no longer here. Please look at your home.',
    begun: 'The kick-off has already begun: people can introduce themselves there.',
    onlyCoordinator: 'Only a coordinator of this cohort can do that.',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
