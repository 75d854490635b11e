import { execFile } from 'node:child_process'
import { realpath, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'

/** The unprivileged account that PostgreSQL runs as while Pari itself is root. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Whether this process runs as root. */
export const isRoot = (): boolean => process.getuid?.() === 0

/** Runs a program of the system and answers what it printed. */
type Run = (program: string, args: readonly string[]) => Promise<string>

const runProgram: Run = async (program, args) => {
  const { stdout } = await promisify(execFile)(program, args, { env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' } })
  return stdout
}

// `_postgres` is what macOS brings along. Never `nobody`: whatever else runs as nobody could read the database and stop the server.
const candidates = ['pari', 'postgres', '_postgres']

/**
 * Finds the account to start PostgreSQL as, and creates the system account `pari` (no home, no shell, no password) where none fits.
 * Throws when none can be created.
 */
export async function unprivilegedAccount(run: Run = runProgram): Promise<Account> {
  const found = await firstKnown(run)
  if (found) return found
  const failure: unknown = await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'pari',
  ]).catch((error: unknown) => error)
  // Looked up even after a failure: another process may have created it at the same moment.
  const created = await firstKnown(run)
  if (created) return created
  throw new Error(
    'PostgreSQL refuses to run as root, and the system account "pari" could not be created. ' +
      'Create one of that name, run Pari as an ordinary account, or set DATABASE_URL.',
    { cause: failure },
  )
}

async function firstKnown(run: Run): Promise<Account | null> {
  for (const name of candidates) {
    const account = await lookUp(name, run)
    if (account && account.uid > 0) return account
  }
  return null
}

// `id` and not /etc/passwd: accounts may come from a directory service.
async function lookUp(name: string, run: Run): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    return { uid: Number(uid), gid: Number(gid) }
  } catch {
    return null
  }
}

/** The account that owns a path; null when the path is missing or belongs to root. */
export async function ownerOf(path: string): Promise<Account | null> {
  const found = await stat(path).catch(() => null)
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null
}

/**
 * The directory on the way down to `path` that an account may not walk through; null when the whole way is open.
 * What does not exist yet is left out. Supplementary groups do not count: a dropped process has none.
 */
export async function closedTo(account: Account, path: string): Promise<string | null> {
  for (let at = await nearest(path); ; at = dirname(at)) {
    const { uid, gid, mode } = await stat(at)
    const walkable = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & walkable) === 0) return at
    if (at === dirname(at)) return null
  }
}

async function nearest(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null)
  return real ?? nearest(dirname(path))
}
