import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'

/** What people can do in this room. */
export const commands = {
  taps: {
    /**
     * The cohort gets its channel, or who is missing comes in; where Pari opens none, it says what to do by hand. `shown`: whom the
     * coordinator was shown; missing: several people are shown first.
     */
    openChannel: { kickOff: z.uuid(), shown: z.uuid().optional() },
    /** What a coordinator was asked to do by hand is done. */
    finishTask: { task: z.uuid() },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
