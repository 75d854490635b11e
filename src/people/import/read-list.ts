import { usualWords } from '../../contract/role-words.ts'
import { askAbout, askAboutNo, askAnything } from './asks.ts'
import { cleanLine } from './cell.ts'
import { checkList } from './check-list.ts'
import { type Header, missingColumns } from './header.ts'
import type { LeftOut } from './left-out.ts'
import { type Grid, type ListDefaults, type ListFile, type ReadList, type Row, rowLimit } from './list.ts'
import { namesakes } from './namesakes.ts'
import { type FileReason, fileProblem, type ListProblem, problem } from './problem.ts'
import { limits, readGrids } from './read-file.ts'
import { chooseSheets } from './sheets.ts'
import { answeredAgain, lastAnswers } from './submitted.ts'
import type { Table } from './table.ts'
import {
  absentIn,
  inOrder,
  oncePerSheet,
  openTable,
  otherRolesIn,
  placing,
  problemsAbove,
  rowsBelow,
  swappedIn,
  type Understood,
  unhiddenIn,
} from './tables.ts'
import { roleVocabulary } from './vocabulary.ts'

/**
 * Reads a CSV or XLSX list. It never throws: all that cannot be read or does not fit together is reported at once, and a file that is no
 * list gives no people and at least one problem. Where it lacks what every list says, `asks` has the question.
 */
export async function readList(file: ListFile, defaults: ListDefaults): Promise<ReadList> {
  const read = await readGrids(file.bytes)
  if (typeof read === 'string') return unread(read, file.name, limits[read])
  const words = roleVocabulary(defaults.words ?? usualWords)
  const { tables, nearest, leftOut } = chooseSheets(read.grids, { words, ...(defaults.answers && { answers: defaults.answers }) })
  const beside = [...read.leftOut, ...leftOut]
  const { answers } = defaults
  if (tables.length === 0 && !nearest && answers?.columns && answers.headerLine === undefined) {
    // Whoever says which columns are meant need not say where the header is.
    const asks = askAnything(read.grids)
    if (asks) return readList(file, { ...defaults, answers: { ...answers, headerLine: asks.line } })
  }
  if (tables.length > 0) return readTables(tables, { ...defaults, words }, file.name, beside)
  const nothing = nothingReadFrom(read.grids, nearest, file.name)
  return { ...nothing, leftOut: [...beside, ...nothing.leftOut] }
}

function nothingReadFrom(grids: readonly Grid[], nearest: Table | undefined, fileName: string): ReadList {
  const broken = grids.flatMap(({ problems }) => problems)
  if (nearest) {
    const { header } = nearest
    return {
      ...nobody([...missing(header), ...header.problems, ...broken]),
      absentColumns: absentIn([nearest]),
      leftOut: header.leftOut,
      asks: askAbout(nearest),
    }
  }
  const asks = askAnything(grids)
  const reason = grids.every(isBlank) ? 'emptyFile' : 'noHeader'
  return { ...nobody([fileProblem(reason, fileName), ...broken]), ...(asks && { asks }) }
}

const missing = (header: Header): ListProblem[] => missingColumns(header).map((column) => problem(header, 'missingColumn', column))

function readTables(tables: readonly Table[], defaults: Understood, fileName: string, beside: readonly LeftOut[]): ReadList {
  if (tables.reduce((sum, table) => sum + rowsBelow(table).length, 0) > rowLimit) return unread('tooManyRows', fileName, rowLimit)
  const opened = tables.map((table, index) => openTable(table, index, defaults, tables[0]))
  const about = { ...nobody([]), leftOut: [...beside, ...opened.flatMap(({ leftOut }) => leftOut)], absentColumns: absentIn(tables) }
  const above = tables.flatMap(problemsAbove)
  const place = placing(tables)
  const checked = opened.flatMap(({ rows }) => rows)
  if (checked.length === 0) return { ...about, problems: [fileProblem('noPeople', fileName), ...above.map(place.problem)] }
  const { rows, earlier } = lastAnswers(oncePerSheet(checked))
  const list = checkList(rows, defaults.seatsPerMentor, defaults.mentors)
  const good = new Set(list.people.map(({ email }) => email))
  const no = tables.find((_, at) => opened[at]?.rows.some(({ problems }) => problems.some(({ reason }) => reason === 'unclearNo')))
  return {
    ...about,
    ...(no && { asks: askAboutNo(no) }),
    unsure: [...new Set(rows.flatMap(({ email }) => (email === undefined || good.has(email) ? [] : [email])))],
    // When two columns mean the same, the wrong one may have been read.
    people: tables.some(({ header }) => header.problems.length > 0) ? [] : list.people.map(place.person),
    problems: [...above, ...list.problems].toSorted(inOrder).map(place.problem),
    leftOut: [...about.leftOut, ...answeredAgain(earlier, place.row)],
    chosen: [
      ...tables.flatMap(unhiddenIn),
      ...tables.flatMap(swappedIn),
      ...tables.flatMap((table, at) => otherRolesIn(table, opened[at]?.rows ?? [])),
      ...rows.flatMap(({ chosen }) => chosen.map(place.chosen)),
      ...namesakes(rows).map(place.chosen),
    ],
  }
}

const isEmptyRow = (row: Row): boolean => row.cells.every((cell) => cleanLine(cell) === '')
const isBlank = ({ rows, problems }: Grid): boolean => problems.length === 0 && rows.every(isEmptyRow)

/** A file from which nobody was read, for one reason. `limit`: the number that was exceeded. */
export const unread = (reason: FileReason, fileName: string, limit?: number): ReadList => nobody([fileProblem(reason, fileName, limit)])

const nobody = (problems: readonly ListProblem[]): ReadList => ({
  ...{ people: [], unsure: [], problems, leftOut: [], chosen: [], absentColumns: [] },
})
