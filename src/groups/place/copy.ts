import { plural } from '../../contract/wording.ts'

/** Everything that is said of the channels of groups, in English. Its shape is the type that the other languages must fill. */
export const english = {
  topic: (programme: string, theme: string) => `${programme}: ${theme}`,
  // In the channel, in the language of the group.
  first: {
    title: (name: string) => `Welcome, ${name}!`,
    intro: {
      mentoring: (programme: string) =>
        `This channel is for your group in ${programme}. Agree on dates here, ask questions and share what helps. Anything that only concerns your pair stays between the two of you.`,
      mentors: (programme: string) =>
        `This channel is for the mentors in ${programme}, and nobody else. Ask each other things, share what works, and agree on dates to meet. Please name nobody you mentor: what only concerns your pair stays between the two of you.`,
      peers: (programme: string) =>
        `This channel is for your group in ${programme}. You have no mentor at the moment, and you can still help each other: ask questions, share what you find, and agree on dates to meet.`,
    },
    theme: (theme: string) => `What you’ll work on: ${theme}`,
    elsewhere: (names: string) => `Not in this channel: ${names}. Please let them know what you agree on here.`,
    who: 'Where to turn',
    meetings: (names: string) => `About dates, themes and how you work together: ${names}`,
    programme: (names: string) => `About the programme, or if somebody changes groups: ${names}`,
    worry: 'If something worries you: write “I’m worried” to Pari in your own chat. Only the person you choose reads it.',
  },

  // To somebody who has left the channel.
  left: {
    title: (name: string) => `You’ve left the channel of ${name}`,
    text: 'You’re still in the group. Would you like us to add you to the channel again? If not, just ignore this: we won’t ask again.',
    back: 'Add me again',
    coming: 'We’ll add you in a moment.',
    gone: 'This is no longer here. Please open the Home view.',
  },

  own: (name: string) => `Your group’s channel is called ${name}.`,

  // To coordinators.
  publish: 'In Slack, we create a private channel for each group and add its people. In Teams, we’ll ask you to create it.',
  look: 'Channels of the groups',
  doing: (count: number) =>
    plural(count, 'en', {
      one: 'The channel of one group needs something from you.',
      other: `The channels of ${count} groups need something from you.`,
    }),
  show: {
    none: 'No group is published yet.',
    making: 'We’re creating its channel.',
    open: (name: string, count: number) =>
      plural(count, 'en', { one: `Channel “${name}”, with one person in it.`, other: `Channel “${name}”, with ${count} people in it.` }),
    byHand: (count: number) =>
      plural(count, 'en', {
        one: 'A channel that you’ve created, with one person in it.',
        other: `A channel that you’ve created, with ${count} people in it.`,
      }),
    apart: 'Not everybody here is in one workspace, so this group has more than one channel.',
    left: (names: string) => `Left the channel themselves, and won’t be added again: ${names}`,
    alone: (names: string) =>
      `Alone in their workspace: ${names}. If an administrator invites them as guests to where the others are, we’ll add them.`,
    nowhere: (names: string) => `Can’t be reached yet: ${names}. Once they can, we’ll add them.`,
    again: 'Look again',
    anew: 'Create a new channel',
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    next: 'More groups',
    first: 'Back to the first groups',
  },
  /** What became of a channel, and what can be done. */
  lost: {
    placeGone:
      'The channel was deleted, or Pari was removed from it. If it’s still there, somebody in it can add Pari again. Otherwise you can have a new one.',
    placeArchived:
      'Somebody archived the channel. We can’t bring it back, but somebody in Slack can: select Unarchive in the channel, then add Pari again. Or you can have a new one with the same people.',
    notMember: 'Pari was removed from the channel. Somebody in it can add Pari again. Or you can have a new one with the same people.',
    notLet: 'We may not add people to the channel. Please ask an administrator to let Pari do that, then select “Look again”.',
  },
  /** What a coordinator can do about somebody who could not be added. */
  todo: {
    gone: 'please check whether they have a new account',
    hidden: 'please ask an administrator to let Pari see them',
    guest: 'please ask an administrator to let this guest into one more channel',
    elsewhere: 'please ask an administrator to invite them to that workspace',
    notLet: 'please ask an administrator to let Pari add people',
    other: 'please add them yourself',
  },
  missing: (name: string, why: string, todo: string) => `${name}: ${why}; ${todo}`,
  hand: {
    title: (name: string) => `A task for you: the channel of ${name}`,
    add: 'Add to the channel:',
    take: 'Remove from the channel:',
    post: 'Please post this there, and pin it:',
    gone: 'This has changed in the meantime. This is how things stand now:',
    somebody: 'somebody who is no longer in the programme',
  },
  task: {
    title: 'The channels of your groups need something from you',
    make: (name: string, count: number) =>
      plural(count, 'en', {
        one: `${name}: create its channel, for one person`,
        other: `${name}: create its channel, for ${count} people`,
      }),
    add: (name: string, names: string) => `${name}: add ${names}`,
    take: (name: string, names: string) => `${name}: remove ${names}`,
    without: (name: string, names: string) => `${name}: we couldn’t add ${names}`,
    lost: (name: string) => `${name}: its channel was archived or deleted, or we’re no longer in it`,
    notLet: (name: string) => `${name}: we may not add people to its channel`,
    archive: (name: string) => `${name}: the group has ended; please archive or close its channel`,
    more: (count: number) => plural(count, 'en', { one: 'and one more thing', other: `and ${count} more things` }),
  },
  looking: 'We’re looking at it now. In a minute you’ll see here how it went.',
  renewed: 'We’re creating a new channel with the same people. In a minute you’ll see it here.',
}

/** What a language must say. */
export type Copy = typeof english
