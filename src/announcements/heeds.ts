import type { Instant } from '../kit/clock.ts'
import type { Fact } from '../programme/fact.ts'
import type { Stores } from './deps.ts'
import { sendsAt } from './rules.ts'

type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

/** What goes by a kick-off gets its new date. A date that has passed is due at once: then it is missed, and its coordinator hears of it. */
async function moveWith({ announcements }: Stores, cohortId: string, at: Instant): Promise<void> {
  const [cohort] = await announcements.cohorts([cohortId])
  if (!cohort) return
  for (const id of await announcements.plannedBy(cohortId)) {
    const announcement = await announcements.find(id)
    if (announcement) await announcements.mark(id, { dueAt: sendsAt(announcement.timing, at, cohort) })
  }
}

/** How this room follows what happens on the common ground. */
export const heeds = {
  kickOffMoved: (stores: Stores, { cohortId, at }: Told<'kickOffMoved'>) => moveWith(stores, cohortId, at),
  /** Without a date there is nothing to go by: it waits for the next one. */
  kickOffCalledOff: (stores: Stores, { cohortId, at }: Told<'kickOffCalledOff'>) => moveWith(stores, cohortId, at),
  /** What was for this cohort alone goes with it, with its picture. */
  async cohortDeleted({ announcements, pictures }: Stores, { cohortId }: Told<'cohortDeleted'>): Promise<void> {
    await pictures.drop(await announcements.removeOf(cohortId))
  },
  kickOffCalledOn: (stores: Stores, { cohortId, at }: Told<'kickOffCalledOn'>) => moveWith(stores, cohortId, at),
}
