/** How terminal commands reach the database: that of a running Pari, or its own while none runs. */
import { failureInWords } from '../kit/failure.ts'
import { silentLog } from '../kit/log.ts'
import { orClose } from '../kit/or-close.ts'
import type { Config } from '../process/config.ts'
import { openEmbeddedServer, urlOf } from '../process/embedded-database.ts'
import { type OpenBase, openBase } from '../store/base.ts'

/** Opens the database for one piece of work, and closes it. Nothing is migrated. */
export async function onDatabase<T>(settings: Config, work: (database: OpenBase, url: string) => Promise<T>): Promise<T> {
  const server = await openEmbeddedServer(settings, silentLog)
  const stopServer = async (): Promise<void> => server?.stop()
  const done = await orClose(stopServer, async () => {
    const url = urlOf(settings, server)
    const database = openBase(url, { poolSize: 2 })
    const result = await orClose(
      () => database.close(),
      () => work(database, url),
    )
    await database.close()
    return result
  })
  await stopServer()
  return done
}

/** Says what the work came to. A failure ends the process with exit code 1, and says in words what is wrong. */
export async function saying({ logLevel }: Pick<Config, 'logLevel'>, work: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await work()}\n`)
  } catch (error) {
    process.stderr.write(failureInWords(error, logLevel))
    process.exitCode = 1
  }
}
