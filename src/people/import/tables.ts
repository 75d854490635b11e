/** The rows of several tables in one: each row has a key of its own, for the same number may stand in two sheets, or hold two people. */
import { cleanLine } from './cell.ts'
import { wording } from './check-list.ts'
import { type CheckedRow, checkRow, type Layout } from './check-row.ts'
import type { Column } from './column.ts'
import { meaningOf } from './columns.ts'
import { type ListField, optionalFields } from './fields.rules.ts'
import { type Header, titleOf } from './header.ts'
import type { Chosen, LeftOut } from './left-out.ts'
import type { ListDefaults, ListedPerson, Row } from './list.ts'
import { peopleIn } from './people-in-row.ts'
import type { ListProblem } from './problem.ts'
import { readRoleCell } from './role-cell.ts'
import { roleOfGroup } from './sections.ts'
import { rowNamed } from './submitted.ts'
import type { Table } from './table.ts'
import { isOut, saysNothingElse, stateColumn } from './taking-part.ts'
import { readTicks } from './ticked-role.ts'
import type { RoleVocabulary } from './vocabulary.ts'

/** What holds where a row says nothing, with the words for roles. */
export type Understood = Omit<ListDefaults, 'words'> & { readonly words: RoleVocabulary }

/** More lines than a file may have, and more people than a row holds. */
const mostLines = 2 ** 20
const mostPeople = 1024

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
export function openTable(table: Table, index: number, defaults: Understood, first = table): Opened {
  const { grid, header } = table
  const below = rowsBelow(table)
  const footers = footersOf(below)
  const isNobody = (row: Row) => isEmptyRow(row) || isRule(row) || repeatsHeader(row, header) || namesGroup(row)
  const rows = below.filter((row) => !isNobody(row) && !footers.includes(row))
  const state = stateColumn(header.titles)
  const out = header.persons ? [] : rows.filter((row) => isOut(row, state))
  const refused = header.persons ? [] : rows.filter((row) => !out.includes(row) && saysNo(row, header))
  const again = below.filter((row) => repeatsHeader(row, header))
  const ofSheet = { ...(grid.name !== first.grid.name && { sheet: grid.name }) }
  return {
    rows: header.persons
      ? peopleIn(rows, header, (row, layout, slot) => check(row, layout, index, slot, defaults))
      : rows.filter((row) => !refused.includes(row) && !out.includes(row)).map((row) => check(row, header, index, 0, defaults)),
    leftOut: [
      ...header.leftOut.flatMap((each) =>
        each.name === header.titles[state] && saysNothingElse(rows, state) ? [] : [{ ...each, ...ofSheet }],
      ),
      ...(grid.leftOut ?? []).map((each) => ({ ...each, ...ofSheet })),
      ...rowsOf(again, 'headerAgain', ofSheet),
      ...rowsOf(rowsAbove(table), 'aboveHeader', ofSheet),
      ...rowsOf(footers, 'footer', ofSheet),
      ...rowsOf(below.filter(namesGroup), 'groupTitle', ofSheet),
      ...rowsOf(refused, 'saidNo', ofSheet),
      ...rowsOf(out, 'isOut', ofSheet),
    ],
  }
}

/** Whether somebody said that they take no part. */
function saysNo(row: Row, header: Header): boolean {
  const said = header.role?.is === 'ticks' ? readTicks(row, header.role, header) : undefined
  return said !== undefined && 'role' in said && said.role === 'leftOut'
}

const check = (row: Row, layout: Layout, table: number, person: number, defaults: Understood): CheckedRow =>
  checkRow({ ...row, line: keyOf(table, person, row.line) }, layout, defaults)

const isEmptyRow = (row: Row): boolean => row.cells.every((cell) => cleanLine(cell) === '')

/** Lists that were pasted together carry their header again, and some lists carry it in two languages, in rows of their own. */
function repeatsHeader(row: Row, header: Header): boolean {
  if (header.line <= 0 || header.titles.every((title) => title === '')) return false
  const places = [...header.at].map(([column, index]) => ({
    column,
    index,
    cell: cleanLine((row.cells[index] ?? '').slice(0, mostOfTitle)),
  }))
  const isSame = places.every(({ index, cell }) => cell === header.titles[index])
  return isSame || (places.length > 1 && places.every(({ column, cell }) => meaningOf(cell)?.column === column))
}
const mostOfTitle = 400

const rowsOf = (rows: readonly Row[], why: LeftOut['why'], ofSheet: { readonly sheet?: string }): LeftOut[] =>
  rows.map((row) => ({ what: 'row', name: rowNamed(row.line, why === 'headerAgain' ? '' : firstIn(row)), why, ...ofSheet }))

const namedLength = 40
const firstIn = ({ cells }: Row): string => [...(cells.map(cleanLine).find((cell) => cell !== '') ?? '')].slice(0, namedLength).join('')

/** Whether a row holds nothing but the word for one role: "Mentors", above the rows of the mentors. */
const namesGroup = (row: Row): boolean => roleOfGroup(row) !== undefined

/** A line drawn between the header and the people, as in a table of plain text. */
const isRule = ({ cells }: Row): boolean => cells.every((cell) => cell.trim() === '' || /^:?(?:-{3,}|={3,}|_{3,})[:+]?$/.test(cell.trim()))

/** What stands above the header, such as a title or another list on the same sheet. */
const rowsAbove = ({ grid, header }: Table): readonly Row[] =>
  grid.rows.filter(
    (row) => row.line < header.line && row.line !== header.ownersAt && !isEmptyRow(row) && !isRule(row) && !saysSeparator(row),
  )

/** The line "sep=;" by which Excel knows what is between the cells. */
const saysSeparator = ({ line, cells }: Row): boolean => line === 1 && /^sep=.?$/i.test(cells.join('').trim())

/** How sums and remarks at the end of a list begin. */
const footerWords =
  /^(?:(?:grand\s)?total|sum|count|number of (?:people|rows|participants)|yhteensä|summa|lukumäärä|lkm|totalt|sammanlagt|antal|exported|generated|printed|last updated|updated|viety|tulostettu|päivitetty|exporterad|utskriven|uppdaterad|page|sivu|sida|source|lähde|källa|©)(?![\p{L}])|(?<![\p{L}])(?:in total|total|altogether|yhteensä|totalt|sammanlagt):?$/iu
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
  const areSeveral = new Set(tables.map(({ grid }) => grid.name)).size > 1
  const sheetOf = (key: number): string | undefined => (areSeveral ? tables[tableOf(key)]?.grid.name : undefined)
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

/** Also where mentors name their mentees the list says who has which mentor. */
const columnsOf = ({ header: { at, persons, mentees } }: Table): readonly ReadonlyMap<Column, number>[] =>
  persons?.map((person) => person.at) ?? [mentees === undefined ? at : new Map([...at, ['mentor', mentees]])]

/** Columns that no table has. */
export function absentIn(tables: readonly Table[]): readonly ListField[] {
  const all = tables.flatMap(columnsOf)
  return optionalFields.filter((field) => !all.some((at) => at.has(field)))
}

/** For the key of a row the fields that others have a column for, and this row has none. */
function fieldsOfTables(tables: readonly Table[]): (key: number) => readonly ListField[] {
  const absent = new Set(absentIn(tables))
  const lacks = tables.map((table) => columnsOf(table).map((at) => optionalFields.filter((field) => !at.has(field) && !absent.has(field))))
  return (key) => {
    const ofTable = lacks[tableOf(key)] ?? []
    return ofTable[(Math.floor(key / mostLines) % mostPeople) % ofTable.length] ?? []
  }
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

/** Titles that stand above each other's cells, read the other way round. */
export const swappedIn = ({ header }: Table): Chosen[] => {
  const [names, addresses] = [titleOf(header, 'name'), titleOf(header, 'email')]
  return header.isSwapped ? [{ line: header.line, column: addresses, why: 'swapped', value: addresses, taken: names }] : []
}

/** What a no was read as, where one column alone says the roles. */
export const otherRolesIn = ({ header }: Table, rows: readonly CheckedRow[]): Chosen[] => {
  const { role: source, titles, line } = header
  const role = source?.is === 'ticks' ? source.otherwise?.role : undefined
  if (source?.is !== 'ticks' || !role || role === 'leftOut' || !rows.some((row) => row.role === role)) return []
  const [index = -1] = source.at.values()
  return [{ line, column: titles[index] ?? '', why: role === 'mentor' ? 'otherwiseMentor' : 'otherwiseMentee', value: '', taken: role }]
}
