/** One text to many: what counting costs, whether it keeps the platforms' pace, who waits meanwhile, and how memory grows. */
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Written } from '../src/announcements/facts.ts'
import type { Form } from '../src/contract/form.ts'
import type { Address, DeliveryResult } from '../src/contract/platform.ts'
import { outboxIn } from '../src/delivery/outbox.prisma.ts'
import type { EmbeddedServer } from '../src/embedded-postgres/index.ts'
import { compose, type House } from '../src/house/compose.ts'
import { systemClock } from '../src/kit/clock.ts'
import { randomIds } from '../src/kit/ids.ts'
import { silentLog } from '../src/kit/log.ts'
import { defaultLadder } from '../src/programme/index.ts'
import { recorder } from '../src/rehearsal/recorder.ts'
import { type Connection, connect } from '../src/store/client.ts'
import { migrate, migrationsDirectory } from '../src/store/migrate.ts'
import { median } from './figures.ts'
import { coordinatorOf, seedProgramme, seedWorkspace } from './home-seed.ts'

/** Milliseconds in which the platform answers. */
const answersInMs = 60

/** A workspace with a programme of so many people, and the house that writes to them. */
export interface Stage {
  readonly connection: Connection
  readonly house: House
  readonly programme: string
  readonly people: number
  /** Where the coordinator is. */
  readonly from: Address
}

/** A database with so many people, to whom nothing else is due meanwhile. */
export async function seededWith(
  server: EmbeddedServer,
  people: number,
  name = `announcements_${people}`,
): Promise<Omit<Stage, 'house' | 'from'>> {
  await server.createDatabase(name)
  const connection = connect(server.urlFor(name), { poolSize: 8 })
  await migrate(connection.pool, migrationsDirectory, silentLog)
  await seedWorkspace(connection)
  const programme = `Of ${people}`
  await seedProgramme(connection, { name: programme, cohorts: 1, pairs: people / 2 }, defaultLadder)
  // Nothing else is due meanwhile.
  await connection.pool.query(
    'update confirmation set due_at = null; update kick_off set due_at = null; update programme set due_at = null; analyze',
  )
  return { connection, programme, people }
}

async function stageOf(server: EmbeddedServer, people: number, perSecond: number): Promise<Stage> {
  const seeded = await seededWith(server, people)
  const id = coordinatorOf({ name: seeded.programme, cohorts: 1, pairs: 1 })
  const from = { workspace: { platform: 'recorder', id: 'bench' }, id } as const
  return { ...seeded, house: houseAt(seeded.connection, perSecond), from }
}

function houseAt({ prisma }: Connection, perSecond: number): House {
  const say = async (ref: string): Promise<DeliveryResult> => {
    if (Number.isFinite(perSecond)) await sleep(answersInMs)
    return { kind: 'delivered', sent: { workspace: { platform: 'recorder', id: 'bench' }, ref } }
  }
  return compose({
    ...{ prisma, clock: systemClock, ids: randomIds(systemClock), log: silentLog, owners: [], callLimitMs: 8_000, perSecond },
    platformOf: () => recorder((_to, _view, id) => say(id)),
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
    wait: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined),
  })
}

const words = { title_en: 'News', text_en: 'We meet in room 7.', category: 'urgentNeeded', button: 'gotIt' }

/** Writes it through the front door, at any hour, and lets it be poured. */
async function announce({ house, people, from }: Stage): Promise<string> {
  const form = (opened: unknown): Form => {
    if (typeof opened === 'object' && opened !== null && 'form' in opened) return opened.form as Form
    throw new Error(`No form: ${JSON.stringify(opened)}`)
  }
  const draft = await house.core.submit(
    form(await house.core.open({ do: 'openAnnouncement', mark: 'opening' }, from)).sends,
    { texts: words, files: {} },
    from,
  )
  const id = /"announcement":"([0-9a-f-]{36})"/.exec(JSON.stringify(draft))?.[1] ?? ''
  const last = form(await house.core.open({ do: 'openSend', mark: 'opening', announcement: id }, from))
  await house.core.submit(last.sends, { texts: { count: String(people) }, files: {} }, from)
  await house.runTimetable()
  return id
}

const laneOf = async ({ pool }: Connection): Promise<string> =>
  (await pool.query<{ id: string }>(`select id('workspace', 1) as id`)).rows[0]?.id ?? ''

async function counting({ connection, people }: Stage, print: (line: string) => void): Promise<void> {
  const timed = async (text: string): Promise<number> => {
    const times: number[] = []
    for (let nth = 0; nth < 25; nth += 1) {
      const start = performance.now()
      await connection.pool.query(text)
      times.push(performance.now() - start)
    }
    return median(times)
  }
  const { countAudience } = await import('../src/announcements/audience/audience.prisma.ts')
  const { rows } = await connection.pool.query<{ cohort: string; carla: string }>(
    `select cohort_id as cohort, person_id as carla from enrolment where role = 'coordinator' limit 1`,
  )
  const written: Written = {
    ...({ category: 'news', button: null, urgent: false, way: 'direct', timing: { kind: 'now' } } as const),
    cohortIds: [rows[0]?.cohort ?? ''],
    ...{ audience: { roles: ['mentor', 'mentee'], languages: ['en', 'fi', 'sv'], states: ['everybody'], people: [], of: null } },
    versions: { en: { title: 'News', text: 'News' } },
  }
  const bare = await timed(
    `select count(*) from (select distinct on (e.person_id) e.person_id from enrolment e join person p on p.id = e.person_id join cohort c on c.id = e.cohort_id
       join address a on a.person_id = p.id left join confirmation k on k.enrolment_id = e.id
       where e.cohort_id = '${written.cohortIds[0]}' and e.role in ('mentor', 'mentee') and e.state in ('active', 'waiting') order by e.person_id, e.id) u`,
  )
  const times: number[] = []
  for (let nth = 0; nth < 25; nth += 1) {
    const start = performance.now()
    await countAudience(connection.prisma.statements, written, rows[0]?.carla ?? '')
    times.push(performance.now() - start)
  }
  print(`audience of ${people} counted : count(*) over it        ${(median(times) / bare).toFixed(2)} (at most 3)`)
}

/** A confirmation for somebody else every so many milliseconds, and how late the last of a hundred of them is. */
async function meanwhile({ connection }: Stage, everyMs: number, calm: AbortSignal): Promise<number[]> {
  const late: number[] = []
  const ids = randomIds(systemClock)
  for (let nth = 0; !calm.aborted; nth += 1) {
    const { rows } = await connection.pool.query<{ person: string; cohort: string }>(
      `select person_id as person, cohort_id as cohort from enrolment where role = 'mentor' order by id offset ${nth % 50} limit 1`,
    )
    const key = `bench ${nth}`
    const { person: personId = '', cohort: cohortId = '' } = rows[0] ?? {}
    await connection.prisma.directly((statements) =>
      outboxIn(statements, { clock: systemClock, ids, wakeLanes: async () => {} }).put([
        {
          ...({
            key,
            personId,
            cohortId,
            kind: 'bench.word',
            step: 1,
            class: 'confirmation',
            urgent: true,
            dueAt: systemClock.now(),
            expiresAt: null,
          } as const),
          view: { language: 'en', parts: [{ kind: 'text', text: 'Thank you' }] },
        },
      ]),
    )
    await sleep(everyMs, undefined, { signal: calm }).catch(() => undefined)
  }
  const { rows } = await connection.pool.query<{ ms: number }>(
    `select (extract(epoch from sent_at - created_at) * 1000)::float8 as ms from delivery where key like 'bench %' and sent_at is not null`,
  )
  late.push(...rows.map(({ ms }) => ms))
  return late.toSorted((one, other) => one - other)
}

/** How long it takes beside what the pace allows, and how late others are meanwhile. */
export async function pacing(stage: Stage, perSecond: number, name: string, print: (line: string) => void): Promise<void> {
  await announce(stage)
  const lane = await laneOf(stage.connection)
  const calm = new AbortController()
  // They go first, so the announcement waits for good where they take every turn of the pace.
  const others = meanwhile(stage, Math.max(1_000, 10_000 / perSecond), calm.signal)
  const start = performance.now()
  for (;;) {
    await stage.house.runLane(lane)
    const { rows } = await stage.connection.pool.query(
      `select from delivery where state in ('due', 'sending') and class = 'announcement' limit 1`,
    )
    if (rows.length === 0) break
    await sleep(20)
  }
  const seconds = (performance.now() - start) / 1_000
  calm.abort()
  const late = await others
  // The confirmations take turns of the same pace.
  const floor = (stage.people + late.length) / perSecond
  print(`${stage.people} at the pace of ${name}, time : floor ${floor.toFixed(0)} s      ${(seconds / floor).toFixed(2)} (at most 1.25)`)
  print(
    `a confirmation meanwhile, p99                       ${((late[Math.floor(late.length * 0.99)] ?? 0) / 1_000).toFixed(2)} s (at most 2)`,
  )
}

/** Megabytes that are in use over idle while so many are written to, at their highest: what is left after collecting garbage. */
async function memory(stage: Stage): Promise<number> {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const used = (): number => {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    return heapUsed + external
  }
  const idle = used()
  let highest = idle
  const looks = setInterval(() => {
    highest = Math.max(highest, used())
  }, 250)
  await announce(stage)
  await stage.house.runLane(await laneOf(stage.connection))
  clearInterval(looks)
  return (highest - idle) / 1_048_576
}

/** Prints all as ratios. */
export async function measureAnnouncements(server: EmbeddedServer, print: (line: string) => void): Promise<void> {
  const within = async (people: number, perSecond: number, work: (stage: Stage) => Promise<void>): Promise<void> => {
    const stage = await stageOf(server, people, perSecond)
    try {
      await work(stage)
    } finally {
      await stage.connection.close()
    }
  }
  const grown: number[] = []
  for (const people of [500, 50_000]) await within(people, Number.POSITIVE_INFINITY, async (stage) => void grown.push(await memory(stage)))
  print(
    `memory over idle, 500 and 50,000 recipients         ${grown.map((mb) => `${mb.toFixed(0)} MB`).join(', ')}: ${((grown[1] ?? 0) - (grown[0] ?? 0)).toFixed(0)} MB more (less than 30)`,
  )
  await within(5_000, 50, async (stage) => {
    await counting(stage, print)
    await pacing(stage, 50, 'Teams', print)
  })
  await within(120, 1, (stage) => pacing(stage, 1, 'Slack', print))
}
