/** How the meetings of groups follow a kick-off: with it they begin. */
import type { Fact } from '../../programme/fact.ts'
import type { Stores } from './deps.ts'

type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>
type Needs = Pick<Stores, 'rhythm' | 'wakeTimetable'>

async function looks(
  { rhythm, wakeTimetable }: Needs,
  of: { readonly cohortId: string } | { readonly kickOffId: string },
  at: Fact['at'],
): Promise<void> {
  await rhythm.dueIn(of, at)
  await wakeTimetable()
}

/** What is done about it, by what happened. */
export const rhythmHeeds = {
  expected: (stores: Needs, { kickOffId, at }: Told<'expected'>) => looks(stores, { kickOffId }, at),
  kickOffMoved: (stores: Needs, { cohortId, at }: Told<'kickOffMoved'>) => looks(stores, { cohortId }, at),
  kickOffCalledOn: (stores: Needs, { cohortId, at }: Told<'kickOffCalledOn'>) => looks(stores, { cohortId }, at),
}
