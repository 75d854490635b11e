/** A running Pari: one process of perhaps many on one database, which answers people, keeps the timetable and runs lanes. */
import { orClose } from '../kit/or-close.ts'
import { openEmbeddedServer, urlOf } from './embedded-database.ts'
import type { RunDeps, RunningHouse } from './run.ts'

/** Starts Pari. The process of the database starts first, and what is slow to load is loaded meanwhile. */
export async function startHouse(deps: RunDeps): Promise<RunningHouse> {
  const launched = Promise.withResolvers<void>()
  const opening = openEmbeddedServer(deps.config, deps.log, launched.resolve)
  const loading = loadWhen(Promise.race([launched.promise, opening]), deps.meanwhile)
  const server = await opening
  const stopServer = async (): Promise<void> => server?.stop()
  const running = await orClose(stopServer, async () => {
    const { runOn } = await loading
    return runOn(urlOf(deps.config, server), deps)
  })
  return {
    ...running,
    async stop() {
      await running.stop()
      await stopServer()
    },
  }
}

function loadWhen(launched: Promise<unknown>, meanwhile: RunDeps['meanwhile']) {
  const loading = launched.then(() => import('./run.ts'))
  // A failure shows again where the modules are needed.
  loading.then(() => meanwhile?.()).catch(() => undefined)
  return loading
}
