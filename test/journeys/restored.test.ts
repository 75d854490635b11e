import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { silentLog } from '../../src/kit/log.ts'
import { startHouse } from '../../src/process/open-database.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import type { Workplace } from '../ground/workplace.ts'
import { aCohortInMidLife } from '../releases/mid-life.ts'
import { type Ran, runCommand } from '../stages/terminal.ts'

/** `npm run backup`, `npm run restore` and `npm run resume`, and a Pari on what was restored. */

const run = (command: string, url: string, ...args: string[]) =>
  runCommand(command, args, { DATABASE_URL: url, PARI_ERASURES: join(directory, 'erasures.txt') })

let directory: string
let full: TestDatabase
let workplace: Workplace
let file: string
let backedUp: Ran
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pari-restored-'))
  await writeFile(join(directory, 'erasures.txt'), '')
  full = await freshDatabase()
  workplace = await aCohortInMidLife(full.prisma)
  // Whatever the time of day is when this runs: two messages were due an hour ago, and nothing else is due soon.
  await full.pool.query(`update delivery set due_at = now() + interval '30 days' where due_at is not null`)
  await full.pool.query(`update delivery set due_at = now() - interval '1 hour', class = 'answer', urgent = true, expires_at = null
    where id in (select id from delivery where state = 'due' order by id limit 2)`)
  for (const table of workplace.house.dueTables)
    await full.pool.query(`update ${table} set due_at = now() + interval '30 days' where due_at is not null`)
  file = join(directory, 'pari.backup')
  backedUp = await run('backup', full.url, file)
})
afterAll(async () => {
  await full.close()
  await rm(directory, { recursive: true, force: true })
})

async function aRestoredDatabase(): Promise<TestDatabase> {
  const database = await freshDatabase({ template: null })
  onTestFinished(() => database.close())
  const { code, out, err } = await run('restore', database.url, file)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^Restored \d+ rows of \d+ tables, as they were at 2\S+Z\.\n0 people .*\n\d+ messages wait, and 2 of them are past/)
  return database
}

/** A running Pari on it, with what it said. */
async function aPari({ url }: TestDatabase, log = silentLog) {
  const said: string[] = []
  const messenger = {
    ...workplace.platform,
    sendDirect: async (...[to, , delivery]: Parameters<typeof workplace.platform.sendDirect>) => {
      said.push(delivery)
      return { kind: 'delivered', sent: { workspace: to.workspace, ref: '1' } } as const
    },
  }
  const config = { databaseUrl: url, dataDirectory: '', lanesAtOnce: 2 }
  const running = await startHouse({ config, log, platforms: () => ({ slack: messenger }), perSecond: 100 })
  onTestFinished(() => running.stop())
  return { said, running }
}

const past = async ({ pool }: TestDatabase): Promise<string[]> => {
  const { rows } = await pool.query<{ id: string }>(`select id from delivery where due_at <= now() and state = 'due' order by id`)
  return rows.map(({ id }) => id)
}

test('A backup says how much it holds, and what to keep with it', () => {
  expect(backedUp).toMatchObject({ code: 0, err: '' })
  expect(backedUp.out).toMatch(/ holds \d+ rows of \d+ tables\. Keep PARI_KEY with it/)
})

describe('After a restore', () => {
  test('Pari answers people and sends nothing, says what waits, and sends it at a word', async () => {
    const database = await aRestoredDatabase()
    const due = await past(database)
    const lines: string[] = []
    const log = pino({ base: null }, { write: (line) => void lines.push((JSON.parse(line) as { msg: string }).msg) })
    const { said, running } = await aPari(database, log)
    expect(running.vitals.isHeld()).toBe(true)
    expect(lines.join('\n')).toMatch(
      /was restored from a backup of 2\S+Z\. .* \d+ messages wait, 2 of them were due before it was restored/,
    )
    const seat = { workspace: { platform: 'slack', id: 'T0HELSINKI' }, id: 'U0AINO' } as const
    expect((await running.house.core.handle({ do: 'showHome' }, seat)).accepted).toBe(true)
    // Whoever wakes the queue wakes nobody yet.
    await running.house.core.installed(seat.workspace, 'Helsinki', null)
    expect((await database.pool.query(`select state from pgboss.job where name = 'lane'`)).rows).toEqual([{ state: 'created' }])
    expect(said).toEqual([])

    expect(await run('resume', database.url, 'send')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Pari goes on: 0 messages') as unknown,
    })
    await expect.poll(() => said.toSorted()).toEqual(due)
    expect(running.vitals.isHeld()).toBe(false)
    expect(await run('resume', database.url, 'send')).toMatchObject({ out: expect.stringContaining('Nothing is held') as unknown })
  }, 60_000)

  test('what is past is dropped at another word, before Pari starts or after, and what is to come stays', async () => {
    const database = await aRestoredDatabase()
    const toCome = async () => (await database.pool.query(`select from delivery where state = 'due' and due_at > now()`)).rowCount
    const before = await toCome()
    // What somebody did since, while Pari held, is told to others.
    const [since] = (
      await database.pool.query<{ id: string }>(`update delivery set due_at = now() where id =
      (select id from delivery where state = 'due' and due_at > now() order by id limit 1) returning id`)
    ).rows
    expect(await run('resume', database.url, 'drop')).toMatchObject({
      code: 0,
      out: expect.stringContaining('2 messages are dropped') as unknown,
    })
    expect(await past(database)).toEqual([since?.id])
    expect(await toCome()).toBe((before ?? 0) - 1)
    const { running } = await aPari(database)
    expect(running.vitals.isHeld()).toBe(false)
  }, 60_000)
})

test.each([
  ['backup', []],
  ['backup', ['--all']],
  ['backup', ['one', 'two']],
  ['restore', []],
  ['restore', ['one', 'two']],
  ['restore', ['one', '--list-lost', 'two']],
  ['restore', ['--list-lost']],
  ['resume', []],
  ['resume', ['all']],
])('npm run %s with %j is answered with how to use it', async (command, args) => {
  expect(await run(command, full.url, ...args)).toMatchObject({
    code: 2,
    err: expect.stringContaining(`Usage: npm run ${command}`) as unknown,
  })
})

test('a restore over what is there, and a backup over a file, end with 1 and say why', async () => {
  expect(await run('restore', full.url, file)).toMatchObject({
    code: 1,
    err: expect.stringContaining('holds something already') as unknown,
  })
  expect(await run('backup', full.url, file)).toMatchObject({ code: 1, err: expect.stringContaining('exists already') as unknown })
})
