import type { Command } from '../contract/command.ts'

/** What people can do in this room. */
export const commands = {
  taps: { showKnown: {}, askToForget: {}, forgetMe: {} },
} as const

/** The command that shows what is known about somebody. */
export const asksWhatIsKnown = { do: 'showKnown' } as const satisfies Command
/** The command that says what would go and what would stay. */
export const asksToForget = { do: 'askToForget' } as const satisfies Command
/** The command that erases. */
export const forgets = { do: 'forgetMe' } as const satisfies Command
