import type { OpenNotebook } from '../../src/contract/adapter-memory.ts'
import type { Core } from '../../src/contract/core.ts'
import type { Messenger, PlatformName } from '../../src/contract/platform.ts'
import { createTokens, type Tokens } from '../../src/contract/tokens.ts'
import { notebooksIn } from '../../src/house/adapter-memory.prisma.ts'
import { compose, type House } from '../../src/house/compose.ts'
import type { TurnableClock } from '../../src/kit/clock.ts'
import { type Ids, randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal, type Seal } from '../../src/kit/seal.ts'
import type { Chat } from '../../src/process/adapter.ts'
import { type Route, serve } from '../../src/process/http.ts'
import type { Database } from '../../src/store/client.ts'

/** What the adapters of one house share. */
export interface Shared {
  readonly notebook: OpenNotebook
  readonly seal: Seal
  readonly tokens: Tokens
  readonly clock: TurnableClock
  readonly ids: Ids
  /** Where the house is reached. */
  readonly url: string
}

export interface ChatHouseWanted {
  /** E-mails of those who may set up programmes everywhere. */
  readonly organisers?: readonly string[]
  /** Sees every delivery on its way out. */
  readonly overhear?: ((platform: Messenger) => Messenger) | undefined
  /** Sees everything that comes in. */
  readonly watch?: ((core: Core) => Core) | undefined
}

export interface ChatHouse<Chats> {
  readonly house: House
  readonly chats: Chats
  readonly tokens: Tokens
  readonly url: string
  readonly stop: () => Promise<void>
}

/** A house behind the shipped adapters that `open` opens, and the one server on which they are reached. They do not listen yet. */
export async function aChatHouse<Chats extends Partial<Readonly<Record<PlatformName, Chat>>>>(
  prisma: Database,
  clock: TurnableClock,
  wanted: ChatHouseWanted,
  open: (shared: Shared) => Chats,
): Promise<ChatHouse<Chats> & { readonly listen: () => Promise<void> }> {
  const { organisers = [], overhear = (platform) => platform, watch = (core) => core } = wanted
  const routes = Promise.withResolvers<readonly Route[]>()
  const server = await serve({ host: '127.0.0.1', port: 0 }, routes.promise, silentLog)
  const url = `http://127.0.0.1:${server.port}`
  const seal = createSeal([new Uint8Array(32).fill(7)])
  const shared = { notebook: notebooksIn(prisma, { clock }), seal, tokens: createTokens(seal), clock, ids: randomIds(clock), url }
  const chats = open(shared)
  const opened = Object.values(chats)
  const house = compose({
    ...{ prisma, clock, ids: shared.ids, log: silentLog, organisers, perSecond: Number.POSITIVE_INFINITY, callLimitMs: 8000 },
    platformOf: ({ platform }) => overhear(chats[platform]?.platform ?? nobody(platform)),
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
  })
  routes.resolve(opened.flatMap((chat) => chat.routes))
  return {
    ...{ house, chats, tokens: shared.tokens, url },
    async listen() {
      for (const chat of opened) await chat.listen(watch(house.core))
    },
    async stop() {
      for (const chat of opened) await chat.stop()
      await server.stop()
    },
  }
}

function nobody(platform: PlatformName): never {
  throw new Error(`This house is not on ${platform}.`)
}
