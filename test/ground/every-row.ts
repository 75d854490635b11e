import type pg from 'pg'

/** Every row of every table as text, whatever schema it is in. */
export async function everyRowOf({ pool }: { readonly pool: pg.Pool }): Promise<readonly string[]> {
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

/** Those lines in which one of these strings stands, in small letters or capitals. */
export const thatTell = (lines: readonly string[], marks: readonly string[]): readonly string[] =>
  lines.filter((line) => marks.some((mark) => line.toLowerCase().includes(mark.toLowerCase())))
