/**
 * An evening on which 2,000 people join, half of them on Slack and half on Teams, through two houses on one database: how long each of their taps takes
 * to its commit and answer, beside answers about a kick-off that are tapped meanwhile, and whether everybody is there once, with no more in than there is room.
 */
import { performance } from 'node:perf_hooks'
import type { Form, Opened, Submitted } from '../src/contract/form.ts'
import type { Workspace } from '../src/contract/platform.ts'
import type { EmbeddedServer } from '../src/embedded-postgres/index.ts'
import { silentLog } from '../src/kit/log.ts'
import { connect } from '../src/store/client.ts'
import { migrate, migrationsDirectory } from '../src/store/migrate.ts'
import { aWorkplace, bringIn, helsinki, initialIn, seatOf, start, type Workplace } from '../test/ground/workplace.ts'
import { median } from './figures.ts'

const newcomers = 2_000
const room = 1_500
/** People who were asked about a kick-off, and so many who tap at once. */
const [asked, atOnce] = [60, 20]
const aalto = { platform: 'teams', id: 'aalto' } as const
const evening = '2027-01-08T18:00'

/** What somebody fills in where the form as it is will not do. */
const filled: Readonly<Record<string, string>> = {
  ...{ field: 'IT and data', wishes: 'A job', wish1: 'Job search and CV', wish2: 'My strengths', decisive: '2' },
  ...{ consent1: 'pairing,sharing', start: 'suits' },
}
const fill = (form: Form): Record<string, string> => ({
  ...initialIn(form),
  ...Object.fromEntries(form.fields.flatMap(({ name }) => (filled[name] === undefined ? [] : [[name, filled[name]]]))),
})

/** Taps of one kind, in milliseconds. */
type Times = number[]
const timed = async <T>(times: Times, work: () => Promise<T>): Promise<T> => {
  const begun = performance.now()
  const done = await work()
  times.push(performance.now() - begun)
  return done
}

/** Taps by what they send. */
type ByStep = Map<string, Times>
const timesOf = (all: ByStep, step: string): Times => {
  const times = all.get(step) ?? []
  all.set(step, times)
  return times
}

/** Goes from *join* to the last tap, and answers what is shown at the end. */
async function joins(
  { house: { core } }: Workplace,
  name: string,
  workspace: Workspace,
  selection: string,
  times: ByStep,
  between: () => Promise<void>,
) {
  const from = seatOf(name, workspace)
  let shown: Opened | Submitted = await timed(timesOf(times, 'look'), () => core.open({ do: 'openJoin', mark: 'opening', selection }, from))
  while ('form' in shown) {
    const { form }: { readonly form: Form } = shown
    await between()
    const { step = 'begin' } = form.sends as { readonly step?: string }
    shown = await timed(timesOf(times, step), () => core.submit(form.sends, { texts: fill(form), files: {} }, from))
  }
  if (!('view' in shown && shown.accepted)) throw new Error(`${name} did not come through: ${JSON.stringify(shown)}`)
}

/** A programme whose people are asked, and another one that is open for everybody on both platforms. */
async function anEvening(first: Workplace): Promise<{ readonly selection: string; readonly answers: readonly string[] }> {
  const names = Array.from({ length: asked }, (_, n) => `Asked${n}`)
  for (const name of names) first.platform.joins(name)
  const pairs = names.map(
    (name, n) => `${name},${name.toLowerCase()}@example.org,${n < asked / 2 ? 'mentor,' : `mentee,asked${n - asked / 2}@example.org`}`,
  )
  await start(first, await bringIn(first, `Name,Email,Role,Mentor\n${pairs.join('\n')}\n`, 'Asked'))
  await first.until(evening)
  const open = await bringIn(first, 'Name,Email,Role\nMaija,maija@example.org,mentor\n', 'Open')
  const when = { opens: '2027-01-01', opensTime: '08:00', closes: '2027-01-15', closesTime: '18:00' }
  const saved = await first.submit(
    'Carla',
    { do: 'saveSelection', cohort: open, role: 'mentee' },
    { name: 'All', ...when, capacity: String(room) },
  )
  if (!('view' in saved && saved.accepted)) throw new Error(`Nobody may join: ${JSON.stringify(saved)}`)
  await first.house.core.installed(aalto, 'Aalto', null)
  const { programmeId } = await first.prisma.cohort.findUniqueOrThrow({ where: { id: open } })
  const { id: workspaceId } = await first.prisma.workspace.findFirstOrThrow({ where: { platform: 'teams' } })
  await first.prisma.programmeWorkspace.create({ data: { programmeId, workspaceId } })
  const { id: selection } = await first.prisma.selection.findFirstOrThrow()
  const confirmations = await first.prisma.confirmation.findMany({
    include: { enrolment: { include: { person: true } } },
    orderBy: { id: 'asc' },
  })
  const of = new Map(confirmations.map(({ id, enrolment }) => [enrolment.person.name, id]))
  return { selection, answers: names.map((name) => of.get(name) ?? '') }
}

const p99 = (times: Times): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? Number.NaN
const said = (times: Times): string => `${median(times).toFixed(0)} ms median, ${p99(times).toFixed(0)} ms p99`

export async function measureJoining(server: EmbeddedServer, print: (line: string) => void): Promise<void> {
  await server.createDatabase('bench_joining')
  const connections = [1, 2].map(() => connect(server.urlFor('bench_joining'), { poolSize: 8 }))
  const [one, other] = connections
  if (!one || !other) throw new Error('There is no database.')
  await migrate(one.pool, migrationsDirectory, silentLog)
  const first = await aWorkplace(one.prisma)
  const { selection, answers } = await anEvening(first)
  const second = await aWorkplace(other.prisma, { bare: true, from: evening })
  try {
    const [steps, answering]: [ByStep, Times] = [new Map(), []]
    const answer = async (): Promise<void> => {
      const n = answering.length % answers.length
      const tap = {
        do: 'answer',
        confirmation: answers[n] ?? '',
        answer: (['coming', 'unsure'] as const)[Math.floor(answering.length / answers.length) % 2],
      }
      await timed(answering, () => first.house.core.handle(tap, seatOf(`Asked${n}`, helsinki)))
    }
    let next = 0
    const begun = performance.now()
    const one = async (): Promise<void> => {
      for (let n = next++; n < newcomers; n = next++) {
        const [name, workspace, house] = [`New${n}`, n % 2 === 0 ? helsinki : aalto, n % 4 < 2 ? first : second]
        house.platform.joins(name, { workspace })
        await joins(house, name, workspace, selection, steps, answer)
      }
    }
    await Promise.all(Array.from({ length: atOnce }, one))
    const joining = [...steps.values()].flat()
    const seconds = (performance.now() - begun) / 1000
    print(
      `joining, 2,000 people, ${atOnce} at once       ${said(joining)}; ${(joining.length / seconds).toFixed(0)} taps/s, and as many answers, in ${seconds.toFixed(0)} s`,
    )
    print(`an answer about a kick-off meanwhile      ${said(answering)}`)
    print(
      `a tap of joining : an answer              ${(median(joining) / median(answering)).toFixed(2)} at the median, ${(p99(joining) / p99(answering)).toFixed(2)} at p99`,
    )
    const ratios = [...steps].map(([step, times]) => `${step} ${(median(times) / median(answering)).toFixed(2)}`)
    print(`  of each step, at the median             ${ratios.join(', ')}`)
    const slowest = [...steps].map(([step, times]) => `${step} ${(p99(times) / p99(answering)).toFixed(2)}`)
    print(`  of each step, at p99                    ${slowest.join(', ')}`)
    await account(first, print)
  } finally {
    for (const { close } of connections) await close()
  }
}

/** Who is in and who waits, and whether anybody is there twice. */
async function account({ prisma }: Workplace, print: (line: string) => void): Promise<void> {
  const rows = await prisma.enrolment.findMany({ where: { role: 'mentee', cohort: { name: 'Open' } }, include: { person: true } })
  const inside = rows.filter(({ state }) => state === 'unpaired').length
  const waiting = rows.filter(({ state, waitingSince }) => state === 'applied' && waitingSince !== null).length
  const emails = new Set(rows.map(({ person }) => person.email))
  print(
    `in ${inside} of ${room} places, on the waitlist ${waiting}, there twice ${rows.length - emails.size}, missing ${newcomers - emails.size}`,
  )
  if (inside > room || rows.length !== newcomers || emails.size !== newcomers)
    throw new Error('Somebody is there twice, missing, or too many are in.')
}
