import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'

/** What people can do in this room. */
export const commands = {
  taps: {
    /** Every pair that is ready hears who the other is. `shown`: which pairs the coordinator was shown; missing: they are shown first. */
    introducePairs: { kickOff: z.uuid(), shown: z.uuid().optional() },
  },
  looks: {
    /** What a pair was told of each other, as it is now. `to`: to both in their conversation, or to one of the two. */
    showIntroduction: { pair: z.uuid(), to: z.enum(['together', 'mentor', 'mentee']) },
  },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Look = CommandsOf<typeof commands, 'looks'>
