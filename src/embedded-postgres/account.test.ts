import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedTo, unprivilegedAccount } from './account.ts'

let scratch: string
beforeAll(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'pari-test-'))
})
afterAll(() => rm(scratch, { recursive: true, force: true }))

/** A machine that knows these accounts; `useradd` adds to them unless it is refused. */
function machine(accounts: Record<string, number>, { refuses = false } = {}) {
  const ran: string[] = []
  const run = (program: string, args: readonly string[]): Promise<string> => {
    const name = args.at(-1) ?? ''
    if (program === 'useradd') {
      ran.push([program, ...args].join(' '))
      if (!refuses) accounts[name] = 998
    }
    const id = accounts[name]
    return id === undefined ? Promise.reject(new Error(`no such account ${name}`)) : Promise.resolve(`${id}\n`)
  }
  return { ran, run }
}

test('root lends its server to an account of its own before that of an installed PostgreSQL', async () => {
  await expect(unprivilegedAccount(machine({ pari: 990, postgres: 101 }).run)).resolves.toEqual({ uid: 990, gid: 990 })
  await expect(unprivilegedAccount(machine({ postgres: 101, nobody: 65534 }).run)).resolves.toEqual({ uid: 101, gid: 101 })
})

test('root creates an account without home and shell where there is none, and never takes nobody', async () => {
  const { ran, run } = machine({ nobody: 65534 })
  await expect(unprivilegedAccount(run)).resolves.toEqual({ uid: 998, gid: 998 })
  expect(ran).toEqual(['useradd --system --user-group --no-create-home --shell /usr/sbin/nologin pari'])
})

test('an account that is root by another name does not count', async () => {
  await expect(unprivilegedAccount(machine({ postgres: 0 }).run)).resolves.toEqual({ uid: 998, gid: 998 })
})

test('a machine that lets nobody create accounts is told what to do', async () => {
  await expect(unprivilegedAccount(machine({}, { refuses: true }).run)).rejects.toThrow(/Create one of that name.*DATABASE_URL/)
})

test('the first closed directory on the way is named, whether or not the end of the way exists', async () => {
  const stranger = { uid: 54321, gid: 54321 }
  const own = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const closed = join(scratch, 'closed')
  await mkdir(join(closed, 'inside'), { recursive: true })
  for (const open of [scratch, join(closed, 'inside')]) await chmod(open, 0o711)
  await chmod(closed, 0o700)
  await expect(closedTo(stranger, join(closed, 'inside', 'new', 'deep'))).resolves.toBe(closed)
  await expect(closedTo(own, join(closed, 'inside'))).resolves.toBeNull()
  await chmod(closed, 0o710)
  await expect(closedTo({ ...stranger, gid: own.gid }, join(closed, 'inside'))).resolves.toBeNull()
  await chmod(closed, 0o711)
  await expect(closedTo(stranger, join(closed, 'inside'))).resolves.toBeNull()
})
