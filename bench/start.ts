/**
 * From nothing to listening, and to the answer of a tap that comes as soon as somebody listens: `npm start` with one platform and the
 * embedded database, against a bare app's start plus the start of that very database by itself. Second starts, in turns. One run, one
 * machine: compare the ratios.
 */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import packageJson from '../package.json' with { type: 'json' }
import { startEmbedded } from '../src/embedded-postgres/index.ts'
import { silentLog } from '../src/kit/log.ts'
import type { Tap } from './load.ts'

const rounds = 7

interface Took {
  /** Milliseconds until the port was open. */
  readonly listening: number
  /** Milliseconds until a tap, sent as soon as the port was open, was answered. */
  readonly answered: number
}

export interface Starting {
  /** What the bare app is written with. */
  readonly library: string
  readonly bare: { readonly program: URL; readonly args: object }
  /** Pari's settings of the platform. */
  readonly env: Readonly<Record<string, string>>
  readonly path: string
  /** A button that nobody knows any more: its way is that of every tap, up to where its command is read. */
  readonly tap: () => Tap
}

/** The program is ended as an operator would, and waited for. */
async function timed(start: () => ChildProcess, portOf: (child: ChildProcess) => Promise<number>, starting: Starting): Promise<Took> {
  const begun = performance.now()
  const child = start()
  const ended = once(child, 'exit')
  const early = ended.then(() => Promise.reject(new Error('The program ended before it answered.')))
  try {
    const port = await Promise.race([portOf(child), early])
    const listening = performance.now() - begun
    const status = await Promise.race([statusOf(port, starting), early])
    if (status !== 200) throw new Error(`The tap was answered with ${status}.`)
    return { listening, answered: performance.now() - begun }
  } finally {
    child.kill('SIGTERM')
    await ended
  }
}

async function statusOf(port: number, starting: Starting): Promise<number> {
  const { body, headers } = starting.tap()
  // The length is told by fetch itself.
  const { 'content-length': _, ...told } = headers
  const init = { method: 'POST', headers: told as Record<string, string>, body }
  const { status } = await fetch(`http://127.0.0.1:${port}${starting.path}`, init)
  // The very first start makes the database, for longer than a request is held.
  return status === 503 ? statusOf(port, starting) : status
}

const bareApp = (starting: Starting): Promise<Took> =>
  timed(
    () => fork(starting.bare.program, [JSON.stringify(starting.bare.args)], { stdio: 'inherit' }),
    async (child) => ((await once(child, 'message')) as [{ port: number }])[0].port,
    starting,
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

const pari = (env: Starting['env'], starting: Starting): Promise<Took> =>
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
    starting,
  )

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
/** Milliseconds. */
export const inWords = (times: readonly number[]): string =>
  `${median(times).toFixed(0)} ms median, ${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)} ms`

export async function measureStart(starting: Starting, print: (line: string) => void): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'pari-bench-'))
  await chmod(directory, 0o711)
  const env = {
    ...{ DATABASE_URL: '', PARI_DATA: directory, PARI_PORT: '0', PARI_KEY: Buffer.alloc(32, 7).toString('base64'), LOG_LEVEL: 'info' },
    ...starting.env,
  }
  try {
    await pari(env, starting)
    const rows: { bare: Took; database: number; pari: Took }[] = []
    for (let round = 0; round < rounds; round++)
      rows.push({ bare: await bareApp(starting), database: await database(directory), pari: await pari(env, starting) })
    const name = `bare ${starting.library}`
    const alone = rows.map((each) => each.database)
    print(`start, database by itself                ${inWords(alone)}`)
    for (const goal of ['listening', 'answered'] as const) {
      const [bare, ours] = [rows.map((each) => each.bare[goal]), rows.map((each) => each.pari[goal])]
      print(`start until ${goal}, ${name}`.padEnd(41) + inWords(bare))
      print(`start until ${goal}, Pari`.padEnd(41) + inWords(ours))
      print(`start until ${goal}, ratio Pari : ${name} + database ${(median(ours) / (median(bare) + median(alone))).toFixed(2)}`)
    }
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}
