/** Everything that is said when a group ends, in English. Its shape is the type that the other languages must fill. */
export const english = {
  // To a coordinator.
  end: 'End the group',
  stays: 'Don’t end it',
  ends: (day: string) => `This group ends on ${day}. Its members know.`,
  preview: {
    title: (name: string) => `End ${name}?`,
    when: (day: string) =>
      `We tell its members now that the group ends on ${day}. Until then each of them can write a line. On that day we put the lines together, and thank everybody.`,
    archive:
      'In Slack, we then archive the channel. People can still read it, but Pari can’t open it again. In Teams, we’ll ask you to close it.',
    reads: 'This is what they’ll read now:',
    go: 'Tell the group',
    changed: 'Something has changed in the meantime, so we haven’t told anybody. This is how things stand now:',
  },
  done: (name: string, day: string) => `${name} ends on ${day}.`,
  kept: (name: string) => `${name} goes on, and its members will hear that.`,
  gone: 'This group has ended already, or is no longer here.',

  // To the group.
  ending: {
    title: (name: string) => `${name} ends soon`,
    text: (day: string) =>
      `Your group ends on ${day}. Would you like to write a line for the others, such as what you’ve learned, or a thank-you?`,
    together:
      'On that day we put all lines together here. Then the channel is archived: you can still read it, but nobody can write in it.',
    apart: 'On that day we put all lines together and send them to each of you.',
    write: 'Write a line',
  },
  goesOn: (name: string) => `${name} goes on after all. You can forget our message about its end.`,
  ended: {
    title: (name: string) => `Thank you, ${name}!`,
    text: 'Your group ends today. Thank you for your time and for everything that you’ve shared.',
    line: (name: string, text: string) => `${name}: ${text}`,
  },

  form: {
    title: 'A line for your group',
    label: 'Your line',
    hint: 'Everybody in your group will read it, with your name.',
    save: 'Save',
    cancel: 'Cancel',
    saved: 'Your line is saved. You can change it until the last day.',
    notYours: 'This group has ended, or you’re no longer in it.',
  },
}

/** What a language must say. */
export type Copy = typeof english
