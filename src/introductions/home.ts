import { text } from '../contract/parts.ts'
import type { CohortParts } from '../house/shown.ts'
import { hoursAfter } from '../kit/clock.ts'
import type { Reader } from '../programme/kick-off-shown.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { IntroducedCohort, ReadyKickOff } from './store.ts'

const rank = 20

/** What a coordinator's home shows of this room: a button for each cohort, as long as there is a pair to introduce. */
export async function home(deps: Deps, actor: Reader): Promise<readonly CohortParts[]> {
  const now = deps.clock.now()
  const { ready, begun } = await deps.transact(async ({ introductions }) => ({
    ready: await introductions.ready(actor, now),
    begun: await introductions.introducedSince(actor, hoursAfter(now, -hoursShown), now),
  }))
  return [...ready.map(introducing(actor)), ...begun.map(introduced(actor))]
}

/** After the kick-off it says how many pairs know each other, for two months. */
const hoursShown = 60 * 24

const introduced =
  ({ language }: Reader) =>
  ({ cohortId, words, pairs, introduced: count }: IntroducedCohort): CohortParts => ({
    ...{ cohortId, rank, parts: [text(copyIn(language, words).introducedPairs(count, pairs))] },
  })

const introducing =
  (actor: Reader) =>
  ({ id, cohortId, words }: ReadyKickOff): CohortParts => {
    const introduce = { label: copyIn(actor.language, words).introduce, command: { do: 'introducePairs', kickOff: id } satisfies Tap }
    return { cohortId, rank, parts: [{ kind: 'buttons', buttons: [introduce] }] }
  }
