import { atStart, type EnglishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'

/** What is said while somebody joins a programme, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  buttons: {
    begin: 'Let’s begin',
    goOn: 'Continue where you stopped',
    profile: 'My profile',
    change: {
      language: 'Language',
      mentoring: 'What mentoring is',
      profile: 'Change my profile',
      times: 'Time zone and hours',
      contact: 'Second contact',
      consent: 'What I agree to',
      start: 'The kick-off date',
    },
    ask: (count: number) => plural(count, 'en', { one: 'Ask 1 person for a profile', other: `Ask ${count} people for profiles` }),
    stuck: 'Who is where',
    choices: 'Fields and topics',
    askThese: (count: number) => plural(count, 'en', { one: 'Ask this person', other: `Ask these ${count} people` }),
    nudgeThese: (count: number) => plural(count, 'en', { one: 'Remind this person', other: `Remind these ${count} people` }),
    nudge: (count: number) => plural(count, 'en', { one: 'Remind 1 person', other: `Remind ${count} people` }),
  },
  form: { next: 'Continue', save: 'Save', later: 'Not now', step: (count: number, all: number) => `Step ${count} of ${all}` },

  invited: {
    title: (name: string) => `Welcome, ${name}!`,
    titleAgain: (name: string) => `${name}, a few short questions`,
    mentee: (programme: string) => `You’re on the list of ${programme}. A few short questions help us find the right mentor for you.`,
    paired: (programme: string) =>
      `You’re in ${programme}, and you already have a pair. A few short questions help you get to know each other.`,
    mentor: (programme: string) =>
      `Thank you for offering to be a mentor in ${programme}. A few short questions help us find the right ${mentee.one} for you.`,
    note: 'It takes about five minutes. You can stop at any time and continue later, on any device.',
  },
  nudge: {
    title: (name: string) => `${name}, your profile isn’t ready yet`,
    notBegun: 'It takes about five minutes, and it helps us find the right person for you.',
    paired: 'It takes about five minutes, and it helps you and your pair get to know each other.',
    begun: (count: number, all: number) =>
      plural(all, 'en', {
        one: `You’ve done ${count} of 1 step, and everything you wrote is still there.`,
        other: `You’ve done ${count} of ${all} steps, and everything you wrote is still there.`,
      }),
    note: 'If you’ve changed your mind, please tell your coordinator: that’s fine.',
  },

  language: { title: 'Your language', label: 'Which language shall we write to you in?' },
  mentoring: {
    title: 'What mentoring is',
    what: 'Mentoring is a voluntary, professional relationship for a fixed time. Somebody with more experience helps somebody else move forward at work, in studies or in life plans, and both learn.',
    not: 'It isn’t a friendship, an internship or a promise of a job.',
    mentee:
      'You’re responsible for your own learning: you say what you’d like to talk about, suggest the meetings and come prepared. Your mentor listens, asks questions and tells you what they’ve learned themselves.',
    mentor: `You listen, ask questions and share what you’ve learned yourself. You don’t need to have answers to everything: your ${mentee.one} is responsible for their own learning.`,
    hours:
      'Please plan about 20 hours in all: the kick-off, four to six meetings that the two of you agree on, and a little time before each.',
    when: 'Kick-off',
    where: 'Where',
    noDate: 'the date isn’t set yet',
    ends: 'The programme ends',
  },
  profile: {
    title: 'Your profile',
    known: 'Please check what’s here already, and add what’s missing.',
    unknown: 'Please tell us a little about yourself. A few words are enough.',
    field: 'Your field',
    fieldOwn: 'Or your field in your own words',
    degree: 'What are you studying?',
    degreeHint: 'Your degree and school',
    wishes: 'What would you like to get from mentoring?',
    wishesHint: 'In your own words: one sentence is enough. Your mentor will read it.',
    wish: ['What would you most like to talk about?', 'And second?', 'And third?'],
    none: 'nothing more',
    decisive: 'Which of these matters most to you?',
    first: 'the first',
    second: 'the second',
    third: 'the third',
    languages: 'In which languages can you meet?',
    work: 'What do you do at work?',
    workHint: 'Your title and workplace',
    knows: 'What do you know about from experience?',
    knowsHint: `In your own words: this is what your ${mentee.one} is looking for.`,
    topics: 'What would you like to talk about?',
    topicsOwn: 'Or other topics, with “;” between them',
    mentees: `How many ${mentee.many} can you take this time?`,
    menteesHint: 'You can change the number at any time. Pairs that you already have always go on.',
    noneThisTime: 'none this time, please ask me next time',
    saved: 'We’ve saved your profile.',
    pairsStay: (count: number) =>
      plural(count, 'en', {
        one: 'You have 1 more pair than that. It goes on as it is: please talk to your coordinator if you’d like to change it.',
        other: `You have ${count} more pairs than that. They go on as they are: please talk to your coordinator if you’d like to change that.`,
      }),
    pairsRun: (count: number) =>
      plural(count, 'en', {
        one: 'You have 1 more pair than that. It goes on as it is. If it’s too much, you can end it kindly: see the message that we’ve sent you.',
        other: `You have ${count} more pairs than that. They go on as they are. If it’s too much, you can end them kindly: see the message that we’ve sent you.`,
      }),
  },
  times: { title: 'When we may write', intro: 'During your quiet hours, we only write if something changes at the last minute.' },
  contact: {
    title: 'A second contact',
    intro:
      'If something changes at the last minute and you haven’t seen our message, how else can your coordinator reach you? Only coordinators see this.',
    label: 'Phone number or another email address',
  },
  consent: {
    title: 'What you agree to',
    intro:
      'You can change this at any time, and write “my data” to see everything we keep about you. After the programme, most of it is deleted by itself.',
    label: 'I agree that',
    pairing: 'my profile is used to find me a pair; coordinators read it',
    sharing: 'the person I’m paired with may read my profile',
    later: 'you may tell me about the next programme',
  },
  start: {
    title: 'Ready to start?',
    text: 'This is the last step. Please check the date of the kick-off:',
    noDate: 'The date of the kick-off isn’t set yet. We’ll tell you when it is.',
    label: 'Your answer',
    suits: 'I’m in, and the date suits me',
    doesNotSuit: 'I’m in, but the date doesn’t suit me',
  },

  end: {
    title: (name: string) => `Thank you, ${name}: you’re in`,
    mentee: 'We’ll tell you as soon as you have a mentor.',
    mentor: `We’ll tell you as soon as you have ${mentee.a}.`,
    again: 'We’ll ask you again before the kick-off whether you can come: please answer then, too.',
    doesNotSuit: 'Thank you for telling us about the date. Your coordinator knows, and will be in touch. You keep your place.',
    saved: 'Saved.',
    change: 'You can change any of this at any time:',
  },
  problems: {
    empty: 'Please write something here, even if it’s short.',
    choose: 'Please choose one.',
    twice: 'You’ve chosen this one already. Please choose another one, or none.',
    noSuchWish: 'You haven’t filled in this wish. Please choose one that you have.',
    gap: 'Please fill in the wish before this one first.',
    contact: 'Please write a phone number with at least five digits, or an email address.',
    pairing: 'We can’t find you a pair without this. If you’d rather not agree, choose “Not now” and tell your coordinator.',
  },
  refusals: {
    gone: 'You don’t take part in this programme any more, so there’s nothing to fill in. If that’s wrong, please ask your coordinator.',
    nothing: 'You’re not in a programme that needs a profile from you.',
    onlyCoordinator: 'Only a coordinator of this group can do that.',
    begun: 'The kick-off has begun, so we don’t ask for profiles any more.',
  },

  home: {
    progress: (programme: string, count: number, all: number) =>
      plural(all, 'en', {
        one: `${programme}: you’ve done ${count} of 1 step of joining.`,
        other: `${programme}: you’ve done ${count} of ${all} steps of joining.`,
      }),
    begin: (programme: string) => `${programme}: we’d like to know a little about you.`,
    counted: (count: number, all: number) =>
      plural(all, 'en', {
        one: `Profiles: ${count} of 1 person has finished.`,
        other: `Profiles: ${count} of ${all} people have finished.`,
      }),
  },
  stuck: {
    title: 'Who is where',
    nobody: 'Nobody is stuck.',
    intro: 'These people haven’t moved for a while:',
    onTheWay: (count: number) =>
      plural(count, 'en', { one: '1 more person is still answering.', other: `${count} more people are still answering.` }),
    finished: (count: number, all: number) =>
      plural(all, 'en', { one: `${count} of 1 person has finished.`, other: `${count} of ${all} people have finished.` }),
    pauses: 'These people are taking a break, so we don’t remind them:',
    pause: (name: string, day: string) => `${name}, until ${day}`,
    notBegun: 'hasn’t begun',
    steps: {
      language: 'at the step about language',
      mentoring: 'at the step about what mentoring is',
      profile: 'at the profile',
      times: 'at the step about times',
      contact: 'at the second contact',
      consent: 'at the consent',
      start: 'at the last step',
    },
    days: (count: number) => plural(count, 'en', { one: 'for 1 day', other: `for ${count} days` }),
    line: (name: string, step: string, since: string) => `${name}: ${step}, ${since}`,
    notReached: 'we can’t reach them in the chat, so our message hasn’t arrived',
    reminded: (count: number) => plural(count, 'en', { one: 'reminded once', other: `reminded ${count} times` }),
    dates: 'The date of the kick-off doesn’t suit:',
    more: (count: number) => `and ${count} more`,
    asked: (count: number) =>
      plural(count, 'en', { one: 'We’ve asked 1 person for their profile.', other: `We’ve asked ${count} people for their profiles.` }),
    nudged: (count: number) => plural(count, 'en', { one: 'We’ve reminded 1 person.', other: `We’ve reminded ${count} people.` }),
    writes: (count: number) => plural(count, 'en', { one: 'We’ll write to this person:', other: `We’ll write to these ${count} people:` }),
    reads: (name: string) => `${name} will read this:`,
    changed: 'Something has changed in the meantime, so we wrote to nobody. This is how things stand now:',
    nobodyToAsk: 'Everybody has been asked already.',
    nobodyToNudge: 'There’s nobody to remind now: we remind the same person once a week at most.',
  },
  ready: {
    title: 'Are there enough mentors?',
    all: (places: number, count: number) =>
      `${plural(places, 'en', { one: '1 place', other: `${places} places` })} with mentors, ${plural(count, 'en', { one: `1 ${mentee.one}`, other: `${count} ${mentee.many}` })}`,
    noField: 'no field named',
    line: (field: string, places: number, count: number, finished: number, all: number) =>
      `${field}: ${places} / ${count}; profiles ready: ${finished} of ${all}`,
    lineNote: `Places with mentors / ${mentee.many}, by field:`,
    languageNote: 'The same, by the languages in which people can meet:',
    post: 'A post that you can copy:',
    aims: 'What you aim at, and how many are in:',
    aim: {
      mentor: (field: string, count: number, limit: number) => `Mentors, ${field}: ${count} of ${limit}`,
      mentee: (field: string, count: number, limit: number) => `${atStart(mentee.many)}, ${field}: ${count} of ${limit}`,
    },
    missing: {
      mentor: (count: number) => plural(count, 'en', { one: '1 mentor', other: `${count} mentors` }),
      mentee: (count: number) => plural(count, 'en', { one: `1 ${mentee.one}`, other: `${count} ${mentee.many}` }),
    },
    missingIn: {
      mentor: (count: number, tongue: string) =>
        plural(count, 'en', { one: `1 mentor in ${tongue}`, other: `${count} mentors in ${tongue}` }),
      mentee: (count: number, tongue: string) =>
        plural(count, 'en', { one: `1 ${mentee.one} in ${tongue}`, other: `${count} ${mentee.many} in ${tongue}` }),
    },
    byField: (fields: string) => `By field: ${fields}.`,
    lack: (field: string, count: number) => `${field} (${count})`,
    call: (programme: string, lacking: string) => `We’re missing ${lacking} in ${programme}.`,
    ask: {
      mentor:
        'It takes about 20 hours in half a year, and you learn something, too. Would you like to help, or do you know somebody who would? Please write to us.',
      mentee: 'Would you like to join, or do you know somebody who would? Please write to us.',
    },
    languages: { en: 'English', fi: 'Finnish', sv: 'Swedish' },
    tongues: { en: 'English', fi: 'Finnish', sv: 'Swedish' },
  },
  choices: {
    title: 'Fields and topics',
    intro:
      'People choose from these when they write their profile. Please write one a line: the name in English, Finnish and Swedish, with “;” between them. What people have chosen already stays as it is.',
    fields: 'Fields',
    topics: 'Topics, at most ten',
    none: 'Please write at least one.',
    tooMany: (limit: number) => `There’s room for ${limit} lines. Please leave some out.`,
    wrong: (text: string) => `“${text}”: please write three names of at most 60 characters, with “;” between them.`,
    twice: (text: string) => `“${text}” is there twice. Please remove one.`,
  },
  doesNotSuit: {
    title: (name: string) => `${name}: the kick-off date doesn’t suit`,
    text: 'They’ve finished their profile and would like to take part. They keep their place, and we’ll ask about the kick-off as usual.',
  },
  fewerThanPairs: {
    title: (name: string) => `${name} has more pairs than they can take now`,
    text: (count: number) =>
      plural(count, 'en', {
        one: '1 pair is more than the number that they chose. It goes on, and we’ve told nobody else.',
        other: `${count} pairs are more than the number that they chose. They go on, and we’ve told nobody else.`,
      }),
    next: 'If they’d like to end one, they can tell us, and you’ll hear it. Please talk to them first. You can end a pair from its card, so that nobody is to blame.',
  },
  /** A sheet of the workbook that a coordinator takes out. */
  sheet: { title: 'Profiles', name: 'Name', decisive: 'Matters most', mentees: 'How many they can take' },
  card: {
    steps: 'Steps of joining',
    done: (count: number, all: number) => `${count} of ${all}`,
    finished: 'finished',
    degree: 'Studies',
    work: 'Work',
    ranked: 'Wants to talk about',
    decisive: (wish: string) => `most important: ${wish}`,
    languages: 'Can meet in',
    mentees: `${mentee.many.charAt(0).toUpperCase()}${mentee.many.slice(1)} at most`,
    knows: 'Knows about',
    topics: 'Likes to talk about',
    date: 'Kick-off date',
    doesNotSuit: 'doesn’t suit',
    pause: 'Taking a break',
    until: (day: string) => `until ${day}`,
  },
})

/** What a language must say about the steps. */
export type Copy = ReturnType<typeof english>
