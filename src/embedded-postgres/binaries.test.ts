import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { binary, findBinaries, linkLibraries, majorVersion, reachableBinaries } from './binaries.ts'

let scratch: string
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'pari-test-'))
  await chmod(scratch, 0o711)
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

test('the binaries that npm installed are of the major version that data directories are checked against', async () => {
  const binaries = await findBinaries()
  const { stdout } = await promisify(execFile)(binary(binaries, 'postgres'), ['--version'])
  expect(stdout).toMatch(new RegExp(`PostgreSQL\\) ${majorVersion}\\.`))
  expect(binaries.version).toMatch(new RegExp(`^${majorVersion}\\.`))
})

test('a platform without binaries is led to DATABASE_URL', async () => {
  await expect(findBinaries('freebsd', 'x64')).rejects.toThrow(/\(freebsd x64\).*Set DATABASE_URL to a PostgreSQL 15\+ server/)
  await expect(findBinaries('win32', 'arm64')).rejects.toThrow(/\(win32 arm64\)/)
})

test('links between libraries are made where npm was told to run no install scripts', async () => {
  const root = join(scratch, 'unlinked')
  await mkdir(join(root, 'native', 'lib'), { recursive: true })
  await writeFile(join(root, 'native', 'lib', 'libpq.so.5.18'), 'library')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  await writeFile(join(root, 'native', 'pg-symlinks.json'), JSON.stringify(links))
  await Promise.all([linkLibraries(root), linkLibraries(root)])
  expect(await readlink(join(root, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18')
  await writeFile(join(root, 'native', 'pg-symlinks.json'), JSON.stringify([{ source: 'native/a', target: 'native/gone/a' }]))
  await expect(linkLibraries(root)).rejects.toThrow(/not installed completely.*npm install/)
})

test('binaries out of reach are copied once, open to all, links included', async () => {
  const stranger = { uid: 54321, gid: 54321 }
  const native = join(scratch, 'native')
  await mkdir(join(native, 'bin'), { recursive: true })
  await writeFile(join(native, 'bin', 'postgres'), 'binary', { mode: 0o700 })
  await writeFile(join(native, 'bin', 'readme'), 'text', { mode: 0o600 })
  await symlink('postgres', join(native, 'bin', 'postmaster'))
  await chmod(native, 0o700)
  const shelf = join(scratch, 'shelf')
  const source = { native, version: '18.0-test' }
  const copies = await Promise.all([1, 2].map(() => reachableBinaries(source, stranger, shelf)))
  const copy = join(shelf, 'postgresql-18.0-test')
  expect(copies).toEqual([1, 2].map(() => ({ native: copy, version: '18.0-test' })))
  await expect(readdir(shelf)).resolves.toEqual(['postgresql-18.0-test'])
  const modes = await Promise.all(
    ['', 'bin', 'bin/postgres', 'bin/readme'].map(async (name) => (await stat(join(copy, name))).mode & 0o777),
  )
  expect(modes).toEqual([0o755, 0o755, 0o755, 0o644])
  expect(await readlink(join(copy, 'bin', 'postmaster'))).toBe('postgres')
  await writeFile(join(native, 'bin', 'postgres'), 'changed')
  await reachableBinaries(source, stranger, shelf)
  expect(await readFile(join(copy, 'bin', 'postgres'), 'utf8')).toBe('binary')
  await expect(reachableBinaries({ ...source, native: copy }, stranger, shelf)).resolves.toMatchObject({ native: copy })
})
