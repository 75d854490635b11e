import type { Language } from '../contract/view.ts'
import { hoursAfter, type Instant, isAfter, isBefore } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { QuietHours } from '../people/quiet-hours.ts'
import type { Rhythm } from './rhythm/rhythm.rules.ts'

/** Somebody where they are. */
export type Reader = Pick<KnownPerson, 'personId' | 'workspaceId'>

/** One of a pair. */
export interface Member {
  readonly enrolmentId: string
  readonly personId: string
  readonly name: string
  readonly language: Language
  readonly timeZone: string | null
  readonly quiet: QuietHours
}

/** A meeting of a pair. */
export interface Meeting {
  readonly id: string
  readonly number: number
  /** planned | met | notMet | cancelled */
  readonly state: 'planned' | 'met' | 'notMet' | 'cancelled'
  readonly startsAt: Instant
  readonly minutes: number
  readonly venue: string | null
  readonly version: number
  readonly agreedBy: readonly string[]
  readonly remindedAt: Instant | null
  readonly askedAt: Instant | null
  readonly differsAt: Instant | null
  readonly createdAt: Instant
}

/** Dates that one of a pair proposed, and that wait for the other. */
export interface Proposal {
  readonly version: number
  /** The enrolment that proposed them. */
  readonly byId: string
  readonly dates: readonly Instant[]
  readonly minutes: number
  readonly venue: string | null
  /** The planned meeting that it would move; null: it is about new ones. */
  readonly meetingId: string | null
  readonly createdAt: Instant
  /** When the other one was reminded that it waits for them. */
  readonly remindedAt: Instant | null
}

/** States of a course. */
export const courseStates = ['active', 'paused', 'unwound', 'ended'] as const

/** How a pair goes on. */
export interface Course {
  readonly id: string
  readonly state: (typeof courseStates)[number]
  readonly beginsAt: Instant
  readonly everyDays: number | null
  readonly wanted: number | null
  readonly number: number
  readonly wantedBy: Instant
  readonly step: number
  readonly silent: number
  readonly notYets: number
  readonly actedAt: Instant | null
  readonly pausedUntil: Instant | null
  readonly pausedAt: Instant | null
  /** The enrolment whose own break from the programme the pair shares. Null: the break is the pair's. */
  readonly pausedBy: string | null
  /** When the last break of the pair was over. Null: there was none. */
  readonly resumedAt: Instant | null
}

/** A pair with everything that decides what it hears. */
export interface PairFacts extends Course {
  readonly pairId: string
  readonly cohortId: string
  readonly cohort: string
  readonly zone: string
  readonly country: string | null
  /** When the programme is over, as chosen or as usual; null: it is not known. */
  readonly endsAt: Instant | null
  /** The pair has ended, contact was stopped, or its programme is over. */
  readonly isOver: boolean
  /** The same without contact that was stopped. */
  readonly isEnded: boolean
  /** The pair has ended, or contact was stopped, whatever became of its programme. */
  readonly isApart: boolean
  /** Its mentee was asked whether they start, and never said so. */
  readonly isUnheardOf: boolean
  /** The pair's own, where it chose. */
  readonly rhythm: Rhythm
  /** How the programme's pairs meet that chose nothing. */
  readonly usual: Rhythm
  readonly mentor: Member
  readonly mentee: Member
  readonly meetings: readonly Meeting[]
  readonly proposal: Proposal | null
  /** The last version of a proposal; 0: there was none. */
  readonly lastVersion: number
  /** The largest number of meetings that one of the two told of; null: nobody did. */
  readonly told: number | null
}

/** What somebody is to hear about a pair. */
export const itemKinds = ['ask', 'differs', 'reminder', 'nudge', 'fit', 'waits'] as const
export type ItemKind = (typeof itemKinds)[number]

/** What somebody answers when asked about a meeting. */
export const meetingAnswers = ['met', 'planned', 'moved', 'notYet'] as const
export type MeetingAnswer = (typeof meetingAnswers)[number]
/** What is noted of an answer. `given`: it says how a pair fits, and stands elsewhere. */
export type ItemAnswer = MeetingAnswer | 'given'

/** What one of a pair says of it, each for themselves. */
export const fits = ['good', 'deciding', 'not'] as const
export type Fit = (typeof fits)[number]

/** How many meetings of a pair were held, as far as somebody logged them. */
export const metOf = ({ meetings }: Pick<PairFacts, 'meetings'>): number => meetings.filter(({ state }) => state === 'met').length

/** Whether a pair has met, as far as somebody noted or told it. */
export const hasMet = (pair: Pick<PairFacts, 'meetings' | 'told'>): boolean => metOf(pair) > 0 || (pair.told ?? 0) > 0

/** The planned meeting that comes next, or was to be held and nobody has said what became of it. */
export const plannedOf = ({ meetings }: Pick<PairFacts, 'meetings'>): Meeting | null =>
  meetings.filter(({ state }) => state === 'planned').toSorted((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds)[0] ??
  null

/** The planned meetings that lie ahead, the next one first. */
export const aheadOf = ({ meetings }: Pick<PairFacts, 'meetings'>, now: Instant): readonly Meeting[] =>
  meetings
    .filter(({ state, startsAt }) => state === 'planned' && isAfter(startsAt, now))
    .toSorted((a, b) => a.startsAt.epochMilliseconds - b.startsAt.epochMilliseconds)

/** Somebody did their part: a date that they suggest is still ahead. One that is over waits for nobody. */
export const isProposedAhead = ({ proposal }: Pick<PairFacts, 'proposal'>, now: Instant): boolean =>
  proposal?.dates.some((at) => isAfter(at, now)) ?? false

/** Days after the end of a programme in which it is still taken what became of a meeting. */
const lateDays = 14

/** Whether the programme of a pair has ended only lately, so that those who met before its end can still say so. */
export const hasEndedLately = ({ endsAt, isApart, state }: PairFacts, now: Instant): boolean =>
  !isApart && state !== 'unwound' && endsAt !== null && !isBefore(now, endsAt) && isBefore(now, hoursAfter(endsAt, 24 * lateDays))

/** Whether neither of a pair has to do with the other yet: its mentee never said that they start, and nothing was ever done. Nobody is to hear of meetings. */
export const isAwaited = ({ isUnheardOf, actedAt }: Pick<PairFacts, 'isUnheardOf' | 'actedAt'>): boolean => isUnheardOf && actedAt === null
