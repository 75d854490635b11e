/** `npm start` with nothing configured, as somebody types it, and what all its processes take together. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Shown } from '../../playground/page/shown.ts'

export interface Program {
  readonly url: string
  /** Milliseconds from the command to the URL. */
  readonly urlMs: number
  /** When the URL was printed, by `performance.now()`. */
  readonly printedAt: number
  /** Megabytes that npm, the page's process, Pari's and the database's take, what they share counted once. */
  memory(): number
  stop(): Promise<void>
}

/** A machine on which Pari never ran: no data, and none of the code that Node compiles and keeps. */
export async function onFreshMachine(work: (directory: string) => Promise<void>): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'pari-bench-'))
  // PostgreSQL refuses to run as root, and the account it runs as instead must reach its files.
  await chmod(directory, 0o711)
  try {
    await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Everything that stays when it ends is in the directory. */
export async function startProgram(directory: string): Promise<Program> {
  const dataDirectory = join(directory, 'data')
  const { PATH, HOME, TMPDIR } = process.env
  const begun = performance.now()
  const child = spawn('npm', ['start'], {
    // A group of its own, so that it can be ended as a terminal ends it.
    detached: true,
    env: {
      PATH,
      HOME,
      ...(TMPDIR && { TMPDIR }),
      PARI_DATA: dataDirectory,
      PARI_PORT: '0',
      NODE_COMPILE_CACHE: join(directory, 'compiled'),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  const url = await Promise.race([urlIn(child.stderr), ended.then(() => null)])
  const printedAt = performance.now()
  if (url === null) throw new Error('The program ended before it said where its page is.')
  return {
    ...{ url, urlMs: printedAt - begun, printedAt },
    memory: () => megabytesOf(new Set([...familyOf(child.pid ?? 0), ...familyOf(databaseOf(dataDirectory))])),
    async stop() {
      process.kill(-(child.pid ?? 0), 'SIGINT')
      await ended
    },
  }
}

/** From the log; the rest is read and forgotten, or the program would wait for a reader. */
function urlIn(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: output }).on('line', (line) => {
      const [url] = /http:\/\/[^\s"]+/.exec(line) ?? []
      if (line.includes('playground is at') && url !== undefined) resolve(url)
    })
  })
}

/** A programme can be begun. */
export async function untilReady(url: string): Promise<void> {
  const { phase } = (await (await fetch(new URL('api/shown', url))).json()) as Shown
  if (phase !== 'starting') return
  await sleep(5)
  return untilReady(url)
}

/** The database's first process may be nobody's child. */
function databaseOf(dataDirectory: string): number {
  const file = readdirSync(dataDirectory, { recursive: true })
    .map((name) => join(dataDirectory, name.toString()))
    .find((name) => name.endsWith('postmaster.pid'))
  return file ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0
}

/** A process with all that it started. */
function familyOf(pid: number): number[] {
  if (pid === 0) return []
  const family = new Set([pid])
  // Children have higher numbers, unless the numbers began anew.
  for (const [child, parent] of parents()) if (family.has(parent)) family.add(child)
  return [...family]
}

function parents(): (readonly [number, number])[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((pid) => [pid, Number(/\) \S (\d+)/.exec(readProc(pid, 'stat'))?.[1] ?? 0)] as const)
}

const megabytesOf = (pids: ReadonlySet<number>): number =>
  [...pids].reduce((sum, pid) => sum + Number(/^Pss:\s+(\d+)/m.exec(readProc(pid, 'smaps_rollup'))?.[1] ?? 0), 0) / 1024

/** A process may be gone by now. */
function readProc(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return ''
  }
}
