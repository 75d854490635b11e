/** How Teams' own pages tell what Pari is, in English. Its shape is the type that the other languages must fill. */
export const english = {
  short: 'No mentor comes in vain: who comes to the kick-off, asked and told in time.',
  full: [
    'Pari coordinates mentoring programmes. It asks every mentee in time whether they will come to the kick-off, with one tap to say yes or no, passes seats that nobody will use to whoever waits for one, and tells each mentor the truth before they travel.',
    'Coordinators bring in a list of people (pasted, or as a file), set the kick-off, and see who is coming and whom to ring. Everybody is written to in their own chat, in English, Finnish or Swedish, and never at night.',
    'Write “help” to Pari to begin. Your organisation’s Pari is run by your own mentoring team: ask them about your data.',
  ].join('\n\n'),
  commands: {
    home: { title: 'home', description: 'Everything in one place' },
    status: { title: 'status', description: 'How things stand' },
    settings: { title: 'settings', description: 'Your language, time zone and quiet hours' },
    list: { title: 'new list', description: 'For coordinators: bring in a list of people' },
    help: { title: 'help', description: 'What Pari does, and how to talk to it' },
  },
  where: 'Where Pari answers you: in your own chat',
}

export type Copy = typeof english
