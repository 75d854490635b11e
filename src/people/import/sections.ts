/** Lists that stand below each other on one sheet, each under the word for its people: "Mentors", and further down "Mentees". */
import type { Role } from '../role.ts'
import { cleanLine } from './cell.ts'
import { evidenceOf } from './evidence.ts'
import { findHeader } from './find-header.ts'
import { type Header, type Hints, isComplete } from './header.ts'
import type { Grid, Row } from './list.ts'
import type { Table } from './table.ts'
import { type RoleVocabulary, readRole, saysWaiting } from './vocabulary.ts'

/** The role whose word is all that stands in a row; undefined for every other row. Under "Waitlist" stand mentees, too. */
export function roleOfGroup({ cells }: Row, words?: RoleVocabulary): Role | undefined {
  const at = cells.findIndex((cell) => cell.trim() !== '')
  if (at === -1 || cells.some((cell, index) => index > at && cleanLine(cell.slice(0, mostOfTitle)) !== '')) return undefined
  const word = cleanLine((cells[at] ?? '').slice(0, mostOfTitle))
    .replace(/(?:\(\d{1,4}\)|:)$/u, '')
    .trim()
  return readRole(word, words) ?? (saysWaiting(word) ? 'mentee' : undefined)
}
const mostOfTitle = 60
/** A list has a handful of groups; each is looked for in all rows. */
const mostGroups = 50

/**
 * Each list of a sheet with the role of its group. Undefined unless groups of several roles stand there, no column says the roles, and each
 * of the lists has names and addresses.
 */
export function sectionsOf(grid: Grid, whole: Header | undefined, hints: Hints): readonly Table[] | undefined {
  const { everybody, columns } = hints.answers ?? {}
  const saysRoles = whole?.role !== undefined && whole.role.is !== 'fixed'
  if (saysRoles || everybody || Object.keys(columns ?? {}).length > 0) return undefined
  const groups = grid.rows.flatMap((row) => {
    const role = roleOfGroup(row, hints.words)
    return role ? [{ line: row.line, role }] : []
  })
  if (groups.length > mostGroups || new Set(groups.map(({ role }) => role)).size < 2) return undefined
  const tables: Table[] = []
  for (const [index, { line, role }] of groups.entries()) {
    const end = groups[index + 1]?.line ?? Number.POSITIVE_INFINITY
    // What stands above the first group is a title, or the header of all.
    const rows = grid.rows.filter((row) => row.line !== line && row.line < end && (index === 0 || row.line > line))
    if (rows.length === 0) continue
    const header = headerOf(rows, tables[0], grid, hints)
    if (!header) return undefined
    const { name, hiddenColumns } = grid
    const part = { ...(tables.length === 0 ? grid : { name, problems: [], ...(hiddenColumns && { hiddenColumns }) }), rows }
    tables.push({ grid: part, header: { ...header, role: { is: 'fixed', role } } })
  }
  return tables.length > 1 ? tables : undefined
}

/** The header of one group: its own, that of the first one, or none where names and addresses share a column. */
function headerOf(rows: readonly Row[], first: Table | undefined, grid: Grid, hints: Hints): Header | undefined {
  const above = first && grid.rows.filter(({ line }) => line === first.header.line)
  const tries = [() => findHeader(rows, hints), () => (above ? findHeader([...above, ...rows], hints) : undefined), () => bare(rows, hints)]
  for (const attempt of tries) {
    const header = attempt()
    const isPlain = header && !header.persons && (header.role === undefined || header.role.is === 'fixed')
    if (isPlain && isComplete({ ...header, role: { is: 'fixed', role: 'mentee' } })) return header
  }
  return undefined
}

function bare(rows: readonly Row[], hints: Hints): Header | undefined {
  const width = Math.max(...rows.map(({ cells }) => cells.length))
  const { filled, share } = evidenceOf(rows, width)
  const index = [...Array(Math.min(width, 50)).keys()].find((place) => filled(place) > 0 && share(place, 'namedAddress') >= 0.5)
  return index === undefined
    ? undefined
    : findHeader(rows, { ...hints, answers: { headerLine: 0, columns: { name: index, email: index } } })
}
