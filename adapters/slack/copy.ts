/** The few words that only Slack needs, in English. Its shape is the type that the other languages must fill. */
export const english = {
  title: 'Pari',
  close: 'Close',
  failed: 'That did not work. Please try again.',
  late: 'That took too long. Please press it once more.',
  otherReader: 'This button is not for you, or too old. Write /mentoring to see what is yours.',
  nothingWritten: 'Please write something first.',
  tooLong: 'That is too long: at most 3,000 characters.',
  working: 'Working on it…',
  notSaved: 'That could not be saved:',
  fileTooLarge: 'The file is larger than 5 MB. Please paste the list instead.',
  fileUnreadable: 'The file could not be fetched from Slack. Please try again, or paste the list.',
  pages: {
    installedTitle: 'Pari is installed',
    installed: (workspace: string) => `Pari is now in ${workspace}. Open Slack, choose Pari under Apps, and start there.`,
    openSlack: 'Open Slack',
    failedTitle: 'Pari was not installed',
    denied: 'You said no to Slack, so nothing was installed.',
    expired: 'This page is too old, or was used before.',
    broken: 'Something went wrong between Slack and Pari.',
    again: 'Try again',
  },
}

export type Copy = typeof english
