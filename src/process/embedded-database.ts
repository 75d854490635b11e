/** The PostgreSQL server that Pari brings along, where nobody else runs the database. */
import { join } from 'node:path'
import { type EmbeddedServer, startEmbedded } from '../embedded-postgres/index.ts'
import type { Log } from '../kit/log.ts'
import { orClose } from '../kit/or-close.ts'

interface Settings {
  /** Null: Pari starts a server of its own in the data directory. */
  readonly databaseUrl: string | null
  readonly dataDirectory: string
}

/**
 * Starts the server, or joins it when another process of ours has it running. Null: somebody else runs the database. `onLaunch` is called
 * when the process of the server has begun.
 */
export async function openEmbeddedServer(
  { databaseUrl, dataDirectory }: Settings,
  log: Log,
  onLaunch?: () => void,
): Promise<EmbeddedServer | null> {
  if (databaseUrl !== null) return null
  const server = await startEmbedded({ dataDirectory: join(dataDirectory, 'database'), durable: true, log, ...(onLaunch && { onLaunch }) })
  await orClose(
    () => server.stop(),
    () => server.ensureDatabase('pari'),
  )
  return server
}

/** Where the rooms' database is. */
export const urlOf = ({ databaseUrl }: Settings, server: EmbeddedServer | null): string => databaseUrl ?? server?.urlFor('pari') ?? ''
