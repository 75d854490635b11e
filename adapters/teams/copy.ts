/** The few words that only Teams needs, in English. Its shape is the type that the other languages must fill. */
export const english = {
  title: 'Pari',
  failed: 'That didn’t work. Please try again.',
  late: 'This is taking longer than usual. I’m still working on it, and this message will change when it’s done.',
  lateForm: 'This is taking longer than usual. I’m still working on it: please close this, and I’ll tell you in our chat when it’s done.',
  otherReader: 'This button isn’t for you, or it’s too old. Write “home” to me to see everything that’s for you.',
  nothingWritten: 'Please write something first.',
  tooLong: 'That’s too long: at most 3,000 characters.',
  needed: 'Please fill this in.',
  openForm: 'Open the form',
  elsewhere: 'Here I only share what concerns everybody. Please open our own chat (Pari, under Apps) and write to me there.',
  addedToTeam: (name: string) => `${name} added Pari to this team.`,
  wasAdded: 'Pari was added to this team.',
  whatForTeam:
    'I coordinate mentoring programmes: I ask mentees in good time whether they’ll come, and let mentors know before they travel. I write to people in their own chats, and only when their programme begins. To find out more, open Pari under Apps.',
  file: {
    goOn: 'Continue',
    kept: (name: string) => `I have your file ${name} and will keep it for an hour. Select “Continue”, and I’ll read the list in it.`,
    inForm: (name: string) => `The list comes from your file ${name}.`,
    attach: 'To send a file, close this and attach it to a message in our chat.',
    tooLarge: 'The file is larger than 1 MB. Please make it smaller, or paste the list into the form.',
    tooMany: 'You already have several files waiting. Please try again when one of them is answered.',
    unreadable: 'I couldn’t get the file from Teams. Please attach it again, or paste the list into the form.',
    unknown: 'I read lists as XLSX, CSV, TSV or text. Please save yours as one of these, and attach it again.',
    gone: 'I only keep files for an hour. Please attach it again.',
  },
  picture: {
    tooLarge: 'The picture is larger than 5 MB. Please make it smaller, and send it again.',
    tooMany: 'You already have several files waiting. Please try again when one of them is answered.',
    unreadable: 'I couldn’t get the picture from Teams. Please send it again.',
    unasked: 'Thank you, but nothing of yours waits for a picture. Open what it is for first, and then send it again.',
  },
}

export type Copy = typeof english
