import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import pg from 'pg'
import type { Place } from './place.ts'
import { serverRole } from './setup.ts'

/** Where a running server listens: a socket's directory or a loopback address. */
export interface Listening {
  readonly pid: number
  readonly host: string
  readonly port: number
}

// Each Pari process holds this advisory lock in the database `postgres`, shared, for as long as it uses the server. A process that
// stops the server takes the lock alone. PostgreSQL drops it with the connection, so that no crash leaves one behind.
const presenceKey = 7_274_001
const controlDatabase = 'postgres'

/** What the server wrote about itself into postmaster.pid; null without a server, or while it writes. The file outlives a crash. */
export async function readListening(place: Place): Promise<Listening | null> {
  const text = await readFile(join(place.pgdata, 'postmaster.pid'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })
  const [pid, , , port, socket, address] = text.split('\n')
  const host = socket || address
  return pid && port && host ? { pid: Number(pid), host, port: Number(port) } : null
}

/** A connection string for one database of the server; `pg`, Prisma and psql read it alike. */
export async function connectionString(place: Place, at: Pick<Listening, 'host' | 'port'>, database: string): Promise<string> {
  const password = await readFile(place.password, 'utf8')
  const query = new URLSearchParams({ host: at.host, port: String(at.port) })
  return `postgresql://${serverRole}:${encodeURIComponent(password)}@localhost/${encodeURIComponent(database)}?${query.toString()}`
}

/** Opens a connection to the control database for one piece of work. */
export async function withControl<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A connection string for the database from which others are made. It holds the password and must not get into a log. */
export const controlString = (place: Place, at: Pick<Listening, 'host' | 'port'>): Promise<string> =>
  connectionString(place, at, controlDatabase)

/** A connected server, or why there is none: `absent` (nobody answers) or `busy` (it starts, recovers or stops: ask again). */
export type Attached = pg.Client | 'absent' | 'busy'

const busyCodes = new Set(['57P03', '57P01', 'ECONNRESET', 'EPIPE'])
const absentCodes = new Set(['ENOENT', 'ECONNREFUSED', 'ENOTSOCK'])

/** Registers this process as a user of the running server. */
export async function attach(place: Place): Promise<Attached> {
  const listening = await readListening(place)
  if (!listening) return 'absent'
  const client = new pg.Client({
    connectionString: await controlString(place, listening),
    application_name: 'pari presence',
    keepAlive: true,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock_shared(${presenceKey}) as held`)
    if (rows[0]?.held) return client
    await client.end()
    return 'busy'
  } catch (error) {
    await client.end().catch(() => undefined)
    return whyNot(error as NodeJS.ErrnoException, place)
  }
}

function whyNot(error: NodeJS.ErrnoException, place: Place): 'absent' | 'busy' {
  if (error.code && absentCodes.has(error.code)) return 'absent'
  if ((error.code && busyCodes.has(error.code)) || error.message === 'Connection terminated unexpectedly') return 'busy'
  if (error.code === '28P01')
    throw new Error(`The server in ${dirname(place.pgdata)} refuses the password in ${place.password}. Restore that file from a backup.`, {
      cause: error,
    })
  throw error
}

/** Whether this process alone uses the server; from then on nobody else can attach until `client` ends. */
export async function claimAlone(client: pg.Client): Promise<boolean> {
  await client.query(`select pg_advisory_unlock_shared(${presenceKey})`)
  const { rows } = await client.query<{ alone: boolean }>(`select pg_try_advisory_lock(${presenceKey}) as alone`)
  return rows[0]?.alone ?? false
}

/** How many connections besides `client` the server has: other programs, or pools that were not closed. */
export async function otherConnections(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return rows[0]?.count ?? 0
}
