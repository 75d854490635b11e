import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { silentLog } from '../../src/kit/log.ts'
import { migrate, migrationsDirectory } from '../../src/store/migrate.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'

/** What a release stored, as it was written down when it went out. */
export interface Released {
  readonly release: string
  /** When its dump was made: ISO 8601. */
  readonly at: string
  readonly ladders: readonly Readonly<Record<string, unknown>>[]
  readonly settings: readonly Readonly<Record<string, unknown>>[]
  /** What was noted in the audit, by deed. */
  readonly details: Readonly<Record<string, unknown>>
  /** By the kind of their delivery. */
  readonly views: Readonly<Record<string, readonly unknown[]>>
  /** What its buttons carried, one of each command. */
  readonly buttons: readonly { readonly do: string }[]
  /** What it knew, by name. */
  readonly rooms: readonly string[]
  readonly parts: readonly string[]
}

/** Every release whose JSON and database later ones must read, oldest first. */
export const releases: readonly Released[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name: release }) => ({
    release,
    ...(JSON.parse(readFileSync(fileOf(release, 'stored.json'), 'utf8')) as Omit<Released, 'release'>),
  }))
  .toSorted((one, other) => one.release.localeCompare(other.release, 'en', { numeric: true }))

/** The database of a release, brought up to this one. */
export async function databaseOf({ release }: Released): Promise<TestDatabase> {
  const database = await freshDatabase({ template: null })
  await database.pool.query(readFileSync(fileOf(release, 'dump.sql'), 'utf8'))
  await migrate(database.pool, migrationsDirectory, silentLog)
  return database
}

function fileOf(release: string, name: string): string {
  return join(import.meta.dirname, release, name)
}
