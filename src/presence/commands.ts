import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'
import { careAnswers, filters, states } from './facts.ts'

const id = z.uuid()
/** Characters of a name that is searched for. */
export const mostFind = 100
/** Which part of the list is looked at. Without a filter: everybody who is expected and not here yet. */
const shown = { filter: z.enum(filters).optional(), page: z.int().min(0).max(1000).optional(), text: z.string().max(mostFind).optional() }

/** What people can do in this room. A cohort has one kick-off. */
export const commands = {
  taps: {
    /** A coordinator notes that somebody came or is missing, or takes it back. */
    tick: { cohort: id, enrolment: id, as: z.enum(states), ...shown },
    /** Everybody who is expected and not ticked is missing. `shown`: who these were when the coordinator read it. */
    tickRest: { cohort: id, shown: id },
    /** A mentee whose mentor is missing sits with this mentor for the evening. */
    joinThem: { cohort: id, mentee: id, mentor: id },
    /** Links for helpers that were given so far open nothing any more. */
    closeDoor: { cohort: id },
    /** What somebody who was missing says about going on. */
    answerCare: { presence: id, answer: z.enum(careAnswers) },
  },
  looks: {
    showPresence: { cohort: id, ...shown },
    /** Who waits for whom, as it is now. */
    showSides: { cohort: id },
    /** Who would be ticked as missing, and what follows. */
    previewRest: { cohort: id },
    /** A link for helpers at the door. */
    showDoor: { cohort: id },
    /** The card of somebody. */
    showGuest: { cohort: id, enrolment: id },
  },
  openings: { openFindGuest: { cohort: id } },
  submissions: { findGuest: { cohort: id } },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Look = CommandsOf<typeof commands, 'looks'>
export type Opening = CommandsOf<typeof commands, 'openings'>

/** The part of the list that somebody looks at. */
export type Shown = Pick<Extract<Look, { do: 'showPresence' }>, 'filter' | 'page' | 'text'>
