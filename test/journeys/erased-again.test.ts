import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { silentLog } from '../../src/kit/log.ts'
import { startHouse } from '../../src/process/open-database.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { everyRowOf, thatTell } from '../ground/every-row.ts'
import { aPlayedProgramme, marksOf } from '../ground/played-programme.ts'
import { seatOf, type Workplace } from '../ground/workplace.ts'
import { beginCommand, type Ran } from '../stages/terminal.ts'

/** A backup brings back people who were deleted after it was made: they are deleted again before anything is read or sent. */

const emails = ['tuulikki@example.org', 'kaarlo@example.org']
const marks = [...marksOf('Tuulikki'), ...marksOf('Kaarlo')]

/** What a command came to, and its process, which may be killed. */
const begin = (command: string, url: string, list: string, ...args: string[]) =>
  beginCommand(command, args, { ...process.env, DATABASE_URL: url, PARI_ERASURES: list })
const run = (...args: Parameters<typeof begin>): Promise<Ran> => begin(...args).ended

let folder: string
let workplace: Workplace
/** Made before two people were deleted, and after one more was. */
let backup: string
let list: string
let ids: string[]
const erased: Ran[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pari-erased-again-'))
  const full = await freshDatabase()
  backup = join(folder, 'pari.backup')
  list = join(folder, 'elsewhere', 'erasures.txt')
  workplace = await aPlayedProgramme(full.prisma)
  await run('person', full.url, list, 'erase', 'ville@example.org', '--sure')
  await run('backup', full.url, list, backup)
  const people = await full.prisma.person.findMany({ where: { email: { in: emails } } })
  ids = people.map(({ id }) => id)
  for (const email of emails) erased.push(await run('person', full.url, list, 'erase', email, '--sure'))
  await full.close()
}, 60_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

async function aDatabase(template?: null): Promise<TestDatabase> {
  const database = await freshDatabase(template === null ? { template } : {})
  onTestFinished(() => database.close())
  return database
}

/** How many wait for a lock that a migration, a restore or this test holds. */
const waitingIn = async ({ pool }: TestDatabase) =>
  (
    await pool.query(`select from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`)
  ).rowCount

const toldOf = async (database: TestDatabase) => thatTell(await everyRowOf(database), marks)

/** A Pari that says what the database tells at the moment in which it begins to answer people. */
async function aPari(database: TestDatabase) {
  let toldAtFirst: readonly string[] = ['nobody was answered']
  const running = await startHouse({
    config: { databaseUrl: database.url, dataDirectory: '', lanesAtOnce: 2, erasuresFile: list },
    log: silentLog,
    platforms: () => ({ slack: workplace.platform }),
    hear: async () => {
      toldAtFirst = await toldOf(database)
    },
    perSecond: 100,
  })
  onTestFinished(() => running.stop())
  return { running, toldAtFirst }
}

describe('Whoever is deleted after a backup', () => {
  test('is found in no row of what is restored from it, nor in a backup of that, and nobody is told a second time', async () => {
    expect(thatTell([gunzipSync(await readFile(backup)).toString()], marks)).toHaveLength(1)
    expect(erased.map(({ out }) => out)).toEqual([expect.stringContaining('is deleted'), expect.stringContaining('is deleted')])
    const database = await aDatabase(null)
    const { code, out, err } = await run('restore', database.url, list, backup)
    expect([code, err, out.split('\n')[1]]).toEqual([0, '', '2 people who were deleted after that are deleted again.'])
    expect(await toldOf(database)).toEqual([])
    const { pool } = database
    expect((await pool.query('select from person where id = any($1) and erased_at is not null', [ids])).rowCount).toBe(2)
    const told = await pool.query(
      `select from delivery d join enrolment e on d.key like '%' || e.id || '%' where d.kind like 'privacy.%' and e.person_id = any($1)`,
      [ids],
    )
    expect(told.rowCount).toBe(0)
    expect((await pool.query(`select from person where email = 'aino@example.org'`)).rowCount).toBe(1)
    const again = join(folder, 'again.backup')
    await run('backup', database.url, list, again)
    expect(thatTell([gunzipSync(await readFile(again)).toString()], marks)).toEqual([])
    expect((await readFile(list, 'utf8')).trim().split('\n').toSorted()).toHaveLength(3)
  }, 60_000)

  test('is nobody to the Pari that is started on it, and none of their messages goes out at a word', async () => {
    const database = await aDatabase(null)
    await run('restore', database.url, list, backup)
    const { running, toldAtFirst } = await aPari(database)
    expect([toldAtFirst, running.vitals.isHeld()]).toEqual([[], true])
    expect((await running.house.core.handle({ do: 'showKnown' }, seatOf('Tuulikki'))).accepted).toBe(false)
    expect((await running.house.core.handle({ do: 'showKnown' }, seatOf('Aino'))).accepted).toBe(true)
    await database.pool.query(`update delivery set due_at = now() - interval '1 hour', class = 'answer', urgent = true, expires_at = null
      where state in ('due', 'waiting')`)
    expect(await run('resume', database.url, list, 'send')).toMatchObject({ code: 0 })
    const said = workplace.platform.said.length
    await expect.poll(() => running.vitals.isHeld()).toBe(false)
    await running.house.runTimetable()
    await expect.poll(() => workplace.platform.said.length).toBeGreaterThan(said)
    for (const workspace of await running.house.dueLanes()) await running.house.runLane(workspace)
    expect(
      workplace.platform.said.slice(said).filter(({ to, text }) => [to, text].some((each) => thatTell([each], marks).length > 0)),
    ).toEqual([])
    expect(await toldOf(database)).toEqual([])
    expect(await run('person', database.url, list, 'export', emails[0] ?? '')).toMatchObject({
      out: 'Pari knows nobody with this email address.\n',
    })
  }, 60_000)
})

test('Whoever stands in a backup of an earlier release, which knew nothing of deleting, is deleted on the tables of this one', async () => {
  const [old, restored] = [await aDatabase(null), await aDatabase(null)]
  await old.pool.query(await readFile(join(import.meta.dirname, '..', 'releases', '0.1.0', 'dump.sql'), 'utf8'))
  const { rows } = await old.pool.query<{ id: string; email: string; name: string }>(
    'select id, email, name from person order by id limit 1',
  )
  const [someone] = rows
  const [file, known] = [join(folder, 'old.backup'), join(folder, 'old.txt')]
  await run('backup', old.url, known, file)
  await writeFile(known, `${someone?.id}\n`)
  const { code, out } = await run('restore', restored.url, known, file)
  expect([code, out.split('\n')[1]]).toEqual([0, '1 person who was deleted after that is deleted again.'])
  expect(thatTell(await everyRowOf(restored), [someone?.email ?? '', someone?.name ?? ''])).toEqual([])
})

describe('A list', () => {
  const refused = async (place: string): Promise<Ran & { readonly rows: readonly string[] }> => {
    const database = await aDatabase()
    const ran = await run('restore', database.url, place, backup)
    return { ...ran, rows: thatTell(await everyRowOf(database), ['person', 'pari']).filter((row) => !row.includes('_prisma_migrations')) }
  }

  test('that cannot be read ends the restore with 1, in words, and nothing is there', async () => {
    expect(await refused(folder)).toMatchObject({
      ...{ code: 1, rows: [], out: '' },
      err: expect.stringMatching(
        /^The list of deleted people \(.*\) cannot be read: EISDIR.*Look at PARI_ERASURES.*Nothing was restored/,
      ) as unknown,
    })
  })

  test('that is not there is not taken for an empty one', async () => {
    expect(await refused(join(folder, 'other', 'erasures.txt'))).toMatchObject({
      ...{ code: 1, rows: [], err: expect.stringMatching(/is not there\. Look at PARI_ERASURES.*Nothing was restored/) as unknown },
    })
  })

  test('that lacks somebody whom the backup holds as deleted is another one', async () => {
    const other = join(folder, 'other.txt')
    await writeFile(other, `${ids.join('\n')}\n`)
    expect(await refused(other)).toMatchObject({
      code: 1,
      rows: [],
      err: expect.stringContaining('lacks 1 who were deleted before') as unknown,
    })
  })

  test('that is lost is made again of the backup, when that is said', async () => {
    const [database, lost] = [await aDatabase(null), join(folder, 'lost', 'erasures.txt')]
    const { code, out } = await run('restore', database.url, lost, backup, '--list-lost')
    expect([code, out.split('\n')[1]]).toEqual([0, '0 people who were deleted after that are deleted again.'])
    const { rows } = await database.pool.query<{ id: string }>('select id from person where erased_at is not null')
    expect(await readFile(lost, 'utf8')).toBe(`${rows[0]?.id}\n`)
  })
})

describe('A restore that is killed while it deletes', () => {
  /** One of two is deleted again, and the other is waited for. */
  async function aKilledRestore() {
    const database = await aDatabase()
    const holder = await database.pool.connect()
    await holder.query('select pg_advisory_lock(7)')
    await database.pool.query(`
      create function wait() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock_shared(7); return new; end $$;
      create trigger wait before update on person for each row when (old.id = '${ids.toSorted()[1]}') execute function wait()`)
    const { child, ended } = begin('restore', database.url, list, backup)
    await expect
      .poll(() => waitingIn(database), {
        timeout: 20_000,
      })
      .toBe(1)
    expect((await database.pool.query('select from person where id = any($1) and erased_at is not null', [ids])).rowCount).toBe(1)
    expect((await toldOf(database)).length).toBeGreaterThan(0)
    const kill = async (): Promise<void> => {
      child.kill('SIGKILL')
      expect((await ended).code).toBe('SIGKILL')
      await holder.query('select pg_advisory_unlock(7)')
      holder.release()
    }
    return { database, kill }
  }

  test('is taken up at the next start, before anybody is answered; a start waits for a restore that runs', async () => {
    const { database, kill } = await aKilledRestore()
    const starting = aPari(database)
    let isStarted = false
    void starting.then(() => (isStarted = true))
    await expect
      .poll(() => waitingIn(database), {
        timeout: 20_000,
      })
      .toBe(2)
    expect(isStarted).toBe(false)
    await kill()
    const { running, toldAtFirst } = await starting
    expect([toldAtFirst, running.vitals.isHeld()]).toEqual([[], true])
    expect(await toldOf(database)).toEqual([])
  }, 60_000)

  test('is taken up by the next one, and says how many were left', async () => {
    const { database, kill } = await aKilledRestore()
    await kill()
    const { code, out, err } = await run('restore', database.url, list, backup)
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      /were there already: a restore that was stopped is finished\.\n1 person who was deleted after that is deleted again\./,
    )
    expect(await toldOf(database)).toEqual([])
    expect(await run('restore', database.url, list, backup)).toMatchObject({
      code: 1,
      err: expect.stringContaining('holds something') as unknown,
    })
  }, 60_000)

  test('is taken up by npm run person, too, before it reads', async () => {
    const { database, kill } = await aKilledRestore()
    await kill()
    expect(await run('person', database.url, list, 'export', emails[1] ?? '', folder)).toMatchObject({
      ...{ code: 0, out: 'Pari knows nobody with this email address.\n' },
    })
    expect(await toldOf(database)).toEqual([])
  }, 60_000)

  test('keeps a Pari from starting when the list cannot be read', async () => {
    const { database, kill } = await aKilledRestore()
    await kill()
    const config = { databaseUrl: database.url, dataDirectory: '', lanesAtOnce: 2, erasuresFile: folder }
    await expect(startHouse({ config, log: silentLog, platforms: () => ({}) })).rejects.toThrow('cannot be read: EISDIR')
  }, 60_000)
})
