import type { Address, Profile, Workspace } from '../../contract/platform.ts'
import type { Instant } from '../../kit/clock.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Reader } from '../../programme/kick-off/kick-off-shown.ts'
import type { Application, CohortIntakes, InLine, Intake, Joins, OwnPlace, Selection, SetSelection } from './facts.ts'
import type { Places } from './selections.rules.ts'
import type { Targets } from './targets.rules.ts'

/** Somebody who joins. */
export interface Applying {
  /** Null: they were asked to come again. */
  readonly selectionId: string | null
  readonly cohortId: string
  readonly personId: string
  readonly role: Joins
  readonly saidYes: boolean
}

/** What selections need from a database. */
export interface SelectionStore {
  /** All selections of programmes that live in this workspace and have not ended. */
  offered(workspace: Address['workspace'], now: Instant): Promise<Selection[]>
  /** The workspace by its id in the database. */
  offeredIn(workspaceId: string, now: Instant): Promise<Selection[]>
  /** Where somebody stands who joined by themselves or would like to, newest first. */
  placesOf(reader: Pick<Reader, 'personId' | 'workspaceId'>): Promise<OwnPlace[]>
  /** Makes somebody known whom their platform names by an e-mail, as a list would. Null: Pari is not there. */
  admit(profile: Profile, at: Instant): Promise<KnownPerson | null>
  /**
   * Somebody begins to join a cohort, or once more after they had left. Null: they are in it already, or a coordinator took them off. What they
   * wrote before stays.
   */
  apply(applying: Applying, at: Instant): Promise<string | null>
  /** Null: they did not join by themselves. */
  application(enrolmentId: string): Promise<Application | null>
  /** Locks how many of a role a cohort takes, until the transaction ends. Null: nobody has said it. */
  hold(cohortId: string, role: Joins): Promise<Intake | null>
  /** The same of rows that are locked already. */
  intakes(intakeIds: readonly string[]): Promise<Intake[]>
  /** `ranOut`: how many of what is offered nobody took in time. */
  places(intake: Intake, now: Instant): Promise<Places & { readonly ranOut: number }>
  /** Who waits for a place, in the order in which they last began to wait. */
  line(intake: Intake): Promise<InLine[]>
  /** They wait from now on; whoever waits already keeps their place in the line. */
  wait(enrolmentId: string, at: Instant): Promise<void>
  /** Offers places. Answers how often each was offered one by now. */
  offer(enrolmentIds: readonly string[], at: Instant, until: Instant): Promise<ReadonlyMap<string, number>>
  /** What was offered to them counts no longer. */
  unoffer(enrolmentIds: readonly string[]): Promise<void>
  /** Somebody has a place: what they asked for in other groups of the programme, as the same, is over. */
  dropElsewhere(enrolmentId: string): Promise<void>
  /** They do not wait any more, and are not in. */
  drop(enrolmentIds: readonly string[]): Promise<void>
  /** They give up the place that they have, or their place in the line; it is told before they leave. */
  left(enrolmentId: string, at: Instant): Promise<void>
  /** They think again: their place in the line is theirs as before. */
  return(enrolmentId: string): Promise<void>
  /** Looks again at the places of these cohorts and roles at this time, or earlier where that is planned. */
  wake(cohortId: string, roles: readonly Joins[], at: Instant): Promise<void>
  /** When a locked row is looked at next; null: when something happens. */
  lookAgain(intakeId: string, at: Instant | null): Promise<void>
  /** Everybody who waits or is still filling in, for a cohort. */
  applying(cohortId: string): Promise<InLine[]>

  /** Somebody wants to hear when a selection opens. */
  remind(programmeId: string, personId: string, role: Joins, at: Instant): Promise<void>
  /** Those who asked have been told that these selections are open. */
  opened(selectionIds: readonly string[]): Promise<void>
  /** Those who asked to hear of these selections; they are not told a second time. */
  takeReminders(selectionIds: readonly string[]): Promise<readonly Reminded[]>

  /** Where the programme of a cohort lives, and Pari is installed. */
  workspacesOf(cohortId: string): Promise<Workspace[]>
  /** What a coordinator of a cohort sees and sets. */
  cohortIntakes(cohortId: string, now: Instant): Promise<CohortIntakes>
  /** False: another selection of the programme has this name. */
  saveSelection(
    of: { readonly programmeId: string; readonly role: Joins; readonly selectionId: string | null },
    as: SetSelection,
  ): Promise<boolean>
  saveIntake(of: { readonly cohortId: string; readonly role: Joins }, as: Pick<Intake, 'capacity'> & Targets): Promise<void>
}

/** Somebody who asked to hear of a selection, and what it is. */
export interface Reminded extends Pick<Selection, 'selectionId' | 'programme' | 'words' | 'role' | 'closesAt'> {
  readonly person: Omit<KnownPerson, 'workspaceId'>
  /** A cohort that it fills: it is said where its programme lives. */
  readonly cohortId: string
  readonly zone: string
}
