import type { Kind } from '../kinds.ts'
import type { PostKind } from './store.ts'
import type { Word } from './turn.rules.ts'

/** What is said about a meeting, as deliveries to those who read it alone. */
export const kindOfPost = {
  ...{ dates: 'group.dates', agreed: 'group.agreed', eve: 'group.eve', presence: 'group.presence', off: 'group.off' },
} as const satisfies Record<PostKind, Kind>

/** What is said to one person. */
export const kindOfWord = { tie: 'group.tie', away: 'group.away', awayTold: 'group.awayTold' } as const satisfies Record<Word['kind'], Kind>
