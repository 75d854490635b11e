import { heading } from '../../contract/parts.ts'
import type { Language, View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Stores } from '../deps.ts'
import { type Kind, kinds } from '../kinds.ts'
import { row } from '../parts.ts'
import { copyIn } from './copy-in.ts'
import { watchedParts } from './parts.ts'
import { watchButton } from './show.ts'
import { type Watched, worstFirst } from './watch.rules.ts'

/** Pairs that one message shows; the rest is behind its button. */
const mostShown = 3

/** Tells the coordinators of a cohort of pairs that need them for a reason which they have not heard yet: one message a day at the most. */
export async function tellWatched(
  { meetings, outbox }: Pick<Stores, 'meetings' | 'outbox'>,
  cohortId: string,
  now: Instant,
): Promise<void> {
  const all = await meetings.watchedIn(cohortId)
  const watched = worstFirst(all, now)
  const told = new Map(all.map(({ pair, told }) => [pair.pairId, told]))
  const rules = new Map(watched.map(({ pair, trouble }) => [pair.pairId, trouble.rule]))
  // Whoever says that it doesn't fit was told of at once.
  const isNews = watched.filter(({ pair, trouble }) => trouble.rule !== 'notFit' && told.get(pair.pairId) !== trouble.rule)
  await meetings.saveTold(
    [...told].flatMap(([pairId, was]) => {
      const rule = rules.get(pairId) ?? null
      return rule === was ? [] : [{ pairId, rule }]
    }),
  )
  if (isNews.length === 0) return
  const kind = 'coordinator.pairs'
  const put = (await meetings.coordinatorsOf(cohortId)).map(
    ({ personId, language }): NewDelivery<Kind> => ({
      ...{ key: `pairs:due:${cohortId}:${personId}:${now.epochMilliseconds}`, kind, step: 1, class: kinds[kind].class, personId, cohortId },
      ...{ view: viewOf(watched, cohortId, language), dueAt: now, expiresAt: null },
    }),
  )
  for (const { key } of put) await outbox.takeBack(cohortId, key.slice(0, key.lastIndexOf(':') + 1))
  await outbox.put(put)
}

const viewOf = (watched: readonly Watched[], cohortId: string, language: Language): View => ({
  language,
  parts: [
    heading(copyIn(language).told(watched.length)),
    ...watched.slice(0, mostShown).flatMap((each) => watchedParts(each, language)),
    ...row(watchButton(cohortId, language, 'all')),
  ],
})
