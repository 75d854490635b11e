import { execFile, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { open, readFile, rename, rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Account } from './server-account.ts'
import { type Binaries, binary, explainSpawn } from './server-binaries.ts'
import type { Place } from './server-place.ts'

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

/** Whether a process of that id runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** A server process on its way. */
export interface Launch {
  /** What it wrote before it ended; null while it runs. */
  ended(): Promise<string | null>
  /** Makes its log the server's log if this launch became process `winner`; otherwise removes it. */
  settle(winner: number | undefined): Promise<void>
}

/**
 * Starts a server that outlives us, and does not wait until it is ready. Each launch writes a log of its own:
 * when several processes start one at once, only one survives, and each must know why its own did not.
 */
export async function launch(place: Place, binaries: Binaries, settings: Readonly<Record<string, string>>): Promise<Launch> {
  const path = onWindows ? place.log : `${place.log}.${randomBytes(4).toString('hex')}`
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
  const end: { error?: Error; exited?: boolean } = {}
  child.on('error', (error) => Object.assign(end, { error }))
  child.on('exit', (code) => Object.assign(end, { exited: !onWindows || code !== 0 }))
  child.unref()
  await log.close()
  return {
    async ended() {
      if (!end.error && !end.exited) return null
      const said = await readFile(path, 'utf8')
      await rm(path, { force: true })
      if (end.error) throw explainSpawn(end.error)
      return said.trim()
    },
    settle: async (winner) => {
      if (!onWindows) await (winner === child.pid ? keepLog(place.log, path) : rm(path, { force: true }))
    },
  }
}

/** The log of the run before stays beside it: it may say why that run ended. */
async function keepLog(log: string, path: string): Promise<void> {
  await rename(log, `${log}.before`).catch(() => undefined)
  await rename(path, log)
}
