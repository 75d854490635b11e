import { readFile, readlink, realpath, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Binaries } from './binaries.ts'
import { type Place, socketDirectory } from './place.ts'
import { attach, type Listening, readListening } from './presence.ts'
import { isAlive, type Launch, type LaunchEnd, launch } from './server-process.ts'

/** Milliseconds that the start of a server may take. */
export interface Patience {
  /** How long nobody may answer before we give up. Recovery after a crash may take longer: a server that recovers answers. */
  readonly silenceMs: number
  /** How long we wait for somebody else's lock to go or to be answered for. */
  readonly lockMs: number
}

/** A minute of silence, and five seconds for a lock. */
export const defaultPatience: Patience = { silenceMs: 60_000, lockMs: 5_000 }

const betweenLaunchesMs = 100

interface Starting {
  readonly place: Place
  readonly binaries: Binaries
  readonly settings: Readonly<Record<string, string>>
  readonly patience: Patience
  launch: Launch | null
  refusals: number
}

/** Uses the running server of a place or starts one. PostgreSQL's own lock file lets only one of several starts win; the others attach to it. */
export async function startOrAttach(place: Place, binaries: Binaries, durable: boolean, patience = defaultPatience): Promise<pg.Client> {
  const starting: Starting = { place, binaries, settings: await serverSettings(place, durable), patience, launch: null, refusals: 0 }
  let silent = AbortSignal.timeout(patience.silenceMs)
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs + 5, 250)) {
    const found = await attach(place)
    if (typeof found === 'object') {
      await starting.launch?.settle((await readListening(place))?.pid)
      if (durable) await refuseForgetful(found, place)
      return found
    }
    if (found === 'busy') silent = AbortSignal.timeout(patience.silenceMs)
    else if (silent.aborted) throw new Error(`The PostgreSQL server in ${place.server} does not answer. Look into ${place.log}*.`)
    else await launchAgain(starting)
    await sleep(pauseMs)
  }
}

/** A server that a rehearsal started on the same directory would lose what it was told. */
async function refuseForgetful(client: pg.Client, place: Place): Promise<void> {
  const { rows } = await client.query<{ fsync: string }>('show fsync')
  if (rows[0]?.fsync === 'on') return
  await client.end()
  throw new Error(
    `The PostgreSQL server in ${place.server} was started for a rehearsal or a test and does not keep data safely. Stop that first, or choose another data directory.`,
  )
}

async function launchAgain(starting: Starting): Promise<void> {
  starting.launch ??= await launch(starting.place, starting.binaries, starting.settings)
  const end = await starting.launch.ended()
  if (!end) return
  starting.launch = null
  starting.refusals += 1
  await judge(end, starting)
  await sleep(betweenLaunchesMs)
}

/** Returns when another try makes sense, and throws otherwise. */
async function judge({ said, gaveUp }: LaunchEnd, { place, refusals, patience }: Starting): Promise<void> {
  const patient = refusals * betweenLaunchesMs < patience.lockMs
  // Stopped or killed by somebody before we could join it. And the processes of a killed server notice within moments that it is gone.
  if ((!gaveUp || said.includes('pre-existing shared memory block')) && patient) return
  if (!/lock file "postmaster.pid" (already exists|is empty)/.test(said))
    throw new Error(`PostgreSQL could not start in ${place.server}: ${said || 'it ended without a word'}`)
  const holder = await readListening(place)
  if (holder && (await isGone(holder.pid, place))) return disown(place, holder)
  if (patient) return
  throw new Error(
    holder
      ? `A PostgreSQL server (process ${holder.pid}) holds ${place.pgdata} but cannot be reached at ${holder.host}. End it with "kill -INT ${holder.pid}" and start again.`
      : `${join(place.pgdata, 'postmaster.pid')} is damaged. Make sure that no PostgreSQL server uses that directory, remove the file and start again.`,
  )
}

/**
 * Whether the process that a left-over lock file names is no server of this place any more. After a restart of a machine or a container
 * its id may belong to another program, or linger as a zombie; PostgreSQL then believes that it still runs. Only Linux tells; elsewhere
 * nothing is assumed.
 */
async function isGone(pid: number, place: Place): Promise<boolean> {
  if (!isAlive(pid)) return true
  const workingDirectory = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  return workingDirectory !== null && workingDirectory !== (await realpath(place.pgdata))
}

/**
 * Puts our own id into left-over lock files: PostgreSQL takes a lock of its parent for a stale one, but still makes sure that no process
 * of the old server is left. Removing the files would skip that, and two servers on one directory destroy it.
 */
async function disown(place: Place, holder: Listening): Promise<void> {
  for (const path of [join(place.pgdata, 'postmaster.pid'), join(holder.host, `.s.PGSQL.${holder.port}.lock`)]) {
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text.startsWith(`${holder.pid}\n`)) await writeFile(path, text.replace(/^\d+/, String(process.pid)))
  }
}

// On Windows a port is kept when a crash left it behind: pools look for the server where it was.
async function serverSettings(place: Place, durable: boolean): Promise<Record<string, string>> {
  return {
    ...(process.platform === 'win32'
      ? { listen_addresses: '127.0.0.1', port: String((await readListening(place))?.port ?? (await freePort())) }
      : await socketSettings(place)),
    TimeZone: 'UTC',
    log_timezone: 'UTC',
    max_connections: '200',
    // Fewer processes: no readers ahead for a database that fits into memory, nothing to replicate.
    io_method: 'sync',
    max_logical_replication_workers: '0',
    // Starts, stops and crashes only: statements and constraint errors would carry people's names and addresses into the log.
    log_min_messages: 'log',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
}

async function socketSettings(place: Place): Promise<Record<string, string>> {
  const directory = await socketDirectory(place)
  // The setting is a list; quoted, a comma or a blank in the path does no harm.
  return {
    listen_addresses: '',
    port: '5432',
    unix_socket_directories: `"${directory.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
