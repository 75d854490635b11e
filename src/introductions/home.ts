import type { Part } from '../contract/view.ts'
import type { Reader } from '../programme/kick-off-shown.ts'
import type { Deps } from './deps.ts'
import { copyIn } from './words.ts'

/** What a coordinator's home shows of this room, by the cohort's id: a button, as long as there is a pair to introduce. */
export async function home(deps: Deps, actor: Reader): Promise<ReadonlyMap<string, readonly Part[]>> {
  const now = deps.clock.now()
  const ready = await deps.transact(({ introductions }) => introductions.ready(actor, now))
  const label = copyIn(actor.language).introduce
  return new Map(
    ready.map(({ id, cohortId }) => [
      cohortId,
      [{ kind: 'buttons', buttons: [{ label, command: { do: 'introducePairs', kickOff: id } }] }],
    ]),
  )
}
