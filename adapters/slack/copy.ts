import { plural } from '../../src/contract/wording.ts'

/** The few words that only Slack needs, in English. Its shape is the type that the other languages must fill. */
export const english = {
  title: 'Pari',
  close: 'Close',
  failed: 'That didn’t work. Please try again.',
  late: 'That took too long. Please press the button once more.',
  openForm: 'Open the form',
  otherReader: 'This button isn’t for you, or it’s too old. Write /mentoring home to see everything that’s for you.',
  nothingWritten: 'Please write something first.',
  tooLong: 'That’s too long: at most 3,000 characters.',
  working: 'Working on it…',
  notSaved: 'That couldn’t be saved:',
  fileTooLarge: 'The file is larger than 5 MB. Please paste the list instead.',
  fileUnreadable: 'I couldn’t get the file from Slack. Please try again, or paste the list.',
  tooManyFiles: (limit: number) =>
    plural(limit, 'en', {
      one: 'You already have 1 form with a file waiting. Please send this one again when that one is answered.',
      other: `You already have ${limit} forms with a file waiting. Please send this one again when one of them is answered.`,
    }),
  noFiles: 'Files can’t be uploaded in this workspace. Please paste the list instead.',
  pages: {
    installedTitle: 'Pari is installed',
    installed: (workspace: string) => `Pari is now in ${workspace}. Open Slack, select Pari under Apps, and start there.`,
    openSlack: 'Open Slack',
    failedTitle: 'Pari wasn’t installed',
    denied: 'You cancelled in Slack, so nothing was installed.',
    expired: 'This page is too old, or it has been used before.',
    broken: 'Something went wrong between Slack and Pari.',
    again: 'Try again',
  },
}

export type Copy = typeof english
