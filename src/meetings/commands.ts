import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'
import { mostTyped } from '../programme/dates/asked-back.ts'
import { fits } from './facts.rules.ts'
import { limits } from './rhythm/rhythm.rules.ts'
import { watchRules } from './watch/watch.rules.ts'

const id = z.uuid()
/** Seconds since 1970. */
const moment = z.int().min(0).max(9_999_999_999)
/** Characters of a place, a theme, and of the line that only its writer reads. */
export const mostVenue = 300
export const mostTheme = 100
export const mostLine = 500
/** Characters of what a coordinator writes to a pair. */
export const mostWord = 1000

/** What a date is for: it is suggested, or it is what both have agreed on elsewhere, whether for the first time or instead of another date. */
const as = z.enum(['planned', 'moved']).optional()
const minutes = z.int().min(limits.minutes.least).max(limits.minutes.most)
const venue = z.string().max(mostVenue).optional()

/** What people can do in this room. */
export const commands = {
  taps: {
    /** Suggests one date, or with `all` a whole series from it, of which `seen` sums up the dates that were shown. `meeting`: the one that moves; `item`: the question that it answers. */
    proposeMeeting: {
      ...{ pair: id, at: moment, meeting: id.optional(), item: id.optional(), as, all: z.literal('yes').optional() },
      seen: moment.optional(),
    },
    /** Suggests a date that was typed, with all else that was filled in. `anyway`: also where something speaks against it, which was shown. */
    suggestTyped: {
      ...{ pair: id, at: moment, minutes, venue, meeting: id.optional(), item: id.optional(), as },
      anyway: z.literal('yes').optional(),
    },
    /** Agrees to what was suggested, in the version that was shown. `anyway`: also where one of the two has another meeting then, which was shown, too. */
    agreeMeeting: { pair: id, version: z.int().min(1), anyway: z.literal('yes').optional() },
    callOffMeeting: { meeting: id, pair: id },
    /** Answers a question about a meeting. */
    answerMeeting: { item: id, as: z.enum(['met', 'notYet']) },
    muteMeetings: {},
    unmuteMeetings: {},
    /** Says how a pair fits, for oneself. */
    answerFit: { pair: id, as: z.enum(fits) },
    endRest: { pair: id },
    /** A mentor keeps all pairs that they have, though they would take fewer now. */
    keepPairs: {},
    /** A coordinator leaves a pair for some days for one reason, or for ever; or takes it back on her list. */
    leavePair: { pair: id, rule: z.enum(watchRules), as: z.enum(['later', 'never', 'again']) },
  },
  looks: {
    /** How the reader's pairs are doing: how many meetings, the next date, what it is about. */
    showMeetings: {},
    /** Three times to choose from. */
    showTimes: { pair: id, meeting: id.optional(), item: id.optional(), as },
    /** Every date that stands, each of which may be moved or cancelled. */
    showDates: { pair: id },
    /** All dates of a series, with what speaks against each. */
    showSeries: { pair: id, at: moment },
    /** Pairs that need a coordinator, the worst first; and all that may be done about one, with how the two are called by phone. */
    showWatched: { cohort: id, page: z.int().min(0).max(1000) },
    showPhones: { pair: id },
  },
  openings: {
    /** `when`, `minutes`, `venue`: what was filled in before. */
    openTime: {
      ...{ pair: id, meeting: id.optional(), item: id.optional(), as },
      ...{ when: z.string().max(mostTyped).optional(), minutes: minutes.optional(), venue },
    },
    openMeetingLog: { meeting: id, pair: id },
    openTold: { pair: id },
    openPairRhythm: { pair: id },
    openRhythm: { cohort: id },
    /** A break, by one of the two or by a coordinator. */
    openRest: { pair: id },
    /** One of the two says that it doesn't work for them: coordinators read it. `fewer`: a mentor for whom it is one pair too many. */
    openParting: { pair: id, fewer: z.literal('yes').optional() },
    /** A coordinator ends a pair, or writes to the two. */
    openUnwinding: { pair: id },
    /** `about`: why, so that there is something to begin with. */
    openWord: { pair: id, about: z.enum(watchRules).optional() },
  },
  submissions: {
    /** `was`: the length that the form showed. */
    proposeTime: { pair: id, meeting: id.optional(), item: id.optional(), as, was: minutes.optional() },
    keepMeetingLog: { meeting: id, pair: id },
    keepTold: { pair: id },
    choosePairRhythm: { pair: id },
    chooseRhythm: { cohort: id },
    restPair: { pair: id },
    askParting: { pair: id },
    unwindPair: { pair: id },
    sendWord: { pair: id },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Look = CommandsOf<typeof commands, 'looks'>
export type Opening = CommandsOf<typeof commands, 'openings'>
export type Submission = CommandsOf<typeof commands, 'submissions'>

/** What leads from a question to a date: whose it is, which meeting moves, and which question it answers. */
export type Dating = Omit<Extract<Look, { readonly do: 'showTimes' }>, 'do' | 'mark'>
