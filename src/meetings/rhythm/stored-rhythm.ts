import { z } from 'zod'
import { readStored } from '../../kit/stored.ts'
import { limits, type Rhythm, usualRhythm } from './rhythm.rules.ts'

const within = ({ least, most }: { readonly least: number; readonly most: number }) => z.int().min(least).max(most)

const rhythm = z.looseObject({
  everyDays: within(limits.everyDays).default(usualRhythm.everyDays),
  meetings: within(limits.meetings).default(usualRhythm.meetings),
  firstDays: z.int().min(1).max(60).default(usualRhythm.firstDays),
  minutes: within(limits.minutes).default(usualRhythm.minutes),
  themes: z.array(z.string().max(100)).max(limits.meetings.most).default([]),
})

/** Reads what a programme chose, under `meetings` of its settings. Null or undefined: nothing. */
export function storedRhythm(stored: unknown, programmeId: string): Rhythm {
  if (stored === null || stored === undefined) return usualRhythm
  return readStored(rhythm, stored, { what: 'programme.settings.meetings', row: programmeId }) ?? usualRhythm
}
