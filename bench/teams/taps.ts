/**
 * Taps on Teams: an Action.Execute whose token is checked as Teams' own are, looked up, committed to PostgreSQL and answered with the new
 * card, which is put into the message, too; against a bare botbuilder app with the same check that answers a fixed card. One run, one
 * machine: compare the ratios.
 */
import { startTeamsEnd, type TeamsEnd } from '../../playground/teams-end/index.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import type { EmbeddedServer } from '../../src/embedded-postgres/index.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { defaultLadder } from '../../src/programme/index.ts'
import { connect } from '../../src/store/client.ts'
import { migrate, migrationsDirectory } from '../../src/store/migrate.ts'
import { inTurns, type Loading, ring, type Tap } from '../load.ts'
import { start, stop } from '../programs.ts'
import { seedPairs } from '../seed.ts'
import { type Sink, sink } from '../sink.ts'
import { appId, entraIds, path, tapOf, tenant, type Wire } from './wire.ts'

const pairs = 2000

const tokens = createTokens(createSeal([new Uint8Array(32).fill(7)]))
const answers = ['coming', 'unsure', 'notAtKickoff'] as const

/** Teams' token serves many requests, so all have the same. */
async function wireOf(end: TeamsEnd, said: Sink): Promise<Wire> {
  return { serviceUrl: said.url, authorization: `Bearer ${await end.token({ serviceurl: said.url })}` }
}

/** Everybody's taps, each round with another answer: made beforehand, so that the load costs the machine little. */
const tapsOf = (confirmations: readonly string[], wire: Wire): readonly Tap[] =>
  answers.flatMap((answer, round) =>
    confirmations.map((confirmation, n) => tapOf(n, `${round}-${n}`, tokenOf(n, { do: 'answer', confirmation, answer }), wire)),
  )

const tokenOf = (n: number, command: object): string => tokens.write(command, `teams:${tenant}:${entraIds}${n}`)

/** Answered with a card, not with a text that says why not. */
const isCard = (status: number, body: string): boolean => status === 200 && body.includes('application/vnd.microsoft.card.adaptive')

export async function measureTeamsTaps(server: EmbeddedServer, print: (line: string) => void): Promise<void> {
  await server.createDatabase('bench_teams')
  const databaseUrl = server.urlFor('bench_teams')
  const connection = connect(databaseUrl, { poolSize: 2 })
  await migrate(connection.pool, migrationsDirectory, silentLog)
  const confirmations = await seedPairs(connection, pairs, defaultLadder, { platform: 'teams', workspace: tenant, people: entraIds })
  await connection.close()
  const end = await startTeamsEnd({ clock: systemClock, app: { id: appId }, rates: 0 })
  const said = await sink(() => '')
  const taps = tapsOf(confirmations, await wireOf(end, said))
  const bare = await start(new URL('bare-process.ts', import.meta.url), { appId, connectorUrl: end.url })
  const pari = await start(new URL('pari-process.ts', import.meta.url), { appId, tenant, connectorUrl: end.url, databaseUrl })
  const loading = (): Loading => ({ path, next: ring(taps), isGood: isCard, said })
  try {
    const names = { pari: 'Pari to commit and card', taps: 'Teams taps', said: 'messages changed' }
    // Everybody taps once before it counts: Pari knows all people who have a card of its own.
    const anchors = [{ name: 'bare botbuilder', program: bare, loading: loading() }]
    await inTurns({ anchors, pari: { program: pari, loading: loading() }, once: pairs, names }, print)
  } finally {
    await stop(bare.child)
    await stop(pari.child)
    said.server.close()
    await end.stop()
  }
}
