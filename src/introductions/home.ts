import type { CohortParts } from '../house/shown.ts'
import type { Reader } from '../programme/kick-off-shown.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'

const rank = 20

/** What a coordinator's home shows of this room: a button for each cohort, as long as there is a pair to introduce. */
export async function home(deps: Deps, actor: Reader): Promise<readonly CohortParts[]> {
  const now = deps.clock.now()
  const ready = await deps.transact(({ introductions }) => introductions.ready(actor, now))
  return ready.map(({ id, cohortId, words }) => {
    const introduce = { label: copyIn(actor.language, words).introduce, command: { do: 'introducePairs', kickOff: id } satisfies Tap }
    return { cohortId, rank, parts: [{ kind: 'buttons', buttons: [introduce] }] }
  })
}
