import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Log } from '../kit/log.ts'
import { type EmbeddedServer, startEmbedded } from './index.ts'
import { isAlive } from './server-process.ts'

/** Starts a server that belongs to this process alone; `stop` ends it and removes all it kept. Not durable. */
export async function startThrowAway(log: Log): Promise<EmbeddedServer> {
  await removeForgotten()
  const dataDirectory = await mkdtemp(join(tmpdir(), `pari-throw-away-${process.pid}-`))
  // Open to walk through, for the account that runs the server when we are root; what is inside stays private.
  await chmod(dataDirectory, 0o711)
  const server = await startEmbedded({ dataDirectory, durable: false, log })
  return {
    ...server,
    async stop() {
      await server.stop({ evenIfUsed: true })
      for (const directory of [dirname(server.directory), dataDirectory]) await rm(directory, { recursive: true, force: true })
    },
  }
}

/** Removes what killed processes left behind. A server whose files are gone ends by itself within a minute. */
async function removeForgotten(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = /^pari-throw-away-(\d+)-/.exec(name)?.[1]
    // Another account's directory cannot be removed, and need not be.
    if (pid && !isAlive(Number(pid))) await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined)
  }
}
