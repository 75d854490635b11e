import { earlier, hoursAfter, type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import { defaultQuietHours, endOfQuiet } from '../../people/quiet-hours.ts'
import { endOfDay, morningOf, workingMorning } from '../../programme/meeting/days.rules.ts'
import { type Busy, type MeetingParty, proposedFrom, threeTimes } from '../../programme/meeting/times.rules.ts'
import {
  type Attendee,
  askedOf,
  awayInRow,
  bestOf,
  type GroupMeeting,
  isAhead,
  leaderFor,
  leaderOf,
  pollingOf,
  type RhythmFacts,
  usualMinutes,
} from './facts.rules.ts'

/** Days: between two meetings; from the kick-off in which the first one is to be; before a meeting is wanted at which its dates are voted on. */
const days = { between: 28, first: 14, ahead: 14 } as const
/** Hours: in which people vote; in which whoever leads chooses; between the end of a vote and its first date; in which people say that they were there. */
const hours = { voting: 72, choosing: 48, notice: 24, saying: 72 } as const
/** Votes in a row without a voice after which the group is asked no more by itself. */
const mostSilent = 2
/** Meetings in a row: from the first on somebody reads that they were missed, and at the second whoever leads reads it. */
const away = { word: 2, leader: 3 } as const
/** As many turns as a group may be behind. */
const mostTurns = 20

/** A vote that begins. */
export type NewVote = Pick<GroupMeeting, 'number' | 'options' | 'minutes' | 'leaderId'> & { readonly closesAt: Instant }

/** What changes of a meeting. */
export type MeetingChange = { readonly id: string } & Partial<
  Pick<GroupMeeting, 'state' | 'closesAt' | 'tieAt' | 'startsAt' | 'agendaAt' | 'askedAt' | 'settledAt'>
>

/** What one person is told. tie: they choose. away: they were missed. awayTold: `about` was away, and they lead. */
export interface Word {
  readonly kind: 'tie' | 'away' | 'awayTold'
  readonly to: Attendee
  readonly about: Attendee
  readonly meetingId: string
}

/** What is done now for a group, and when it is looked at next; null: nothing comes by itself. */
export interface Turn {
  readonly vote: NewVote | null
  readonly changes: readonly MeetingChange[]
  readonly words: readonly Word[]
  readonly dueAt: Instant | null
}

const nothing = (dueAt: Instant | null): Turn => ({ vote: null, changes: [], words: [], dueAt })
const changed = (now: Instant, change: MeetingChange, words: readonly Word[] = []): Turn => ({
  ...nothing(now),
  changes: [change],
  words,
})

/** Does all that is due for a group at this moment, however long nobody looked. */
export function turnOf(facts: RhythmFacts, busy: readonly Busy[], now: Instant): Turn {
  let known = facts
  let all = nothing(null)
  for (let turn = 0; turn < mostTurns; turn++) {
    const next = turnOnce(known, busy, now)
    all = { ...next, changes: [...all.changes, ...next.changes], words: [...all.words, ...next.words] }
    if (next.vote || next.dueAt === null || isAfter(next.dueAt, now)) return all
    known = { ...known, meetings: known.meetings.map((each) => ({ ...each, ...next.changes.find(({ id }) => id === each.id) })) }
  }
  return { ...all, dueAt: hoursAfter(now, 24) }
}

function turnOnce(facts: RhythmFacts, busy: readonly Busy[], now: Instant): Turn {
  if (facts.endsAt && !isBefore(now, facts.endsAt)) return nothing(null)
  const waits: (Instant | null)[] = []
  for (const meeting of facts.meetings) {
    const turn =
      meeting.state === 'polling' ? voted(facts, meeting, now) : meeting.state === 'planned' ? held(facts, meeting, now) : nothing(null)
    if (turn.changes.length > 0) return turn
    waits.push(turn.dueAt)
  }
  const next = voteOn(facts, busy, now)
  return { ...next, dueAt: earliest([...waits, next.dueAt]) }
}

const earliest = (all: readonly (Instant | null)[]): Instant | null =>
  all.reduce((first, at) => (first && at ? earlier(first, at) : (first ?? at)), null)

/** Nobody is written to at night. */
const awake = ({ zone }: RhythmFacts, at: Instant): Instant => endOfQuiet(at, zone, defaultQuietHours)

/** A vote ends when all have voted, or when its time is over: the best date wins, and of several whoever leads chooses. */
function voted(facts: RhythmFacts, meeting: GroupMeeting, now: Instant): Turn {
  const { id, tieAt, closesAt, options, startsAt, answers, turn } = meeting
  const best = bestOf(facts, meeting, now)
  const [first] = best
  const planned = (place: number): Turn => changed(now, { ...over, id, state: 'planned', startsAt: options[place] ?? null })
  if (tieAt !== null) {
    const until = workingMorning(hoursAfter(tieAt, hours.choosing), facts.zone, facts.country)
    if (isBefore(now, until)) return nothing(until)
    if (first !== undefined) return planned(first)
    // Nobody wants any of them. A date that stood still stands.
    if (startsAt) return changed(now, { ...over, id, state: 'planned' })
    return changed(now, { ...over, id, state: 'notMet', settledAt: now })
  }
  const isAnswered = (each: Attendee): boolean => answers.some((some) => some.enrolmentId === each.enrolmentId && some.turn === turn)
  if (!askedOf(facts).every(isAnswered) && closesAt && isBefore(now, closesAt)) return nothing(closesAt)
  const leader = leaderOf(facts, meeting)
  if (first !== undefined && (best.length === 1 || !leader)) return planned(first)
  return changed(now, { id, tieAt: now }, leader ? [{ kind: 'tie', to: leader, about: leader, meetingId: id }] : [])
}
const over = { closesAt: null, tieAt: null } as const

/** A date stands: its agenda on the day before, and on the working day after it who was there. */
function held(facts: RhythmFacts, meeting: GroupMeeting, now: Instant): Turn {
  const { id, startsAt, agendaAt, askedAt, answers } = meeting
  // What lies after the last day of a group is told to nobody.
  if (!startsAt || (facts.endsAt && !isBefore(startsAt, facts.endsAt))) return nothing(null)
  const eve = awake(facts, morningOf(startsAt, facts.zone, -1))
  if (agendaAt === null && isBefore(now, startsAt)) return isBefore(now, eve) ? nothing(eve) : changed(now, { id, agendaAt: now })
  const askAt = workingMorning(morningOf(startsAt, facts.zone, 1), facts.zone, facts.country)
  if (askedAt === null) {
    const at = isBefore(now, askAt) ? askAt : workingMorning(now, facts.zone, facts.country)
    return isBefore(now, at) ? nothing(at) : changed(now, { id, askedAt: now })
  }
  const until = workingMorning(hoursAfter(askedAt, hours.saying), facts.zone, facts.country)
  const isSaid = askedOf(facts).every(({ enrolmentId }) => answers.some((each) => each.enrolmentId === enrolmentId && each.there !== null))
  if (!isSaid && isBefore(now, until)) return nothing(until)
  if (!answers.some(({ there }) => there)) return changed(now, { id, state: 'notMet', settledAt: now })
  return changed(now, { id, state: 'met', settledAt: now }, missedIn(facts, meeting))
}

/** Whoever was away twice in a row reads a friendly word; at the third time whoever leads is told, and no coordinator; where nobody leads, nobody. */
function missedIn(facts: RhythmFacts, meeting: GroupMeeting): Word[] {
  const meetings = facts.meetings.map((each) => (each.id === meeting.id ? { ...each, state: 'met' as const } : each))
  const wasAway = (each: Attendee): boolean => meeting.answers.some((some) => some.enrolmentId === each.enrolmentId && some.there === false)
  return askedOf(facts)
    .filter(wasAway)
    .flatMap((about): Word[] => {
      const inRow = awayInRow({ meetings }, about.enrolmentId)
      if (inRow === away.word) return [{ kind: 'away', to: about, about, meetingId: meeting.id }]
      const leader = leaderOf(facts, meeting)
      const leads = leader ? [leader, ...askedOf(facts).filter(({ role }) => role === 'mentor')] : []
      const to = leads.find((each) => each.enrolmentId !== about.enrolmentId)
      return inRow === away.leader && to ? [{ kind: 'awayTold', to, about, meetingId: meeting.id }] : []
    })
}

/** When the dates of the next meeting are voted on: half its time after the last one. Null: not by itself. */
function voteAt({ meetings, beginsAt, zone, country }: RhythmFacts): Instant | null {
  const last = meetings.at(-1)
  if (!last) return beginsAt && workingMorning(morningOf(beginsAt, zone, 1), zone, country)
  const from = last.state === 'cancelled' ? last.settledAt : (last.startsAt ?? last.settledAt)
  return from && workingMorning(morningOf(from, zone, days.between - days.ahead), zone, country)
}

/** Begins a vote where no date stands and none is looked for. */
function voteOn(facts: RhythmFacts, busy: readonly Busy[], now: Instant): Turn {
  const { meetings, members, zone, country } = facts
  if (pollingOf(facts) || meetings.some((each) => isAhead(facts, each, now)) || members.length < 2) return nothing(null)
  const tried = meetings.filter(({ state }) => state !== 'cancelled').slice(-mostSilent)
  if (tried.length === mostSilent && tried.every(({ state, startsAt }) => state === 'notMet' && startsAt === null)) return nothing(null)
  const at = voteAt(facts)
  if (at === null || isBefore(now, at)) return nothing(at)
  const welcome = workingMorning(now, zone, country)
  if (isAfter(welcome, now)) return nothing(welcome)
  const vote = newVote(facts, busy, now)
  return { ...nothing(vote ? vote.closesAt : null), vote }
}

/** People of a group as those who meet. */
export const partyOf = (facts: RhythmFacts): MeetingParty => ({
  ...{ zone: facts.zone, country: facts.country, endsAt: facts.endsAt, pausedUntil: null, people: askedOf(facts) },
  planned: facts.meetings.flatMap(({ id, state, startsAt, minutes }) =>
    state === 'planned' && startsAt ? [{ id, startsAt, minutes }] : [],
  ),
})

/** Three dates and how long they are voted on. Null: there is no date on which they could meet. */
export function newVote(facts: RhythmFacts, busy: readonly Busy[], now: Instant): NewVote | null {
  const { zone, country, meetings, beginsAt } = facts
  const last = meetings.findLast(({ startsAt, state }) => startsAt && state !== 'cancelled')?.startsAt ?? null
  const wantedBy = last ? endOfDay(last, zone, days.between) : endOfDay(beginsAt ?? now, zone, days.first)
  const closes = workingMorning(hoursAfter(now, hours.voting), zone, country)
  const from = proposedFrom(hoursAfter(closes, hours.notice - 48), wantedBy)
  const options = threeTimes(partyOf(facts), { now, busy, minutes: usualMinutes, from, last })
  const number = (meetings.at(-1)?.number ?? 0) + 1
  const leader = leaderFor(facts, number)
  return options.length === 0 ? null : { number, options, closesAt: closes, minutes: usualMinutes, leaderId: leader?.enrolmentId ?? null }
}
