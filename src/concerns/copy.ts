/** Everything that is said about concerns, in English. Its shape is the type that the other languages must fill. */
export const english = {
  buttons: {
    open: 'I’m worried about something',
    read: 'Read it',
    takeUp: 'I’ll take care of it',
    reply: 'Answer',
    more: 'Write more',
    settle: 'It’s settled',
    other: 'Choose somebody else',
    mine: 'What I wrote',
    readers: 'People who read concerns',
    send: 'Send',
    save: 'Save',
    close: 'Cancel',
  },
  danger: 'If somebody is in danger, call 112 now. Nobody watches Pari around the clock.',
  form: {
    title: 'I’m worried',
    who: 'Only the person you choose reads this, with your name. The person you’re paired with can’t see it, other coordinators can’t, and it’s in no report.',
    text: 'What worries you?',
    hint: 'Write as much or as little as you like.',
    reader: 'Who should read it?',
    readerHint: 'Please choose somebody it isn’t about.',
    soon: 'How urgent is it?',
    urgent: 'It’s urgent',
    calm: 'It can wait a day or two',
    empty: 'Please write something.',
    noReader: 'Please choose who should read it.',
    noSoon: 'Please choose how urgent it is.',
  },
  nobody: 'There’s nobody here who could read it. Please talk to somebody in your organisation whom you trust.',
  receipt: {
    title: 'Thank you for telling us',
    text: (name: string) => `${name} will read what you wrote. Nobody else can.`,
    urgent:
      'We’re telling them now, at any hour. If they haven’t said within 3 hours that they’ll take care of it, we’ll write to you, and you can choose somebody else.',
    calm: 'We’ll tell them during the day. If they haven’t said within 3 days that they’ll take care of it, we’ll write to you, and you can choose somebody else.',
  },
  told: {
    title: 'Somebody is worried',
    text: (programme: string) => `Somebody in ${programme} is worried about something, and chose you to read it. Nobody else can.`,
    urgent: 'It’s urgent: please read it now.',
    calm: 'Please read it when you can, today or tomorrow.',
    again: 'Somebody is waiting for you',
    againText: (programme: string) =>
      `Somebody in ${programme} wrote to you because they’re worried. Please read it, and say that you’ll take care of it.`,
  },
  shown: {
    title: (name: string) => `${name} is worried about something`,
    own: 'What you wrote',
    urgent: (when: string) => `Urgent. Sent on ${when}.`,
    calm: (when: string) => `Not urgent. Sent on ${when}.`,
    by: (name: string, when: string) => `${name}, ${when}`,
    waits: 'They’re waiting to hear that you’ll take care of it.',
    taken: 'You’re taking care of it. Only they will read what you answer here.',
    sentTo: (name: string) => `${name} hasn’t said yet that they’ll take care of it.`,
    takenBy: (name: string) => `${name} is taking care of it.`,
    withNobody: 'The person you chose can’t read it any more. Please choose somebody else.',
    settled: 'It’s settled. If there’s more to say, you can still write.',
    goes: (count: number) =>
      count === 1 ? 'Everything here is deleted 1 day after it’s settled.' : `Everything here is deleted ${count} days after it’s settled.`,
  },
  taken: {
    title: (name: string) => `${name} has read what you wrote`,
    text: 'They’re taking care of it, and will write to you here.',
  },
  more: {
    toSender: (name: string) => `${name} has answered you`,
    toReader: 'There’s more to read',
    toReaderText: (programme: string) => `Somebody in ${programme} who is worried has written to you again.`,
  },
  late: {
    title: 'What you wrote is still waiting',
    text: (name: string) => `${name} hasn’t said yet that they’ll take care of it. We’ll remind them, and you can choose somebody else.`,
    gone: 'The person you chose can’t read it any more. You can choose somebody else.',
  },
  settled: {
    title: (name: string) => `${name} says it’s settled`,
    text: 'If it isn’t, please write more: they’ll read it.',
  },
  reply: {
    title: 'Write',
    label: (name: string) => `To ${name}`,
    hint: 'Only the two of you can read it.',
    sent: 'It’s sent. Nobody else can read it.',
  },
  other: {
    title: 'Somebody else',
    text: 'They’ll read everything that you’ve written. The person you chose before can’t read it any more.',
    done: (name: string) => `${name} will read it now.`,
  },
  home: {
    waits: (count: number) => (count === 1 ? '1 person is worried and waits for you.' : `${count} people are worried and wait for you.`),
    own: 'You’ve written about something that worries you.',
    unnamed: (programme: string) =>
      `${programme}: people can write when they’re worried about something. Please choose who reads it. Until then, coordinators do.`,
  },
  readers: {
    title: 'People who read concerns',
    text: (programme: string) =>
      `People in ${programme} who are worried about something choose one of these people. Choose two or more: a concern may be about one of them.`,
    who: 'Who should read concerns?',
    hint: 'Is somebody missing? Make them a viewer first.',
    saved: 'Saved. We’ll tell the people who are new.',
    none: 'Nobody is named. Coordinators read concerns.',
    named: (name: string, programme: string) =>
      `${name} chose you: people in ${programme} can write to you when they’re worried about something. Please read what comes, say that you’ll take care of it, and answer here. Only you will be able to read it.`,
  },
  stop: {
    label: 'Do you want no contact with somebody?',
    hint: 'Your pair has a break at once. The other person hears that, but not why.',
    button: (name: string) => `No contact: ${name}`,
    again: (name: string) => `Contact again: ${name}`,
    done: (name: string) =>
      `You and ${name} have a break. They hear that your pair has a break, but not why. Any meetings that you have planned are cancelled. We can’t stop what they write to you themselves.`,
    resumed: (name: string) => `You and ${name} are in contact again. They hear it, too.`,
    /** The other one asked for no contact, too; nobody says so. */
    kept: (name: string) => `We’ve noted it. The pair with ${name} keeps its break for now. We’ll write to you when it goes on.`,
    toReader: (name: string) => `They want no contact with ${name}. The pair has a break, and the other person doesn’t know why.`,
    title: 'Your pair has a break',
    text: (name: string) =>
      `You and ${name} have a break from now on. Please don’t contact each other until we write to you again. Any meetings that you have planned are cancelled. You don’t need to do anything.`,
    goesOn: 'Your pair goes on',
    goesOnText: (name: string) => `You and ${name} can meet and write to each other again.`,
    card: (name: string) => `The pair with ${name} has a break. For now, we don’t write to the two together.`,
    notYours: 'Only somebody who asked for no contact can allow it again.',
  },
  refusals: {
    gone: 'This isn’t here any more.',
    notYours: 'Only the person who wrote this and the person they chose can read it.',
    onlyCoordinator: 'Only coordinators of the programme choose who reads concerns.',
    settled: 'It’s settled already.',
  },
}

/** The same words in another language. */
export type Copy = typeof english
