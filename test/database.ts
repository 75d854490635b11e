import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { type Connection, connect } from '../src/store/client.ts'

export interface TestDatabase extends Connection {
  readonly url: string
}

/** A migrated, empty database of one's own; `close` drops it. Empty and without tables where `template` is null. */
export async function freshDatabase({
  template = inject('template'),
  poolSize = 5,
}: {
  template?: string | null
  poolSize?: number
} = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID()}`
  await control(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template ?? 'template1')} strategy file_copy`)
  const url = Object.assign(new URL(inject('server')), { pathname: `/${name}` }).href
  const connection = connect(url, { poolSize })
  return {
    ...connection,
    url,
    async close() {
      await connection.close()
      await control(`drop database ${pg.escapeIdentifier(name)} with (force)`)
    },
  }
}

async function control(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('server') })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}
