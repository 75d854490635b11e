import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'

const id = z.uuid()
const page = z.int().min(0).max(1000)

/** What people can do in this room. */
export const commands = {
  taps: {
    /** Makes a draft, round what is approved already. `languages`: the rule of the same language does not hold. */
    draftPairs: { cohort: id, aim: z.enum(['best', 'everybody']), languages: z.literal('any').optional() },
    /** Judges a suggestion; `open` takes a judgement back. */
    judgePair: { suggestion: id, cohort: id, as: z.enum(['open', 'approved', 'never', 'notNow']), page },
    /** Approves every open suggestion. `shown`: which ones the coordinator was shown. */
    approvePairs: { cohort: id, shown: id },
    /** Makes pairs of what is approved. `shown`: which ones the coordinator was shown; missing: they are shown first. */
    publishPairs: { cohort: id, shown: id.optional() },
    /** A mentor answers whether they take a mentee. */
    answerSeatRequest: { request: id, as: z.enum(['yes', 'no']) },
    /** The same, as a coordinator heard it. */
    noteSeatRequest: { request: id, as: z.enum(['yes', 'no']) },
    askEarlier: { request: id },
    stopSearch: { search: id },
  },
  looks: {
    /** Without a cohort: the one that the reader coordinates, or a choice. */
    showPairs: { cohort: id.optional(), page: page.optional() },
    /** Both aims in numbers, also where there is a draft. */
    showAims: { cohort: id },
    /** Who stays without a pair, and why. */
    showUnpaired: { cohort: id },
    /** Mentees without a mentor, and whether mentors are being asked for them. */
    showSearches: { cohort: id, page: page.optional() },
    showSearch: { search: id },
    /** A question to a mentor, as it stands now. */
    showSeatRequest: { request: id },
    /** What else a mentor who was asked may know of the mentee. */
    showMoreOf: { request: id },
  },
  openings: {
    openTakePairs: { cohort: id },
    /** Has mentors asked for one mentee, by the enrolment. */
    openSearch: { cohort: id, mentee: id },
  },
  submissions: {
    /** A draft that was edited in a spreadsheet. */
    takePairs: { cohort: id },
    startSearch: { cohort: id, mentee: id },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Opening = CommandsOf<typeof commands, 'openings'>
export type Submission = CommandsOf<typeof commands, 'submissions'>
export type Look = CommandsOf<typeof commands, 'looks'>
