import type { EnglishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'

/** Everything that the cohort's channel says, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  open: 'Create a channel',
  add: 'Add missing people',
  check: 'Check the channel',
  openAnew: 'Create a new channel',

  home: {
    inIt: (count: number) =>
      plural(count, 'en', {
        one: 'The cohort has a channel, with one person in it.',
        other: `The cohort has a channel, with ${count} people in it.`,
      }),
    byHand: 'A coordinator has created the cohort’s channel.',
    dated: 'The kick-off has changed. The button also updates our first message in the channel.',
    // We are not in a channel that a coordinator made.
    datedByHand: 'The kick-off has changed. If your channel shows the old date or place anywhere, please update it there.',
    missing: (count: number) =>
      plural(count, 'en', { one: 'One person is still missing from it.', other: `${count} people are still missing from it.` }),
  },

  // Before anybody is brought in.
  preview: {
    open: (name: string, count: number) =>
      plural(count, 'en', {
        one: `We’ll create the channel “${name}” and add this person to it:`,
        other: `We’ll create the channel “${name}” and add these ${count} people to it:`,
      }),
    add: (count: number) =>
      plural(count, 'en', {
        one: 'We’ll add this person to the channel, who can then read what’s there:',
        other: `We’ll add these ${count} people to the channel, who can then read what’s there:`,
      }),
    words: 'Our first message there will be:',
    goOpen: (count: number) => plural(count, 'en', { one: 'Create it, add one person', other: `Create it, add ${count} people` }),
    goAdd: (count: number) => plural(count, 'en', { one: 'Add this person', other: `Add these ${count} people` }),
    changed: 'Something has changed in the meantime, so we haven’t added anybody. This is how things stand now:',
  },

  opened: (count: number) =>
    plural(count, 'en', {
      one: 'We’ve created the channel, with one person in it.',
      other: `We’ve created the channel, with ${count} people in it.`,
    }),
  unfilled: (name: string) => `We’ve created the channel “${name}”, but we couldn’t add anybody to it.`,
  stillUnfilled: (name: string) => `The channel “${name}” is still there, but we couldn’t add anybody to it.`,
  notLet: (name: string) =>
    `You don’t need another channel. Please ask an administrator to let Pari add people to “${name}”. Then open the Home view and select “Add missing people”.`,
  added: (count: number) =>
    plural(count, 'en', { one: 'One more person is in the channel now.', other: `${count} more people are in the channel now.` }),
  nobodyNew: 'The channel is fine, and nobody new was added.',
  without: 'Not in the channel:',
  missing: (name: string, why: string) => `${name}: ${why}`,
  others: (count: number) => plural(count, 'en', { one: 'and one more', other: `and ${count} more` }),
  why: {
    gone: 'the account no longer exists',
    hidden: 'the account can’t be seen from there',
    guest: 'a guest account: this channel may not accept it',
    elsewhere: 'not in that workspace',
    nowhere: 'can’t be reached yet',
    notLet: 'we weren’t allowed to add them',
    other: 'couldn’t be added',
  },
  closed: 'The channel was archived or deleted. If you still want one, you can create a new one.',
  unsaid:
    'We couldn’t post our welcome message there yet. Please check the channel from the Home view in a few minutes, and we’ll try again.',
  unsure:
    'We don’t know whether our welcome message arrived. Please look in the channel, and write a few words yourself if it isn’t there.',

  // In the channel, in the cohort's language.
  topic: (programme: string, when: string) => `${programme}. Kick-off: ${when}`,
  first: {
    title: (programme: string) => `Welcome to ${programme}`,
    who: `This channel is for everybody who takes part: mentors, ${mentee.many} and coordinators.`,
    when: 'Kick-off',
    where: 'Where',
    calledOff: 'The kick-off is cancelled. If there’s a new date, we’ll write to each of you.',
    purpose: 'Ask questions, share news and cheer each other on here. Anything that only concerns your pair stays between the two of you.',
  },

  task: {
    title: (name: string) => `A task for you: create a channel for ${name}`,
    more: (count: number) =>
      plural(count, 'en', {
        one: 'One more person could be added to the channel.',
        other: `${count} more people could be added to the channel.`,
      }),
    why: {
      teams: 'In Teams, Pari can’t create channels, so please create one yourself.',
      slack: 'Slack didn’t let Pari create a channel, so please create one yourself.',
      spread: 'These people aren’t all in one workspace, and Pari can’t create one channel for all of them, so please create one yourself.',
    },
    steps: {
      teams: (name: string) =>
        [
          '1. In Teams, find your programme’s team. If anyone is missing from it, select ⋯ next to its name, then Add member.',
          '2. Select ⋯ next to its name again, then Add channel.',
          `3. Name it, for example “${name}”.`,
          '4. Choose Private for these people only, or Standard for the whole team, and create it.',
          '5. Add these people to a private channel: select ⋯ next to its name, then Add members.',
          '6. Come back here and tap Done.',
        ].join('\n'),
      slack: (name: string) =>
        [
          '1. In Slack, select + next to Channels and create a channel.',
          `2. Name it, for example “${name}”, and make it private.`,
          '3. Add these people.',
          '4. Come back here and tap Done.',
        ].join('\n'),
      spread: (name: string) =>
        [
          '1. Choose something that all of them can join: a channel that accepts guests, or a group chat.',
          `2. Name it, for example “${name}”.`,
          '3. Add these people, or send them the link.',
          '4. Come back here and tap Done.',
        ].join('\n'),
      more: 'Add them where the others are, then come back here and tap Done.',
    },
    person: (name: string, email: string) => `${name}, ${email}`,
    rest: (count: number) =>
      plural(count, 'en', {
        one: 'You’ll see one more person once these are added.',
        other: `You’ll see ${count} more people once these are added.`,
      }),
    nobody: 'There’s nobody else to add to the channel so far.',
    done: 'Done',
    retry: 'Let Pari try again',
    thanks: 'Done, thank you!',
    already: (name: string) => `${name} has done this already. Thank you!`,
  },

  card: { channel: 'Channel', in: 'in it', out: 'not in it' },

  refusals: {
    gone: 'This is no longer here. Please open the Home view.',
    over: 'This programme is over, so the channel can no longer be created or filled here.',
    onlyCoordinator: 'Only a coordinator of this cohort can do that.',
    early: 'Nobody has confirmed yet that they’re taking part. Once somebody has, you can create the channel.',
    later: 'That didn’t work just now. Please tap again in a minute.',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
