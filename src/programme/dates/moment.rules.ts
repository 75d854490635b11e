import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import { readDate } from './reading.rules.ts'

/** One moment that was typed, what it may mean, or why it is none: nothing like a date, or one without a time. As wall clocks: 2027-01-28T16:00. */
export type MomentRead = { readonly at: string } | { readonly readings: readonly string[] } | { readonly problem: 'unread' | 'unclear' }

/** Reads the field `when` of a form. What was chosen of several readings, in the field `reading`, counts first. */
export function readMoment(
  { reading = '', when = '' }: Readonly<Record<string, string>>,
  { language, zone, now }: { readonly language: Language; readonly zone: string; readonly now: Instant },
): MomentRead {
  if (isMoment(reading)) return { at: reading }
  const shown = now.toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  const read = readDate(when, { language, now: shown, zone })
  if (read.is === 'none') return { problem: 'unread' }
  const said = (read.is === 'read' ? read.all.map(({ at }) => at) : read.readings).filter(isMoment)
  const [only, ...more] = said
  if (only === undefined) return { problem: 'unclear' }
  return read.is === 'read' && more.length === 0 ? { at: only } : { readings: said }
}

const isMoment = (at: string): boolean => /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(at)
