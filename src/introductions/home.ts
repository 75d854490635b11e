import { text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { CohortParts } from '../house/shown.ts'
import type { Reader } from '../programme/kick-off/kick-off-shown.ts'
import type { Tap } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import type { HalfTold, IntroducedCohort, ReadyKickOff } from './store.ts'

const rank = 20

/** What a coordinator's home shows of this room: a button for each cohort, as long as there is a pair to introduce. */
export async function home(deps: Deps, actor: Reader): Promise<readonly CohortParts[]> {
  const now = deps.clock.now()
  const { ready, begun, half } = await deps.transact(async ({ introductions }) => ({
    ready: await introductions.ready(actor),
    half: await introductions.halfTold(actor),
    begun: await introductions.introducedPairs(actor, now),
  }))
  return [...halves(half, actor), ...begun.map(introduced(actor)), ...ready.map(introducing(actor))]
}

/** After the kick-off it says how many pairs know each other. */
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

/** Names that are listed at most. */
const mostNamed = 10

/** Pairs of which only one knows, by cohort, with what a coordinator can do. */
const halves = (half: readonly HalfTold[], { language }: Reader): CohortParts[] =>
  [...Map.groupBy(half, ({ cohortId }) => cohortId)].map(([cohortId, all]) => {
    const copy = copyIn(language, all[0]?.words ?? usualWords)
    const items = all.slice(0, mostNamed).map(({ knows, unreached }) => copy.half.pair(knows, unreached))
    const more = all.length - items.length
    return {
      cohortId,
      rank,
      parts: [text(copy.half.intro), { kind: 'list', items: more > 0 ? [...items, copy.preview.more(more)] : items }],
    }
  })
