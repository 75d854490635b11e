import { z } from 'zod'
import { openTap } from '../../../src/contract/handed-tap.ts'
import { type HandedOrigin, tell } from './handed.ts'
import type { Hearing } from './hearing.ts'
import { hearTap } from './taps.ts'

const where = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message'), ref: z.string(), isEphemeral: z.boolean() }),
  z.object({ kind: z.literal('home') }),
  z.object({ kind: z.literal('modal'), viewId: z.string() }),
])
const from = z.object({ workspace: z.object({ platform: z.literal('slack'), id: z.string() }), id: z.string() })
const origin: z.ZodType<HandedOrigin> = z.object({ from, where, reader: z.string(), responseUrl: z.string().nullable() })

/** Carries out a tap that another process heard. False: this process does not know it either, and there is time to find another. */
export async function resume(hearing: Hearing, sealed: string): Promise<boolean> {
  const opened = await openTap(hearing, sealed)
  if (!opened) return false
  const command = hearing.core.read(opened.carried)
  if (!command && !opened.isOver) return false
  // Three seconds after a tap no modal comes up any more.
  const tap = { ...origin.parse(opened.origin), trigger: null }
  await (command ? hearTap(hearing, { ...tap, command }, () => Promise.resolve()) : tell(hearing, tap, 'otherReader'))
  return true
}
