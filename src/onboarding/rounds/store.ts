import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Reader } from '../../programme/kick-off/kick-off-shown.ts'
import type { Ladder } from '../../programme/ladder/ladder.ts'
import type { Hearer } from '../steps/facts.ts'

/** A cohort that the next round has, too. */
export interface RoundCohort {
  readonly cohortId: string
  readonly cohort: string
  readonly zone: string
  readonly country: string | null
  /** Null: it never had a kick-off. */
  readonly startsAt: Instant | null
  readonly venue: string | null
}

/** A programme as its next round begins with it. */
export interface Round {
  readonly programmeId: string
  readonly programme: string
  readonly words: RoleWords
  readonly ladder: Ladder
  /** The last day that somebody chose, as 2027-07-21. */
  readonly ends: string | null
  /** Those that the reader coordinates. */
  readonly cohorts: readonly RoundCohort[]
  /** Names of the rounds that follow it already. */
  readonly followers: readonly string[]
}

/** A cohort of the next round. */
export interface MadeCohort {
  readonly cohortId: string
  readonly name: string
  readonly from: RoundCohort
  readonly startsAt: Instant | null
}

/** A mentor of an earlier round who is asked whether they take part once more. */
export interface Returning {
  readonly person: Hearer
  /** Their cohort of the earlier round. */
  readonly cohortId: string
}

/** What somebody was in the round before. */
export interface Former {
  readonly enrolmentId: string
  readonly programme: string
}

/** A cohort of a next round, for a mentor who is asked about it. */
export interface NextCohort {
  readonly cohortId: string
  readonly programme: string
  readonly words: RoleWords
  readonly language: Language
  readonly zone: string
  readonly startsAt: Instant | null
}

/** What a next round needs from a database. */
export interface RoundStore {
  /** Null: the reader does not coordinate this cohort. Locks the programme, so that its next round is made once. */
  of(cohortId: string, reader: Pick<Reader, 'personId' | 'workspaceId'>): Promise<Round | null>
  /** Cohorts that the reader coordinates. `begun`: only those whose kick-off has begun by then. */
  mine(reader: Pick<Reader, 'personId' | 'workspaceId'>, begun?: Instant): Promise<{ readonly cohortId: string; readonly cohort: string }[]>
  /** A programme that follows this one, in the same workspaces, with its settings; `ends`: its last day, null: to be chosen. Answers its id. */
  follow(programmeId: string, as: { readonly name: string; readonly ends: string | null }, at: Instant): Promise<string>
  /** A cohort as this one, with who coordinates it, who sees its numbers, and how many it takes. Answers its id. */
  copyCohort(cohortId: string, as: { readonly programmeId: string; readonly name: string }, at: Instant): Promise<string>
  /** Its selections, so many days later on the same clock. */
  copySelections(from: string, to: string, days: number, zone: string): Promise<void>
  /** Who was already kept apart in the earlier round is not suggested in the next one. */
  keepApart(from: string, to: string, at: Instant): Promise<void>
  /** Mentors of these cohorts who may be asked once more: those who did not say that they want to hear of no other programme. */
  returning(cohortIds: readonly string[]): Promise<Returning[]>
  /** What somebody was, as a mentor, in the round before that of this cohort; the last one, if there are more. Null: nothing. */
  former(cohortId: string, personId: string): Promise<Former | null>
  /** A cohort of a next round that lives where the reader is. */
  next(cohortId: string, reader: Pick<Reader, 'personId' | 'workspaceId'>): Promise<NextCohort | null>
  /** What somebody wrote and agreed to in one cohort stands in another, too, with its dates. What stands there already stays. */
  carryOver(from: string, to: string, at: Instant): Promise<void>
}
