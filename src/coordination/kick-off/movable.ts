import { text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { type Instant, isBefore } from '../../kit/clock.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { appointedOf } from '../../programme/index.ts'
import type { MovableKickOff } from '../../programme/kick-off/moving.ts'
import type { Deps, Stores } from '../deps.ts'
import { ownCohort } from '../say.ts'
import type { CohortSummary } from '../store.ts'
import { copyIn } from './copy-in.ts'
import { whenFor } from './follows.ts'

/** A kick-off that its coordinator may change now. */
export interface Own {
  readonly cohort: CohortSummary
  readonly kickOff: MovableKickOff
  /** Where and when it is, as a form carries it along. */
  readonly was: string
}

/** What stands for where and when a kick-off is. */
const shownAs = (kickOff: MovableKickOff): string => {
  const { startsAt, venue } = appointedOf(kickOff)
  return fingerprintOf([`at ${String(startsAt)}`, `in ${venue ?? ''}`, `off ${String(kickOff.calledOffAt ?? '')}`])
}

/** The kick-off of a cohort, locked; or why it cannot be changed. `was`: as it was shown; somebody else may have changed it since. */
export async function ownKickOff(deps: Deps, stores: Stores, cohortId: string, actor: KnownPerson, was?: string): Promise<Own | Reply> {
  const seen = await ownCohort(stores, cohortId, actor)
  if ('view' in seen) return seen
  const kickOff = await stores.moving.lockOf(cohortId)
  const cohort = (await stores.setUp.cohort(cohortId)) ?? seen
  const { move, callOff } = copyIn(actor.language)
  if (!kickOff) return refused(actor, move.notSet)
  const shown = shownAs(kickOff)
  if (was !== undefined && was !== shown && !kickOff.calledOffAt)
    return refused(actor, move.stale(whenFor(actor, cohort)(appointedOf(kickOff).startsAt)))
  if (kickOff.calledOffAt) return refused(actor, callOff.already)
  if (!isBefore(deps.clock.now(), kickOff.startsAt)) return refused(actor, move.begun)
  return { cohort, kickOff, was: shown }
}

/** Nothing was changed; the view says why. */
export const refused = (actor: KnownPerson, why: string): Reply => ({
  accepted: false,
  view: { language: actor.language, parts: [text(why)] },
})

/** Something was done; the view says what. */
export const done = (actor: KnownPerson, ...parts: readonly Part[]): Reply => ({
  accepted: true,
  view: { language: actor.language, parts },
})

/** Whether a date is past. */
export const isPast = (at: Instant, now: Instant): boolean => !isBefore(now, at)
