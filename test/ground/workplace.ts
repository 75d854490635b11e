import type { Command } from '../../src/contract/command.ts'
import type { Core } from '../../src/contract/core.ts'
import type { FilledFile, Form, Opened, Submitted } from '../../src/contract/form.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Address } from '../../src/contract/platform.ts'
import type { Reply } from '../../src/contract/view.ts'
import { compose, type House, type Parts } from '../../src/house/compose.ts'
import { earlier, fromDate, type Instant, isAfter, type TurnableClock, turnableClock } from '../../src/kit/clock.ts'
import { randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import type { Database } from '../../src/store/client.ts'
import { at } from './builders.ts'
import { mustBeKnown } from './commands.ts'
import { hereAndNow } from './here-and-now.ts'
import { turning } from './passing-time.ts'

import { helsinki, type Said, type ScriptedPlatform, scriptedPlatform, seatOf } from './scripted-platform.ts'

export { helsinki, seatOf, tampere } from './scripted-platform.ts'

/** A house without any cohort, installed in Helsinki by Carla, and a clock that the test turns. */
export interface Workplace {
  readonly prisma: Database
  readonly house: House
  readonly clock: TurnableClock
  readonly platform: ScriptedPlatform
  readonly tap: (name: string, tap: Command) => Promise<Reply>
  readonly open: (name: string, opening: Command) => Promise<Opened>
  readonly submit: (name: string, sends: Command, texts?: Readonly<Record<string, string>>, file?: FilledFile) => Promise<Submitted>
  /** Does all that is due now. */
  readonly settle: () => Promise<void>
  /** Turns the clock to a wall-clock time in Helsinki; everything due on the way happens when it is due. */
  readonly until: (wall: string) => Promise<void>
  /** What somebody was told, oldest first. */
  readonly inbox: (name: string) => Said[]
}

interface Wanted {
  readonly from?: string
  readonly owners?: readonly string[]
  /** Nobody has installed anything yet. */
  readonly bare?: boolean
  /** Where it logs, how it links and where it remembers who was forgotten. */
  readonly parts?: Partial<Pick<Parts, 'log' | 'linking' | 'rememberErased'>>
  /** Heavy work is done as in a process that runs, in threads. */
  readonly inThreads?: boolean
}

export async function aWorkplace(prisma: Database, wanted: Wanted = {}): Promise<Workplace> {
  const { from = '2026-12-17T09:00', owners = [], bare = false, inThreads = false, parts = {} } = wanted
  const clock = turnableClock(at(from))
  const platform = scriptedPlatform(clock)
  const house = compose({
    ...{ prisma, clock, ids: randomIds(clock), log: silentLog, perSecond: Number.POSITIVE_INFINITY, callLimitMs: 60_000, owners },
    platformOf: () => platform,
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
    ...(inThreads ? {} : { apart: hereAndNow }),
    ...parts,
  })
  platform.joins('Carla')
  if (!bare) await house.core.installed(helsinki, 'Helsinki Alumni', seatOf('Carla'))

  async function settle(): Promise<Instant | null> {
    for (;;) {
      await house.runTimetable()
      for (const lane of await house.dueLanes()) await house.runLane(lane)
      const timetable = await house.nextDue()
      if (timetable && !isAfter(timetable, clock.now())) continue
      if ((await house.dueLanes()).length > 0) continue
      const later = { gt: new Date(clock.now().epochMilliseconds) }
      const delivery = await prisma.delivery.findFirst({ where: { dueAt: later }, orderBy: { dueAt: 'asc' } })
      const search = await prisma.search.findFirst({ where: { dueAt: later }, orderBy: { dueAt: 'asc' } })
      const times = [timetable, ...[delivery, search].map((row) => (row?.dueAt ? fromDate(row.dueAt) : null))].flatMap((each) => each ?? [])
      return times.length > 0 ? times.reduce(earlier) : null
    }
  }

  return {
    ...{ prisma, house, clock, platform },
    async tap(name, tap) {
      const reply = await house.core.handle(tap, seatOf(name))
      mustBeKnown(reply.view)
      return reply
    },
    open: (name, opening) => house.core.open(opening, seatOf(name)),
    submit: (name, sends, texts = {}, file) => house.core.submit(sends, { texts, files: file ? { file } : {} }, seatOf(name)),
    settle: async () => void (await settle()),
    until: turning(clock, settle),
    inbox: (name) => platform.said.filter((each) => each.to.split(' ').includes(seatOf(name).id)),
  }
}

/** Maija with Aino, Olli with Eero, and Wilma who waits: as a coordinator pastes them. */
export const aList = `Name,Email,Role,Mentor
Maija,maija@example.org,mentor,
Olli,olli@example.org,mentor,
Aino,aino@example.org,mentee,maija@example.org
Eero,eero@example.org,mentee,olli@example.org
Wilma,wilma@example.org,mentee,
`
export const listed = ['Maija', 'Olli', 'Aino', 'Eero', 'Wilma'] as const

/** The form that something led to; fails where it led elsewhere. */
export function formIn(outcome: Opened | Submitted): Form {
  if (!('form' in outcome))
    throw new Error(`There is no form, but: ${'view' in outcome ? plainText(outcome.view) : JSON.stringify(outcome)}`)
  return outcome.form
}

/** The words that something led to, whether it was let through, and what is wrong with the fields. */
export function wordsIn(outcome: Opened | Submitted): { accepted: boolean; text: string; problems: Readonly<Record<string, string>> } {
  if ('problems' in outcome) return { accepted: false, text: '', problems: outcome.problems }
  if ('view' in outcome) return { accepted: outcome.accepted, text: plainText(outcome.view), problems: {} }
  return { accepted: true, text: plainText({ language: 'en', parts: outcome.form.intro }), problems: {} }
}

/** What the fields of a form hold before anybody writes into them. */
export const initialIn = (form: Form): Record<string, string> =>
  Object.fromEntries(
    form.fields.flatMap((field) => ('initial' in field && field.initial !== undefined ? [[field.name, field.initial]] : [])),
  )

/** The commands of all buttons of what something led to. */
export const commandsIn = (outcome: Opened | Submitted): Command[] =>
  'view' in outcome ? outcome.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ command }) => command) : [])) : []

/** The command of the button that saves the list which is shown; null: there is none. */
export function savingIn(outcome: Opened | Submitted): Command | null {
  return commandsIn(outcome).find((command) => command.do === 'storeList') ?? null
}

/** A list that somebody sends and looks through, up to the page on which it can be saved. */
export async function lookThroughFrom(
  core: Pick<Core, 'submit' | 'handle'>,
  from: Address,
  cohort: string | null,
  texts: Readonly<Record<string, string>>,
  file?: FilledFile,
): Promise<Submitted> {
  const sends = { do: 'importList', ...(cohort !== null && { cohort }) } as const
  let shown = await core.submit(sends, { texts, files: file ? { file } : {} }, from)
  for (let page = 1; ; page++) {
    const further = commandsIn(shown).find((each) => 'page' in each && each['page'] === page && each.do === 'showList')
    if (!further || savingIn(shown)) return shown
    shown = await core.handle(further, from)
  }
}

/** The same, and saves it. Where there is nothing to save, it is what they were shown. */
export async function sendListFrom(core: Pick<Core, 'submit' | 'handle'>, from: Address, ...sent: List): Promise<Submitted> {
  const shown = await lookThroughFrom(core, from, ...sent)
  const saves = savingIn(shown)
  return saves ? core.handle(saves, from) : shown
}
type List = [cohort: string | null, texts: Readonly<Record<string, string>>, file?: FilledFile]

/** The same by somebody of the workplace. */
export const sendList = (
  { house }: Pick<Workplace, 'house'>,
  name: string,
  cohort: string | null,
  texts: Readonly<Record<string, string>>,
  file?: FilledFile,
): Promise<Submitted> => sendListFrom(house.core, seatOf(name), cohort, texts, file)

/** A list brought in by Carla; answers with the cohort's id. */
export async function bringIn(workplace: Workplace, list = aList, name = 'Spring mentoring'): Promise<string> {
  const { accepted, text } = wordsIn(await sendList(workplace, 'Carla', null, { name, list }))
  if (!accepted) throw new Error(`The list was not saved: ${text}`)
  return (await workplace.prisma.cohort.findFirstOrThrow({ where: { name } })).id
}

/** The kick-off planned and started by Carla, on Thursday, 21 January 2027 at 17:00. */
export async function start(workplace: Workplace, cohort: string): Promise<void> {
  const plan = formIn(
    await workplace.submit('Carla', { do: 'planKickOff', cohort }, { date: '2027-01-21', time: '17:00', venue: 'Room 5' }),
  )
  const { accepted, text } = wordsIn(await workplace.submit('Carla', plan.sends))
  if (!accepted) throw new Error(`The kick-off was not started: ${text}`)
}

/** The programme spans another workspace, too. */
export async function livesAlsoIn({ prisma }: Workplace, workspaceId: string): Promise<void> {
  const { id: programmeId } = await prisma.programme.findFirstOrThrow()
  await prisma.programmeWorkspace.create({ data: { programmeId, workspaceId } })
}
