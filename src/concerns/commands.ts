import { z } from 'zod'
import type { Command } from '../contract/command.ts'
import type { CommandsOf } from '../house/commands.ts'

/** What people can do in this room. */
export const commands = {
  taps: {
    /** The reader says that they have taken it up. */
    takeUpConcern: { concern: z.uuid() },
    /** The reader says that nothing more is to be done. */
    settleConcern: { concern: z.uuid() },
    /** One of a pair wants no contact with the other, or wants it again. */
    stopContact: { pair: z.uuid() },
    resumeContact: { pair: z.uuid() },
  },
  looks: {
    /** A concern, for the two who may read it. */
    showConcern: { concern: z.uuid() },
  },
  openings: {
    openConcern: {},
    /** What either of the two writes further. */
    openConcernReply: { concern: z.uuid() },
    /** The sender chooses somebody else to read it. */
    openOtherReader: { concern: z.uuid() },
    /** A coordinator chooses who reads what worries people. */
    openConcernReaders: { programme: z.uuid() },
  },
  submissions: {
    sendConcern: {},
    sendConcernReply: { concern: z.uuid() },
    chooseOtherReader: { concern: z.uuid() },
    saveConcernReaders: { programme: z.uuid() },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Look = CommandsOf<typeof commands, 'looks'>
export type Opening = CommandsOf<typeof commands, 'openings'>
export type Submission = CommandsOf<typeof commands, 'submissions'>

/** The command that opens the form in which somebody writes what worries them. */
export const opensConcern = { do: 'openConcern', mark: 'opening' } as const satisfies Command
/** The command that shows a concern. */
export const showsConcern = (concern: string): Look => ({ do: 'showConcern', mark: 'look', concern })
/** The command that opens the choice of readers. */
export const opensReaders = (programme: string): Opening => ({ do: 'openConcernReaders', mark: 'opening', programme })

/** Characters that somebody may write at once. */
export const mostText = 3000
