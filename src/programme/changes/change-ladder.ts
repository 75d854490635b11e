import { isDeepStrictEqual } from 'node:util'
import { type Instant, isAfter } from '../../kit/clock.ts'
import type { Refusal } from '../../kit/result.ts'
import type { KickOffDeps } from '../kick-off/kick-off.ts'
import { type Ladder, refuseLadder } from '../ladder/ladder.ts'
import { planFor, refusePlan } from '../ladder/plan.ts'
import { inPlaceOf } from '../ladder/stored-ladder.ts'
import type { OpenKickOff } from '../store.ts'

/** A ladder, and the programme that gets it. */
export interface LadderChange {
  readonly programmeId: string
  readonly ladder: Ladder
  /** The person who changes it. Null: Pari itself. */
  readonly actorId: string | null
}

/**
 * Gives a programme another ladder, in one transaction. Answers in words why it cannot be climbed, or with nothing. Kick-offs to come take
 * it over, too, unless they have a ladder of their own or their first ask has passed: people who were told a deadline keep it.
 */
export async function changeLadder(deps: KickOffDeps, change: LadderChange): Promise<readonly Refusal[]> {
  const now = deps.clock.now()
  const impossible = refuseLadder(change.ladder)
  if (impossible.length > 0) return impossible
  return deps.transact(async ({ programmes, audit, tell, wakeTimetable }) => {
    const former = await programmes.lockProgramme(change.programmeId)
    if (!former) return [{ refused: 'There is no such programme.' }]
    const open = await programmes.openKickOffs(change.programmeId, now)
    const following = open.filter((kickOff) => !hasBegun(kickOff, now) && isDeepStrictEqual(kickOff.ladder, former.ladder))
    const ladder = inPlaceOf(former.ladder, change.ladder)
    const late = following.flatMap((kickOff) => refusePlan(planFor({ ...kickOff, ladder }), now) ?? [])
    if (late.length > 0) return late
    await programmes.saveSettings(change.programmeId, { ladder })
    const ids = following.map((kickOff) => kickOff.id)
    await programmes.relayLadder(ids, ladder, now)
    await tell({ happened: 'ladderChanged', kickOffIds: ids, at: now })
    const detail = { kickOffs: ids.length }
    await audit.note([{ actorId: change.actorId, cohortId: null, deed: 'changedLadder', subject: change.programmeId, detail }])
    await wakeTimetable()
    return []
  })
}

const hasBegun = (kickOff: OpenKickOff, now: Instant): boolean => planFor(kickOff).asks.some((ask) => !isAfter(ask, now))
