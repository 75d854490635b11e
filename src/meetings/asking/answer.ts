import { text } from '../../contract/parts.ts'
import type { Button, Reply } from '../../contract/view.ts'
import { hoursAfter, type Instant, isAfter, later } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import { endOfDay, fitMorning } from '../days.rules.ts'
import type { Deps, Stores } from '../deps.ts'
import { metOf, type PairFacts } from '../facts.rules.ts'
import { type OwnPair, ownPair } from '../own-pair.ts'
import { proposalParts, refuse, reply, row, standsParts, timesButton } from '../parts.ts'
import { timesParts } from '../planning/suggest.ts'
import { answerLately } from './answer-lately.ts'
import { heldNow, meetingOf, othersSay, plannedBefore } from './answered.ts'
import type { Item } from './store.ts'

/** Days before today to which a meeting is dated at the earliest that was logged late: the next one is due a rhythm after it. */
const lateDays = 7

/** Takes an answer to a question about a meeting. Either of the two answers for both; where they differ, both are asked once more. */
export async function answerMeeting(
  deps: Deps,
  { item: id, as }: Extract<Tap, { do: 'answerMeeting' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const item = await stores.meetings.item(id, actor.personId)
    const own = item && (await ownPair(stores, item.pairId, actor.personId))
    if (!item) return refuse(actor, 'gone')
    if (!own) return (await answerLately(stores, item, as, now)) ?? refuse(actor, 'gone')
    if (await isOvertaken(stores, own, item, now)) return reply(own.me, false, standsParts(own, now))
    await stores.meetings.answer(id, as, now)
    const answered = as === 'met' ? await met(stores, own, item, now) : await notYet(stores, own, item, now)
    await stores.wakeTimetable()
    return answered
  })
}

/** What was asked is not the question any more: its meeting was moved and lies ahead, or the pair was asked about a later one since. */
const isOvertaken = async ({ meetings }: Stores, { pair }: OwnPair, item: Item, now: Instant): Promise<boolean> =>
  item.meetingId === null
    ? meetings.isAskedSince(item.id)
    : pair.meetings.some(({ id, state, startsAt }) => id === item.meetingId && state === 'planned' && isAfter(startsAt, now))

async function met(stores: Stores, own: OwnPair, item: Item, now: Instant): Promise<Reply> {
  const { meetings } = stores
  const { pair, me } = own
  const found = meetingOf(pair, item) ?? (item.meetingId === null ? plannedBefore(pair, now) : null)
  const isCounted = found?.state === 'met'
  const id = found?.id ?? (await meetings.addMeeting(pair.pairId, heldNow(own, now), now))
  await meetings.log(id, me.enrolmentId, { outcome: 'met' }, now)
  if (!isCounted) {
    await meetings.settle(id, 'met', now)
    if (pair.proposal?.meetingId === id) await withdraw(stores, pair)
    await meetings.voidAsks(pair.pairId)
    await goOn(stores, pair, found?.startsAt ?? now, now)
    await meetings.askFit([pair.mentor, pair.mentee], pair.pairId, fitMorning(now, pair.zone, 1), now)
  }
  if (await othersSay(stores, id, own, 'notYet')) await askAgain(stores, own, id, now)
  const proposal = pair.proposal?.meetingId === id ? null : pair.proposal
  return thanks({ ...own, pair: { ...pair, proposal } }, id, isCounted ? metOf(pair) : metOf(pair) + 1, now)
}

/** What would have moved the meeting that was held is open no more. */
async function withdraw({ meetings, outbox }: Stores, { pairId, cohortId }: PairFacts): Promise<void> {
  await meetings.closeProposal(pairId, 'withdrawn')
  await outbox.takeBack(cohortId, `meeting:plan:${pairId}:`)
}

/** The next one is due a rhythm after this one. */
const goOn = ({ meetings }: Stores, { pairId, number, zone, rhythm }: PairFacts, heldAt: Instant, now: Instant): Promise<void> =>
  meetings.acted(pairId, now, {
    number: number + 1,
    wantedBy: endOfDay(later(heldAt, hoursAfter(now, -24 * lateDays)), zone, rhythm.everyDays),
  })

/** Both are asked once, on the next morning. */
async function askAgain({ meetings }: Stores, { pair, me, other }: OwnPair, meetingId: string, now: Instant): Promise<void> {
  const meeting = (await meetings.pairsById([pair.pairId]))[0]?.meetings.find(({ id }) => id === meetingId)
  if (!meeting || meeting.differsAt !== null) return
  await meetings.differs(meetingId, now)
  const about = { pairId: pair.pairId, kind: 'differs', meetingId, number: meeting.number } as const
  await meetings.add(
    [me, other].map(({ enrolmentId }) => ({ ...about, enrolmentId })),
    now,
  )
  await meetings.wakeReaders([me.personId, other.personId], now)
}

async function notYet(stores: Stores, own: OwnPair, item: Item, now: Instant): Promise<Reply> {
  const { meetings } = stores
  const { pair, me } = own
  const found = meetingOf(pair, item)
  const copy = copyIn(me.language)
  if (found) await meetings.log(found.id, me.enrolmentId, { outcome: 'notYet' }, now)
  if (found?.state === 'met') {
    // Whoever changes their own mind alone takes it back; where the other one says that they met, both are asked once.
    if (await othersSay(stores, found.id, own, 'met')) await askAgain(stores, own, found.id, now)
    else await meetings.settle(found.id, 'notMet', now)
    return reply(me, true, [text(copy.ask.answered)])
  }
  if (found?.state === 'planned') await meetings.settle(found.id, 'notMet', now)
  await meetings.voidAsks(pair.pairId)
  const days = Math.ceil(pair.rhythm.everyDays / 2)
  await meetings.acted(pair.pairId, now, { wantedBy: endOfDay(now, pair.zone, days), notYets: pair.notYets + 1, number: pair.number })
  return reply(me, true, [
    text(copy.ask.later),
    ...(await timesParts(stores, own, { pair: pair.pairId, item: item.id, as: 'planned' }, now)),
  ])
}

/** Thanks, with what may follow. */
function thanks(own: OwnPair, meeting: string, count: number, now: Instant): Reply {
  const { pair, me } = own
  const copy = copyIn(me.language)
  const { meetings: total } = pair.rhythm
  const log: Button<Opening> = { label: copy.buttons.log, command: { do: 'openMeetingLog', mark: 'opening', meeting, pair: pair.pairId } }
  const more = proposalParts(pair, own, now)
  const next = count < total && more.length === 0 ? [timesButton(copy, { pair: pair.pairId })] : []
  return reply(me, true, [text(copy.ask.thanks(count, total)), ...more, ...row(log, ...next)])
}
