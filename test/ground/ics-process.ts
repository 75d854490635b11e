import type { Instant } from '../../src/kit/clock.ts'
import { type CalendarEntry, calendarOf } from '../../src/kit/ics.ts'
import { entriesAcrossChanges } from './ics-entries.ts'

/** Prints the calendar that this process writes, in whatever zone it runs. */
const entries: readonly CalendarEntry[] = entriesAcrossChanges.map(([uid, from]: readonly [string, Instant]) => ({
  ...{ uid, sequence: 0, changedAt: from.subtract({ hours: 24 }), from, to: from.add({ hours: 2 }) },
  ...{ title: 'Meeting', place: null, text: 'With Bo; room 5, left', isCancelled: false, reminderMinutes: 120 },
}))
process.stdout.write(await calendarOf(entries, { name: 'Mentoring', isFollowed: true }))
