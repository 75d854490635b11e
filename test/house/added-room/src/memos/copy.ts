export const english = {
  open: 'Remind me of something',
  title: 'A reminder',
  what: 'What of?',
  keep: 'Remind me in an hour',
  close: 'Cancel',
  kept: 'I’ll remind you in an hour.',
  due: (text: string) => `You asked me to remind you: ${text}`,
  done: 'Done',
  finished: 'Good that it is done.',
  gone: 'This reminder is done already.',
}
export type Copy = typeof english
