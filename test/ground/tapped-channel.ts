import { plainText } from '../../src/contract/plain-text.ts'
import type { Language } from '../../src/contract/view.ts'
import { openChannel } from '../../src/groups/cohort-channel/open.ts'
import { buttonsOf } from './builders.ts'
import { aCohortsChannel } from './channels.ts'
import { carla } from './introductions.ts'

export const tap = { do: 'openChannel', kickOff: 'k' } as const

/** Carla taps, and taps once more on whom she is shown. */
export async function tapped(told: Parameters<typeof aCohortsChannel>[0] = {}, language: Language = 'en') {
  const shown = buttonsOf((await openChannel(aCohortsChannel(told).deps, tap, carla(language))).view).at(-1)?.command
  const world = aCohortsChannel(told)
  const { accepted, view } = await openChannel(
    world.deps,
    typeof shown?.['shown'] === 'string' ? { ...tap, shown: shown['shown'] } : tap,
    carla(language),
  )
  return { ...world, accepted, view, text: plainText(view) }
}
