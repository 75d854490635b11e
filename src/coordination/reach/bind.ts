import { text } from '../../contract/parts.ts'
import type { Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import { ownCohort, refuse } from '../say.ts'

/**
 * By tap of a coordinator: this account is this person's. She knows them; an e-mail that another organisation says, or that somebody typed,
 * proves nothing.
 */
export async function bindAccount(deps: Deps, tap: Extract<Tap, { do: 'bindAccount' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const cohort = await ownCohort(stores, tap.cohort, actor)
    if ('view' in cohort) return cohort
    const bound = await stores.setUp.bind(cohort.id, tap.candidate, now)
    if (!bound) return refuse(actor, 'candidateGone')
    await stores.audit.note([{ actorId: actor.personId, cohortId: cohort.id, deed: 'boundAccount', subject: bound.personId }])
    await stores.wakeLanes([bound.workspaceId])
    return {
      accepted: true,
      view: { language: actor.language, parts: [text(copyIn(actor.language, cohort.words).unreachable.bound(bound.name))] },
    }
  })
}
