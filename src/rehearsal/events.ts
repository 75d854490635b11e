import { basename } from 'node:path'
import type { FilledFile } from '../contract/form.ts'
import type { Language } from '../contract/view.ts'
import { type EventColumn, eventColumns, type PlannedEvent } from '../house/rehearses.ts'
import { type Instant, isBefore, later } from '../kit/clock.ts'
import { describeLeftOut, describeProblem, type ListedPerson, readEmail, readList } from '../people/import/index.ts'
import { seatsPerMentor } from '../programme/enrolment/differences.ts'
import { epilogueOf, isShownOnce, localTime } from './options.ts'
import { events as eventsOfRooms } from './rooms.ts'
import { readTable } from './table.ts'

const needed = ['at', 'what'] as const
const columns = [...needed, ...eventColumns]

/** Somebody who may be on the list at some time. */
export type Somebody = Pick<ListedPerson, 'email' | 'role'>

/** What it takes to read a file of events. */
export interface EventGround {
  readonly people: readonly Somebody[]
  readonly zone: string
  readonly from: Instant
  /** Null: nobody knows when the rehearsal is over. */
  readonly end: Instant | null
  readonly language: Language
  /** The bytes of a file that an event names; or in words why it cannot be read. */
  readonly open: (path: string) => Promise<Uint8Array | string>
}

/** Events in order of time, with everybody who may be on the list by then, and what was not read of their lists, in words. */
export interface ReadEvents {
  readonly events: readonly PlannedEvent[]
  readonly people: readonly Somebody[]
  readonly notes: readonly string[]
}

/** Reads a file of events, `at,what,email,to,file,text`, and all the lists that it names; or says every problem with its line. */
export async function readEvents(bytes: Uint8Array, ground: EventGround): Promise<ReadEvents | { readonly problems: readonly string[] }> {
  const { rows, problems: torn } = readTable(bytes, { name: 'events', columns, needed })
  const until = { ...ground, end: endWith(rows, ground) }
  const read = await Promise.all(rows.map(({ cells, line }) => readRow(cells, `Events, row ${line}`, until)))
  const people = everybodyIn(read, ground.people)
  const problems = [...torn, ...read.flatMap((row) => [...row.problems, ...strangersIn(row, people)])]
  if (rows.length > 0 && ground.people.length > 0 && !ground.people.some(({ role }) => role === 'coordinator'))
    problems.push('The list has no coordinator: nobody is there who would do what the events file says.')
  if (problems.length > 0) return { problems }
  const events = read.flatMap(({ event }) => event ?? []).toSorted((a, b) => a.at.epochMilliseconds - b.at.epochMilliseconds)
  return { events, people, notes: read.flatMap(({ notes }) => notes) }
}

/** A kick-off that moves takes the end of the rehearsal along. */
function endWith(rows: readonly { readonly cells: Cells }[], { end, zone }: EventGround): Instant | null {
  const moved = rows.flatMap(({ cells }) =>
    eventsOfRooms.get(cells['what'] ?? '')?.needs.to === 'moment' ? (localTime(cells['to'] ?? '', zone) ?? []) : [],
  )
  return end && moved.map((kickOff) => epilogueOf({ kickOff })).reduce(later, end)
}

interface ReadRow {
  readonly where: string
  /** Null: something is wrong with the line. */
  readonly event: PlannedEvent | null
  /** E-mails that must be somebody's. */
  readonly named: readonly string[]
  /** People whom a list brings. */
  readonly brought: readonly Somebody[]
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

type Cells = Readonly<Record<string, string>>

async function readRow(cells: Cells, where: string, ground: EventGround): Promise<ReadRow> {
  const what = cells['what'] ?? ''
  const known = eventsOfRooms.get(what)
  const { at, late } = timeIn(cells, ground)
  const needs = Object.entries(known?.needs ?? {}) as [EventColumn, string][]
  const listed = needs.flatMap(([column, holds]) => (holds === 'list' && cells[column] ? [cells[column]] : []))
  const lists = await Promise.all(listed.map((path) => readListIn(path, ground)))
  const strange = known ? eventColumns.filter((column) => known.needs[column] === undefined && cells[column]) : []
  const faults = [
    ...late,
    ...strange.map((column) => `${what} needs nothing in the column ${column}.`),
    ...(known ? [] : [`"${what}" is not one of ${[...eventsOfRooms.keys()].join(', ')}.`]),
    ...needs.flatMap(([column, holds]) => faultIn(what, column, holds, cells[column] ?? '', ground)),
    ...(known?.needs.to === 'moment' && at ? pastFault(cells['to'] ?? '', at, ground) : []),
    ...lists.flatMap((list) => list.problems),
  ]
  const read = (column: EventColumn): string | null => (known?.needs[column] ? (cells[column] ?? '') : null)
  const addressed = (column: EventColumn): string | null => readEmail(read(column) ?? '') ?? null
  const sound = {
    what,
    email: addressed('email'),
    to: known?.needs.to === 'moment' ? read('to') : addressed('to'),
    file: lists[0]?.file ?? null,
    text: read('text'),
  }
  return {
    where,
    event: at && faults.length === 0 ? { at, ...sound } : null,
    named: needs.flatMap(([column, holds]) => (holds === 'person' ? (addressed(column) ?? []) : [])),
    brought: lists.flatMap((list) => list.people),
    problems: faults.map((fault) => `${where}: ${fault}`),
    notes: lists.flatMap((list) => list.notes).map((note) => `${where}: ${note}`),
  }
}

function timeIn(cells: Cells, { zone, from, end }: EventGround): { readonly at: Instant | undefined; readonly late: readonly string[] } {
  const written = cells['at'] ?? ''
  const at = localTime(written, zone)
  if (at === undefined) return { at, late: [`"${written}" is not a date and time like 2027-01-12 10:00.`] }
  if (isBefore(at, from)) return { at, late: [`${written} is before the rehearsal begins.`] }
  return { at, late: end && !isBefore(at, end) ? [`${written} is after the rehearsal ends.`] : [] }
}

function faultIn(what: string, column: EventColumn, holds: string, cell: string, { zone }: EventGround): readonly string[] {
  if (holds === 'perhaps') return []
  if (cell !== '' && holds === 'moment') return momentFault(cell, zone)
  if (cell === '') return [`${what} needs something in the column ${column}.`]
  const isEmail = holds === 'person' || holds === 'address'
  return isEmail && readEmail(cell) === undefined ? [`"${cell}" is not an email address.`] : []
}

function momentFault(cell: string, zone: string): readonly string[] {
  if (/[+Z]|-\d\d:?\d\d$/u.test(cell.slice(10)) || localTime(cell, zone) === undefined)
    return [`"${cell}" is not a date and time like 2027-01-12 10:00.`]
  return isShownOnce(cell, zone) ? [] : [`${cell} is in an hour that the clocks skip or show twice on that day.`]
}

/** Nobody moves anything to a time that is past when they do it. */
function pastFault(cell: string, at: Instant, { zone }: EventGround): readonly string[] {
  const to = momentFault(cell, zone).length === 0 ? localTime(cell, zone) : undefined
  return to && !isBefore(at, to) ? [`${cell} is not after the time of this line.`] : []
}

interface ListInRow {
  readonly file: FilledFile | null
  readonly people: readonly Somebody[]
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

async function readListIn(path: string, { open, language }: EventGround): Promise<ListInRow> {
  const bytes = await open(path)
  if (typeof bytes === 'string') return { file: null, people: [], problems: [bytes], notes: [] }
  const file = { name: basename(path), bytes }
  const list = await readList(file, { language, seatsPerMentor })
  const problems = list.problems.map((problem) => `${path}: ${describeProblem(problem, 'en')}`)
  return { file, people: list.people, problems, notes: describeLeftOut(list, 'en').map((said) => `${path}: ${said}`) }
}

/** Everybody whom the list of the beginning or a later one names, and everybody again under the address that they get. */
function everybodyIn(rows: readonly ReadRow[], people: readonly Somebody[]): readonly Somebody[] {
  const all = new Map([...rows.flatMap(({ brought }) => brought), ...people].map((person) => [person.email, person]))
  for (const { event } of rows) {
    const known = event?.email && event.to && !all.has(event.to) ? all.get(event.email) : undefined
    if (known && event?.to) all.set(event.to, { email: event.to, role: known.role })
  }
  return [...all.values()]
}

/** Nobody knows who is meant where there is no list. */
function strangersIn({ where, named }: ReadRow, people: readonly Somebody[]): readonly string[] {
  if (people.length === 0) return []
  const known = new Set(people.map(({ email }) => email))
  return named.flatMap((email) => (known.has(email) ? [] : [`${where}: "${email}" is in no list of people.`]))
}
