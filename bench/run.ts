/**
 * `npm run bench`: the costs that matter, in one run. Compare ratios; single figures depend on the machine.
 * A tick with 100 due among 10,000 and among 1,000,000 enrolments, in five runs; deliveries recorded a second; an answer from the front door to
 * its commit; pairs that are due; one text to many; 2,000 people who join in one evening; a coordinator's home of few pairs and of many; a list in which everybody moved; the best pairs of 500 and of 2,000; taps on Slack and on Teams, also while hostile lists are read; from nothing to listening and answering on each; the playground, from its start to a cohort's end.
 * `npm run bench -- taps teams` runs only these; `npm run bench -- hostile --on slack --kind 'runs of brackets'` only these lists.
 */
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import type { EmbeddedServer } from '../src/embedded-postgres/index.ts'
import { startThrowAway } from '../src/embedded-postgres/throw-away.ts'
import type { House } from '../src/house/compose.ts'
import { silentLog } from '../src/kit/log.ts'
import { defaultLadder } from '../src/programme/index.ts'
import { type Connection, connect } from '../src/store/client.ts'
import { migrate, migrationsDirectory } from '../src/store/migrate.ts'
import { measureAnnouncements } from './announcements.ts'
import { overTheWires } from './announcements-wire.ts'
import { median, spread } from './figures.ts'
import { measureHomes } from './home.ts'
import { measureHostileLists } from './hostile/hostile.ts'
import { houseOn } from './house.ts'
import { measureJoining } from './joining.ts'
import { measureLists } from './lists.ts'
import { measureMeetings } from './meetings.ts'
import { measurePairing } from './pairing.ts'
import { dueAgain, seed } from './seed.ts'
import { measureSlackStart } from './slack/start.ts'
import { measureTaps } from './slack/taps.ts'
import { measureTeamsStart } from './teams/start.ts'
import { measureTeamsTaps } from './teams/taps.ts'

const rounds = 15
/** Runs of so many ticks each. */
const runs = 5
const sizes = [10_000, 1_000_000] as const
const print = (line: string): void => void process.stdout.write(`${line}\n`)

interface Stage {
  readonly size: number
  readonly connection: Connection
  readonly house: House
}

async function stageOf(server: EmbeddedServer, size: number): Promise<Stage> {
  const name = `bench_${size}`
  await server.createDatabase(name)
  const connection = connect(server.urlFor(name), { poolSize: 8 })
  await migrate(connection.pool, migrationsDirectory, silentLog)
  await seed(connection, size, defaultLadder)
  return { size, connection, house: houseOn(connection) }
}

async function measureTicks(server: EmbeddedServer): Promise<void> {
  const stages = [await stageOf(server, sizes[0]), await stageOf(server, sizes[1])] as const
  try {
    // What was brought in is written to the disk now, and not while something is measured.
    await stages[0].connection.pool.query('checkpoint')
    const ratios: string[] = []
    const all = new Map<Stage, number[]>(stages.map((stage) => [stage, []]))
    for (let run = 0; run < runs; run++) {
      const [small, large] = await ticksInTurns(stages)
      ratios.push((median(large) / median(small)).toFixed(2))
      all.get(stages[0])?.push(...small)
      all.get(stages[1])?.push(...large)
    }
    for (const stage of stages) await measureRest(stage, all.get(stage) ?? [])
    print(`tick, ratio 1,000,000 : 10,000, ${runs} runs    ${ratios.join(', ')}`)
  } finally {
    for (const { connection } of stages) await connection.close()
  }
}

/** One tick of each, again and again, so that what else the machine does hits both. */
async function ticksInTurns([small, large]: readonly [Stage, Stage]): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []]
  for (let round = 0; round < rounds; round++) {
    times[0].push(await timed(small.connection, () => small.house.runTimetable()))
    times[1].push(await timed(large.connection, () => large.house.runTimetable()))
  }
  return times
}

async function measureRest({ size, connection, house }: Stage, ticks: readonly number[]): Promise<void> {
  const lanes: number[] = []
  for (let round = 0; round < rounds; round++)
    lanes.push(
      await timed(
        connection,
        async () => void (await house.runLane(await workspaceOf(connection))),
        () => house.runTimetable(),
      ),
    )
  const answers = await answering(connection, house)
  const enrolments = size.toLocaleString('en')
  print(`tick, 100 due among ${enrolments.padStart(9)}           ${spread(ticks)}`)
  print(`deliveries recorded among ${enrolments.padStart(9)}     ${Math.round(100_000 / median(lanes)).toString()}/s`)
  print(`answer to commit among ${enrolments.padStart(9)}        ${spread(answers)}`)
}

/** Milliseconds that it takes when the hundred are due again. */
async function timed(connection: Connection, work: () => Promise<void>, before?: () => Promise<void>): Promise<number> {
  await dueAgain(connection)
  await before?.()
  const start = performance.now()
  await work()
  return performance.now() - start
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

async function onServer(work: (server: EmbeddedServer) => Promise<void>): Promise<void> {
  const server = await startThrowAway(silentLog)
  try {
    await work(server)
  } finally {
    await server.stop()
  }
}

const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { on: { type: 'string', multiple: true }, kind: { type: 'string', multiple: true } },
})

const sections: Readonly<Record<string, () => Promise<void>>> = {
  ticks: () => onServer(measureTicks),
  announcements: () =>
    onServer(async (server) => {
      await measureAnnouncements(server, print)
      await overTheWires(server, print)
    }),
  meetings: () => onServer((server) => measureMeetings(server, print)),
  joining: () => onServer((server) => measureJoining(server, print)),
  homes: () => onServer((server) => measureHomes(server, print)),
  lists: () => onServer((server) => measureLists(server, print)),
  taps: () => onServer((server) => measureTaps(server, print)),
  teams: () => onServer((server) => measureTeamsTaps(server, print)),
  pairing: () => measurePairing(print),
  hostile: () => onServer((server) => measureHostileLists(server, print, options)),
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

for (const [name, section] of Object.entries(sections)) if (wanted.length === 0 || wanted.includes(name)) await section()
