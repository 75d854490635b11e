/**
 * The PostgreSQL server that Pari starts where nobody else runs one: a real server on a unix socket in the data directory. It knows a
 * server, its account and its files, and nothing of what is kept in it. README.md beside this file says which file does what.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../kit/log.ts'
import { type Binaries, binary, findBinaries, reachableBinaries } from './binaries.ts'
import { choosePlace, type Place } from './place.ts'
import { claimAlone, connectionString, controlString, otherConnections, readListening, withControl } from './presence.ts'
import { isAlive, runBinary } from './server-process.ts'
import { ensureSetUp } from './setup.ts'
import { type Patience, startOrAttach } from './start.ts'

/** A PostgreSQL server on this machine that Pari started. Other processes of Pari may use it, too. */
export interface EmbeddedServer {
  /** Where its files really are. It differs from what was asked for when root had to move them. */
  readonly directory: string
  /** A connection string for a database of this name. It holds the password and must not get into a log. */
  readonly urlFor: (database: string) => string
  /** Makes a database, or a copy of `template`, to which nobody may be connected. Rejects when the name is taken. */
  readonly createDatabase: (name: string, template?: string) => Promise<void>
  /** Makes a database unless it exists. */
  readonly ensureDatabase: (name: string) => Promise<void>
  /** Removes a database and every connection to it. Nothing happens when there is none. */
  readonly dropDatabase: (name: string) => Promise<void>
  /** Leaves the server, and stops it unless somebody else uses it (then only with `evenIfUsed`). Close your own pools first. */
  readonly stop: (options?: { readonly evenIfUsed: boolean }) => Promise<void>
}

/** How the server is started. */
export interface EmbeddedOptions {
  /** The folder of the database; it is made when it is missing. Several processes may name the same one: they share its server. */
  readonly dataDirectory: string
  /** False for rehearsals and tests: the server is quicker, and a crash of the machine may lose everything. */
  readonly durable: boolean
  /** It is told when the server breaks, and nothing that is stored in it. */
  readonly log: Log
  /** Finds the binaries; missing: those that npm installed. */
  readonly find?: () => Promise<Binaries>
  /** The folder where root keeps what the account without rights must reach; missing: /var/lib/pari. */
  readonly shelf?: string
  /** How long to wait for a server that does not answer; missing: `defaultPatience`. */
  readonly patience?: Patience
  /** Called once the server's own process runs: this is the time for work that keeps this process busy. */
  readonly onLaunch?: () => void
}

/**
 * Starts the server of a data directory, or joins the one that runs there already. Rejects with words that say what to do when neither is
 * possible.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const { durable, log, find = findBinaries, shelf = '/var/lib/pari' } = options
  const found = await find()
  const place = await choosePlace({ dataDirectory: options.dataDirectory, durable, shelf, log })
  const binaries = place.account ? await reachableBinaries(found, place.account, shelf) : found
  await ensureSetUp(place, binaries, durable)
  // Without the set-up when the server dies later: data that somebody removed under a running Pari must not come back empty.
  const start = () => startOrAttach(place, binaries, durable, options.patience)
  const first = start()
  if (options.onLaunch) await Promise.race([first, onItsWay(place).then(options.onLaunch)])
  const presence = keepPresence(await first, start, log)
  const listening = await readListening(place)
  if (!listening) throw new Error(`The server in ${place.server} vanished while it was being joined.`)
  const template = await connectionString(place, listening, 'database')
  const control = await controlString(place, listening)
  return {
    directory: place.server,
    urlFor: (database) => template.replace('/database?', `/${encodeURIComponent(database)}?`),
    createDatabase: (name, from) => withControl(control, (client) => createDatabase(client, name, from)),
    ensureDatabase: (name) => presence.use((client) => createDatabase(client, name).catch(unlessTaken)),
    dropDatabase: (name) =>
      withControl(control, async (client) => {
        await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
      }),
    stop: ({ evenIfUsed } = { evenIfUsed: false }) =>
      presence.end(async (client) => {
        try {
          if (evenIfUsed || (await isAlone(client, log))) await stopServer(place, binaries)
        } finally {
          await client.end().catch(() => undefined)
        }
      }),
  }
}

/** The server writes where it will listen long before it does. It ends without a server, too: the process that starts the server says why there is none. */
async function onItsWay(place: Place): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    if (await readListening(place)) return
    await sleep(5)
  }
}

async function createDatabase(client: pg.Client, name: string, template?: string): Promise<void> {
  // Copying files takes half the time of copying through the log, as long as the template is small.
  const source = template ? ` template ${pg.escapeIdentifier(template)} strategy file_copy` : ''
  await client.query(`create database ${pg.escapeIdentifier(name)}${source}`)
}

function unlessTaken(error: pg.DatabaseError): void {
  // Two at once may also meet in the catalogue's unique index.
  if (error.code !== '42P04' && error.code !== '23505') throw error
}

interface Presence {
  /** Throws once this process has left. */
  use(work: (client: pg.Client) => Promise<void>): Promise<void>
  end(work: (client: pg.Client) => Promise<void>): Promise<void>
}

/** Stays attached until told otherwise: when the server dies, it is started again at the same address, and pools find it there. */
function keepPresence(first: pg.Client, start: () => Promise<pg.Client>, log: Log): Presence {
  let leaving = false
  let current: Promise<pg.Client | null> = Promise.resolve(first)
  const watch = (client: pg.Client): pg.Client =>
    client.once('end', () => {
      if (!leaving) current = revive()
    })
  const revive = async (): Promise<pg.Client | null> => {
    while (!leaving) {
      log.warn('The connection to the embedded PostgreSQL broke; starting or joining it again')
      try {
        return watch(await start())
      } catch (error) {
        log.error({ err: error }, 'The embedded PostgreSQL could not be started again')
        await sleep(1000)
      }
    }
    return null
  }
  watch(first)
  return {
    async use(work) {
      const client = await current
      if (!client || leaving) throw new Error('This process has left the embedded PostgreSQL.')
      await work(client)
    },
    async end(work) {
      if (leaving) return
      leaving = true
      const client = await current
      if (client) await work(client)
    },
  }
}

async function stopServer(place: Place, binaries: Binaries): Promise<void> {
  try {
    await runBinary(binary(binaries, 'pg_ctl'), ['stop', '-D', place.pgdata, '-m', 'fast', '-t', '60'], place.server, place.account)
  } catch (error) {
    // Ended by somebody else, it is as stopped as we want it.
    const listening = await readListening(place)
    if (listening && isAlive(listening.pid)) throw error
  }
}

async function isAlone(client: pg.Client, log: Log): Promise<boolean> {
  try {
    if (!(await claimAlone(client))) return false
    if (!(await staysInUse(client))) return true
    log.info('The embedded PostgreSQL keeps running: other programs are connected to it')
  } catch (error) {
    log.warn({ err: error }, 'The embedded PostgreSQL was gone before it could be stopped')
  }
  return false
}

/** Connections that were closed a moment ago are still listed, so they get a second to go. */
async function staysInUse(client: pg.Client): Promise<boolean> {
  for (let tries = 0; tries < 20; tries++) {
    if ((await otherConnections(client)) === 0) return false
    await sleep(50)
  }
  return true
}
