/** How this room follows a kick-off that moves or is called off: the channel of its cohort shows it as it is. */
import type { Fact } from '../programme/fact.ts'
import type { GroupStore } from './store.ts'

interface Stores {
  readonly groups: Pick<GroupStore, 'stale'>
  readonly wakeTimetable: () => Promise<void>
}
type Changed = Extract<Fact, { happened: 'kickOffMoved' | 'kickOffCalledOff' | 'kickOffCalledOn' }>

async function changed({ groups, wakeTimetable }: Stores, { cohortId, at }: Changed): Promise<void> {
  await groups.stale(cohortId, at)
  await wakeTimetable()
}

/** What this room does about it, by what happened. */
export const heeds = { kickOffMoved: changed, kickOffCalledOff: changed, kickOffCalledOn: changed }
