import { addressesIn, cleanLine, readEmail } from './cell.ts'
import { isOfForms, meaningOf } from './columns.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import { type Header, type Hints, nameOf } from './header.ts'
import type { LeftOut } from './left-out.ts'
import { headerSearchRows, type Row } from './list.ts'
import { personsOf } from './pairs.ts'
import type { Person } from './person.ts'
import { namesTurned, settle } from './settle.ts'
import type { RoleVocabulary } from './vocabulary.ts'

/** Titles that are tried to understand; what stands further to the right is left out. Exports of large forms have some hundred. */
const mostTitles = 500
/** A header has at least so many known columns, because a row of people may hold a word such as "mentor", too. */
const fewestColumns = 2

/** The row among the first filled ones that names most columns; undefined if none looks like a header. */
export function findHeader(rows: readonly Row[], hints: Hints = {}): Header | undefined {
  const filled = rows.filter((row) => row.cells.some((cell) => cleanLine(cell) !== '')).slice(0, headerSearchRows)
  const { headerLine } = hints.answers ?? {}
  if (headerLine === 0)
    return filled[0] && readHeader({ line: filled[0].line - 1, cells: filled[0].cells.map(() => '') }, undefined, rows, hints)
  const sizes = filled.map((row, index) => ({ row, above: filled[index - 1], size: sizeOf(row, filled[index - 1], rows, hints.words) }))
  const most = Math.max(0, ...sizes.map(({ size }) => size))
  const found =
    headerLine === undefined
      ? sizes.find(({ size }) => size === most && size >= fewestColumns)
      : sizes.find(({ row }) => row.line === headerLine)
  return found && readHeader(found.row, found.above, rows, hints)
}

/** How many columns this row names, were it the header. A row with somebody's address is none. */
function sizeOf(row: Row, above: Row | undefined, rows: readonly Row[], words: RoleVocabulary | undefined): number {
  if (row.cells.some((cell) => addressesIn(cell).some((address) => readEmail(address) !== undefined))) return 0
  const titles = row.cells.slice(0, mostTitles).map(cleanLine)
  const columns = new Set(titles.flatMap((title) => meaningOf(title, words)?.column ?? []))
  const owned = personsOf(titles, titlesOf(above), words, evidenceBelow(row, rows, words))?.reduce((sum, { at }) => sum + at.size, 0) ?? 0
  return Math.max(columns.size, owned)
}

/** What stands under a row, looked at only when somebody asks. */
function evidenceBelow(row: Row, rows: readonly Row[], words: RoleVocabulary | undefined): () => Evidence {
  let evidence: Evidence | undefined
  return () => {
    evidence ??= evidenceOf(
      rows.filter(({ line }) => line > row.line),
      row.cells.length,
      words,
    )
    return evidence
  }
}

const titlesOf = (row: Row | undefined): string[] =>
  row?.cells.map((cell, index) => (index < mostTitles ? cleanLine(cell) : cell.trim())) ?? []

function readHeader(row: Row, above: Row | undefined, rows: readonly Row[], hints: Hints): Header {
  const titles = titlesOf(row)
  const below = evidenceBelow(row, rows, hints.words)
  const tried = titles.slice(0, mostTitles)
  const alone = personsOf(tried, [], hints.words, below)
  const persons = alone ?? personsOf(tried, titlesOf(above), hints.words, below)
  const evidence = below()
  if (persons) return { ...ofPersons(row.line, titles, persons, evidence), ...(!alone && above && { ownersAt: above.line }) }
  return { line: row.line, titles, ...settle({ line: row.line, titles, known: tried, evidence, ...hints }) }
}

function ofPersons(line: number, titles: readonly string[], persons: readonly Person[], evidence: Evidence): Header {
  const { filled } = evidence
  const read = new Set(persons.flatMap(({ at }) => [...at.values()]))
  const leftOut = titles.flatMap((title, index): LeftOut[] =>
    read.has(index) || (title === '' && filled(index) === 0)
      ? []
      : [{ what: 'column', name: nameOf(title, index), why: isOfForms(title) ? 'ofTheForm' : 'unknown' }],
  )
  const [first] = persons
  return {
    line,
    titles,
    at: first?.at ?? new Map(),
    role: first && { is: 'fixed', role: first.role },
    leftOut,
    problems: [],
    unhidden: [],
    persons,
    lastFirst: namesTurned(
      titles,
      persons.flatMap(({ at }) => at.get('name') ?? []),
      evidence,
    ),
  }
}
