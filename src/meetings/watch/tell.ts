import { heading, note } from '../../contract/parts.ts'
import type { Language, View } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Stores } from '../deps.ts'
import { type Kind, kinds } from '../kinds.ts'
import { row } from '../parts.ts'
import { copyIn } from './copy-in.ts'
import { watchedParts } from './parts.ts'
import { watchButton } from './show.ts'
import { newsOf, type Watched, type WatchRule, worstFirst } from './watch.rules.ts'

/** Pairs that one message shows; the rest is behind its button. */
const mostShown = 3

/** Tells the coordinators of a cohort of pairs that need them for a reason which they have not heard yet, and of no others. */
export async function tellWatched(
  { meetings, outbox }: Pick<Stores, 'meetings' | 'outbox'>,
  cohortId: string,
  now: Instant,
): Promise<void> {
  const all = await meetings.watchedIn(cohortId)
  const watched = worstFirst(all, now)
  const told = new Map(all.map(({ pair, told }) => [pair.pairId, told]))
  const news = newsOf(
    watched.map((each) => ({ ...each, told: told.get(each.pair.pairId) ?? null })),
    await meetings.lastTold(cohortId),
    now,
  )
  await meetings.saveTold(knownNow(told, watched, news))
  if (news.length === 0) return
  await meetings.toldNow(cohortId, now)
  const kind = 'coordinator.pairs'
  const put = (await meetings.coordinatorsOf(cohortId)).map(
    ({ personId, language }): NewDelivery<Kind> => ({
      ...{ key: `pairs:due:${cohortId}:${personId}:${now.epochMilliseconds}`, kind, step: 1, class: kinds[kind].class, personId, cohortId },
      ...{ view: viewOf(news, watched.length, cohortId, language), dueAt: now, expiresAt: null },
    }),
  )
  await outbox.put(put)
}

/** Of which reasons coordinators know: those of which they are told now, and of a pair that needs nobody any more none. */
function knownNow(
  told: ReadonlyMap<string, WatchRule | null>,
  watched: readonly Watched[],
  news: readonly Watched[],
): readonly { readonly pairId: string; readonly rule: WatchRule | null }[] {
  const said = new Map(news.map(({ pair, trouble }) => [pair.pairId, trouble.rule]))
  const rules = new Map(watched.map(({ pair, trouble }) => [pair.pairId, trouble.rule]))
  return [...told].flatMap(([pairId, was]) => {
    const isKnown = rules.get(pairId) === 'notFit'
    const rule = isKnown ? 'notFit' : rules.has(pairId) ? (said.get(pairId) ?? was) : null
    return rule === was ? [] : [{ pairId, rule }]
  })
}

const viewOf = (news: readonly Watched[], all: number, cohortId: string, language: Language): View => ({
  language,
  parts: [
    heading(copyIn(language).told(news.length)),
    ...news.slice(0, mostShown).flatMap((each) => watchedParts(each, language)),
    ...(all > news.length ? [note(copyIn(language).listed(all))] : []),
    ...row(watchButton(cohortId, language, 'all')),
  ],
})
