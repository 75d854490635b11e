import { plainText } from './plain-text.ts'
import type { Platform } from './platform.ts'
import type { Part, View } from './view.ts'

/**
 * What a message will look like on a platform, in parts that stand in a form or in another message: what the platform cannot draw is drawn as it will be,
 * and buttons are only named.
 */
export const previewOf = (view: View, platform: Pick<Platform, 'asShown'>): readonly Part[] =>
  platform.asShown(view).parts.map((part): Part => {
    if (part.kind === 'buttons') return { kind: 'note', text: part.buttons.map(({ label }) => `[${label}]`).join(' ') }
    return part.kind === 'entry' ? { kind: 'note', text: `${part.label} [${part.submit}]` } : part
  })

/** Measures and shows views for what is no platform: nothing is too long there, and every part is drawn. */
export const unlimited: Pick<Platform, 'measure' | 'asShown'> = {
  measure: (view) => ({ unit: 'characters', used: plainText(view).length, most: Number.MAX_SAFE_INTEGER }),
  asShown: (view) => view,
}
