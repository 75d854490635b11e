import { z } from 'zod'
import { languages } from '../contract/view.ts'
import type { CommandsOf } from '../house/commands.ts'
import { exportCommands } from './exports/commands.ts'
import { filledBefore, moveCommands, venue, wallClock } from './kick-off/commands.ts'
import { peopleCommands } from './people/commands.ts'
import { roleCommands } from './roles/commands.ts'

const id = z.uuid()
const language = z.enum(languages)
/** A page of something long, from 0. */
const page = z.int().min(0).max(999)
/** A text of a form for each of some languages. */
const byLanguage = z.partialRecord(language, z.string().max(40))
/** Minutes in which somebody who gave up their place may change their mind. */
export const graceChoices = ['0', '5', '10', '30', '60'] as const
/** What is decided about a list before it is saved: which rows, who stays who is not on it, what empty cells clear, who is the same person. */
export const choices = ['rows', 'gone', 'kept', 'emptied', 'same'] as const

/** What people can do in this room. */
export const commands = {
  taps: {
    ...exportCommands.taps,
    ...peopleCommands.taps,
    ...roleCommands.taps,
    ...moveCommands.taps,
    /** The programme is to live in one more workspace. */
    joinWorkspace: { cohort: id, workspace: id, sure: z.literal('yes').optional() },
    /** This account is that of the person whose it may be. */
    bindAccount: { cohort: id, candidate: id },
    /** A list that was shown is saved as it was shown. `shown`: a digest of what was shown. */
    storeList: { list: id, shown: z.string().max(24) },
    /** The rows that do not fit are left out. */
    leaveRowsOut: { list: id },
    dropList: { list: id },
    /** Sets back what somebody changed just now. */
    undoChange: { act: id },
  },
  looks: {
    ...peopleCommands.looks,
    ...roleCommands.looks,
    showUnreachable: { cohort: id },
    /** The way to something in each cohort of hers, for which she wrote a word. */
    showWays: { to: z.enum(['kickOff', 'move', 'callOff', 'export', 'list', 'deeds']) },
    /** What a list would change, as things stand now. */
    showList: { list: id, page: page.optional() },
  },
  openings: {
    ...peopleCommands.openings,
    ...roleCommands.openings,
    ...moveCommands.openings,
    /** A coordinator brings in a list: of a new cohort, or again of one that is there. */
    openList: { cohort: id.optional() },
    /** With what was filled in before. */
    openKickOff: { cohort: id, ...filledBefore, grace: z.enum(graceChoices).optional() },
    /** Shows the plan for one of the moments that a typed date may mean, by the wall clock of the cohort. */
    planKickOffAt: { cohort: id, at: wallClock, venue: venue.optional(), grace: z.enum(graceChoices).optional() },
    /** A coordinator chooses what her programme calls those who have a mentor. */
    openWords: { cohort: id },
    /** A coordinator says which columns of a list are meant. */
    openColumns: { list: id },
    /** A coordinator decides about some of what a list would change. */
    openChoices: { list: id, about: z.enum(choices), page: page.optional() },
  },
  submissions: {
    ...peopleCommands.submissions,
    ...roleCommands.submissions,
    ...moveCommands.submissions,
    importList: { cohort: id.optional() },
    /** Which columns are meant. `line`, `sheet`: where the header is. */
    answerColumns: { list: id, line: z.int().min(0).max(200_000), sheet: z.string().max(60).optional() },
    chooseInList: { list: id, about: z.enum(choices), page },
    planKickOff: { cohort: id },
    /** `shown`: what was chosen when the form was opened. What she leaves as it is she does not choose. */
    chooseWords: { cohort: id, shown: byLanguage },
    /** The base form of words that are none of the known ones, in these languages. */
    nameWords: { cohort: id, languages: z.array(language).min(1) },
    /** Every form of the word in one language. `rest`: the base forms of the languages that are asked for afterwards. */
    inflectWords: { cohort: id, language, rest: byLanguage },
    /** Wall-clock time of the cohort, and the venue, as they were planned. `place`: the venue in forms from before it was renamed. */
    startKickOff: {
      cohort: id,
      at: wallClock,
      venue: venue.optional(),
      place: venue.optional(),
      /** Minutes in which somebody may change their mind; missing: as the programme has it. */
      grace: z.enum(graceChoices).optional(),
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
/** The command that shows what a list would change. */
export const showsList = (list: string, page = 0): Extract<Look, { do: 'showList' }> => ({ do: 'showList', mark: 'look', list, page })
/** The command that opens the questions about its columns. */
export const opensColumns = (list: string): Extract<Opening, { do: 'openColumns' }> => ({ do: 'openColumns', mark: 'opening', list })
/** The command that opens the form for one of its choices. */
export const opensChoices = (list: string, about: (typeof choices)[number], page = 0): Extract<Opening, { do: 'openChoices' }> => ({
  ...{ do: 'openChoices', mark: 'opening', list, about, page },
})
/** The command that opens the form for what people are called. */
export const opensWords = (cohort: string): Extract<Opening, { do: 'openWords' }> => ({ do: 'openWords', mark: 'opening', cohort })
/** The command that opens the form of a kick-off. */
export const opensKickOff = (cohort: string): Extract<Opening, { do: 'openKickOff' }> => ({ do: 'openKickOff', mark: 'opening', cohort })
