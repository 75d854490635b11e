import type { Line } from '../../house/shown.ts'
import { systemClock } from '../../kit/clock.ts'
import { printed, readDate } from './reading.rules.ts'

/** Reads a line for `npm run read`: where it does not say so, it was typed in Helsinki, and now. */
export function dateLine({ text, language, now, zone }: Line): string | readonly string[] {
  const timeZone = zone ?? 'Europe/Helsinki'
  const shown = now ?? systemClock.now().toZonedDateTimeISO(timeZone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  return printed(readDate(text, { language, now: shown, zone: timeZone }))
}
