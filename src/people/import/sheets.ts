import type { Role } from '../role.ts'
import { addressesIn, readEmail } from './cell.ts'
import { findHeader } from './find-header.ts'
import { type Header, type Hints, isComplete, missingColumns } from './header.ts'
import type { LeftOut } from './left-out.ts'
import type { Grid } from './list.ts'
import { readRoleCell } from './role-cell.ts'
import { sectionsOf } from './sections.ts'
import { wordsIn } from './spelling.rules.ts'
import type { Table } from './table.ts'
import { readRole, saysWaiting } from './vocabulary.ts'

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
  const tables = grids.flatMap((grid): readonly Table[] => {
    const seen = { ...hints, ...(grid.hiddenColumns && { hidden: grid.hiddenColumns }) }
    const header = findHeader(grid.rows, seen)
    const whole = header ? [{ grid, header: withRoleOf(grid.name, header, hints) }] : []
    return sectionsOf(grid, header, seen) ?? whole
  })
  const { sheet } = hints.answers ?? {}
  const complete = tables.filter(({ header, grid }) => isComplete(header) && (sheet === undefined || grid.name === sheet))
  const read = complete.length > 1 ? amongSeveral(complete, hints) : complete
  const nearest = (sheet === undefined ? tables : tables.filter(({ grid }) => grid.name === sheet)).toSorted(
    (a, b) => missingColumns(a.header).length - missingColumns(b.header).length,
  )[0]
  const kept = new Set((read.length > 0 ? read : nearest ? [nearest] : []).map(({ grid }) => grid.name))
  const instead = [...new Set(read.map(({ grid }) => grid.name))].join(', ')
  const lacksRoles = new Set(tables.flatMap(({ grid, header }) => (missingColumns(header).join() === 'role' ? [grid.name] : [])))
  const leftOut = grids
    .filter(({ name, rows }) => !kept.has(name) && kept.size > 0 && rows.length > 0)
    .map(({ name }): LeftOut => {
      const isList = complete.some(({ grid }) => grid.name === name)
      const why = lacksRoles.has(name) ? 'saysNoRoles' : 'noList'
      return { what: 'sheet', name, ...(isList ? { why: 'otherSheetRead', instead } : { why }) }
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
  if (roles.size === 0 && saysWaiting(name)) return 'mentee'
  return roles.size === 1 ? [...roles][0] : undefined
}

function amongSeveral(tables: readonly Table[], hints: Hints): readonly Table[] {
  const current = tables.filter(({ grid }) => !isPutAside(grid.name))
  const newest = newestOf(current.length > 0 ? current : tables)
  const sheets = [...Map.groupBy(newest, ({ grid }) => grid.name)].map(([name, parts]) => ({
    name,
    ...together(parts.map((table) => peopleOf(table, hints))),
  }))
  const versions = sheets.filter((one) => sheets.some((other) => other !== one && shareSomebody(one, other)))
  if (versions.length === 0) return newest
  const longest = versions.reduce((most, each) => (each.emails.size > most.emails.size ? each : most))
  // Beside two lists of mentees, that of the mentors is no version of either.
  const beside = sheets.filter((each) => !versions.includes(each) && [...each.roles].every((role) => !longest.roles.has(role)))
  const read = new Set([longest, ...beside].map(({ name }) => name))
  return newest.filter(({ grid }) => read.has(grid.name))
}

/** Everybody in the lists that stand below each other on one sheet. */
const together = (parts: readonly People[]): People => ({
  emails: new Set(parts.flatMap(({ emails }) => [...emails])),
  roles: new Set(parts.flatMap(({ roles }) => [...roles])),
})

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
      const cell = (cells[at.get('email') ?? -1] ?? '').slice(0, 1000)
      const found = addressesIn(cell).flatMap((address) => readEmail(address) ?? [])
      const said = role ?? (header.role?.is === 'fixed' ? header.role.role : readRoleCell(cells[at.get('role') ?? -1] ?? '', words))
      if (found.length === 0 || said === 'coordinator') continue
      for (const email of found) emails.add(email)
      if (said === 'mentor' || said === 'mentee') roles.add(said)
    }
  }
  return { emails, roles }
}

/** Somebody who is a mentor in one sheet and a mentee in the other makes no versions of a list; it is a mistake in both. */
const shareSomebody = (one: People, other: People): boolean =>
  [...one.roles].some((role) => other.roles.has(role)) && [...one.emails].some((email) => other.emails.has(email))
