import { z } from 'zod'
import type { Command } from '../contract/command.ts'
import type { CommandsOf } from '../house/commands.ts'

/** What people can do in this room. */
export const commands = {
  taps: { showKnown: {}, askToForget: {}, forgetMe: {} },
  /** For how long programmes keep what they know of people, and what goes when. */
  looks: { showKeeping: {} },
  openings: { openKeeping: { programme: z.uuid() } },
  submissions: { changeKeeping: { programme: z.uuid() } },
} as const

/** The command that shows what is known about somebody. */
export const asksWhatIsKnown = { do: 'showKnown' } as const satisfies Command
/** The command that says what would go and what would stay. */
export const asksToForget = { do: 'askToForget' } as const satisfies Command
export type Opening = CommandsOf<typeof commands, 'openings'>
export type Submission = CommandsOf<typeof commands, 'submissions'>

/** The command that shows what goes when. */
export const showsKeeping = { do: 'showKeeping', mark: 'look' } as const satisfies Command
/** The command that opens the form in which a coordinator chooses when a programme ends and how long it keeps what it knows. */
export const opensKeeping = (programme: string): Opening => ({ do: 'openKeeping', mark: 'opening', programme })
/** The command that erases. */
export const forgets = { do: 'forgetMe' } as const satisfies Command
