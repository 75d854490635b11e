import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'

/** What people can do in this room. */
export const commands = {
  taps: {
    /** The calendar file of a kick-off or, by its id, of a meeting, into the reader's chat. */
    sendEntry: { kickOff: z.uuid() },
  },
  looks: {
    /** What stands in the reader's calendar, and how it gets into their own. `page`: of many dates; left out: the one with the next date. */
    showCalendar: { page: z.int().min(0).max(1000).optional() },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Look = CommandsOf<typeof commands, 'looks'>

/** The command that shows somebody their calendar. */
export const showsCalendar: Look = { do: 'showCalendar', mark: 'look' }
