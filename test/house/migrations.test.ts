import { execFile } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { byHand, type Deps, difference, rewriteFirst, writeNext } from '../../prisma/write-migration.ts'
import { Instant, turnableClock } from '../../src/kit/clock.ts'
import { silentLog } from '../../src/kit/log.ts'
import { migrate } from '../../src/store/migrate.ts'
import { freshDatabase, type TestDatabase, testServer } from '../database/database.ts'

const prisma = join(import.meta.dirname, '../../prisma')

const id = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`
const withHouse = (schema: string) => `${schema}\nmodel House {\n  id String @id @db.Uuid\n  @@map("house")\n}\n`

describe('the audit', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase()
    await database.prisma.audit.create({
      data: { id: id(1), at: new Date('2026-06-01T12:00:00Z'), deed: 'seatReleased', subject: id(2), detail: {} },
    })
  })
  afterAll(() => database.close())

  test.for([
    ['UPDATE', `update audit set deed = 'nothing'`],
    ['UPDATE', `update audit set deed = 'nothing' where false`],
    ['DELETE', 'delete from audit'],
    ['TRUNCATE', 'truncate audit cascade'],
  ] as const)('refuses %s: %s', async ([deed, sql]) => {
    await expect(database.pool.query(sql)).rejects.toThrow(`The audit is append-only: ${deed} is refused.`)
    await expect(database.prisma.audit.findMany()).resolves.toMatchObject([{ deed: 'seatReleased' }])
  })

  test('lets one change through: somebody who is forgotten is blanked, and what was done stays', async () => {
    const nobody = '00000000-0000-0000-0000-000000000000'
    const noted = { at: new Date('2026-06-01T13:00:00Z'), deed: 'answered', subject: id(2), actorId: id(9), detail: { answer: 'coming' } }
    await database.prisma.audit.create({ data: { id: id(8), ...noted } })
    const change = (set: string) => database.pool.query(`update audit set ${set} where id = '${id(8)}'`)
    for (const set of [`actor_id = '${id(5)}'`, 'actor_id = null', `subject = '${id(5)}'`, `detail = '{"answer":"notStarting"}'`])
      await expect(change(set)).rejects.toThrow('only the blanking of somebody who is forgotten is let through')
    await change(`actor_id = '${nobody}', subject = '${nobody}', detail = '{}'`)
    await change(`actor_id = '${nobody}'`)
    await expect(change(`actor_id = '${id(9)}'`)).rejects.toThrow('only the blanking')
    const blanked = await database.prisma.audit.findUniqueOrThrow({ where: { id: id(8) } })
    expect(blanked).toMatchObject({ at: noted.at, deed: 'answered', actorId: nobody, subject: nobody, detail: {} })
  })

  test('takes more', async () => {
    const data = { at: new Date('2026-06-02T12:00:00Z'), deed: 'seatKept', subject: id(2), detail: {} }
    await database.prisma.audit.createMany({ data: [3, 4].map((number) => ({ id: id(number), ...data })) })
    await expect(database.prisma.audit.count()).resolves.toBe(4)
  })
})

describe('what was renamed', () => {
  /** Everything up to here was called otherwise. */
  const renamed = '20261129084500_words'
  /** Rows as a process of then wrote them; only what must be filled in. */
  const rows = `
    set session_replication_role = replica;
    insert into organiser values ('${id(1)}', 'U0CARLA');
    insert into kick_off (id, cohort_id, starts_at, place, ladder, created_at) values ('${id(2)}', '${id(3)}', now(), 'Room 5', '{}', now());
    insert into seat (id, cohort_id, mentor_id, state, opening, agreed, created_at) values ('${id(4)}', '${id(3)}', '${id(5)}', 'open', 2, false, now());
    insert into offer (id, seat_id, enrolment_id, opening, wave, state, made_at, expires_at)
      values ('${id(6)}', '${id(4)}', '${id(7)}', 2, 1, 'open', now(), now());
    insert into channel (id, cohort_id, workspace_id, opening, people, left_out, created_at)
      values ('${id(8)}', '${id(3)}', '${id(1)}', 3, '{}', '{}', now());
    set session_replication_role = origin`

  test('keeps its rows', async () => {
    const before = await mkdtemp(join(tmpdir(), 'pari-migrations-'))
    const database = await freshDatabase({ template: null })
    onTestFinished(() => database.close())
    for (const name of await readdir(join(prisma, 'migrations')))
      if (name < renamed) await cp(join(prisma, 'migrations', name), join(before, name), { recursive: true })
    await migrate(database.pool, before, silentLog)
    await rm(before, { recursive: true })
    await database.pool.query(rows)
    await migrate(database.pool, join(prisma, 'migrations'), silentLog)
    await expect(database.prisma.owner.findMany()).resolves.toEqual([{ workspaceId: id(1), externalId: 'U0CARLA', leftAt: null }])
    await expect(database.prisma.kickOff.findMany()).resolves.toMatchObject([{ venue: 'Room 5' }])
    await expect(database.prisma.seat.findMany()).resolves.toMatchObject([{ turn: 2 }])
    await expect(database.prisma.offer.findMany()).resolves.toMatchObject([{ turn: 2 }])
    await expect(database.prisma.channel.findMany()).resolves.toMatchObject([{ turn: 3 }])
  })
})

describe('writing migrations', () => {
  let deps: Deps
  beforeEach(async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'pari-migrations-'))
    deps = { schemaFile: join(scratch, 'schema.prisma'), directory: join(scratch, 'migrations'), clock, server: testServer }
    await cp(join(prisma, 'schema.prisma'), deps.schemaFile)
    await cp(join(prisma, 'migrations'), deps.directory, { recursive: true })
    return () => rm(scratch, { recursive: true, force: true })
  })

  const clock = turnableClock(Instant.from('2027-01-02T03:04:05.678Z'))
  const change = async (edit: (schema: string) => string) => writeFile(deps.schemaFile, edit(await readFile(deps.schemaFile, 'utf8')))

  test('finds none to write while the schema and the migrations agree, the trigger written by hand included', async () => {
    await expect(difference('migrations', deps)).resolves.toBe('')
    await expect(writeNext('nothing', deps)).resolves.toBeNull()
  })

  test('turns a change of the schema into the next migration, after which they agree again', async () => {
    await change(withHouse)
    await expect(difference('migrations', deps)).resolves.toContain('CREATE TABLE "house"')
    const path = await writeNext('houses', deps)
    expect(path).toBe(join(deps.directory, '20270102030405_houses', 'migration.sql'))
    await expect(difference('migrations', deps)).resolves.toBe('')
  })

  test('writes the first migration anew with what was written into it by hand', async () => {
    for (const name of await readdir(deps.directory))
      if (/^\d+_(?!first$)/.test(name)) await rm(join(deps.directory, name), { recursive: true })
    await change(withHouse)
    const path = await rewriteFirst(deps)
    const sql = await readFile(path, 'utf8')
    expect(sql).toMatch(new RegExp(`CREATE TABLE "house"[^]*\n${byHand}[^]*CREATE TRIGGER "audit_is_append_only"`))
    expect(sql.split(byHand)).toHaveLength(2)
    await expect(difference('migrations', deps)).resolves.toBe('')
    await change((schema) => `${schema}\nmodel Yard {\n  id String @id\n}\n`)
    await writeNext('yards', deps)
    await expect(rewriteFirst(deps)).rejects.toThrow(/more than one migration/)
  })

  test('starts where there is no migration at all', async () => {
    await rm(deps.directory, { recursive: true })
    await rewriteFirst(deps)
    await expect(readdir(deps.directory)).resolves.toEqual(['20270102030405_first', 'migration_lock.toml'])
    await expect(difference('migrations', deps)).resolves.toBe('')
  })

  test.for([[[]], [['new']], [['new', 'Not Snake']], [['frist']]])('the command explains itself when called with %j', async ([args]) => {
    const failure = await promisify(execFile)(process.execPath, [join(prisma, 'migration.ts'), ...(args ?? [])]).catch(
      (error: unknown) => error,
    )
    expect(failure).toHaveProperty('code', 2)
    expect(String((failure as { stderr?: string }).stderr)).toContain('Usage:')
  })
})
