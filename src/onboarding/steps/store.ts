import type { Instant } from '../../kit/clock.ts'
import type { Reader } from '../../programme/kick-off/kick-off-shown.ts'
import type { Written } from '../../programme/profile/profile.ts'
import type { ProfileChoices } from '../../programme/profile/profile-choices.ts'
import type { CohortRead, CohortSteps, DateSaid, Hearer, Joiner, OnTheWay } from './facts.ts'
import type { Purpose } from './steps.rules.ts'

/** What the steps need from a database. */
export interface StepStore {
  /**
   * Somebody in a cohort where they take part or wait, as they see it from where they are. Null: there is no such place. `locked`: until the transaction
   * ends; with room: so are the places of a mentor.
   */
  joiner(
    enrolmentId: string,
    reader: Pick<Reader, 'personId' | 'workspaceId'>,
    locked?: 'locked' | 'lockedWithRoom',
  ): Promise<Joiner | null>
  /** All their places of which they were asked, or began, first the one that is not finished; with `all`, also the others. */
  joinersOf(reader: Pick<Reader, 'personId' | 'workspaceId'>, which: 'begun' | 'all'): Promise<Joiner[]>
  /** The same of these enrolments, whoever asks. */
  joiners(enrolmentIds: readonly string[]): Promise<Joiner[]>
  /** Notes that a step is done, by whichever device comes first. */
  done(enrolmentId: string, step: string, at: Instant): Promise<void>
  write(enrolmentId: string, written: Written, at: Instant): Promise<void>
  /** Gives a mentor so many places; see `setRoom`. */
  setRoom(enrolmentId: string, wanted: number, at: Instant): Promise<number>
  consent(enrolmentId: string, agreed: readonly Purpose[], version: number, at: Instant): Promise<void>
  /** Somebody agrees to one thing more; what they said of the others stays. */
  agree(enrolmentId: string, purpose: Purpose, version: number, at: Instant): Promise<void>
  sayDate(enrolmentId: string, date: DateSaid): Promise<void>
  finish(enrolmentId: string, at: Instant): Promise<void>
  /** Notes that somebody has read so many cards, at least. */
  read(enrolmentId: string, cards: number, at: Instant): Promise<void>
  /** Marks everybody of a cohort who was never asked; answers their enrolments. `of`: only these. */
  invite(cohortId: string, at: Instant, of?: readonly string[]): Promise<readonly string[]>
  /** The cohort of a kick-off. Null: there is no such kick-off. */
  cohortOf(kickOffId: string): Promise<string | null>
  /** Whether somebody of the cohort was asked already. */
  hasInvited(cohortId: string): Promise<boolean>
  /** Counts a reminder to each; answers how often each was reminded by now. */
  nudge(enrolmentIds: readonly string[], at: Instant): Promise<ReadonlyMap<string, number>>
  /** Cohorts that somebody coordinates and whose kick-off has not begun. */
  coordinated(reader: Reader, now: Instant): Promise<CohortSteps[]>
  /** One cohort for its coordinator. Null: they do not coordinate it. */
  cohort(cohortId: string, reader: Reader): Promise<CohortRead | null>
  /** Stores what people of the programme of a cohort choose from. */
  saveChoices(cohortId: string, choices: ProfileChoices): Promise<void>
  /** Everybody of a cohort, by name. */
  onTheWay(cohortId: string): Promise<OnTheWay[]>
  coordinators(cohortId: string): Promise<Hearer[]>
}
