import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Binaries, binary, majorVersion } from './binaries.ts'
import { type Place, unwritable } from './place.ts'
import { isAlive, runBinary } from './server-process.ts'

/** The only role of an embedded server. */
export const serverRole = 'pari'

/**
 * Sets up the files of a new server once. It works on a draft and renames it when finished: a crash leaves no half server behind,
 * and of several processes the first one wins. Throws when the files were written by another major version.
 */
export async function ensureSetUp(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  if (!(await stat(place.server).catch(() => null))) {
    await removeAbandonedDrafts(dirname(place.server))
    await setUp(place, binaries, durable)
  }
  await checkVersion(place)
}

async function setUp(place: Place, binaries: Binaries, durable: boolean): Promise<void> {
  const home = dirname(place.server)
  const draft = await mkdtemp(join(home, `draft-${process.pid}-`)).catch((cause: unknown) => {
    throw unwritable(home, cause)
  })
  try {
    const password = join(draft, basename(place.password))
    await writePrivately(password, randomBytes(24).toString('base64url'))
    if (place.account) for (const path of [password, draft]) await chown(path, place.account.uid, place.account.gid)
    await runBinary(binary(binaries, 'initdb'), initArguments(join(draft, basename(place.pgdata)), password, durable), draft, place.account)
    await rename(draft, place.server)
    if (durable) await syncDirectory(home)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!(await stat(place.pgdata).catch(() => null))) throw error
  }
}

// The built-in C.UTF-8 sorts alike on every machine: a data directory can be moved without its indexes going wrong.
const initArguments = (pgdata: string, password: string, durable: boolean): string[] => [
  ...['-D', pgdata, '-U', serverRole, '--pwfile', password, '--auth', 'scram-sha-256'],
  ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--no-instructions'],
  ...(durable ? [] : ['--no-sync']),
]

async function writePrivately(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  await file.writeFile(text)
  await file.sync()
  await file.close()
}

/** Without this a power cut could undo the renaming, and the data would look like an abandoned draft. Windows has nothing of the kind. */
async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await open(path)
  await directory.sync()
  await directory.close()
}

// The set-up of a killed process may still be writing, hence the retries.
async function removeAbandonedDrafts(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const pid = /^draft-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(join(home, name), { recursive: true, force: true, maxRetries: 5 })
  }
}

async function checkVersion(place: Place): Promise<void> {
  const written = await readFile(join(place.pgdata, 'PG_VERSION'), 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'EACCES')
      throw new Error(`Cannot read ${place.pgdata}: it belongs to another account. Run Pari as the account that created it.`, { cause })
    throw new Error(`${place.server} holds no PostgreSQL data. Move it away, and Pari will set up a new one.`, { cause })
  })
  if (written.trim() === majorVersion) return
  throw new Error(
    `${place.pgdata} was written by PostgreSQL ${written.trim()}, and this Pari brings PostgreSQL ${majorVersion}. ` +
      'Save it with pg_dump while the Pari that wrote it runs, move the directory away, start this Pari once and restore the dump; or set DATABASE_URL.',
  )
}
