import { type Instant, PlainTime } from '../../kit/clock.ts'
import { nextWorkingTime, workCalendar } from '../ladder/calendar.ts'

const on = (at: Instant, zone: string, days: number, time: string): Instant =>
  at
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone: zone, plainTime: PlainTime.from(time) })
    .toInstant()

/** The end of the day, so many days after the day of an instant, by the clocks of a zone. */
export const endOfDay = (from: Instant, zone: string, days: number): Instant => on(from, zone, days + 1, '00:00')

/** The morning of the day, so many days after the day of an instant. */
export const morningOf = (from: Instant, zone: string, days = 0): Instant => on(from, zone, days, '09:00')

/** Hours in which suggestions are made, on working days. */
const desk = { from: '09:00', to: '17:00' } as const

/** The first moment from an instant on at which a suggestion is welcome: on no weekend and no holiday. */
export const workingMorning = (from: Instant, zone: string, country: string | null): Instant =>
  nextWorkingTime(from, workCalendar(zone, country), desk)

/** Whether it is a weekend or a holiday where people are: questions wait, and reminders do not. */
export const isFreeDay = ({ zone, country }: { readonly zone: string; readonly country: string | null }, at: Instant): boolean =>
  workCalendar(zone, country).isFree(at.toZonedDateTimeISO(zone).toPlainDate())
