import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../kit/log.ts'
import { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './embedded.ts'
import { isRoot } from './server-account.ts'
import type { Binaries } from './server-binaries.ts'

let scratch: string
const servers: EmbeddedServer[] = []
const children: ChildProcess[] = []

beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'pari-test-'))
  await chmod(scratch, 0o711)
})
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of servers.splice(0)) await server.stop({ evenIfUsed: true }).catch(() => undefined)
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

const directory = (name: string): string => join(scratch, name)

async function start(name: string, options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
  const server = await startEmbedded({ dataDirectory: directory(name), durable: true, log: silentLog, ...options })
  servers.push(server)
  return server
}

/** A Pari process of its own that leaves `word` in the database; answers when it is up. */
async function startProcess(name: string, word: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../test/embedded-process.ts'), directory(name), word], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  const [said] = (await Promise.race([once(child.stdout, 'data'), once(child, 'exit')])) as [Buffer | number]
  expect(String(said)).toBe('ready\n')
  return child
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql)
    return rows
  } finally {
    await client.end()
  }
}

const words = async (server: EmbeddedServer): Promise<string[]> => {
  const rows = await query<{ word: string }>(server.urlFor('kept'), 'select word from word order by word')
  return rows.map(({ word }) => word)
}

const serverPid = async (server: EmbeddedServer): Promise<number> =>
  Number((await readFile(join(server.directory, 'pgdata', 'postmaster.pid'), 'utf8')).split('\n')[0])

async function fakeBinaries(script: string): Promise<Binaries> {
  const native = await mkdtemp(join(scratch, 'native-'))
  await mkdir(join(native, 'bin'))
  for (const name of ['initdb', 'postgres', 'pg_ctl']) await writeFile(join(native, 'bin', name), script, { mode: 0o755 })
  await chmod(native, 0o755)
  return { native, version: 'fake' }
}

const isRunning = (server: EmbeddedServer): Promise<boolean> =>
  stat(join(server.directory, 'pgdata', 'postmaster.pid')).then(
    () => true,
    () => false,
  )

describe('a server of our own', () => {
  test('listens on a private socket only, asks for a password, speaks UTC and keeps what it was told', async () => {
    const server = await start('first')
    const [settings] = await query<Record<string, string>>(
      server.urlFor('postgres'),
      `select current_setting('listen_addresses') as addresses, current_setting('TimeZone') as zone, current_setting('fsync') as fsync,
        current_setting('synchronous_commit') as commit, current_setting('full_page_writes') as pages, current_setting('server_encoding') as encoding`,
    )
    expect(settings).toEqual({ addresses: '', zone: 'UTC', fsync: 'on', commit: 'on', pages: 'on', encoding: 'UTF8' })
    const modes = await Promise.all(['', 'pgdata', 'password'].map(async (name) => (await stat(join(server.directory, name))).mode & 0o777))
    expect(modes).toEqual([0o700, 0o700, 0o600])
    const password = await readFile(join(server.directory, 'password'), 'utf8')
    await expect(query(server.urlFor('postgres').replace(password, 'wrong'), 'select 1')).rejects.toThrow(/password authentication failed/)
  })

  test('starts a second time without being set up again', async () => {
    const before = await start('first')
    await before.ensureDatabase('kept')
    await before.stop()
    const after = await start('first')
    await expect(query(after.urlFor('kept'), 'select 1 as one')).resolves.toEqual([{ one: 1 }])
  })

  test('makes databases, copies and removes them', async () => {
    const server = await start('first')
    await server.ensureDatabase('origin')
    await server.ensureDatabase('origin')
    await query(server.urlFor('origin'), `create table word as select 'äiti' as word`)
    await server.createDatabase('a "copy"', 'origin')
    await expect(query(server.urlFor('a "copy"'), 'select word from word')).resolves.toEqual([{ word: 'äiti' }])
    await expect(server.createDatabase('origin')).rejects.toThrow(/already exists/)
    await server.dropDatabase('a "copy"')
    await server.dropDatabase('a "copy"')
    await expect(query(server.urlFor('a "copy"'), 'select 1')).rejects.toThrow(/does not exist/)
  })

  test('forgoes safety for speed when nothing need be kept', async () => {
    const server = await start('brief', { durable: false })
    const [settings] = await query(
      server.urlFor('postgres'),
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
    )
    expect(settings).toEqual({ fsync: 'off', commit: 'off' })
    await expect(start('brief', { durable: true })).rejects.toThrow(/started for a rehearsal or a test and does not keep data safely/)
  })

  test('keeps names and addresses of people out of its log', async () => {
    const server = await start('first')
    await server.ensureDatabase('logged')
    await query(server.urlFor('logged'), 'create table if not exists person (email text unique)')
    const twice = query(server.urlFor('logged'), `insert into person values ('aino@example.org'), ('aino@example.org')`)
    await expect(twice).rejects.toThrow(/duplicate key/)
    const log = await readFile(join(server.directory, 'postgresql.log'), 'utf8')
    expect(log).toContain('ready to accept connections')
    expect(log).not.toContain('aino')
  })
})

describe('several processes on one data directory', () => {
  test('starting at the same moment, share one server; the last one to leave stops it', async () => {
    const [one, two] = await Promise.all([startProcess('shared', 'one'), startProcess('shared', 'two')])
    const here = await start('shared')
    await expect(words(here)).resolves.toEqual(['one', 'two'])
    for (const child of [one, two]) {
      child.stdin?.write('stop\n')
      await ended(child)
      await expect(isRunning(here)).resolves.toBe(true)
    }
    await here.stop()
    await expect(isRunning(here)).resolves.toBe(false)
    expect((await readdir(directory('shared'))).filter((name) => name !== 'server')).toEqual([])
  })

  test('a server that a killed process left behind is joined, with every row', async () => {
    const killed = await startProcess('shared', 'before the kill')
    const pid = await serverPid({ directory: join(directory('shared'), 'server') } as EmbeddedServer)
    killed.kill('SIGKILL')
    await ended(killed)
    const server = await start('shared')
    expect(await serverPid(server)).toBe(pid)
    await expect(words(server)).resolves.toContain('before the kill')
  })

  test('the server stays up for other programs that are connected to it', async () => {
    const server = await start('shared')
    const other = new pg.Client({ connectionString: server.urlFor('postgres') })
    await other.connect()
    await server.stop()
    await expect(other.query('select 1 as one')).resolves.toMatchObject({ rows: [{ one: 1 }] })
    await other.end()
    await (await start('shared')).stop()
    await expect(isRunning(server)).resolves.toBe(false)
  })
})

describe('after the server was killed', () => {
  test('the next start recovers every committed row', async () => {
    const child = await startProcess('recovered', 'committed')
    const pid = await serverPid({ directory: join(directory('recovered'), 'server') } as EmbeddedServer)
    child.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    const server = await start('recovered')
    expect(await serverPid(server)).not.toBe(pid)
    await expect(words(server)).resolves.toEqual(['committed'])
  })

  test('a process that is using it starts it again at the same address', async () => {
    const server = await start('recovered')
    const pid = await serverPid(server)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => words(server).catch(() => []), { timeout: 10_000 }).toEqual(['committed'])
    expect(await serverPid(server)).not.toBe(pid)
  })

  test('its files are not set up anew when somebody removed them under a running process', async () => {
    const server = await start('removed', { durable: false })
    const pid = await serverPid(server)
    await rename(server.directory, `${server.directory}-elsewhere`)
    process.kill(pid, 'SIGKILL')
    await sleep(300)
    await expect(stat(server.directory)).rejects.toThrow(/ENOENT/)
    await rename(`${server.directory}-elsewhere`, server.directory)
    await expect
      .poll(() => query(server.urlFor('postgres'), 'select 1 as one').catch(() => null), { timeout: 10_000 })
      .toEqual([{ one: 1 }])
  })

  test.runIf(process.platform === 'linux')('its left-over lock does not count when another program has its process id by now', async () => {
    const server = await start('recovered')
    const pid = await serverPid(server)
    const locks = [join(server.directory, 'pgdata', 'postmaster.pid'), join(server.directory, '.s.PGSQL.5432.lock')]
    const texts = await Promise.all(locks.map((path) => readFile(path, 'utf8')))
    await server.stop()
    const { uid, gid } = await stat(server.directory)
    const stranger = spawn('sleep', ['60'], { cwd: '/', uid, gid })
    children.push(stranger)
    for (const [at, path] of locks.entries()) await writeFile(path, (texts[at] ?? '').replace(String(pid), String(stranger.pid)))
    await expect(words(await start('recovered'))).resolves.toEqual(['committed'])
  })
})

describe('places', () => {
  test('a set-up that was interrupted is cleaned away and done again', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../test/embedded-process.ts'), directory('half'), 'never'], {
      stdio: 'ignore',
    })
    const drafts = async () => (await readdir(directory('half')).catch(() => [])).filter((name) => name.startsWith('draft-'))
    await expect.poll(drafts, { timeout: 10_000, interval: 5 }).toHaveLength(1)
    child.kill('SIGKILL')
    await ended(child)
    await expect(drafts()).resolves.toHaveLength(1)
    const server = await start('half')
    await expect(query(server.urlFor('postgres'), 'select 1 as one')).resolves.toEqual([{ one: 1 }])
    await expect(drafts()).resolves.toEqual([])
  })

  test('a path too long for a socket gets a short private directory for it', async () => {
    const server = await start(join('deep, and "quoted"', 'n'.repeat(100)), { durable: false })
    await expect(query(server.urlFor('postgres'), 'select 1 as one')).resolves.toEqual([{ one: 1 }])
    const host = new URL(server.urlFor('postgres')).searchParams.get('host') ?? ''
    expect(dirname(host)).toBe(tmpdir())
    expect((await stat(host)).mode & 0o777).toBe(0o700)
    await server.stop()
    await chmod(host, 0o777)
    await expect(start(join('deep, and "quoted"', 'n'.repeat(100)), { durable: false })).rejects.toThrow(/does not trust it/)
    await rm(host, { recursive: true })
  })

  test('files of another major version are refused, and the way out is named', async () => {
    const { directory: kept, stop } = await start('first')
    await stop()
    await writeFile(join(kept, 'pgdata', 'PG_VERSION'), '17\n')
    await expect(start('first')).rejects.toThrow(/was written by PostgreSQL 17, and this Pari brings PostgreSQL 18.*pg_dump/)
    await writeFile(join(kept, 'pgdata', 'PG_VERSION'), '18\n')
  })

  test('a directory that holds something else is refused', async () => {
    await mkdir(join(directory('strange'), 'server'), { recursive: true })
    await expect(start('strange')).rejects.toThrow(/holds no PostgreSQL data. Move it away/)
  })

  test('a directory that cannot be made is named', async () => {
    await writeFile(directory('file'), '')
    await expect(start(join('file', 'below'))).rejects.toThrow(/Cannot write to .*file.below.*choose another data directory/)
  })

  test('a lost password is named, and so is a damaged server', async () => {
    const { directory: kept } = await start('first')
    const password = await readFile(join(kept, 'password'), 'utf8')
    await writeFile(join(kept, 'password'), 'another')
    await expect(start('first')).rejects.toThrow(/refuses the password/)
    await writeFile(join(kept, 'password'), password)
    await servers.pop()?.stop()
    await rename(join(kept, 'pgdata', 'global'), join(kept, 'pgdata', 'elsewhere'))
    await expect(start('first')).rejects.toThrow(/could not start in .*global/s)
    await rename(join(kept, 'pgdata', 'elsewhere'), join(kept, 'pgdata', 'global'))
  })

  test('a server whose socket was removed is named with its process', async () => {
    const server = await start('first')
    await rm(join(server.directory, '.s.PGSQL.5432'))
    const pid = await serverPid(server)
    const patience = { silenceMs: 60_000, lockMs: 500 }
    await expect(start('first', { patience })).rejects.toThrow(new RegExp(`process ${pid}.*cannot be reached.*kill -INT ${pid}`))
  })

  test('a lock file that a power cut left empty is named', async () => {
    const { directory: kept } = await start('first')
    await servers.pop()?.stop()
    const lock = join(kept, 'pgdata', 'postmaster.pid')
    await writeFile(lock, '')
    await expect(start('first', { patience: { silenceMs: 60_000, lockMs: 500 } })).rejects.toThrow(
      /postmaster.pid is damaged.*remove the file/,
    )
    await rm(lock)
  })

  test('a server that never answers is given up', async () => {
    const { directory: kept } = await start('first')
    await servers.pop()?.stop()
    const silent = await fakeBinaries('#!/bin/sh\nexec sleep 5\n')
    await expect(start('first', { find: () => Promise.resolve(silent), patience: { silenceMs: 300, lockMs: 500 } })).rejects.toThrow(
      `${kept} does not answer`,
    )
  })

  test('binaries that cannot run here, as on Alpine, lead to DATABASE_URL', async () => {
    const broken = await fakeBinaries('#!/nowhere/ld-musl\n')
    await expect(start('alpine', { find: () => Promise.resolve(broken) })).rejects.toThrow(
      /glibc.*Set DATABASE_URL to a PostgreSQL 15\+ server/,
    )
    await expect(start('first', { find: () => Promise.resolve(broken) })).rejects.toThrow(/Set DATABASE_URL/)
  })

  test('a set-up that fails says why and leaves nothing behind', async () => {
    const failing = await fakeBinaries('#!/bin/sh\necho "No space left on device" >&2\nexit 1\n')
    await expect(start('full', { find: () => Promise.resolve(failing) })).rejects.toThrow(/initdb failed: No space left on device/)
    await expect(readdir(directory('full'))).resolves.toEqual([])
  })
})

describe.runIf(isRoot())('as root', () => {
  test('with a home that is closed to others, data and binaries are kept within reach, and found again', async () => {
    const home = directory('closed')
    await mkdir(home, { mode: 0o700 })
    const shelf = directory('shelf')
    const first = await start(join('closed', 'pari'), { shelf })
    expect(dirname(dirname(first.directory))).toBe(shelf)
    await first.ensureDatabase('kept')
    await first.stop()
    await chmod(home, 0o755)
    const second = await start(join('closed', 'pari'), { shelf })
    expect(second.directory).toBe(first.directory)
    await expect(query(second.urlFor('kept'), 'select 1 as one')).resolves.toEqual([{ one: 1 }])
  })

  test('data that went out of reach is never replaced by an empty database', async () => {
    const server = await start(join('open', 'pari'))
    await server.stop()
    await chmod(directory('open'), 0o700)
    await expect(start(join('open', 'pari'), { shelf: directory('shelf') })).rejects.toThrow(
      /cannot reach its data in .*open is closed to it.*chmod/,
    )
  })

  test('the server runs as an unprivileged account that owns its files', async () => {
    const server = await start('first')
    const { uid } = await stat(server.directory)
    expect(uid).not.toBe(0)
    expect((await stat(`/proc/${await serverPid(server)}`)).uid).toBe(uid)
  })
})
