import { atStart, type EnglishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'

/** Everything that a confirmation says, in English. Its shape is the type that the other languages must have. */
export const english = (mentee: EnglishRole) => ({
  fields: {
    when: 'When',
    where: 'Where',
    mentor: 'Your mentor',
    // This label fits one name as well as several.
    mentee: 'You will mentor',
    answerBy: 'Answer by',
    answer: 'Your answer',
    openUntil: 'Open until',
    field: 'Field',
  },

  buttons: {
    coming: 'I’m coming',
    startLater: 'I can’t come, but I’ll start',
    notStarting: 'I won’t start',
    unsure: 'Not sure yet',
    mentorComing: 'I’ll be there',
    mentorLater: 'I can’t come, but I’ll mentor',
    mentorOut: 'I can’t mentor this time',
    cannotMakeIt: 'I can’t make it',
    accept: 'Yes, I’ll take the seat',
    decline: 'No, not this time',
    joinWaitlist: 'Put me on the waitlist',
    release: 'Pass the seat on',
    keep: 'Keep the seat for them',
    releaseAll: (count: number) => plural(count, 'en', { one: 'Pass the seat on', other: `Pass all ${count} seats on` }),
    oneByOne: 'Go through them one by one',
    howCounted: 'How is this counted?',
    skip: 'Could not reach them',
    seatsToDecide: (count: number) => plural(count, 'en', { one: 'Decide about one seat', other: `Decide about ${count} seats` }),
    offerSeat: 'Offer the seat now',
    theyCome: 'They’re coming',
    theyStartLater: 'Can’t come, but taking part',
    theyDoNotStart: 'Not taking part',
    saveWishes: 'Send',
  },

  welcome: {
    title: (name: string) => `Welcome, ${name}!`,
    text: (programme: string) => `You have a place in ${programme}.`,
    question: 'What would you like to get out of it?',
    placeholder: 'In your own words: one sentence is enough',
    note: 'Putting it into words is a good start. Closer to the kick-off we’ll ask whether you can come.',
    saved: 'Thank you, it’s noted',
    wrote: (words: string) => `You wrote: “${words}”`,
    savedNote: 'Your mentor will read it. You’ll hear from us again closer to the kick-off.',
  },

  ask: {
    title: (name: string) => `${name}, will you be at the kick-off?`,
    first: (programme: string) => `A seat is reserved for you at the kick-off of ${programme}.`,
    again: 'Your seat is still reserved for you. Could you tell us whether you can come?',
    unsure: 'Last time you were not sure yet. How does it look now?',
    last: (mentor: string) => `${mentor} plans to make the trip to meet you, and sets out only if you say that you are coming.`,
    // This is read when the mentor has not said whether they come.
    lastOpen: (mentor: string) => `${mentor} is your mentor and will set out only if you say that you are coming.`,
    deadline: 'If we don’t hear from you in time, the seat may go to somebody who is waiting. A no helps just as much as a yes.',
    note: 'One tap is enough, and a no is as welcome as a yes. You can change your answer until the kick-off begins.',
  },

  mentorAsk: {
    title: (name: string) => `${name}, will you be at the kick-off?`,
    first: (programme: string) => `Thank you for being a mentor in ${programme}!`,
    again: 'Could you tell us whether you can come?',
    unsure: 'Last time you were not sure yet. How does it look now?',
    noMentee: `We’re looking for ${mentee.a} for you.`,
    note: `No need to set out until we tell you that your ${mentee.one} is coming. You’ll hear from us the day before at the latest.`,
  },

  reminder: {
    title: (mentor: string) => `${mentor} is looking forward to meeting you`,
    // This is read when the mentor has not said whether they come.
    open: (mentor: string) => `The kick-off is soon: your mentor is ${mentor}`,
    noMentor: 'The kick-off is soon',
    text: 'Your seat is reserved for you. If something has come up, one tap now spares somebody a trip.',
  },

  dayOf: {
    title: 'See you today!',
    text: 'If you can’t make it after all, one tap is enough and the others hear at once.',
  },

  standing: {
    go: (mentees: string) => `It’s on: ${mentees} will be there`,
    goText: 'Confirmed, and looking forward to meeting you.',
    goFinal: 'This is our final word. If anything changes after all, we’ll tell you at once.',
    goLater: 'We’ll write once more before the kick-off.',
    hold: 'Please wait before you set out',
    holdText: `Your ${mentee.one} is not confirmed yet. We are on it, and there is nothing you need to do.`,
    holdNoMentee: `We’re looking for ${mentee.a} for you, and there is nothing you need to do.`,
    holdUntil: (when: string) => `You’ll have the final word by ${when}.`,
    free: 'No need to come this time',
    freeNoMentee: `There is no ${mentee.one} for you at this kick-off. Thank you for keeping the time free for us!`,
    freeUnconfirmed: `Your ${mentee.one} has not confirmed, so please don’t set out. Thank you for keeping the time free for us!`,
    freeStartsLater: (mentees: string) =>
      `${mentees} can’t make the kick-off but will start all the same: you can agree on a first meeting of your own.`,
    freeOwn: 'Noted: you can’t make it',
    freeOwnLater: (mentees: string) => `We’ve told ${mentees}. Please agree on a first meeting together.`,
    freeOwnAlone: `Thank you for telling us. If we find ${mentee.a} for you, we’ll let you know.`,
    freeOwnOutTitle: 'Noted: you can’t mentor this time',
    freeOwnOut: 'Thank you for telling us. You’re always welcome back.',
    freeOptions: `Would you still like to help? You can stand by for the next ${mentee.one}, or join a group that could use a second mentor. Just tell the coordinator.`,
  },

  released: {
    title: 'Your seat is no longer reserved',
    // The unsure read this, too, and it is read when nobody waits or when it is too late for offers.
    text: 'We did not know yet whether you are coming. No hard feelings: these weeks are busy.',
    note: 'Would you still like to take part? One tap puts you on the waitlist.',
  },

  mentorAway: {
    title: (mentor: string) => `${mentor} can’t make the kick-off`,
    text: (mentor: string) =>
      `${mentor} is still your mentor, and you will agree on a first meeting of your own. Do come all the same: you’ll meet the others there.`,
    // Somebody reads this who gets this mentor, or is asked, after the mentor said so.
    reminder: (mentor: string) => `${mentor} can’t be at the kick-off, but you two will agree on a first meeting.`,
  },
  mentorBack: {
    title: (mentor: string) => `Good news: ${mentor} can come after all`,
    text: 'You will meet at the kick-off.',
  },
  mentorLeft: {
    title: 'Your mentor had to step back',
    text: (mentor: string) =>
      `${mentor} can’t mentor this time after all. You are at the front of the waitlist, and if another mentor becomes free, we’ll write to you.`,
  },

  offer: {
    title: (name: string) => `${name}, a seat has opened up!`,
    text: (programme: string) => `A mentor in ${programme} is free. Would you like to start?`,
    note: 'We may be asking a few others at the same time. The first yes gets the seat, and everybody else keeps their place on the waitlist.',
    won: (name: string) => `${name}, the place is yours!`,
    wonText: (mentor: string) => `Your mentor is ${mentor}.`,
    wonQuestion: 'One last thing: will you be at the kick-off?',
    lost: 'The place has gone to somebody else',
    closed: 'This place is not on offer any more',
    begun: 'The kick-off has begun, so nothing can be answered here any more.',
    lostText: 'You keep your place on the waitlist, and you’ll hear from us if another seat opens.',
    declined: 'Thank you for telling us. You keep your place on the waitlist.',
    pending: (mentor: string) => `The place is yours! Your mentor is ${mentor}.`,
    pendingNote: 'One question about the kick-off is on its way to you.',
  },

  over: {
    title: 'You don’t need to answer this any more',
    because: {
      answered: 'You have answered since then. Our latest message shows your answer.',
      released: 'Your place in the programme is no longer reserved. Our latest message says what you can do.',
      begun: 'The kick-off has begun.',
    },
  },

  waitlist: {
    joined: 'You’re on the waitlist. If a place becomes free, we’ll write.',
    joinedLate: 'Your place has gone in the meantime. You’re on the waitlist: if another place becomes free, we’ll write.',
    seatBack: 'Good news: you already have a place.',
    alreadyWaiting: 'You’re already on the waitlist. If a place becomes free, we’ll write.',
  },

  thanks: {
    coming: 'Wonderful, see you there! Your seat is waiting for you.',
    notAtKickoff: 'Thank you for telling us. You are starting all the same, and your mentor will hear that you meet later.',
    notStarting: 'Thank you for telling us: it helps us all to plan. All the best, and do join us in the next round!',
    unsure: 'Thank you, that’s fine. We’ll ask again before the kick-off.',
    unsureLast: 'Thank you, that’s fine. Tell us as soon as you know; the coordinator may get in touch, too.',
    mentorComingAlone: `Wonderful! You have no ${mentee.one} yet: please set out only once you hear from us that one is coming.`,
    mentorNoted: 'Thank you for telling us. You are always welcome back!',
    mentorComing: `Wonderful! We’ll tell you in good time whether your ${mentee.one} is coming.`,
    mentorLater: `Thank you for telling us. Your ${mentee.one} will hear that you meet later.`,
    mentorOut: `Thank you for telling us. We’ll look for another mentor for your ${mentee.one}. You are always welcome back!`,
    noted: (name: string) => `Noted for ${name}.`,
    changeNote: 'If anything changes, just answer again: any time before the kick-off begins.',
  },

  refusals: {
    notYours: 'This was meant for somebody else, so nothing was changed.',
    gone: 'This is no longer here. Please look at our latest message to you.',
    begun: 'The kick-off has already begun, so this can no longer be changed. Please talk to the coordinator.',
    onlyCoordinator: 'Only a coordinator of this cohort can do that.',
    waitsAlready: 'You are on the waitlist and have no seat at the moment. If one opens, we’ll write.',
    notReleasable: (name: string) => `${name} has answered in the meantime, or the seat has already gone. Nothing was changed.`,
  },

  balance: {
    title: (cohort: string) => `${cohort}: today’s balance`,
    mentors: 'Mentors',
    standings: (go: number, hold: number, free: number) => `${go} go, ${hold} on hold, ${free} free`,
    mentorsToldLabel: 'Mentors were told',
    mentees: atStart(mentee.many),
    menteeCounts: (coming: number, unsure: number, silent: number) => `${coming} coming, ${unsure} not sure, ${silent} no answer yet`,
    later: 'Starting after the kick-off',
    notStarting: 'Not starting',
    waitlist: 'On the waitlist',
    unreachable: 'No message reaches',
    openSeats: 'Open seats',
    expected: `Expected ${mentee.many}`,
    kickOff: 'Kick-off',
    daysLeft: (count: number) => (count === 0 ? 'today' : plural(count, 'en', { one: `in ${count} day`, other: `in ${count} days` })),
    answeredOf: (answered: number, all: number) => `${answered} of ${all} have answered`,
    answeredMentors: 'Mentors who have answered',
    withdrew: 'Withdrew',
    howCounted: (expected: string) => `We expect ${expected}. This is how it is counted:`,
    weights: (coming: string, unsure: string, silent: string) =>
      `Coming counts as ${coming}, not sure as ${unsure}, and no answer as ${silent}. These are assumptions until you have results from a round of your own.`,
    nothing: 'Nothing for you to do today.',
    decide: (count: number) =>
      plural(count, 'en', {
        one: `${count} place without an answer needs your decision.`,
        other: `${count} places without an answer need your decision.`,
      }),
    tap: (count: number) =>
      plural(count, 'en', {
        one: `${count} free seat waits for your tap: we offer it only if you say so.`,
        other: `${count} free seats wait for your tap: we offer them only if you say so.`,
      }),
    tell: (count: number) =>
      plural(count, 'en', {
        one: `Our messages don’t reach ${count} person: please ring them.`,
        other: `Our messages don’t reach ${count} people: please ring them.`,
      }),
    call: (count: number) =>
      plural(count, 'en', { one: `${count} phone call would help most now.`, other: `${count} phone calls would help most now.` }),
    findMentees: (count: number) =>
      plural(count, 'en', {
        one: `${count} seat has nobody waiting for it: can you find another ${mentee.one}?`,
        other: `${count} seats have nobody waiting for them: can you find more ${mentee.many}?`,
      }),
    letOffersRun: (count: number) =>
      plural(count, 'en', {
        one: `${count} free seat is being offered to the waitlist.`,
        other: `${count} free seats are being offered to the waitlist.`,
      }),
  },

  calls: {
    title: (cohort: string) => `${cohort}: people to ring`,
    text: 'Those most at risk of staying away come first. We no longer write to them: a voice does more than another message.',
    silent: 'no answer yet',
    unsure: 'not sure yet',
    unreachable: 'our messages do not arrive',
    line: (name: string, role: string, state: string, partner: string | null) =>
      `${name} (${role}): ${state}${partner ? `, paired with ${partner}` : ''}`,
    more: (count: number) => `and ${count} more`,
    mentee: mentee.one,
    mentor: 'mentor',
    // This is said after a skip, too, so it must not claim that everybody has answered.
    nobody: 'That was the whole list: nobody more to ring.',
    ask: (name: string) => `What did ${name} say?`,
  },

  release: {
    title: (cohort: string) => `${cohort}: seats without an answer`,
    text: (count: number) => plural(count, 'en', { one: `${count} person has not answered:`, other: `${count} people have not answered:` }),
    waiting: (count: number) =>
      count === 0
        ? 'Nobody is waiting for a seat yet.'
        : plural(count, 'en', { one: `${count} person is waiting for a seat.`, other: `${count} people are waiting for a seat.` }),
    ask: (name: string) => `${name}: pass the seat on?`,
    line: (name: string, mentor: string) => `${name} (mentor: ${mentor})`,
    mentorWaits: (mentor: string) => `Mentor: ${mentor}`,
    released: (name: string) => `Done: the place is released. ${name} will get a friendly message about it.`,
    kept: (name: string) => `${name} keeps the seat. The mentor is told to come only if ${name} confirms.`,
    allReleased: (count: number) =>
      count === 0
        ? 'Everybody has answered in the meantime, so we released no place.'
        : plural(count, 'en', { one: `Done: ${count} place is released.`, other: `Done: ${count} places are released.` }),
    whose: 'Place released',
    stays: 'Place kept',
    answered: 'Answered in the meantime',
    hasAnswered: (name: string, answer: string) => `${name} has answered in the meantime: “${answer}”. Nothing was changed.`,
    isReleased: (name: string) => `${name}: the place is released already. Nothing was changed.`,
    nothingLeft: 'Nothing left to decide.',
    automatic: 'As set for this programme, these seats were passed on automatically.',
  },

  offers: {
    title: (mentor: string) => `${mentor} has a free seat`,
    text: (count: number) =>
      plural(count, 'en', {
        one: `${count} person is waiting. So close to the kick-off we offer the seat only if you say so.`,
        other: `${count} people are waiting. So close to the kick-off we offer the seat only if you say so.`,
      }),
    agreed: 'Good: the offer goes out now.',
    tooLate: 'Too late for this seat: it is taken, or the kick-off is too close.',
    settled: (mentor: string) => `${mentor}: nothing more to decide about the seat.`,
  },

  alert: {
    mentorOut: (mentor: string) => `${mentor} can’t mentor this time`,
    mentorAway: (mentor: string) => `${mentor} can’t make the kick-off`,
    affected: (mentees: string) => `Left without a mentor: ${mentees}. They have been told and are at the front of the waitlist.`,
    affectedAway: (mentees: string) => `Affected: ${mentees}. They have been told, and nobody changes partners.`,
    nobodyAffected: `No ${mentee.one} is affected.`,
    // These titles fit one name as well as several.
    lateGone: (mentees: string) => `Late change: ${mentees} can’t come after all`,
    lateUnsure: (mentees: string) => `Late change: ${mentees} may not come after all`,
    lateJoined: (mentees: string) => `Late change: ${mentees} will come after all`,
    lateChange: (mentor: string) => `Late change: we’ve written to ${mentor}`,
    lateGo: (mentor: string, mentees: string) => `We’ve told ${mentor} that ${mentees} will be there.`,
    lateFree: (mentor: string) => `We’ve told ${mentor}, who won’t travel.`,
  },

  missing: {
    title: (cohort: string) => `${cohort}: the kick-off has begun`,
    expected: 'Who should be there',
    unpaired: `Mentors who may be without ${mentee.a}`,
    text: `Is somebody missing? Let a mentor without ${mentee.a} join another pair right away: three make good company.`,
    nobody: 'nobody',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
