import { atStart, type EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** Everything that a confirmation says, in English. Its shape is the type that the other languages must have. */
export const english = (mentee: EnglishRole) => ({
  fields: {
    when: 'When',
    where: 'Where',
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
    release: 'Release the place',
    keep: 'Keep their place',
    releaseAll: (count: number) => plural(count, 'en', { one: 'Release the place', other: `Release all ${count} places` }),
    releaseThese: (count: number) => plural(count, 'en', { one: 'Release this place', other: `Release these ${count} places` }),
    oneByOne: 'Go through them one by one',
    howCounted: 'How is this counted?',
    skip: 'Couldn’t reach them',
    seatsToDecide: (count: number) => plural(count, 'en', { one: 'Decide about one place', other: `Decide about ${count} places` }),
    offerSeat: 'Offer the place now',
    theyCome: 'They’re coming',
    theyStartLater: 'Can’t come, but taking part',
    theyDoNotStart: 'Not taking part',
    theyAreUnsure: 'Not sure yet',
    before: 'Previous person',
    next: 'Next person',
    note: 'Note this answer',
    noteAnyway: 'Note it anyway',
    keepAnswer: 'Keep the answer',
    card: 'Back to the card',
    saveWishes: 'Send',
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
      takenOff: 'You’re no longer on the list of this programme.',
    },
  },

  undo: {
    button: 'Undo',
    done: 'Undone: what you noted no longer counts.',
    decided: (name: string) => `Undone. You can decide about this place again: ${name}`,
    offered: (mentor: string) => `Undone: we won’t offer this place before you say so. Mentor: ${mentor}`,
    now: (name: string, state: string) => `${name} now: ${state}`,
    already: 'This has already been undone.',
    late: 'This could only be undone for ten minutes, so nothing was changed.',
    told: 'Somebody has been told about it in the meantime, so nothing was changed.',
    changed: 'Something else has happened since then, so nothing was changed.',
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

  refusals: {
    takenOff: 'You’re no longer on the list of this programme, so nothing was changed. Please contact the coordinator if that isn’t right.',
    notYours: 'This was meant for somebody else, so nothing was changed.',
    gone: 'This is no longer here. Please look at our latest message to you.',
    begun: 'The kick-off has already begun, so this can no longer be changed. Please contact the coordinator.',
    // Coordinators read this, whom nobody can tell to contact a coordinator.
    begunDecided: 'The kick-off has begun, so this can no longer be changed here.',
    onlyCoordinator: 'Only a coordinator of this cohort can do that.',
    waitsAlready: 'You’re on the waitlist and have no place at the moment. If one becomes free, we’ll write.',
    notReleasable: (name: string) => `${name} has answered in the meantime, or their place has already been released. Nothing was changed.`,
  },

  balance: {
    title: (cohort: string) => `${cohort}: where things stand`,
    mentors: 'Mentors',
    standings: (go: number, hold: number, free: number) => `${go} to come, ${hold} to wait, ${free} not to come`,
    mentorsToldLabel: 'Mentors were told',
    mentees: atStart(mentee.many),
    menteeCounts: (coming: number, unsure: number, silent: number) => `${coming} coming, ${unsure} not sure, ${silent} no answer yet`,
    later: 'Can’t come, but taking part',
    notStarting: 'Not taking part',
    waitlist: 'On the waitlist',
    unreachable: 'Can’t be reached',
    openSeats: 'Free places',
    expected: `Expected ${mentee.many}`,
    kickOff: 'Kick-off',
    daysLeft: (count: number) => (count === 0 ? 'today' : plural(count, 'en', { one: `in ${count} day`, other: `in ${count} days` })),
    answeredOf: (answered: number, all: number) => `${answered} of ${all} have answered`,
    answeredMentors: 'Mentors who have answered',
    withdrew: 'Withdrew',
    howCounted: (expected: string) => `We expect ${expected}. This is how we count:`,
    weights: (comingWeight: string, unsureWeight: string, silentWeight: string) =>
      `Coming counts as ${comingWeight}, not sure as ${unsureWeight}, and no answer as ${silentWeight}. These are assumptions until you have results from your own round.`,
    nothing: 'Nothing for you to do today.',
    decide: (count: number) =>
      plural(count, 'en', {
        one: `${count} place without an answer needs your decision.`,
        other: `${count} places without an answer need your decision.`,
      }),
    tap: (count: number) =>
      plural(count, 'en', {
        one: `${count} free place is waiting for your decision: we’ll only offer it if you say so.`,
        other: `${count} free places are waiting for your decision: we’ll only offer them if you say so.`,
      }),
    tell: (count: number) =>
      plural(count, 'en', {
        one: `Our messages don’t reach ${count} person: please call them.`,
        other: `Our messages don’t reach ${count} people: please call them.`,
      }),
    call: (count: number) =>
      plural(count, 'en', { one: `${count} phone call would help most now.`, other: `${count} phone calls would help most now.` }),
    findMentees: (count: number) =>
      plural(count, 'en', {
        one: `There’s nobody on the waitlist for ${count} place: can you find another ${mentee.one}?`,
        other: `There’s nobody on the waitlist for ${count} places: can you find more ${mentee.many}?`,
      }),
    letOffersRun: (count: number) =>
      plural(count, 'en', {
        one: `We’re offering ${count} free place to people on the waitlist.`,
        other: `We’re offering ${count} free places to people on the waitlist.`,
      }),
  },

  calls: {
    position: (count: number, total: number) => `Person ${count} of ${total} on the list`,
    phone: 'Phone',
    noPhone: 'not on the list',
    email: 'Email',
    tried: 'Not reached',
    times: (count: number, when: string) => `${plural(count, 'en', { one: 'once', other: `${count} times` })}, last on ${when}`,
    kept: (name: string) => `${name} stays on the list: please try again later.`,
    onlyOne: (name: string) => `Only ${name} is left on the list. Please try again later.`,
    noteInstead: (answer: string) => `Would you like to note “${answer}” instead?`,
    answerGone: (name: string) => `The answer of ${name} doesn’t count any more. Nothing was changed.`,
    answeredSince: (name: string, answer: string) => `${name} has answered in the meantime: “${answer}”. Nothing was changed.`,
    title: (cohort: string) => `${cohort}: people to call`,
    text: 'The people least likely to come are at the top. We won’t ask them again: a call works better than another message.',
    silent: 'no answer yet',
    unsure: 'not sure yet',
    unreachable: 'our messages don’t arrive',
    line: (name: string, role: string, state: string, partner: string | null) =>
      `${name} (${role}): ${state}${partner ? `, paired with ${partner}` : ''}`,
    more: (count: number) => `and ${count} more`,
    mentee: mentee.one,
    mentor: 'mentor',
    // This is said after a skip, too, so it must not claim that everybody has answered.
    nobody: 'That was the whole list: there’s nobody else to call.',
    ask: (name: string) => `What did ${name} say?`,
    waits: (name: string) => `${name} is on the waitlist and has no place at the moment. Nothing was changed.`,
  },

  noted: {
    title: 'Your answer was noted',
    text: (name: string) => `${name} noted this after talking to you. If it isn’t right, please answer here.`,
  },

  card: {
    answer: 'Answer',
    since: (answer: string, when: string) => `${answer}, since ${when}`,
    notedBy: 'Noted by phone by',
    asked: 'Asked',
    times: (count: number, when: string) => `${plural(count, 'en', { one: 'once', other: `${count} times` })}, last on ${when}`,
    never: 'not yet',
    told: 'Told',
    standings: { go: 'please come', hold: 'please wait', free: 'no need to come' },
    note: 'Did they tell you by phone? Please note what they said:',
    noteTitle: (name: string, answer: string) => `Note for ${name}: “${answer}”?`,
    noteTold: (name: string) => `We’ll tell ${name} what was noted, and they can correct it with one tap.`,
    stale: 'This has changed in the meantime, so nothing was done. Here is how it is now.',
    follows: {
      coming: (name: string) => `${name} counts as coming, and we don’t ask again.`,
      notAtKickoff: (name: string) => `${name} stays in the programme, but isn’t expected at the kick-off.`,
      notStarting: (name: string) => `${name} will no longer take part, and we won’t ask any more questions.`,
      unsure: (name: string) => `${name} counts as not sure yet, and we may ask again.`,
      partners: (names: string) => `We’ll tell ${names} if something changes for them.`,
      place: (mentor: string) => `The place with ${mentor} becomes free, and we offer it to the waitlist.`,
      mentees: (mentees: string) => `Without a mentor then: ${mentees}. We’ll tell them, and they’ll be at the front of the waitlist.`,
    },
  },

  release: {
    title: (cohort: string) => `${cohort}: people who haven’t answered`,
    text: (count: number) => plural(count, 'en', { one: `${count} person hasn’t answered:`, other: `${count} people haven’t answered:` }),
    waiting: (count: number) =>
      count === 0
        ? 'Nobody is waiting for a place yet.'
        : plural(count, 'en', { one: `${count} person is waiting for a place.`, other: `${count} people are waiting for a place.` }),
    preview: (count: number) =>
      plural(count, 'en', {
        one: 'We’ll release one place, and write to this person:',
        other: `We’ll release ${count} places, and write to these ${count} people:`,
      }),
    reads: (name: string) => `${name} will read this:`,
    changed: 'Somebody has answered in the meantime, so we released no place. This is how things stand now:',
    ask: (name: string) => `${name}: release the place?`,
    line: (name: string, mentor: string) => `${name} (mentor: ${mentor})`,
    mentorWaits: (mentor: string) => `Mentor: ${mentor}`,
    released: (name: string) => `Done: the place is released. ${name} will get a friendly message about it.`,
    kept: (name: string) => `${name} keeps the place. We’ll only ask the mentor to come if ${name} confirms.`,
    allReleased: (count: number) =>
      count === 0
        ? 'Everybody has answered in the meantime, so we released no place.'
        : plural(count, 'en', { one: `Done: ${count} place is released.`, other: `Done: ${count} places are released.` }),
    whose: 'Place released',
    stays: 'Place kept',
    answered: 'Answered in the meantime',
    hasAnswered: (name: string, answer: string) => `${name} has answered in the meantime: “${answer}”. Nothing was changed.`,
    isReleased: (name: string) => `${name}: the place has already been released. Nothing was changed.`,
    nothingLeft: 'There’s nothing left to decide.',
    automatic: 'We released these places automatically, as the programme’s settings say.',
  },

  offers: {
    title: (mentor: string) => `${mentor} has a free place`,
    text: (count: number) =>
      plural(count, 'en', {
        one: `${count} person is waiting. This close to the kick-off, we only offer the place if you say so.`,
        other: `${count} people are waiting. This close to the kick-off, we only offer the place if you say so.`,
      }),
    agreed: 'Thank you: we’re sending the offer now.',
    tooLate: 'It’s too late for this place: it’s taken, or the kick-off is too close.',
    settled: (mentor: string) => `${mentor}: there’s nothing more to decide about the place.`,
  },

  alert: {
    mentorOut: (mentor: string) => `${mentor} can’t mentor this time`,
    mentorAway: (mentor: string) => `${mentor} can’t come to the kick-off`,
    affected: (mentees: string) => `Without a mentor now: ${mentees}. We’ve told them, and they’re at the front of the waitlist.`,
    affectedAway: (mentees: string) => `This affects ${mentees}. We’ve told them, and the pairs stay the same.`,
    nobodyAffected: `No ${mentee.one} is affected.`,
    // These titles fit one name as well as several.
    lateGone: (mentees: string) => `Late change: ${mentees} can’t come after all`,
    lateUnsure: (mentees: string) => `Late change: ${mentees} may not come after all`,
    lateJoined: (mentees: string) => `Late change: ${mentees} will come after all`,
    lateChange: (mentor: string) => `Late change: we’ve written to ${mentor}`,
    lateGo: (mentor: string, mentees: string) => `We’ve told ${mentor} that ${mentees} will be there.`,
    lateFree: (mentor: string) => `We’ve told ${mentor} not to travel.`,
  },

  missing: {
    title: (cohort: string) => `${cohort}: the kick-off has begun`,
    expected: 'Expected to be there',
    unpaired: 'Mentors who may be alone',
    text: `Is anybody missing? Please ask a mentor without ${mentee.a} to join another pair: three people are fine, too.`,
    nobody: 'nobody',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
