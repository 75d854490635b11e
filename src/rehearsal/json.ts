import type { Happening, LineAtEnd, PersonAtEnd } from '../house/rehearses.ts'
import type { Instant } from '../kit/clock.ts'
import type { Deleted } from './ledger.prisma.ts'
import type { Summary } from './summary.ts'

/** One JSON object a line; times in the cohort's zone with their offset. */
export function jsonOf(happening: Happening, zone: string): string {
  const at = stamp(happening.at, zone)
  if (happening.type === 'answer') {
    const { email, answer, about, accepted } = happening
    return JSON.stringify({ type: 'answer', at, email, answer, ...(about ? { about } : {}), accepted })
  }
  if (happening.type === 'event') return jsonOfEvent(happening, at)
  const { key, to, role, kind, step, language, text } = happening
  return JSON.stringify({ type: 'delivery', at, key, to, role, kind, step, language, text })
}

/** Only the cells that the event needed. */
function jsonOfEvent(event: Extract<Happening, { type: 'event' }>, at: string): string {
  const { what, email, to, file, text, outcome } = event
  const cells = Object.entries({ email, to, file: file?.name ?? null, text }).filter(([, cell]) => cell !== null)
  const reason = event.outcome === 'refused' ? { reason: event.reason } : {}
  return JSON.stringify({ type: 'event', at, what, ...Object.fromEntries(cells), outcome, ...reason })
}

/** Something that was deleted by itself. */
export const jsonOfDeleted = ({ at, ...rest }: Deleted, zone: string): string =>
  JSON.stringify({ type: 'deleted', at: stamp(at, zone), ...rest })

export const jsonOfPerson = (person: PersonAtEnd): string => JSON.stringify({ type: 'person', ...person })

export const jsonOfLine = (line: LineAtEnd): string => JSON.stringify(line)

export const jsonOfSummary = (summary: Summary): string => JSON.stringify({ type: 'summary', ...summary })

const stamp = (at: Instant, zone: string): string => at.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
