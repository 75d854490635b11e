/** The few words that only Teams needs, in English. Its shape is the type that the other languages must fill. */
export const english = {
  title: 'Pari',
  failed: 'That did not work. Please try again.',
  late: 'That takes longer than usual. It goes on, and this message changes when it is done.',
  lateForm: 'That takes longer than usual. It goes on: close this, and I tell you in our chat when it is done.',
  otherReader: 'This button is not for you, or too old. Write “home” to me to see what is yours.',
  nothingWritten: 'Please write something first.',
  tooLong: 'That is too long: at most 3,000 characters.',
  needed: 'Please fill this in.',
  openForm: 'Open the form',
  elsewhere: 'Here I only tell what concerns everybody. Open our own chat (Pari, under Apps) and write to me there.',
  addedToTeam: (name: string) => `${name} added Pari to this team.`,
  wasAdded: 'Pari was added to this team.',
  whatForTeam:
    'I coordinate mentoring programmes: I ask mentees in time whether they will come, and tell mentors the truth before they travel. I write to people in their own chats, and only when their programme begins. Pari, under Apps, tells you more.',
  file: {
    goOn: 'Go on',
    kept: (name: string) => `I have your file ${name} and keep it for an hour. Go on to bring in its list.`,
    inForm: (name: string) => `The list comes from your file ${name}.`,
    attach: 'To send a file, close this and attach it to a message in our chat.',
    tooLarge: 'The file is larger than 1 MB. Make it smaller, or paste the list into the form.',
    unreadable: 'The file could not be fetched from Teams. Please attach it again, or paste the list into the form.',
    unknown: 'I read lists as XLSX, CSV, TSV or text. Save yours as one of these, and attach it again.',
    gone: 'I kept your file for an hour, and that is over. Please attach it again.',
  },
}

export type Copy = typeof english
