/** Who may bring in a list, and whom it may name. */
import type { Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Deps, Stores } from '../deps.ts'
import { isOwner, refuse } from '../say.ts'

/** Why this person may not bring in a list for this cohort, or for a new one; null when they may. */
export async function refuseSender(
  deps: Deps,
  { setUp, choices }: Stores,
  cohort: string | null,
  actor: KnownPerson,
): Promise<Reply | null> {
  if (cohort !== null) return (await setUp.coordinates(cohort, actor)) ? null : refuse(actor, 'notCoordinator')
  return (await isOwner(deps, choices, actor)) ? null : refuse(actor, 'notOwner')
}
