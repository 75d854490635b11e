import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Language, Part, Reply } from '../../contract/view.ts'
import { hoursAfter } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look, Tap } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { actsOf } from '../lasting/coordinators.ts'
import { copyIn as lastingCopyIn } from '../lasting/copy-in.ts'
import { refuse, reply, row } from '../parts.ts'
import { copyIn } from './copy-in.ts'
import { watchedParts } from './parts.ts'
import type { Phone } from './store.ts'
import { type WatchFacts, worstFirst } from './watch.rules.ts'

/** As many pairs as are shown at once, each with its buttons. */
const onPage = 6
/** Days for which *not now* puts a pair off. */
const laterDays = 3

/** Opens the list of pairs that need somebody. */
export const watchButton = (cohort: string, language: Language, label: 'open' | 'all' = 'open'): Button<Look> => ({
  label: copyIn(language)[label],
  command: { do: 'showWatched', mark: 'look', cohort, page: 0 },
})

/** Pairs of a cohort that need a coordinator, the worst first; empty means that none does. */
export async function showWatched(
  deps: Pick<Deps, 'clock' | 'transact'>,
  { cohort: id, page }: Extract<Look, { do: 'showWatched' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const found = await deps.transact(async ({ meetings }) => {
    const cohort = await meetings.watchedCohort(id, actor)
    return cohort && { cohort, all: await meetings.watchedIn(id) }
  })
  if (!found) return refuse(actor, 'gone')
  const copy = copyIn(actor.language)
  const all = worstFirst(found.all, deps.clock.now())
  const shown = all.slice(page * onPage, (page + 1) * onPage)
  const more = all.length - page * onPage - shown.length
  const next: Button<Look> = { label: copy.next, command: { do: 'showWatched', mark: 'look', cohort: id, page: page + 1 } }
  return reply(actor, true, [
    heading(copy.title),
    note(found.cohort.name),
    ...(shown.length === 0 ? [text(copy.none)] : shown.flatMap((each) => watchedParts(each, actor.language))),
    ...(more > 0 ? [note(copy.others(more)), ...row(next)] : []),
    ...(page === 0 ? leftParts(found.all, actor.language) : []),
  ])
}

/** As many pairs as are named of those that she left for good. */
const mostLeft = 5

/** Pairs that she left for good, each of which comes back by one tap. */
function leftParts(all: readonly WatchFacts[], language: Language): Part[] {
  const copy = copyIn(language)
  const back = all.flatMap(({ pair, left }): Part[][] => {
    const rule = left.find(({ until }) => until === null)?.rule
    const again: Tap | false = rule !== undefined && { do: 'leavePair', pair: pair.pairId, rule, as: 'again' }
    return again ? [[text(copy.pair(pair.mentee.name, pair.mentor.name)), ...row({ label: copy.again, command: again })]] : []
  })
  return back.length === 0 ? [] : [note(copy.left), ...back.slice(0, mostLeft).flat()]
}

/** By tap: not for three days, never, or again after all. The list follows. */
export async function leavePair(deps: Deps, { pair: id, rule, as }: Extract<Tap, { do: 'leavePair' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const cohortId = await deps.transact(async ({ meetings }) => {
    const pair = await meetings.watched(id, actor)
    if (!pair || pair.isEnded) return null
    if (as === 'again') await meetings.watchAgain(id, now)
    else await meetings.leave(id, rule, actor.personId, as === 'never' ? null : hoursAfter(now, 24 * laterDays), now)
    return pair.cohortId
  })
  if (cohortId === null) return reply(actor, false, [text(copyIn(actor.language).gone)])
  return showWatched(deps, { do: 'showWatched', mark: 'look', cohort: cohortId, page: 0 }, actor)
}

/** The numbers on her list; whoever has none is named only beside one. */
function phoneParts(phones: readonly Phone[], language: Language): Part[] {
  const copy = copyIn(language)
  if (phones.every(({ phone }) => phone === null)) return []
  return [{ kind: 'list', items: phones.map(({ name, phone }) => (phone === null ? copy.noPhone(name) : copy.phone(name, phone))) }]
}

/** All that a coordinator may do about a pair, and how the two are called by phone. */
export async function showPhones(deps: Deps, { pair: id }: Extract<Look, { do: 'showPhones' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const found = await deps.transact(async ({ meetings }) => {
    const pair = await meetings.watched(id, actor)
    if (!pair || pair.isEnded) return null
    const [worst] = worstFirst(
      (await meetings.watchedIn(pair.cohortId)).filter((each) => each.pair.pairId === id),
      now,
    )
    return { pair, phones: await meetings.phonesOf(id), about: worst?.trouble.rule }
  })
  const copy = copyIn(actor.language)
  if (!found) return reply(actor, false, [text(copy.gone)])
  const { pair, phones, about } = found
  return reply(actor, true, [
    heading(copy.pair(pair.mentee.name, pair.mentor.name)),
    ...phoneParts(phones, actor.language),
    ...row(...actsOf(pair, lastingCopyIn(actor.language), about), watchButton(pair.cohortId, actor.language)),
  ])
}
