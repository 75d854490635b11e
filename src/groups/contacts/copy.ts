import { plural } from '../../contract/wording.ts'

/** Everything that is said of contact details, in English. Its shape is the type that the other languages must fill. */
export const english = {
  title: 'Contact details',
  open: 'Contact details',
  none: 'You’re in no pair or group yet, so there is nobody to share contact details with.',
  rule: 'You see what others share once you share something yourself. Nobody else sees it, and you can take it back at any time.',

  circle: {
    pair: (name: string) => `You and ${name}`,
    group: (name: string) => `Your group: ${name}`,
    cohort: (name: string) => `Everybody in ${name} who shares theirs`,
    mine: (ways: string) => `You share: ${ways}`,
    card: (name: string, ways: string) => `${name}: ${ways}`,
    nobody: 'Nobody shares anything here yet.',
    waiting: (count: number) =>
      plural(count, 'en', {
        one: 'One person shares theirs. You’ll see it once you share yours.',
        other: `${count} people share theirs. You’ll see them once you share yours.`,
      }),
    alone: 'You’re the first. We’ll tell you when somebody else shares theirs.',
    aloneInCohort: 'You’re the first.',
    silent: (names: string) => `Not shared yet: ${names}`,
    further: 'Show more',
  },

  ways: { email: 'Email', phone: 'Phone', linkedin: 'LinkedIn', messenger: 'Other' },

  buttons: {
    share: 'Share mine',
    change: 'Change mine',
    withdraw: 'Take mine back',
    file: 'Save as contacts',
    other: (name: string) => `All in ${name}`,
  },

  form: {
    title: 'Contact details',
    submit: 'Share',
    close: 'Close',
    intro: {
      pair: (name: string) => `Only ${name} sees what you share here.`,
      group: (name: string) => `Only people in “${name}” who share theirs, too, see what you share here.`,
      cohort: (name: string) => `Only people in ${name} who share theirs, too, see what you share here.`,
    },
    which: 'What do you want to share?',
    hint: 'Only what you tick is shared.',
    messenger: 'Another way to reach you',
    messengerHint: 'Such as WhatsApp, Signal or Telegram, with your name or number there',
    nothing: 'Tick at least one thing that you want to share.',
    empty: 'You ticked this, so please fill it in.',
    badEmail: 'This is no email address. Write it like this: maija@example.org',
    badPhone: 'Write a phone number with digits, such as +358 40 123 4567.',
    badLinkedin: 'Write the address of your LinkedIn page, such as linkedin.com/in/maija.',
  },

  done: {
    shared: 'Shared.',
    withdrawn: 'You don’t share your contact details here any more. Others may have saved them already: we can’t take such copies back.',
    gone: 'You don’t share anything here.',
    notThere: 'You’re no longer together there.',
  },

  told: {
    proposed: (name: string) => `${name} would like to exchange contact details`,
    proposedGroup: (name: string, group: string) => `${name} would like to exchange contact details in the group ${group}`,
    why: 'You choose what you share. You’ll see theirs once you share yours.',
    shared: (name: string) => `${name} now shares contact details with you`,
    look: 'See them',
  },
}

/** The same words in another language. */
export type Copy = typeof english
