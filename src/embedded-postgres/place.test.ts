import { chmod, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { directory, query, start, stopped, withEmbeddedServers } from '../../test/database/embedded.ts'
import { isRoot } from './account.ts'

withEmbeddedServers()

test('a directory that cannot be made is named', async () => {
  await writeFile(directory('file'), '')
  await expect(start(join('file', 'below'))).rejects.toThrow(/Cannot write to .*file.below.*choose another data directory/)
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
    await stopped(join('open', 'pari'), { durable: false })
    await chmod(directory('open'), 0o700)
    await expect(start(join('open', 'pari'), { durable: false })).rejects.toThrow(/cannot reach its data in .*open is closed to it.*chmod/)
    await chmod(directory('open'), 0o755)
  })

  test('the server runs as an unprivileged account that owns its files', async () => {
    const server = await start(join('open', 'pari'), { durable: false })
    const { uid } = await stat(server.directory)
    expect(uid).not.toBe(0)
    expect((await stat(join(server.directory, '.s.PGSQL.5432'))).uid).toBe(uid)
  })

  test('a directory that somebody else prepared in the temporary directory is not trusted', async () => {
    await mkdir(directory('shut'), { mode: 0o700 })
    const server = await start(join('shut', 'pari'), { durable: false })
    const aside = dirname(server.directory)
    expect(dirname(aside)).toBe(tmpdir())
    await server.stop()
    await chmod(aside, 0o777)
    await expect(start(join('shut', 'pari'), { durable: false })).rejects.toThrow(`${aside} is open to others`)
    await rm(aside, { recursive: true })
  })
})
