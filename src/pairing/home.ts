import { note, text } from '../contract/parts.ts'
import type { CohortParts } from '../house/shown.ts'
import type { KnownPerson } from '../people/directory.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { copyIn as searchCopyIn } from './requests/copy-in.ts'
import { leadsTo } from './say.ts'

const rank = 15

/** What a coordinator's home shows of this room: where somebody waits for a mentor and there are places, or a draft waits for her. One statement. */
export async function home(deps: Deps, actor: KnownPerson): Promise<readonly CohortParts[]> {
  const cohorts = await deps.transact(({ pairing }) => pairing.cohorts(actor))
  return cohorts.flatMap(({ id, words, without, places, open, approved, searches }): CohortParts[] => {
    const waits = (open ?? 0) + approved
    if (waits === 0 && searches === 0 && (without === 0 || places === 0)) return []
    const copy = copyIn(actor.language, words)
    const button = leadsTo(waits > 0 ? copy.home.look : copy.home.suggest, { do: 'showPairs', mark: 'look', cohort: id })
    const said = waits > 0 ? copy.home.waits(open ?? 0, approved) : copy.without(without)
    const asks = searchCopyIn(actor.language, words)
    const ask = leadsTo(asks.homeButton, { do: 'showSearches', mark: 'look', cohort: id })
    return [
      {
        ...{ cohortId: id, rank },
        parts: [
          ...[text(said), ...(searches > 0 ? [note(asks.home(searches))] : [])],
          { kind: 'buttons', buttons: [button, ...(without > 0 ? [ask] : [])] },
        ],
      },
    ]
  })
}
