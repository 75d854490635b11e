import { z } from 'zod'
import type { LinkKind } from '../house/link.ts'

/** The link for helpers at the door of one evening. The room judges when it opens and ends; these hours are longer than any evening. */
export const doorLink = {
  name: 'door',
  carries: z.object({ cohort: z.uuid(), starts: z.number(), door: z.number() }),
  hours: 36,
} as const satisfies LinkKind
/** What such a link carries. */
export type Carried = z.output<typeof doorLink.carries>
