/**
 * A local stand-in for Slack that speaks what Slack speaks: Web API, signed events and interactivity, response URLs, Socket
 * Mode and OAuth, so that an app runs against it unchanged; it is a test double and the back end of the playground.
 * It never talks to Slack and never imports an adapter or Slack's SDK.
 * Not modelled: user tokens, threads and replies, reactions, public channels beyond the basics, message shortcuts and message
 * menus, external selects' option requests, Slack Connect channels, legacy attachments, unfurling,
 * scheduled messages, events about the app's own messages, people of an organisation who are in several of its workspaces,
 * what a second `views.open` does to an open modal (here it replaces the stack), the blocks card, carousel, container, alert, video, plan and
 * task_card (refused as unknown), pictures that Slack cannot fetch, an `external_id` that is used twice, and
 * app_rate_limited.
 */
import { type Clock, systemClock } from '../../src/kit/clock.ts'
import { makeChanges } from '../ends/changes.ts'
import { type FaultRule, makeFaultPlan } from '../ends/faults.ts'
import { closePort } from '../ends/port.ts'
import { type Actor, type ActorDeps, makeActor } from './actor.ts'
import { type Events, makeEvents } from './events.ts'
import { installationFor } from './installations.ts'
import { describeFile } from './methods/files.ts'
import { makeOauth } from './oauth.ts'
import { httpTransport } from './outgoing.ts'
import { isVerified, makeOwner, type Owner } from './owner.ts'
import { makeRates } from './rates.ts'
import { makeResponseUrls } from './response-urls.ts'
import { listen } from './server.ts'
import { makeSocketMode } from './socket-mode.ts'
import type { AppSettings, CallRecord, Change, StoredFile, World } from './state.ts'
import { makeTriggers } from './triggers.ts'
import { makeWebApi } from './web-api.ts'
import type { Json } from './wire.ts'
import { emptyWorld } from './world.ts'

export type { FaultRule } from '../ends/faults.ts'
export type { Actor } from './actor.ts'
export { signature } from './signing.ts'
export type { AppSettings } from './state.ts'

/** How the local Slack is opened. */
export interface SlackEndOptions {
  /** The time in this Slack. */
  readonly clock: Clock
  /** The clock by which requests to the app are stamped: the system's when left out, because an app compares stamps with its own clock. */
  readonly stampedBy?: Clock
  /** The one app that exists here. */
  readonly app: AppSettings
  /** A port of the loopback interface; any free one when left out. */
  readonly port?: number
  /** Whether missing scopes are refused; true when left out. */
  readonly strictScopes?: boolean
  /** For everything that is left to chance; 1 when left out. */
  readonly seed?: number
  /** The app's request URL; may be given later by `deliverTo`. */
  readonly deliverTo?: string
  /** Multiplies Slack's rates; 0 switches them off, 1 (as on Slack) when left out. */
  readonly rates?: number
  /** Real milliseconds an app has to acknowledge; 3,000 when left out. */
  readonly patience?: number
}

/** The local Slack: what its owner may do with it. What people do there is behind `as`. */
export interface SlackEnd extends Owner {
  /** Its address: http://127.0.0.1 and its port, without a slash at the end. */
  readonly url: string
  /** The address for `clientOptions.slackApiUrl`. */
  readonly apiUrl: string
  /** The address for the installer's `authorizationUrl`. */
  readonly authorizeUrl: string
  /** Everything as it stands now; read only. */
  readonly world: World
  /** Every call of the Web API so far, oldest first. */
  readonly calls: readonly CallRecord[]
  /** The hands and eyes of one person. Throws when there is no such person. */
  as(personId: string): Actor
  /** Sets the app's request URL, and says whether it passed `url_verification`. */
  deliverTo(url: string): Promise<boolean>
  /** Takes the place of all rules for faults that were set before. */
  setFaults(rules: readonly FaultRule[]): void
  /** Multiplies Slack's rates; 0 switches them off. */
  setRates(multiplier: number): void
  /** Sends what is due by the clock (retries of events), and waits until everything under way was answered. */
  tick(): Promise<void>
  /** Calls `listener` at every change, until the function is called that it answers with. */
  onChange(listener: (change: Change) => void): () => void
  /**
   * Waits until `look` finds something, because apps acknowledge first and work afterwards. Rejects after so many real milliseconds
   * (30,000).
   */
  until<T>(look: () => T | undefined | false, milliseconds?: number): Promise<T>
  /** Asks Socket Mode connections to come again. */
  refreshSockets(): void
  /** How many Socket Mode connections are open. */
  socketCount(): number
  /** Closes the port and every connection. */
  stop(): Promise<void>
}

/** Everything of the end but its port. `late` holds what is known only afterwards. */
function compose(options: SlackEndOptions, late: { url: string; target: string | undefined; events?: Events }) {
  const { clock, app, patience = 3000 } = options
  const changes = makeChanges<Change>()
  const tell: World['tell'] = (workspaceId, event) => late.events?.tell(workspaceId, event)
  const world = emptyWorld({ clock, app, seed: options.seed ?? 1, announce: changes.announce, tell })
  if (app.appToken !== undefined) world.grants.set(app.appToken, { token: app.appToken, kind: 'app' })
  const url = (): string => late.url
  const socketMode = makeSocketMode(world, patience)
  const http = httpTransport({
    secret: app.signingSecret,
    wireClock: options.stampedBy ?? systemClock,
    patience,
    target: () => late.target,
  })
  const transport = app.appToken === undefined ? http : socketMode.transport
  const events = makeEvents(world, transport)
  late.events = events
  const triggers = makeTriggers(world)
  const responseUrls = makeResponseUrls(world, (workspaceId) => installationFor(world, workspaceId))
  const rates = makeRates(clock, options.rates ?? 1)
  const faults = makeFaultPlan(world.random)
  const oauth = makeOauth(world)
  const openMethods = { 'oauth.v2.access': oauth.access, 'apps.connections.open': socketMode.open }
  const api = makeWebApi({ world, triggers, responseUrls, rates, faults, strictScopes: options.strictScopes ?? true, openMethods, url })
  const file = (stored: StoredFile): Json => describeFile(url(), stored)
  const desk: ActorDeps = { world, triggers, responseUrls, url, transport, filledMessages: new Map(), describeFile: file }
  return { world, changes, events, rates, faults, desk, http, behindPort: { world, api, oauth, socketMode } }
}

/** Opens a Slack of one's own on the loopback interface. */
export async function startSlackEnd(options: SlackEndOptions): Promise<SlackEnd> {
  const late: Parameters<typeof compose>[1] = { url: '', target: options.deliverTo }
  const { world, changes, events, rates, faults, desk, http, behindPort } = compose(options, late)
  const { socketMode } = behindPort
  const { url, server } = await listen(behindPort, options.port ?? 0)
  late.url = url
  const ticking = setInterval(() => void events.settle(), 1000)
  ticking.unref()
  return {
    url,
    apiUrl: `${url}/api/`,
    authorizeUrl: `${url}/oauth/v2/authorize`,
    world,
    calls: world.calls,
    ...makeOwner(world, events),
    as: (personId) => makeActor(desk, personId, events.settle),
    async deliverTo(target) {
      late.target = target
      return isVerified(http)
    },
    setFaults: faults.set,
    setRates: rates.set,
    tick: events.settle,
    onChange: changes.listen,
    until: (look, milliseconds = 30_000) => changes.until(look, milliseconds),
    refreshSockets: () => socketMode.disconnectAll('refresh_requested'),
    socketCount: socketMode.connections,
    async stop() {
      clearInterval(ticking)
      socketMode.stop()
      await closePort(server)
    },
  }
}
