/** How Teams' own pages tell what Pari is, in English. Its shape is the type that the other languages must fill. */
export const english = {
  short: 'No wasted trips for mentors: know in good time who is coming to the kick-off.',
  full: [
    'Pari coordinates mentoring programmes. It asks every mentee in good time whether they’ll come to the kick-off: one tap is enough. It offers places that nobody will use to people on the waitlist, and tells each mentor before they travel whether to come.',
    'Coordinators add a list of people (pasted, or as a file), choose the time of the kick-off, and see who is coming and whom to call. Pari writes to everybody in their own chat, in English, Finnish or Swedish, and at night only if something changes at the last minute.',
    'Write “help” to Pari to begin. Your own organisation runs Pari: please ask the people who organise your mentoring programme how they use your data.',
  ].join('\n\n'),
  commands: {
    home: { title: 'home', description: 'Everything in one place' },
    status: { title: 'status', description: 'Where things stand' },
    settings: { title: 'settings', description: 'Your language, time zone and quiet hours' },
    list: { title: 'new list', description: 'For coordinators: add a list of people' },
    announce: { title: 'announce', description: 'For coordinators: write to a whole cohort' },
    join: { title: 'join', description: 'See the programmes that you can join' },
    help: { title: 'help', description: 'What Pari does, and how to use it' },
  },
  where: 'Pari answers in your own chat',
}

export type Copy = typeof english
