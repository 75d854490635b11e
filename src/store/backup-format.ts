/**
 * What a backup looks like, packed with gzip. Its first line is a header. Then comes each table: a line with its name and columns, its rows as PostgreSQL's
 * COPY writes them, one a line, and `\.`. The last line counts the rows, so a file that was cut off is noticed.
 */
import { z } from 'zod'

/** The first line. */
export const headerOf = z.looseObject({
  pari: z.literal('backup'),
  version: z.literal(1),
  /** When it was made. */
  at: z.iso.datetime(),
  /** The migrations that its database had, in their order. */
  migrations: z.array(z.string()).min(1).readonly(),
})
/** The first line, read. */
export type Header = z.output<typeof headerOf>

/** The line before the rows of a table. */
export const tableOf = z.looseObject({ table: z.string(), columns: z.array(z.string()).min(1).readonly() })
/** A table and the columns that its rows have, in their order. */
export type Table = z.output<typeof tableOf>

/** The last line: how many rows each table has. */
export const endOf = z.looseObject({ rows: z.record(z.string(), z.number()) })

/** The line after the last row of a table. COPY never writes it as a row. */
export const endOfRows = '\\.'
