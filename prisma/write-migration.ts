import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../src/kit/clock.ts'
import { type DatabaseServer, filters, listMigrations, lockfileName, lockfileText, withSchemaEngine } from './schema-engine.ts'

/** What stands below this line of a migration is kept when it is written anew. */
export const byHand = '-- Written by hand from here on.\n'

export interface Deps {
  readonly schemaFile: string
  readonly directory: string
  readonly clock: Clock
  /** For throw-away databases: its `postgres` database stays as it is. */
  readonly server: DatabaseServer
}

/** SQL that leads from nothing, or from the migrations, to the schema; empty when there is nothing to do. */
export async function difference(from: 'empty' | 'migrations', { schemaFile, directory, server }: Omit<Deps, 'clock'>): Promise<string> {
  const to = { tag: 'schemaDatamodel' as const, files: [{ path: schemaFile, content: await readFile(schemaFile, 'utf8') }] }
  const migrations = await listMigrations(directory)
  const result = await withSchemaEngine(server, 'postgres', (engine) =>
    engine.diff({
      from: from === 'empty' ? { tag: 'empty' } : { tag: 'migrations', ...migrations },
      to,
      script: true,
      exitCode: true,
      filters,
    }),
  )
  return result.exitCode === 0 ? '' : (result.stdout ?? '')
}

/** Writes the next migration and answers its path; null when the migrations and the schema agree. */
export async function writeNext(name: string, deps: Deps): Promise<string | null> {
  const sql = await difference('migrations', deps)
  return sql ? write(`${timestamp(deps.clock)}_${name}`, sql, deps) : null
}

/** Writes the only migration anew and answers its path. Throws when there are several: the database of somebody else may have them. */
export async function rewriteFirst(deps: Deps): Promise<string> {
  const names = (await readdir(deps.directory).catch(() => [])).filter((name) => name !== lockfileName)
  const [name = `${timestamp(deps.clock)}_first`, second] = names
  if (second) throw new Error('There is more than one migration: write the next one with "new" instead.')
  const before = await readFile(join(deps.directory, name, 'migration.sql'), 'utf8').catch(() => '')
  const hand = before.includes(byHand) ? before.slice(before.indexOf(byHand)) : ''
  const sql = await difference('empty', deps)
  await rm(join(deps.directory, name), { recursive: true, force: true })
  return write(name, `${sql}\n${hand}`, deps)
}

async function write(name: string, sql: string, { directory }: Deps): Promise<string> {
  const path = join(directory, name, 'migration.sql')
  await mkdir(join(directory, name), { recursive: true })
  await writeFile(path, `${sql.trim()}\n`)
  await writeFile(join(directory, lockfileName), lockfileText)
  return path
}

const timestamp = (clock: Clock): string => clock.now().toString().replaceAll(/\D/g, '').slice(0, 14)
