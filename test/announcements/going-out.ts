import type { FaultRule } from '../../playground/ends/faults.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Messenger } from '../../src/contract/platform.ts'
import type { House } from '../../src/house/compose.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import { draws, fills, formOf, idOf, opens, replyOf, words } from '../ground/announcing.ts'
import { aCoordinator, aMentee, type Stage } from '../ground/builders.ts'
import type { Pace } from '../stages/chat-house.ts'

/** One announcement on its way over a wire, second by second, by processes whose pace the test sets. */

/** So many readers by number, beside Carla who coordinates them. */
export const aCrowdOf = (many: number): ListedPerson[] => [aCoordinator('Carla'), ...readersOf(many).map((name) => aMentee(name))]
export const readersOf = (many: number): string[] => Array.from({ length: many }, (_, nth) => `Reader ${nth}`)

/** One more process on the stage's database. */
export interface Process {
  readonly house: House
  /** A second passes, and it does what is due. */
  readonly step: () => Promise<void>
}

/** A process that goes at this pace. `overhear`: sees every delivery on its way out. */
export function aProcess(stage: Stage, pace: Pace, overhear?: (platform: Messenger) => Messenger): Process {
  if (!stage.beside) throw new Error('There is no wire.')
  const house = stage.beside(pace, overhear)
  return {
    house,
    async step() {
      stage.clock.turnTo(stage.clock.now().add({ seconds: 1 }))
      await runOnce(house)
    },
  }
}

/** Processes that work at the same time. */
export const together = (stage: Stage, processes: readonly Process[]): Process => ({
  house: stage.house,
  step: async () => void (await Promise.all(processes.map(({ step }) => step()))),
})

/** Does what is due now, once. */
export async function runOnce(house: House): Promise<void> {
  await house.runTimetable()
  for (const lane of await house.dueLanes()) await house.runLane(lane)
}

/** Carla writes it and presses Send. It is about to go out: no process has begun. */
export async function isAboutToGo(stage: Stage, texts: Readonly<Record<string, string>> = words): Promise<string> {
  const still = { ...stage, settle: async () => {} }
  const id = idOf(await draws(still, texts))
  const form = formOf(await opens(still, 'Carla', { do: 'openSend', mark: 'opening', announcement: id }))
  const count = plainText({ language: 'en', parts: form.intro }).match(/\d+/)?.[0] ?? '1'
  const asked = form.fields.some(({ name }) => name === 'count') ? { count } : {}
  replyOf(await fills(still, 'Carla', form, asked))
  return id
}

/** What a report counts. */
export interface Columns {
  readonly delivered: number
  readonly failed: number
  readonly waiting: number
  readonly skipped: number
  readonly unknown: number
}

/** The report as Carla reads it, without anything being done meanwhile. */
export const reads = async (stage: Stage, id: string): Promise<string> =>
  plainText((await stage.house.core.handle({ do: 'showReport', mark: 'look', announcement: id }, stage.addressOf('Carla'))).view)

const said = /Has got it: (\d+), Failed: (\d+), Waiting: (\d+), Left out: (\d+), Perhaps got it: (\d+)/u

/** The columns of the report as Carla reads them. */
export async function columnsOf(stage: Stage, id: string): Promise<Columns> {
  const report = await reads(stage, id)
  const counts = said.exec(report)?.slice(1).map(Number)
  if (!counts) throw new Error(`No columns: ${report}`)
  const [delivered = 0, failed = 0, waiting = 0, skipped = 0, unknown = 0] = counts
  return { delivered, failed, waiting, skipped, unknown }
}

export const sumOf = ({ delivered, failed, waiting, skipped, unknown }: Columns): number => delivered + failed + waiting + skipped + unknown

/** How often each of these people has a message with these words before them. */
export const timesRead = (stage: Stage, names: readonly string[], words: string): readonly number[] =>
  names.map((name) => stage.seen(name).filter(({ text }) => text.includes(words)).length)

/** How many of them have it before them. */
export const readBy = (stage: Stage, names: readonly string[], words: string): number =>
  timesRead(stage, names, words).filter((times) => times > 0).length

/** From now on these faults befall what is said; those that were set before befall nothing any more. */
export function faultsOn(stage: Stage, rules: readonly Omit<FaultRule, 'methods'>[]): void {
  stage.slack?.setFaults(rules.map((rule) => ({ ...rule, methods: ['chat.postMessage'] })))
  stage.teams?.setFaults(rules.map((rule) => ({ ...rule, methods: ['say'] })))
}

/** Steps until nobody waits; throws when somebody waits for ever. */
export async function until(stage: Stage, id: string, { step }: Process, isEnough: (columns: Columns) => boolean): Promise<Columns> {
  for (let nth = 0; nth < 250; nth += 1) {
    const columns = await columnsOf(stage, id)
    if (isEnough(columns)) return columns
    await step()
  }
  throw new Error(`It goes on for ever: ${await reads(stage, id)}`)
}
