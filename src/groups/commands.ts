import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'

const id = z.uuid()

/** What people can do in this room. */
export const commands = {
  taps: {
    /**
     * The cohort gets its channel, or who is missing comes in; where Pari opens none, it says what to do by hand. `shown`: whom the
     * coordinator was shown; missing: several people are shown first.
     */
    openChannel: { kickOff: id, shown: id.optional() },
    /** What a coordinator was asked to do by hand is done. */
    finishTask: { task: id },
    /** Makes a draft of groups in the place of the last one: of what the list says, or of who fits. */
    draftGroups: { cohort: id, of: z.enum(['list', 'fits']) },
    /** Deletes every draft of groups, and takes back every planned change. */
    dropGroups: { cohort: id },
    /** Everything that is planned becomes true. `shown`: what the coordinator was shown; missing: that is shown first. */
    publishGroups: { cohort: id, shown: id.optional() },
    /** What a coordinator was asked to do in the channel of a group is done. */
    finishGroupTask: { task: id },
    /** Pari looks at the channel of a group again, and tries itself what it could not do. */
    lookAtGroupPlace: { place: id },
    /** The group gets another channel in the place of one that is lost. */
    renewGroupPlace: { place: id },
    /** Somebody who left the channel of their group comes back. */
    rejoinGroupPlace: { place: id },
    /** A group ends in a week. `shown`: what the coordinator was shown; missing: that is shown first. */
    endGroup: { group: id, shown: id.optional() },
    /** It does not end. */
    goOnWithGroup: { group: id },
    /** Takes back the contact details that somebody shares with a pair, a group or a cohort. */
    withdrawCard: { with: id },
  },
  looks: {
    /** The groups of a cohort. Without one: of the cohort that the reader coordinates, or a choice. */
    showGroups: { cohort: id.optional(), page: z.int().min(0).max(1000).optional() },
    /** The channels of the groups of a cohort, with what a coordinator is to do. */
    showGroupPlaces: { cohort: id, page: z.int().min(0).max(1000).optional() },
    /** Contact details that others share with the reader. Without `with`: of everything in which they are. */
    showContacts: { with: id.optional(), page: z.int().min(0).max(1000).optional() },
  },
  openings: {
    /** What somebody shares of their contact details with a pair, a group or a cohort. */
    openCard: { with: id },
    /** What somebody writes for the others of their group at its end. */
    openGroupLine: { group: id },
    openGroupSizes: { cohort: id },
    /** What a group is called and works on. */
    openGroup: { cohort: id, group: id },
    /** Somebody of a group goes elsewhere; without a group: somebody who is in none. */
    openGroupMove: { cohort: id, group: id.optional() },
  },
  submissions: {
    shareCard: { with: id },
    keepGroupLine: { group: id },
    keepGroupSizes: { cohort: id },
    keepGroup: { cohort: id, group: id },
    moveInGroup: { cohort: id, group: id.optional() },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Look = CommandsOf<typeof commands, 'looks'>
export type Opening = CommandsOf<typeof commands, 'openings'>
export type Submission = CommandsOf<typeof commands, 'submissions'>

/** The command that shows somebody what others share with them. */
export const showsContacts: Look = { do: 'showContacts', mark: 'look' }
