import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { type Binaries, binary, explainSpawn } from './binaries.ts'
import type { Place } from './place.ts'

// Nothing of our own environment reaches the server: it may hold tokens, and PG… variables would change what the server does.
const environment = { LC_ALL: 'C' }

const onWindows = process.platform === 'win32'
const asAccount = (account: Account | null) => (account ? { uid: account.uid, gid: account.gid } : {})

/** Runs one of PostgreSQL's binaries to its end. Throws with what it said when it fails. */
export async function runBinary(path: string, args: readonly string[], cwd: string, account: Account | null): Promise<void> {
  await promisify(execFile)(path, args, { cwd, env: environment, windowsHide: true, ...asAccount(account) }).catch(
    (error: NodeJS.ErrnoException & { stderr?: string }) => {
      if (error.syscall?.startsWith('spawn')) throw explainSpawn(error)
      throw new Error(`${path} failed: ${(error.stderr ?? error.message).trim()}`, { cause: error })
    },
  )
}

/** Whether a process of that id runs, no matter who owns it. A zombie does not run, though it keeps its id where nobody reaps orphans: only Linux tells. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** How a launch ended: what it wrote, and whether it gave up by itself (and was not stopped or killed by somebody). */
export interface LaunchEnd {
  readonly said: string
  readonly gaveUp: boolean
}

/** A server process on its way. */
export interface Launch {
  /** Null while it runs. */
  ended(): Promise<LaunchEnd | null>
  /** Makes its log the server's log if this launch became process `winner`; otherwise removes it. */
  settle(winner: number | undefined): Promise<void>
}

/**
 * Starts a server that outlives us, and does not wait until it is ready. Each launch writes a log of its own:
 * when several processes start one at once, only one survives, and each must know why its own did not.
 */
export async function launch(place: Place, binaries: Binaries, settings: Readonly<Record<string, string>>): Promise<Launch> {
  const path = onWindows ? place.log : `${place.log}.${process.pid}-${randomBytes(4).toString('hex')}`
  const log = await open(path, 'a', 0o600)
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // On Windows pg_ctl sheds the rights of an administrator, which PostgreSQL refuses as it refuses root.
  const [command, args] = onWindows
    ? (['pg_ctl', ['start', '-W', '-D', place.pgdata, '-o', flags.map((flag) => `"${flag}"`).join(' ')]] as const)
    : (['postgres', ['-D', place.pgdata, ...flags]] as const)
  const child = spawn(binary(binaries, command), args, {
    ...{ cwd: place.server, env: environment, detached: true, windowsHide: true, stdio: ['ignore', log.fd, log.fd] },
    ...asAccount(place.account),
  })
  const end: { error?: Error; exited?: boolean; gaveUp?: boolean } = {}
  child.on('error', (error) => Object.assign(end, { error }))
  // pg_ctl, on Windows, ends with 0 when it has handed the server over.
  child.on('exit', (code) => Object.assign(end, { exited: !onWindows || code !== 0, gaveUp: Boolean(code) }))
  child.unref()
  await log.close()
  return {
    async ended() {
      if (!end.error && !end.exited) return null
      const said = await readFile(path, 'utf8')
      await rm(path, { force: true })
      if (end.error) throw explainSpawn(end.error)
      return { said: said.trim(), gaveUp: Boolean(end.gaveUp) }
    },
    settle: async (winner) => {
      if (!onWindows) await (winner === child.pid ? keepLog(place.log, path) : rm(path, { force: true }))
    },
  }
}

/** The log of the run before stays beside it: it may say why that run ended. */
async function keepLog(log: string, path: string): Promise<void> {
  await removeLogsOfKilled(log)
  await rename(log, `${log}.before`).catch(() => undefined)
  await rename(path, log)
}

async function removeLogsOfKilled(log: string): Promise<void> {
  for (const name of await readdir(dirname(log))) {
    const pid = /\.(\d+)-[0-9a-f]{8}$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) await rm(join(dirname(log), name), { force: true })
  }
}
