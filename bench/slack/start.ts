/**
 * From nothing to listening: `npm start` with Slack and the embedded database, against a bare Bolt app's start plus the start of that very
 * database by itself. Second starts, in turns. One run, one machine: compare the ratio.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { startSlackEnd } from '../../adapters/playground/slack/index.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { startEmbedded } from '../../src/store/embedded.ts'

const rounds = 7
const app = { id: 'A0BENCH', clientId: '1.2', clientSecret: 'bench-secret', signingSecret: 'bench-secret' }

/** Milliseconds until `ready`; the program is ended as an operator would, and waited for. */
async function timed(start: () => ChildProcess, ready: (child: ChildProcess) => Promise<void>): Promise<number> {
  const begun = performance.now()
  const child = start()
  const ended = once(child, 'exit')
  await Promise.race([ready(child), ended.then(() => Promise.reject(new Error('The program ended before it listened.')))])
  const took = performance.now() - begun
  child.kill('SIGTERM')
  await ended
  return took
}

const bareBolt = (): Promise<number> =>
  timed(
    () =>
      fork(fileURLToPath(new URL('bare-process.ts', import.meta.url)), [JSON.stringify({ secret: app.signingSecret })], {
        stdio: 'inherit',
      }),
    async (child) => void (await once(child, 'message')),
  )

async function database(directory: string): Promise<number> {
  const begun = performance.now()
  const server = await startEmbedded({ dataDirectory: join(directory, 'database'), durable: true, log: silentLog })
  const took = performance.now() - begun
  await server.stop()
  return took
}

/** As `npm start`, without npm. */
const pari = (env: Readonly<Record<string, string>>): Promise<number> =>
  timed(
    () => spawn(process.execPath, ['src/main.ts'], { env: { ...process.env, ...env }, stdio: ['ignore', 'inherit', 'pipe'] }),
    ({ stderr }) =>
      new Promise((resolve) => {
        stderr?.on('data', (chunk: Buffer) => {
          if (chunk.includes('"Listening."')) resolve()
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
    const times: { bare: number; database: number; pari: number }[] = []
    for (let round = 0; round < rounds; round++)
      times.push({ bare: await bareBolt(), database: await database(directory), pari: await pari(env) })
    const [bare, alone, ours] = [times.map((each) => each.bare), times.map((each) => each.database), times.map((each) => each.pari)]
    print(`start, bare Bolt                         ${inWords(bare)}`)
    print(`start, database by itself                ${inWords(alone)}`)
    print(`start, Pari with Slack and database      ${inWords(ours)}`)
    print(`start, ratio Pari : bare Bolt + database ${(median(ours) / (median(bare) + median(alone))).toFixed(2)}`)
  } finally {
    await end.stop()
    await rm(directory, { recursive: true, force: true })
  }
}
