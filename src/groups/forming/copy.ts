import { atStart, type EnglishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'

/** Everything that forming groups says, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  /** A group that nobody has named; followed by its number. */
  named: (count: number) => `Group ${count}`,
  namedPeers: (count: number) => `Peer group ${count}`,
  languages: { en: 'English', fi: 'Finnish', sv: 'Swedish' },

  home: {
    drafts: (count: number) =>
      plural(count, 'en', {
        one: 'There’s a draft of one group. Nobody in it knows yet.',
        other: `There’s a draft of ${count} groups. Nobody in them knows yet.`,
      }),
    changes: 'You’ve planned changes to the groups. Nobody knows about them yet.',
    listed: (count: number) =>
      plural(count, 'en', { one: 'Your list puts one person in a group.', other: `Your list puts ${count} people in groups.` }),
    published: (count: number) => plural(count, 'en', { one: 'There’s one group.', other: `There are ${count} groups.` }),
    look: 'Look at the groups',
    mine: (name: string) => `Your group is called ${name}.`,
    theme: (theme: string) => `What you work on: ${theme}`,
  },

  show: {
    which: 'Which groups would you like to see?',
    none: `There are no groups here yet. A group is one or two mentors with several ${mentee.many}. Pairs stay as they are.`,
    apart: (count: number) =>
      plural(count, 'en', {
        one: 'One person could be in a group and isn’t in one.',
        other: `${count} people could be in a group and aren’t in one.`,
      }),
    untold: 'Only coordinators see drafts.',
    isDraft: 'draft',
    group: (name: string, language: string) => `${name} (${language})`,
    mentors: (names: string) => `Mentors: ${names}`,
    mentees: (names: string) => `${atStart(mentee.many)}: ${names}`,
    nobody: 'nobody yet',
    joins: (name: string) => `${name} (will join)`,
    leaves: (name: string) => `${name} (will leave)`,
    theme: (theme: string) => `Theme: ${theme}`,
    many: (count: number) => `This group has ${count} ${mentee.many}. Up to five get to know each other more easily.`,
    second: 'With five or more, a second mentor would help.',
    noMentor: 'This group has no mentor yet.',
    alone: `This group has fewer than two ${mentee.many}.`,
    fit: (count: number) => `How well people fit their group: ${count} % of the best that’s possible without groups.`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    next: 'More groups',
    first: 'Back to the first groups',
    edit: 'Name and theme',
    move: 'Move somebody',
    place: 'Put somebody in a group',
    fits: 'Suggest groups',
    peers: 'Groups without a mentor',
    list: 'Groups from the list',
    sizes: 'Group sizes',
    drop: 'Delete the draft',
    publish: 'Publish the groups',
  },

  drafted: (count: number) =>
    plural(count, 'en', { one: 'We’ve made a draft of one group.', other: `We’ve made a draft of ${count} groups.` }),
  draftedNothing: 'We couldn’t make any group of these people.',
  dropped: 'The draft and the planned changes are deleted. Nobody had heard of them.',
  why: {
    room: (names: string) => `No mentor has a place for: ${names}`,
    language: (names: string) => `No mentor who could have a group shares a language with: ${names}`,
    peers: (names: string) => `Nobody else without a mentor shares a language with: ${names}`,
    few: (names: string) => `There aren’t enough ${mentee.many} for another group with: ${names}`,
  },
  more: (count: number) => plural(count, 'en', { one: 'one more', other: `${count} more` }),
  tooMany: 'There are too many people for one calculation.',
  waiting: 'Several calculations are already running. Please try again in a minute.',

  publish: {
    nothing: 'There’s nothing to publish: no draft and no planned change.',
    tooLarge: (names: string, limit: number) =>
      `More than ${limit} ${mentee.many} is too many for a group. Please move somebody or change the group sizes. It’s about: ${names}`,
    ready: (count: number) => plural(count, 'en', { one: 'One person will be in a group:', other: `${count} people will be in a group:` }),
    leaving: (names: string) => `No longer in a group: ${names}`,
    told: (count: number) => plural(count, 'en', { one: 'We’ll write to one person.', other: `We’ll write to ${count} people.` }),
    reads: (what: string, people: number, text: string) =>
      plural(people, 'en', { one: `${what}, one person: “${text}”`, other: `${what}, ${people} people, for example: “${text}”` }),
    seated: (count: number) =>
      plural(count, 'en', {
        one: `One ${mentee.one} without a mentor gets the mentor of the group, so we’ll ask about the kick-off, too.`,
        other: `${count} ${mentee.many} without a mentor get the mentor of their group, so we’ll ask them about the kick-off, too.`,
      }),
    unseated: (names: string) =>
      `The mentors of the group have no free place for: ${names}. They’ll be in the group, and they still wait for a mentor.`,
    go: 'Publish and write to them',
    back: 'Back to the groups',
    changed: 'Something has changed in the meantime, so we haven’t published anything. This is how things stand now:',
    done: (count: number) => plural(count, 'en', { one: 'One group is published.', other: `${count} groups are published.` }),
  },

  sizes: {
    title: 'Group sizes',
    usual: `Usual number of ${mentee.many}`,
    usualHint: 'Two to four is usual. Above five we say so.',
    most: `Most ${mentee.many} in a group`,
    mostHint: 'A larger group can’t be published.',
    bad: 'Please write a number from 2 to 20.',
    below: 'This can’t be less than the usual number.',
    kept: 'The group sizes are saved. The next draft will follow them.',
    save: 'Save',
    cancel: 'Cancel',
  },

  edit: {
    title: 'Name and theme',
    name: 'Name of the group',
    theme: 'What they work on',
    language: 'Language of the group',
    taken: 'Another group has this name.',
    kept: 'Saved.',
  },

  move: {
    title: 'Move somebody',
    who: 'Who?',
    where: 'Into which group?',
    none: 'No group',
    fresh: 'A new group',
    person: (name: string, where: string) => `${name} (${where})`,
    moved: (name: string) => `It’s planned for ${name}. Nobody hears of it before you publish.`,
    nobody: 'There’s nobody to move.',
    gone: 'This has changed in the meantime. Please look at the groups again.',
  },

  told: {
    title: (name: string) => `Your group: ${name}`,
    intro: (programme: string) => `You’re in a group in ${programme}. These people are in it:`,
    mentor: (name: string) => `${name} (mentor)`,
    you: (name: string) => `${name} (you)`,
    theme: (theme: string) => `What you’ll work on: ${theme}`,
    peers:
      'Only this group and your coordinators see who’s in it. Nobody in it has a mentor yet, and it needs none. If you get a mentor, you stay as long as you like: you can leave it in the Home view.',
    next: 'Only this group sees who’s in it, together with your coordinators. Anything that only concerns your pair stays between the two of you.',
    leftTitle: (name: string) => `You’re no longer in the group ${name}`,
    left: 'Your coordinator has changed the groups. You’re still in the programme. If that surprises you, please write to your coordinator.',
  },

  sheet: {
    title: 'Groups',
    columns: { name: 'Name', email: 'Email', role: 'Role', group: 'Group', theme: 'Theme', state: 'State', since: 'Since' },
    states: { planned: 'planned', in: 'in it', leaving: 'will leave' },
    mentor: 'mentor',
  },

  card: { label: 'Group' },

  onlyCoordinator: 'Only a coordinator of this cohort can do that.',
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
