import { z } from 'zod'
import type { CommandsOf } from '../house/commands.ts'

export const commands = {
  taps: { finishMemo: { memo: z.uuid() } },
  openings: { openMemo: {} },
  submissions: { keepMemo: {} },
} as const
export type Tap = CommandsOf<typeof commands, 'taps'>
export type Opening = CommandsOf<typeof commands, 'openings'>

export const opensMemo: Opening = { do: 'openMemo', mark: 'opening' }
