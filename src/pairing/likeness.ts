import { usualWords } from '../contract/role-words.ts'
import type { Likenesses } from '../house/shown.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { likenessOf } from './engine/reasons.ts'

/** What two people read of each other at most: the weightiest. */
const most = 2

/** What pairs have in common, for their introduction; a pair of whom not both agreed that the other reads their profile is left out. */
export async function likenessesOf({ transact }: Pick<Deps, 'transact'>, pairIds: readonly string[]): Promise<Likenesses> {
  if (pairIds.length === 0) return new Map()
  const pairs = await transact(({ pairing }) => pairing.quotable(pairIds))
  return new Map(
    pairs.map(({ pairId, mentor, mentee }) => {
      const [en = [], fi = [], sv = []] = (['en', 'fi', 'sv'] as const).map((language) =>
        likenessOf(mentee, mentor, copyIn(language, usualWords).common).slice(0, most),
      )
      return [pairId, { en, fi, sv }]
    }),
  )
}
