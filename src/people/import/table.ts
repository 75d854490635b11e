import type { Header } from './header.ts'
import type { Grid } from './list.ts'

/** A sheet, or one of the lists on it, whose header is understood. */
export interface Table {
  readonly grid: Grid
  readonly header: Header
}
