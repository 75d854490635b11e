/**
 * A local stand-in for Microsoft Teams that speaks what Teams speaks to a bot: signed activities and invokes, the connector's
 * REST interface, OpenID metadata and keys, so that an app runs against it unchanged; it is a test double and the back end of
 * the playground. It never talks to Microsoft and never imports an adapter or a bot SDK.
 * Not modelled: tabs, message extensions, meetings, calls, sign-in, file consent and uploads by the app, targeted messages,
 * read receipts, suggested actions, private and shared channels, Graph, the batch operations of the connector, edits and
 * deletions by people, quoted replies, `invoke` submits, Action.ToggleVisibility and ShowCard beyond their buttons, pictures'
 * sizes, charts and other parts beyond Adaptive Cards 1.5, cards of the Bot Framework (taken unjudged), old clients that show
 * `fallback`, splitting of text beside a card (it is a warning), limits over all bots of a thread, and the app's own sign-in:
 * any bearer token is taken unless one is demanded.
 */
import { type Clock, systemClock } from '../../src/kit/clock.ts'
import { makeChanges } from '../ends/changes.ts'
import { makeFaultPlan } from '../ends/faults.ts'
import { isJson } from '../ends/json.ts'
import { closePort } from '../ends/port.ts'
import { type Actor, type ActorDeps, makeActor } from './actor.ts'
import { limits } from './cards/card-limits.ts'
import { textIn } from './cards/parts.ts'
import { makeConnector } from './connector.ts'
import type { FaultRule } from './faults.ts'
import { makeKeys, type TokenWish } from './keys.ts'
import { makeOutgoing, type Outgoing, type Patience } from './outgoing.ts'
import { makeOwner, type Owner } from './owner.ts'
import { makeRates } from './rates.ts'
import { listen } from './server.ts'
import type { AppSettings, CallRecord, Change, World } from './state.ts'
import { emptyWorld } from './world.ts'

export type { Actor } from './actor.ts'
export { wordsOf } from './cards/parts.ts'
export type { FaultRule } from './faults.ts'
export type { TokenWish } from './keys.ts'
export type { Sight } from './messages.ts'
export type { AppSettings } from './state.ts'

/** How the local Teams is opened. */
export interface TeamsEndOptions {
  /** The time in this Teams. */
  readonly clock: Clock
  /** The clock by which tokens are stamped: the system's when left out, because an app compares stamps with its own clock. */
  readonly stampedBy?: Clock
  /** The one app that exists here. */
  readonly app: AppSettings
  /** A port of the loopback interface; any free one when left out. */
  readonly port?: number
  /** For everything that is left to chance; 1 when left out. */
  readonly seed?: number
  /** The app's messaging endpoint; may be given later by `deliverTo`. */
  readonly deliverTo?: string
  /** Multiplies Teams' limits; 0 switches them off, 1 (as on Teams) when left out. */
  readonly rates?: number
  /** How long this Teams waits for the app; as long as Teams when left out. */
  readonly patience?: Patience
  /** The one bearer token that the connector takes; any when left out. */
  readonly strictToken?: string
  /** Bytes in UTF-16 above which a message is refused; 100 KB when left out. */
  readonly maxBytes?: number
}

/** The local Teams: what its owner may do with it. What people do there is behind `as`. */
export interface TeamsEnd extends Owner {
  /** Its address: http://127.0.0.1 and its port, without a slash at the end. */
  readonly url: string
  /** Where the connector is for tenants of the usual region; activities of other regions carry their own. */
  readonly serviceUrl: string
  /** Where an app finds the keys that sign requests. */
  readonly openIdMetadataUrl: string
  /** Where an app finds the keys of the emulator, which must not count. */
  readonly emulatorMetadataUrl: string
  /** Everything as it stands now; read only. */
  readonly world: World
  /** Every call of the connector so far, oldest first. */
  readonly calls: readonly CallRecord[]
  /** The hands and eyes of one person. Throws when there is no such person. */
  as(personId: string): Actor
  /** Sets the app's messaging endpoint. */
  deliverTo(url: string): void
  /** A token for a request to the app, right unless something else is wished for. */
  token(wish?: TokenWish): Promise<string>
  /** Posts anything to the app once; rightly signed when no Authorization header is given, without one for null. */
  readonly post: Outgoing['post']
  /** Takes the place of all rules for faults that were set before. */
  setFaults(rules: readonly FaultRule[]): void
  /** Multiplies Teams' limits; 0 switches them off. */
  setRates(multiplier: number): void
  /** Waits until everything under way to the app was answered. */
  tick(): Promise<void>
  /** Calls `listener` at every change, until the function is called that it answers with. */
  onChange(listener: (change: Change) => void): () => void
  /** Waits until `look` finds something. Rejects after so many real milliseconds (30,000). */
  until<T>(look: () => T | undefined | false, milliseconds?: number): Promise<T>
  /** Closes the port and every connection. */
  stop(): Promise<void>
}

/** Everything of the end but its port. `late` holds what is known only afterwards. */
function compose(options: TeamsEndOptions, late: { url: string; target: string | undefined }) {
  const { clock, app, strictToken, maxBytes = limits.messageBytes } = options
  const changes = makeChanges<Change>()
  const world = emptyWorld({ clock, app, seed: options.seed ?? 1, announce: changes.announce })
  const url = (): string => late.url
  const usual = (): string => `${late.url}/emea/`
  const keys = makeKeys({ appId: app.id, wireClock: options.stampedBy ?? systemClock, url, usualServiceUrl: usual })
  const tokenFor = (activity: unknown): Promise<string> =>
    keys.usual((isJson(activity) ? textIn(activity, 'serviceUrl') : undefined) ?? usual())
  const outgoing = makeOutgoing({ target: () => late.target, token: tokenFor, patience: options.patience ?? {} })
  const rates = makeRates(clock, options.rates ?? 1)
  const faults = makeFaultPlan<FaultRule>(world.random)
  const connector = makeConnector({ world, rates, faults, strictToken, maxBytes })
  const desk: ActorDeps = { world, url, outgoing }
  return { world, changes, outgoing, rates, faults, keys, desk, behindPort: { world, connector, keys } }
}

/** Opens a Teams of one's own on the loopback interface. */
export async function startTeamsEnd(options: TeamsEndOptions): Promise<TeamsEnd> {
  const late: Parameters<typeof compose>[1] = { url: '', target: options.deliverTo }
  const { world, changes, outgoing, rates, faults, keys, desk, behindPort } = compose(options, late)
  const { url, server } = await listen(behindPort, options.port ?? 0)
  late.url = url
  return {
    url,
    serviceUrl: `${url}/emea/`,
    openIdMetadataUrl: `${url}/.well-known/openidconfiguration`,
    emulatorMetadataUrl: `${url}/emulator/.well-known/openidconfiguration`,
    world,
    calls: world.calls,
    ...makeOwner(desk),
    as: (personId) => makeActor(desk, personId),
    deliverTo(target) {
      late.target = target
    },
    token: keys.token,
    post: outgoing.post,
    setFaults: faults.set,
    setRates: rates.set,
    tick: outgoing.settle,
    onChange: changes.listen,
    until: (look, milliseconds = 30_000) => changes.until(look, milliseconds),
    stop: () => closePort(server),
  }
}
