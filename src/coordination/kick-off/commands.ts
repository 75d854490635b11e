import { z } from 'zod'
import { mostTyped } from '../../programme/dates/asked-back.ts'

const id = z.uuid()
/** Characters of a venue. */
export const venueMost = 200
export const venue = z.string().max(venueMost)
/** A time by the wall clock of a cohort, with its offset where the clocks show it twice. */
export const wallClock = z.string().max(25)
/** What was filled in before in a form for a day and a place. */
export const filledBefore = {
  when: z.string().max(mostTyped).optional(),
  date: z.string().max(10).optional(),
  time: z.string().max(5).optional(),
  venue: venue.optional(),
}
/** Where and when the kick-off was when something was shown: what has changed since is shown first, and nothing is done. */
const was = id

/** What a coordinator can do with a kick-off that is set, and with a cohort in which nobody was asked yet. */
export const moveCommands = {
  taps: {
    /** The kick-off stays where it is: nobody has been told of this move. */
    undoMove: { cohort: id, move: id },
    /** The kick-off takes place after all: nobody has been told otherwise. `at` and `venue`: where it was about to move, which waits again. */
    undoCallOff: { cohort: id, at: wallClock.optional(), venue: venue.optional() },
  },
  openings: {
    openMove: { cohort: id, ...filledBefore },
    /** Shows what follows from one of the moments that a typed date may mean. */
    planMoveAt: { cohort: id, was, at: wallClock, venue },
    openCallOff: { cohort: id },
    openDeletion: { cohort: id },
  },
  submissions: {
    planMove: { cohort: id, was },
    /** Wall-clock time of the cohort, with its offset where the clocks show it twice, and the venue, as they were shown. */
    moveKickOff: { cohort: id, was, at: wallClock, venue },
    callOff: { cohort: id, was },
    /** `shown`: who was going to be deleted. */
    deleteCohort: { cohort: id, shown: id },
  },
} as const
