import { heading, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { anewButton, mostTyped, writeAnew } from '../../programme/dates/asked-back.ts'
import { momentOf, secondsOf } from '../../programme/meeting/moment.ts'
import type { Dating, Opening, Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import type { Meeting, PairFacts } from '../facts.rules.ts'
import { judging, type OwnPair, ownPair } from '../own-pair.ts'
import { refuse, reply, row, whenFor } from '../parts.ts'
import { asBefore, seriesParts, suggest, sumOf, timesParts } from './suggest.ts'
import { datesOf, forbids, type Problem, problemsOf, seriesFrom } from './times.rules.ts'

/** A date that was typed, with all else that was filled in. */
export interface Typed {
  readonly of: Dating
  readonly minutes: number
  readonly venue: string | null
}

/** Opens the form again with what was filled in. `when`: what was typed as the date. */
export const anewOf = ({ of, minutes, venue }: Typed, when = ''): Opening => ({
  ...{ do: 'openTime', mark: 'opening', ...of, minutes },
  ...(when !== '' && when.length <= mostTyped && { when }),
  ...(venue !== null && { venue }),
})

export const takes = ({ of, minutes, venue }: Typed, at: Instant): Extract<Tap, { do: 'suggestTyped' }> => ({
  ...{ do: 'suggestTyped', ...of, at: secondsOf(at), minutes },
  ...(venue !== null && { venue }),
})

/** Suggests a date, or a whole series from it. Buttons may be old: what has come between since they were shown is said before it counts. */
export async function proposeMeeting(deps: Deps, tap: Extract<Tap, { do: 'proposeMeeting' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  const { at, all, seen, do: _, ...of } = tap
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, of.pair, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const startsAt = momentOf(at)
    const how = asBefore(own.pair, of)
    if (all === 'yes') return suggestSeries(stores, own, { startsAt, how, seen, of, now })
    const judged = await judge(stores, own, { of, ...how }, { startsAt, now })
    if (!('forbidden' in judged)) return judged
    return reply(actor, false, [text(copyIn(actor.language).problems[judged.forbidden]), ...(await timesParts(stores, own, of, now))])
  })
}

interface Series {
  readonly startsAt: Instant
  readonly how: Omit<Typed, 'of'>
  readonly seen: number | undefined
  readonly of: Dating
  readonly now: Instant
}

async function suggestSeries(stores: Stores, own: OwnPair, { startsAt, how, seen, of, now }: Series): Promise<Reply> {
  const known = { ...(await judging(stores, own.pair, now)), minutes: how.minutes }
  const dates = datesOf(seriesFrom(own.pair, startsAt, known))
  const copy = copyIn(own.me.language)
  if (seen !== undefined && seen !== sumOf(dates))
    return reply(own.me, false, [text(copy.agreed.stale), ...seriesParts(own, startsAt, known)])
  const against = problemsOf(own.pair, startsAt, known).find(forbids)
  return against
    ? reply(own.me, false, [text(copy.problems[against]), ...(await timesParts(stores, own, of, now))])
    : suggest(stores, own, { dates, ...how }, of, now)
}

/** By tap: one of the readings; or a date against which something speaks, all the same. */
export async function suggestTyped(
  deps: Deps,
  { do: _, at, minutes, venue, anyway, ...of }: Extract<Tap, { do: 'suggestTyped' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, of.pair, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const typed: Typed = { of, minutes, venue: venue ?? null }
    const judged = await judge(stores, own, typed, { startsAt: momentOf(at), now, isWanted: anyway === 'yes' })
    return 'forbidden' in judged ? writeAnew(own.me, copyIn(own.me.language).problems[judged.forbidden], anewOf(typed)) : judged
  })
}

interface Said {
  readonly startsAt: Instant
  readonly now: Instant
  /** They read what speaks against it, and want it. */
  readonly isWanted?: boolean
}

/** Suggests it; or says everything that speaks against it. */
export async function judge(
  stores: Stores,
  own: OwnPair,
  typed: Typed,
  { startsAt, now, isWanted = false }: Said,
): Promise<Reply | { readonly forbidden: Problem }> {
  const { of, minutes, venue } = typed
  const agreed = agreedAlready(own.pair, typed, startsAt)
  if (agreed) return reply(own.me, false, alreadyParts(own, agreed))
  const known = await judging(stores, own.pair, now)
  const against = problemsOf(own.pair, startsAt, { ...known, minutes, but: of.meeting ?? null })
  const forbidden = against.find(forbids)
  if (forbidden) return { forbidden }
  if (against.length === 0 || isWanted) return suggest(stores, own, { dates: [startsAt], minutes, venue }, of, now)
  const { me, pair } = own
  const copy = copyIn(me.language)
  const anyway: Button<Tap> = { label: copy.form.anyway, command: { ...takes(typed, startsAt), anyway: 'yes' } }
  const words = [heading(whenFor(me, pair, startsAt)), ...against.map((each) => text(copy.problems[each]))]
  return reply(me, true, [...words, ...row(anyway, anewButton(me, anewOf(typed)))])
}

/** The pair's own meeting that stands then, and of which nothing would change. */
const agreedAlready = ({ meetings }: PairFacts, { of, minutes, venue }: Typed, startsAt: Instant): Meeting | null =>
  meetings.find(
    (each) =>
      each.state === 'planned' &&
      each.startsAt.equals(startsAt) &&
      (each.id !== of.meeting || (each.minutes === minutes && each.venue === venue)),
  ) ?? null

function alreadyParts({ me, pair }: OwnPair, { id, startsAt }: Meeting): Part[] {
  const copy = copyIn(me.language)
  const change: Button<Opening> = { label: copy.buttons.move, command: { do: 'openTime', mark: 'opening', pair: pair.pairId, meeting: id } }
  return [text(copy.agreed.already(whenFor(me, pair, startsAt))), ...row(change)]
}
