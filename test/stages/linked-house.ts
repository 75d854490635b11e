import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { compose, type House, type Linking } from '../../src/house/compose.ts'
import type { LinkTo } from '../../src/house/link.ts'
import { ourLists } from '../../src/house/lists.ts'
import type { Room } from '../../src/house/room.ts'
import { type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { type Log, silentLog } from '../../src/kit/log.ts'
import { orClose } from '../../src/kit/or-close.ts'
import { type Route, serve } from '../../src/process/http.ts'
import { linkRoute } from '../../src/process/links/index.ts'
import type { Database } from '../../src/store/client.ts'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { at } from '../ground/builders.ts'
import { inviting, request } from '../ground/inviting-room.ts'
import { helsinki, scriptedPlatform, seatOf } from '../ground/scripted-platform.ts'

/** Pari's address for the outside world; what is asked there arrives at the port of the test. */
export const publicUrl = 'https://pari.example.org'

/** A house with one more room than the shipped ones. */
interface RoomyHouse {
  readonly house: House
  readonly clock: TurnableClock
  /** What the room writes its links with. */
  readonly linkTo: LinkTo
}

/** The same on a port of this machine. */
export interface LinkedHouse extends RoomyHouse {
  readonly url: string
  /** Asks for what a link leads to, as a browser would. */
  readonly ask: (link: string, how?: RequestInit) => Promise<Response>
  /** Everything that was logged, a line each. */
  readonly logged: readonly string[]
  stop(): Promise<void>
}

interface Wanted {
  readonly keys?: readonly Uint8Array[]
  readonly room?: Room
  /** The address that links are written with. Left out: `publicUrl`; null: the port's own, for browsers. */
  readonly address?: string | null
}

/** `linking`: null without a public address. */
export function aHouseWith(prisma: Database, linking: Linking | null, room: Room = inviting, log: Log = silentLog): RoomyHouse {
  const clock = turnableClock(at('2026-12-17T09:00'))
  const platform = scriptedPlatform(clock)
  const handed: { linkTo?: LinkTo } = {}
  const listening: Room = {
    ...room,
    open(housing) {
      handed.linkTo = housing.linkTo
      return room.open(housing)
    },
  }
  const house = compose({
    ...{ prisma, clock, ids: randomIds(clock), log, perSecond: 1, callLimitMs: 60_000, owners: [], linking },
    platformOf: () => platform,
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
    lists: { ...ourLists, rooms: [...ourLists.rooms, listening] },
  })
  if (!handed.linkTo) throw new Error('The room was not opened.')
  return { house, clock, linkTo: handed.linkTo }
}

/** Pari is installed in Helsinki. */
export async function aLinkedHouse(prisma: Database, wanted: Wanted = {}): Promise<LinkedHouse> {
  const { keys = [keyOf(7)], room = inviting } = wanted
  const logged: string[] = []
  const log = pino({ base: null }, intoLines(logged))
  const routes = Promise.withResolvers<Route[]>()
  const server = await serve({ host: '127.0.0.1', port: 0 }, routes.promise, log)
  const url = `http://127.0.0.1:${server.port}`
  const address = wanted.address === undefined ? publicUrl : (wanted.address ?? url)
  return orClose(
    () => server.stop(),
    async () => {
      const roomy = aHouseWith(prisma, { url: address, keys }, room, log)
      await roomy.house.core.installed(helsinki, 'Helsinki Alumni', seatOf('Carla'))
      if (!roomy.house.links) throw new Error('There are no links.')
      routes.resolve([linkRoute(roomy.house.links, address, log)])
      const ask: LinkedHouse['ask'] = (link, how = {}) => fetch(link.replace(address, url), how)
      return { ...roomy, url, ask, logged, stop: () => server.stop() }
    },
  )
}

/** Houses with links for the tests of one file, on one database; what a test opened is stopped after it. */
export function linkedHouses() {
  let database: TestDatabase
  const open: LinkedHouse[] = []
  beforeAll(async () => {
    database = await recycledDatabase()
  })
  afterEach(async () => {
    for (const each of open.splice(0)) await each.stop()
  })
  afterAll(() => database.close())
  return {
    database: () => database,
    linked: async (wanted: Wanted = {}): Promise<LinkedHouse> => {
      const house = await aLinkedHouse(database.prisma, wanted)
      open.push(house)
      return house
    },
  }
}

/** A key of 32 bytes. */
export const keyOf = (fill: number): Uint8Array => new Uint8Array(32).fill(fill)

const intoLines = (lines: string[]): Writable =>
  new Writable({
    write(chunk, _, done) {
      lines.push(String(chunk))
      done()
    },
  })

/** Who a link is for. */
interface Named {
  readonly personId: string
  readonly workspaceId: string
}

/** A mentor without any chat, known in the first workspace. */
export async function someone({ prisma }: { readonly prisma: Database }, name: string, language = 'en'): Promise<Named> {
  const id = crypto.randomUUID()
  await prisma.person.create({ data: { id, email: `${id}@example.org`, name, language, createdAt: new Date(0) } })
  const workspace = await prisma.workspace.findFirstOrThrow()
  return { personId: id, workspaceId: workspace.id }
}

/** A link to the question about a student. */
export async function asked({ linkTo }: RoomyHouse, reader: Named, student: string): Promise<string> {
  const link = await linkTo(request, { student }, reader)
  if (link === null) throw new Error('There is no link.')
  return link
}

/** What was answered about a student. */
export const answersAbout = ({ prisma }: { readonly prisma: Database }, student: string) =>
  prisma.page.findMany({ where: { platform: 'test', key: student } })

/** What browsers send with a form of our pages. */
export const ours = { origin: publicUrl, 'content-type': 'application/x-www-form-urlencoded' }

/** A button that is pressed. */
export const pressing = (act: string, headers: Readonly<Record<string, string>> = ours) =>
  ({ method: 'POST', headers, body: new URLSearchParams({ act }).toString() }) satisfies RequestInit

/** How it was answered, the words left aside. */
export async function status(answer: Promise<Response>): Promise<number> {
  const { status: found, body } = await answer
  await body?.cancel()
  return found
}

/** Words that say what to do, in three languages. */
export const threeLanguages = /<section lang="en">.*<section lang="fi">.*<section lang="sv">/s
