import { z } from 'zod'

/** What a coordinator can take out. */
export const exportCommands = { taps: { exportCohort: { cohort: z.uuid() } } } as const
