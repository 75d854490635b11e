import type { Platform } from '../../src/contract/platform.ts'
import { usualWords } from '../../src/contract/role-words.ts'
import type { Language } from '../../src/contract/view.ts'
import type { NewDelivery } from '../../src/delivery/outbox.ts'
import type { Deps } from '../../src/introductions/deps.ts'
import type { PairFacts, Party } from '../../src/introductions/store.ts'
import type { ShownKickOff } from '../../src/introductions/views.ts'
import { turnableClock } from '../../src/kit/clock.ts'
import type { AuditEntry } from '../../src/programme/audit/audit.ts'
import type { Reader, SeenKickOff } from '../../src/programme/kick-off/kick-off-shown.ts'
import { at, kickOff as startsAt } from './occasions.ts'

export const slack = { platform: 'slack', id: 'T1' } as const
export const teams = { platform: 'teams', id: 'T1' } as const

export const seen = (changed: Partial<ShownKickOff & SeenKickOff> = {}): ShownKickOff & SeenKickOff => ({
  ...{ id: 'k', cohortId: 'c', cohort: 'Spring mentoring', programme: 'Spring mentoring', language: 'en', zone: 'Europe/Helsinki' },
  ...{ startsAt, venue: 'Room 5', turn: 0, calledOffAt: null, words: usualWords, coordinates: true, meets: true },
  ...changed,
})

export const somebody = (name: string, changed: Partial<Party> = {}): Party => ({
  ...{ personId: `id of ${name}`, name, email: `${name.toLowerCase()}@example.org`, language: 'en', timeZone: null, field: null },
  address: { workspace: slack, id: `U-${name}` },
  ...changed,
})

export const aPair = (changed: Partial<PairFacts> = {}): PairFacts => ({
  ...{ id: 'p', mentor: somebody('Maija'), mentee: somebody('Aino'), wishes: null, isReady: true, meetsLater: false, isKeptApart: false },
  ...changed,
})

export const carla = (language: Language = 'en'): Reader => ({ personId: 'id of Carla', workspaceId: 'w', language })

interface Told {
  /** What the store says, each time that it is asked; the last again and again. */
  readonly kickOffs?: readonly (SeenKickOff | null)[]
  readonly pairs?: readonly (readonly PairFacts[])[]
  readonly now?: string
  readonly capability?: Awaited<ReturnType<Platform['capability']>>
  readonly link?: string | null
}

/** Stores that only remember, and platforms that answer what they are told to. */
export function anIntroducer({
  kickOffs = [seen()],
  pairs = [[aPair()]],
  now = '2027-01-08T12:00',
  capability = 'native',
  link = null,
}: Told = {}) {
  const put: NewDelivery[] = []
  const noted: AuditEntry<string>[] = []
  const done: string[] = []
  const asked: string[] = []
  const linked: { to: string; topic: string; message: string }[] = []
  const turns = { kickOffs: [...kickOffs], pairs: [...pairs] }
  const nextOf = <T>(all: T[]): T => {
    const [first, ...rest] = all as [T, ...T[]]
    if (rest.length > 0) all.shift()
    return first
  }
  const deps: Deps = {
    clock: turnableClock(at(now)),
    likenessOf: async () => new Map(),
    transact: (work) =>
      work({
        introductions: {
          kickOff: async () => nextOf(turns.kickOffs),
          introduced: async () => [],
          told: async () => null,
          pair: async () => null,
          toldIn: async () => [],
          hold: async (id) => void done.push(`hold ${id}`),
          pairs: async (_, held) => {
            done.push(held)
            return [...nextOf(turns.pairs)]
          },
          halfTold: async () => [],
          introducedPairs: async () => [],
          ready: async () =>
            nextOf(turns.pairs).map(({ id }) => ({ id: `kick-off of ${id}`, cohortId: `cohort of ${id}`, words: usualWords })),
        },
        outbox: {
          put: async (deliveries) => void put.push(...deliveries),
          putBack: async () => undefined,
          lastOf: async () => new Map(),
          takeBack: async () => [],
          takeBackOf: async () => [],
          unsaid: async () => [],
          reword: async () => {},
          supersede: async () => {},
          renew: async () => {},
          renewBy: async () => {},
          revise: async () => {},
          hold: async () => {},
          close: async () => {},
        },
        audit: { note: async (entries) => void noted.push(...entries) },
        tell: async () => {},
      }),
    platformOf: () => ({
      async capability({ platform, id }) {
        asked.push(`${platform} ${id}`)
        return capability
      },
      async chatLink([to], { topic, message }) {
        linked.push({ to: to?.id ?? '', topic, message })
        return link === null ? null : `${link}/${to?.id}`
      },
    }),
  }
  return { deps, put, noted, done, asked, linked }
}
