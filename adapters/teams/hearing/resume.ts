import { z } from 'zod'
import { openTap } from '../../../src/contract/handed-tap.ts'
import { languages } from '../../../src/contract/view.ts'
import type { HandedOrigin } from './handed.ts'
import type { Hearing } from './hearing.ts'
import { hearLate, sayWord } from './taps.ts'

const from = z.object({ workspace: z.object({ platform: z.literal('teams'), id: z.string() }), id: z.string() })
const handed: z.ZodType<HandedOrigin> = z.object({
  origin: z.object({
    ...{ from, mri: z.string(), name: z.string(), serviceUrl: z.string(), conversation: z.string() },
    ...{ isPersonal: z.boolean(), message: z.string().nullable(), language: z.enum(languages) },
  }),
  carried: z.object({ reader: z.string(), file: z.string().nullable() }),
})

/** Carries out a tap that another process heard. False: this process does not know it either, and there is time to find another. */
export async function resume(hearing: Hearing, sealed: string): Promise<boolean> {
  const opened = await openTap(hearing, sealed)
  if (!opened) return false
  const command = hearing.core.read(opened.carried)
  if (!command && !opened.isOver) return false
  const { origin, carried } = handed.parse(opened.origin)
  await (command
    ? hearLate(hearing, { origin, carried: { ...carried, content: opened.carried }, command })
    : sayWord(hearing, origin, 'otherReader'))
  return true
}
