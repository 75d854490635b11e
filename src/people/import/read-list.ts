import { usualWords } from '../../contract/role-words.ts'
import { decode, kindOf } from './bytes.ts'
import { cleanLine } from './cell.ts'
import { checkList } from './check-list.ts'
import { checkRow } from './check-row.ts'
import { findHeader, type Header, isComplete, missingColumns, titleOf } from './header.ts'
import {
  fileSizeLimit,
  type Grid,
  type ListDefaults,
  type ListFile,
  type ReadList,
  type Row,
  rowLimit,
  sheetAreaLimit,
  unpackedSizeLimit,
} from './list.ts'
import { withoutLongRows } from './long-lines.ts'
import { type FileReason, fileProblem, type ListProblem, problem } from './problem.ts'
import { type RoleVocabulary, roleVocabulary } from './vocabulary.ts'

/**
 * Reads a CSV or XLSX list. It never throws: all that cannot be read or does not fit together is reported at once, and a file that is no
 * list gives no people and at least one problem.
 */
export async function readList(file: ListFile, defaults: ListDefaults): Promise<ReadList> {
  const grids = await readGrids(file.bytes)
  if (typeof grids === 'string') return unread(grids, file.name, limits[grids])
  const words = roleVocabulary(defaults.words ?? usualWords)
  const table = findTable(grids, words)
  if (table) return readTable(table, { ...defaults, words }, file.name)
  const broken = grids.flatMap(({ problems }) => problems)
  return nobody([fileProblem(grids.every(isBlank) ? 'emptyFile' : 'noHeader', file.name), ...broken])
}

/** The code that takes files apart is loaded with the first file, because a start need not wait for it. */
async function readGrids(bytes: Uint8Array): Promise<readonly Grid[] | FileReason> {
  if (bytes.length > fileSizeLimit) return 'fileTooLarge'
  const kind = kindOf(bytes)
  if (kind === 'empty') return 'emptyFile'
  if (kind === 'zip') {
    const sheets = await (await import('./workbook.ts')).readWorkbook(bytes)
    return typeof sheets === 'string' ? sheets : sheets.map(withoutLongRows)
  }
  if (kind !== 'text') return kind === 'passwordProtected' ? kind : 'wrongFileType'
  const text = decode(bytes)
  if (text === undefined) return 'unreadableEncoding'
  const { readDelimited } = await import('./delimited.ts')
  const grid = readDelimited(text)
  return typeof grid === 'string' ? grid : [grid]
}

/** What holds where a row says nothing, with the words for roles. */
type Understood = Omit<ListDefaults, 'words'> & { readonly words: RoleVocabulary }

interface Table {
  readonly grid: Grid
  readonly header: Header
  readonly otherSheets: readonly string[]
}

/** The first sheet with all columns that a list needs; if there is none, the first with a header. */
function findTable(grids: readonly Grid[], words: RoleVocabulary): Table | undefined {
  const tables = grids.flatMap((grid) => {
    const header = findHeader(grid.rows, words)
    return header ? [{ grid, header }] : []
  })
  const complete = tables.filter(({ header }) => isComplete(header))
  const table = complete[0] ?? tables[0]
  return table && { ...table, otherSheets: complete.slice(1).map(({ grid }) => grid.name) }
}

function readTable({ grid, header, otherSheets }: Table, defaults: Understood, fileName: string): ReadList {
  const about = {
    ignoredColumns: header.ignored,
    absentColumns: (['language', 'mentor'] as const).filter((column) => !header.at.has(column)),
    ignoredSheets: otherSheets,
  }
  const below = grid.rows.filter((row) => row.line > header.line && row.cells.some((cell) => cell.trim() !== ''))
  if (below.length > rowLimit) return unread('tooManyRows', fileName, rowLimit)
  const rows = below.filter((row) => !isEmptyRow(row) && !repeatsHeader(row, header))
  const refused = [...missing(header), ...(rows.length === 0 ? [fileProblem('noPeople', fileName)] : [])]
  if (refused.length > 0) return { ...nobody([...refused, ...header.problems, ...grid.problems]), ...about }
  const checked = rows.map((row) => checkRow(row, header, defaults.language, defaults.words))
  const list = checkList(checked, { email: titleOf(header, 'email'), mentor: titleOf(header, 'mentor') }, defaults.seatsPerMentor)
  const problems = [...header.problems, ...grid.problems, ...list.problems].toSorted((a, b) => a.line - b.line)
  // When two columns mean the same, the wrong one may have been read.
  return { people: header.problems.length > 0 ? [] : list.people, problems, ...about }
}

const missing = (header: Header): ListProblem[] => missingColumns(header).map((column) => problem(header, 'missingColumn', column))

/** Lists that were pasted together carry their header again. */
const repeatsHeader = (row: Row, header: Header): boolean =>
  [...header.at.values()].every((index) => cleanLine(row.cells[index] ?? '') === header.titles[index])

const isEmptyRow = (row: Row): boolean => row.cells.every((cell) => cleanLine(cell) === '')
const isBlank = ({ rows, problems }: Grid): boolean => problems.length === 0 && rows.every(isEmptyRow)

/** A file from which nobody was read, for one reason. `limit`: the number that was exceeded. */
export const unread = (reason: FileReason, fileName: string, limit?: number): ReadList => nobody([fileProblem(reason, fileName, limit)])

const nobody = (problems: readonly ListProblem[]): ReadList => ({
  people: [],
  problems,
  ignoredColumns: [],
  absentColumns: [],
  ignoredSheets: [],
})

const megabyte = 1024 * 1024
/** Megabytes, rows and cells, for the words of the report. */
const limits: Readonly<Partial<Record<FileReason, number>>> = {
  ...{ fileTooLarge: fileSizeLimit / megabyte, unpackedTooLarge: unpackedSizeLimit / megabyte },
  ...{ tooManyRows: rowLimit, sheetTooLarge: sheetAreaLimit },
}
