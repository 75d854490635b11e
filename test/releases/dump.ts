import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { migrationsDirectory } from '../../src/store/migrate.ts'

/** A database as plain SQL: the migrations that made it, and its rows as JSON, tables in an order that their foreign keys allow. */
export async function dumpOf(pool: pg.Pool): Promise<string> {
  const { rows: applied } = await pool.query<{ name: string }>('select migration_name as name from _prisma_migrations order by 1')
  const migrations = await Promise.all(applied.map(({ name }) => readFile(join(migrationsDirectory, name, 'migration.sql'), 'utf8')))
  const tables = await Promise.all((await tablesIn(pool)).map((table) => rowsOf(pool, table)))
  return [...migrations, madeByPrisma, ...tables.filter((table) => table !== null)].join('\n')
}

const madeByPrisma = `create table _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz, migration_name varchar(255) not null,
  logs text, rolled_back_at timestamptz, started_at timestamptz not null default now(), applied_steps_count integer not null default 0);
`

/** Those that others refer to come first. */
async function tablesIn(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; refers: string[] }>(`
    select c.relname as name, array(select distinct f.relname::text from pg_constraint k join pg_class f on f.oid = k.confrelid
      where k.conrelid = c.oid and k.contype = 'f' and f.oid <> c.oid) as refers
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`)
  const ordered: string[] = []
  const left = [...rows]
  while (left.length > 0) {
    const next = left.findIndex(({ refers }) => refers.every((each) => ordered.includes(each)))
    if (next < 0) throw new Error('Tables refer to each other in a circle.')
    ordered.push(...left.splice(next, 1).map(({ name }) => name))
  }
  return ordered
}

async function rowsOf(pool: pg.Pool, table: string): Promise<string | null> {
  const name = pg.escapeIdentifier(table)
  const { rows } = await pool.query<{ line: string }>(`select to_jsonb(t)::text as line from ${name} t order by 1`)
  if (rows.length === 0) return null
  const lines = pg.escapeLiteral(`[${rows.map(({ line }) => line).join(',\n')}]`)
  return `insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${lines});\n`
}
