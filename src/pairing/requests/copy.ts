import { atStart, type EnglishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'

/** Everything that is said when mentors are asked one after the other, in English. Its shape is the type that the other languages must fill. */
export const english = (mentee: EnglishRole) => ({
  // In the place of a name that is not known any more.
  coordinator: 'the coordinator',
  // To a mentor.
  made: {
    title: `Could you be this ${mentee.one}’s mentor?`,
    text: (person: string) => `You have a free place, so ${person} is asking you.`,
    words: (person: string, words: string) => `${person} writes: “${words}”`,
    note: 'If it doesn’t suit you this time, tap “Not this time”, and we’ll ask somebody else.',
  },
  reminder: {
    title: `Could you be this ${mentee.one}’s mentor? We need your answer`,
    text: (person: string, when: string) => `${person} is waiting for your answer until ${when}. After that we’ll ask somebody else.`,
  },
  fields: {
    mentee: atStart(mentee.one),
    field: 'Field',
    hopes: 'Hopes for',
    topics: 'Topics',
    degree: 'Studies towards',
    languages: 'Languages',
    programme: 'Programme',
    kickOff: 'Kick-off',
    until: 'Answer by',
    email: 'Email',
    phone: 'Phone',
  },
  buttons: {
    yes: 'Yes, I’ll be their mentor',
    no: 'Not this time',
    more: 'Tell me more',
    write: (person: string) => `Write to ${person}`,
  },
  more: {
    title: (name: string) => `More about ${name}`,
    nothing: `We know nothing more about this ${mentee.one}.`,
    ask: (person: string) => `If you’d like to know something else, ask ${person}.`,
  },
  answered: {
    yes: (name: string) => `Thank you! You’re now the mentor of ${name}.`,
    yesNote: `The ${mentee.one} hears it from us, at the latest in our first message. The coordinator will introduce you to each other.`,
    no: 'Thank you for telling us. We won’t ask you again in this programme.',
    changed: 'If you’ve changed your mind, you can still say yes:',
    late: 'The time for your answer has passed. If you’d still like to be the mentor, you can say so.',
    taken: (name: string) => `${name} has a mentor now. Thank you for thinking about it!`,
    stopped: (name: string) => `The coordinator isn’t looking for a mentor for ${name} at the moment. Thank you for thinking about it!`,
    full: 'You have no free place or are taking a break, so you don’t need to answer.',
    notNeeded: 'We don’t need your answer any more. Thank you for thinking about it!',
    notYours: 'This question isn’t for you.',
  },
  over: {
    title: (name: string) => `${name} has a mentor now`,
    text: 'You don’t have to answer any more. Thank you for thinking about it! Your place stays free.',
    stopped: (name: string) => `We no longer need your answer about ${name}`,
    nameless: 'We no longer need your answer to our question',
  },

  // To a coordinator.
  won: {
    title: (mentor: string, name: string) => `${mentor} will be the mentor of ${name}`,
    text: 'Both hear it from us, at the latest in our first message to them. You can introduce them to each other in your Home view when they’ve said that they’ll take part.',
  },
  nobody: {
    title: (name: string) => `Nobody could be the mentor of ${name}`,
    text: (count: number) => plural(count, 'en', { one: 'We asked one mentor.', other: `We asked ${count} mentors.` }),
    unasked: 'We asked nobody: mentors who could have been asked have no place any more, or have said “not this time” already.',
    next: 'You can choose a mentor yourself, or ask again later.',
    look: 'Look at the answers',
  },
  list: {
    title: 'Asking mentors',
    intro: `For each ${mentee.one} without a mentor we can ask mentors one after the other, in your name.`,
    none: `Every ${mentee.one} has a mentor.`,
    start: (name: string) => `Ask mentors for ${name}`,
    look: (name: string) => `See answers for ${name}`,
    state: {
      new: (name: string) => `${name}: nobody has been asked.`,
      open: (name: string, mentors: string, when: string) => `${name}: we’re waiting for ${mentors}, until ${when}.`,
      resting: (name: string) => `${name}: we’re asking the mentors who are left about other people first.`,
      ended: (name: string, count: number) =>
        plural(count, 'en', {
          one: `${name}: one mentor was asked, and nobody said yes.`,
          other: `${name}: ${count} mentors were asked, and nobody said yes.`,
        }),
      stopped: (name: string) => `${name}: asking was stopped.`,
      calledOff: (name: string) => `${name}: we ask nobody while the kick-off is called off.`,
      found: (name: string) => `${name}: has a mentor now.`,
      again: (name: string) => `${name}: has no mentor any more.`,
      away: (name: string) => `${name}: doesn’t take part at the moment.`,
    },
    next: 'Next page',
    first: 'First page',
    draft: 'To the suggestions',
  },
  form: {
    title: 'Ask mentors',
    submit: 'Ask the first one',
    close: 'Cancel',
    intro: (name: string) => `We’ll ask one mentor after the other whether they can be the mentor of ${name}. The first who says yes is.`,
    hopes: (wishes: string) => `They’ll read the hopes: “${wishes}”`,
    noHopes: 'We don’t know any hopes that we could show them.',
    first: 'Whom shall we ask first?',
    order: 'In this order:',
    candidate: (name: string, score: number) => `${name}: fit ${score} of 100`,
    more: (count: number) => plural(count, 'en', { one: 'and one more', other: `and ${count} more` }),
    words: 'Your message to the mentors',
    wordsHint: 'They’ll read it with your name.',
    days: 'How long does each mentor have to answer?',
    dayOptions: { 1: 'One working day', 2: 'Two working days', 3: 'Three working days', 5: 'Five working days' },
    atOnce: 'How many at the same time?',
    atOnceOptions: { 1: 'One', 2: 'Two' },
  },
  sequence: {
    title: (name: string) => `A mentor for ${name}`,
    words: (words: string) => `Your message: “${words}”`,
    states: {
      waiting: (name: string, score: number) => `${name}: not asked yet. Fit ${score} of 100.`,
      open: (name: string, when: string) => `${name}: asked. Can answer until ${when}.`,
      yes: (name: string) => `${name}: yes.`,
      no: (name: string) => `${name}: not this time.`,
      lapsed: (name: string) => `${name}: no answer in time.`,
      over: (name: string) => `${name}: no answer needed any more.`,
      unheard: (name: string) => `${name}: our message didn’t arrive.`,
      cannot: (name: string) => `${name}: can’t be asked now.`,
    },
    more: (count: number) =>
      plural(count, 'en', { one: 'One more mentor comes after them.', other: `${count} more mentors come after them.` }),
    earlier: (name: string) => `Ask ${name} next`,
    saidYes: (name: string) => `${name} said yes`,
    saidNo: (name: string) => `${name} said no`,
    ring: 'You can also call them, and note here what they said.',
    stop: 'Stop asking',
    back: 'To the others',
    stopped: 'Stopped. If a mentor is still thinking about it, we’ll tell them that we don’t need an answer any more.',
    changed: 'Something has changed in the meantime. This is how things stand now:',
    begun: 'We’re asking now. You’ll hear when somebody says yes, or when nobody is left.',
  },
  refused: {
    seated: (name: string) => `${name} has a mentor, or no longer takes part.`,
    nobody: 'There’s nobody whom we could ask: mentors have no free place, have said “not this time”, or were asked twice.',
    kept: (name: string) =>
      `No mentor with a free place may be asked for ${name}: they have another language or the same organisation, were a pair before, or are never to be together.`,
    already: 'We’re already looking for a mentor.',
  },
  home: (count: number) =>
    plural(count, 'en', { one: `We’re asking mentors for one ${mentee.one}.`, other: `We’re asking mentors for ${count} ${mentee.many}.` }),
  homeButton: 'Ask mentors',
})

/** The texts in any language. */
export type Copy = ReturnType<typeof english>
