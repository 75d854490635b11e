import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { directory, ended, fakeBinaries, query, spawnProcess, start, stopped, withEmbeddedServers } from '../../test/database/embedded.ts'

withEmbeddedServers()

const drafts = async (name: string): Promise<string[]> =>
  (await readdir(directory(name)).catch(() => [])).filter((entry) => entry.startsWith('draft-'))

test('a set-up that was interrupted is cleaned away and done again', async () => {
  const child = spawnProcess('half', 'never')
  await expect.poll(() => drafts('half'), { interval: 5 }).toHaveLength(1)
  child.kill('SIGKILL')
  await ended(child)
  await expect(drafts('half')).resolves.toHaveLength(1)
  const server = await start('half')
  await expect(query(server.urlFor('postgres'), 'select 1 as one')).resolves.toEqual([{ one: 1 }])
  await expect(drafts('half')).resolves.toEqual([])
})

test('a set-up that fails says why and leaves nothing behind', async () => {
  const failing = await fakeBinaries('#!/bin/sh\necho "No space left on device" >&2\nexit 1\n')
  await expect(start('full', { find: () => Promise.resolve(failing) })).rejects.toThrow(/initdb failed: No space left on device/)
  await expect(readdir(directory('full'))).resolves.toEqual([])
})

test('files of another major version are refused, and the way out is named', async () => {
  const kept = await stopped('first', { durable: false })
  await writeFile(join(kept, 'pgdata', 'PG_VERSION'), '17\n')
  await expect(start('first')).rejects.toThrow(/was written by PostgreSQL 17, and this Pari brings PostgreSQL 18.*pg_dump/)
  await writeFile(join(kept, 'pgdata', 'PG_VERSION'), '18\n')
})

test('a directory that holds something else is refused', async () => {
  await mkdir(join(directory('strange'), 'server'), { recursive: true })
  await chmod(directory('strange'), 0o755)
  await expect(start('strange')).rejects.toThrow(/holds no PostgreSQL data. Move it away/)
})

test('binaries that cannot run here, as on Alpine, lead to DATABASE_URL', async () => {
  const broken = await fakeBinaries('#!/nowhere/ld-musl\n')
  await expect(start('alpine', { find: () => Promise.resolve(broken) })).rejects.toThrow(
    /glibc.*Set DATABASE_URL to a PostgreSQL 15\+ server/,
  )
  await expect(start('first', { find: () => Promise.resolve(broken) })).rejects.toThrow(/Set DATABASE_URL/)
})

test('binaries that may not be run are named', async () => {
  const forbidden = await fakeBinaries('#!/bin/sh\n')
  await chmod(join(forbidden.native, 'bin', 'initdb'), 0o644)
  await expect(start('forbidden', { find: () => Promise.resolve(forbidden) })).rejects.toThrow(/bin.initdb may not be run/)
})
