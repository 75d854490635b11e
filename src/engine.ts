/** A running Pari: one process of perhaps many on one database, which answers people, keeps the timetable and runs lanes. */
import { join } from 'node:path'
import type { Log } from './kit/log.ts'
import { orClose } from './or-close.ts'
import type { Engine, EngineDeps, EngineSettings } from './running.ts'
import { type EmbeddedServer, startEmbedded } from './store/embedded.ts'

/** The database's own process starts first; what is slow to load is loaded meanwhile. */
export async function startEngine(deps: EngineDeps): Promise<Engine> {
  const launched = Promise.withResolvers<void>()
  const opening = openServer(deps.config, deps.log, launched.resolve)
  const loading = loadWhen(Promise.race([launched.promise, opening]), deps.meanwhile)
  const server = await opening
  const stopServer = async (): Promise<void> => server?.stop()
  const engine = await orClose(stopServer, async () => {
    const { runOn } = await loading
    return runOn(deps.config.databaseUrl ?? server?.urlFor('pari') ?? '', deps)
  })
  return {
    ...engine,
    async stop() {
      await engine.stop()
      await stopServer()
    },
  }
}

function loadWhen(launched: Promise<unknown>, meanwhile: EngineDeps['meanwhile']) {
  const loading = launched.then(() => import('./running.ts'))
  // Whoever needs them says so when they fail.
  loading.then(() => meanwhile?.()).catch(() => undefined)
  return loading
}

/** Null where somebody else runs the database. */
async function openServer(config: EngineSettings, log: Log, onLaunch: () => void): Promise<EmbeddedServer | null> {
  if (config.databaseUrl !== null) return null
  const server = await startEmbedded({ dataDirectory: join(config.dataDirectory, 'database'), durable: true, log, onLaunch })
  await orClose(
    () => server.stop(),
    () => server.ensureDatabase('pari'),
  )
  return server
}
