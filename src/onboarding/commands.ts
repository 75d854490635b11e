import type { Command } from '../contract/command.ts'

/** What people can do in this room. */
export const commands = {
  taps: { showHelp: {} },
  openings: { openSettings: {}, openClaim: {} },
  submissions: { saveSettings: {}, claimAccount: {} },
} as const

/** The command that shows help. */
export const asksHelp = { do: 'showHelp' } as const satisfies Command
/** The command that opens the form for an e-mail that the platform hides. */
export const opensClaim = { do: 'openClaim', mark: 'opening' } as const satisfies Command
/** The command that opens the form of the settings. */
export const opensSettings = { do: 'openSettings', mark: 'opening' } as const satisfies Command
