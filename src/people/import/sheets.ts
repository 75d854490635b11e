import type { Role } from '../role.ts'
import { readEmail } from './cell.ts'
import { findHeader } from './find-header.ts'
import { type Header, type Hints, isComplete, missingColumns } from './header.ts'
import type { LeftOut } from './left-out.ts'
import type { Grid } from './list.ts'
import { readRoleCell } from './role-cell.ts'
import { wordsIn } from './spelling.rules.ts'
import { readRole } from './vocabulary.ts'

/** A sheet whose header is understood. */
export interface Table {
  readonly grid: Grid
  readonly header: Header
}

interface ChosenSheets {
  /** The sheets that are read, all of them complete. */
  readonly tables: readonly Table[]
  /** Where none is complete: the one that lacks least. */
  readonly nearest: Table | undefined
  readonly leftOut: readonly LeftOut[]
}

/**
 * The sheets of a workbook that are read: every complete list in it, unless they are several lists of the same people or of several years.
 * Of those one is read, the newest or else the longest, and the others are named.
 */
export function chooseSheets(grids: readonly Grid[], hints: Hints): ChosenSheets {
  const tables = grids.flatMap((grid): Table[] => {
    const header = findHeader(grid.rows, { ...hints, ...(grid.hiddenColumns && { hidden: grid.hiddenColumns }) })
    return header ? [{ grid, header: withRoleOf(grid.name, header, hints) }] : []
  })
  const { sheet } = hints.answers ?? {}
  const complete = tables.filter(({ header, grid }) => isComplete(header) && (sheet === undefined || grid.name === sheet))
  const read = complete.length > 1 ? amongSeveral(complete, hints) : complete
  const nearest = (sheet === undefined ? tables : tables.filter(({ grid }) => grid.name === sheet)).toSorted(
    (a, b) => missingColumns(a.header).length - missingColumns(b.header).length,
  )[0]
  const kept = new Set((read.length > 0 ? read : nearest ? [nearest] : []).map(({ grid }) => grid))
  const instead = read.map(({ grid }) => grid.name).join(', ')
  const leftOut = grids
    .filter((grid) => !kept.has(grid) && kept.size > 0 && grid.rows.length > 0)
    .map(({ name }): LeftOut => {
      const isList = complete.some(({ grid }) => grid.name === name)
      return { what: 'sheet', name, ...(isList ? { why: 'otherSheetRead', instead } : { why: 'noList' }) }
    })
  return { tables: read, nearest: read.length > 0 ? undefined : nearest, leftOut }
}

/** Where no column says the roles, the name of a sheet may: "Mentors". */
function withRoleOf(name: string, header: Header, { words }: Hints): Header {
  const role = header.role === undefined ? roleOfName(name, words) : undefined
  return role && !header.persons ? { ...header, role: { is: 'fixed', role } } : header
}

function roleOfName(name: string, words: Hints['words']): Role | undefined {
  const roles = new Set([name, ...wordsIn(name)].flatMap((word) => readRole(word, words) ?? []))
  return roles.size === 1 ? [...roles][0] : undefined
}

function amongSeveral(tables: readonly Table[], hints: Hints): readonly Table[] {
  const current = tables.filter(({ grid }) => !isPutAside(grid.name))
  const newest = newestOf(current.length > 0 ? current : tables)
  const people = newest.map((table) => peopleOf(table, hints))
  const areVersions = people.some((one, index) => people.slice(index + 1).some((other) => shareSomebody(one, other)))
  if (!areVersions) return newest
  const longest = people.reduce((most, each, index) => (each.emails.size > (people[most]?.emails.size ?? 0) ? index : most), 0)
  return newest.slice(longest, longest + 1)
}

/** How people call a sheet that they keep, and do not mean. */
const asideWords =
  /^(?:old|vanha|vanhat|gammal|gamla|archived?|arkisto|arkistoitu|arkiv|copy|kopio|kopia|backup|varmuuskopio|template|malli|mallipohja|pohja|mall|example|esimerkki|exempel|test|testi|draft|luonnos|utkast|last|previous|edellinen|edelliset|viime|forra|foregaende)$/

const isPutAside = (name: string): boolean => wordsIn(name).some((word) => asideWords.test(word))

/** Of sheets that are all named by a year those of the last one; "Autumn 2026" comes after "Spring 2026". */
function newestOf(tables: readonly Table[]): readonly Table[] {
  const times = tables.map(({ grid }) => timeOfName(grid.name))
  if (times.some((time) => time === undefined)) return tables
  const last = Math.max(...times.map((time) => time ?? 0))
  return tables.filter((_, index) => times[index] === last)
}

const seasons = [/^(?:spring|kevat|var)/, /^(?:summer|kesa|sommar)/, /^(?:autumn|fall|syksy|host)/]

function timeOfName(name: string): number | undefined {
  const words = wordsIn(name)
  const season = seasons.findIndex((each) => words.some((word) => each.test(word)))
  // "Spring 27" is a year, and "Group 27" is none.
  const short = season === -1 ? [] : words.filter((word) => /^[2-4]\d$/.test(word)).map((word) => 2000 + Number(word))
  const years = [...words.filter((word) => /^(?:19|20)\d\d$/.test(word)).map(Number), ...short]
  if (years.length === 0) return undefined
  return Math.max(...years) * 10 + season + 1
}

interface People {
  readonly emails: ReadonlySet<string>
  readonly roles: ReadonlySet<Role>
}

/** Who is in a sheet, without coordinators: these stand in all of them. */
function peopleOf({ grid, header }: Table, { words }: Hints): People {
  const emails = new Set<string>()
  const roles = new Set<Role>()
  for (const { cells, line } of grid.rows) {
    if (line <= header.line) continue
    for (const { at, role } of header.persons ?? [{ at: header.at, role: undefined }]) {
      const email = readEmail((cells[at.get('email') ?? -1] ?? '').slice(0, 400))
      const said = role ?? (header.role?.is === 'fixed' ? header.role.role : readRoleCell(cells[at.get('role') ?? -1] ?? '', words))
      if (email === undefined || said === 'coordinator') continue
      emails.add(email)
      if (said === 'mentor' || said === 'mentee') roles.add(said)
    }
  }
  return { emails, roles }
}

/** Somebody who is a mentor in one sheet and a mentee in the other makes no versions of a list; it is a mistake in both. */
const shareSomebody = (one: People, other: People): boolean =>
  [...one.roles].some((role) => other.roles.has(role)) && [...one.emails].some((email) => other.emails.has(email))
