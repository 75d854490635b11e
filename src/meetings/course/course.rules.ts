import { earlier, hoursAfter, type Instant, isAfter, isBefore, later } from '../../kit/clock.ts'
import { endOfDay, morningOf, nextNudge, stepsOf, workingMorning } from '../days.rules.ts'
import {
  type Course,
  type ItemKind,
  isAwaited,
  isProposedAhead,
  type Meeting,
  metOf,
  type PairFacts,
  type Proposal,
  plannedOf,
} from '../facts.rules.ts'

/** Something that one or both are to hear. */
export interface NewItem {
  readonly kind: ItemKind
  readonly to: 'mentee' | 'mentor' | 'both'
  readonly meetingId: string | null
  readonly number: number
}

/** What changes of a meeting. */
export type MeetingChange = { readonly id: string } & Partial<Pick<Meeting, 'state' | 'remindedAt' | 'askedAt'>>

/** What is done now for a pair, and when it is looked at next; null: nothing comes by itself. */
export interface Turn {
  readonly course: Partial<Pick<Course, 'state' | 'number' | 'wantedBy' | 'step' | 'silent' | 'notYets' | 'pausedUntil'>>
  readonly items: readonly NewItem[]
  readonly meetings: readonly MeetingChange[]
  /** The open proposal of which its reader is reminded now. Null: of none. */
  readonly reminded: number | null
  readonly dueAt: Instant | null
}

/** Periods in a row without a word after which a pair is written to no more: its coordinator knows. */
export const mostSilent = 3
/** As many turns as a pair may be behind. */
const mostTurns = 60

/** Does all that is due for a pair at this moment, however long nobody looked. */
export function turnOf(pair: PairFacts, now: Instant): Turn {
  let facts = pair
  let all: Omit<Turn, 'dueAt'> = { course: {}, items: [], meetings: [], reminded: null }
  for (let turn = 0; turn < mostTurns; turn++) {
    const { dueAt, ...next } = turnOnce(facts, now)
    all = {
      course: { ...all.course, ...next.course },
      items: [...all.items, ...next.items],
      meetings: [...all.meetings, ...next.meetings],
      reminded: next.reminded ?? all.reminded,
    }
    if (dueAt === null || isAfter(dueAt, now)) return { ...all, dueAt }
    facts = {
      ...facts,
      ...next.course,
      proposal: facts.proposal && next.reminded !== null ? { ...facts.proposal, remindedAt: now } : facts.proposal,
      meetings: facts.meetings.map((each) => ({ ...each, ...next.meetings.find(({ id }) => id === each.id) })),
    }
  }
  return { ...all, dueAt: hoursAfter(now, 24) }
}

/** Nothing is done, and the pair is looked at again then. */
export const wait = (dueAt: Instant | null): Turn => ({ course: {}, items: [], meetings: [], reminded: null, dueAt })

function turnOnce(pair: PairFacts, now: Instant): Turn {
  const { state, endsAt, isOver, isEnded, pausedUntil } = pair
  if (state === 'unwound' || state === 'ended') return wait(null)
  if (isEnded || (endsAt && !isBefore(now, endsAt))) return { ...wait(null), course: { state: 'ended' } }
  // Contact was stopped: nothing is said until it is allowed again, which is told.
  if (isOver) return wait(null)
  if (state === 'paused')
    return pausedUntil && isAfter(pausedUntil, now)
      ? wait(pausedUntil)
      : { ...wait(now), course: { state: 'active', pausedUntil: null, ...periodFrom(pair, now) } }
  const remindAt = pair.proposal && reminderOf(pair, pair.proposal)
  if (remindAt && !isBefore(now, remindAt)) return aboutProposal(pair, pair.proposal, now)
  const tomorrow = pair.meetings.find((each) => isTomorrow(pair, each, now))
  if (tomorrow) return reminded(tomorrow, now)
  const planned = plannedOf(pair)
  const turn = planned ? aboutPlanned(pair, planned, now) : aboutNext(pair, now)
  const reminders = [remindAt, ...pair.meetings.map((each) => (each.state === 'planned' ? eveOf(pair, each) : null))]
  return { ...turn, dueAt: earliest(turn.dueAt, ...reminders.filter((at) => at && isAfter(at, now))) }
}

/** The first of these moments. Null: there is none. */
const earliest = (...all: readonly (Instant | null)[]): Instant | null =>
  all.reduce((first, at) => (first && at ? earlier(first, at) : (first ?? at)), null)

/** When both are reminded of a meeting. */
export const eveOf = ({ zone }: Pick<PairFacts, 'zone'>, { startsAt }: Pick<Meeting, 'startsAt'>): Instant => morningOf(startsAt, zone, -1)

/** Whether it is time to remind both of a meeting on the next day. Who agreed to it only on the day before knows. */
const isTomorrow = (pair: PairFacts, meeting: Meeting, now: Instant): boolean =>
  meeting.state === 'planned' &&
  meeting.remindedAt === null &&
  isBefore(meeting.createdAt, eveOf(pair, meeting)) &&
  !isBefore(now, eveOf(pair, meeting)) &&
  isBefore(now, meeting.startsAt)

const reminded = ({ id, number }: Meeting, now: Instant): Turn => ({
  ...{ ...wait(now), meetings: [{ id, remindedAt: now }] },
  items: [{ kind: 'reminder', to: 'both', meetingId: id, number }],
})

/** Hours for which somebody's suggestion waits before the other one is reminded of it. */
const hoursToAnswer = 48

/** When the other one is reminded of what was suggested: two days later, or on the day before its first date. Null: they were, or it is too near. */
function reminderOf({ zone, country }: PairFacts, { dates, createdAt, remindedAt }: Proposal): Instant | null {
  const [first] = dates
  if (!first || remindedAt) return null
  const at = earlier(workingMorning(hoursAfter(createdAt, hoursToAnswer), zone, country), morningOf(first, zone, -1))
  return isAfter(at, endOfDay(createdAt, zone, 0)) ? at : null
}

/** Somebody waits for an answer of the other one. */
function aboutProposal(pair: PairFacts, { byId, dates, version }: Proposal, now: Instant): Turn {
  const to = byId === pair.mentee.enrolmentId ? 'mentor' : 'mentee'
  const isOfUse = dates.every((date) => isBefore(now, date))
  return { ...wait(now), reminded: version, items: isOfUse ? [{ kind: 'waits', to, meetingId: null, number: version }] : [] }
}

/** A whole period from now on. */
export const periodFrom = ({ zone, rhythm }: Pick<PairFacts, 'zone' | 'rhythm'>, now: Instant) => ({
  wantedBy: endOfDay(now, zone, Math.ceil(rhythm.everyDays / 2)),
  step: 0,
})

/** When somebody is asked what became of a meeting: on the next working day, or once it is over where the programme has ended by then. */
function askedFrom({ zone, country, endsAt }: PairFacts, { startsAt, minutes }: Meeting): Instant {
  const next = workingMorning(morningOf(startsAt, zone, 1), zone, country)
  return endsAt === null || isBefore(next, endsAt) ? next : hoursAfter(startsAt, minutes / 60)
}

/** A date stands: the mentee is asked afterwards, and then both. Where another date is suggested for it, nobody is asked before that one is over. */
function aboutPlanned(pair: PairFacts, meeting: Meeting, now: Instant): Turn {
  const { zone, step, endsAt } = pair
  const about = { meetingId: meeting.id, number: meeting.number } as const
  const instead = pair.proposal?.meetingId === meeting.id ? pair.proposal.dates[0] : undefined
  const quietUntil = instead && workingMorning(morningOf(instead, zone, 1), zone, pair.country)
  const askAt = latest(askedFrom(pair, meeting), quietUntil)
  if (isBefore(now, askAt)) return wait(askAt)
  if (meeting.askedAt === null) {
    const next = morningOf(now, zone, 3)
    const isLast = endsAt !== null && !isBefore(next, endsAt)
    return {
      ...{ ...wait(next), course: { step: isLast ? 4 : 3 } },
      ...{ items: [{ kind: 'ask', to: isLast ? 'both' : 'mentee', ...about }], meetings: [{ id: meeting.id, askedAt: now }] },
    }
  }
  const both = latest(morningOf(meeting.askedAt, zone, 3), quietUntil)
  const none = latest(morningOf(meeting.askedAt, zone, 7), quietUntil && morningOf(quietUntil, zone, 4))
  if (isBefore(now, both)) return wait(both)
  if (step < 4 && isBefore(now, none)) return { ...wait(none), course: { step: 4 }, items: [{ kind: 'ask', to: 'both', ...about }] }
  if (isBefore(now, none)) return wait(none)
  return { ...nextPeriod(pair, meeting.startsAt), meetings: [{ id: meeting.id, state: 'notMet' }] }
}

const latest = (at: Instant, other: Instant | undefined): Instant => (other ? later(at, other) : at)

/** Nobody said what became of it. */
const nextPeriod = ({ number, silent, zone, rhythm }: PairFacts, from: Instant): Turn => ({
  ...wait(from),
  course: { number: number + 1, silent: silent + 1, step: 0, wantedBy: endOfDay(from, zone, rhythm.everyDays) },
})

/** No date stands: two suggestions at most, then questions. */
function aboutNext(pair: PairFacts, now: Instant): Turn {
  const turn = suggested(pair, now)
  return isAwaited(pair) ? { ...turn, items: [] } : turn
}

function suggested(pair: PairFacts, now: Instant): Turn {
  const { number, step, rhythm, silent, wantedBy, proposal, zone } = pair
  if (metOf(pair) >= rhythm.meetings || silent >= mostSilent) return wait(pair.endsAt)
  const [first, second, ask] = stepsOf(pair)
  const about = { meetingId: null, number } as const
  const proposed = proposal?.dates[0]
  // Whoever proposed a date has done their part: nobody is asked before that date is over.
  const askFrom = proposed && isAfter(morningOf(proposed, zone, 1), ask) ? morningOf(proposed, zone, 1) : ask
  if (step < 2) {
    if (isBefore(now, step === 0 ? first : second) && isBefore(now, ask)) return wait(step === 0 ? first : second)
    const welcome = workingMorning(now, zone, pair.country)
    if (isBefore(now, ask) && isAfter(welcome, now)) return wait(earlier(welcome, ask))
    const isOfUse = !isProposedAhead(pair, now) && isBefore(now, ask) && (step === 1 || isBefore(now, second))
    const items = isOfUse ? [{ kind: 'nudge', to: step === 0 ? 'mentee' : 'both', ...about } as const] : []
    return { ...wait(step === 0 ? later(second, nextNudge(now, pair)) : askFrom), course: { step: step + 1 }, items }
  }
  if (isBefore(now, askFrom)) return wait(askFrom)
  const days = askFrom.until(now).total('hours') / 24
  if (step === 2) return { ...wait(morningOf(now, zone, 3)), course: { step: 3 }, items: [{ kind: 'ask', to: 'mentee', ...about }] }
  if (step === 3 && days < 3) return wait(morningOf(askFrom, zone, 3))
  if (step === 3) return { ...wait(morningOf(now, zone, 4)), course: { step: 4 }, items: [{ kind: 'ask', to: 'both', ...about }] }
  if (days < 7) return wait(morningOf(askFrom, zone, 7))
  return nextPeriod(pair, isBefore(wantedBy, hoursAfter(now, -24 * rhythm.everyDays)) ? now : wantedBy)
}
