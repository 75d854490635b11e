import type { EnglishRole } from '../../contract/role-words.ts'

/** What people read when a kick-off moves or is called off, in English. Its shape is the type that the other languages must have. */
export const english = (mentee: EnglishRole) => ({
  fields: { was: 'Until now' },

  moved: {
    ownCalendar: 'If you’ve added the kick-off to your calendar yourself, please change it there, too.',
    time: 'The kick-off has a new time',
    venue: 'The kick-off has a new place',
    // There was one, and the coordinator has taken it back without another.
    noVenue: 'The place of the kick-off isn’t decided yet',
    venueLater: 'We’ll write to you as soon as the new place is known.',
    // The place alone is new.
    sameTime: 'Everything else stays as it was, and your answer still counts.',
    sameTimeOpen: 'Everything else stays as it was.',
    // For a mentor or a mentee with a place, who had not said that they cannot come.
    ask: 'Can you come at the new time? Please answer again, because earlier answers were about the old one.',
    // The same for somebody who had not answered yet, so that there is nothing to answer again.
    first: 'Can you come at the new time? One tap is enough, and a no is as welcome as a yes.',
    // For somebody who had said that they cannot come, but take part.
    away: 'You’ve told us that you can’t come. If you can come at the new time, please answer again.',
    mentor: `Please don’t travel until we’ve told you that your ${mentee.one} is coming. We’re asking everybody again.`,
    // So near that nothing more is said unless a mentee comes.
    mentorNear: `Please don’t travel unless we write to you again: we’re asking about the new time right now. As soon as your ${mentee.one} says yes, we’ll tell you. If you don’t hear from us, you don’t need to come. Thank you for being flexible!`,
    waiting: 'You’re on the waitlist. If a place becomes free, we’ll write.',
    offered: 'You can still take the place that we’ve offered you.',
    released: 'Your place in the programme is no longer reserved. Would you still like to take part? One tap puts you on the waitlist.',
    coordinator: (cohort: string) => `${cohort}: we’re telling everybody who knew the old time or place.`,
    // So near that nobody tells her of each answer.
    coordinatorNear:
      'We’re asking everybody again. The Home view shows who has answered and who to call. We’ll only write if somebody who said yes can’t come after all.',
    // To a coordinator, where Pari was switched off.
    notMoved: 'The kick-off hasn’t been changed',
    notMovedText: (when: string) =>
      `It was to move to ${when}, but Pari wasn’t running when it was time to tell people, and now it’s too late. Nobody has been told, so please tell people yourself what they need to know.`,
    // For somebody whom no message reached before it had been, and who knows a later time.
    passed: 'The kick-off has already taken place',
    passedText:
      'It was moved to an earlier time, and we couldn’t reach you before then. Please don’t come at the time you know, because nobody will be there. The coordinator will tell you what happens next.',
    earlier: 'You answered a question about the earlier time. The kick-off has moved since then, so please answer for the new time.',
  },

  calledOff: {
    ownCalendar: 'If you’ve added the kick-off to your calendar yourself, please delete it there, too.',
    title: 'The kick-off is cancelled',
    coming: 'You’ve told us that you’re coming: thank you! Please don’t come now, because nobody will be there.',
    open: 'You don’t need to answer our question any more.',
    away: 'You’ve told us that you can’t come, so nothing changes for you.',
    mentor: 'Please don’t travel, because nobody will be there.',
    waiting: 'You keep your position on the waitlist.',
    offered: 'We’re no longer offering you a place for now. You keep your position on the waitlist.',
    joining: (programme: string) => `You’re still part of ${programme}. We hadn’t asked you about the kick-off yet.`,
    released: 'You don’t need to do anything.',
    mentors: (mentors: string) => `Your place in the programme stays reserved, and ${mentors} is still your mentor.`,
    place: 'Your place in the programme stays reserved.',
    mentees: (mentees: string) => `You’re still the mentor of ${mentees}.`,
    later: 'The coordinator will tell you what happens next. If there’s a new date, we’ll write to you.',
    // For somebody on the waitlist, who hears of a new date only with a place.
    laterWaiting: 'The coordinator will tell you what happens next. If there’s a new date and a place becomes free, we’ll write to you.',
    coordinator: (cohort: string) =>
      `${cohort}: we’re telling everybody, and we won’t ask anybody anything any more. Pairs and places stay.`,
  },

  home: {
    calledOff: 'The kick-off is cancelled.',
    people: 'We won’t ask anybody anything any more.',
    // Above a button.
    again: 'You can choose a new date, and then we’ll ask everybody again.',
  },
})

/** What a language must say. */
export type Copy = ReturnType<typeof english>
