import type { Refusal } from '../kit/result.ts'
import type { KickOffDeps } from './kick-off.ts'
import { type Ladder, refuseLadder } from './ladder.ts'
import { planFor, refusePlan } from './plan.ts'

export interface LadderChange {
  readonly programmeId: string
  readonly ladder: Ladder
  readonly actorId: string | null
}

/** Gives a programme another ladder, for the kick-offs to come too; or says why it cannot be climbed. What was already said stays said. */
export async function changeLadder(deps: KickOffDeps, change: LadderChange): Promise<readonly Refusal[]> {
  const now = deps.clock.now()
  const impossible = refuseLadder(change.ladder)
  if (impossible.length > 0) return impossible
  return deps.transact(async ({ programmes, audit, wakeTimetable }) => {
    if (!(await programmes.lockProgramme(change.programmeId))) return [{ refused: 'There is no such programme.' }]
    const open = await programmes.openKickOffs(change.programmeId, now)
    const late = open.flatMap((kickOff) => refusePlan(planFor({ ...kickOff, ladder: change.ladder }), now) ?? [])
    if (late.length > 0) return late
    await programmes.saveSettings(change.programmeId, { ladder: change.ladder })
    const ids = open.map((kickOff) => kickOff.id)
    await programmes.relayLadder(ids, change.ladder, now)
    await audit.note([
      { actorId: change.actorId, cohortId: null, deed: 'changedLadder', subject: change.programmeId, detail: { kickOffs: ids.length } },
    ])
    await wakeTimetable()
    return []
  })
}
