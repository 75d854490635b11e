import type { Role } from '../role.ts'
import type { Column } from './column.ts'

/** One of the people in a row: the mentor of a pair, or a mentee. */
export interface Person {
  readonly role: Role
  /** The place of each column that tells something of them; of a mentee also of the mentor's. */
  readonly at: ReadonlyMap<Column, number>
}
