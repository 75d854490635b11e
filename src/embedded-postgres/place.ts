import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Log } from '../kit/log.ts'
import { type Account, closedTo, isRoot, ownerOf, unprivilegedAccount } from './account.ts'

/** Where a server lives and which account runs it; null means our own. */
export interface Place {
  /** Holds everything of one server; exists only when its first set-up was finished. */
  readonly server: string
  readonly pgdata: string
  readonly password: string
  readonly log: string
  readonly account: Account | null
}

/** Where the server shall be, and how. */
export interface Wish {
  readonly dataDirectory: string
  readonly durable: boolean
  /** Where root keeps what the unprivileged account must reach. */
  readonly shelf: string
  readonly log: Log
}

const placeAt = (home: string, account: Account | null): Place => {
  const server = join(home, 'server')
  return { server, pgdata: join(server, 'pgdata'), password: join(server, 'password'), log: join(server, 'postgresql.log'), account }
}

const exists = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null
const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Decides where the server of a data directory lives, and makes that directory. Throws when it cannot be written. */
export async function choosePlace(wish: Wish): Promise<Place> {
  const home = resolve(wish.dataDirectory)
  if (!isRoot()) {
    await makeDirectory(home, 0o700)
    return placeAt(home, null)
  }
  return choosePlaceOfRoot(wish, home)
}

async function choosePlaceOfRoot(wish: Wish, home: string): Promise<Place> {
  // Data must survive a reboot unless it is a throw-away's, so it never moves below the temporary directory by itself.
  const aside = wish.durable ? join(wish.shelf, shortHash(home)) : join(tmpdir(), `pari-${shortHash(home)}`)
  if (await exists(aside)) await refuseForeign(aside, 0, 0o022)
  const inPlace = placeAt(home, null)
  const moved = placeAt(aside, null)
  const account = (await ownerOf(moved.server)) ?? (await ownerOf(inPlace.server)) ?? (await unprivilegedAccount())
  if (await exists(moved.server)) return { ...moved, account }
  await makeDirectory(home, 0o755)
  const closed = await closedTo(account, home)
  if (!closed) return { ...inPlace, account }
  if (await exists(inPlace.server)) {
    throw new Error(
      `The account that runs PostgreSQL (uid ${account.uid}) cannot reach its data in ${inPlace.server}: ${closed} is closed to it. Open that directory again (chmod o+x).`,
    )
  }
  await makeDirectory(aside, 0o755)
  wish.log.warn(
    { asked: home, used: aside, closed },
    'The data directory is out of reach for the account that runs PostgreSQL: its data is kept elsewhere',
  )
  return { ...moved, account }
}

/** Anybody may write to the temporary directory, so somebody else may have made our directory there first. */
async function refuseForeign(path: string, uid: number, forbiddenMode: number): Promise<void> {
  const found = await lstat(path)
  if (found.isDirectory() && found.uid === uid && (found.mode & forbiddenMode) === 0) return
  throw new Error(`${path} is open to others or belongs to them, so Pari does not trust it. Remove it, or choose another data directory.`)
}

/** Makes a directory with all that lead to it. A strict umask of root does not close the way. Throws, naming the directory, when it cannot. */
export async function makeDirectory(path: string, mode: number): Promise<void> {
  try {
    const first = await mkdir(path, { recursive: true, mode })
    if (!first) return
    for (let at = path; at.length >= first.length; at = dirname(at)) await chmod(at, mode)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

/** Says which directory cannot be written, and why. */
export const unwritable = (path: string, cause: unknown): Error =>
  new Error(
    `Cannot write to ${path} (${cause instanceof Error ? cause.message : String(cause)}). Make it writable for the account that runs Pari, or choose another data directory.`,
    {
      cause,
    },
  )

// A socket's address holds 104 bytes on macOS and 108 on Linux, the last one a zero.
const longestSocketPath = 103
const socketName = '.s.PGSQL.5432'

/** The private directory for the server's socket: its own, or a short one where the path would not fit into a socket address. */
export async function socketDirectory(place: Place): Promise<string> {
  if (Buffer.byteLength(join(place.server, socketName)) <= longestSocketPath) return place.server
  const short = join(tmpdir(), `pari-${shortHash(place.server)}`)
  const made = await mkdir(short, { recursive: true, mode: 0o700 })
  if (made && place.account) await chown(short, place.account.uid, place.account.gid)
  await refuseForeign(short, place.account?.uid ?? process.getuid?.() ?? 0, 0o077)
  return short
}
