import type { OpenMemory } from '../../src/contract/adapter-memory.ts'
import type { Core } from '../../src/contract/core.ts'
import type { Pictures } from '../../src/contract/pictures.ts'
import type { Messenger, PlatformName } from '../../src/contract/platform.ts'
import { createTokens, type Tokens } from '../../src/contract/tokens.ts'
import { memoriesIn } from '../../src/house/adapter-memory.prisma.ts'
import { compose, type House } from '../../src/house/compose.ts'
import { picturesOn } from '../../src/house/pictures.ts'
import type { TurnableClock } from '../../src/kit/clock.ts'
import type { Apart } from '../../src/kit/heavy.ts'
import { type Ids, randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal, type Seal } from '../../src/kit/seal.ts'
import type { Adapter } from '../../src/process/adapter.ts'
import { type Route, serve } from '../../src/process/http.ts'
import { linkRoute } from '../../src/process/links/index.ts'
import { pictureRoute } from '../../src/process/pictures.ts'
import type { Database } from '../../src/store/client.ts'
import { hereAndNow } from '../ground/here-and-now.ts'

/** What the adapters of one house share. */
export interface Shared {
  readonly memory: OpenMemory
  readonly seal: Seal
  readonly tokens: Tokens
  readonly clock: TurnableClock
  readonly ids: Ids
  /** Where the house is reached. */
  readonly url: string
  readonly pictures: Pictures
}

export interface ChatHouseWanted {
  /** E-mails of those who may set up programmes everywhere. */
  readonly owners?: readonly string[]
  /** Sees every delivery on its way out. */
  readonly overhear?: ((platform: Messenger) => Messenger) | undefined
  /** Sees everything that comes in. */
  readonly watch?: ((core: Core) => Core) | undefined
  /** Does heavy work; left out, it is done without threads. */
  readonly apart?: Apart | undefined
  /** Whether Pari has a public address, at which pictures are seen. */
  readonly isPublic?: boolean | undefined
}

/** How fast another house goes, and how long it waits for an answer. */
export interface Pace {
  readonly perSecond: number
  readonly callLimitMs: number
}

export interface ChatHouse<Adapters> {
  readonly house: House
  /** One more process on the same database, behind the same adapters: what comes in is taken by the first. */
  readonly beside: (pace: Pace, overhear?: (platform: Messenger) => Messenger) => House
  readonly adapters: Adapters
  readonly tokens: Tokens
  readonly url: string
  readonly stop: () => Promise<void>
}

/** A house behind the shipped adapters that `open` opens, and the one server on which they are reached. They do not listen yet. */
export async function aChatHouse<Adapters extends Partial<Readonly<Record<PlatformName, Adapter>>>>(
  prisma: Database,
  clock: TurnableClock,
  wanted: ChatHouseWanted,
  open: (shared: Shared) => Adapters,
): Promise<ChatHouse<Adapters> & { readonly listen: () => Promise<void> }> {
  const { owners = [], overhear = (platform) => platform, watch = (core) => core, apart = hereAndNow, isPublic = false } = wanted
  const routes = Promise.withResolvers<readonly Route[]>()
  const server = await serve({ host: '127.0.0.1', port: 0 }, routes.promise, silentLog)
  const url = `http://127.0.0.1:${server.port}`
  const keys = [new Uint8Array(32).fill(7)]
  const seal = createSeal(keys)
  const linking = isPublic ? { url, keys } : null
  const pictures = picturesOn(prisma.statements, linking, clock)
  const shared = { memory: memoriesIn(prisma, { clock }), seal, tokens: createTokens(seal), clock, ids: randomIds(clock), url, pictures }
  const adapters = open(shared)
  const opened = Object.values(adapters)
  const houseAt = (pace: Pace, hear: (platform: Messenger) => Messenger): House =>
    compose({
      ...{ prisma, clock, ids: shared.ids, log: silentLog, owners, apart, linking, ...pace },
      platformOf: ({ platform }) => hear(adapters[platform]?.platform ?? nobody(platform)),
      wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
    })
  const house = houseAt({ perSecond: Number.POSITIVE_INFINITY, callLimitMs: 8000 }, overhear)
  const links = house.links ? [linkRoute(house.links, url, silentLog)] : []
  routes.resolve([...opened.flatMap((adapter) => adapter.routes), pictureRoute(house.pictures), ...links])
  return {
    ...{ house, adapters, tokens: shared.tokens, url },
    beside: (pace, hear = overhear) => houseAt(pace, hear),
    async listen() {
      for (const adapter of opened) await adapter.listen(watch(house.core))
    },
    async stop() {
      for (const adapter of opened) await adapter.stop()
      await server.stop()
    },
  }
}

function nobody(platform: PlatformName): never {
  throw new Error(`This house is not on ${platform}.`)
}
