/** Help and settings, in English. Its shape is the type that the other languages must fill. */
export const english = {
  help: {
    title: 'What Pari does',
    text: 'I’m Pari. I ask in good time whether you’ll be at the kick-off of your mentoring programme, and I tell the others what you answer, so that nobody makes a wasted trip.',
    how: 'You can answer any of my questions with one tap, and you can change your mind until the kick-off begins.',
    where: {
      slack:
        'The Home view of this app always shows where things stand. You can also write one of these words, or an answer in your own words, after /mentoring:',
      slackChat:
        'The Home view of this app always shows where things stand. You can also write one of these words, or an answer in your own words, to me or after /mentoring:',
      teams: 'Write one of these words, or an answer in your own words, to me whenever you like:',
    },
    quiet:
      'I don’t write at night unless something changes at the last minute, and I ask about the kick-off three times at most. Your coordinator sees your answers, and if you write down what you hope for, your mentor reads it. Write “my data” to see everything I keep about you.',
  },
  buttons: { home: 'Show where things stand', settings: 'Settings', help: 'Help' },
  welcomeStranger: 'Hello! I’m Pari, and I look after mentoring programmes. You can join here:',
  stranger:
    'Hello! I’m Pari, and I look after mentoring programmes. I can’t find you on a list of participants yet: please ask your coordinator to add you with the email address you use here.',
  claim: {
    greeting:
      'Hello! I’m Pari, and I look after mentoring programmes. I’m not shown your email address here, so I can’t find you on a list of participants. If you take part in a programme, please tell me the address: your coordinator will check that it’s you.',
    button: 'Give my email address',
    title: 'Your email address',
    intro:
      'Please write the email address with which you were added to your programme. Your coordinator sees the name of this account, and confirms that it’s yours. Until then, I won’t write to you here.',
    email: 'Email address',
    submit: 'Send',
    close: 'Cancel',
    sent: 'Thank you. If this address is on a list here, a coordinator will check that the account is yours. I’ll write to you once they’ve confirmed it. If you don’t hear from me, please ask your coordinator.',
    noEmail: 'This isn’t an email address. Please write it like aino@example.org.',
    tooOften: 'You’ve sent several addresses today. Please try again tomorrow, or ask your coordinator.',
    known: 'I know you already: there’s nothing to tell.',
  },
  nothing: 'There’s nothing you need to do right now. I’ll write when there is.',
  settings: {
    title: 'Settings',
    submit: 'Save',
    close: 'Cancel',
    language: 'Language',
    zone: 'Time zone',
    zoneHint: 'For example Europe/Helsinki. I show times in it, and your quiet hours follow it.',
    quietFrom: 'Quiet from',
    quietUntil: 'Quiet until',
    quietHint: 'Between these times, I’ll only write to you if something changes at the last minute.',
    saved: 'Saved.',
    elsewhere: 'Your settings belong to another organisation’s workspace, where you were first added. Please change them there.',
    noZone: (zone: string) => `“${zone}” isn’t a time zone. Please write it like Europe/Helsinki.`,
    noTime: 'Please choose a time.',
    allDay: 'Please leave at least four hours between 08:00 and 20:00 when I can write to you.',
  },
}

/** What a language must say. */
export type Copy = typeof english
