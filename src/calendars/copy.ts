/** Everything that calendars say, in English. Its shape is the type that the other languages must fill. */
export const english = {
  open: 'My calendar',
  title: 'Your calendar',
  file: 'kick-off',
  name: 'Mentoring',
  event: (cohort: string) => `Kick-off: ${cohort}`,
  cancelled: (cohort: string) => `Cancelled: kick-off of ${cohort}`,
  /** In a date that is cancelled. */
  cancelledText: 'This is cancelled. If it’s still in your calendar, please delete it there.',
  text: 'Answer in Pari whether you’re coming. If the time or place changes, we’ll write to you there.',
  when: (cohort: string, when: string) => `${cohort}: kick-off on ${when}`,
  calledOff: (cohort: string) => `${cohort}: the kick-off is cancelled. If you added it to your calendar yourself, please delete it there.`,
  nothing: 'There’s no date in your calendar yet.',
  add: (day: string, name: string) => `Add: ${day}, ${name}`,
  remove: (day: string, name: string) => `Remove: ${day}, ${name}`,
  earlier: 'Earlier dates',
  later: 'Later dates',
  follow: 'Subscribe to my calendar',
  addNote: 'What you add yourself stays as it is: if the time changes, we’ll tell you, and you change it in your calendar.',
  followNote:
    'Copy this link into your calendar app, as a calendar from the web. It updates within a few hours of a change. The link is only for you: people who have it see these dates.',
  send: (day: string, name: string) => `Send: ${day}, ${name}`,
  byHand: 'Here we can’t send you a file, so please write it into your calendar yourself.',
  sent: 'The file is in our chat. Open it to add it to your calendar.',
  notSent: 'We couldn’t send the file just now. Please try again in a moment.',
  here: (cohort: string) => `The kick-off of ${cohort} for your calendar. If the time changes, the file won’t, but we’ll tell you.`,
  gone: 'This date is no longer in your calendar.',
  meeting: (partner: string) => `Meeting with ${partner}`,
  cancelledMeeting: (partner: string) => `Cancelled: meeting with ${partner}`,
  meetingText: 'If the time or place changes, we’ll write to you in Pari.',
  meetingFile: 'meeting',
  meetingWhen: (partner: string, when: string) => `Meeting with ${partner} on ${when}`,
  meetingOff: (partner: string, when: string) =>
    `Cancelled: meeting with ${partner} on ${when}. If you added it to your calendar yourself, please delete it there.`,
  hereMeeting: (partner: string) =>
    `The meeting with ${partner} for your calendar. If the time changes, the file won’t, but we’ll tell you.`,
}

/** The same words in another language. */
export type Copy = typeof english
