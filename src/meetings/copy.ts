import { plural } from '../contract/wording.ts'

/** Everything that this room says, in English. Its shape is the type that the other languages must fill. */
export const english = {
  title: 'Your meetings',
  none: 'There are no meetings to plan yet. They’ll begin after the kick-off, or when we’ve introduced the two of you to each other.',
  /** Where there are none to plan for another reason. */
  noneNow: {
    rests: 'Your pair has a break. You don’t need to do anything: we’ll write to you when it goes on.',
    over: 'The programme has ended, and its meetings with it. Thank you for taking part!',
    alone: 'Your pair has ended, so there are no meetings to plan. If you have any questions, please contact your coordinator.',
  },
  open: 'My meetings',

  /** What the meetings are about where a programme has no list of its own. */
  themes: {
    first: 'Getting to know each other',
    second: 'Strengths and goals',
    third: 'How the field works',
    fourth: 'Networks and job search',
    fifth: 'Looking back and ahead',
  },

  pair: {
    title: (name: string) => `You and ${name}`,
    meetings: 'Meetings so far',
    count: (count: number, total: number) => plural(total, 'en', { one: `${count} of 1 meeting`, other: `${count} of ${total} meetings` }),
    next: 'Next meeting',
    notPlanned: 'not planned yet',
    due: (day: string) => `not planned yet, due by ${day}`,
    /** A meeting whose time has come, and of which nobody has said yet whether it was held. */
    over: (when: string) => `You had planned to meet: ${when}. We’ll ask you on the next working day whether you did.`,
    place: 'Where',
    theme: 'Theme',
    paused: (day: string) => `You two are taking a break until ${day}. We’ll write again then.`,
    proposed: (name: string, when: string) => `${name} suggests: ${when}`,
    waiting: (name: string, when: string) => `You suggested: ${when}. We’re waiting for ${name} to answer.`,
  },

  buttons: {
    plan: 'Suggest a time',
    another: 'Another time',
    agree: 'That works for me',
    move: 'Change the time',
    callOff: 'Cancel this meeting',
    allDates: 'All dates',
    all: 'Plan the rest, too',
    suggestAll: 'Suggest all of them',
    met: 'We met',
    planned: 'We’ve agreed on a time',
    moved: 'We moved it',
    notYet: 'Not yet',
    /** Where a message is about several pairs. */
    about: (label: string, name: string) => `${label}: ${name}`,
    log: 'Note length and theme',
    told: 'Say how often you’ve met',
    rhythm: 'Our own rhythm',
    mute: 'No more suggestions',
    unmute: 'Suggestions again',
  },

  times: {
    title: (name: string) => `A time to meet ${name}`,
    intro:
      'Tap a time, and we’ll ask the other person. These times are in the daytime for both of you, or at least outside your quiet hours.',
    none: 'We found no time that would suit you both. Please type one.',
    planned: 'Which date have you agreed on? We’ll check it with the other person.',
    asked: (name: string, when: string) => `We’ve asked ${name}: ${when}`,
    /** The other one has no account that we find. */
    kept: (name: string, when: string) =>
      `We can’t reach ${name} here now, and your coordinators can see that. We’ll ask as soon as we can: ${when}`,
  },

  series: {
    title: 'All meetings at once',
    intro: 'The same weekday and hour. You can move each one later.',
    fine: (when: string) => `${when}: fine`,
    shifted: (when: string) => `${when}: moved, because the usual day doesn’t work`,
    leftOut: (when: string, why: string) => `${when}: left out. ${why}`,
    none: 'There’s nothing more to plan: the programme ends before the next meeting, or you’ve planned them all.',
  },

  problems: {
    past: 'This time has passed.',
    holiday: 'This is a public holiday.',
    weekend: 'This is on a weekend.',
    night: 'This is in the quiet hours of one of you.',
    paused: 'You two are taking a break then.',
    afterEnd: 'The programme has ended by then.',
    clash: 'One of you has another meeting then.',
  },

  form: {
    title: 'Suggest a time',
    submit: 'Suggest it',
    close: 'Close',
    when: 'Day and time',
    placeholder: 'Tue 17:30',
    venue: 'Place or link',
    minutes: 'Length in minutes',
    unread: 'We found no day and time here. Write it like this: Tue 17:30',
    unclear: 'We aren’t sure which day or time you mean. Write it like this: Tue 12 January 17:30',
    anyway: 'Suggest it anyway',
  },

  agreed: {
    done: (when: string) => `It’s agreed: ${when}`,
    calendar: 'Write “calendar” to get it into your own calendar.',
    told: (name: string) => `${name} says yes`,
    isPlanned: (when: string) => `You’ll meet: ${when}`,
    calledOff: (name: string, when: string) => `${name} can’t make it: ${when}. The meeting is cancelled.`,
    didCallOff: (when: string) => `The meeting is cancelled: ${when}. We’ll tell the other person.`,
    already: (when: string) => `You two have already agreed on this: ${when}`,
    anyway: 'Tap again if you still want to meet then.',
    stale: 'This has changed in the meantime. This is how it stands now.',
    own: 'You suggested this yourself, so the other person has to agree.',
    gone: 'This no longer applies.',
  },

  plan: {
    title: (name: string) => `${name} suggests a time`,
    waits: (name: string) => `${name} is waiting for your answer`,
    titleMoved: (name: string) => `${name} would like to move your meeting`,
    titleChanged: (name: string) => `${name} would like to change your meeting`,
    only: {
      place: 'The time stays. Only the place changes.',
      length: 'The time stays. Only the length changes.',
      both: 'The time stays. The place and the length change.',
    },
    was: (when: string) => `Until now: ${when}`,
    place: (venue: string) => `Where: ${venue}`,
    length: (minutes: number) => `Length: ${minutes} minutes`,
  },

  ask: {
    planned: (name: string, when: string) => `Did you meet ${name}? You had planned: ${when}`,
    due: (name: string) => `Have you met ${name}? A meeting was due by now.`,
    differs: (name: string, when: string) => `You and ${name} answered differently. Did you meet? It was planned: ${when}`,
    thanks: (count: number, total: number) =>
      plural(total, 'en', { one: `Thank you! That’s ${count} of 1 meeting.`, other: `Thank you! That’s ${count} of ${total} meetings.` }),
    later: 'Thank you for telling us. Would one of these times work?',
    answered: 'Thank you, we have your answer.',
  },

  reminder: {
    today: (name: string) => `Today you meet ${name}`,
    tomorrow: (name: string) => `Tomorrow you meet ${name}`,
    /** The other one’s clocks are far from the reader’s. */
    soon: (name: string) => `You’ll soon meet ${name}`,
  },

  nudge: {
    first: (name: string, day: string) => `Your first meeting with ${name} is due by ${day}`,
    title: (name: string, day: string) => `Your next meeting with ${name} is due by ${day}`,
    theme: (theme: string) => `It’s about: ${theme}`,
  },

  /** What a pair could talk about. What stands in quotation marks is what one of them wrote. */
  starters: {
    title: 'You could talk about this:',
    theirKnowledge: (name: string, words: string) => `${name} knows about this. What would you like to ask? “${words}”`,
    ownHope: (words: string) => `Say where you’d like to begin: “${words}”`,
    work: (words: string) => `Ask how a day at work goes: “${words}”`,
    theirHope: (name: string, words: string) => `${name} hopes for this. Ask where to begin: “${words}”`,
    ownKnowledge: (words: string) => `Tell a story from what you know: “${words}”`,
    studies: (words: string) => `Ask how the studies are going: “${words}”`,
  },

  mute: {
    done: 'You’ll get no more suggestions about meetings. We’ll still write when the other person is waiting for your answer.',
    undone: 'You’ll get suggestions about meetings again, two a week at the most.',
  },

  log: {
    title: 'How was it?',
    intro: 'It takes ten seconds, and each of you does it for yourself.',
    submit: 'Save',
    minutes: 'Length in minutes',
    theme: 'What it was about',
    line: 'A note to yourself',
    lineHint: 'Nobody but you reads it.',
    badMinutes: 'Write a number of minutes between 15 and 480.',
    saved: 'Saved.',
  },

  told: {
    title: 'How many times?',
    submit: 'Save',
    count: (day: string) => `How often have you met since ${day}?`,
    hint: 'For when you don’t note every meeting. We count it separately.',
    bad: 'Write a number between 0 and 100.',
    saved: (count: number) => plural(count, 'en', { one: 'Saved: you’ve met once.', other: `Saved: you’ve met ${count} times.` }),
  },

  rhythm: {
    title: 'Your own rhythm',
    submit: 'Save',
    every: 'Days between two meetings',
    meetings: 'How many meetings',
    themes: 'Themes, one on each line',
    hint: 'Leave it empty to follow the programme.',
    badEvery: 'Write a number between 3 and 92.',
    badMeetings: 'Write a number between 1 and 30.',
    saved: (count: number, days: number) => `Saved. Meetings in all: ${count}. Days between two: ${days}.`,
    told: (name: string) => `${name} chose a rhythm for the two of you`,
    text: (count: number, days: number) => `Meetings in all: ${count}. Days between two: ${days}. You can change this, too.`,
    programme: 'Meetings',
    programmeTitle: 'How pairs meet',
    programmeIntro: 'This applies to every pair that hasn’t chosen its own rhythm.',
  },

  coordinator: {
    met: (count: number, total: number, all: number) =>
      `Pairs with as many meetings as the programme asks for (${all}): ${count} of ${total}.`,
    chart: 'Meetings per pair',
    bar: (count: number) => plural(count, 'en', { one: '1 meeting', other: `${count} meetings` }),
  },

  sheet: {
    title: 'Meetings',
    columns: {
      mentee: 'Name',
      email: 'Email',
      mentor: 'Mentor',
      meetings: 'Meetings noted',
      hours: 'Hours noted',
      told: 'Meetings reported (not noted)',
      toldHours: 'Hours reported, at the usual length',
      wanted: 'Meetings in the programme',
      planned: 'Next meeting',
    },
  },
}

/** The same words in another language. */
export type Copy = typeof english
