import { fromDate, Instant, toDate } from '../kit/clock.ts'
import * as Prisma from './sql.ts'

/** Columns of one table in a row with those of others: each behind the table's prefix, like `mentor_`. */
export type Under<Prefix extends string, Row> = { readonly [Column in keyof Row & string as `${Prefix}${Column}`]: Row[Column] }

/** A row of an outer join. */
export type Perhaps<Row> = { readonly [Column in keyof Row]: Row[Column] | null }

type Fact<Value> = Value extends Date ? Instant : Value

/**
 * The table of columns for some facts: from it they are selected, read and written. `names`: the column of each fact. Points in time are
 * instants outside the database.
 */
export const columnsOf =
  <Row>() =>
  <const Names extends Readonly<Record<string, keyof Row & string>>>(names: Names) => {
    type Facts = { readonly [Name in keyof Names]: Fact<Row[Names[Name]]> }
    const all = Object.entries(names)
    const listed = (write: (column: string) => string) => Prisma.raw(all.map(([, column]) => write(column)).join(', '))
    return {
      select: (alias: string, prefix = '') => listed((column) => `${alias}.${column} as ${prefix}${column}`),
      /** For `update … set` from rows `n`. */
      set: listed((column) => `${column} = n.${column}`),
      read<Prefix extends string>(row: Under<Prefix, Pick<Row, Names[keyof Names]>>, prefix: Prefix): Facts {
        const values = row as Readonly<Record<string, unknown>>
        const facts: Record<string, unknown> = {}
        for (const [name, column] of all) facts[name] = read(values[prefix + column])
        return facts as Facts
      },
      /** By columns, for JSON that the database takes apart again. */
      write: (facts: Facts): object => Object.fromEntries(all.map(([name, column]) => [column, write(facts[name])])),
    }
  }

const read = (value: unknown): unknown => (value instanceof Date ? fromDate(value) : value)

/** As a date, which becomes text many times faster than an instant does. */
const write = (fact: unknown): unknown => (fact instanceof Instant ? toDate(fact) : fact)
