/** Help and settings, in English. Its shape is the type that the other languages must fill. */
export const english = {
  help: {
    title: 'What I do',
    text: 'I’m Pari. I ask in good time whether you will be at the kick-off of your mentoring programme, and tell the others what you answer, so that nobody comes in vain.',
    how: 'One tap answers any message of mine, and you can change your mind until the kick-off begins.',
    where: {
      slack: 'Your home in this app always shows how things stand. You can also write one of these words after /mentoring:',
      teams: 'Write me one of these words, whenever you like:',
    },
    quiet:
      'I don’t write at night, and never twice about the same thing. Your coordinator sees your answers; nobody sees anything else you do here.',
  },
  buttons: { home: 'Show how things stand', settings: 'Settings', help: 'Help' },
  stranger:
    'Hello! I’m Pari, and I look after mentoring programmes. You are not on a list yet: please ask your coordinator to add you, with the e-mail you use here.',
  nothing: 'There is nothing to do for you right now. When there is, I’ll write.',
  settings: {
    title: 'Settings',
    submit: 'Save',
    close: 'Cancel',
    language: 'Language',
    zone: 'Time zone',
    zoneHint: 'Like Europe/Helsinki. Times are shown in it, and quiet hours follow it.',
    quietFrom: 'Quiet from',
    quietUntil: 'Quiet until',
    quietHint: 'Between these times we don’t write to you.',
    saved: 'Saved.',
    elsewhere: 'Your settings belong to another organisation’s workspace, where you were listed first. Please change them there.',
    noZone: (zone: string) => `“${zone}” is not a time zone. Write it like Europe/Helsinki.`,
    allDay: 'Please leave at least four hours between 08:00 and 20:00 in which we may write.',
  },
}

/** What a language must say. */
export type Copy = typeof english
