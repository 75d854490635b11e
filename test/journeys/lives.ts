import fc from 'fast-check'
import { plainText } from '../../src/contract/plain-text.ts'
import type { DeliveryResult } from '../../src/contract/platform.ts'
import { recorder } from '../../src/rehearsal/recorder.ts'
import type { Stage } from '../ground/builders.ts'
import { survivingOn } from '../ground/mortal-house.ts'

/** Processes that are killed anywhere, one after the other on the same database, on a platform that fails. */

/** How the next tries to say something end, and after how many transactions a process dies. */
export const faults = fc.record({
  deaths: fc.array(fc.record({ after: fc.integer({ min: 1, max: 12 }), isBefore: fc.boolean() }), { maxLength: 8 }),
  fates: fc.array(fc.constantFrom('fine', 'retry', 'unknown'), { maxLength: 12 }),
})
type Faults = typeof faults extends fc.Arbitrary<infer Value> ? Value : never

/** Lives of one process on the database of a stage: where one was killed, the next one goes on. */
export function livesOn(stage: Stage, { deaths, fates }: Faults) {
  const heard: { id: string; to: string; text: string }[] = []
  const uncertain = new Set<string>()
  const ends = [...fates]
  let inThisLife: string[] = []
  const platform = recorder(async (to, view, id): Promise<DeliveryResult> => {
    const end = ends.shift()
    if (end === 'retry') return { kind: 'retry', afterMs: 60_000, reason: 'throttled' }
    heard.push({ id, to: to.id, text: plainText(view) })
    inThisLife.push(id)
    if (end === 'unknown') uncertain.add(id)
    return end === 'unknown' ? { kind: 'unknown', detail: 'no answer' } : { kind: 'delivered', sent: { workspace: to.workspace, ref: id } }
  })
  const surviving = survivingOn(stage, platform, deaths, () => {
    for (const id of inThisLife) uncertain.add(id)
    inThisLife = []
  })
  async function runs(): Promise<void> {
    for (let round = 0; round < 4; round++) {
      await surviving((house) => house.runTimetable())
      for (const lane of await surviving((house) => house.dueLanes())) await surviving((house) => house.runLane(lane))
    }
  }
  return { heard, uncertain, surviving, runs }
}
