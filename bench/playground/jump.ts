import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Beginning, Shown } from '../../playground/page/shown.ts'
import { inWords } from '../start.ts'
import { onFreshMachine, type Program, startProgram, untilReady } from './program.ts'

const rounds = 3
/** With their coordinator 200: half of them mentors, a few who wait. */
const mentors = 95
const mentees = 104
/** Milliseconds between two questions of the watching program. */
const glanceMs = 50

interface Took {
  readonly begin: number
  readonly jump: number
  /** The longest that a question was unanswered, and that an open page heard nothing, while it jumped. */
  readonly silent: number
  readonly unheard: number
  readonly megabytes: number
}

const list = (): Beginning => {
  const rows = [
    'Name,Email,Role,Mentor,Language',
    'Carla,carla@example.org,coordinator,,en',
    ...Array.from({ length: mentors }, (_, n) => `Mentor ${n},mentor${n}@example.org,mentor,,${n % 3 === 0 ? 'fi' : 'en'}`),
    ...Array.from(
      { length: mentees },
      (_, n) => `Mentee ${n},mentee${n}@example.org,mentee,${n < mentors ? `mentor${n}@example.org` : ''},en`,
    ),
  ]
  const base64 = Buffer.from(rows.join('\n')).toString('base64')
  const where = { zone: 'Europe/Helsinki', language: 'en', platform: 'mixed' } as const
  return { kind: 'list', name: 'Bench.csv', programme: 'Bench', base64, kickOff: '2027-04-22T17:00', ...where }
}

/** A mixed cohort of 200 from its beginning to its end, people answering as people do, while two pages watch. */
export async function measureJump(print: (line: string) => void): Promise<void> {
  const all: Took[] = []
  for (let round = 0; round < rounds; round++) await onFreshMachine(async (directory) => void all.push(await play(directory)))
  const line = (what: string, of: (took: Took) => number): void => print(`playground, ${what}`.padEnd(48) + inWords(all.map(of)))
  line('200 people begun', ({ begin }) => begin)
  line('200 people, to the end', ({ jump }) => jump)
  line('longest unanswered GET meanwhile', ({ silent }) => silent)
  line('longest between two events meanwhile', ({ unheard }) => unheard)
  print(
    `playground, memory of all processes at the end `.padEnd(48) +
      `${Math.max(...all.map(({ megabytes }) => megabytes)).toFixed(0)} MB at most`,
  )
}

async function play(directory: string): Promise<Took> {
  const program = await startProgram(directory)
  try {
    await untilReady(program.url)
    const begin = await timed(() => post(program, 'begin', list()))
    await post(program, 'behave', { person: 'everybody', behaviour: 'mixed' })
    const watching = new AbortController()
    const [silent, unheard] = [asking(program, watching.signal), listening(program, watching.signal)]
    const jump = await timed(() => post(program, 'clock', { to: 'end' }))
    watching.abort()
    const took = { begin, jump, silent: await silent, unheard: await unheard, megabytes: program.memory() }
    await mustBeOver(program)
    return took
  } finally {
    await program.stop()
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function post({ url }: Program, path: string, body: object): Promise<void> {
  const response = await fetch(new URL(`api/${path}`, url), { method: 'POST', headers: { 'x-pari': '1' }, body: JSON.stringify(body) })
  const answer = (await response.json()) as object
  if (!response.ok || 'problems' in answer) throw new Error(`The playground refused: ${JSON.stringify(answer)}`)
}

async function shown({ url }: Program, open = ''): Promise<Shown> {
  return (await (await fetch(new URL(`api/shown?open=${open}`, url))).json()) as Shown
}

async function mustBeOver(program: Program): Promise<void> {
  const { glance, timeline, people } = await shown(program)
  const told = glance.map(({ standings }) => standings.go + standings.free)
  if (people.length !== 1 + mentors + mentees || timeline.length < 300 || told[0] !== mentors)
    throw new Error(`The programme was not played to its end: the benchmark measures nothing. ${JSON.stringify(glance)}`)
}

/** Two panels are open. */
const open = 'p1,p2'

async function asking(program: Program, over: AbortSignal): Promise<number> {
  let longest = 0
  while (!over.aborted) {
    longest = Math.max(longest, await timed(async () => void (await shown(program, open))))
    await sleep(glanceMs)
  }
  return longest
}

async function listening({ url }: Program, over: AbortSignal): Promise<number> {
  const { body } = await fetch(new URL(`api/events?open=${open}`, url), { signal: over })
  let longest = 0
  let last = performance.now()
  try {
    for await (const _ of body ?? []) {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }
  } catch (error) {
    if (!over.aborted) throw error
  }
  return longest
}
