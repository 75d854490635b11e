import type { RoleWords } from '../contract/role-words.ts'
import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { ListedPerson } from '../people/import/index.ts'
import type { Role } from '../people/role.ts'
import type { DetailStore } from './corrections/details.ts'
import type { EnteringStore } from './enrolment/entering.ts'
import type { ListedStore } from './enrolment/listed.ts'
import type { EnrolmentState } from './enrolment/states.ts'
import type { Keeping } from './keeping/end.rules.ts'
import type { Ladder } from './ladder/ladder.ts'
import type { LeavingStore } from './leaving/leaving.ts'
import type { OwnField } from './profile/profile.ts'
import type { Settings } from './settings.ts'
import type { ProgrammeWorkspaces } from './workspaces.ts'

/** A cohort, with the settings of its programme. */
export interface CohortFacts {
  readonly id: string
  readonly language: Language
  readonly zone: string
  readonly country: string | null
  readonly kickOffId: string | null
  /** The kick-off was called off, and may be set anew. */
  readonly isCalledOff: boolean
  readonly settings: Settings
}

/** A kick-off that is still to come. */
export interface OpenKickOff {
  readonly id: string
  readonly startsAt: Instant
  readonly zone: string
  readonly country: string | null
  readonly ladder: Ladder
}

/** A person as a cohort has them now. */
export interface Enrolled {
  readonly enrolmentId: string
  readonly personId: string
  readonly email: string
  readonly role: Role
  readonly state: EnrolmentState
  readonly field: string | null
  readonly wishes: string | null
  readonly listedMentor: string | null
  readonly listedField: string | null
  readonly listedWishes: string | null
  readonly listedPlatform: string | null
  readonly phone: string | null
  readonly knows: string | null
  readonly topics: string | null
  readonly listedSeats: number | null
  readonly listedGroup: string | null
  readonly listedOrganisation: string | null
  /** What they wrote themselves: a list changes none of it. Missing: nothing. */
  readonly wrote?: readonly OwnField[]
}

/** A person, as lists and choices have made them. */
export interface KnownPerson {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly timeZone: string | null
  /** A list named the language, the zone. */
  readonly languageListed: boolean
  readonly zoneListed: boolean
  /** True: they chose language and zone themselves, and a list does not change them any more. */
  readonly chose: boolean
}

/** One seat of a mentor. */
export interface SeatOfMentor {
  readonly id: string
  readonly mentorId: string
  readonly menteeId: string | null
  readonly state: 'taken' | 'open' | 'closed'
  /** The enrolments of those who hold an open offer for it. */
  readonly offeredTo: readonly string[]
}

/** A person who comes into a cohort. */
export interface NewEnrolment {
  readonly personId: string
  readonly person: ListedPerson
  readonly state: 'active' | 'waiting'
}

/** What a programme, its cohorts and their people need from a database. A method that writes many rows writes them all in one statement. */
export interface ProgrammeStore extends ProgrammeWorkspaces, LeavingStore, DetailStore, ListedStore, EnteringStore {
  createProgramme(name: string, settings: Partial<Settings>, at: Instant): Promise<string>
  /** Locks the programme, so that nobody sets a kick-off meanwhile. Null: there is none. */
  lockProgramme(programmeId: string): Promise<Settings | null>
  saveSettings(programmeId: string, settings: Partial<Settings>): Promise<void>
  /** Stores the words of these languages. Those of other languages stay as they are. */
  saveWords(programmeId: string, words: Partial<RoleWords>): Promise<void>
  /** Stores for how long it keeps what it knows, and makes it due to be looked at. */
  saveKeeping(programmeId: string, keeping: Keeping, at: Instant): Promise<void>
  openKickOffs(programmeId: string, now: Instant): Promise<OpenKickOff[]>
  /** Gives these kick-offs another ladder, and makes everything about them due. */
  relayLadder(kickOffIds: readonly string[], ladder: Ladder, at: Instant): Promise<void>
  createCohort(
    cohort: { programmeId: string; name: string; language: Language; zone: string; country: string | null },
    at: Instant,
  ): Promise<string>
  /**
   * Locks the cohort and its seats: there is one import or scheduling at a time, and meanwhile nobody takes or leaves a seat. The settings
   * of its programme stay as they are, too. Null: there is none.
   */
  lockCohort(cohortId: string): Promise<CohortFacts | null>
  enrolled(cohortId: string): Promise<Enrolled[]>
  peopleBy(emails: readonly string[]): Promise<KnownPerson[]>
  /** Adds people and returns them. People whom somebody else added in the meantime are returned as they are. */
  addPeople(people: readonly ListedPerson[], languageListed: boolean, at: Instant): Promise<KnownPerson[]>
  /**
   * Updates people. People who belong to programmes that live elsewhere, too, stay as they are, because another organisation must not
   * change them.
   */
  updatePeople(people: readonly KnownPerson[], cohortId: string): Promise<void>
  /** Stores where everybody of a list is reached in one workspace, where that is not known yet. */
  addAddresses(workspaceId: string, people: readonly KnownPerson[], at: Instant): Promise<void>
  enrol(cohortId: string, people: readonly NewEnrolment[], at: Instant): Promise<Enrolled[]>
  updateEnrolments(enrolled: readonly Enrolled[]): Promise<void>
  seats(cohortId: string): Promise<SeatOfMentor[]>
  addSeats(cohortId: string, mentorIds: readonly string[], openedAt: Instant | null, at: Instant): Promise<SeatOfMentor[]>
  /**
   * Seats many mentees on open seats at once. People who held an offer for one of these seats have lost it, and the seated people do not
   * need their offers any more. Answers the persons whose offers ended.
   */
  sit(pairs: readonly { seatId: string; mentorId: string; menteeId: string }[], at: Instant): Promise<readonly string[]>
  /** Takes mentees off their seats, if they have one, and sets their state. */
  reseat(mentees: readonly { readonly enrolmentId: string; readonly state: 'active' | 'waiting' }[], at: Instant): Promise<void>
  scheduleKickOff(
    kickOff: { cohortId: string; startsAt: Instant; venue: string | null; ladder: Ladder; dueAt: Instant | null },
    at: Instant,
  ): Promise<string>
  /** Gives a kick-off that was called off another date. */
  setAnew(
    kickOffId: string,
    kickOff: { startsAt: Instant; venue: string | null; ladder: Ladder; dueAt: Instant | null },
    at: Instant,
  ): Promise<void>
  openSeats(cohortId: string, at: Instant): Promise<void>
}
