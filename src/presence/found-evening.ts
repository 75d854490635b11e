import type { Reply } from '../contract/view.ts'
import { type Instant, isBefore } from '../kit/clock.ts'
import type { Reader } from '../programme/kick-off/kick-off-shown.ts'
import { isOpen, opensAt } from './rules.ts'
import { refuse } from './say.ts'
import type { PresenceStore, SeenEvening } from './store.ts'

/** The evening of a cohort while its list can be changed, for its coordinator; or why there is none. `from`: before its list, she may have it from then on. */
export async function eveningFor(
  presence: PresenceStore,
  cohortId: string,
  actor: Reader,
  now: Instant,
  from: (evening: SeenEvening) => Instant = opensAt,
): Promise<SeenEvening | Reply> {
  const evening = await presence.evening(cohortId, actor)
  if (!evening) return refuse(actor, (await presence.calledOff(cohortId)) ? 'calledOff' : 'gone')
  if (!evening.coordinates) return refuse(actor, 'onlyCoordinator')
  if (isOpen(evening, now) || (isBefore(now, opensAt(evening)) && !isBefore(now, from(evening)))) return evening
  return refuse(actor, isBefore(now, opensAt(evening)) ? 'early' : 'over')
}
