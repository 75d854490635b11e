import { type Clock, earlier, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { Refusal } from '../../kit/result.ts'
import type { Transact } from '../../store/transaction.ts'
import type { Audit } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { Tell } from '../fact.ts'
import { type Ladder, refuseLadder } from '../ladder/ladder.ts'
import { planFor, refusePlan } from '../ladder/plan.ts'
import type { ProgrammeStore } from '../store.ts'

/** The stores of a transaction that sets a kick-off. */
export interface KickOffStores {
  readonly programmes: ProgrammeStore
  readonly audit: Audit<GroundDeed>
  readonly tell: Tell
  readonly wakeTimetable: () => Promise<void>
}

/** What `scheduleKickOff` and `changeLadder` need. */
export interface KickOffDeps {
  /** Gives the time of the deed. */
  readonly clock: Clock
  /** Runs a transaction with these stores. */
  readonly transact: Transact<KickOffStores>
}

/** A kick-off, and for whom it is. */
export interface KickOffRequest {
  readonly cohortId: string
  readonly startsAt: Instant
  /** Where it is, in the words of the coordinator. Null: nobody said. */
  readonly venue: string | null
  /** The cohort's own ladder. Missing: the programme's. */
  readonly ladder?: Ladder
  /** The person who sets it. Null: Pari itself. */
  readonly actorId: string | null
}

/**
 * Sets a cohort's kick-off, or sets one anew that was called off, and begins its ladder, in one transaction. Answers in words why that cannot be, or with nothing. Set up late, it
 * drops the coordinator's steps that have passed.
 */
export async function scheduleKickOff(deps: KickOffDeps, request: KickOffRequest): Promise<readonly Refusal[]> {
  const now = deps.clock.now()
  if (!isBefore(now, request.startsAt)) return [{ refused: 'The kick-off lies in the past: choose a later date.' }]
  const refused = request.ladder ? refuseLadder(request.ladder) : []
  if (refused.length > 0) return refused
  return deps.transact(async ({ programmes, audit, tell, wakeTimetable }) => {
    const cohort = await programmes.lockCohort(request.cohortId)
    if (!cohort) return [{ refused: 'There is no such cohort.' }]
    if (cohort.kickOffId && !cohort.isCalledOff) return [{ refused: 'This cohort has a kick-off already.' }]
    const ladder = request.ladder ?? cohort.settings.ladder
    const plan = planFor({ startsAt: request.startsAt, zone: cohort.zone, country: cohort.country, ladder })
    const late = refusePlan(plan, now)
    if (late) return [late]
    const { cohortId, startsAt, venue } = request
    // Whatever the steps of the ladder are, questions are over when the kick-off begins.
    const dueAt = earlier(plan.agenda.find((step) => isAfter(step.at, now))?.at ?? startsAt, startsAt)
    const set = { startsAt, venue, ladder, dueAt }
    if (cohort.kickOffId) await programmes.setAnew(cohort.kickOffId, set, now)
    const kickOffId = cohort.kickOffId ?? (await programmes.scheduleKickOff({ cohortId, ...set }, now))
    const people = (await programmes.enrolled(cohortId)).flatMap((each) =>
      each.role !== 'coordinator' && each.state === 'active' ? [{ enrolmentId: each.enrolmentId, role: each.role }] : [],
    )
    await tell({ happened: 'expected', kickOffId, people, at: now })
    if (cohort.kickOffId) await tell({ happened: 'kickOffCalledOn', cohortId, kickOffId, isAnew: true, at: now })
    await programmes.openSeats(cohortId, now)
    await audit.note([{ actorId: request.actorId, cohortId, deed: 'scheduledKickOff', subject: kickOffId }])
    await wakeTimetable()
    return []
  })
}
