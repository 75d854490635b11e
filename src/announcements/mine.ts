import type { Reply } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Announcement, CohortFacts } from './facts.ts'
import type { AnnouncementStore } from './store.ts'
import { refuse } from './views.ts'

/** An announcement of somebody who may change it, with the cohorts that they coordinate. */
export interface Mine {
  readonly announcement: Announcement
  /** All of their cohorts. */
  readonly cohorts: readonly CohortFacts[]
  /** Those of them whom it is for. */
  readonly chosen: readonly CohortFacts[]
}

/** An announcement for somebody who coordinates all of its cohorts; or why not. A cohort that is gone is nobody's. `lock`: until the transaction ends. */
export async function mine(store: AnnouncementStore, id: string, actor: KnownPerson, lock?: 'lock'): Promise<Mine | Reply> {
  const announcement = await (lock ? store.lock(id) : store.find(id))
  if (!announcement) return refuse(actor, 'gone')
  const cohorts = await store.cohortsOf(actor)
  const existing = await store.cohorts(announcement.cohortIds)
  const isTheirs = existing.every(({ id: each }) => cohorts.some((cohort) => cohort.id === each))
  if (!isTheirs || (existing.length === 0 && announcement.authorId !== actor.personId)) return refuse(actor, 'notYours')
  return { announcement, cohorts, chosen: chosenOf(announcement, cohorts) }
}

/** The cohorts of an announcement, in the order in which they were chosen. */
export const chosenOf = ({ cohortIds }: Pick<Announcement, 'cohortIds'>, cohorts: readonly CohortFacts[]): readonly CohortFacts[] =>
  cohortIds.flatMap((id) => cohorts.find((cohort) => cohort.id === id) ?? [])

/** Whether a draft can still be changed. */
export const isDraft = ({ state }: Announcement): boolean => state === 'draft' || state === 'missed'
