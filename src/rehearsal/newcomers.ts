/** Who joins by themselves in a rehearsal: those of a file, or as many imagined people as are wanted. */
import type { Newcomer } from '../house/rehearses.ts'
import { hoursAfter, type Instant, isAfter, isBefore } from '../kit/clock.ts'
import { drawn, type Shares } from '../kit/shares.ts'
import { readEmail } from '../people/import/index.ts'
import { chance } from './chance.ts'
import { type FileOptions, localTime, type Options } from './options.ts'
import { readTable } from './table.ts'

/** What somebody does who begins to join. */
export const joinFates = ['finish', 'stuck', 'leave'] as const
export type JoinFate = (typeof joinFates)[number]

/** Somebody who begins to join at some time. */
export interface Joins extends Newcomer {
  readonly at: Instant
  /** Null: it is drawn. */
  readonly fate: JoinFate | null
}

const needed = ['name', 'email', 'role', 'joins at'] as const
const written = ['field', 'wishes', 'knows', 'mentees'] as const
const columns = [...needed, 'then', ...written] as const

/** Reads a file of people who join, or says every problem with its line. */
export function readJoiners(
  bytes: Uint8Array,
  { zone, from, end, language }: Pick<FileOptions, 'zone' | 'from' | 'end' | 'language'>,
): readonly Joins[] | { readonly problems: readonly string[] } {
  const rows = readTable(bytes, { name: 'join', columns, needed })
  if ('problems' in rows) return rows
  const problems: string[] = []
  const seen = new Set<string>()
  const joins = rows.flatMap(({ cells, line }): Joins[] => {
    const at = localTime(cells['joins at'], zone)
    const email = readEmail(cells['email'] ?? '')
    const { role = '', then = '', name = '' } = cells
    const fate = joinFates.find((each) => each === then) ?? null
    const wrong = [
      ...(name === '' ? ['there is no name.'] : []),
      ...(email === undefined ? [`"${cells['email'] ?? ''}" is not an email address.`] : []),
      ...(email !== undefined && seen.has(email) ? [`${email} is there twice.`] : []),
      ...(role === 'mentor' || role === 'mentee' ? [] : [`"${role}" is not mentor or mentee.`]),
      ...(at ? [] : [`"${cells['joins at'] ?? ''}" is not a date and time like 2027-01-12 10:00.`]),
      ...(at && isBefore(at, from) ? [`${cells['joins at'] ?? ''} is before the rehearsal begins.`] : []),
      ...(at && end && isAfter(at, end) ? [`${cells['joins at'] ?? ''} is after the rehearsal ends.`] : []),
      ...(then !== '' && fate === null ? [`"${then}" is not one of ${joinFates.join(', ')}.`] : []),
    ]
    problems.push(...wrong.map((each) => `Join, row ${line}: ${each}`))
    if (wrong.length > 0 || !at || email === undefined || (role !== 'mentor' && role !== 'mentee')) return []
    seen.add(email)
    const said = Object.fromEntries(written.flatMap((column) => (cells[column] ? [[column, cells[column]]] : [])))
    return [{ email, name, role, language, written: said, at, fate }]
  })
  return problems.length > 0 ? { problems } : joins.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}

/** Imagined people, who begin in waking hours while joining is open; every fifth would like to be a mentor. */
export function imagined(
  count: number,
  { seed, language, zone }: Pick<Options, 'seed' | 'language' | 'zone'>,
  window: Window,
): readonly Joins[] {
  const joins = Array.from({ length: count }, (_, index): Joins => {
    const email = `newcomer${index + 1}@example.org`
    const role = index % 5 === 0 ? 'mentor' : 'mentee'
    return {
      email,
      name: `Newcomer ${index + 1}`,
      role,
      language,
      written: {},
      at: timeIn(window, zone, chance(seed, 'joins', email)),
      fate: null,
    }
  })
  return joins.toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
}

/** When people can join. */
export interface Window {
  readonly opens: Instant
  readonly closes: Instant
}

/** From the beginning to a fortnight before the kick-off; where that is too short, half of the time that is left. */
export function windowOf({ from, kickOff, zone }: Pick<Options, 'from' | 'kickOff' | 'zone'>): Window {
  const usual = kickOff.toZonedDateTimeISO(zone).subtract({ days: 15 }).withPlainTime('18:00').toInstant()
  const hours = (kickOff.epochMilliseconds - from.epochMilliseconds) / 3_600_000
  const half = hoursAfter(from, hours / 2)
    .toZonedDateTimeISO(zone)
    .round({ smallestUnit: 'minute' })
    .toInstant()
  return { opens: from, closes: isAfter(usual, hoursAfter(from, 24)) ? usual : half }
}

function timeIn({ opens, closes }: Window, zone: string, part: number): Instant {
  const span = closes.epochMilliseconds - opens.epochMilliseconds
  const drawnAt = hoursAfter(opens, (span * part) / 3_600_000).toZonedDateTimeISO(zone)
  const awake = drawnAt.hour < 7 ? drawnAt.with({ hour: 7 + drawnAt.hour }) : drawnAt
  const at = awake.round({ smallestUnit: 'minute', roundingMode: 'ceil' }).toInstant()
  return isBefore(at, closes) ? at : hoursAfter(closes, -1 / 60)
}

/** What becomes of somebody, and after how many forms they stop. */
export function courseOf({ email, fate: known }: Joins, shares: Shares, seed: number): { readonly fate: JoinFate; readonly forms: number } {
  const fate = known ?? joinFates.find((each) => each === drawn(shares, chance(seed, 'join', email))) ?? 'finish'
  return { fate, forms: fate === 'stuck' ? Math.floor(chance(seed, 'stops', email) * 7) : Number.POSITIVE_INFINITY }
}
