/**
 * Twenty coordinators send hostile lists of one kind at once, on Slack and on Teams, while somebody else taps again and again. How long
 * each tap takes to be answered, how long until everybody has heard what became of their list, and how much memory Pari takes for it.
 */
import { once } from 'node:events'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import packageJson from '../../package.json' with { type: 'json' }
import { startSlackEnd } from '../../playground/slack-end/index.ts'
import { startTeamsEnd } from '../../playground/teams-end/index.ts'
import type { EmbeddedServer } from '../../src/embedded-postgres/index.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { emailOf } from '../../test/ground/cohort.ts'
import { hostileLists } from '../../test/ground/hostile-lists.ts'
import { type SlackSeats, slackSeats, wordsOf } from '../../test/stages/slack-seats.ts'
import { firstTenant, type TeamsSeats, teamsSeats } from '../../test/stages/teams-seats.ts'
import { type Program, start, stop } from '../programs.ts'
import type { Given } from './pari-process.ts'

const senders = Array.from({ length: 20 }, (_, at) => `Carla${at}`)
const tapper = 'Tove'
const signingSecret = 'bench-secret'
const appId = '6f1c1d0e-7a52-4b1c-9d3f-0a4f6c2b8e11'
const scopes = [
  'chat:write',
  'im:write',
  'mpim:write',
  'groups:write',
  'pins:write',
  'users:read',
  'users:read.email',
  'commands',
  'files:read',
]

const kinds: readonly string[] = [
  ...['runs of spaces within lines', 'runs of joiners', 'quotation marks that are closed lines below', 'runs of brackets'],
  ...['tags that are not closed', 'rows with nothing but formatting', 'rows without end', 'deep nesting'],
]
/** Bytes: what Slack and Teams let through. */
const sizes = { slack: 4_900_000, teams: 990_000 }
/** A million rows with nothing but formatting are 13 MB in a small file. */
const inFile = (kind: string, size: number): number => (kind === 'rows with nothing but formatting' ? 13_000_000 : size)

async function made(kind: string, most: number): Promise<Uint8Array> {
  const size = inFile(kind, most)
  const bytes = (await hostileLists[kind]?.(size)) ?? new Uint8Array()
  // Some characters take three bytes.
  return bytes.length <= most ? bytes : ((await hostileLists[kind]?.(Math.floor((size * most) / bytes.length) - 10_000)) ?? bytes)
}
/** With the settings of `npm start`, and with code that is kept compiled. */
const asNpmStart = {
  execArgv: packageJson.scripts.start.split(' ').filter((word) => /^--(?:m\w+-semi|heap)/u.test(word)),
  env: { ...process.env, NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/pari', import.meta.url)) },
}
/** A list is answered within this time, or the measuring ends: twenty lists that each take all their 15 s, one after the other, and a little. */
const patienceMs = 360_000

interface Stage {
  readonly pari: Program
  readonly slack: SlackSeats
  readonly slackUntil: (look: () => boolean) => Promise<unknown>
  readonly teams: TeamsSeats
  readonly teamsUntil: (look: () => boolean) => Promise<unknown>
}

const isTold = (words: string): boolean => /to fix first|Nothing has been saved yet/u.test(words)

const programmeName = 'What is the programme called?'

async function sendOnSlack({ slack, slackUntil }: Stage, name: string, bytes: Uint8Array, title: string): Promise<void> {
  const person = slack.as(name)
  const words = () => wordsOf(person.modal()?.definition.blocks)
  await person.tap('home', 'Set up a programme')
  await slackUntil(() => words().includes(programmeName) || words().includes('Copy the rows'))
  const file = person.uploadFile('people', bytes)
  const field = person.modal()?.definition.blocks.find((block) => JSON.stringify(block).includes('file_input'))?.block_id ?? 'file'
  await person.fillAndSubmit({ name: title, [field]: [file.id] })
  await slackUntil(() => isTold(words()))
  await person.closeModal('clear')
}

async function sendOnTeams({ teams, teamsUntil }: Stage, name: string, bytes: Uint8Array, title: string): Promise<void> {
  const person = teams.as(name)
  await person.attach('people.xlsx', bytes)
  await teamsUntil(() => teams.lastWords(name).includes('Continue'))
  await person.tap(teams.last(name), 'Continue')
  // A form that comes late is opened in the chat.
  while (!JSON.stringify(person.dialog()?.card).includes(programmeName)) {
    person.closeDialog()
    const before = person.inbox().length
    await teamsUntil(() => person.inbox().length > before || teams.lastWords(name).includes('Open the form'))
    await person.tap(teams.last(name), 'Open the form')
  }
  const heard = person.inbox().length
  await person.submitDialog({ [programmeName]: title })
  await teamsUntil(
    () =>
      isTold(teams.dialogWords(name)) ||
      person
        .inbox()
        .slice(heard)
        .some(({ card }) => isTold(wordsOf(card))),
  )
  person.closeDialog()
}

/** Milliseconds of taps, one after the other, until `work` is done. */
async function tapping(tap: () => Promise<void>, work: Promise<unknown>): Promise<number[]> {
  const times: number[] = []
  let isOver = false
  const ended = work.finally(() => {
    isOver = true
  })
  ended.catch(() => undefined)
  while (!isOver) {
    const begun = performance.now()
    await tap()
    times.push(performance.now() - begun)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await ended
  return times
}

/** Somebody opens a form and closes it again. */
const taps = {
  slack: async ({ slack, slackUntil }: Stage): Promise<void> => {
    const person = slack.as(tapper)
    await person.tap('home', 'Set up a programme')
    await slackUntil(() => person.modal() !== undefined)
    await person.closeModal('clear')
  },
  teams: async ({ teams }: Stage): Promise<void> => {
    const person = teams.as(tapper)
    await person.tap(teams.last(tapper), 'Open the form')
    if (!person.dialog()) throw new Error('A tap was not answered.')
    person.closeDialog()
  },
}
const send = { slack: sendOnSlack, teams: sendOnTeams }

async function memoryOf({ child }: Program): Promise<number> {
  child.send('memory?')
  const [message] = (await once(child, 'message')) as [{ megabytes: number }]
  return message.megabytes
}

function inWords(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(0)} ms`
  return `${times.length} taps, ${at(0.5)} median, ${at(0.99)} p99, ${at(1)} most`
}

const named = (platform: string, kind: string): string => `hostile lists, ${platform}, ${kind}`.padEnd(66)

/** What else this machine does makes taps wait, too. */
async function measureNone(stage: Stage, platform: 'slack' | 'teams', print: (line: string) => void): Promise<void> {
  const pause = new Promise((resolve) => setTimeout(resolve, 10_000))
  print(named(platform, 'none') + inWords(await tapping(() => taps[platform](stage), pause)))
}

async function measureKind(stage: Stage, platform: 'slack' | 'teams', kind: string, print: (line: string) => void): Promise<void> {
  const bytes = await made(kind, sizes[platform])
  const begun = performance.now()
  const all = Promise.all(senders.map((name, at) => send[platform](stage, name, bytes, `${kind} ${at}`)))
  const answered = inWords(await tapping(() => taps[platform](stage), all))
  const seconds = ((performance.now() - begun) / 1000).toFixed(0)
  const memory = (await memoryOf(stage.pari)).toFixed(0)
  print(`${named(platform, kind)}${answered}; 20 lists answered in ${seconds} s; ${memory} MB at most`)
}

/** Which of them are measured; all where nothing is said. */
interface Only {
  readonly on?: readonly string[]
  readonly kind?: readonly string[]
}

export async function measureHostileLists(server: EmbeddedServer, print: (line: string) => void, only: Only): Promise<void> {
  await server.createDatabase('bench_hostile')
  const app = { id: 'A0BENCH', name: 'Pari', clientId: '1.2', clientSecret: 'secret', signingSecret }
  const [slackEnd, teamsEnd] = await Promise.all([
    startSlackEnd({ clock: systemClock, app, rates: 0 }),
    startTeamsEnd({ clock: systemClock, app: { id: appId, name: 'Pari' }, rates: 0 }),
  ])
  const people = [...senders, tapper]
  const [slack, teams] = [slackSeats(slackEnd, people), teamsSeats(teamsEnd, people)]
  const given: Given = {
    ...{ databaseUrl: server.urlFor('bench_hostile'), owners: people.map(emailOf) },
    slack: { botToken: slackEnd.installApp(slack.team, scopes), signingSecret, apiUrl: slackEnd.apiUrl },
    teams: { appId, tenants: [firstTenant], connectorUrl: teamsEnd.url },
  }
  const pari = await start(new URL('pari-process.ts', import.meta.url), given, asNpmStart)
  try {
    teamsEnd.deliverTo(`http://127.0.0.1:${pari.port}/teams/messages`)
    await slackEnd.deliverTo(`http://127.0.0.1:${pari.port}/slack/events`)
    await teams.install(...people)
    for (const name of people) await slack.home(name)
    await teams.ask(tapper, 'new list')
    const stage: Stage = {
      ...{ pari, slack, teams },
      slackUntil: (look) => slackEnd.until(look, patienceMs),
      teamsUntil: (look) => teamsEnd.until(look, patienceMs),
    }
    print(`${'hostile lists, before any'.padEnd(66)}${(await memoryOf(pari)).toFixed(0)} MB at most`)
    for (const platform of (['slack', 'teams'] as const).filter((one) => only.on?.includes(one) ?? true)) {
      await measureNone(stage, platform, print)
      for (const kind of only.kind ?? kinds) await measureKind(stage, platform, kind, print)
    }
  } finally {
    await stop(pari.child)
    await slackEnd.stop()
    await teamsEnd.stop()
  }
}
