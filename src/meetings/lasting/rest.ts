import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { hoursAfter, type Instant, isBefore, PlainDate } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Fact } from '../../programme/fact.ts'
import { isDay } from '../../programme/keeping/end.rules.ts'
import type { Opening, Submission, Tap } from '../commands.ts'
import { copyIn as meetingsCopyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import type { PairFacts } from '../facts.rules.ts'
import { type Kind, kinds } from '../kinds.ts'
import { goesOn } from '../own-pair.ts'
import { dayFor, refuse, reply, row, sideOf, timesButton } from '../parts.ts'
import { type Cancelled, cancelledParts, cancelMeetings, offTitle, plannedAhead, unheard } from './cancel.ts'
import { copyIn } from './copy-in.ts'
import { mostRestDays } from './rules.ts'

/** A pair that goes on, for one of the two or for a coordinator of its cohort, locked. `by`: the enrolment of the two; null: a coordinator. */
async function pairFor(
  { meetings }: Pick<Stores, 'meetings'>,
  id: string,
  actor: KnownPerson,
): Promise<{ readonly pair: PairFacts; readonly by: string | null } | null> {
  const pair = await meetings.lock(id)
  if (!pair || !goesOn(pair)) return null
  const side = sideOf(pair, actor.personId)
  if (side) return { pair, by: side.me.enrolmentId }
  return (await meetings.watched(id, actor)) ? { pair, by: null } : null
}

/** A form in which a day is chosen until which a pair takes a break. */
export async function openRest(deps: Deps, { pair: id }: Extract<Opening, { do: 'openRest' }>, actor: KnownPerson): Promise<Opened> {
  return deps.transact(async (stores) => {
    const found = await pairFor(stores, id, actor)
    if (!found) return refuse(actor, 'gone')
    const { rest: copy } = copyIn(actor.language)
    const { form } = meetingsCopyIn(actor.language)
    const planned = plannedAhead(found.pair, deps.clock.now()).length
    return {
      form: {
        ...{ language: actor.language, title: copy.title, submit: copy.submit, close: form.close },
        ...{
          intro: [text(copy.intro), ...(planned > 0 ? [note(copy.cancels(planned))] : [])],
          fields: [{ kind: 'date', name: 'until', label: copy.until, ...usualDay(found.pair, deps.clock.now()) }],
        },
        sends: { do: 'restPair', pair: id } satisfies Submission,
      },
    }
  })
}

/** Two weeks, where the programme goes on for longer. */
function usualDay({ zone, endsAt }: PairFacts, now: Instant): { readonly initial?: string } {
  const day = now.toZonedDateTimeISO(zone).toPlainDate().add({ days: usualRestDays })
  return endsAt === null || isBefore(day.toZonedDateTime(zone).toInstant(), endsAt) ? { initial: day.toString() } : {}
}
const usualRestDays = 14

/** The pair takes a break until the morning of that day: both are told, and nothing is asked of them meanwhile. */
export async function restPair(
  deps: Deps,
  { pair: id }: Extract<Submission, { do: 'restPair' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  return deps.transact(async (stores): Promise<Submitted> => {
    const found = await pairFor(stores, id, actor)
    if (!found) return refuse(actor, 'gone')
    const { pair, by } = found
    const { rest: copy } = copyIn(actor.language)
    const until = dayIn(texts['until'], pair, now)
    if (typeof until === 'string') return { problems: { until: copy[until] } }
    await beginRest(stores, pair, { until, by: null, now })
    if (by === null) await stores.audit.note([noted(pair, 'restedPair', actor)])
    return reply(actor, true, [text(copy.done(pair.mentee.name, pair.mentor.name, dayFor(actor.language, pair, until)))])
  })
}

interface Rest {
  readonly until: Instant
  /** The enrolment whose own break it is. Null: it is the pair's. */
  readonly by: string | null
  readonly now: Instant
}

/** A pair that is locked takes a break: its meetings until then are cancelled, and both hear of it. */
async function beginRest(stores: Stores, pair: PairFacts, { until, by, now }: Rest): Promise<void> {
  const off = await cancelMeetings(stores, pair, now, until)
  await stores.meetings.rest(pair.pairId, until, by, now)
  await takeBackAll(stores, pair)
  const offFor = await unheard(stores, pair, off, now)
  await stores.outbox.put(
    told(pair, `rest:${now.epochMilliseconds}`, now, (me, other) => {
      const words = copyIn(me.language).rest
      return [heading(words.told(other.name, dayFor(me.language, pair, until))), text(words.text), ...cancelledParts(me, pair, offFor(me))]
    }),
  )
  await stores.wakeTimetable()
}

/** One of them takes a break from the programme: so do the pairs in which they are, unless their programme is over by then. */
export async function restWith(stores: Stores, { enrolmentId, until, at }: Extract<Fact, { happened: 'paused' }>): Promise<void> {
  for (const { pairId } of await stores.meetings.pairsOn(enrolmentId)) {
    const pair = await stores.meetings.lock(pairId)
    if (pair && goesOn(pair) && (pair.endsAt === null || isBefore(until, pair.endsAt)))
      await beginRest(stores, pair, { until, by: enrolmentId, now: at })
  }
}

/** They are back before the day: so are their pairs. */
export async function resumeWith(
  { meetings, wakeTimetable }: Stores,
  { enrolmentId, at }: Extract<Fact, { happened: 'resumed' }>,
): Promise<void> {
  for (const { pairId, state } of await meetings.pairsOn(enrolmentId)) if (state === 'paused') await meetings.wakeUp(pairId, at, 'person')
  await wakeTimetable()
}

/** The beginning of that day; or what is wrong with it. */
function dayIn(written: string | undefined, { zone, endsAt }: PairFacts, now: Instant): Instant | 'bad' | 'afterEnd' {
  if (written === undefined || !isDay(written)) return 'bad'
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const day = PlainDate.from(written)
  const days = today.until(day, { largestUnit: 'days' }).days
  if (days < 1 || days > mostRestDays) return 'bad'
  const until = day.toZonedDateTime(zone).toInstant()
  return endsAt !== null && !isBefore(until, endsAt) ? 'afterEnd' : until
}

/** By tap: the break is over. */
export async function endRest(deps: Deps, { pair: id }: Extract<Tap, { do: 'endRest' }>, actor: KnownPerson): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const found = await pairFor(stores, id, actor)
    if (found?.pair.state !== 'paused') return refuse(actor, 'gone')
    await stores.meetings.wakeUp(id, now, 'pair')
    if (found.by === null) await stores.audit.note([noted(found.pair, 'endedBreak', actor)])
    await stores.wakeTimetable()
    return reply(actor, true, [text(copyIn(actor.language).rest.ended)])
  })
}

/** What the two know of their break. */
interface Heard {
  /** People who never read that it began. */
  readonly unaware: readonly string[]
  /** What each of them has not heard is cancelled. */
  readonly offFor: (me: Of) => readonly Cancelled[]
}

/**
 * Both hear that their break is over, with the one thing that there is to do. Whoever has not read that it began reads only of the meetings that it
 * cancelled, and so does whoever took a break from the programme: they are welcomed back as it is.
 */
export const restIsOver = (pair: PairFacts, { unaware, offFor }: Heard, now: Instant): NewDelivery<Kind>[] =>
  told(pair, `over:${now.epochMilliseconds}`, now, (me, other) => {
    const { rest: copy } = copyIn(me.language)
    const off = offFor(me)
    const isOffOnly = unaware.includes(me.personId) || me.enrolmentId === pair.pausedBy
    if (isOffOnly && off.length === 0) return []
    const title = isOffOnly ? offTitle(me, other.name, off.length) : copy.over(other.name)
    const times = timesButton(meetingsCopyIn(me.language), { pair: pair.pairId })
    return [heading(title), ...cancelledParts(me, pair, off), text(copy.overText), ...row(times)]
  })

/** Meetings that are cancelled, and nothing else, to both. Neither is named: they may want no contact. */
export const tellCancelled = async (
  stores: Pick<Stores, 'meetings' | 'outbox'>,
  pair: PairFacts,
  off: readonly Cancelled[],
  now: Instant,
): Promise<void> => {
  const offFor = await unheard(stores, pair, off, now)
  const parts = (me: Of): readonly Part[] => {
    const all = offFor(me)
    return all.length === 0 ? [] : [heading(offTitle(me, null, all.length)), ...cancelledParts(me, pair, all)]
  }
  await stores.outbox.put(told(pair, `off:${now.epochMilliseconds}`, now, parts))
}

type Of = PairFacts['mentor']

/** The same to both, each in their own language; nothing to whom there is nothing to say. */
function told(pair: PairFacts, key: string, now: Instant, partsFor: (me: Of, other: Of) => readonly Part[]): NewDelivery<Kind>[] {
  const { mentor, mentee, cohortId, pairId } = pair
  const kind = 'pair.break' as const
  return [
    { me: mentee, other: mentor },
    { me: mentor, other: mentee },
  ].flatMap(({ me, other }) => {
    const parts = partsFor(me, other)
    const of = {
      key: `pair.break:${pairId}:${key}:${me.personId}`,
      kind,
      step: 1,
      class: kinds[kind].class,
      personId: me.personId,
      cohortId,
      pairId,
    }
    const view = { language: me.language, parts }
    return parts.length === 0 ? [] : [{ ...of, view, dueAt: now, expiresAt: hoursAfter(now, 24 * usefulDays) }]
  })
}
/** Days for which it is worth hearing that a break begins or ends. */
const usefulDays = 14

/** What was to be said of dates, or of another break, is true no more. */
export async function takeBackAll({ outbox }: Pick<Stores, 'outbox'>, { cohortId, pairId }: PairFacts): Promise<void> {
  for (const key of ['meeting:plan', 'meeting:agreed', 'pair.break']) await outbox.takeBack(cohortId, `${key}:${pairId}:`)
}

/** What a coordinator did about a pair, on record. */
export const noted = <Deed extends string>({ cohortId, mentor, mentee }: PairFacts, deed: Deed, { personId }: KnownPerson) => ({
  ...{ actorId: personId, cohortId, deed, subject: mentee.enrolmentId, detail: { mentor: mentor.enrolmentId } },
})

export const restButton = (pair: PairFacts, language: KnownPerson['language']): Button<Tap | Opening> => {
  const { rest: copy } = copyIn(language)
  return pair.state === 'paused'
    ? { label: copy.end, command: { do: 'endRest', pair: pair.pairId } }
    : { label: copy.button, command: { do: 'openRest', mark: 'opening', pair: pair.pairId } }
}
