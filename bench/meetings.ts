/** A tick in which 100 pairs are due among 10,000 and among 1,000,000 of them, in turns; in programmes of four cohorts, and in one programme of all cohorts. */
import { performance } from 'node:perf_hooks'
import type { EmbeddedServer } from '../src/embedded-postgres/index.ts'
import { silentLog } from '../src/kit/log.ts'
import { defaultLadder } from '../src/programme/index.ts'
import { type Connection, connect } from '../src/store/client.ts'
import { migrate, migrationsDirectory } from '../src/store/migrate.ts'
import { median, spread } from './figures.ts'
import { houseOn } from './house.ts'
import { ids } from './seed.ts'

const sizes = [10_000, 1_000_000] as const
const [rounds, runs, due] = [15, 5, 100] as const
/** Pairs of one cohort, and mentees of one mentor. */
const [together, each] = [50, 10] as const
/** Cohorts of one programme. */
const shapes = { 'programmes of four cohorts': 4, 'one programme of all cohorts': 20_000 } as const
type Shape = keyof typeof shapes

/** Pairs whose kick-off was a month ago, and with whom nothing is to be done for weeks. */
async function seedCourses({ pool }: Connection, pairs: number, shape: Shape): Promise<void> {
  const cohortsOf = shapes[shape]
  await pool.query(`${ids}
    insert into workspace (id, platform, external_id, name, created_at) values (id('workspace', 1), 'recorder', 'bench', 'Bench', now());`)
  const make = (text: string, ...values: unknown[]) => pool.query(text, [pairs, ...values])
  const cohorts = `generate_series(0, ($1::int - 1) / ${together}) n`
  const mentees = 'generate_series(0, $1::int - 1) n'
  const mentors = `generate_series($1::int, $1::int + ($1::int - 1) / ${each}) n`
  await make(`insert into programme (id, name, settings, created_at)
    select id('programme', n), 'Programme ' || n, '{}', now() - interval '60 days' from generate_series(0, ($1::int - 1) / ${together * cohortsOf}) n`)
  await make(`insert into cohort (id, programme_id, name, language, time_zone, created_at)
    select id('cohort', n), id('programme', n / ${cohortsOf}), 'Cohort ' || n, 'en', 'Europe/Helsinki', now() from ${cohorts}`)
  await make(
    `insert into kick_off (id, cohort_id, starts_at, ladder, created_at)
     select id('kickOff', n), id('cohort', n), now() - interval '30 days', $2, now() from ${cohorts}`,
    JSON.stringify(defaultLadder),
  )
  for (const people of [mentees, mentors]) {
    await make(`insert into person (id, email, name, language, created_at)
      select id('person', n), 'person' || n || '@example.org', 'Person ' || n, 'en', now() from ${people}`)
    const [role, of] = people === mentees ? ['mentee', 'n'] : ['mentor', `(n - $1::int) * ${each}`]
    await make(`insert into enrolment (id, cohort_id, person_id, role, state, created_at)
      select id('enrolment', n), id('cohort', (${of}) / ${together}), id('person', n), '${role}', 'active', now() from ${people}`)
  }
  await make(`insert into address (id, person_id, workspace_id, external_id, created_at)
    select id('address', n), id('person', n), id('workspace', 1), 'person' || n || '@example.org', now() from ${mentees} where n < ${due}`)
  await make(`insert into seat (id, cohort_id, mentor_id, mentee_id, state, turn, agreed, created_at)
    select id('seat', n), id('cohort', n / ${together}), id('enrolment', $1::int + n / ${each}), id('enrolment', n), 'taken', 0, false, now() from ${mentees}`)
  await make(`insert into pair (id, seat_id, mentor_id, mentee_id, started_at)
    select id('pair', n), id('seat', n), id('enrolment', $1::int + n / ${each}), id('enrolment', n), now() - interval '40 days' from ${mentees}
    on conflict do nothing`)
  await make(`insert into pair_course (id, pair_id, cohort_id, state, begins_at, wanted_by, due_at, created_at)
    select id('course', n), p.id, id('cohort', n / ${together}), 'active', now() - interval '30 days', now() + interval '20 days',
      now() + interval '1 day' * (n % 30 + 1), now() from ${mentees} join pair p on p.mentee_id = id('enrolment', n)`)
  await pool.query('vacuum analyze')
}

/** The hundred have said nothing about the meeting that was to be, and are to be asked. */
async function dueAgain({ pool }: Connection): Promise<void> {
  await pool.query('delete from meeting_item')
  await pool.query('update meeting_reader set due_at = null')
  await pool.query(`update pair_course set due_at = now(), state = 'active', number = 1, step = 2, silent = 0, not_yets = 0, wanted_by = now() - interval '8 days'
    where id in (select id('course', n) from generate_series(0, ${due - 1}) n)`)
}

async function stageOf(server: EmbeddedServer, size: number, shape: Shape) {
  const name = `bench_pairs_${size}_${shapes[shape]}`
  await server.createDatabase(name)
  const connection = connect(server.urlFor(name), { poolSize: 8 })
  await migrate(connection.pool, migrationsDirectory, silentLog)
  await seedCourses(connection, size, shape)
  return { size, connection, house: houseOn(connection), times: [] as number[] }
}

async function tick({ connection, house, times, size }: Awaited<ReturnType<typeof stageOf>>): Promise<void> {
  await dueAgain(connection)
  const begun = performance.now()
  await house.runTimetable()
  times.push(performance.now() - begun)
  const { rows } = await connection.pool.query<{ count: number }>('select count(distinct pair_id)::int as count from meeting_item')
  if (rows[0]?.count !== due)
    throw new Error(`${rows[0]?.count} of ${due} due pairs among ${size} were asked: the benchmark measures something else.`)
}

/** Prints both sizes in each shape, and their ratio in each run. */
export async function measureMeetings(server: EmbeddedServer, print: (line: string) => void): Promise<void> {
  for (const shape of Object.keys(shapes) as Shape[]) await measureShape(server, shape, print)
}

async function measureShape(server: EmbeddedServer, shape: Shape, print: (line: string) => void): Promise<void> {
  const stages = [await stageOf(server, sizes[0], shape), await stageOf(server, sizes[1], shape)] as const
  try {
    await stages[0].connection.pool.query('checkpoint')
    const ratios: string[] = []
    for (let run = 0; run < runs; run++) {
      for (let round = 0; round < rounds; round++) for (const stage of stages) await tick(stage)
      const [small, large] = stages.map(({ times }) => median(times.slice(-rounds)))
      ratios.push(((large ?? Number.NaN) / (small ?? Number.NaN)).toFixed(2))
    }
    for (const { size, times } of stages)
      print(`tick, ${due} pairs due among ${size.toLocaleString('en').padStart(9)}, ${shape}     ${spread(times)}`)
    print(`tick of pairs, ratio 1,000,000 : 10,000, ${runs} runs, ${shape}    ${ratios.join(', ')}`)
  } finally {
    for (const { connection } of stages) await connection.close()
  }
}
