/** A cohort's kick-off: its day and place, the plan that follows from them, the tap that starts it; how it moves, is called off, or goes with its cohort. */
import type { Answering } from '../../house/room.ts'
import { type commands, opensKickOff } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { callOff, openCallOff, undoCallOff } from './call-off.ts'
import { venueMost } from './commands.ts'
import { deleteCohort, openDeletion } from './deletion.ts'
import { openKickOff, planKickOff, planKickOffAt, startKickOff } from './kick-off.ts'
import { openMove, planMove, planMoveAt, takeMove, undoMove } from './move.ts'

type All = Answering<typeof commands>
interface KickOffs {
  readonly taps: Pick<All['taps'], 'undoMove' | 'undoCallOff'>
  readonly openings: Pick<All['openings'], 'openKickOff' | 'planKickOffAt' | 'openMove' | 'planMoveAt' | 'openCallOff' | 'openDeletion'>
  readonly submissions: Pick<All['submissions'], 'planKickOff' | 'startKickOff' | 'planMove' | 'moveKickOff' | 'callOff' | 'deleteCohort'>
}

/** What answers a coordinator who sets a kick-off, moves it or calls it off. */
export const kickOffs = (deps: Deps): KickOffs => ({
  taps: {
    undoMove: (tap, { actor }) => undoMove(deps, tap, actor),
    undoCallOff: (tap, { actor }) => undoCallOff(deps, tap, actor),
  },
  openings: {
    openKickOff: (opening, { actor }) => openKickOff(deps, opening, actor),
    planKickOffAt: (opening, { actor }) => planKickOffAt(deps, opening, actor),
    planMoveAt: (opening, { actor }) => planMoveAt(deps, opening, actor),
    openMove: (opening, { actor }) => openMove(deps, opening, actor),
    openCallOff: (opening, { actor }) => openCallOff(deps, opening, actor),
    openDeletion: (opening, { actor }) => openDeletion(deps, opening, actor),
  },
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
    planMove: {
      most: { venue: venueMost },
      take: (submission, filled, { actor }) => planMove(deps, submission, filled, actor),
      again: ({ cohort }) => ({ do: 'openMove', mark: 'opening', cohort }),
    },
    moveKickOff: {
      take: (submission, _, { actor }) => takeMove(deps, submission, actor),
      again: ({ cohort }) => ({ do: 'openMove', mark: 'opening', cohort }),
    },
    callOff: {
      take: (submission, _, { actor }) => callOff(deps, submission, actor),
      again: ({ cohort }) => ({ do: 'openCallOff', mark: 'opening', cohort }),
    },
    deleteCohort: {
      take: (submission, _, { actor }) => deleteCohort(deps, submission, actor),
      again: ({ cohort }) => ({ do: 'openDeletion', mark: 'opening', cohort }),
    },
  },
})
