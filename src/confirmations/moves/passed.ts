import { type Instant, isAfter } from '../../kit/clock.ts'
import { isNear } from '../../programme/kick-off/moving.rules.ts'
import { delivery, turnOf } from '../deliveries.ts'
import type { Stores } from '../deps.ts'
import type { KickOffFacts } from '../store.ts'
import { passedView } from './views.ts'

/**
 * The kick-off begins. Whoever has not read that it had moved to an earlier date would come to the later one that they know, so from now on they are to hear
 * that it has been, as long as that date is ahead.
 */
export async function tellPassed(stores: Pick<Stores, 'moves' | 'outbox'>, kickOff: KickOffFacts, now: Instant): Promise<void> {
  const { id, cohortId, startsAt } = kickOff
  const untold = await stores.moves.untold(cohortId)
  if (untold.size === 0) return
  const people = (await stores.moves.everybody(cohortId, startsAt)).filter((who) => !who.isTakenOff && who.state !== 'withdrawn')
  const said = people.flatMap(({ person }) => {
    const from = untold.get(person.personId)
    if (!from || !isAfter(from.startsAt, startsAt)) return []
    const key = `kickOff:${id}:passed${turnOf(kickOff)}:${person.personId}`
    const view = passedView(person, { kickOff, from })
    const what = { key, kind: 'kickOff.moved', step: 1, view, urgent: isNear(from.startsAt, now), expiresAt: from.startsAt } as const
    return [delivery(person, kickOff, what, now)]
  })
  await stores.outbox.supersede(
    said.map(({ personId }) => ({ personId, cohortId })),
    ['kickOff.moved'],
  )
  await stores.outbox.put(said)
}
