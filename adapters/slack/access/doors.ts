import { type Receiver, SocketModeReceiver } from '@slack/bolt'
import type { Route } from '../../../src/contract/adapter.ts'
import type { Core } from '../../../src/contract/core.ts'
import type { Clock } from '../../../src/kit/clock.ts'
import type { Listening } from '../listen.ts'
import { createReceive } from '../receive.ts'
import { clientOptions, type Wire } from './client.ts'
import { createInstalling, type InstallingDeps } from './installing.ts'
import { nameOf, slackLogger } from './logger.ts'
import { paths } from './scopes.ts'
import { proveAppToken } from './start.ts'

/** What is there from `listen` to `stop`; null before and after. */
export type Opened = () => { readonly core: Core; readonly listening: Listening } | null

interface Door {
  readonly receiver: Receiver
  /** Throws, with words that say what to do, when Slack does not let us in. */
  prove(): Promise<void>
  readonly routes: readonly Route[]
}

/** Requests that Slack signs, through the house's own HTTP server. */
export function httpDoor(deps: Wire & { readonly clock: Clock }, opened: Opened): Door {
  const receive = createReceive({
    ...deps,
    signingSecret: deps.settings.signingSecret ?? '',
    processEvent: async (event) => opened()?.listening.app.processEvent(event),
  })
  const nothing = () => Promise.resolve()
  return {
    receiver: { init() {}, start: nothing, stop: nothing },
    prove: nothing,
    routes: [{ method: 'POST', path: paths.events, handle: whileOpen(deps, opened, receive) }],
  }
}

/** A socket that we open, for a workspace behind a wall; Slack does not allow it to apps that it lists. */
export function socketDoor(deps: Wire): Door {
  const { appToken = '' } = deps.settings
  const receiver = new SocketModeReceiver({
    appToken,
    logger: slackLogger(deps.log),
    installerOptions: { clientOptions: clientOptions(deps) },
  })
  return { receiver, prove: () => proveAppToken(appToken, deps), routes: [] }
}

/** The two pages of OAuth. */
export function installRoutes(deps: Omit<InstallingDeps, 'core'>, opened: Opened): readonly Route[] {
  const core = () => {
    const now = opened()
    if (!now) throw new Error('Pari is not open.')
    return now.core
  }
  const { begin, finish } = createInstalling({ ...deps, core })
  return [
    { method: 'GET', path: paths.install, handle: whileOpen(deps, opened, begin) },
    { method: 'GET', path: paths.redirect, handle: whileOpen(deps, opened, finish) },
  ]
}

/** Before and after, 503: Slack sends its events again. */
const whileOpen =
  ({ log }: Pick<Wire, 'log'>, opened: Opened, handle: Route['handle']): Route['handle'] =>
  async (request, response) => {
    try {
      if (opened()) return await handle(request, response)
      response.writeHead(503).end()
    } catch (error) {
      log.error({ error: nameOf(error) }, 'a page of Slack’s installation could not be shown')
      if (!response.headersSent) response.writeHead(500)
      response.end()
    }
  }
