import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'

/** What people can do in this room. */
export const commands = {
  taps: {
    /** Every pair that is ready hears who the other is. `shown`: which pairs the coordinator was shown; missing: they are shown first. */
    introducePairs: { kickOff: z.uuid(), shown: z.uuid().optional() },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
