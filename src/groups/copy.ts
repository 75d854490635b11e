import type { EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** Everything that the cohort's channel says, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  open: 'Open a channel for this cohort',
  add: 'Add who is missing',
  check: 'Check the channel',
  openAnew: 'Open a new channel',

  home: {
    inIt: (count: number) =>
      plural(count, 'en', {
        one: 'The cohort has its channel, with one person in it.',
        other: `The cohort has its channel, with ${count} people in it.`,
      }),
    missing: (count: number) =>
      plural(count, 'en', { one: 'One more person belongs in it now.', other: `${count} more people belong in it now.` }),
  },

  opened: (count: number) =>
    plural(count, 'en', { one: 'The channel is open, with one person in it.', other: `The channel is open, with ${count} people in it.` }),
  added: (count: number) =>
    plural(count, 'en', { one: 'One more person is in the channel now.', other: `${count} more people are in the channel now.` }),
  nobodyNew: 'The channel is there, and nobody new came in.',
  without: 'Not in the channel:',
  missing: (name: string, why: string) => `${name}: ${why}`,
  others: (count: number) => plural(count, 'en', { one: 'and one more', other: `and ${count} more` }),
  why: {
    gone: 'the account is gone',
    hidden: 'the account can’t be seen from there',
    guest: 'a guest’s account, which may not be let into this channel',
    elsewhere: 'not in that workspace',
    nowhere: 'can’t be reached yet',
    other: 'the channel didn’t take them',
  },
  closed: 'The channel was archived or removed. If you still want one, you can open a new one.',
  unsaid: 'Our welcome could not be posted there yet. Check the channel from your home in a while, and we’ll try again.',
  unsure: 'We can’t tell whether our welcome arrived. Please look in the channel, and write a few words of your own if it is not there.',

  // In the channel, in the cohort's language.
  topic: (programme: string, when: string) => `${programme}. Kick-off: ${when}`,
  first: {
    title: (programme: string) => `Welcome to ${programme}`,
    who: `This channel is for everybody who starts together: mentors, ${mentee.many} and coordinators.`,
    when: 'Kick-off',
    where: 'Where',
    purpose: 'Ask, tell and cheer each other on here. What concerns your pair alone stays between the two of you.',
  },

  task: {
    title: (name: string) => `A task for you: a channel for ${name}`,
    more: (count: number) =>
      plural(count, 'en', {
        one: 'One more person could be added to the channel.',
        other: `${count} more people could be added to the channel.`,
      }),
    why: {
      teams: 'In Teams, Pari can’t open channels, so we ask you to.',
      slack: 'Slack didn’t let Pari open a channel, so we ask you to.',
      spread: 'These people are not all in one place, and Pari can’t open one channel for all of them, so we ask you to.',
    },
    steps: {
      teams: (name: string) =>
        [
          '1. In Teams, find the team of your programme. Whoever is missing in it: ⋯ beside its name, Add member.',
          '2. Again ⋯ beside its name, Add channel.',
          `3. Name it, for example “${name}”.`,
          '4. Choose Private for these people alone, or Standard for the whole team, and create it.',
          '5. Add these people to a private channel: ⋯ beside its name, Add members.',
          '6. Come back here and tap Done.',
        ].join('\n'),
      slack: (name: string) =>
        [
          '1. In Slack, press + beside Channels and create a channel.',
          `2. Name it, for example “${name}”, and make it private.`,
          '3. Add these people.',
          '4. Come back here and tap Done.',
        ].join('\n'),
      spread: (name: string) =>
        [
          '1. Choose a place that all of them can get into: a channel that takes guests, or a group chat.',
          `2. Name it, for example “${name}”.`,
          '3. Add these people, or send them its link.',
          '4. Come back here and tap Done.',
        ].join('\n'),
      more: 'Add them where the others are, then come back here and tap Done.',
    },
    person: (name: string, email: string) => `${name}, ${email}`,
    rest: (count: number) =>
      plural(count, 'en', {
        one: 'One more person comes up once these are done.',
        other: `${count} more people come up once these are done.`,
      }),
    nobody: 'Nobody else belongs in the channel so far.',
    done: 'Done',
    retry: 'Let Pari try again',
    thanks: 'Done, thank you!',
    already: (name: string) => `${name} has done this already. Thank you!`,
  },

  refusals: {
    gone: 'This is no longer here. Please look at your home.',
    begun: 'The kick-off has already begun: people meet there.',
    onlyCoordinator: 'Only a coordinator of this cohort can do that.',
    early: 'Nobody has said yet that they start. As soon as somebody has, you can open the channel.',
    later: 'That did not work just now. Please tap again in a minute.',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
