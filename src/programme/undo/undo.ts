import { type Instant, isBefore } from '../../kit/clock.ts'
import type { Audit } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { SeatStore } from '../enrolment/seats.ts'
import type { Tell } from '../fact.ts'
import { type Act, type ActStore, isAsLeft, type KeptAct } from './acts.ts'
import { refuseUndo, type UndoRefusal } from './undo.rules.ts'

/** What undoing needs, bound to one transaction. */
export interface UndoStores {
  readonly acts: ActStore
  readonly seats: Pick<SeatStore, 'wake'>
  readonly audit: Audit<GroundDeed>
  readonly tell: Tell
  readonly wakeTimetable: () => Promise<void>
}

/** Does something to a cohort so that it can be undone. Null beside what the work answers: it changed nothing. */
export async function undoably<T>(
  { acts }: Pick<UndoStores, 'acts'>,
  act: Pick<Act, 'actorId' | 'cohortId' | 'deed' | 'subject'>,
  now: Instant,
  work: () => Promise<T>,
): Promise<{ readonly done: T; readonly kept: KeptAct | null }> {
  const before = await acts.look(act.cohortId)
  const done = await work()
  return { done, kept: await acts.keep(act, before, now) }
}

/** What became of undoing. `notYours`: somebody else did it; `begun`: the kick-off has begun. */
export type UndoOutcome =
  | { readonly kind: 'undone'; readonly act: Act }
  | { readonly kind: 'refused'; readonly why: UndoRefusal | 'notYours' | 'begun'; readonly act: Act | null }

/** Whoever it would bring back has not heard that the kick-off moved or is called off, and nobody would tell them. */
const isStillThere = async (acts: ActStore, { cohortId, at }: Act): Promise<boolean> => !(await acts.hasMovedSince(cohortId, at))

/** Sets back what this person did, within ten minutes and as long as nobody was told. */
export async function undoAct(stores: UndoStores, id: string, actorId: string, now: Instant): Promise<UndoOutcome> {
  const { acts, audit, seats, tell, wakeTimetable } = stores
  const act = await acts.lock(id)
  if (!act) return { kind: 'refused', why: 'late', act }
  if (act.actorId !== actorId) return { kind: 'refused', why: 'notYours', act }
  const startsAt = await acts.startsAt(act.cohortId)
  if (startsAt && !isBefore(now, startsAt)) return { kind: 'refused', why: 'begun', act }
  const isUnchanged = act.isUndone || ((await isStillThere(acts, act)) && isAsLeft(act.rows, await acts.look(act.cohortId)))
  const why = refuseUndo({ ...act, isUnchanged, isTold: await acts.isTold(act) }, now)
  if (why) return { kind: 'refused', why, act }
  await acts.putBack(act, now)
  await seats.wake(act.cohortId, now)
  await tell({ happened: 'pairsChanged', cohortId: act.cohortId, personIds: act.people, at: now })
  if (act.withdrawn.length > 0) await tell({ happened: 'undone', cohortId: act.cohortId, withdrawn: act.withdrawn, at: now })
  await audit.note([{ actorId, cohortId: act.cohortId, deed: 'undid', subject: act.subject, detail: { undone: act.deed } }])
  await wakeTimetable()
  return { kind: 'undone', act }
}
