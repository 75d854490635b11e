import type { NewDelivery } from '../../delivery/outbox.ts'
import { afterBudget } from '../../delivery/rules.ts'
import { hoursAfter, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import { endOfQuiet } from '../../people/quiet-hours.ts'
import { isFreeDay, morningOf, workingMorning } from '../days.rules.ts'
import type { Stores } from '../deps.ts'
import type { ItemKind, PairFacts } from '../facts.rules.ts'
import { type Kind, kinds } from '../kinds.ts'
import { sideOf } from '../parts.ts'
import { isTrue } from './digest.rules.ts'
import { digestView, type Told } from './digest-view.ts'
import { suggestedTo } from './starters.ts'
import type { DueReader, Item } from './store.ts'

/** Days for which a question or a suggestion is of use. */
const usefulDays = { 'meeting.fit': 7, 'meeting.ask': 3, 'meeting.nudge': 2, 'meeting.reminder': 1 } as const

/** Puts together what these people are to hear: one message a day at the most, with all pairs of a person in it. */
export async function keepReaders(stores: Stores, ids: readonly string[], now: Instant): Promise<void> {
  const { meetings } = stores
  const readers = await meetings.readers(ids, now)
  const waiting = await meetings.waiting(readers.map(({ personId }) => personId))
  const pairs = new Map((await meetings.pairsById([...new Set(waiting.map(({ pairId }) => pairId))])).map((pair) => [pair.pairId, pair]))
  for (const reader of readers) {
    const own = waiting.filter(({ personId }) => personId === reader.personId)
    await keepReader(stores, reader, own, pairs, now)
  }
}

async function keepReader(
  { meetings, outbox }: Stores,
  reader: DueReader,
  items: readonly Item[],
  pairs: ReadonlyMap<string, PairFacts>,
  now: Instant,
): Promise<void> {
  const all = toldOf(items, pairs)
  const isWanted = ({ item, pair }: Told): boolean => isTrue(item, pair, now) && !(item.kind === 'nudge' && reader.mutedAt !== null)
  const told = all.filter(isWanted)
  await meetings.drop(items.filter(({ id }) => !told.some(({ item }) => item.id === id)).map(({ id }) => id))
  const [first] = told
  if (!first) return meetings.readerNext(reader.id, null)
  const zone = first.side.me.timeZone ?? first.pair.zone
  // It is put together when it can be said: otherwise it would come on another day than the one for which it counts.
  const awake = endOfQuiet(now, zone, first.side.me.quiet)
  if (isAfter(awake, now)) return meetings.readerNext(reader.id, awake)
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  const day = today.toString()
  const tomorrow = morningOf(now, zone, 1)
  if (reader.saidAt?.toZonedDateTimeISO(zone).toPlainDate().equals(today)) return meetings.readerNext(reader.id, tomorrow)
  const needed = told.filter(({ item }) => item.kind !== 'nudge')
  const workday = workingMorning(now, first.pair.zone, first.pair.country)
  if (isFreeDay(first.pair, now) && needed.every((each) => canWait(each, workday))) return meetings.readerNext(reader.id, workday)
  if (needed.length > 0) {
    const kind = kindOf(needed)
    await say({ meetings, outbox }, { kind, told: needed, key: `meeting:day:${reader.personId}:${day}`, step: stepOf(reader, kind) }, now)
    return meetings.readerNext(reader.id, told.length > needed.length ? tomorrow : null, now)
  }
  const from = nudgeFrom(reader, first, now)
  if (isAfter(from, now)) return meetings.readerNext(reader.id, from)
  const nudge = {
    kind: 'meeting.nudge',
    told,
    key: `meeting:nudge:${reader.personId}:${day}`,
    step: stepOf(reader, 'meeting.nudge'),
  } as const
  await say({ meetings, outbox }, nudge, now)
  return meetings.readerNext(reader.id, null, now)
}

/** Whether something may be said on the next working day only: a reminder may not, and nothing for which the programme has ended by then. */
const canWait = ({ item, pair: { endsAt } }: Told, workday: Instant): boolean =>
  item.kind !== 'reminder' && (endsAt === null || isBefore(workday, endsAt))

/** What waits for an answer about a meeting. */
const isQuestion: Readonly<Record<ItemKind, boolean>> = { ask: true, differs: true, waits: true, fit: false, nudge: false, reminder: false }

/** A message is called after what needs an answer first. */
function kindOf(needed: readonly Told[]): Message['kind'] {
  if (needed.some(({ item }) => isQuestion[item.kind])) return 'meeting.ask'
  return needed.some(({ item }) => item.kind === 'fit') ? 'meeting.fit' : 'meeting.reminder'
}

const stepOf = ({ heard }: DueReader, kind: Kind): number => (heard[kind] ?? 0) + 1

/** Each item with its pair, where the reader is one of the two. */
export const toldOf = (items: readonly Item[], pairs: ReadonlyMap<string, PairFacts>): Told[] =>
  items.flatMap((item) => {
    const pair = pairs.get(item.pairId)
    const side = pair && sideOf(pair, item.personId)
    return pair && side ? [{ item, pair, side }] : []
  })

/** The budget is that of all rooms, and nobody is nudged on a free day. */
function nudgeFrom({ nudgedAt }: DueReader, { pair }: Told, now: Instant): Instant {
  const from = workingMorning(afterBudget(nudgedAt, now), pair.zone, pair.country)
  return isBefore(from, now) ? now : from
}

interface Message {
  readonly kind: keyof typeof usefulDays
  readonly told: readonly Told[]
  readonly key: string
  readonly step: number
}

async function say(
  { meetings, outbox }: Pick<Stores, 'meetings' | 'outbox'>,
  { kind, told, key, step }: Message,
  now: Instant,
): Promise<void> {
  const [first] = told
  if (!first) return
  const { me } = first.side
  const isOfOne = told.every(({ pair }) => pair.pairId === first.pair.pairId)
  const delivery: NewDelivery<Kind> = {
    ...{ key, kind, step, class: kinds[kind].class, personId: me.personId, cohortId: first.pair.cohortId },
    ...(isOfOne && { pairId: first.pair.pairId }),
    ...{ view: digestView(told, await meetings.quotable(suggestedTo(told)), now), dueAt: now, expiresAt: expiryOf(kind, told, now) },
  }
  await outbox.put([delivery])
  await meetings.say(
    told.map(({ item }) => item.id),
    key,
    now,
  )
}

/** A reminder is of no use once the first meeting has begun. */
function expiryOf(kind: Message['kind'], told: readonly Told[], now: Instant): Instant {
  const useful = hoursAfter(now, 24 * usefulDays[kind])
  if (kind !== 'meeting.reminder') return useful
  const begins = told.flatMap(({ item, pair }) => pair.meetings.filter(({ id }) => id === item.meetingId).map(({ startsAt }) => startsAt))
  return begins.reduce((a, b) => (isAfter(b, a) ? b : a), now)
}
