import type { Language } from '../contract/view.ts'
import type { Instant } from '../kit/clock.ts'
import type { ListedPerson } from '../people/import/index.ts'
import type { Role } from '../people/role.ts'
import type { Ladder } from './ladder.ts'
import type { Settings } from './settings.ts'
import type { ProgrammeWorkspaces } from './workspaces.ts'

export interface CohortFacts {
  readonly id: string
  readonly language: Language
  readonly zone: string
  readonly country: string | null
  readonly kickOffId: string | null
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
  readonly state: 'active' | 'waiting' | 'released' | 'withdrawn'
  readonly field: string | null
  readonly wishes: string | null
  readonly listedMentor: string | null
  readonly listedField: string | null
  readonly listedWishes: string | null
  readonly listedPlatform: string | null
}

export interface KnownPerson {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly language: Language
  readonly timeZone: string | null
  /** A list named the language, the zone. */
  readonly languageListed: boolean
  readonly zoneListed: boolean
  /** They chose language and zone themselves: a list no longer changes them. */
  readonly chose: boolean
}

export interface SeatOfMentor {
  readonly id: string
  readonly mentorId: string
  readonly menteeId: string | null
  readonly state: 'taken' | 'open' | 'closed'
  /** Somebody holds an open offer for it. */
  readonly isOffered: boolean
}

export interface NewEnrolment {
  readonly personId: string
  readonly person: ListedPerson
  readonly state: 'active' | 'waiting'
}

/** What a programme, its cohorts and their people need from a database. Methods that write many rows write them in one statement, however many. */
export interface ProgrammeStore extends ProgrammeWorkspaces {
  createProgramme(name: string, settings: Settings, at: Instant): Promise<string>
  /** Locks the programme: nobody sets a kick-off meanwhile. Null when there is none. */
  lockProgramme(programmeId: string): Promise<Settings | null>
  saveSettings(programmeId: string, settings: Settings): Promise<void>
  openKickOffs(programmeId: string, now: Instant): Promise<OpenKickOff[]>
  /** Everything about these kick-offs is looked at again, by another ladder. */
  relayLadder(kickOffIds: readonly string[], ladder: Ladder, at: Instant): Promise<void>
  createCohort(
    cohort: { programmeId: string; name: string; language: Language; zone: string; country: string | null },
    at: Instant,
  ): Promise<string>
  /** Locks the cohort and its seats: one import or scheduling at a time, and nobody is seated or gets up meanwhile. Its programme's settings stay. */
  lockCohort(cohortId: string): Promise<CohortFacts | null>
  enrolled(cohortId: string): Promise<Enrolled[]>
  peopleBy(emails: readonly string[]): Promise<KnownPerson[]>
  /** Adds people and returns them. People whom somebody else added in the meantime are returned as they are. */
  addPeople(people: readonly ListedPerson[], languageListed: boolean, at: Instant): Promise<KnownPerson[]>
  /** Does not change people who belong to programmes that live elsewhere, too: another organisation's list must not change them. */
  updatePeople(people: readonly KnownPerson[], cohortId: string): Promise<void>
  /** Where everybody of a list is reached on one workspace, if not known yet. */
  addAddresses(workspaceId: string, people: readonly KnownPerson[], at: Instant): Promise<void>
  enrol(cohortId: string, people: readonly NewEnrolment[], at: Instant): Promise<Enrolled[]>
  updateEnrolments(enrolled: readonly Enrolled[]): Promise<void>
  seats(cohortId: string): Promise<SeatOfMentor[]>
  addSeats(cohortId: string, mentorIds: readonly string[], openedAt: Instant | null, at: Instant): Promise<SeatOfMentor[]>
  /** Sits many mentees on open seats at once. People who held an offer for one of these seats have lost it, and the seated need their offers no more. */
  sit(pairs: readonly { seatId: string; mentorId: string; menteeId: string }[], at: Instant): Promise<void>
  /** Takes mentees off their seats, if they have one, and sets what they are now. */
  reseat(mentees: readonly { readonly enrolmentId: string; readonly state: 'active' | 'waiting' }[], at: Instant): Promise<void>
  scheduleKickOff(
    kickOff: { cohortId: string; startsAt: Instant; venue: string | null; ladder: Ladder; dueAt: Instant | null },
    at: Instant,
  ): Promise<string>
  openSeats(cohortId: string, at: Instant): Promise<void>
}
