import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../kit/clock.ts'
import type { copyIn } from '../copy-in.ts'

/** The instant at which the cohort's clocks show this; null when there is no such time. */
export function wallClock(at: string, zone: string): Instant | null {
  try {
    return Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant()
  } catch {
    return null
  }
}

/** What is missing or is no day or time, each beside its own field. */
export function lacking(date: string, time: string, zone: string, copy: ReturnType<typeof copyIn>['kickOff']): Record<string, string> {
  const isDay = wallClock(`${date}T12:00`, zone) !== null
  const isTime = wallClock(`2027-01-21T${time}`, zone) !== null
  return { ...(!isDay && { date: copy.noDate }), ...(!isTime && { time: copy.noTime }) }
}
