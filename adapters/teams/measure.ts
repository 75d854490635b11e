import type { Measured } from '../../src/contract/platform.ts'
import type { View } from '../../src/contract/view.ts'
import { leanOf } from './fit.ts'
import { limits } from './limits.ts'
import { bodyOf, cardOf, plainOf } from './render.ts'
import { shownRich } from './rich.ts'
import { bytesOf } from './text.ts'

/** A token of a button, which nobody wrote yet. */
const token = 'x'.repeat(300)

/** How much a message would be, without what may be left out of a card and is not read. Sending and updating take the same. */
export const measure = (view: View): Measured => ({
  unit: 'bytes',
  used: bytesOf(
    leanOf(
      cardOf(
        view.language,
        plainOf(view),
        bodyOf(view.parts, () => token),
      ),
    ),
  ),
  most: limits.cardBytes.message,
})

/** A view as a card of Teams shows it. */
export const asShown = (view: View): View => ({
  ...view,
  parts: view.parts.map((part) => (part.kind === 'rich' ? { ...part, blocks: shownRich(part.blocks) } : part)),
})
