import type { RuleName } from './store.ts'

const rules: Readonly<Record<RuleName, string>> = {
  onTime: 'We start and end on time.',
  phones: 'We put our phones away.',
  listen: 'We let each other finish.',
  own: 'We each speak for ourselves: “I …”.',
  advice: 'We ask before we give advice or feedback.',
  away: 'If we’re late or can’t come, we say so beforehand.',
  confidential: 'What we say here stays here.',
  equal: 'We are all equal here.',
  share: 'We all look after how the group works.',
  goals: 'We each take care that we get what we need.',
}

/** Everything that is said of the agreement of a group, in English. Its shape is the type that the other languages must fill. */
export const english = {
  first: {
    title: 'Your first meeting',
    text: 'A guide for the first time. Write down here what you agree on, at the meeting or after it.',
    steps: [
      'Get to know each other: who are you, why are you here, what matters to you?',
      'Your goals: what does the group want to reach, and what does each of you want?',
      'Ground rules: tick those that are yours, and add your own.',
      'Dates of all meetings: at least four.',
      'The theme of the next meeting.',
    ],
  },
  title: (name: string) => `${name}: what you agreed on`,
  suggested: (name: string) => `${name} suggests:`,
  somebody: 'Somebody who is no longer here',
  goals: (words: string) => `Goals: ${words}`,
  rules: 'Ground rules:',
  dates: 'Meetings:',
  theme: (theme: string) => `Theme of the next meeting: ${theme}`,
  agreedBy: (names: string) => `Agreed by ${names}`,
  needs: 'It counts once more than half of you agree.',
  write: 'Write it',
  change: 'Change it',
  agree: 'I agree',
  stale: 'It was changed since. This is how it reads now:',
  form: {
    title: 'Your group’s agreement',
    goals: 'Goals of the group',
    rules: 'Ground rules',
    own: 'Ground rules of your own',
    dates: 'Dates of all meetings',
    datesHint: 'One in each line, at least four; or leave it empty, and you vote on each.',
    theme: 'Theme of the next meeting',
    save: 'Save',
    close: 'Cancel',
    empty: 'Write at least the goals or a ground rule.',
    unread: (line: string) => `We can’t read a date and a time here: ${line}`,
    past: (line: string) => `That is not ahead, or after the end: ${line}`,
    few: 'Write at least four dates, or none.',
    other: (name: string) => `${name} saved another version while you were writing. Yours is below, and theirs is here:`,
    both: 'Put together what belongs in it, and save again.',
    saved: 'Saved. The others in your group can agree now.',
  },
  ruleWords: rules,
}
export type Copy = typeof english
