import type { Button } from '../../contract/view.ts'
import type { CardOf } from '../../house/shown.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { leadsTo } from '../say.ts'
import { copyIn } from './copy-in.ts'
import { label } from './show.ts'

/** For somebody without a mentor: to have mentors asked for them, and to suggest pairs. Empty: they have one, or the reader doesn't coordinate them. */
export async function waysToPair(
  deps: Deps,
  { cohortId, enrolmentId, name }: CardOf & { readonly name: string },
  actor: KnownPerson,
): Promise<readonly Button[]> {
  const read = await deps.transact(async ({ pairing, requests }) => {
    const cohort = await pairing.cohort(cohortId, actor)
    return cohort && { cohort, all: await requests.without(cohortId) }
  })
  const found = read?.all.find(({ menteeId }) => menteeId === enrolmentId)
  if (!read || !found) return []
  const { list } = copyIn(actor.language, read.cohort.words)
  const opening: Opening = { do: 'openSearch', mark: 'opening', cohort: cohortId, mentee: enrolmentId }
  const { search } = found
  const ask: Button =
    search?.state === 'open'
      ? leadsTo(label(list.look(name)), { do: 'showSearch', mark: 'look', search: search.id })
      : { label: label(list.start(name)), command: opening }
  return [ask, leadsTo(list.draft, { do: 'showPairs', mark: 'look', cohort: cohortId })]
}
