/**
 * Taps on Slack: signed, verified, looked up, committed to PostgreSQL, acknowledged and answered through the response_url, against a bare
 * Bolt app that only acknowledges. One run, one machine: compare the ratio.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, createServer, type Server, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { signature } from '../../adapters/playground/slack/index.ts'
import { silentLog } from '../../src/kit/log.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { defaultLadder } from '../../src/programme/index.ts'
import { connect } from '../../src/store/client.ts'
import type { EmbeddedServer } from '../../src/store/embedded.ts'
import { migrate, migrationsDirectory } from '../../src/store/migrate.ts'
import { createTokens } from '../../src/views/token.ts'
import { seedPairs } from '../seed.ts'

const connections = 50
const seconds = 8
export const secret = 'bench-secret'
export const team = 'T0BENCH'

export interface Load {
  readonly perSecond: number
  /** Milliseconds from request to acknowledgement. */
  readonly p50: number
  readonly p99: number
  readonly refused: number
  readonly answered: number
  /** Milliseconds of the server's processor time for one tap. */
  readonly cpuMs: number
}

interface Program {
  readonly child: ChildProcess
  readonly port: number
  readonly startMs: number
}

/** Starts a program of this folder and waits until it says its port. */
async function start(program: string, args: object): Promise<Program> {
  const begun = performance.now()
  const child = fork(fileURLToPath(new URL(program, import.meta.url)), [JSON.stringify(args)], { stdio: 'inherit' })
  const [message] = (await once(child, 'message')) as [{ port: number }]
  return { child, port: message.port, startMs: performance.now() - begun }
}

/** Seconds of processor time that a program has used. */
async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu?')
  const [message] = (await once(child, 'message')) as [{ cpu: number }]
  return message.cpu
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

interface Sink {
  readonly url: string
  readonly server: Server
  /** Requests so far. */
  count(): number
  /** Waits until no more come. */
  settled(): Promise<void>
}

/** Where answers go: stands in for Slack's response_url. */
async function sink(): Promise<Sink> {
  let count = 0
  const server = createServer((incoming, response) => {
    incoming.resume()
    incoming.once('end', () => {
      count += 1
      // Who the token belongs to is all that is asked of Slack itself.
      response.end(
        incoming.url?.endsWith('auth.test')
          ? JSON.stringify({ ok: true, team_id: team, team: 'Bench', user_id: 'UBOT', bot_id: 'B1' })
          : 'ok',
      )
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    server,
    count: () => count,
    async settled() {
      // What was acknowledged may still be on its way.
      for (let waited = 0, seen = -1; waited < 5000 && seen !== count; waited += 200) {
        seen = count
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    },
  }
}

const tokens = createTokens(createSeal([new Uint8Array(32).fill(7)]))
const answers = ['coming', 'unsure', 'notAtKickoff'] as const

interface SignedTap {
  readonly body: string
  readonly headers: Readonly<Record<string, string | number>>
}

/** Everybody's taps, each round with another answer: made and signed beforehand, so that the load costs the machine little. */
const signedTaps = (confirmations: readonly string[], responseUrl: string): readonly SignedTap[] =>
  answers.flatMap((answer) => confirmations.map((confirmation, n) => signedTap(tapBody(n, { confirmation, answer }, responseUrl))))

function signedTap(body: string): SignedTap {
  const stamp = Math.floor(Date.now() / 1000)
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': Buffer.byteLength(body),
    'x-slack-request-timestamp': String(stamp),
    'x-slack-signature': signature(secret, stamp, body),
  }
  return { body, headers }
}

/** What Slack sends when person `n` taps. */
function tapBody(n: number, said: { readonly confirmation: string; readonly answer: string }, responseUrl: string): string {
  const user = `U${n}`
  const command = { do: 'answer', ...said }
  const payload = {
    type: 'block_actions',
    team: { id: team, domain: 'bench' },
    user: { id: user, team_id: team },
    api_app_id: 'A0BENCH',
    container: { type: 'message', message_ts: '1.000001', channel_id: `D${n}`, is_ephemeral: false },
    trigger_id: 'trigger',
    response_url: responseUrl,
    channel: { id: `D${n}`, name: 'directmessage' },
    message: { type: 'message', ts: '1.000001', text: 'A question', blocks: [] },
    actions: [
      { type: 'button', action_id: 'b0-0', block_id: 'b', value: tokens.write(command, `slack:${team}:${user}`), action_ts: '1.000002' },
    ],
  }
  return `payload=${encodeURIComponent(JSON.stringify(payload))}`
}

/** Keeps `connections` busy for some seconds: each taps again as soon as it was acknowledged. */
async function load({ port, child }: Program, taps: readonly SignedTap[], answered: Sink, forSeconds: number): Promise<Load> {
  const cpuBefore = await cpuOf(child)
  const answeredBefore = answered.count()
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times: number[] = []
  let refused = 0
  let next = 0
  const end = performance.now() + forSeconds * 1000
  const tap = ({ body, headers }: SignedTap): Promise<void> =>
    new Promise((resolve, reject) => {
      const begun = performance.now()
      const request = send({ port, host: '127.0.0.1', path: '/slack/events', method: 'POST', headers, agent }, (response) => {
        response.resume()
        response.once('end', () => {
          times.push(performance.now() - begun)
          if (response.statusCode !== 200) refused += 1
          resolve()
        })
      })
      request.once('error', reject)
      request.end(body)
    })
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) await tap(taps[next++ % taps.length] as SignedTap)
    }),
  )
  await answered.settled()
  agent.destroy()
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  const cpuMs = ((await cpuOf(child)) - cpuBefore) * (1000 / times.length)
  return { perSecond: times.length / forSeconds, cpuMs, p50: at(0.5), p99: at(0.99), refused, answered: answered.count() - answeredBefore }
}

const inWords = ({ perSecond, p50, p99, refused, answered, cpuMs }: Load): string =>
  `${cpuMs.toFixed(2)} ms processor time each, ${perSecond.toFixed(0)} taps/s, acknowledged in ${p50.toFixed(0)} ms median, ${p99.toFixed(0)} ms p99, ${answered} answered, ${refused} refused`

/** Bare and ours in turns, so that a noisy neighbour hits both. */
export async function measureTaps(server: EmbeddedServer, print: (line: string) => void): Promise<void> {
  await server.createDatabase('bench_slack')
  const connection = connect(server.urlFor('bench_slack'), { poolSize: 2 })
  await migrate(connection.pool, migrationsDirectory, silentLog)
  const confirmations = await seedPairs(connection, 2000, defaultLadder, team)
  await connection.close()
  const bare = await start('bare-process.ts', { secret })
  const slack = await sink()
  const taps = signedTaps(confirmations, slack.url)
  const pari = await start('pari-process.ts', { secret, apiUrl: `${slack.url}api/`, databaseUrl: server.urlFor('bench_slack') })
  const ratios: number[] = []
  try {
    await load(bare, taps, slack, 2)
    await load(pari, taps, slack, 3)
    for (let round = 0; round < 2; round++) {
      const theirs = await load(bare, taps, slack, seconds)
      const ours = await load(pari, taps, slack, seconds)
      print(`taps, bare Bolt                          ${inWords(theirs)}`)
      print(`taps, Pari to commit and answer          ${inWords(ours)}`)
      ratios.push(ours.perSecond / theirs.perSecond)
    }
    print(`taps, ratio Pari : bare Bolt             ${ratios.map((ratio) => ratio.toFixed(2)).join(', ')}`)
    print(
      `start, Pari : bare Bolt                  ${pari.startMs.toFixed(0)} ms : ${bare.startMs.toFixed(0)} ms (database running already)`,
    )
  } finally {
    await stop(bare.child)
    await stop(pari.child)
    slack.server.close()
  }
}
