/**
 * `npm run bench`: the costs that matter, in one run. Compare ratios; single figures depend on the machine.
 * A tick with 100 due among 10,000 and among 1,000,000 enrolments; deliveries recorded a second; an answer from the front door to its commit;
 * taps on Slack and on Teams; from nothing to listening and answering on each; the playground, from its start to a cohort's end.
 * `npm run bench -- taps teams` runs only these.
 */
import { performance } from 'node:perf_hooks'
import type { EmbeddedServer } from '../src/embedded-postgres/index.ts'
import { startThrowAway } from '../src/embedded-postgres/throw-away.ts'
import { compose, type House } from '../src/house/compose.ts'
import { systemClock } from '../src/kit/clock.ts'
import { randomIds } from '../src/kit/ids.ts'
import { silentLog } from '../src/kit/log.ts'
import { defaultLadder } from '../src/programme/index.ts'
import { recorder } from '../src/rehearsal/recorder.ts'
import { type Connection, connect } from '../src/store/client.ts'
import { migrate, migrationsDirectory } from '../src/store/migrate.ts'
import { dueAgain, seed } from './seed.ts'
import { measureSlackStart } from './slack/start.ts'
import { measureTaps } from './slack/taps.ts'
import { measureTeamsStart } from './teams/start.ts'
import { measureTeamsTaps } from './teams/taps.ts'

const rounds = 15
const sizes = [10_000, 1_000_000]
const print = (line: string): void => void process.stdout.write(`${line}\n`)

/** Returns the median of a tick in milliseconds. */
async function measure(server: EmbeddedServer, size: number): Promise<number> {
  const name = `bench_${size}`
  await server.createDatabase(name)
  const connection = connect(server.urlFor(name), { poolSize: 8 })
  try {
    await migrate(connection.pool, migrationsDirectory, silentLog)
    await seed(connection, size, defaultLadder)
    const house = houseOn(connection)
    const ticks = await repeat(connection, () => house.runTimetable())
    const lanes = await repeat(
      connection,
      async () => void (await house.runLane(await workspaceOf(connection))),
      () => house.runTimetable(),
    )
    const answers = await answering(connection, house)
    const enrolments = size.toLocaleString('en')
    print(`tick, 100 due among ${enrolments.padStart(9)}           ${spread(ticks)}`)
    print(`deliveries recorded among ${enrolments.padStart(9)}     ${Math.round(100_000 / median(lanes)).toString()}/s`)
    print(`answer to commit among ${enrolments.padStart(9)}        ${spread(answers)}`)
    return median(ticks)
  } finally {
    await connection.close()
  }
}

const houseOn = ({ prisma }: Connection): House =>
  compose({
    prisma,
    clock: systemClock,
    ids: randomIds(systemClock),
    log: silentLog,
    platformOf: () => recorder(async (to, _view, ref) => ({ kind: 'delivered', sent: { workspace: to.workspace, ref } })),
    owners: [],
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
    perSecond: Number.POSITIVE_INFINITY,
    callLimitMs: 8000,
  })

async function repeat(connection: Connection, work: () => Promise<void>, before?: () => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    await dueAgain(connection)
    await before?.()
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}

async function answering(connection: Connection, house: House): Promise<number[]> {
  await dueAgain(connection)
  const times: number[] = []
  for (let n = 0; n < 100; n++) {
    const { rows } = await connection.pool.query(`select id('confirmation', $1) as id`, [n])
    const from = { workspace: { platform: 'recorder', id: 'bench' }, id: `person${n}@example.org` } as const
    const start = performance.now()
    const reply = await house.core.handle({ do: 'answer', confirmation: rows[0].id, answer: 'coming' }, from)
    times.push(performance.now() - start)
    if (!reply.accepted) throw new Error('An answer was refused: the benchmark measures nothing.')
  }
  return times
}

const workspaceOf = async ({ pool }: Connection): Promise<string> =>
  (await pool.query<{ id: string }>(`select id('workspace', 1) as id`)).rows[0]?.id ?? ''

const sorted = (times: readonly number[]): number[] => times.toSorted((a, b) => a - b)
const median = (times: readonly number[]): number => sorted(times)[Math.floor(times.length / 2)] ?? Number.NaN
const spread = (times: readonly number[]): string =>
  `${median(times).toFixed(1)} ms median, ${sorted(times)[0]?.toFixed(1)}–${sorted(times).at(-1)?.toFixed(1)} ms`

async function measureTicks(server: EmbeddedServer): Promise<void> {
  const medians: number[] = []
  for (const size of sizes) medians.push(await measure(server, size))
  const [small = 1, large = 1] = medians
  print(`tick, ratio 1,000,000 : 10,000            ${(large / small).toFixed(2)}`)
}

async function onServer(work: (server: EmbeddedServer) => Promise<void>): Promise<void> {
  const server = await startThrowAway(silentLog)
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

const sections: Readonly<Record<string, () => Promise<void>>> = {
  ticks: () => onServer(measureTicks),
  taps: () => onServer((server) => measureTaps(server, print)),
  teams: () => onServer((server) => measureTeamsTaps(server, print)),
  start: async () => {
    await measureSlackStart(print)
    await measureTeamsStart(print)
  },
  playground: async () => {
    // Nobody else needs a browser.
    const [{ measurePlaygroundStart }, { measureJump }] = await Promise.all([
      import('./playground/start.ts'),
      import('./playground/jump.ts'),
    ])
    await measurePlaygroundStart(print)
    await measureJump(print)
  },
}

const wanted = process.argv.slice(2)
for (const [name, section] of Object.entries(sections)) if (wanted.length === 0 || wanted.includes(name)) await section()
