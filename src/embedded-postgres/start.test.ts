import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import {
  directory,
  fakeBinaries,
  query,
  serverPid,
  start,
  startProcess,
  startStranger,
  stopped,
  withEmbeddedServers,
  words,
} from '../../test/database/embedded.ts'

withEmbeddedServers()

/** As PostgreSQL's own account could, no matter which umask we have. */
async function writeReadably(path: string, text: string): Promise<void> {
  await writeFile(path, text)
  await chmod(path, 0o644)
}

describe('after the server was killed', () => {
  test('the next start recovers every committed row', async () => {
    const child = await startProcess('recovered', 'committed')
    const pid = await serverPid(join(directory('recovered'), 'server'))
    child.kill('SIGKILL')
    process.kill(pid, 'SIGKILL')
    const server = await start('recovered')
    expect(await serverPid(server.directory)).not.toBe(pid)
    await expect(words(server)).resolves.toEqual(['committed'])
  })

  test('a process that is using it starts it again at the same address', async () => {
    const server = await start('recovered')
    const pid = await serverPid(server.directory)
    process.kill(pid, 'SIGKILL')
    await expect.poll(() => words(server).catch(() => [])).toEqual(['committed'])
    expect(await serverPid(server.directory)).not.toBe(pid)
  })

  test('a process may leave at that very moment', async () => {
    const server = await start('recovered')
    process.kill(await serverPid(server.directory), 'SIGKILL')
    await expect(server.stop()).resolves.toBeUndefined()
    await expect(words(await start('recovered'))).resolves.toEqual(['committed'])
  })

  test('its files are not set up anew when somebody removed them under a running process', async () => {
    const server = await start('removed', { durable: false })
    const pid = await serverPid(server.directory)
    await rename(server.directory, `${server.directory}-elsewhere`)
    process.kill(pid, 'SIGKILL')
    await sleep(300)
    await expect(stat(server.directory)).rejects.toThrow(/ENOENT/)
    await rename(`${server.directory}-elsewhere`, server.directory)
    await expect.poll(() => query(server.urlFor('postgres'), 'select 1 as one').catch(() => null)).toEqual([{ one: 1 }])
  })

  test.runIf(process.platform === 'linux')('its left-over lock does not count when another program has its process id by now', async () => {
    const server = await start('recovered')
    const pid = await serverPid(server.directory)
    const locks = [join(server.directory, 'pgdata', 'postmaster.pid'), join(server.directory, '.s.PGSQL.5432.lock')]
    const texts = await Promise.all(locks.map((path) => readFile(path, 'utf8')))
    await server.stop()
    const stranger = await startStranger(server.directory)
    for (const [at, path] of locks.entries()) await writeReadably(path, (texts[at] ?? '').replace(String(pid), String(stranger.pid)))
    await expect(words(await start('recovered'))).resolves.toEqual(['committed'])
  })
})

describe('a server that cannot be used', () => {
  test('a lost password is named', async () => {
    const server = await start('first', { durable: false })
    const file = join(server.directory, 'password')
    const password = await readFile(file, 'utf8')
    await writeFile(file, 'another')
    await expect(start('first', { durable: false })).rejects.toThrow(/refuses the password/)
    await writeFile(file, password)
  })

  test('a damaged server says what it lacks', async () => {
    const kept = await stopped('first', { durable: false })
    const [global, elsewhere] = [join(kept, 'pgdata', 'global'), join(kept, 'pgdata', 'elsewhere')] as const
    await rename(global, elsewhere)
    await expect(start('first', { durable: false })).rejects.toThrow(/could not start in .*global/s)
    await rename(elsewhere, global)
  })

  test('a server whose socket was removed is named with its process', async () => {
    const server = await start('first', { durable: false })
    await rm(join(server.directory, '.s.PGSQL.5432'))
    const pid = await serverPid(server.directory)
    const patience = { silenceMs: 60_000, lockMs: 500 }
    await expect(start('first', { durable: false, patience })).rejects.toThrow(
      new RegExp(`process ${pid}.*cannot be reached.*kill -INT ${pid}`),
    )
  })

  test('a lock file that a power cut left empty is named', async () => {
    const kept = await stopped('first', { durable: false })
    const lock = join(kept, 'pgdata', 'postmaster.pid')
    await writeReadably(lock, '')
    await expect(start('first', { durable: false, patience: { silenceMs: 60_000, lockMs: 500 } })).rejects.toThrow(
      /postmaster.pid is damaged.*remove the file/,
    )
    await rm(lock)
  })

  test('a server that never answers is given up', async () => {
    const kept = await stopped('first', { durable: false })
    const silent = await fakeBinaries('#!/bin/sh\nexec sleep 5\n')
    await expect(
      start('first', { durable: false, find: () => Promise.resolve(silent), patience: { silenceMs: 300, lockMs: 500 } }),
    ).rejects.toThrow(`${kept} does not answer`)
  })
})
