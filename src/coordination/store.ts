import type { Absence, Workspace } from '../contract/platform.ts'
import type { RoleWords } from '../contract/role-words.ts'
import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { Role } from '../people/role.ts'
import type { Keeping } from '../programme/keeping/end.rules.ts'
import type { PendingMove } from '../programme/kick-off/moving.ts'
import type { Ladder } from '../programme/ladder/ladder.ts'

/** A cohort as its coordinator's home shows it. */
export interface CohortSummary {
  readonly id: string
  readonly programmeId: string
  readonly name: string
  readonly zone: string
  readonly country: string | null
  readonly language: Language
  readonly ladder: Ladder
  /** What its programme calls its people. */
  readonly words: RoleWords
  /** For how long its programme keeps what it knows of people. */
  readonly keeping: Keeping
  /** Null: no kick-off is set, or it was called off. */
  readonly startsAt: Instant | null
  /** Where it is; null: nobody said so. */
  readonly venue: string | null
  readonly isCalledOff: boolean
  /** Somebody was asked about the kick-off, now or when it was at another date. */
  readonly wasAsked: boolean
  /** Where the kick-off moves, and when; nobody was told. Null: it stays where it is. */
  readonly move: PendingMove | null
  readonly mentors: number
  /** How many have a seat. */
  readonly mentees: number
  readonly waiting: number
  /** How many were not looked up yet. */
  readonly sought: number
  readonly unreachable: number
  /** Guests of a workspace, or of another organisation. */
  readonly guests: number
}

/** Somebody whom no message reaches. */
export interface Unreachable {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** What the directory says, or how the last delivery failed: `recipientGone: user_disabled`. */
  readonly absence: Absence | null
  readonly failure: string | null
}

/** An account that may be somebody's whom no message reaches. Its own organisation says all of it, or whoever uses it. */
export interface Candidate {
  readonly id: string
  /** Whose it may be. */
  readonly personId: string
  readonly name: string
  readonly organisation: string | null
  /** Whoever uses the account typed the e-mail; nobody else says whose it is. */
  readonly typed: boolean
}

/** A workspace by the name that people give it. */
export interface OtherWorkspace extends Workspace {
  readonly workspaceId: string
  readonly name: string
}

/** What setting up needs from a database, beyond what enrolling does. */
export interface SetUpStore {
  /** Cohorts that somebody coordinates, newest first; those of programmes that are over are left out. */
  cohortsOf(who: { readonly personId: string; readonly workspaceId: string }): Promise<CohortSummary[]>
  /** Cohorts of which somebody is a viewer, as `cohortsOf`. */
  viewedBy(who: { readonly personId: string; readonly workspaceId: string }): Promise<CohortSummary[]>
  /** Whether somebody coordinated a programme that has ended. */
  coordinatedBefore(personId: string): Promise<boolean>
  /** Whether somebody coordinates a cohort that does not live where they are. */
  coordinatesElsewhere(who: { readonly personId: string; readonly workspaceId: string }): Promise<boolean>
  cohort(cohortId: string): Promise<CohortSummary | null>
  /** Whether somebody may look after a cohort from where they are: the same e-mail in another workspace is not enough. */
  coordinates(cohortId: string, who: { readonly personId: string; readonly workspaceId: string }): Promise<boolean>
  /** Locks a person against setting up twice at a time: a form that is sent twice must not make two programmes. */
  lockPerson(personId: string): Promise<void>
  /**
   * Workspaces that let somebody add a programme which does not live there, by cohort: they are an owner there, or the operator alone chose the
   * workspace, which then has no owner. That their e-mail exists there is not enough: its administrators give e-mails to whom they like.
   */
  elsewhere(cohortIds: readonly string[], personId: string): Promise<ReadonlyMap<string, OtherWorkspace[]>>
  /** Whether anything was said to a mentor or a mentee of a cohort that was written since then. What was not is not said before the transaction ends. */
  isTold(cohortId: string, since: Instant): Promise<boolean>
  unreachable(cohortId: string): Promise<Unreachable[]>
  /** Accounts that may be those of people of this cohort, where its programme lives; the first of each account. */
  candidates(cohortId: string): Promise<Candidate[]>
  /** Stores that the person of a cohort is reached at the account of a candidate. Null: there is no such candidate any more. */
  bind(
    cohortId: string,
    candidateId: string,
    now: Instant,
  ): Promise<{ readonly personId: string; readonly name: string; readonly workspaceId: string } | null>
}
