import { join } from 'node:path'
import type { Log } from '../kit/log.ts'
import { orClose } from '../or-close.ts'
import { type EmbeddedServer, startEmbedded } from '../store/embedded.ts'

/** The embedded server of the playground. Nothing in it outlives a scene. */
export interface Databases {
  /** An empty database in place of the one before: how to connect to it. */
  fresh(): Promise<string>
  stop(): Promise<void>
}

/** `name`: of this playground alone, as several may share a data directory. */
export async function openDatabases(dataDirectory: string, name: string, log: Log): Promise<Databases> {
  const server: EmbeddedServer = await startEmbedded({ dataDirectory: join(dataDirectory, 'playground'), durable: false, log })
  return {
    async fresh() {
      await server.dropDatabase(name)
      await server.createDatabase(name)
      return server.urlFor(name)
    },
    async stop() {
      await orClose(
        () => server.stop(),
        () => server.dropDatabase(name),
      )
      await server.stop()
    },
  }
}
