/**
 * The zones that may be meant by a zone of the vocabulary, by its number. An abbreviation of winter time stands for the clock of the place, too: where
 * both say the same, nobody asks.
 */
const zones: readonly (readonly string[])[] = [
  ['UTC'],
  ['UTC', 'Europe/London'],
  ['Europe/London'],
  ['Europe/Helsinki'],
  ['Europe/Stockholm'],
  ['America/New_York'],
  ['America/Los_Angeles'],
  ['Etc/GMT-1', 'Europe/Stockholm'],
  ['Etc/GMT-2', 'Europe/Stockholm'],
  ['Etc/GMT-2', 'Europe/Helsinki'],
  ['Etc/GMT-3', 'Europe/Helsinki'],
  ['Etc/GMT+5', 'America/New_York'],
  ['Etc/GMT+4', 'America/New_York'],
  ['Etc/GMT+8', 'America/Los_Angeles'],
  ['Etc/GMT+7', 'America/Los_Angeles'],
  ['Asia/Tokyo'],
  ['Europe/Tallinn'],
]

/** IANA names. */
export const zonesOf = (numbers: readonly number[]): readonly string[] => numbers.flatMap((number) => zones[number] ?? [])
