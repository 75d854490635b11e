import { z } from 'zod'

const id = z.uuid()
/** Characters of a venue. */
export const venueMost = 200
/** Where and when the kick-off was when something was shown: what has changed since is shown first, and nothing is done. */
const was = id

/** What a coordinator can do with a kick-off that is set, and with a cohort in which nobody was asked yet. */
export const moveCommands = {
  taps: {
    /** The kick-off stays where it is: nobody has been told of this move. */
    undoMove: { cohort: id, move: id },
    /** The kick-off takes place after all: nobody has been told otherwise. `at` and `venue`: where it was about to move, which waits again. */
    undoCallOff: { cohort: id, at: z.string().max(25).optional(), venue: z.string().max(venueMost).optional() },
  },
  openings: {
    openMove: { cohort: id },
    openCallOff: { cohort: id },
    openDeletion: { cohort: id },
  },
  submissions: {
    planMove: { cohort: id, was },
    /** Wall-clock time of the cohort, with its offset where the clocks show it twice, and the venue, as they were shown. */
    moveKickOff: { cohort: id, was, at: z.string().max(25), venue: z.string().max(venueMost) },
    callOff: { cohort: id, was },
    /** `shown`: who was going to be deleted. */
    deleteCohort: { cohort: id, shown: id },
  },
} as const
