import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'

const id = z.uuid()
/** Characters of a venue. */
export const venueMost = 200

/** What people can do in this room. */
export const commands = {
  taps: {
    /** The programme is to live in one more workspace. */
    joinWorkspace: { cohort: id, workspace: id, sure: z.literal('yes').optional() },
  },
  looks: { showUnreachable: { cohort: id } },
  openings: {
    /** A coordinator brings in a list: of a new cohort, or again of one that is there. */
    openList: { cohort: id.optional() },
    openKickOff: { cohort: id },
  },
  submissions: {
    importList: { cohort: id.optional() },
    planKickOff: { cohort: id },
    /** Wall-clock time of the cohort, and the venue, as they were planned. `place`: the venue in forms from before it was renamed. */
    startKickOff: {
      cohort: id,
      at: z.string().max(20),
      venue: z.string().max(venueMost).optional(),
      place: z.string().max(venueMost).optional(),
    },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Look = CommandsOf<typeof commands, 'looks'>
export type Opening = CommandsOf<typeof commands, 'openings'>
export type Submission = CommandsOf<typeof commands, 'submissions'>

/** Without a cohort it is a new one. */
export const opensList = (cohort?: string): Extract<Opening, { do: 'openList' }> => ({
  do: 'openList',
  mark: 'opening',
  ...(cohort !== undefined && { cohort }),
})
/** The command that opens the form of a kick-off. */
export const opensKickOff = (cohort: string): Extract<Opening, { do: 'openKickOff' }> => ({ do: 'openKickOff', mark: 'opening', cohort })
