import type { Fact, Leaving } from '../../programme/fact.ts'
import type { StepStores } from '../steps/deps.ts'

type Follows<Happened extends Fact['happened']> = (
  stores: Pick<StepStores, 'selections' | 'wakeTimetable'>,
  fact: Extract<Fact, { happened: Happened }>,
) => Promise<void>

/** Somebody who is not in their cohort any more. */
type Gone = Pick<Extract<Fact, { happened: 'takenOff' | 'forgotten' }>, 'at'> & { readonly from: readonly Leaving[] }

async function wakeAll({ selections, wakeTimetable }: Pick<StepStores, 'selections' | 'wakeTimetable'>, { from, at }: Gone): Promise<void> {
  for (const { cohortId, role } of from) if (role !== 'coordinator') await selections.wake(cohortId, [role], at)
  if (from.length > 0) await wakeTimetable()
}

/** Where a place may be free, those who wait are looked at. */
export const freesPlaces: { readonly [Happened in 'takenOff' | 'forgotten' | 'kickOffCalledOn']: Follows<Happened> } = {
  takenOff: wakeAll,
  forgotten: wakeAll,
  async kickOffCalledOn({ selections, wakeTimetable }, { cohortId, at }) {
    await selections.wake(cohortId, ['mentee', 'mentor'], at)
    await wakeTimetable()
  },
}
