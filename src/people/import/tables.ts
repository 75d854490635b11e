/** The rows of several tables in one: each row has a key of its own, for the same number may stand in two sheets, or hold two people. */
import { cleanLine, readEmail } from './cell.ts'
import { wording } from './check-list.ts'
import { type CheckedRow, checkRow, type Layout } from './check-row.ts'
import type { Column } from './column.ts'
import type { Header } from './header.ts'
import type { Chosen, LeftOut } from './left-out.ts'
import type { ListDefaults, ListedPerson, ListField, Row } from './list.ts'
import type { ListProblem } from './problem.ts'
import { readRoleCell } from './role-cell.ts'
import type { Table } from './sheets.ts'
import { nameKey } from './spelling.rules.ts'
import { rowNamed } from './submitted.ts'
import { type RoleVocabulary, readRole } from './vocabulary.ts'

/** What holds where a row says nothing, with the words for roles. */
export type Understood = Omit<ListDefaults, 'words'> & { readonly words: RoleVocabulary }

/** More lines than a file may have, and more people than a row holds. */
const mostLines = 2 ** 20
const mostPeople = 64

const keyOf = (table: number, person: number, line: number): number => (table * mostPeople + person) * mostLines + line
const lineOf = (key: number): number => key % mostLines
const tableOf = (key: number): number => Math.floor(key / (mostLines * mostPeople))

/** By sheet, then by line. */
export const inOrder = (a: ListProblem, b: ListProblem): number =>
  tableOf(a.line) - tableOf(b.line) || lineOf(a.line) - lineOf(b.line) || a.line - b.line

interface Opened {
  readonly rows: readonly CheckedRow[]
  readonly leftOut: readonly LeftOut[]
}

/** The rows below the header, but for blank ones. */
export const rowsBelow = ({ grid, header }: Table): readonly Row[] =>
  grid.rows.filter((row) => row.line > header.line && row.cells.some((cell) => cell.trim() !== ''))

/** Checks each row of a table by itself; each person of a row where it tells of several. */
export function openTable(table: Table, index: number, defaults: Understood): Opened {
  const { grid, header } = table
  const below = rowsBelow(table)
  const footers = footersOf(below)
  const rows = below.filter((row) => !isEmptyRow(row) && !repeatsHeader(row, header) && !footers.includes(row) && !namesGroup(row))
  const again = below.filter((row) => repeatsHeader(row, header))
  const ofSheet = { ...(index > 0 && { sheet: grid.name }) }
  return {
    rows: header.persons ? peopleIn(rows, header, index, defaults) : rows.map((row) => check(row, header, index, 0, defaults)),
    leftOut: [
      ...header.leftOut.map((each) => ({ ...each, ...ofSheet })),
      ...(grid.leftOut ?? []).map((each) => ({ ...each, ...ofSheet })),
      ...rowsOf(again, 'headerAgain', ofSheet),
      ...rowsOf(peopleAbove(table), 'aboveHeader', ofSheet),
      ...rowsOf(footers, 'footer', ofSheet),
      ...rowsOf(below.filter(namesGroup), 'groupTitle', ofSheet),
    ],
  }
}

const check = (row: Row, layout: Layout, table: number, person: number, defaults: Understood): CheckedRow =>
  checkRow({ ...row, line: keyOf(table, person, row.line) }, layout, defaults)

/** A mentor stands in the row of each of their mentees, and is one person. */
function peopleIn(rows: readonly Row[], header: Header, table: number, defaults: Understood): readonly CheckedRow[] {
  const mentors = new Set<string>()
  return rows.flatMap((row) =>
    (header.persons ?? []).flatMap(({ role, at }, person): CheckedRow[] => {
      const isThere = (['name', 'firstName', 'email'] as const).some((column) => cleanLine(row.cells[at.get(column) ?? -1] ?? '') !== '')
      if (!isThere) return []
      const layout: Layout = { titles: header.titles, at, role: { is: 'fixed', role } }
      const checked = check(row, layout, table, person, defaults)
      const key = `${checked.email} ${nameKey(checked.name)}`
      if (role !== 'mentor' || checked.email === undefined) return [checked]
      if (mentors.has(key)) return []
      mentors.add(key)
      return [checked]
    }),
  )
}

const isEmptyRow = (row: Row): boolean => row.cells.every((cell) => cleanLine(cell) === '')

/** Lists that were pasted together carry their header again. */
const repeatsHeader = (row: Row, header: Header): boolean =>
  header.line > 0 &&
  header.titles.some((title) => title !== '') &&
  [...header.at.values()].every((index) => cleanLine(row.cells[index] ?? '') === header.titles[index])

const rowsOf = (rows: readonly Row[], why: LeftOut['why'], ofSheet: { readonly sheet?: string }): LeftOut[] =>
  rows.map((row) => ({ what: 'row', name: rowNamed(row.line, why === 'headerAgain' ? '' : firstIn(row)), why, ...ofSheet }))

const namedLength = 40
const firstIn = ({ cells }: Row): string => [...(cells.map(cleanLine).find((cell) => cell !== '') ?? '')].slice(0, namedLength).join('')

/** Whether a row holds nothing but the word for one role: "Mentors", above the rows of the mentors. */
function namesGroup({ cells }: Row): boolean {
  const said = cells.map(cleanLine).filter((cell) => cell !== '')
  return said.length === 1 && readRole(said[0] ?? '') !== undefined
}

/** Rows above the header in which somebody seems to stand, such as another list on the same sheet. */
const peopleAbove = ({ grid, header }: Table): readonly Row[] =>
  grid.rows.filter(({ line, cells }) => line < header.line && cells.some((cell) => cell.includes('@') && readEmail(cell) !== undefined))

/** How sums and remarks at the end of a list begin. */
const footerWords =
  /^(?:(?:grand\s)?total|sum|count|number of (?:people|rows|participants)|yhteensä|summa|lukumäärä|lkm|totalt|sammanlagt|antal|exported|generated|printed|last updated|updated|viety|tulostettu|päivitetty|exporterad|utskriven|uppdaterad|page|sivu|sida|source|lähde|källa|©)(?![\p{L}])/iu
const mostInFooter = 3

/** The last rows, as far as each is a sum or a remark, and nobody's. */
function footersOf(rows: readonly Row[]): readonly Row[] {
  const filled = rows.filter((row) => !isEmptyRow(row))
  const end = filled.findLastIndex((row) => !isFooter(row))
  return filled.slice(end + 1)
}

function isFooter({ cells }: Row): boolean {
  const said = cells.map(cleanLine).filter((cell) => cell !== '')
  const [first = ''] = said
  return (
    said.length <= mostInFooter && footerWords.test(first) && !said.some((cell) => cell.includes('@') || readRoleCell(cell) !== undefined)
  )
}

/** Whoever stands in two sheets and is the same in both, such as a coordinator, is one person. */
export function oncePerSheet(rows: readonly CheckedRow[]): readonly CheckedRow[] {
  const first = new Map<string, CheckedRow>()
  return rows.filter((row) => {
    if (row.email === undefined) return true
    const other = first.get(row.email)
    if (!other) first.set(row.email, row)
    return !other || tableOf(other.line) === tableOf(row.line) || wording(other) !== wording(row)
  })
}

/** Problems of the header and of rows that could not be cut into cells, by the keys of their rows. */
export const problemsAbove = ({ grid, header }: Table, table: number): ListProblem[] =>
  [...header.problems, ...grid.problems].map((each) => ({ ...each, line: keyOf(table, 0, each.line) }))

/** Says for each key the line, and the sheet where there are several. */
export function placing(tables: readonly Table[]) {
  const sheetOf = (key: number): string | undefined => (tables.length > 1 ? tables[tableOf(key)]?.grid.name : undefined)
  const placed = (key: number) => ({ line: lineOf(key), ...(sheetOf(key) !== undefined && { sheet: sheetOf(key) ?? '' }) })
  const elsewhere = fieldsOfTables(tables)
  return {
    row: ({ line }: CheckedRow) => placed(line),
    chosen: (each: Chosen): Chosen => ({ ...each, ...placed(each.line) }),
    person: (person: ListedPerson): ListedPerson => withUnsaid({ ...person, line: lineOf(person.line) }, elsewhere(person.line)),
    problem: (each: ListProblem): ListProblem => ({
      ...each,
      ...placed(each.line),
      ...(each.otherLine !== undefined && { otherLine: lineOf(each.otherLine) }),
      ...(each.otherLine !== undefined && sheetOf(each.otherLine) !== undefined && { otherSheet: sheetOf(each.otherLine) ?? '' }),
    }),
  }
}

const optionalFields: readonly (ListField & Column)[] = [
  ...(['language', 'mentor', 'seats', 'phone', 'field', 'wishes', 'knows', 'topics', 'timeZone', 'platform'] as const),
]

const columnsOf = ({ header }: Table): readonly ReadonlyMap<Column, number>[] => header.persons?.map(({ at }) => at) ?? [header.at]

/** Columns that no table has. */
export function absentIn(tables: readonly Table[]): readonly ListField[] {
  const all = tables.flatMap(columnsOf)
  return optionalFields.filter((field) => !all.some((at) => at.has(field)))
}

/** For the key of a row the fields that others have a column for, and this row has none. */
function fieldsOfTables(tables: readonly Table[]): (key: number) => readonly ListField[] {
  const absent = new Set(absentIn(tables))
  const lacks = tables.map((table) => columnsOf(table).map((at) => optionalFields.filter((field) => !at.has(field) && !absent.has(field))))
  return (key) => lacks[tableOf(key)]?.[Math.floor(key / mostLines) % mostPeople] ?? []
}

function withUnsaid(person: ListedPerson, lacks: readonly ListField[]): ListedPerson {
  const isTheirs = (field: ListField): boolean =>
    field === 'mentor' ? person.role === 'mentee' : field !== 'seats' || person.role === 'mentor'
  const unsaid = [...(person.unsaid ?? []), ...lacks.filter((field) => isTheirs(field) && !person.unsaid?.includes(field))]
  return unsaid.length > 0 ? { ...person, unsaid } : person
}

/** Columns that nobody sees and that were read nevertheless. */
export const unhiddenIn = ({ header }: Table): Chosen[] =>
  header.unhidden.map((column) => ({ line: header.line, column, why: 'hiddenColumn', value: column, taken: column }))
