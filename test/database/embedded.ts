import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Binaries } from '../../src/embedded-postgres/binaries.ts'
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from '../../src/embedded-postgres/index.ts'
import { silentLog } from '../../src/kit/log.ts'

let scratch: string
const servers: EmbeddedServer[] = []
const children: ChildProcess[] = []

/** Gives a test file a directory for servers, and ends after each test what it started. */
export function withEmbeddedServers(): void {
  beforeAll(async () => {
    scratch = await mkdtemp(join(tmpdir(), 'pari-test-'))
    await chmod(scratch, 0o711)
  })
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
    for (const server of servers.splice(0)) await server.stop({ evenIfUsed: true })
  })
  afterAll(() => rm(scratch, { recursive: true, force: true }))
}

export const directory = (name: string): string => join(scratch, name)

/** Starts a server in a directory of that name, or joins the one that runs there. */
export async function start(name: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDirectory: directory(name), durable: true, log: silentLog, ...options })
  servers.push(server)
  return server
}

/** Starts a server, stops it, and answers where its files are. */
export async function stopped(name: string, options: Partial<EmbeddedOptions> = {}): Promise<string> {
  const server = await start(name, options)
  await server.stop()
  return server.directory
}

/** A Pari process of its own on such a directory, which leaves `word` in the database `kept`. */
export function spawnProcess(name: string, word: string): ChildProcess {
  const script = join(import.meta.dirname, '../programs/embedded-process.ts')
  const child = spawn(process.execPath, [script, directory(name), word], { stdio: ['pipe', 'pipe', 'inherit'] })
  children.push(child)
  return child
}

/** The same, and its server is up and has the word. */
export async function startProcess(name: string, word: string): Promise<ChildProcess> {
  const child = spawnProcess(name, word)
  const [said] = (await Promise.race([once(child.stdout ?? child, 'data'), once(child, 'exit')])) as [Buffer | number]
  expect(String(said)).toBe('ready\n')
  return child
}

/** Another program, run by the account that owns `path`. */
export async function startStranger(path: string): Promise<ChildProcess> {
  const { uid, gid } = await stat(path)
  const child = spawn('sleep', ['60'], { cwd: '/', uid, gid })
  children.push(child)
  return child
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

export async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql)
    return rows
  } finally {
    await client.end()
  }
}

/** What the processes left. */
export async function words(server: EmbeddedServer): Promise<string[]> {
  const rows = await query<{ word: string }>(server.urlFor('kept'), 'select word from word order by word')
  return rows.map(({ word }) => word)
}

/** The process id of the server whose files are in `server`. */
export const serverPid = async (server: string): Promise<number> =>
  Number((await readFile(join(server, 'pgdata', 'postmaster.pid'), 'utf8')).split('\n')[0])

export const isRunning = ({ directory: server }: EmbeddedServer): Promise<boolean> =>
  serverPid(server).then(
    () => true,
    () => false,
  )

/** Scripts in place of PostgreSQL's binaries. */
export async function fakeBinaries(script: string): Promise<Binaries> {
  const native = await mkdtemp(join(scratch, 'native-'))
  const bin = join(native, 'bin')
  await mkdir(bin)
  const files = ['initdb', 'postgres', 'pg_ctl'].map((name) => join(bin, name))
  for (const file of files) await writeFile(file, script)
  // Under any umask the account that runs servers for root must reach them.
  for (const path of [native, bin, ...files]) await chmod(path, 0o755)
  return { native, version: 'fake' }
}
