import { z } from 'zod'
import type { Command } from '../contract/command.ts'
import type { CommandsOf } from '../house/commands.ts'
import { type StepName, stepNames } from './steps/steps.rules.ts'

const id = z.uuid()
/** As which somebody joins. */
const role = z.enum(['mentor', 'mentee'])

/** The cards about mentoring in their order: what people worry about first comes first. */
export const cards = ['stop', 'part', 'first', 'not', 'wrong'] as const
/** One of `cards`. */
export type CardName = (typeof cards)[number]

/** What those can do who join by themselves, and whoever lets them. */
export const joiningCommands = {
  taps: {
    /** Somebody takes the place that they gave up a moment ago. */
    comeBack: { enrolment: id },
    /** Somebody who waits takes the place that they are offered, or leaves it to the next one. */
    takeOffered: { enrolment: id },
    declineOffered: { enrolment: id },
    /** Somebody wants to hear when a selection opens. */
    remindOfSelection: { programme: id, role },
    /** The pairs are out: those without a mentor wait for one. */
    waitForMentors: { cohort: id },
    /** A mentor of the round before takes part in this one, too, or not. */
    onceMore: { cohort: id, mentees: z.enum(['none', 'one', 'two']) },
  },
  looks: {
    /** Programmes that somebody may join here, and where they stand. */
    showSelections: {},
    /** Selections and places of a group, for its coordinator. */
    showIntake: { cohort: id },
    /** The way to the next round of each programme of hers. */
    showNextRounds: {},
  },
  openings: {
    /** What somebody reads before they join. */
    openJoin: { selection: id },
    /** When a selection opens and closes, and how many it lets in; without one, a new one. */
    openSelection: { cohort: id, role, selection: id.optional() },
    /** A coordinator makes the next round of the programme of this cohort. */
    openNextRound: { cohort: id },
  },
  submissions: {
    beginJoin: { selection: id },
    saveSelection: { cohort: id, role, selection: id.optional() },
    makeNextRound: { cohort: id },
  },
} as const

/** What those can do who leave, or take a break. */
export const leavingCommands = {
  taps: {
    /** Somebody leaves by themselves. `nextTime`: they may be told of the next programme. */
    leave: { enrolment: id, how: z.enum(['leave', 'nextTime']) },
    /** Somebody is back from their break. */
    resume: { enrolment: id },
  },
  looks: {
    /** What follows when somebody leaves. */
    showLeaving: { enrolment: id.optional() },
  },
  openings: {
    /** Until when somebody takes a break. Without an enrolment: from the newest programme of theirs. */
    openPause: { enrolment: id.optional() },
  },
  submissions: {
    pause: { enrolment: id },
  },
} as const

/** What people can do in this room. */
export const commands = {
  taps: {
    ...joiningCommands.taps,
    ...leavingCommands.taps,
    showHelp: {},
    /** A coordinator asks everybody of her group for a profile who was not asked before. `shown`: stands for exactly these people. */
    askForProfiles: { cohort: id, shown: id.optional() },
    /** A coordinator reminds those who have not moved for a while. `shown`: stands for exactly these people. */
    remindOfProfiles: { cohort: id, shown: id.optional() },
    /** Somebody answers the question of a card about mentoring. */
    answerCard: { enrolment: id, card: z.enum(cards), answer: z.enum(['good', 'other']) },
  },
  looks: {
    ...joiningCommands.looks,
    ...leavingCommands.looks,
    /** Who of a group is where, and whether there are enough mentors. */
    showSteps: { cohort: id },
    /** A card about mentoring; without a name, the one that somebody reads next. */
    showCard: { enrolment: id.optional(), card: z.enum(cards).optional() },
  },
  openings: {
    ...joiningCommands.openings,
    ...leavingCommands.openings,
    openSettings: {},
    openClaim: {},
    /** The next step of joining, or this one. Without an enrolment: of the programme that waits for it. */
    openStep: { enrolment: id.optional(), step: z.enum(stepNames).optional() },
    /** What people of a programme choose from in their profile. */
    openTopics: { cohort: id },
  },
  submissions: {
    ...joiningCommands.submissions,
    ...leavingCommands.submissions,
    saveSettings: {},
    claimAccount: {},
    saveTopics: { cohort: id },
    /** `alone`: only this step was wanted, so none follows. */
    takeStep: { enrolment: id, step: z.enum(stepNames), alone: z.literal(true).optional() },
  },
} as const
/** Its commands that a button carries. */
export type Tap = CommandsOf<typeof commands, 'taps'>
/** Its commands that only show something. */
export type Look = CommandsOf<typeof commands, 'looks'>
/** Its commands that open a form. */
export type Opening = CommandsOf<typeof commands, 'openings'>
/** Its forms that are sent. */
export type Submission = CommandsOf<typeof commands, 'submissions'>

/** The command that shows help. */
export const asksHelp = { do: 'showHelp' } as const satisfies Command
/** The command that opens the form for an e-mail that the platform hides. */
export const opensClaim = { do: 'openClaim', mark: 'opening' } as const satisfies Command
/** The command that opens the form of the settings. */
export const opensSettings = { do: 'openSettings', mark: 'opening' } as const satisfies Command
/** The command that opens a step of joining; without one, the next. */
export const opensStep = (enrolment?: string, step?: StepName): Extract<Opening, { do: 'openStep' }> => ({
  ...{ do: 'openStep', mark: 'opening' },
  ...(enrolment !== undefined && { enrolment }),
  ...(step !== undefined && { step }),
})
/** The command that shows this card; without a name, the first that somebody has not read. */
export const showsCard = (enrolment?: string, card?: CardName): Extract<Look, { do: 'showCard' }> => ({
  ...{ do: 'showCard', mark: 'look' },
  ...(enrolment !== undefined && { enrolment }),
  ...(card !== undefined && { card }),
})

/** The command that shows what somebody may join. */
export const showsSelections = { do: 'showSelections', mark: 'look' } as const satisfies Command
/** The command that shows the selections of a group. */
export const showsIntake = (cohort: string): Extract<Look, { do: 'showIntake' }> => ({ do: 'showIntake', mark: 'look', cohort })
/** The command that opens a selection for its coordinator; without one, a new one. */
export const opensSelection = (cohort: string, as: 'mentor' | 'mentee', selection?: string): Extract<Opening, { do: 'openSelection' }> => ({
  ...{ do: 'openSelection', mark: 'opening', cohort, role: as },
  ...(selection !== undefined && { selection }),
})
/** The command that shows of which programmes a next round can be made. */
export const showsNextRounds = { do: 'showNextRounds', mark: 'look' } as const satisfies Command
/** The command that opens the form of the next round of a programme. */
export const opensNextRound = (cohort: string): Extract<Opening, { do: 'openNextRound' }> => ({
  do: 'openNextRound',
  mark: 'opening',
  cohort,
})
/** The command that opens what somebody reads before they join. */
export const opensJoin = (selection: string): Extract<Opening, { do: 'openJoin' }> => ({ do: 'openJoin', mark: 'opening', selection })

/** The command that opens the form of a break. */
export const opensPause = (enrolment?: string): Extract<Opening, { do: 'openPause' }> => ({
  ...{ do: 'openPause', mark: 'opening' },
  ...(enrolment !== undefined && { enrolment }),
})

/** The command that shows what follows when somebody leaves. */
export const showsLeaving = (enrolment?: string): Extract<Look, { do: 'showLeaving' }> => ({
  ...{ do: 'showLeaving', mark: 'look' },
  ...(enrolment !== undefined && { enrolment }),
})
