import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import { onButton } from '../../contract/wording.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { type Instant, isAfter } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { momentOf, secondsOf } from '../../programme/meeting/moment.ts'
import type { Dating, Look, Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import type { Meeting, PairFacts } from '../facts.rules.ts'
import { type Kind, kinds } from '../kinds.ts'
import { judging, type OwnPair, ownPair } from '../own-pair.ts'
import {
  agreeButton,
  answerButton,
  datesFor,
  howParts,
  proposalParts,
  refuse,
  reply,
  row,
  timesButton,
  typeButton,
  whenFor,
} from '../parts.ts'
import { datesOf, problemsOf, type Serial, seriesFrom, threeTimes } from './times.rules.ts'

/** Three times to choose from, and a way to type another one. */
export async function showTimes(
  deps: Deps,
  { do: _, mark: __, ...of }: Extract<Look, { do: 'showTimes' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, of.pair, actor.personId)
    return own ? reply(actor, true, await timesParts(stores, own, of, now)) : refuse(actor, 'gone')
  })
}

/** Buttons with times, each of which suggests its own at once. */
export async function timesParts(stores: Stores, { pair, me, other }: OwnPair, of: Dating, now: Instant): Promise<Part[]> {
  const copy = copyIn(me.language)
  const times = threeTimes(pair, { ...(await judging(stores, pair, now)), minutes: asBefore(pair, of).minutes })
  const buttons = times.map(
    (at): Button<Tap> => ({
      label: onButton(whenFor(me, pair, at), me.language),
      command: { do: 'proposeMeeting', at: secondsOf(at), ...of },
    }),
  )
  const intro = times.length === 0 ? copy.times.none : of.as === undefined ? copy.times.intro : copy.times.planned
  return [heading(copy.times.title(other.name)), text(intro), ...row(...buttons, typeButton(copy, of))]
}

/** What somebody suggests. */
export interface Suggestion {
  readonly dates: readonly Instant[]
  readonly minutes: number
  readonly venue: string | null
}

/** How long and where a pair meets if nobody says otherwise: as in the meeting that moves, or as in what is suggested already. */
export function asBefore(pair: PairFacts, { meeting }: Dating): Pick<Suggestion, 'minutes' | 'venue'> {
  const moved = pair.meetings.find(({ id, state }) => id === meeting && state === 'planned')
  const { minutes, venue } = moved ?? (meeting === undefined ? pair.proposal : null) ?? { minutes: pair.rhythm.minutes, venue: null }
  return { minutes, venue }
}

/** Stores a suggestion and asks the other one. The date of a meeting that would move stands until they agree. */
export async function suggest(stores: Stores, own: OwnPair, said: Suggestion, of: Dating, now: Instant): Promise<Reply> {
  const { meetings, outbox, wakeTimetable } = stores
  const { pair, me, other } = own
  const item = of.item === undefined ? null : await meetings.item(of.item, me.personId)
  // Whoever answers a question about a meeting with another date has not held it: that one moves, whichever button they took.
  const moved = pair.meetings.find(({ id, state }) => id === (of.meeting ?? item?.meetingId) && state === 'planned')
  // Whoever first said that they have not met, and then that they moved it, agrees on another meeting.
  const wasNotHeld = item !== null && pair.meetings.some(({ id, state }) => id === of.meeting && state === 'notMet')
  if (of.meeting !== undefined && !moved && !wasNotHeld) return refuse(me, 'gone', proposalParts(pair, own, now))
  const proposal = {
    ...said,
    version: pair.lastVersion + 1,
    byId: me.enrolmentId,
    meetingId: moved?.id ?? null,
    createdAt: now,
    remindedAt: null,
  }
  if (item && item.answer === null) await meetings.answer(item.id, of.as ?? 'planned', now)
  await outbox.takeBack(pair.cohortId, `meeting:plan:${pair.pairId}:`)
  await meetings.propose(pair.pairId, proposal, now)
  await meetings.voidAsks(pair.pairId)
  await meetings.acted(pair.pairId, now)
  await outbox.put([planDelivery({ pair: { ...pair, proposal }, me: other, other: me }, now)])
  await wakeTimetable()
  const copy = copyIn(me.language)
  const [first] = said.dates
  const rest: Button<Look>[] =
    first &&
    said.dates.length === 1 &&
    !moved &&
    datesOf(seriesFrom(pair, first, { ...(await judging(stores, pair, now)), minutes: said.minutes })).length > 1
      ? [{ label: copy.buttons.all, command: { do: 'showSeries', mark: 'look', pair: pair.pairId, at: secondsOf(first) } }]
      : []
  const isHeard = await meetings.isReached(other.enrolmentId)
  const view = [
    text(copy.times[isHeard ? 'asked' : 'kept'](other.name, datesFor(me, pair, proposal))),
    ...row(...rest, timesButton(copy, { pair: pair.pairId })),
  ]
  return reply(me, true, view)
}

/** Asks the other one about what was suggested. It is of no use once its first date is over. */
function planDelivery({ pair, me, other }: OwnPair, now: Instant): NewDelivery<Kind> {
  const { proposal, pairId, cohortId } = pair
  if (!proposal) throw new Error('Nothing is proposed.')
  const copy = copyIn(me.language)
  const moved = pair.meetings.find(({ id }) => id === proposal.meetingId)
  const parts = [
    ...(moved ? movedParts({ pair, me, other }, moved, proposal) : [heading(copy.plan.title(other.name))]),
    ...(proposal.dates.length === 1
      ? [text(datesFor(me, pair, proposal))]
      : [{ kind: 'list', items: proposal.dates.map((at) => whenFor(me, pair, at)) } as const]),
    ...howParts(pair, proposal, copy),
    ...row(agreeButton(copy, pairId, proposal.version), answerButton(copy, pair)),
  ]
  return {
    ...{
      key: `meeting:plan:${pairId}:${proposal.version}`,
      kind: 'meeting.plan',
      step: proposal.version,
      class: kinds['meeting.plan'].class,
    },
    ...{ personId: me.personId, cohortId, pairId, view: { language: me.language, parts }, dueAt: now },
    expiresAt: proposal.dates.reduce((a, b) => (isAfter(a, b) ? b : a)),
  }
}

/** What changes of a meeting: its time, or only where or how long. */
function movedParts({ pair, me, other }: OwnPair, moved: Meeting, { dates, venue, minutes }: Suggestion): Part[] {
  const { plan: copy } = copyIn(me.language)
  if (dates.some((at) => !at.equals(moved.startsAt)))
    return [heading(copy.titleMoved(other.name)), note(copy.was(whenFor(me, pair, moved.startsAt)))]
  const isPlace = moved.venue !== venue
  const only = isPlace && moved.minutes !== minutes ? 'both' : isPlace ? 'place' : 'length'
  return [
    heading(copy.titleChanged(other.name)),
    text(copy.only[only]),
    ...(isPlace && moved.venue !== null ? [note(copy.was(moved.venue))] : []),
  ]
}

/** All dates of a series, with what was moved, before anything is suggested. */
export async function showSeries(deps: Deps, { pair: id, at }: Extract<Look, { do: 'showSeries' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const own = await ownPair(stores, id, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const known = { ...(await judging(stores, own.pair, now)), minutes: asBefore(own.pair, { pair: id }).minutes }
    return reply(actor, true, seriesParts(own, momentOf(at), known))
  })
}

type Known = Awaited<ReturnType<typeof judging>> & { readonly minutes: number }

export function seriesParts({ pair, me }: OwnPair, first: Instant, known: Known): Part[] {
  const copy = copyIn(me.language)
  const series = seriesFrom(pair, first, known)
  const dates = datesOf(series)
  const lines = series.map((each) => serialLine(each, { pair, me }, known))
  const list: Part[] = series.length < 2 ? [] : [{ kind: 'list', items: lines }]
  if (dates.length < 2) return [heading(copy.series.title), text(copy.series.none), ...list]
  const all: Button<Tap> = {
    label: copy.buttons.suggestAll,
    command: { do: 'proposeMeeting', pair: pair.pairId, at: secondsOf(first), all: 'yes', seen: sumOf(dates) },
    style: 'primary',
  }
  return [heading(copy.series.title), text(copy.series.intro), ...list, ...row(all)]
}

/** One date, with what was moved, what speaks against it, or why it is left out. */
function serialLine({ at, isShifted, against }: Serial, { pair, me }: Pick<OwnPair, 'pair' | 'me'>, known: Known): string {
  const { series, problems } = copyIn(me.language)
  const when = whenFor(me, pair, at)
  if (against !== null) return series.leftOut(when, problems[against])
  const [still] = problemsOf(pair, at, known)
  if (still) return `${when}: ${problems[still]}`
  return isShifted ? series.shifted(when) : series.fine(when)
}

/** Tells dates that were shown from others, in a few digits. */
export const sumOf = (dates: readonly Instant[]): number =>
  dates.reduce((sum, at, index) => (sum + secondsOf(at) * (index + 1)) % mostSum, 0)
const mostSum = 1_000_000_007
