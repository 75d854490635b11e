import type { EnglishRole } from '../contract/role-words.ts'

/** Everything that a confirmation says to mentees and mentors, in English. Its shape is the type that the other languages must have. */
export const english = (mentee: EnglishRole) => ({
  fields: {
    when: 'When',
    where: 'Where',
    // In place of “When”, once the kick-off is cancelled.
    wasToBe: 'Was planned for',
    // It says which date is meant, once there was another one.
    kickOff: 'Kick-off',
    mentor: 'Your mentor',
    // This label fits one name as well as several.
    mentee: 'You’ll mentor',
    answerBy: 'Answer by',
    answer: 'Your answer',
    openUntil: 'Open until',
    field: 'Field',
  },

  buttons: {
    coming: 'I’m coming',
    startLater: 'Can’t come, but I’ll take part',
    // A mark stands before it, and together they must not be cut: 28 characters at most.
    startLaterChosen: 'Can’t come, but taking part',
    notStarting: 'I won’t take part',
    unsure: 'Not sure yet',
    mentorComing: 'I’ll be there',
    mentorLater: 'Can’t come, but I’ll mentor',
    mentorOut: 'I can’t mentor this time',
    cannotMakeIt: 'I can’t make it',
    accept: 'Yes, I’ll take the place',
    decline: 'No, not this time',
    joinWaitlist: 'Join the waitlist',
    saveWishes: 'Send',
  },

  names: {
    more: (count: number) => `and ${count} more`,
  },

  welcome: {
    title: (name: string) => `Welcome, ${name}!`,
    text: (programme: string) => `You have a place in ${programme}.`,
    question: 'What would you like to get from mentoring?',
    placeholder: 'In your own words: one sentence is enough',
    note: 'Your mentor will read this when we introduce you. Closer to the kick-off we’ll ask whether you can come.',
    saved: 'Thank you, it’s noted',
    wrote: (words: string) => `You wrote: “${words}”`,
    savedNote: 'Your mentor will read it. You’ll hear from us again closer to the kick-off.',
  },

  ask: {
    title: (name: string) => `${name}, will you be at the kick-off?`,
    first: (programme: string) => `A place in ${programme} is reserved for you.`,
    again: 'A place in the programme is still reserved for you. Could you please tell us whether you can come?',
    unsure: 'Last time you weren’t sure yet. Do you know more now?',
    last: (mentor: string) => `${mentor} is planning to travel to meet you, but will only do so if you tell us that you’re coming.`,
    // This is read when the mentor has not said whether they come.
    lastOpen: (mentor: string) => `${mentor} is your mentor and will only travel to the kick-off if you tell us that you’re coming.`,
    deadline:
      'If we don’t hear from you in time, your place in the programme may go to somebody on the waitlist. A no helps just as much as a yes.',
    note: 'One tap is enough, and a no is as welcome as a yes. You can change your answer until the kick-off begins.',
  },

  mentorAsk: {
    title: (name: string) => `${name}, will you be at the kick-off?`,
    first: (programme: string) => `Thank you for being a mentor in ${programme}!`,
    again: 'Could you please tell us whether you can come?',
    unsure: 'Last time you weren’t sure yet. Do you know more now?',
    noMentee: `We’re looking for ${mentee.a} for you.`,
    note: `Please don’t travel until we’ve told you that your ${mentee.one} is coming. You’ll hear from us the day before at the latest.`,
  },

  reminder: {
    title: (mentor: string) => `${mentor} is looking forward to meeting you`,
    // This is read when the mentor has not said whether they come.
    open: (mentor: string) => `The kick-off is soon: your mentor is ${mentor}`,
    noMentor: 'The kick-off is soon',
    text: 'Your place is reserved for you. If you can’t come after all, please tell us now: one tap saves somebody a wasted trip.',
  },

  dayOf: {
    title: 'See you today!',
    text: 'If you can’t come after all, one tap is enough, and we’ll tell the others right away.',
  },

  standing: {
    go: (mentees: string) => `Please come: ${mentees} will be there`,
    goText: 'They’ve confirmed and are looking forward to meeting you.',
    goFinal: 'This is our final confirmation. If anything changes after this, we’ll tell you right away.',
    goLater: 'We’ll write once more before the kick-off.',
    hold: 'Please wait for our confirmation',
    holdText: `Your ${mentee.one} hasn’t confirmed yet. We’re working on it, and there’s nothing you need to do.`,
    holdNoMentee: `We’re looking for ${mentee.a} for you, and there’s nothing you need to do.`,
    holdUntil: (when: string) => `We’ll tell you by ${when} whether to come.`,
    free: 'No need to come this time',
    freeNoMentee: `There’s no ${mentee.one} for you at this kick-off. Thank you for keeping the time free for us!`,
    freeUnconfirmed: `Your ${mentee.one} hasn’t confirmed, so please don’t travel. Thank you for keeping the time free for us!`,
    freeStartsLater: (mentees: string) =>
      `${mentees} can’t come to the kick-off but will take part in the programme. Please agree on a first meeting together.`,
    freeOwn: 'Noted: you can’t make it',
    freeOwnLater: (mentees: string) => `We’ve told ${mentees}. Please agree on a first meeting together.`,
    freeOwnAlone: `Thank you for telling us. If we find ${mentee.a} for you, we’ll let you know.`,
    freeOwnOutTitle: 'Noted: you can’t mentor this time',
    freeOwnOut: 'Thank you for telling us. You’re always welcome back.',
    freeOptions: `Would you still like to help? You can be ready for the next ${mentee.one}, or join a group that needs a second mentor. Please contact the coordinator.`,
  },

  released: {
    title: 'Your place in the programme is no longer reserved',
    // The unsure read this, too, and it is read when nobody waits or when it is too late for offers.
    text: 'We hadn’t heard for certain that you’re coming. That’s fine: we know these weeks are busy.',
    note: 'Would you still like to take part? One tap puts you on the waitlist.',
  },

  mentorAway: {
    title: (mentor: string) => `${mentor} can’t come to the kick-off`,
    text: (mentor: string) =>
      `${mentor} is still your mentor, and the two of you can agree on a first meeting. Please come anyway: you’ll meet everyone else there.`,
    // This is read by people who have said that they cannot come, either.
    away: (mentor: string) => `${mentor} is still your mentor, and the two of you can agree on a first meeting.`,
    // Somebody reads this who gets this mentor, or is asked, after the mentor said so.
    reminder: (mentor: string) => `${mentor} can’t come to the kick-off, but the two of you can agree on a first meeting.`,
  },
  mentorBack: {
    title: (mentor: string) => `Good news: ${mentor} can come after all`,
    text: 'You’ll meet at the kick-off.',
    // These are read by people who have not said that they come, and by people who said that they cannot.
    open: 'If you can come, too, you’ll meet at the kick-off.',
    away: 'You’ve told us that you can’t come, so please agree on a first meeting together. If you can come after all, please answer again.',
  },
  mentorLeft: {
    title: 'Your mentor had to leave the programme',
    text: (mentor: string) =>
      `${mentor} can’t mentor this time after all. You’re at the front of the waitlist, and if another mentor becomes available, we’ll write to you.`,
  },

  // It takes the place of news of a mentor once that is no longer true.
  newsOver: {
    title: 'This message is out of date',
    mentor: (mentor: string) => `Your mentor is ${mentor}`,
    replaced: 'This replaces an earlier message about your mentor.',
  },

  offer: {
    title: (name: string) => `${name}, a place has become free!`,
    text: (programme: string) => `A mentor in ${programme} is available. Would you like to take part?`,
    note: 'We may be asking a few others at the same time. The first yes gets the place, and everybody else keeps their position on the waitlist.',
    won: (name: string) => `${name}, the place is yours!`,
    wonText: (mentor: string) => `Your mentor is ${mentor}.`,
    wonQuestion: 'One last thing: will you be at the kick-off?',
    lost: 'The place has gone to somebody else',
    closed: 'We’re no longer offering this place',
    begun: 'The kick-off has begun, so you can’t answer here any more.',
    calledOff: 'The kick-off is cancelled, so we’re not offering this place for now. You keep your position on the waitlist.',
    lostText: 'You keep your position on the waitlist, and you’ll hear from us if another place becomes free.',
    declined: 'Thank you for telling us. You keep your position on the waitlist.',
    pending: (mentor: string) => `The place is yours! Your mentor is ${mentor}.`,
    pendingNote: 'One question about the kick-off is on its way to you.',
  },

  over: {
    title: 'You don’t need to answer this any more',
    because: {
      answered: 'You have answered since then. Our latest message shows your answer.',
      released: 'Your place in the programme is no longer reserved. Our latest message says what you can do.',
      waiting: 'You’re on the waitlist. If a place becomes free, we’ll write.',
      begun: 'The kick-off has begun.',
      moved: 'The kick-off has moved. Our latest message shows the new time.',
      calledOff: 'The kick-off is cancelled.',
      told: 'Our latest message says whether to come.',
      takenOff: 'You’re no longer on the list of this programme.',
    },
  },

  waitlist: {
    joined: 'You’re on the waitlist. If a place becomes free, we’ll write.',
    joinedLate: 'Your place has gone in the meantime. You’re on the waitlist: if another place becomes free, we’ll write.',
    joinedOffered:
      'Your place is being offered to other people now, who may take it until the time that they were told. You’re on the waitlist: if a place becomes free, we’ll write.',
    seatBack: 'Good news: you already have a place.',
    alreadyWaiting: 'You’re already on the waitlist. If a place becomes free, we’ll write.',
  },

  thanks: {
    coming: 'Wonderful, see you there! Your place is reserved for you.',
    notAtKickoff: 'Thank you for telling us. You’re still in the programme, and we’ll tell your mentor that you’ll meet later.',
    notStarting: 'Thank you for telling us: it helps us all to plan. All the best, and we hope to see you in the next round!',
    unsure: 'Thank you, that’s fine. We’ll ask again before the kick-off.',
    unsureLast: 'Thank you, that’s fine. Please tell us as soon as you know; the coordinator may contact you, too.',
    mentorComingAlone: `Wonderful! You don’t have ${mentee.a} yet, so please don’t travel until we’ve told you that one is coming.`,
    mentorNoted: 'Thank you for telling us: it helps all of us.',
    mentorComing: `Wonderful! We’ll tell you in good time whether your ${mentee.one} is coming.`,
    mentorLater: `Thank you for telling us. We’ll tell your ${mentee.one} that you’ll meet later.`,
    mentorOut: `Thank you for telling us. We’ll look for another mentor for your ${mentee.one}. You’re always welcome back!`,
    noted: (name: string) => `Noted for ${name}.`,
    changeNote: 'If anything changes, please answer again, any time before the kick-off begins.',
  },

  heard: {
    title: 'Is this your answer?',
    openTitle: 'Please tap your answer',
    knownTitle: 'What we know so far',
    unnoted: 'Nothing has been noted yet.',
    wrote: (words: string) => `You wrote: “${words}”. Nothing has been noted yet.`,
    stop: 'If you don’t want to take part any more, please tap that answer. If you’d like fewer messages, please tell the coordinator.',
    ask: (names: string) => `Would you like to know more? Please ask the coordinator: ${names}`,
    // Somebody reads this who asks when there is nothing to answer.
    unset: 'The kick-off isn’t set yet. We’ll ask you in good time.',
    noVenue: 'not known yet',
    begun: (when: string) => `The kick-off began on ${when}.`,
    thanks: 'You’re welcome!',
  },

  refusals: {
    takenOff: 'You’re no longer on the list of this programme, so nothing was changed. Please contact the coordinator if that isn’t right.',
    notYours: 'This was meant for somebody else, so nothing was changed.',
    gone: 'This is no longer here. Please look at our latest message to you.',
    begun: 'The kick-off has already begun, so this can no longer be changed. Please contact the coordinator.',
    // Coordinators read this, whom nobody can tell to contact a coordinator.
    begunDecided: 'The kick-off has begun, so this can no longer be changed here.',
    calledOff:
      'The kick-off is cancelled, so nothing was changed, and you don’t need to answer. If you no longer want to take part, please tell the coordinator.',
    calledOffDecided: 'The kick-off is cancelled, so there’s nothing to change here. You can choose a new date from the Home view.',
    onlyCoordinator: 'Only a coordinator of this cohort can do that.',
    waitsAlready: 'You’re on the waitlist and have no place at the moment. If one becomes free, we’ll write.',
    notReleasable: (name: string) => `${name} has answered in the meantime, or their place has already been released. Nothing was changed.`,
  },

  noted: {
    title: 'Your answer was noted',
    text: (name: string) => `${name} noted this after talking to you. If it isn’t right, please answer here.`,
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
