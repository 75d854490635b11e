/** How this room follows a kick-off that moves or is called off: the channel of its cohort shows it as it is. */
import type { Fact } from '../../programme/fact.ts'
import type { ChannelStore } from './store.ts'

interface Stores {
  readonly channels: Pick<ChannelStore, 'stale'>
  readonly wakeTimetable: () => Promise<void>
}
type Changed = Extract<Fact, { happened: 'kickOffMoved' | 'kickOffCalledOff' | 'kickOffCalledOn' }>

async function changed({ channels, wakeTimetable }: Stores, { cohortId, at }: Changed): Promise<void> {
  await channels.stale(cohortId, at)
  await wakeTimetable()
}

/** What this room does about it, by what happened. */
export const heeds = { kickOffMoved: changed, kickOffCalledOff: changed, kickOffCalledOn: changed }
