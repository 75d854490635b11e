import { Instant } from '../../kit/clock.ts'

/** Hours between two people who can still meet in the working day of both. */
const nearHours = 2
/** Winter in the north: the hours between two places differ little over the year. */
const someDay = Instant.from('2027-01-15T12:00:00Z')
const offsets = new Map<string, number | null>()

/** Whether both zones are known and their hours are near. */
export function areNear(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return false
  const [a, b] = [offsetOf(one), offsetOf(other)]
  return a !== null && b !== null && Math.abs(a - b) <= nearHours
}

/** Hours; null: this machine does not know the zone. */
function offsetOf(zone: string): number | null {
  const known = offsets.get(zone)
  if (known !== undefined) return known
  const found = read(zone)
  offsets.set(zone, found)
  return found
}

function read(zone: string): number | null {
  try {
    return someDay.toZonedDateTimeISO(zone).offsetNanoseconds / 3.6e12
  } catch {
    return null
  }
}
