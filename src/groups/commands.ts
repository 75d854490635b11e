import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'

const id = z.uuid()
/** The place of a date among those that are voted on. */
const place = ['0', '1', '2'] as const
const turn = z.int().min(1).max(1000)
const minutes = z.int().min(15).max(480)
const where = { minutes, venue: z.string().max(200).optional() } as const

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
    /** Makes a draft of groups in the place of the last one: of what the list says, of who fits, or of those without a mentor. */
    draftGroups: { cohort: id, of: z.enum(['list', 'fits', 'peers']) },
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
    /** A date suits somebody of a group; none: no date does. `turn`: the vote that they were shown. */
    voteGroupDate: { meeting: id, turn, date: z.enum([...place, 'none']) },
    /** Whoever leads a meeting chooses its date, where votes did not decide. */
    chooseGroupDate: { meeting: id, turn, date: z.enum(place) },
    /** Whether somebody was at a meeting of their group. */
    wasAtGroupMeeting: { meeting: id, there: z.enum(['yes', 'no']) },
    /** A group votes on dates for its next meeting. */
    findGroupDate: { group: id },
    /** It votes on other dates for a meeting that is planned. */
    anotherGroupDate: { meeting: id },
    /** Sets a typed date for a meeting, or for a new one. `at`: seconds since 1970; `anyway`: also where something speaks against it, which was shown. */
    setGroupDate: { group: id, meeting: id.optional(), at: z.int(), ...where, anyway: z.literal('yes').optional() },
    callOffGroupMeeting: { meeting: id },
    /** Everybody of a group leads a meeting in turn, or one person leads them all. */
    takeTurns: { group: id, turns: z.enum(['yes', 'no']) },
    /** Somebody agrees to a version of what their group agrees on. */
    agreeInGroup: { group: id, version: z.int().min(1) },
    /** Asks the mentors of a cohort whether they want a group of their own. `shown`: whom the coordinator was told the number of. */
    offerCircle: { cohort: id, shown: id },
    /** Whether somebody wants to be in a group about which they are asked. */
    answerGroup: { group: id, answer: z.enum(['yes', 'no']) },
    /** Somebody leaves a group that people leave by themselves; without `sure` they are asked once more. */
    leaveGroup: { group: id, sure: z.literal('yes').optional() },
    /** Takes back the contact details that somebody shares with a pair, a group or a cohort. */
    withdrawCard: { with: id },
  },
  looks: {
    /** The groups of a cohort. Without one: of the cohort that the reader coordinates, or a choice. */
    showGroups: { cohort: id.optional(), page: z.int().min(0).max(1000).optional() },
    /** The channels of the groups of a cohort, with what a coordinator is to do. */
    showGroupPlaces: { cohort: id, page: z.int().min(0).max(1000).optional() },
    /** What a group agrees on, or the guide for its first meeting. */
    showAgreement: { group: id },
    /** The meetings of the reader's groups. */
    showGroupMeetings: {},
    /** A message about a meeting of their group, as it is now. `turn`: the vote on its dates that the message is about. */
    showGroupMeeting: { meeting: id, kind: z.enum(['dates', 'agreed', 'eve', 'presence', 'off']), turn },
    /** How pairs become one group, and the way to suggest it. */
    showJoiningPairs: {},
    /** A suggestion of which the reader is asked, as it is now. */
    showSuggestedGroup: { group: id },
    /** Contact details that others share with the reader. Without `with`: of everything in which they are. */
    showContacts: { with: id.optional(), page: z.int().min(0).max(1000).optional() },
  },
  openings: {
    /** What somebody shares of their contact details with a pair, a group or a cohort. */
    openCard: { with: id },
    /** What somebody writes for the others of their group at its end. */
    openGroupLine: { group: id },
    /** What a group agrees on, to be written. */
    openAgreement: { group: id },
    /** What somebody would like the group to talk about. */
    openGroupTheme: { meeting: id },
    /** A date for a meeting of a group, typed; without a meeting: for a new one. */
    openGroupDate: { group: id, meeting: id.optional(), when: z.string().max(80).optional(), ...where, minutes: minutes.optional() },
    /** Who was at a meeting of a group. */
    openGroupPresence: { meeting: id },
    /** To which other pair somebody of a pair suggests to become one group. */
    openJoiningPairs: { cohort: id },
    openGroupSizes: { cohort: id },
    /** What a group is called and works on. */
    openGroup: { cohort: id, group: id },
    /** Somebody of a group goes elsewhere; without a group: somebody who is in none. */
    openGroupMove: { cohort: id, group: id.optional() },
  },
  submissions: {
    shareCard: { with: id },
    keepGroupLine: { group: id },
    /** `version`: the last one that its writer was shown; 0: there was none. */
    keepAgreement: { group: id, version: z.int().min(0) },
    keepGroupTheme: { meeting: id },
    /** `was`: the length that the form showed. */
    keepGroupDate: { group: id, meeting: id.optional(), was: z.int().optional() },
    keepGroupPresence: { meeting: id },
    suggestJoiningPairs: { cohort: id },
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

/** The command that shows somebody the meetings of their groups. */
export const showsGroupMeetings: Look = { do: 'showGroupMeetings', mark: 'look' }

/** The command that shows somebody how their pair becomes a group with another one. */
export const showsJoiningPairs: Look = { do: 'showJoiningPairs', mark: 'look' }
