/**
 * The playground: a whole Pari in virtual time, behind a page on which everybody's inbox can be seen and used. Two processes: this one has the page,
 * the local Slack and Teams, the clock and the people; the other is Pari itself, with the shipped adapters (pari-process.ts). Nothing leaves the machine.
 */
import { randomBytes } from 'node:crypto'
import { messageOf } from '../../src/kit/failure.ts'
import type { Log } from '../../src/kit/log.ts'
import { serve } from '../../src/process/http.ts'
import { apiRoutes } from './api.ts'
import { createListeners } from './events.ts'
import { guarded, isLoopback } from './gate.ts'
import { pageRoutes } from './page.ts'
import type { Playground } from './playground.ts'
import { shownEmpty } from './shown-empty.ts'

export interface PlaygroundSettings {
  readonly dataDirectory: string
  /** Another one than this machine's own is served only to those who have the key. */
  readonly host: string
  readonly port: number
  readonly log: Log
  /** Made up when the host needs one. */
  readonly key?: string
}

export interface RunningPlayground {
  /** Where a browser finds it, the key included. */
  readonly url: string
  /** What the person who starts it should know, in a sentence or two. */
  readonly note: string
  stop(): Promise<void>
}

const notes = {
  here: 'open it in your browser. Nothing leaves this computer, and everything is forgotten when you stop it.',
  open: 'whoever has this address with its key sees everything and plays along. Elsewhere they write this computer’s own name for the host.',
} as const

/** Answers as soon as the page can be served; what is slow starts behind it. */
export async function startPlayground({ dataDirectory, host, port, log, key: wanted }: PlaygroundSettings): Promise<RunningPlayground> {
  const key = wanted ?? (isLoopback(host) ? null : randomBytes(16).toString('base64url'))
  const playground = Promise.withResolvers<Playground>()
  let running: Playground | null = null
  let broken: string | null = null
  const shown = (open: readonly string[]) =>
    running ? running.shown(open) : { ...shownEmpty('starting'), ...(broken !== null && { broken }) }
  const listeners = createListeners({ shown, kinds: () => running?.kinds ?? null })
  const routes = [
    ...(await pageRoutes()),
    ...apiRoutes({ playground: playground.promise, shown, fileOf: (id) => running?.fileOf(id) ?? null, listeners, log }),
  ]
  const server = await serve(
    { host, port },
    routes.map((route) => guarded(route, { key })),
    log,
  )
  const opening = open({ dataDirectory, log, name: `playground_${server.port}`, changed: () => listeners.changed() })
  const settled = async (): Promise<void> => {
    try {
      running = await opening
      playground.resolve(running)
    } catch (error) {
      log.error({ err: error }, 'The playground does not start')
      broken = messageOf(error)
      playground.reject(error)
    }
    listeners.changed()
  }
  // Everybody who sends something is told.
  playground.promise.catch(() => undefined)
  void settled()
  return {
    note: isLoopback(host) ? notes.here : notes.open,
    url: `http://${host.includes(':') && !host.startsWith('[') ? `[${host}]` : host}:${server.port}/${key === null ? '' : `?key=${key}`}`,
    async stop() {
      listeners.stop()
      await (await opening.catch(() => null))?.stop()
      await server.stop()
    },
  }
}

interface Wanted {
  readonly dataDirectory: string
  readonly log: Log
  readonly name: string
  readonly changed: () => void
}

/** Loaded only now: the address is printed first. */
async function open({ dataDirectory, log, name, changed }: Wanted): Promise<Playground> {
  const { openDatabases } = await import('./databases.ts')
  const databases = await openDatabases(dataDirectory, name, log)
  const { createPlayground } = await import('./playground.ts')
  const playground = createPlayground({ databases, log, changed })
  return {
    ...playground,
    async stop() {
      await playground.stop()
      await databases.stop()
    },
  }
}
