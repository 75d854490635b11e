import { execFile } from 'node:child_process'
import { appendFile, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'

const root = new URL('../..', import.meta.url).pathname
const files = new URL('added-room', import.meta.url).pathname

/** A copy of this checkout with one more room: its folder, its line in the list, and its table. Nothing else is touched. */
async function withOneMoreRoom(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'pari-room-'))
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  const left = new Set(['node_modules', '.git', 'dist', '.data'].map((name) => join(root, name)))
  await cp(root, copy, { recursive: true, filter: (source) => !left.has(source) && !source.startsWith(files) })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  await cp(join(files, 'src'), join(copy, 'src'), { recursive: true })
  const list = join(copy, 'src/house/rooms.ts')
  const rooms = await readFile(list, 'utf8')
  await writeFile(
    list,
    rooms
      .replace(/^(import \{ onboarding .*)$/m, "import { memos } from '../memos/index.ts'\n$1")
      .replace(/onboarding,?\s*\] as const/, 'onboarding, memos] as const'),
  )
  const migration = join(copy, 'prisma/migrations/99991231235959_memos')
  await mkdir(migration)
  await cp(join(files, 'prisma/migration.sql'), join(migration, 'migration.sql'))
  await appendFile(join(copy, 'prisma/schema.prisma'), await readFile(join(files, 'prisma/model.prisma'), 'utf8'))
  return copy
}

/** Runs one of the project's own commands there; fails with what it said. */
async function runIn(directory: string, command: string, ...args: readonly string[]): Promise<void> {
  const { VITEST: _, ...env } = process.env
  const program = join(directory, 'node_modules/.bin', command)
  await promisify(execFile)(program, args, { cwd: directory, env, maxBuffer: 1 << 26 }).catch(
    (error: { stdout?: string; stderr?: string }) => {
      throw new Error(`${command} ${args.join(' ')} fails:\n${error.stdout}\n${error.stderr}`)
    },
  )
}

describe('A room that is added by its folder, its line and its migration', () => {
  test('keeps types and borders, and answers on Slack and on Teams', async () => {
    const copy = await withOneMoreRoom()
    await cp(join(files, 'test'), join(copy, 'test'), { recursive: true })
    await runIn(copy, 'prisma', 'generate')
    for (const [command, ...args] of checks) await expect(runIn(copy, command, ...args)).resolves.toBeUndefined()
  }, 240_000)
})

const checks = [
  // Several checkers would each learn the same types: with one it takes three fifths of the processor's time.
  ['tsc', '--noEmit', '--checkers', '1'],
  ['depcruise', '.'],
  ['vitest', 'run', '--maxWorkers=1', 'test/journeys/memos.test.ts'],
] as const
