import { atStart, type EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** What both wrote; what is the same is said once. */
const both = (one: string, other: string): string => (one === other ? `“${one}”` : `“${one}” and “${other}”`)
const own = (wishes: string, words: string): string => (wishes === words ? '' : `: “${words}”`)

/** Everything that pairing says, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  // Why two people fit. What stands in quotation marks is what they wrote.
  reasons: {
    decisive: (wishes: string, words: string) =>
      `The wish that matters most, “${wishes}”, is something that the mentor knows${own(wishes, words)}.`,
    field: (wishes: string, words: string) => `They share a field: ${both(wishes, words)}.`,
    wish: (wishes: string, words: string) => `Another wish, “${wishes}”, is something that the mentor knows${own(wishes, words)}.`,
    topic: (wishes: string, words: string) => `They share a topic: ${both(wishes, words)}.`,
    language: 'They share a language.',
    waiting: (count: number) =>
      plural(count, 'en', {
        one: `The ${mentee.one} has waited for a mentor for one day.`,
        other: `The ${mentee.one} has waited for a mentor for ${count} days.`,
      }),
    zone: 'Their working hours are close to each other.',
    unknown: 'We don’t know of anything that they have in common.',
    pinned: 'A coordinator has chosen this pair.',
  },
  // The same to the two themselves, in their introduction.
  common: {
    decisive: (wishes: string, words: string) =>
      `The wish that matters most, “${wishes}”, is something that the mentor knows${own(wishes, words)}.`,
    field: (wishes: string, words: string) => `You share a field: ${both(wishes, words)}.`,
    wish: (wishes: string, words: string) => `Another wish, “${wishes}”, is something that the mentor knows${own(wishes, words)}.`,
    topic: (wishes: string, words: string) => `You share a topic: ${both(wishes, words)}.`,
  },
  // Why somebody has no pair.
  why: {
    offered: 'We’re offering their place to somebody on the waitlist.',
    paused: 'They’re taking a break.',
    gone: 'Their account is gone, so we can’t reach them.',
    noMentors: 'There are no mentors.',
    noMentees: `There are no ${mentee.many}.`,
    noPlaces: 'No mentor has a free place.',
    noPlace: 'This mentor has no free place.',
    language: 'There is nobody to pair them with in their language.',
    rules: 'The rules leave nobody to pair them with.',
    unknown: 'We don’t know of anything that they have in common with somebody.',
    tooLow: (best: number, least: number) => `The best fit that they have is ${best} of 100, and pairs need at least ${least}.`,
    taken: 'The mentors who would suit them are needed by others.',
    notNeeded: `The ${mentee.many} who would suit them have other mentors.`,
    putOff: 'You said “not now” to the pair that we suggested.',
    apart: 'You said “never together” to the pair that we suggested. A new draft will look for somebody else.',
    since: 'The draft is older than this. A new draft will look for somebody.',
  },

  onlyCoordinator: 'Only coordinators of a programme see suggestions for pairs.',
  which: 'For which group would you like suggestions?',
  whichMore: (count: number) =>
    plural(count, 'en', { one: 'Your Home view has the other one, too.', other: `Your Home view has the other ${count}, too.` }),
  without: (count: number) =>
    plural(count, 'en', { one: `One ${mentee.one} has no mentor.`, other: `${count} ${mentee.many} have no mentor.` }),
  places: (count: number) => plural(count, 'en', { one: 'Mentors have one free place.', other: `Mentors have ${count} free places.` }),
  nothing: 'So there’s nobody to suggest at the moment.',
  limits: {
    waiting: 'We’re still working on your other suggestions. Please try again in a moment.',
    tooMany: 'This group is too large for suggestions. Please split it, for example by language.',
  },

  // Before a draft is made.
  aims: {
    title: 'Two ways to suggest pairs',
    number: 'Result',
    best: 'Best fits',
    everybody: 'Most pairs',
    anyLanguage: 'In any language',
    row: (what: string, first: string, second: string) => `${what}: ${first} with the best fits, ${second} with the most pairs.`,
    pairs: 'Pairs',
    mean: 'Average fit, of 100',
    weakest: 'Weakest fit',
    unpaired: `${atStart(mentee.many)} without a mentor`,
    free: `Mentors without ${mentee.a}`,
    few: (complete: number) =>
      `Only ${complete}% of the people have said enough: their field, and what they wish for or know. Suggestions get better when you ask the others first.`,
    rules: {
      language: 'same language',
      organisation: 'another organisation',
      never: 'never together',
      repeats: 'no pair twice',
    },
    price: (rule: string, count: number) =>
      plural(count, 'en', {
        one: `Without the rule “${rule}”, one more pair would be possible.`,
        other: `Without the rule “${rule}”, ${count} more pairs would be possible.`,
      }),
    fewMentors: (count: number) =>
      plural(count, 'en', {
        one: `Mentors are few: one ${mentee.one} would have nobody. Below a draft, “Who has no pair?” shows small groups round one mentor, too.`,
        other: `Mentors are few: ${count} ${mentee.many} would have nobody. Below a draft, “Who has no pair?” shows small groups round one mentor, too.`,
      }),
    untold: 'We don’t tell anybody about a draft. It replaces the last draft, but approved pairs stay.',
  },

  // Why a suggested pair is not possible any more.
  pasts: {
    paused: (name: string) => `${name} is taking a break.`,
    gone: (name: string) => `The account of ${name} is gone, so we can’t reach them.`,
    paired: (name: string) => `${name} has this mentor already.`,
    taken: (name: string) => `${name} has another mentor, or no longer takes part.`,
    left: (name: string) => `${name} no longer takes part as a mentor.`,
    full: (name: string) => `${name} has no free place any more.`,
  },
  draft: {
    made: 'Here’s the new draft.',
    counts: (count: number, approved: number, open: number) =>
      plural(count, 'en', {
        one: `One suggestion. Approved: ${approved}. Waiting for your decision: ${open}.`,
        other: `${count} suggestions. Approved: ${approved}. Waiting for your decision: ${open}.`,
      }),
    untold: 'We don’t tell anybody until you publish.',
    pair: (mentee: string, mentor: string, score: number) => `${mentee} with the mentor ${mentor}: fit ${score} of 100`,
    runnerUp: (mentor: string, score: number, reason: string) => `The next best mentor would be ${mentor}: fit ${score}. ${reason}`,
    past: (why: string) => `This pair isn’t possible any more. ${why}`,
    breaks: (rule: string) => `This pair breaks the rule “${rule}”.`,
    page: (page: number, pages: number) => `Page ${page} of ${pages}`,
    next: 'Next page',
    first: 'First page',
    approveAll: (count: number) => plural(count, 'en', { one: 'Approve the open one', other: `Approve all ${count} open ones` }),
    publish: (count: number) => plural(count, 'en', { one: 'Publish one pair', other: `Publish ${count} pairs` }),
    unpaired: 'Who has no pair?',
    again: 'Make a new draft',
  },
  judgements: {
    approve: 'Approve',
    notNow: 'Not now',
    never: 'Never together',
    undo: 'Undo',
    states: {
      approved: 'You’ve approved this pair.',
      never: 'We won’t suggest this pair again.',
      notNow: 'Not in this draft.',
      open: 'Waiting for your decision.',
    },
    already: 'That had been done already.',
    changed: 'Something has changed in the meantime. This is how things stand now:',
  },
  publish: {
    broken: (count: number) =>
      plural(count, 'en', {
        one: 'Look at this pair first: it breaks a rule.',
        other: `Look at these ${count} pairs first: they break a rule.`,
      }),
    because: (names: string, why: string) => `${names}: ${why}`,
    count: (count: number) => plural(count, 'en', { one: 'This will be a pair:', other: `These will be ${count} pairs:` }),
    nothing: 'There is no approved pair to publish.',
    past: (count: number) =>
      plural(count, 'en', {
        one: 'One approved pair isn’t possible any more, and will be left out.',
        other: `${count} approved pairs aren’t possible any more, and will be left out.`,
      }),
    more: (count: number) => plural(count, 'en', { one: 'and one more', other: `and ${count} more` }),
    told: (count: number) =>
      plural(count, 'en', {
        one: 'We’ll write to one person straight away.',
        other: `We’ll write to ${count} people straight away.`,
      }),
    many: 'We’ll write to many people straight away.',
    later: 'We won’t write to anybody straight away. They’ll read it in our first message.',
    first: 'People we haven’t written to yet will read about their pair in our first message.',
    reads: (what: string, count: number, text: string) =>
      plural(count, 'en', { one: `${what}, one person: “${text}”`, other: `${what}, ${count} people, for example: “${text}”` }),
    go: (count: number) => plural(count, 'en', { one: 'Make this pair', other: `Make these ${count} pairs` }),
    back: 'Back to the draft',
    done: (count: number) => plural(count, 'en', { one: 'There is one new pair.', other: `There are ${count} new pairs.` }),
    next: 'You can introduce them to each other in your Home view when they’ve said that they’ll take part.',
  },
  // To those for whom there is nobody once the pairs are published.
  leftOver: {
    title: (programme: string) => `The pairs in ${programme} have been chosen`,
    mentee: 'We haven’t found a mentor for you yet. That isn’t because of you.',
    number: (count: number) => `You’re number ${count} on the waitlist for a mentor.`,
    menteeNext:
      'You don’t need to do anything. If a place becomes free, we’ll write; your language and field count, too. “status” shows your place at any time. Your waiting time counts in the next round, too.',
    mentor: `We haven’t found ${mentee.a} for you yet. That isn’t because of you.`,
    mentorNext: `Your place stays free for ${mentee.a} who needs a mentor, and you don’t need to do anything. If there’s somebody for you, we’ll write.`,
  },
  unpaired: {
    mentees: `${atStart(mentee.many)} without a mentor in this draft:`,
    mentors: `Mentors without ${mentee.a} in this draft:`,
    line: (name: string, why: string) => `${name}: ${why}`,
    nobody: 'Everybody has a pair in this draft.',
    // Where mentors are few.
    groups: `Instead of leaving people out, a mentor could have a small group of ${mentee.many}:`,
    group: (mentor: string, mentees: string) => `${mentor} with ${mentees}`,
    moreGroups: (count: number) => plural(count, 'en', { one: 'and one more group', other: `and ${count} more groups` }),
    askFirst:
      'This is only a suggestion: please ask the mentors first. When they take more people, and you give them more places in the list, the next draft has pairs for them.',
    rest: (count: number) =>
      plural(count, 'en', {
        one: `One ${mentee.one} stays on the waitlist. When fits are equal, people who have waited longer come first in the next draft.`,
        other: `${count} ${mentee.many} stay on the waitlist. When fits are equal, people who have waited longer come first in the next draft.`,
      }),
  },
  // The draft in the workbook of the group, and back from there.
  sheet: {
    title: 'Draft of pairs',
    columns: {
      name: 'Name',
      email: 'Email',
      role: 'Role',
      mentor: 'Mentor email',
      fit: 'Fit, of 100',
      state: 'Decision',
      reasons: 'Reasons',
    },
  },
  byHand: {
    open: 'Use a spreadsheet',
    title: 'Pairs in a spreadsheet',
    submit: 'Compare',
    close: 'Close',
    intro:
      'Press “Export to Excel” in your Home view: the file has a sheet called “Draft of pairs”. Change the emails of the mentors there, and send us the file. We’ll show you what differs.',
    untold: 'We don’t tell anybody. Pairs that you’ve chosen yourself are approved, and you can undo each one.',
    file: 'Spreadsheet (.xlsx or .csv)',
    noFile: 'Please choose a file.',
    same: 'The spreadsheet has the same pairs as the draft.',
    changed: 'This differs, and the draft has it now:',
    refused: 'We couldn’t take this:',
    change: (name: string, partner: string, mentor: string) => `${name}: ${partner} → ${mentor}`,
    nobody: 'nobody',
    noRoom: (name: string, mentor: string) => `${name}: ${mentor} has no free place, so nobody is suggested now.`,
    never: (name: string, mentor: string) =>
      `${name}: you’ve said “never together” about this person and ${mentor}, so nothing was changed. You can undo that in the draft.`,
    impossible: (name: string) => `${name}: this isn’t possible, because one of the two has a pair already, or isn’t in this group.`,
  },
  home: {
    suggest: 'Suggest pairs',
    look: 'Look at the draft',
    waits: (open: number, approved: number) => `Draft of pairs. Approved: ${approved}. Waiting for your decision: ${open}.`,
  },
})

/** All texts of this room, in any language. */
export type Copy = ReturnType<typeof english>
