import { coordinatorOf, emailOf, type Programme } from '../../bench/home-seed.ts'
import type { Core } from '../../src/contract/core.ts'
import type { Submitted } from '../../src/contract/form.ts'
import { sendListFrom } from './workplace.ts'

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

/** Sends that list in, as its coordinator does. */
export function sendMovedList(core: Core, programme: Programme, cohort: string, by: number): Promise<Submitted> {
  const from = { workspace: { platform: 'recorder', id: 'bench' }, id: coordinatorOf(programme) } as const
  return sendListFrom(core, from, cohort, {}, { name: 'list.csv', bytes: movedList(programme, by) })
}
