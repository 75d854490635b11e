import type { Language } from '../contract/view.ts'
import type { LinkFile } from '../house/link.ts'
import { hoursAfter, type Instant } from '../kit/clock.ts'
import { type CalendarEntry, calendarOf, calendarType } from '../kit/ics.ts'
import { copyIn } from './copy-in.ts'
import type { Dated, DatedMeeting } from './store.ts'

/** Hours that a kick-off takes in a calendar: nobody says when it ends. */
const hours = 2
/** Pari reminds by itself the day before; this is for those who are on their way. */
const reminderMinutes = 120

/** Hours for which calendars hold what has been. */
const hoursKept = 60 * 24

/** From this moment on, calendars hold what has been: what is cancelled must reach those who look seldom. */
export const heldFrom = (now: Instant): Instant => hoursAfter(now, -hoursKept)

const entryOf = ({ id, cohort, startsAt, venue, sequence, changedAt, calledOffAt }: Dated, language: Language): CalendarEntry => {
  const copy = copyIn(language)
  const isCancelled = calledOffAt !== null
  return {
    ...{ uid: `kick-off-${id}@pari`, sequence, changedAt, from: startsAt, to: hoursAfter(startsAt, hours), place: venue },
    ...{
      title: isCancelled ? copy.cancelled(cohort) : copy.event(cohort),
      text: isCancelled ? copy.cancelledText : copy.text,
      isCancelled,
      reminderMinutes,
    },
  }
}

/** The name of the other one or of the group stands in it: it is in the calendars of these people alone. */
const meetingEntryOf = (
  { id, partner, startsAt, minutes, venue, sequence, changedAt, calledOffAt }: DatedMeeting,
  language: Language,
): CalendarEntry => {
  const copy = copyIn(language)
  const isCancelled = calledOffAt !== null
  return {
    ...{ uid: `meeting-${id}@pari`, sequence, changedAt, from: startsAt, to: hoursAfter(startsAt, minutes / 60), place: venue },
    ...{
      title: isCancelled ? copy.cancelledMeeting(partner) : copy.meeting(partner),
      text: isCancelled ? copy.cancelledText : copy.meetingText,
      isCancelled,
      reminderMinutes,
    },
  }
}

/** Something that stands in somebody's calendar. */
export type Entry = Dated | DatedMeeting

const entryFor = (date: Entry, language: Language): CalendarEntry =>
  'partner' in date ? meetingEntryOf(date, language) : entryOf(date, language)

/** All dates of somebody, for a program that follows them. */
export const followed = async (dates: readonly Entry[], language: Language): Promise<LinkFile> => ({
  ...{ name: `${copyIn(language).name}.ics`, mediaType: calendarType, isFollowed: true },
  bytes: await calendarOf(
    dates.map((date) => entryFor(date, language)),
    { name: copyIn(language).name, isFollowed: true },
  ),
})

/** One date as a file that is taken in once. */
export const fileOf = async (date: Entry, language: Language): Promise<LinkFile> => ({
  ...{ name: `${'partner' in date ? copyIn(language).meetingFile : copyIn(language).file}.ics`, mediaType: calendarType },
  bytes: await calendarOf([entryFor(date, language)], { name: 'partner' in date ? date.partner : date.cohort, isFollowed: false }),
})
