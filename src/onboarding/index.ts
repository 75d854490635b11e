/**
 * What anybody may ask for at any time: help, and the settings that are theirs alone: language, time zone, quiet hours.
 * It never decides what is said to somebody, only how and when.
 */
import type { Housing, OpenRoom, Room } from '../house/room.ts'
import { footer, greetStranger, showHelp } from './help.ts'
import { openSettings, saveSettings } from './settings.ts'

export const onboarding = {
  name: 'onboarding',
  open({ clock, transactWidely }: Housing) {
    const deps = { clock, transact: transactWidely({}) }
    return {
      taps: { showHelp: (_, { actor, workspace }) => showHelp(actor, workspace.platform) },
      openings: { openSettings: (_, { actor }) => openSettings(deps, actor) },
      submissions: { saveSettings: (_, filled, { actor }) => saveSettings(deps, filled, actor) },
      footer,
      greetStranger,
    } satisfies OpenRoom
  },
} as const satisfies Room
