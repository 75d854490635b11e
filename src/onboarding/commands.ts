import type { Command } from '../contract/command.ts'

export const commands = {
  taps: { showHelp: {} },
  openings: { openSettings: {} },
  submissions: { saveSettings: {} },
} as const

export const asksHelp = { do: 'showHelp' } as const satisfies Command
export const opensSettings = { do: 'openSettings', mark: 'opening' } as const satisfies Command
