import { dayAndTime } from '../contract/wording.ts'
import type { Instant } from '../kit/clock.ts'
import type { Copy } from './copy.ts'
import type { Announcement, CohortFacts } from './facts.ts'
import { sendsAt } from './rules.ts'
import type { Reading } from './views.ts'

/** The cohort by whose clock and kick-off an announcement goes: its first. Without one, there is no kick-off, and the clock is that of Greenwich. */
export const clockOf = (chosen: readonly CohortFacts[]): Pick<CohortFacts, 'zone' | 'kickOffAt'> =>
  chosen[0] ?? { zone: 'UTC', kickOffAt: null }

/** When it is sent, in words. */
export function whenWords(
  { timing }: Announcement,
  chosen: readonly CohortFacts[],
  now: Instant,
  reader: Reading,
  { draft }: Copy,
): string {
  const clock = clockOf(chosen)
  if (timing.kind === 'now') return draft.now
  const at = sendsAt(timing, now, clock)
  if (!at) return draft.beforeUnknown
  const when = dayAndTime(at, clock.zone, reader.language)
  return timing.kind === 'at' ? draft.at(when) : draft.before(timing.days, when)
}
