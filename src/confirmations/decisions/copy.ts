import { atStart, type EnglishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'

/** What coordinators read of a kick-off and decide about it, in English. */
export const english = (mentee: EnglishRole) => ({
  choices: {
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
  },

  undo: {
    done: 'Undone: what you noted no longer counts.',
    decided: (name: string) => `Undone. You can decide about this place again: ${name}`,
    decidedAll: 'Undone. You can decide about these places again.',
    offered: (mentor: string) => `Undone: we won’t offer this place before you say so. Mentor: ${mentor}`,
    now: (name: string, state: string) => `${name} now: ${state}`,
  },

  balance: {
    title: (cohort: string) => `${cohort}: where things stand`,
    mentors: 'Mentors',
    standings: (go: number, hold: number, free: number) => `${go} to come, ${hold} to wait, ${free} not to come`,
    mentorsToldLabel: 'Mentors were told',
    mentees: atStart(mentee.many),
    menteeCounts: (coming: number, unsure: number, silent: number, later: number, notStarting: number) =>
      `${coming} coming, ${unsure} not sure, ${silent} no answer yet, ${later} can’t come, ${notStarting} not taking part`,
    // What stands at the bars has at most 20 characters.
    bars: { coming: 'Coming', unsure: 'Not sure yet', silent: 'No answer yet', later: 'Can’t come', notStarting: 'Not taking part' },
    toldBars: { go: 'To come', hold: 'To wait', free: 'Not to come' },
    waitlist: 'On the waitlist',
    unreachable: 'Can’t be reached',
    openSeats: 'Free places',
    expected: `Expected ${mentee.many}`,
    kickOff: 'Kick-off',
    daysLeft: (count: number) => (count === 0 ? 'today' : plural(count, 'en', { one: `in ${count} day`, other: `in ${count} days` })),
    answeredOf: (answered: number, all: number) => `${answered} of ${all} answered`,
    answeredMentors: 'Mentors who have answered',
    withdrew: 'Withdrew',
    takenOff: 'Taken off the list',
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
    sheet: 'Call list',
    columns: {
      name: 'Name',
      role: 'Role',
      pair: 'Paired with',
      phone: 'Phone',
      email: 'Email',
      state: 'Now',
      asks: 'Times asked',
      tries: 'Calls without an answer',
      lastTry: 'Last call',
    },
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
    reasons: 'Reasons to call',
    reasonCounts: (lost: number, silent: number, unsure: number) =>
      `${silent} no answer yet, ${unsure} not sure yet, ${lost} can’t be reached`,
    bars: { silent: 'No answer yet', unsure: 'Not sure yet', lost: 'Can’t be reached' },
    text: 'The people least likely to come are at the top. We won’t ask them again: a call works better than another message.',
    silent: 'no answer yet',
    unsure: 'not sure yet',
    unreachable: 'our messages don’t arrive',
    line: (name: string, role: string, state: string, partner: string | null) =>
      `${name} (${role}): ${state}${partner ? `, paired with ${partner}` : ''}`,
    mentee: mentee.one,
    mentor: 'mentor',
    // This is said after a skip, too, so it must not claim that everybody has answered.
    nobody: 'That was the whole list: there’s nobody else to call.',
    ask: (name: string) => `What did ${name} say?`,
    waits: (name: string) => `${name} is on the waitlist and has no place at the moment. Nothing was changed.`,
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

  // After the kick-off, at home.
  evening: {
    refilled: (count: number) =>
      plural(count, 'en', {
        one: 'One place became free and was filled again.',
        other: `${count} places became free and were filled again.`,
      }),
    calls: (count: number) => plural(count, 'en', { one: 'One call was made.', other: `${count} calls were made.` }),
  },
})

/** What a language must say to coordinators. */
export type Copy = ReturnType<typeof english>
