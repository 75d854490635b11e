/**
 * Taps on Slack: signed, verified, looked up, committed to PostgreSQL, acknowledged and answered through the response_url, against a bare
 * Bolt app that only acknowledges, and against one that commits a row through `pg` and answers, too. One run, one machine: compare the ratios.
 */

import { createTokens } from '../../src/contract/tokens.ts'
import type { EmbeddedServer } from '../../src/embedded-postgres/index.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { defaultLadder } from '../../src/programme/index.ts'
import { connect } from '../../src/store/client.ts'
import { migrate, migrationsDirectory } from '../../src/store/migrate.ts'
import { inTurns, type Loading, ring, type Tap } from '../load.ts'
import { start, stop } from '../programs.ts'
import { seedPairs } from '../seed.ts'
import { sink } from '../sink.ts'
import { path, secret, tapOf, team } from './wire.ts'

const pairs = 2000

const tokens = createTokens(createSeal([new Uint8Array(32).fill(7)]))
const answers = ['coming', 'unsure', 'notAtKickoff'] as const

/** Everybody's taps, each round with another answer: made and signed beforehand, so that the load costs the machine little. */
const tapsOf = (confirmations: readonly string[], responseUrl: string): readonly Tap[] =>
  answers.flatMap((answer) =>
    confirmations.map((confirmation, n) => {
      const command = { do: 'answer', confirmation, answer }
      return tapOf(n, tokens.write(command, `slack:${team}:U${n}`), responseUrl)
    }),
  )

/** Who the token belongs to is all that is asked of Slack itself. */
const ourselves = JSON.stringify({ ok: true, team_id: team, team: 'Bench', user_id: 'UBOT', bot_id: 'B1' })

export async function measureTaps(server: EmbeddedServer, print: (line: string) => void): Promise<void> {
  await server.createDatabase('bench_slack')
  const databaseUrl = server.urlFor('bench_slack')
  const connection = connect(databaseUrl, { poolSize: 2 })
  await migrate(connection.pool, migrationsDirectory, silentLog)
  const confirmations = await seedPairs(connection, pairs, defaultLadder, { platform: 'slack', workspace: team, people: 'U' })
  await connection.close()
  const said = await sink((asked) => (asked.endsWith('auth.test') ? ourselves : 'ok'))
  const taps = tapsOf(confirmations, said.url)
  const committing = await start(new URL('committing-process.ts', import.meta.url), { secret, databaseUrl })
  const bare = await start(new URL('bare-process.ts', import.meta.url), { secret })
  const pari = await start(new URL('pari-process.ts', import.meta.url), { secret, apiUrl: `${said.url}api/`, databaseUrl })
  const loading = (): Loading => ({ path, next: ring(taps), isGood: (status) => status === 200, said })
  try {
    const names = { pari: 'Pari to commit and answer', taps: 'Slack taps', said: 'answered' }
    const anchors = [
      { name: 'bare Bolt', program: bare, loading: loading() },
      { name: 'Bolt with pg', program: committing, loading: loading() },
    ]
    await inTurns({ anchors, pari: { program: pari, loading: loading() }, once: pairs, names }, print)
  } finally {
    await stop(bare.child)
    await stop(committing.child)
    await stop(pari.child)
    said.server.close()
  }
}
