import { freshDatabase, type TestDatabase } from './database.ts'

/** Databases of this process that no test uses. They end with the server of the test run. */
const free: TestDatabase[] = []

/**
 * A migrated, empty database, as `freshDatabase` gives it. When it is closed its rows go, and the next test has it, of this file or of another,
 * with connections that are open and statements that are planned: eight times as quick as a new one. For tests that change no table, and leave
 * nothing running on it.
 */
export async function recycledDatabase(): Promise<TestDatabase> {
  const database = free.pop() ?? (await freshDatabase())
  return {
    ...database,
    async close() {
      await emptied(database)
      free.push(database)
    },
  }
}

/** Deleting is quicker than truncating where a few rows stand. Foreign keys and the audit's guard are off meanwhile. */
async function emptied({ pool }: TestDatabase): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations'`,
  )
  const deletes = rows.map(({ name }) => `delete from ${name};`).join(' ')
  await pool.query(`begin; set local session_replication_role = replica; ${deletes} commit`)
}
