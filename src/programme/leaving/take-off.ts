import type { Instant } from '../../kit/clock.ts'
import type { Audit, AuditEntry } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { BroughtBack, TakenOff, Tell } from '../fact.ts'
import type { ProgrammeStore } from '../store.ts'
import type { ActStore } from '../undo/acts.ts'
import { heldUntil } from '../undo/undo.rules.ts'

/** What taking people off and bringing them back needs, bound to one transaction. */
export interface LeavingStores {
  readonly programmes: Pick<ProgrammeStore, 'lockCohort' | 'takeOff' | 'bringBack'>
  readonly audit: Audit<GroundDeed>
  readonly tell: Tell
  readonly wakeTimetable: () => Promise<void>
}

/** What bringing them back needs beside that. */
export interface ReturningStores extends LeavingStores {
  readonly acts: Pick<ActStore, 'startsAt'>
}

/** People of one cohort, and who takes them off it or brings them back. */
export interface ListedChange {
  readonly cohortId: string
  /** Their enrolments in this cohort. */
  readonly enrolmentIds: readonly string[]
  /** The person who does it. Null: Pari itself. */
  readonly actorId: string | null
}

/**
 * Takes people off a cohort. Their places are offered again, their mentees wait, and they are asked nothing more; rooms say it to those whom it
 * concerns. Answers with those who took part until now: the others stay as they are.
 */
export async function takeOff(stores: LeavingStores, change: ListedChange, now: Instant): Promise<readonly TakenOff[]> {
  const { programmes, audit, tell, wakeTimetable } = stores
  if (!(await programmes.lockCohort(change.cohortId))) return []
  const from = await programmes.takeOff(change.enrolmentIds, now)
  if (from.length === 0) return []
  await tell({ happened: 'takenOff', cohortId: change.cohortId, from, at: now })
  await audit.note(from.map(({ enrolmentId }) => ({ ...noted(change), deed: 'tookOff', subject: enrolmentId })))
  await audit.note(from.flatMap((each) => leftBehind(each, change)))
  await wakeTimetable()
  return from
}

/**
 * Lets people take part again who left their cohort or were taken off it. They are asked anew. Answers with those who did not take part until
 * now.
 */
export async function bringBack(stores: ReturningStores, change: ListedChange, now: Instant): Promise<readonly BroughtBack[]> {
  const { programmes, audit, tell, wakeTimetable } = stores
  const cohort = await programmes.lockCohort(change.cohortId)
  const people = cohort ? await programmes.bringBack(change.enrolmentIds, now) : []
  if (!cohort || people.length === 0) return []
  const active = people.filter(({ state }) => state === 'active')
  if (cohort.kickOffId) {
    const askFrom = heldUntil(await stores.acts.startsAt(change.cohortId), now)
    await tell({ happened: 'returned', enrolmentIds: active.map(({ enrolmentId }) => enrolmentId), at: now, askFrom })
    await tell({ happened: 'expected', kickOffId: cohort.kickOffId, people: active, at: now, askFrom })
  }
  await tell({ happened: 'broughtBack', cohortId: change.cohortId, people, at: now })
  await audit.note(people.map(({ enrolmentId }) => ({ ...noted(change), deed: 'broughtBack', subject: enrolmentId })))
  await wakeTimetable()
  return people
}

/** Mentees who wait because their mentor was taken off. */
const leftBehind = ({ enrolmentId, partners }: TakenOff, change: ListedChange): AuditEntry<GroundDeed>[] =>
  partners.flatMap(({ enrolmentId: subject, waits }) =>
    waits ? [{ ...noted(change), deed: 'movedToWaitlist', subject, detail: { from: enrolmentId } }] : [],
  )

const noted = ({ actorId, cohortId }: ListedChange) => ({ actorId, cohortId })
