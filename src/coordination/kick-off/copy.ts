import { plural } from '../../contract/wording.ts'

/** What a coordinator reads who moves a kick-off, cancels it, or deletes a cohort, in English. Its shape is the type that the other languages must have. */
export const english = {
  buttons: {
    move: 'Change time or place',
    callOff: 'Cancel the kick-off',
    remove: 'Delete this cohort',
    undo: 'Undo',
    setAnew: 'Choose a new date',
  },

  kickOff: (when: string) => `The kick-off is on ${when}.`,
  move: {
    title: 'Change the kick-off',
    submit: 'See what will happen',
    close: 'Close',
    intro: (when: string) => `The kick-off is on ${when}. You’ll see what will happen before anything is changed.`,
    same: 'The kick-off is already at this time and place. Please change something, or close this form.',
    past: 'That time has passed. Please choose a later one.',
    begun: 'The kick-off has begun, so it can’t be changed any more.',
    notSet: 'There’s no kick-off to change. Please choose a date first.',
    stale: (when: string) =>
      `Somebody has changed the kick-off in the meantime, so we changed nothing. It’s now on ${when}. Please open the form again.`,
  },

  typed: {
    label: 'Or type day and time',
    placeholder: 'Thu 21.1. 17:00',
    unread: 'We found no day in this. Please write it like this: Thu 21.1. 17:00',
    skipped: 'There’s no such time on this day, because the clocks go forward. Please choose another time.',
    unclear: 'We’re not sure which day or time you mean. Please write it like this: Thu 21.1. 17:00',
  },

  plan: {
    title: 'What will happen',
    submit: 'Change the kick-off',
    close: 'Not yet',
    venue: (when: string) => `The time stays: ${when}.`,
    time: (earlier: string, when: string) => `From ${earlier} to ${when}.`,
    // For a date so far ahead that its year may be a slip of the finger.
    year: (day: string) => `Please check the year: that’s ${day}.`,
    place: (venue: string) => `Place: ${venue}`,
    noPlace: 'No place has been chosen.',
    later: (moment: string) =>
      `We’ll tell people on ${moment}. Until then you can change it again, or undo it, and nobody will be told. We won’t ask anybody about the old time in the meantime.`,
    atNight: 'It’s less than a day away, so we’ll write even at night.',
    now: 'It’s less than two hours away, so we’ll tell people right away.',
    again: 'We’ll ask everybody with a place, and every mentor, again: earlier answers don’t count for the new time.',
    keeps: 'Answers still count: only the place is new.',
    late: (final: string) =>
      `People have little time: mentors get their final confirmation on ${final}. We’ll only count people as coming who have said so by then.`,
    lateNow: 'People have little time. We’ll only count people as coming who say so, and we’ll tell mentors as soon as somebody does.',
    told: 'We’ll send these messages right away:',
    toldLater: 'We’ll send these messages then:',
    nobody: 'Nobody has been told about this kick-off, so we won’t write to anybody now.',
    tooMany: 'We’ll write to so many people that we can’t list them here.',
    toldLine: (message: string, count: number, names: string) =>
      plural(count, 'en', { one: `${message}: 1 person (${names})`, other: `${message}: ${count} people (${names})` }),
    more: (count: number) => plural(count, 'en', { one: 'and 1 more', other: `and ${count} more` }),
    steps: 'What happens when:',
    done: (step: string) => `done: ${step}`,
    moved: (when: string, step: string) => `${when} – ${step}`,
    missed: (step: string) => `left out, because its time would have passed: ${step}`,
    saved: (when: string) => `The kick-off is on ${when}.`,
    savedLater: (when: string, moment: string) => `The kick-off moves to ${when}. We’ll tell people on ${moment}.`,
    stays: (when: string) => `The kick-off stays on ${when}, and we won’t tell anybody.`,
    nothingToUndo: (when: string) =>
      `There’s nothing left to undo: the kick-off is on ${when}. You can change it again, and we’ll tell people.`,
    tooLateToUndo:
      'People have already been told, so this can’t be undone. You can change the kick-off again, and we’ll tell people about that, too.',
  },

  pending: (when: string, moment: string) => `The kick-off moves to ${when}. Nobody has been told yet: we’ll tell people on ${moment}.`,

  callOff: {
    title: 'Cancel the kick-off',
    submit: 'Cancel the kick-off',
    close: 'Keep it',
    intro: (when: string) => `The kick-off on ${when} won’t take place.`,
    now: 'It’s less than a day away, so we’ll tell everybody right away, even at night.',
    waking: 'We’ll tell everybody right away, but nobody at night.',
    after:
      'After that we won’t ask or remind anybody, and we won’t offer places. Answers to older messages won’t change anything: people will read that the kick-off is cancelled.',
    stays:
      'Pairs, places, the waitlist and channels stay as they are, and you can still introduce pairs. You can choose a new date at any time, and then we’ll ask everybody again.',
    done: 'The kick-off is cancelled, and we’re telling everybody.',
    undone: 'The kick-off will take place after all. We hadn’t told anybody that it was cancelled.',
    already: 'The kick-off is already cancelled.',
    tooLate: 'This was more than ten minutes ago, so it can’t be undone. You can choose a new date.',
  },

  remove: {
    title: 'Delete this cohort',
    submit: 'Delete it',
    close: 'Keep it',
    intro: (cohort: string) => `${cohort} will be deleted with everything in it: the list, pairs, places, messages and the kick-off.`,
    people: (count: number) =>
      plural(count, 'en', {
        one: '1 person is in no other cohort, and everything we know about them will be deleted, too.',
        other: `${count} people are in no other cohort, and everything we know about them will be deleted, too.`,
      }),
    stays: 'We’ll only keep a note that it was deleted, and when. This can’t be undone.',
    asked: 'We’ve already asked people about this kick-off, so the cohort can’t be deleted. You can cancel the kick-off instead.',
    stale: 'The list has changed in the meantime, so we deleted nothing. Please look again.',
    done: (cohort: string) => `${cohort} is deleted.`,
  },
}

/** What a language must say. */
export type Copy = typeof english
