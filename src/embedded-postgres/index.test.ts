import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import {
  directory,
  ended,
  isRunning,
  query,
  serverPid,
  start,
  startProcess,
  withEmbeddedServers,
  words,
} from '../../test/database/embedded.ts'

withEmbeddedServers()

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
    await expect(before.ensureDatabase('kept')).rejects.toThrow('This process has left the embedded PostgreSQL.')
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
    const pid = await serverPid(join(directory('shared'), 'server'))
    killed.kill('SIGKILL')
    await ended(killed)
    const server = await start('shared')
    expect(await serverPid(server.directory)).toBe(pid)
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
