import type { Language } from '../../contract/view.ts'
import { type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import type { QuietHours } from '../../people/quiet-hours.ts'
import { type GroupKind, ofKind } from '../group-kind.rules.ts'

/** Somebody of a group who takes part in the cohort. `isPaused`: they take a break, and are asked nothing. */
export interface Attendee {
  readonly enrolmentId: string
  readonly personId: string
  readonly role: 'mentor' | 'mentee'
  readonly name: string
  readonly language: Language
  readonly timeZone: string | null
  readonly quiet: QuietHours
  readonly isPaused: boolean
}

/** What one of a group says about a meeting. `turn`: of which vote `dates` are; `there`: null: they have not said. */
export interface Answer {
  readonly enrolmentId: string
  readonly turn: number
  readonly dates: readonly number[]
  readonly theme: string | null
  readonly themeAt: Instant | null
  readonly there: boolean | null
}

/** A meeting of a group, from the moment in which its dates are voted on; see the table. */
export interface GroupMeeting {
  readonly id: string
  readonly number: number
  readonly state: 'polling' | 'planned' | 'met' | 'notMet' | 'cancelled'
  readonly turn: number
  readonly options: readonly Instant[]
  readonly closesAt: Instant | null
  readonly tieAt: Instant | null
  readonly startsAt: Instant | null
  readonly minutes: number
  readonly venue: string | null
  readonly leaderId: string | null
  readonly agendaAt: Instant | null
  readonly askedAt: Instant | null
  readonly settledAt: Instant | null
  readonly createdAt: Instant
  readonly answers: readonly Answer[]
}

/** A published group with everything that decides what it hears about meetings. */
export interface RhythmFacts {
  readonly groupId: string
  readonly cohortId: string
  readonly kind: GroupKind
  readonly name: string
  readonly theme: string | null
  readonly language: Language
  readonly zone: string
  readonly country: string | null
  /** Its kick-off. Null: there is none, and nothing comes by itself before somebody looks for a date. */
  readonly beginsAt: Instant | null
  /** When the group or its programme is over. Null: nobody knows. */
  readonly endsAt: Instant | null
  /** Whether everybody leads a meeting in turn. */
  readonly rotates: boolean
  /** Mentors first, then by name. */
  readonly members: readonly Attendee[]
  /** By number. */
  readonly meetings: readonly GroupMeeting[]
}

/** Minutes that a meeting of a group takes, unless its dates say otherwise. */
export const usualMinutes = 90

/** Whether a meeting is agreed and comes yet: what lies after the last day of its group is not held. */
export const isAhead = (
  { endsAt }: Pick<RhythmFacts, 'endsAt'>,
  { state, startsAt }: Pick<GroupMeeting, 'state' | 'startsAt'>,
  now: Instant,
): boolean => state === 'planned' && startsAt !== null && isAfter(startsAt, now) && (endsAt === null || isBefore(startsAt, endsAt))

/** Those who are asked. */
export const askedOf = ({ members }: Pick<RhythmFacts, 'members'>): readonly Attendee[] => members.filter(({ isPaused }) => !isPaused)

/** Who leads the meeting of this number: the first mentor, or everybody in turn. Null: nobody does, or nobody is left. */
export function leaderFor({ members, rotates, kind }: Pick<RhythmFacts, 'members' | 'rotates' | 'kind'>, number: number): Attendee | null {
  const there = askedOf({ members })
  if (rotates) return there[(number - 1) % Math.max(1, there.length)] ?? null
  return ofKind[kind].isLed ? (there[0] ?? null) : null
}

/** Who leads a meeting: as it was said, or whoever would now, where they are no longer there. */
export const leaderOf = (facts: RhythmFacts, { leaderId, number }: Pick<GroupMeeting, 'leaderId' | 'number'>): Attendee | null =>
  askedOf(facts).find(({ enrolmentId }) => enrolmentId === leaderId) ?? leaderFor(facts, number)

/** Whether somebody may set, move and cancel a meeting: whoever leads it, and every mentor; everybody, where nobody leads. */
export const mayDecide = (
  facts: RhythmFacts,
  meeting: Pick<GroupMeeting, 'leaderId' | 'number'>,
  { enrolmentId, role }: Attendee,
): boolean => role === 'mentor' || (leaderOf(facts, meeting)?.enrolmentId ?? enrolmentId) === enrolmentId

/** Who votes for the date at this place, and takes part. */
export const votersOf = (facts: RhythmFacts, { answers, turn }: GroupMeeting, place: number): readonly Attendee[] =>
  facts.members.filter(({ enrolmentId }) =>
    answers.some((each) => each.enrolmentId === enrolmentId && each.turn === turn && each.dates.includes(place)),
  )

/** Whom no date suits. */
export const unsuitedOf = (facts: RhythmFacts, { answers, turn }: GroupMeeting): readonly Attendee[] =>
  facts.members.filter(({ enrolmentId }) =>
    answers.some((each) => each.enrolmentId === enrolmentId && each.turn === turn && each.dates.length === 0),
  )

/** The places of the dates with the most votes that still lie ahead; several where they have as many. None: nobody voted for any. */
export function bestOf(facts: RhythmFacts, meeting: GroupMeeting, now: Instant): readonly number[] {
  const counts = meeting.options.map((at, place) =>
    at.epochMilliseconds > now.epochMilliseconds ? votersOf(facts, meeting, place).length : 0,
  )
  const most = Math.max(0, ...counts)
  return most === 0 ? [] : counts.flatMap((count, place) => (count === most ? [place] : []))
}

/** What a meeting is about: the theme that most of its members named, of several the one that was named first. Null: nobody has named any. */
export function themeOf({ answers }: Pick<GroupMeeting, 'answers'>): string | null {
  const named = answers
    .flatMap(({ theme, themeAt }) => (theme === null ? [] : [{ theme, at: themeAt?.epochMilliseconds ?? 0 }]))
    .toSorted((a, b) => a.at - b.at)
  const counts = Map.groupBy(named, ({ theme }) => theme.toLocaleLowerCase())
  const [best] = [...counts.values()].toSorted((a, b) => b.length - a.length)
  return best?.[0]?.theme ?? null
}

/** Those who say that they were there, or were away. */
export const saidOf = (facts: RhythmFacts, { answers }: Pick<GroupMeeting, 'answers'>, there: boolean): readonly Attendee[] =>
  facts.members.filter(({ enrolmentId }) => answers.some((each) => each.enrolmentId === enrolmentId && each.there === there))

/** How many meetings in a row somebody was away from, the last first; those of which nobody knows are left out. */
export function awayInRow({ meetings }: Pick<RhythmFacts, 'meetings'>, enrolmentId: string): number {
  const known = meetings
    .filter(({ state }) => state === 'met')
    .toReversed()
    .flatMap(({ answers }) => answers.find((each) => each.enrolmentId === enrolmentId)?.there ?? [])
  const back = known.indexOf(true)
  return back === -1 ? known.length : back
}

/** The meeting whose dates are voted on. Null: none. */
export const pollingOf = ({ meetings }: Pick<RhythmFacts, 'meetings'>): GroupMeeting | null =>
  meetings.find(({ state }) => state === 'polling') ?? null
