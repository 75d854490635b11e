import type { Instant } from '../../kit/clock.ts'
import type { Deps } from './deps.ts'
import type { PlaceFacts } from './facts.ts'
import { byHandOf, type Together } from './rules.ts'
import { seatsIn } from './seats.ts'

/** A channel that a coordinator makes and fills: what has changed since she said that it is done is asked of her. */
export async function byHand(deps: Deps, place: PlaceFacts, together: Together, now: Instant): Promise<null> {
  const { joins, leaves } = byHandOf(place, seatsIn(together, true))
  await deps.transact(({ places }) =>
    joins.length + leaves.length > 0
      ? places.ask(place.id, { kind: 'byHand', reason: null, joins, leaves }, now)
      : places.settle(place.id, 'byHand', now),
  )
  return null
}
