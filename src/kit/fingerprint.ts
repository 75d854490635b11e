import { createHash } from 'node:crypto'

/**
 * A UUID that is the same for the same names in any order, and another one for others: it stands for what somebody was shown, without all its names.
 * Version 8 (RFC 9562).
 */
export function fingerprintOf(names: readonly string[]): string {
  const hex = createHash('sha256').update(JSON.stringify(names.toSorted())).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(12, 15)}`, `8${hex.slice(15, 18)}`, hex.slice(18, 30)].join('-')
}
