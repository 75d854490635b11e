import { plural } from '../../contract/wording.ts'

const days = (count: number): string => plural(count, 'en', { one: 'for 1 day', other: `for ${count} days` })

/** What coordinators read of pairs that need them, in English. Its shape is the type that the other languages must fill. */
export const english = {
  title: 'Pairs that need you',
  open: 'Pairs that need you',
  none: 'No pair needs you now.',
  told: (count: number) => plural(count, 'en', { one: '1 pair needs you', other: `${count} pairs need you` }),
  /** Where a message shows only the new ones. */
  listed: (count: number) => `Pairs on your list in all: ${count}.`,
  others: (count: number) => plural(count, 'en', { one: 'And 1 more.', other: `And ${count} more.` }),
  all: 'Show all',
  pair: (mentee: string, mentor: string) => `${mentee} and ${mentor}`,
  /** What is said behind the names. */
  rules: {
    notFit: (count: number) => `one of them says that it isn’t a good fit (${count === 0 ? 'since today' : days(count)})`,
    silence: (count: number) => `no sign of life for ${count + 90} days. We suggest that you end this pair.`,
    silent: (count: number) => `two periods without an answer (${count === 0 ? 'since today' : days(count)})`,
    notYet: (count: number) => `twice in a row they hadn’t met (${count === 0 ? 'since today' : days(count)})`,
    noFirst: (count: number) => `no first meeting yet (${count === 0 ? 'due today' : `due ${days(count)}`})`,
    unheard: (count: number, mentee: string) =>
      `no first meeting yet (${count === 0 ? 'due today' : `due ${days(count)}`}). ${mentee} hasn’t said whether they start, so we haven’t asked the pair about meetings.`,
    noPlan: (count: number) => `no next meeting planned (${count === 0 ? 'due today' : `due ${days(count)}`})`,
    noContact: (count: number) => `a break without an end date (${count === 0 ? 'since today' : days(count)})`,
    longRest: (count: number) => `a long break (${count === 0 ? 'since today' : days(count)})`,
  },
  known: (count: number, total: number) => plural(total, 'en', { one: `${count} of 1 meeting`, other: `${count} of ${total} meetings` }),
  /** What one of the two said, beside what was noted. */
  saidTimes: (count: number) => plural(count, 'en', { one: 'they say they’ve met once', other: `they say they’ve met ${count} times` }),
  last: (day: string) => `last one on ${day}`,
  until: (day: string) => `break until ${day}`,
  call: 'Call them',
  /** Ends the pair; what follows looks for a new one. */
  rePair: 'End it and find a new pair',
  more: 'More for this pair',
  noPhone: (name: string) => `${name}: no phone number on the list`,
  phone: (name: string, value: string) => `${name}: ${value}`,
  later: 'Not now',
  never: 'Never for this pair',
  /** Above pairs that were left for good. */
  left: 'You’ve taken these off your list for good:',
  again: 'Back on the list',
  gone: 'This pair isn’t on your list any more.',
  next: 'Next',
}

/** The same words in another language. */
export type Copy = typeof english
