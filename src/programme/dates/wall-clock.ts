import { Temporal } from 'temporal-polyfill'
import type { Instant } from '../../kit/clock.ts'

/** The instant at which the clocks of a zone show this; null when there is no such time, or when there are two of it and this does not say which. */
export function wallClock(at: string, zone: string): Instant | null {
  const [only, ...more] = readingsOf(at, zone)
  return only !== undefined && more.length === 0 ? instantAt(only, zone) : null
}

/** What a time by the wall clock may mean: nothing where the clocks skip it, and two where they show it twice, each with its offset. */
export function readingsOf(at: string, zone: string): readonly string[] {
  if (isOffset(at)) return instantAt(at, zone) ? [at] : []
  try {
    const wall = Temporal.PlainDateTime.from(at)
    const both = (['earlier', 'later'] as const).map((disambiguation) => wall.toZonedDateTime(zone, { disambiguation }))
    const shown = both.filter((each) => each.toPlainDateTime().equals(wall))
    const isOnce = new Set(shown.map(({ offset }) => offset)).size === 1
    return isOnce ? [at] : shown.map(({ offset }) => `${at}${offset}`)
  } catch {
    return []
  }
}

/** Whether it says which of two equal times of an autumn night it is. */
export const isOffset = (at: string): boolean => /T[\d:]+[+-]/.test(at)

function instantAt(at: string, zone: string): Instant | null {
  try {
    return isOffset(at)
      ? Temporal.ZonedDateTime.from(`${at}[${zone}]`).toInstant()
      : Temporal.PlainDateTime.from(at).toZonedDateTime(zone).toInstant()
  } catch {
    return null
  }
}
