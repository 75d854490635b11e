/** Roles that are ticked, or answered with yes and no, in columns of their own. */
import type { Role } from '../role.ts'
import { cleanLine, readSeats } from './cell.ts'
import type { Header, RoleSource } from './header.ts'
import type { Row } from './list.ts'
import type { ProblemReason } from './problem.ts'
import { readRoleCell, readTick } from './role-cell.ts'
import { saysWaitlist } from './vocabulary.ts'

/** Columns that are ticked. */
export type Ticks = Extract<RoleSource, { is: 'ticks' }>

type Said =
  | { readonly role: Role | 'leftOut' }
  /** `at`: the column in which something is wrong; `cells`: the columns that are ticked; `cell`: what stands there. */
  | { readonly reason: ProblemReason; readonly at: number; readonly cells: readonly number[]; readonly cell: string }

/** What the columns of one row say; `leftOut` is whoever said no to each of them. */
export function readTicks(row: Row, { at, otherwise, areWishes }: Ticks, layout: Pick<Header, 'at'>): Said {
  const cell = (index: number): string => cleanLine((row.cells[index] ?? '').slice(0, 1000))
  const [first = -1] = at.values()
  const tick = ([role, index]: readonly [Role, number]) => tickOf(cell(index), role)
  const strange = [...at].find((each) => tick(each) === undefined)?.[1]
  if (strange !== undefined) return { reason: 'unknownRole', at: strange, cells: [], cell: cell(strange) }
  const roles = [...at].filter((each) => tick(each) === true)
  const [only, ...others] = roles
  if (only && others.length === 0) return { role: only[0] }
  const missing: Said = { reason: only ? 'bothRoles' : 'missingRole', at: first, cells: roles.map(([, index]) => index), cell: cell(first) }
  if (only) return missing
  if (areWishes && [...at.values()].every((index) => cell(index) !== '')) return { role: 'leftOut' }
  if (!otherwise || (!otherwise.isEmptyNo && cell(first) === '')) return missing
  const role = otherwise.role ?? shownBy(cell, layout)
  return role ? { role } : { ...missing, reason: 'unclearNo' }
}

/** A form that lets people choose may write yes, or the word itself under which they put their mark. */
export const tickOf = (cell: string, role: Role): boolean | undefined => readTick(cell) ?? (readRoleCell(cell) === role ? true : undefined)

/** Whoever has a mentor is a mentee, and whoever takes mentees is a mentor. */
function shownBy(cell: (index: number) => string, { at }: Pick<Header, 'at'>): Role | undefined {
  const has = { mentee: !saysWaitlist(cell(at.get('mentor') ?? -1)), mentor: readSeats(cell(at.get('seats') ?? -1)) !== undefined }
  if (has.mentee === has.mentor) return undefined
  return has.mentee ? 'mentee' : 'mentor'
}
