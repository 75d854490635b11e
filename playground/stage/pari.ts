import { openSlack } from '../../adapters/slack/index.ts'
import { openTeams } from '../../adapters/teams/index.ts'
import type { OpenMemory } from '../../src/contract/adapter-memory.ts'
import type { Pictures } from '../../src/contract/pictures.ts'
import type { PlatformName } from '../../src/contract/platform.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import { memoriesIn } from '../../src/house/adapter-memory.prisma.ts'
import { compose } from '../../src/house/compose.ts'
import { picturesOn } from '../../src/house/pictures.ts'
import { Instant, systemClock, type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import { type Ids, randomIds } from '../../src/kit/ids.ts'
import type { Log } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import type { Adapter } from '../../src/process/adapter.ts'
import { type Route, serve } from '../../src/process/http.ts'
import { linkRoute } from '../../src/process/links/index.ts'
import { pictureRoute } from '../../src/process/pictures.ts'
import { openBase } from '../../src/store/base.ts'
import { migrate, migrationsDirectory } from '../../src/store/migrate.ts'
import { attend } from './attend.prisma.ts'
import { withStageTime } from './door-taps.ts'
import { joinAll, letJoin } from './let-join.prisma.ts'
import { lookIn } from './look.prisma.ts'
import { newcomersIn, seekAnew } from './newcomers.prisma.ts'
import type { Joining, Look, Opening, Ticked, Turned, WantedProgramme } from './protocol.ts'
import { setUpProgramme } from './set-up.prisma.ts'
import { settle } from './settle.prisma.ts'

export interface RunningPari {
  /** Where the ends reach it. */
  readonly port: number
  setUp(programme: WantedProgramme): Promise<readonly string[]>
  turn(to: string): Promise<Turned>
  look(): Promise<Look>
  seekAnew(emails: readonly string[]): Promise<null>
  attend(ticked: readonly Ticked[]): Promise<null>
  letJoin(): Promise<string | null>
  joinAll(people: readonly Joining[]): Promise<number>
}

interface Shared {
  readonly clock: TurnableClock
  readonly ids: Ids
  readonly log: Log
  readonly memory: OpenMemory
  readonly pictures: Pictures
}

/** Milliseconds after which the change that woke us is committed. What is woken too early is woken again by the next change. */
const commitMs = 30
const quick = 100_000

/** The house on an embedded database, behind both shipped adapters, with a clock that is turned from outside. */
export async function openPari(opening: Opening, log: Log, woken: () => void): Promise<RunningPari> {
  const clock = turnableClock(Instant.from(opening.now))
  const ids = randomIds(clock)
  const { base, pool } = openBase(opening.databaseUrl, { poolSize: 6, log })
  await migrate(pool, migrationsDirectory, log)
  const routes = Promise.withResolvers<readonly Route[]>()
  const { port } = await serve({ host: '127.0.0.1', port: 0 }, routes.promise, log)
  // Links lead to this process, on this machine alone.
  const linking = { url: `http://127.0.0.1:${port}`, keys: [Buffer.from(opening.key, 'base64')] }
  const pictures = picturesOn(base.statements, linking, clock)
  const adapters = openAdapters(opening, port, { clock, ids, log, pictures, memory: memoriesIn(base, { clock }) })
  const admitted = new Set(opening.admitted)
  let turning = false
  const wake = async (): Promise<void> => {
    if (!turning) setTimeout(woken, commitMs)
  }
  const house = compose({
    ...{ prisma: base, clock, ids, log, owners: opening.owners, perSecond: Number.POSITIVE_INFINITY, callLimitMs: 8000, linking },
    platformOf: ({ platform }) => adapters[platform as keyof typeof adapters].platform,
    wakersIn: () => ({ wakeTimetable: wake, wakeLanes: wake }),
  })
  const links = house.links ? [linkRoute(withStageTime(house.links, clock, systemClock), linking.url, log), pictureRoute(pictures)] : []
  routes.resolve([...Object.values(adapters).flatMap((adapter) => adapter.routes), ...links])
  for (const adapter of Object.values(adapters)) await adapter.listen(house.core)
  const look = lookIn(base, house, clock)
  return {
    ...{ port, look },
    async seekAnew(emails) {
      for (const email of emails) admitted.add(email)
      await seekAnew(base, clock, emails)
      return null
    },
    letJoin: () => letJoin({ base, house, clock }),
    joinAll: (people) => joinAll({ base, house, clock }, people),
    attend: (ticked) => attend({ base, house, clock }, ticked),
    setUp: (programme) => setUpProgramme({ base, house, clock, ids }, programme),
    async turn(to) {
      clock.turnTo(Instant.from(to))
      turning = true
      try {
        const newcomers = await newcomersIn(base, admitted)
        if (newcomers.length > 0) return { next: to, newcomers }
        const next = await settle({ base, house, clock })
        // A list may come in while all that is due is done.
        return { next: next?.toString() ?? null, newcomers: await newcomersIn(base, admitted) }
      } finally {
        turning = false
      }
    },
  }
}

/** As shipped; only nobody waits for the pace that the platforms ask for. */
function openAdapters(
  { slack, teams, key }: Opening,
  port: number,
  shared: Shared,
): Readonly<Record<PlatformName & ('slack' | 'teams'), Adapter>> {
  const seal = createSeal([Buffer.from(key, 'base64')])
  const { memory, ...rest } = shared
  const deps = { ...rest, seal, tokens: createTokens(seal) }
  return {
    slack: openSlack(
      { ...slack, socketMode: false, baseUrl: `http://127.0.0.1:${port}` },
      { ...deps, memory: memory('slack'), millisBetweenPosts: 0, millisBetweenHomes: 0 },
    ),
    teams: openTeams(
      {
        ...{ appId: teams.appId, appType: 'MultiTenant', tenants: [teams.tenant], connectorUrl: teams.connectorUrl },
        ...{ perSecond: quick, perConversation: quick },
      },
      { ...deps, memory: memory('teams') },
    ),
  }
}
