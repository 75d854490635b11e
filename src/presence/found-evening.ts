import type { Reply } from '../contract/view.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import type { Reader } from '../programme/kick-off-shown.ts'
import { isOpen, opensAt } from './rules.ts'
import { refuse } from './say.ts'
import type { PresenceStore, SeenEvening } from './store.ts'

/** The evening of a cohort while its list can be changed, for its coordinator; or why there is none. */
export async function eveningFor(presence: PresenceStore, cohortId: string, actor: Reader, now: Instant): Promise<SeenEvening | Reply> {
  const evening = await presence.evening(cohortId, actor)
  if (!evening) return refuse(actor, 'gone')
  if (!evening.coordinates) return refuse(actor, 'onlyCoordinator')
  if (isOpen(evening, now)) return evening
  return refuse(actor, isBefore(now, opensAt(evening)) ? 'early' : 'over')
}
