/** What is known about somebody, written for people and for programs. */
import type { Language } from '../contract/view.ts'
import { type HeldRow, type HeldValue, type InLanguages, said } from './holding.ts'
import type { Held, HeldTable } from './known.ts'

/** A table as its reader reads it: rows of a label and a value. */
export interface Chapter {
  readonly title: string
  readonly why: string
  readonly entries: readonly (readonly { readonly label: string; readonly value: string }[])[]
}

/** How a reader reads. */
export interface Reading {
  readonly language: Language
  /** Times are shown in this zone. */
  readonly zone: string
}

const yes = said('yes', 'kyllä', 'ja')
const no = said('no', 'ei', 'nej')

const locales = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' } as const

/** A moment with its year, in the reader's zone. */
export const momentIn = (at: Date, { language, zone }: Reading): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short', timeZone: zone }).format(at)

/** Everything, in the words of its reader. Columns without a name are for programs. */
export const chaptersOf = (held: Held, reading: Reading): readonly Chapter[] =>
  held.map((table) => ({
    title: table.title[reading.language],
    why: table.why[reading.language],
    entries: table.rows.map((row) => entryOf(table, row, reading)),
  }))

function entryOf({ columns, values }: HeldTable, row: HeldRow, reading: Reading): Chapter['entries'][number] {
  return Object.entries(columns).flatMap(([column, label]) => {
    const value = label ? shown(row[column] ?? null, values?.[column], reading) : ''
    return label && value !== '' ? [{ label: label[reading.language], value }] : []
  })
}

function shown(value: HeldValue, words: Readonly<Record<string, InLanguages>> | undefined, reading: Reading): string {
  if (value === null) return ''
  if (value instanceof Date) return momentIn(value, reading)
  if (typeof value === 'boolean') return (value ? yes : no)[reading.language]
  if (typeof value === 'object') return JSON.stringify(value)
  return words?.[String(value)]?.[reading.language] ?? String(value)
}

/** As a text file. */
export const textOf = (title: string, lines: readonly string[], chapters: readonly Chapter[]): string =>
  [
    ...[title, ...lines, ''],
    ...chapters.flatMap((chapter) => [
      ...['', chapter.title.toUpperCase(), chapter.why],
      ...chapter.entries.flatMap((entry) => ['', ...entry.map(({ label, value }) => `${label}: ${indented(value)}`)]),
    ]),
    '',
  ].join('\r\n')

const indented = (value: string): string => value.split(/\r?\n/).join('\r\n    ')

/** As JSON: every column under its own name, times in UTC. */
export const jsonOf = (held: Held, at: Date): string =>
  `${JSON.stringify({ version: 1, at, ...Object.fromEntries(held.map(({ name, why, rows }) => [name, { why: why.en, rows }])) }, null, 2)}\n`
