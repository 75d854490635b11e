/** What is said about taking everything out as a file, in English. Its shape is the type that the other languages must fill. */
export const english = {
  button: 'Export to Excel',
  // It stands above the file.
  here: (cohort: string) =>
    `${cohort}: people, answers, messages and what happened. It’s personal data: please delete the file when you no longer need it.`,
  sent: 'The file is in our chat.',
  linked: 'Here is everything as an Excel file: people, answers, messages and what happened.',
  link: 'Download the file',
  linkNote: 'The link is only for you and works for an hour. It’s personal data: please delete the file when you no longer need it.',
  // A command stands below it.
  byCommand: 'We can’t send files here. The person who runs the server can write the file with this command:',
  tooLarge: 'This group is too large to download here. Please ask the person who runs the server for the file.',

  /** Before a programme ends. */
  ends: {
    title: (cohort: string, day: string) => `${cohort}: the last day is ${day}`,
    text: 'After that day, we delete what is no longer needed, meetings and hours among it. If you need them, for credits for example, please take them out before then: they’re in the Excel file.',
    longer: 'If the programme goes on for longer, please change its last day under “How long we keep data”.',
  },

  people: {
    sheet: 'People',
    columns: {
      name: 'Name',
      email: 'Email',
      role: 'Role',
      language: 'Language',
      mentor: 'Mentor’s email',
      seats: 'Places',
      phone: 'Phone',
      field: 'Field',
      wishes: 'Wishes',
      state: 'State',
      answer: 'Answer',
      since: 'Answered',
      asks: 'Times asked',
      where: 'Reached in',
    },
    states: {
      active: 'taking part',
      waiting: 'on the waitlist',
      unpaired: 'taking part, no mentor yet',
      applied: 'wants to join, isn’t in yet',
      released: 'place released',
      withdrawn: 'not taking part',
    },
    answers: {
      coming: 'coming',
      notAtKickoff: 'can’t come, but taking part',
      notStarting: 'not taking part',
      unsure: 'not sure yet',
      silent: 'no answer yet',
    },
    nowhere: 'can’t be reached',
  },
}

/** What a language must say. */
export type Copy = typeof english
