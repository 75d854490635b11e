import { Instant } from './clock.ts'

/** Zones by how somebody may write them: in small letters. */
const zones = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]))

/**
 * The IANA time zone of a place that a text names, such as Europe/Helsinki; null where it names none. Abbreviations and offsets name none:
 * "IST" is three places at once, "EST" has no summer time, and neither has "+02:00". A zone must be known to this machine's calendar, since
 * others' lists may be newer.
 */
export function zoneNamed(text: string | null | undefined): string | null {
  if (!text) return null
  const zone = text.trim().replace(/\s+/g, '_')
  const known = zones.get(zone.toLowerCase())
  if (known?.includes('/') || zone.toUpperCase() === 'UTC') return known ?? 'UTC'
  return zone.includes('/') && isInCalendar(zone) ? zone : null
}

const anyTime = Instant.from('2027-01-01T00:00:00Z')

/** Two libraries read zones here, and each knows names that the other does not. */
function isInCalendar(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format(0)
    anyTime.toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}
