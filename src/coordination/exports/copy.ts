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
  tooLarge: 'This group is too large for a download.',

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
      where: 'Reached on',
    },
    states: { active: 'takes part', waiting: 'on the waitlist', released: 'place passed on', withdrawn: 'no longer takes part' },
    answers: {
      coming: 'is coming',
      notAtKickoff: 'can’t come, but takes part',
      notStarting: 'doesn’t take part',
      unsure: 'not sure yet',
      silent: 'no answer',
    },
    nowhere: 'can’t be reached',
  },
}

/** What a language must say. */
export type Copy = typeof english
