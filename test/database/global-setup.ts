import type { TestProject } from 'vitest/node'
import { startThrowAway } from '../../src/embedded-postgres/throw-away.ts'
import { silentLog } from '../../src/kit/log.ts'
import { connect } from '../../src/store/client.ts'
import { migrate, migrationsDirectory } from '../../src/store/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The connection string of the run's server, for its control database. */
    server: string
    /** A migrated database to copy; nobody may be connected to it. */
    template: string
  }
}

const template = 'template_pari'

/** One database server for the whole run; each test file copies the template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startThrowAway(silentLog)
  await server.createDatabase(template)
  const { pool, close } = connect(server.urlFor(template), { poolSize: 1 })
  await migrate(pool, migrationsDirectory, silentLog)
  await close()
  project.provide('server', server.urlFor('postgres'))
  project.provide('template', template)
  return () => server.stop()
}
