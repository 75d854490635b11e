/** What `npm run doctor` asks the database. It changes nothing there. */
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import { areErasuresDue, erasedIn } from '../house/erasures-due.prisma.ts'
import { proveKeys, strangeKey } from '../house/key-proof.prisma.ts'
import { fromDate, systemClock } from '../kit/clock.ts'
import { messageOf } from '../kit/failure.ts'
import type { Config } from '../process/config.ts'
import { erasuresIn } from '../process/erasures.ts'
import type { OpenBase } from '../store/base.ts'
import { lackingMigrations, migrationsDirectory } from '../store/migrate.ts'
import type { Statements } from '../store/statements.ts'
import { type Found, well, wrong } from './found.ts'

/** PostgreSQL's own number for version 15. */
const oldest = 150_000
/** Milliseconds that the clocks may differ. */
const apart = 30_000

/** Throws when the database does not answer. */
export async function examineDatabase(
  settings: Config,
  { pool, base: { statements } }: OpenBase,
): Promise<{ readonly isMigrated: boolean; readonly found: readonly Found[] }> {
  const before = systemClock.now()
  const [row] = await statements.$queryRaw<{ now: Date; version: string; number: number }[]>`
    select clock_timestamp() as now, current_setting('server_version') as version, current_setting('server_version_num')::int as number`
  if (!row) throw new Error('it answers with nothing')
  const ahead = fromDate(row.now).epochMilliseconds - before.epochMilliseconds
  const migrated = await lookAtMigrations(pool)
  const found = [
    row.number >= oldest
      ? well('Database', `PostgreSQL ${row.version} answers`)
      : wrong('Database', `PostgreSQL ${row.version} is too old: Pari needs 15 or newer`),
    Math.abs(ahead) <= apart
      ? well('Clock', 'ours and the database’s agree')
      : wrong(
          'Clock',
          `ours is ${Math.round(Math.abs(ahead) / 1_000)} s ${ahead > 0 ? 'behind' : 'ahead of'} the database’s: keep both by NTP`,
        ),
    migrated,
    ...(migrated.isWell ? [...(await lookAtKey(settings, statements)), await lookAtErasures(settings, statements)] : []),
  ]
  return { isMigrated: migrated.isWell, found }
}

async function lookAtMigrations(pool: OpenBase['pool']): Promise<Found> {
  try {
    const lacking = await lackingMigrations(pool, migrationsDirectory)
    return lacking.length === 0
      ? well('Migrations', 'all are applied')
      : wrong('Migrations', `${lacking.length} not applied, from ${lacking[0]} on: npm start applies them`)
  } catch (error) {
    return wrong('Migrations', messageOf(error))
  }
}

async function lookAtKey({ keys, slack, teams }: Config, statements: Statements): Promise<readonly Found[]> {
  const part = 'Key'
  if (keys.length === 0) return slack || teams ? [wrong(part, 'PARI_KEY is missing')] : []
  const proof = await proveKeys(statements, keys)
  if (proof === 'strange') return [wrong(part, strangeKey)]
  return [well(part, proof === 'fits' ? 'PARI_KEY is the key of this database' : 'no key was used with this database before')]
}

/** The list of deleted people, without which a restore brings them back. */
async function lookAtErasures({ erasuresFile }: Config, statements: Statements): Promise<Found> {
  const part = 'Deleted people'
  if (await areErasuresDue(statements)) return wrong(part, 'a restore was stopped before they were deleted again: npm start takes it up')
  try {
    const known = await erasuresIn(erasuresFile).found()
    if (known !== null) await access(erasuresFile, constants.W_OK)
    const lacking = (await erasedIn(statements)).filter((id) => known?.includes(id) !== true).length
    if (lacking > 0)
      return wrong(
        part,
        `${erasuresFile} lacks ${lacking} of them: is it the list of this Pari (PARI_ERASURES)? If so, npm start adds them`,
      )
    return well(
      part,
      known ? `${erasuresFile} names ${known.length}, who are deleted again after a restore` : `npm start makes the list, ${erasuresFile}`,
    )
  } catch (error) {
    return wrong(part, messageOf(error))
  }
}
