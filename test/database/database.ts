import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { EmbeddedServer } from '../../src/embedded-postgres/index.ts'
import { type Connection, connect } from '../../src/store/client.ts'

export interface TestDatabase extends Connection {
  readonly url: string
}

interface Wanted {
  /** Null: a database without any tables. */
  readonly template?: string | null
  readonly poolSize?: number
}

/** A migrated, empty database of one's own on the server of the test run; `close` drops it. */
export async function freshDatabase({ template = inject('template'), poolSize = 5 }: Wanted = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID()}`
  await testServer.createDatabase(name, template ?? undefined)
  const url = testServer.urlFor(name)
  const connection = connect(url, { poolSize })
  return {
    ...connection,
    url,
    async close() {
      await connection.close()
      await testServer.dropDatabase(name)
    },
  }
}

/** The server of the test run, seen from a test file. */
export const testServer: Pick<EmbeddedServer, 'urlFor' | 'createDatabase' | 'dropDatabase'> = {
  urlFor: (name) => Object.assign(new URL(inject('server')), { pathname: `/${encodeURIComponent(name)}` }).href,
  createDatabase: (name, template = 'template1') =>
    control(`create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)} strategy file_copy`),
  dropDatabase: (name) => control(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
}

async function control(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('server') })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
