import { type Instant, toDate } from './clock.ts'

/** Something that happens once, as a calendar shows it. */
export interface CalendarEntry {
  /** The same for life, in every file; it tells nothing about anybody. */
  readonly uid: string
  /** How often its time changed, or it was cancelled: it never falls. */
  readonly sequence: number
  /** When it was last changed: what has not changed is written in the same bytes. */
  readonly changedAt: Instant
  readonly from: Instant
  readonly to: Instant
  readonly title: string
  /** Null: nobody has said where. */
  readonly place: string | null
  readonly text: string
  readonly isCancelled: boolean
  /** Minutes before it at which the calendar reminds; one that is cancelled never does. */
  readonly reminderMinutes: number
}

/** Minutes after which a program should ask for a followed calendar again. */
const minutesToNext = 60

/** The media type of calendars. */
export const calendarType = 'text/calendar; charset=utf-8'

/** A text as a calendar file writes it. ical-generator does so with the texts of an entry, and leaves the name of a calendar as it is. */
const escaped = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n')

/**
 * Writes a calendar (RFC 5545), in UTC throughout: a zone would be written by the wall clock of this process. `isFollowed`: programs ask for it again
 * and again; otherwise it is a file that is taken in once, and one that only cancels is told to do so.
 */
export async function calendarOf(
  entries: readonly CalendarEntry[],
  { name, isFollowed }: { readonly name: string; readonly isFollowed: boolean },
): Promise<Uint8Array> {
  // It is loaded when somebody wants a calendar: every start would wait for it.
  const { default: ical, ICalAlarmType, ICalCalendarMethod, ICalEventStatus } = await import('ical-generator')
  const isCancelling = !isFollowed && entries.length > 0 && entries.every(({ isCancelled }) => isCancelled)
  const calendar = ical({
    prodId: '//Pari//Pari//EN',
    name: escaped(name),
    method: isCancelling ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    ...(isFollowed && { ttl: minutesToNext * 60 }),
  })
  for (const entry of entries) {
    const { uid, sequence, title, place, text, isCancelled, reminderMinutes } = entry
    calendar.createEvent({
      ...{ id: uid, sequence, summary: title, description: text, location: place },
      ...{ stamp: toDate(entry.changedAt), lastModified: toDate(entry.changedAt), start: toDate(entry.from), end: toDate(entry.to) },
      status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      alarms: isCancelled ? [] : [{ type: ICalAlarmType.display, trigger: reminderMinutes * 60, description: title }],
    })
  }
  return new TextEncoder().encode(calendar.toString())
}
