/** A cohort's kick-off: its day and place, the plan that follows from them, and the tap that starts it. */
import type { Answering } from '../../house/room.ts'
import { type commands, opensKickOff, venueMost } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { openKickOff, planKickOff, startKickOff } from './kick-off.ts'

type All = Answering<typeof commands>
interface KickOffs {
  readonly openings: Pick<All['openings'], 'openKickOff'>
  readonly submissions: Pick<All['submissions'], 'planKickOff' | 'startKickOff'>
}

/** What answers a coordinator who sets a kick-off. */
export const kickOffs = (deps: Deps): KickOffs => ({
  openings: { openKickOff: (opening, { actor }) => openKickOff(deps, opening, actor) },
  submissions: {
    planKickOff: {
      most: { venue: venueMost, place: venueMost },
      take: (submission, filled, { actor }) => planKickOff(deps, submission, filled, actor),
      again: ({ cohort }) => opensKickOff(cohort),
    },
    startKickOff: {
      take: (submission, filled, { actor }) => startKickOff(deps, submission, filled, actor),
      again: ({ cohort }) => opensKickOff(cohort),
    },
  },
})
