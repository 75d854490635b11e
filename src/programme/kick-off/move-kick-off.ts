import { earlier, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { Audit } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { Appointed, Tell } from '../fact.ts'
import { planFor } from '../ladder/plan.ts'
import { hasNewTime, isSame, movedFrom } from './moving.rules.ts'
import type { MovableKickOff, MovingStore, PendingMove } from './moving.ts'

/** The stores of a transaction that moves a kick-off or calls it off. */
export interface MoveStores {
  readonly moving: MovingStore
  readonly audit: Audit<GroundDeed>
  readonly tell: Tell
  readonly wakeTimetable: () => Promise<void>
}

/** Where a kick-off is going to be: where a coordinator has moved it last, whether that has taken effect or not. */
export const appointedOf = ({ startsAt, venue, pending }: MovableKickOff): Appointed => pending?.to ?? { startsAt, venue }

/**
 * Moves a kick-off that is still to come, or back to where it is. It takes effect at the instant that is answered: `now`, or later, so that its
 * coordinator may move it again before anybody hears of it. Null: it stays, and nobody hears anything.
 */
export async function moveKickOff(
  stores: MoveStores,
  kickOff: MovableKickOff,
  to: Appointed,
  { actorId, now }: { readonly actorId: string; readonly now: Instant },
): Promise<Instant | null> {
  const from = { startsAt: kickOff.startsAt, venue: kickOff.venue }
  const detail = { to: String(to.startsAt), venue: to.venue }
  await stores.audit.note([{ actorId, cohortId: kickOff.cohortId, deed: 'movedKickOff', subject: kickOff.id, detail }])
  if (isSame(from, to)) {
    await stores.moving.dropMove(kickOff.id)
    return null
  }
  const effectiveAt = movedFrom(from, to, now)
  if (isAfter(effectiveAt, now)) {
    await stores.moving.plan(kickOff.id, to, effectiveAt, now)
    await stores.tell({ happened: 'kickOffMovePlanned', cohortId: kickOff.cohortId, until: effectiveAt, at: now })
  } else await moveNow(stores, kickOff, to, now)
  await stores.wakeTimetable()
  return effectiveAt
}

/** By timetable: what was moved and left alone since is moved now, and rooms follow. */
export async function movePending(stores: MoveStores, moveIds: readonly string[], now: Instant): Promise<void> {
  for (const kickOff of await stores.moving.lockedBy(moveIds)) {
    const { pending } = kickOff
    if (!pending) continue
    // What was down for so long that the new date is past moves nothing; and nobody moves what has begun.
    if (isBefore(now, pending.to.startsAt) && isBefore(now, kickOff.startsAt)) await moveNow(stores, kickOff, pending.to, now)
    else await dropLate(stores, kickOff, pending, now)
  }
}

async function dropLate({ moving, tell }: MoveStores, { id, cohortId }: MovableKickOff, { id: moveId, to }: PendingMove, at: Instant) {
  await moving.dropMove(id)
  await tell({ happened: 'kickOffMoveDropped', cohortId, kickOffId: id, moveId, to, at })
}

/** Moves a kick-off at this moment, and rooms follow. */
export async function moveNow(
  { moving, tell }: Pick<MoveStores, 'moving' | 'tell'>,
  kickOff: MovableKickOff,
  to: Appointed,
  now: Instant,
): Promise<void> {
  const from = { startsAt: kickOff.startsAt, venue: kickOff.venue }
  const moveId = await moving.move(kickOff.id, to, hasNewTime(from, to) ? nextOf({ ...kickOff, startsAt: to.startsAt }, now) : null, now)
  await tell({ happened: 'kickOffMoved', moveId, cohortId: kickOff.cohortId, kickOffId: kickOff.id, from, to, at: now })
}

/** Calls a kick-off off that is still to come; a move that nobody knows of is off, too. */
export async function callOffKickOff(stores: MoveStores, { id, cohortId }: MovableKickOff, { actorId, now }: Acting): Promise<void> {
  await stores.moving.setCalledOff(id, now, null)
  await stores.audit.note([{ actorId, cohortId, deed: 'calledOffKickOff', subject: id }])
  await stores.tell({ happened: 'kickOffCalledOff', cohortId, kickOffId: id, at: now })
  await stores.wakeTimetable()
}

interface Acting {
  readonly actorId: string
  readonly now: Instant
}

/** It takes place after all, as it was, because nobody has heard otherwise. */
export async function callOnAgain(stores: MoveStores, kickOff: MovableKickOff, { actorId, now }: Acting): Promise<void> {
  const { id, cohortId } = kickOff
  await stores.moving.setCalledOff(id, null, nextOf(kickOff, now))
  await stores.audit.note([{ actorId, cohortId, deed: 'calledOnAgain', subject: id }])
  await stores.tell({ happened: 'kickOffCalledOn', cohortId, kickOffId: id, isAnew: false, at: now })
  await stores.wakeTimetable()
}

/** The next entry of the agenda, at the latest when it begins. */
export function nextOf(occasion: Parameters<typeof planFor>[0], now: Instant): Instant {
  const next = planFor(occasion).agenda.find((step) => isAfter(step.at, now))?.at ?? occasion.startsAt
  return earlier(next, occasion.startsAt)
}
