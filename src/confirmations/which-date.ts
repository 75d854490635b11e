import type { Part } from '../contract/view.ts'
import { copyIn } from './copy-in.ts'
import type { KickOffFacts, Recipient } from './store.ts'
import { dateRow } from './views.ts'

/** Once a kick-off has moved, the same words may follow about another date: this says about which. Null: it never moved. */
export function whichDate(to: Recipient, kickOff: KickOffFacts): Part | null {
  if (kickOff.turn === 0) return null
  const { fields } = copyIn(to.language, kickOff.words)
  return { kind: 'fields', rows: [dateRow(kickOff.calledOffAt ? fields.wasToBe : fields.kickOff, kickOff.startsAt, { to, kickOff })] }
}
