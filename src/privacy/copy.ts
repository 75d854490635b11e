import { atStart, type EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** What this room says, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  known: {
    title: 'What Pari knows about you',
    intro: 'Here is everything that Pari keeps about you, why we keep it, and since when.',
    links: 'The links work for one day. They open your data without a password, so please don’t pass them on.',
    read: 'Read it here',
    text: 'Save it as a text file',
    json: 'Save it for other programs (JSON)',
    inChat: 'These are the most important parts. If you want a file with all of it, please ask your coordinator.',
    file: 'what-pari-knows-about-me',
    asOf: (moment: string) => `As of ${moment}`,
    gone: 'Pari doesn’t know anything about you.',
  },
  buttons: {
    forget: 'Delete my data',
    sure: 'Yes, delete everything',
    keep: 'No, keep it',
    keeping: 'How long we keep data',
    change: 'Change this',
    save: 'Save',
    close: 'Close',
  },
  forget: {
    title: 'Delete everything about you?',
    goes: 'If you say yes, these will be gone at once, and nobody can bring them back:',
    goesList: [
      'your name, your email address, your accounts and your settings',
      'your field, what you hope for, and what the list said about you',
      'the text of every message that we wrote to you or that speaks of you',
      'your place in every programme: your pair ends, and your place goes to somebody else',
    ],
    stays: 'These stay, as numbers that don’t name anybody:',
    staysList: ['that there was one person more, in which role, and what was answered', 'that we wrote a message, and when'],
    told: 'The other person in your pair and your coordinators will get a message without your name. Messages that already stand in a chat stay there, because they belong to the chat.',
    done: 'Everything that we knew about you is deleted. Thank you for being with us, and all the best!',
    afterwards: 'If somebody puts you on a list again, we’ll write to you again. If you don’t want that, please tell your coordinator.',
    lastOwner: (workspaces: string) =>
      `You’re the last owner of the app in ${workspaces}. Please name another owner first, so that somebody can still set up programmes there. Nothing was deleted.`,
    lastCoordinator: (cohorts: string) =>
      `You’re the only coordinator of ${cohorts}. Please make somebody else a coordinator first, so that people there can still be helped. Nothing was deleted.`,
  },
  elsewhere: 'What we know about you belongs to another organisation’s workspace, where you were first added. Please ask for it there.',
  keeping: {
    title: 'How long we keep data',
    none: 'You don’t coordinate a programme whose data is still kept.',
    soonEnds: (programme: string, day: string) => `${programme}: after ${day}, we’ll delete what is no longer needed.`,
    soonGoes: (programme: string, day: string) => `${programme}: after ${day}, we’ll delete everything about the people of this programme.`,
    ifLonger: 'If the programme goes on for longer, or you still need the data, please change this before that day.',
    spared: (day: string) => `We won’t delete anything before ${day}, so that you have time to change this.`,
    textDays: 'Keep the texts of messages',
    keepMonths: 'After the end, keep names',
    days: (count: number) => plural(count, 'en', { one: '1 day', other: `${count} days` }),
    months: (count: number) => plural(count, 'en', { one: '1 month', other: `${count} months` }),
    notice: 'Coordinators see on the Home view 30 days before something will be deleted. What is deleted can’t be brought back.',
    done: 'Saved. This is what will happen:',
  },
  partner: {
    title: {
      mentor: 'Your mentor no longer takes part',
      mentee: `${atStart(mentee.a)} of yours no longer takes part`,
    },
    mentor: (programme: string) =>
      `Your mentor in ${programme} has asked us to delete everything we know about them, and can’t be your mentor any more. Everybody may ask for that, and it has nothing to do with you.`,
    mentee: (programme: string) =>
      `${atStart(mentee.a)} of yours in ${programme} has asked us to delete everything we know about them, and no longer takes part. Everybody may ask for that, and it has nothing to do with you.`,
    waits: 'You’re now at the top of the waitlist, and your coordinator knows.',
    coordinatorKnows: 'Your coordinator knows.',
    others: (names: string) => `Still with you: ${names}`,
    thanks: 'Thank you for being a mentor! If there’s something new for you, we’ll write.',
  },
  coordinator: {
    title: 'Somebody has asked to be deleted',
    mentor: (cohort: string) => `A mentor in ${cohort} has asked us to delete everything we know about them. They no longer take part.`,
    mentee: (cohort: string) =>
      `${atStart(mentee.a)} in ${cohort} has asked us to delete everything we know about them. They no longer take part.`,
    coordinator: (cohort: string) => `A coordinator of ${cohort} has asked us to delete everything we know about them.`,
    partners: (names: string) => `Their pair: ${names}. We’ve told them.`,
    list: 'Please delete this person from your own lists, too: if you send a list with them again, they will be added again.',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
