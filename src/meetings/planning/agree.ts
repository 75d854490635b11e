import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import type { NewDelivery } from '../../delivery/outbox.ts'
import { type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Tap } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import { eveOf } from '../course/course.rules.ts'
import type { Deps, Stores } from '../deps.ts'
import { type Meeting, metOf, type Proposal } from '../facts.rules.ts'
import { type Kind, kinds } from '../kinds.ts'
import { copyIn as lastingCopyIn } from '../lasting/copy-in.ts'
import { judging, type OwnPair, ownPair } from '../own-pair.ts'
import {
  agreeButton,
  allDatesButton,
  answerButton,
  proposalParts,
  refuse,
  reply,
  row,
  sideOf,
  standsParts,
  timesButton,
  whenFor,
} from '../parts.ts'
import { problemsOf } from './times.rules.ts'

/** Agrees to what the other one suggested, in the version that was shown. An old button shows how things stand. */
export async function agreeMeeting(
  deps: Deps,
  { pair: id, version, anyway }: Extract<Tap, { do: 'agreeMeeting' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    await stores.meetings.lockTogether(id)
    const own = await ownPair(stores, id, actor.personId)
    if (!own) return refuse(actor, 'gone')
    const { pair, me } = own
    const { proposal } = pair
    if (!proposal || proposal.version !== version) return stale(own, version, now)
    if (proposal.byId === me.enrolmentId) return refuse(me, 'own', proposalParts(pair, own, now))
    const dates = proposal.dates.filter((at) => isAfter(at, now) && (pair.endsAt === null || isBefore(at, pair.endsAt)))
    if (dates.length === 0) return refuse(me, 'gone', row(timesButton(copyIn(me.language), { pair: id })))
    const against = anyway === undefined ? await againstOf(stores, own, { ...proposal, dates }, now) : []
    return against.length > 0 ? reply(me, false, against) : agreeTo(stores, own, { ...proposal, dates }, now)
  })
}

/** Since it was suggested, one of the two may have agreed to another meeting then, or begun a break: that is said before it counts. Empty: nothing is in the way. */
async function againstOf(
  stores: Stores,
  { pair, me }: OwnPair,
  { dates, minutes, meetingId, version }: Proposal,
  now: Instant,
): Promise<Part[]> {
  const known = await judging(stores, pair, now)
  const off = dates.flatMap((at) => {
    const problems = problemsOf(pair, at, { ...known, minutes, but: meetingId })
    return comesBetween.flatMap((problem) => (problems.includes(problem) ? [{ at, problem }] : []))
  })
  if (off.length === 0) return []
  const copy = copyIn(me.language)
  return [
    ...off.map(({ at, problem }) => text(`${whenFor(me, pair, at)}: ${copy.problems[problem]}`)),
    note(copy.agreed.anyway),
    ...row(agreeButton(copy, pair.pairId, version, 'yes'), answerButton(copy, pair)),
  ]
}

/** What may come between a suggestion and its answer. */
const comesBetween = ['paused', 'clash'] as const

/** Said twice, it is done once. */
function stale(own: OwnPair, version: number, now: Instant): Reply {
  const { pair, me } = own
  const agreed = pair.meetings.filter((each) => each.version === version && each.state === 'planned')
  if (agreed.length > 0) return reply(me, true, agreedParts(own, agreed))
  return reply(me, false, standsParts(own, now))
}

async function agreeTo(stores: Stores, own: OwnPair, proposal: Proposal, now: Instant): Promise<Reply> {
  const { meetings, outbox, tell, wakeTimetable } = stores
  const { pair, me, other } = own
  const { minutes, venue, version } = proposal
  const agreedBy = [proposal.byId, me.enrolmentId]
  const moved = pair.meetings.find(({ id, state }) => id === proposal.meetingId && state === 'planned')
  const [first] = proposal.dates
  const done: Pick<Meeting, 'id' | 'startsAt'>[] = []
  if (moved && first) {
    await forgetAgreed(stores, own, moved, now)
    // Whoever moves a meeting to today or tomorrow need not be reminded of it.
    const remindedAt = isBefore(now, eveOf(pair, { startsAt: first })) ? null : now
    await meetings.moveMeeting(moved.id, { startsAt: first, minutes, venue, version, agreedBy, remindedAt })
    done.push({ id: moved.id, startsAt: first })
  } else {
    let number = metOf(pair) + pair.meetings.filter(({ state }) => state === 'planned').length
    for (const startsAt of proposal.dates) {
      number += 1
      done.push({
        id: await meetings.addMeeting(pair.pairId, { number, state: 'planned', startsAt, minutes, venue, version, agreedBy }, now),
        startsAt,
      })
    }
  }
  await meetings.closeProposal(pair.pairId, 'agreed')
  await outbox.takeBack(pair.cohortId, `meeting:plan:${pair.pairId}:`)
  await meetings.voidAsks(pair.pairId)
  await meetings.acted(pair.pairId, now)
  for (const { id, startsAt } of done)
    await tell({ happened: 'meetingAgreed', of: { pairId: pair.pairId }, meetingId: id, startsAt, minutes, venue, at: now })
  const seen: OwnPair = { pair, me: other, other: me }
  const parts = [heading(copyIn(other.language).agreed.told(me.name)), ...agreedParts(seen, done)]
  await outbox.put([delivery(seen, agreedKey(pair.pairId, version, 'all'), parts, now, first ?? null)])
  await wakeTimetable()
  return reply(me, true, agreedParts(own, done))
}

/** `of`: all dates of that version, or those without this meeting. */
const agreedKey = (pairId: string, version: number, of: string): string => `meeting:agreed:${pairId}:${version}:${of}`

/** Whoever has not read yet that a meeting is agreed reads of it no more, and of the others of the same version all the same. */
async function forgetAgreed({ outbox }: Stores, { pair }: OwnPair, { id, version }: Meeting, now: Instant): Promise<void> {
  const unread = await outbox.takeBack(pair.cohortId, agreedKey(pair.pairId, version, ''))
  const rest = pair.meetings.filter(
    (each) => each.id !== id && each.version === version && each.state === 'planned' && isAfter(each.startsAt, now),
  )
  const [first] = rest
  if (!first) return
  await outbox.put(
    unread.flatMap((personId) => {
      const side = sideOf(pair, personId)
      if (!side) return []
      const parts = [heading(copyIn(side.me.language).agreed.told(side.other.name)), ...agreedParts({ pair, ...side }, rest)]
      return [delivery({ pair, ...side }, agreedKey(pair.pairId, version, id), parts, now, first.startsAt)]
    }),
  )
}

function agreedParts({ pair, me }: OwnPair, meetings: readonly Pick<Meeting, 'startsAt'>[]): Part[] {
  const { agreed } = copyIn(me.language)
  const all = meetings.length > 1 ? row(allDatesButton(copyIn(me.language), pair.pairId)) : []
  return [...meetings.map(({ startsAt }) => text(agreed.done(whenFor(me, pair, startsAt)))), note(agreed.calendar), ...all]
}

const delivery = (
  { pair, me }: OwnPair,
  key: string,
  parts: readonly Part[],
  now: Instant,
  expiresAt: Instant | null,
): NewDelivery<Kind> => ({
  ...{
    key,
    kind: 'meeting.plan',
    step: Math.max(1, pair.lastVersion),
    class: kinds['meeting.plan'].class,
    personId: me.personId,
    cohortId: pair.cohortId,
  },
  ...{ pairId: pair.pairId, view: { language: me.language, parts }, dueAt: now, expiresAt },
})

/** A planned meeting is not held. Nobody hears anything of it any more but this. */
export async function callOffMeeting(
  deps: Deps,
  { meeting: id, pair: of }: Extract<Tap, { do: 'callOffMeeting' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  return deps.transact(async (stores) => {
    const { meetings, outbox, tell, wakeTimetable } = stores
    const own = await ownPair(stores, of, actor.personId)
    const meeting = own?.pair.meetings.find((each) => each.id === id && each.state === 'planned')
    if (!own || !meeting || !isAfter(meeting.startsAt, now)) return refuse(actor, 'gone')
    const { pair, me, other } = own
    await meetings.settle(id, 'cancelled', now)
    if (pair.proposal?.meetingId === id) {
      await meetings.closeProposal(pair.pairId, 'withdrawn')
      await outbox.takeBack(pair.cohortId, `meeting:plan:${pair.pairId}:`)
    }
    await forgetAgreed(stores, own, meeting, now)
    await meetings.voidAsks(pair.pairId)
    await meetings.acted(pair.pairId, now)
    await tell({ happened: 'meetingCalledOff', meetingId: id, at: now })
    const theirs = copyIn(other.language)
    const words = [
      text(theirs.agreed.calledOff(me.name, whenFor(other, pair, meeting.startsAt))),
      note(lastingCopyIn(other.language).rest.calendar),
      ...row(timesButton(theirs, { pair: pair.pairId })),
    ]
    await outbox.put([delivery({ pair, me: other, other: me }, `meeting:off:${id}:${meeting.version}`, words, now, null)])
    await wakeTimetable()
    const copy = copyIn(me.language)
    return reply(me, true, [
      text(copy.agreed.didCallOff(whenFor(me, pair, meeting.startsAt))),
      note(lastingCopyIn(me.language).rest.calendar),
      ...row(timesButton(copy, { pair: pair.pairId })),
    ])
  })
}
