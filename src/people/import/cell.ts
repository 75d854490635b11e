import { z } from 'zod'
import { cleanLine } from './clean.ts'
import { seatsLimit } from './list-limits.ts'
import { fold } from './spelling.ts'

const emailAddress = z.email().max(254)

/** An e-mail address in lower case, also out of "Anna Virtanen <anna@example.org>" and mailto links; undefined if it is none. */
export function readEmail(cell: string): string | undefined {
  const bare = cleanLine(cell)
    .normalize('NFKC')
    .replace(/\u200C|\u200D/g, '')
  const inner = /<([^<>]+)>[\s;,.]*$/.exec(bare)?.[1] ?? bare
  const address = inner
    .trim()
    .replace(/^mailto:\s*/i, '')
    .replace(/\?.*$/, '')
    .replace(/[;,.]+$/, '')
  const parsed = emailAddress.safeParse(address.toLowerCase())
  return parsed.success ? parsed.data : undefined
}

/** How many mentees a mentor agreed to: a whole number from 1 to 20. */
export function readSeats(cell: string): number | undefined {
  const seats = /^\d{1,2}(?:[.,]0+)?$/.test(cell) ? Number.parseInt(cell, 10) : 0
  return seats >= 1 && seats <= seatsLimit ? seats : undefined
}

const zones = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]))

/**
 * An IANA zone such as Europe/Helsinki. Offsets and abbreviations are refused: "EST" is a zone without summer time, and hardly anybody who
 * writes it means that.
 */
export function readTimeZone(cell: string): string | undefined {
  const zone = cell.replace(/ /g, '_')
  const known = zones.get(zone.toLowerCase())
  if (known) return known
  return zone === 'UTC' || (zone.includes('/') && isZone(zone)) ? zone : undefined
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A full name from the columns there are; "Name" may turn out to be the first or the last one. */
export function joinName(cells: { readonly name: string; readonly first: string; readonly last: string }): string {
  const said = nameWords(cells.name)
  const missing = (part: string): boolean => !nameWords(part).every((word) => said.includes(word))
  return [missing(cells.first) ? cells.first : '', cells.name, missing(cells.last) ? cells.last : '']
    .filter((part) => part !== '')
    .join(' ')
}

/** The same for "Anna Virtanen" and "Virtanen, Anna". */
export const nameKey = (name: string): string => nameWords(name).toSorted().join(' ')

const nameWords = (name: string): string[] =>
  name
    .split(/[\s,]+/)
    .map(fold)
    .filter((word) => word !== '')
