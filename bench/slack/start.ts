/**
 * From nothing to listening, and to the answer of a tap that comes as soon as somebody listens: `npm start` with Slack and the embedded
 * database, against a bare Bolt app's start plus the start of that very database by itself. Second starts, in turns. One run, one machine:
 * compare the ratios.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { signature, startSlackEnd } from '../../adapters/playground/slack/index.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { startEmbedded } from '../../src/store/embedded.ts'

const rounds = 7
const app = { id: 'A0BENCH', clientId: '1.2', clientSecret: 'bench-secret', signingSecret: 'bench-secret' }

interface Took {
  /** Milliseconds until the port was open. */
  readonly listening: number
  /** Milliseconds until a signed tap, sent as soon as the port was open, was answered. */
  readonly answered: number
}

/** The program is ended as an operator would, and waited for. */
async function timed(start: () => ChildProcess, portOf: (child: ChildProcess) => Promise<number>): Promise<Took> {
  const begun = performance.now()
  const child = start()
  const ended = once(child, 'exit')
  const early = ended.then(() => Promise.reject(new Error('The program ended before it answered.')))
  try {
    const port = await Promise.race([portOf(child), early])
    const listening = performance.now() - begun
    const status = await Promise.race([tap(port), early])
    if (status !== 200) throw new Error(`The tap was answered with ${status}.`)
    return { listening, answered: performance.now() - begun }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

/** A button that nobody knows any more: its way is that of every tap, up to where its command is read. */
async function tap(port: number): Promise<number> {
  const payload = {
    ...{ type: 'block_actions', api_app_id: app.id, trigger_id: 'trigger', response_url: 'http://127.0.0.1:9/' },
    ...{ team: { id: 'T1', domain: 'bench' }, user: { id: 'U1', team_id: 'T1' } },
    ...{ container: { type: 'message', message_ts: '1.1', channel_id: 'D1' }, channel: { id: 'D1', name: 'directmessage' } },
    ...{ message: { type: 'message', ts: '1.1', text: 'A question', blocks: [] } },
    actions: [{ type: 'button', action_id: 'b0-0', block_id: 'b', value: 'unknown', action_ts: '1.2' }],
  }
  const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`
  const stamp = Math.floor(systemClock.now().epochMilliseconds / 1000)
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(stamp),
    'x-slack-signature': signature(app.signingSecret, stamp, body),
  }
  const { status } = await fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', headers, body })
  // The very first start makes the database, for longer than a request is held.
  return status === 503 ? tap(port) : status
}

const bareBolt = (): Promise<Took> =>
  timed(
    () =>
      fork(fileURLToPath(new URL('bare-process.ts', import.meta.url)), [JSON.stringify({ secret: app.signingSecret })], {
        stdio: 'inherit',
      }),
    async (child) => ((await once(child, 'message')) as [{ port: number }])[0].port,
  )

async function database(directory: string): Promise<number> {
  const begun = performance.now()
  const server = await startEmbedded({ dataDirectory: join(directory, 'database'), durable: true, log: silentLog })
  const took = performance.now() - begun
  await server.stop()
  return took
}

/** As `npm start`, without npm. */
const [, ...asNpmStart] = packageJson.scripts.start.split(' ')

const pari = (env: Readonly<Record<string, string>>): Promise<Took> =>
  timed(
    () => spawn(process.execPath, asNpmStart, { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'pipe'] }),
    ({ stderr }) =>
      new Promise((resolve) => {
        let text = ''
        stderr?.on('data', (chunk: Buffer) => {
          text += chunk.toString()
          const port = /"port":(\d+)[^\n]*"Listening\."/.exec(text)?.[1]
          if (port) resolve(Number(port))
        })
      }),
  )

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
const inWords = (times: readonly number[]): string =>
  `${median(times).toFixed(0)} ms median, ${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)} ms`

export async function measureStart(print: (line: string) => void): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'pari-bench-'))
  await chmod(directory, 0o711)
  const end = await startSlackEnd({ clock: systemClock, app, rates: 0 })
  const token = end.installApp(end.addWorkspace({ name: 'Bench' }).id, ['chat:write'])
  const env = {
    ...{ DATABASE_URL: '', PARI_DATA: directory, PARI_PORT: '0', PARI_KEY: Buffer.alloc(32, 7).toString('base64'), LOG_LEVEL: 'info' },
    ...{ SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: app.signingSecret, SLACK_API_URL: end.apiUrl },
  }
  try {
    await pari(env)
    const rows: { bare: Took; database: number; pari: Took }[] = []
    for (let round = 0; round < rounds; round++)
      rows.push({ bare: await bareBolt(), database: await database(directory), pari: await pari(env) })
    const alone = rows.map((each) => each.database)
    print(`start, database by itself                ${inWords(alone)}`)
    for (const goal of ['listening', 'answered'] as const) {
      const [bare, ours] = [rows.map((each) => each.bare[goal]), rows.map((each) => each.pari[goal])]
      print(`start until ${goal}, bare Bolt          ${inWords(bare)}`)
      print(`start until ${goal}, Pari               ${inWords(ours)}`)
      print(`start until ${goal}, ratio Pari : bare Bolt + database ${(median(ours) / (median(bare) + median(alone))).toFixed(2)}`)
    }
  } finally {
    await end.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
