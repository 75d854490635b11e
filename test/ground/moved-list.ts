import { coordinatorOf, emailOf, type Programme } from '../../bench/home-seed.ts'
import type { Core } from '../../src/contract/core.ts'
import type { FilledFile, Submitted } from '../../src/contract/form.ts'
import type { Address } from '../../src/contract/platform.ts'
import { commandsIn, lookThroughFrom, savingIn, sendListFrom } from './workplace.ts'

/** A list of a seeded programme's first cohort in which every mentee has another mentor than before: `by` places further on. */
export function movedList(programme: Programme, by: number): Uint8Array {
  const { pairs } = programme
  const mentors = Array.from({ length: pairs }, (_, n) => `Person ${n + pairs},${emailOf(programme, n + pairs)},mentor,`)
  const mentees = Array.from(
    { length: pairs },
    (_, n) => `Person ${n},${emailOf(programme, n)},mentee,${emailOf(programme, pairs + ((n + by) % pairs))}`,
  )
  return new TextEncoder().encode(['name,email,role,mentor', ...mentors, ...mentees].join('\n'))
}

const fromCoordinator = (programme: Programme) =>
  ({ workspace: { platform: 'recorder', id: 'bench' }, id: coordinatorOf(programme) }) as const
const fileOf = (programme: Programme, by: number) => ({ name: 'list.csv', bytes: movedList(programme, by) })

/** Sends that list in and saves it, as its coordinator does. */
export const sendMovedList = (core: Core, programme: Programme, cohort: string, by: number): Promise<Submitted> =>
  sendListFrom(core, fromCoordinator(programme), cohort, {}, fileOf(programme, by))

/** Sends it in and looks through it; answers what saves it, if anything does. */
export async function showMovedList(core: Core, programme: Programme, cohort: string, by: number): Promise<() => Promise<Submitted>> {
  const from = fromCoordinator(programme)
  const shown = await lookThroughFrom(core, from, cohort, {}, fileOf(programme, by))
  const saves = savingIn(shown)
  return async () => (saves ? core.handle(saves, from) : shown)
}

/** Every page that she reads until she can save it. */
export async function everyPage(core: Core, from: Address, cohort: string, file: FilledFile): Promise<readonly Submitted[]> {
  const pages = [await core.submit({ do: 'importList', cohort }, { texts: {}, files: { file } }, from)]
  for (let page = 1; ; page++) {
    const further = commandsIn(pages.at(-1) ?? { problems: {} }).find((each) => each.do === 'showList' && each['page'] === page)
    if (!further) return pages
    pages.push(await core.handle(further, from))
  }
}
