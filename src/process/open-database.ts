/** A running Pari: one process of perhaps many on one database, which answers people, keeps the timetable and runs lanes. */
import { orClose } from '../kit/or-close.ts'
import { openOwnServer, urlOf } from './embedded-database.ts'
import type { Engine, EngineDeps } from './run.ts'

/** The database's own process starts first; what is slow to load is loaded meanwhile. */
export async function startEngine(deps: EngineDeps): Promise<Engine> {
  const launched = Promise.withResolvers<void>()
  const opening = openOwnServer(deps.config, deps.log, launched.resolve)
  const loading = loadWhen(Promise.race([launched.promise, opening]), deps.meanwhile)
  const server = await opening
  const stopServer = async (): Promise<void> => server?.stop()
  const engine = await orClose(stopServer, async () => {
    const { runOn } = await loading
    return runOn(urlOf(deps.config, server), deps)
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
  const loading = launched.then(() => import('./run.ts'))
  // Whoever needs them says so when they fail.
  loading.then(() => meanwhile?.()).catch(() => undefined)
  return loading
}
