import type { TestDatabase } from '../database/database.ts'

/** Every row of every table as text, whatever schema it is in: its table, and its columns as JSON. */
export async function everyRowIn({ pool }: TestDatabase): Promise<readonly string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`)
  const all = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t`)
      return rows.map(({ line }) => `${name} ${line}`)
    }),
  )
  return all.flat()
}

/** Those in which one of these strings stands. */
export const thatTell = (lines: readonly string[], marks: readonly string[]): readonly string[] =>
  lines.filter((line) => marks.some((mark) => line.toLowerCase().includes(mark.toLowerCase())))
