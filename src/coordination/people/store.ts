import type { Absence } from '../../contract/platform.ts'
import type { RoleWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Role } from '../../people/role.ts'
import type { EnrolmentState } from '../../programme/enrolment/states.ts'
import type { Filter, Standing } from './filters.ts'

/** Somebody who looks, and where they are. */
export interface Looker {
  readonly personId: string
  readonly workspaceId: string
}

/** A cohort as somebody sees it: everything (a coordinator), names, or numbers alone. */
export interface SeenCohort {
  readonly id: string
  readonly name: string
  readonly programme: string
  readonly zone: string
  readonly words: RoleWords
  /** When its kick-off begins. Null: none is set. */
  readonly startsAt: Instant | null
  /** Since when it is called off. Null: it takes place. */
  readonly calledOffAt: Instant | null
  readonly sees: 'all' | 'names' | 'numbers'
}

/** So many people of one role whom a filter lets through. */
export interface Counted {
  readonly filter: Filter
  /** Coordinators are counted where nothing reaches them, and nowhere else. */
  readonly role: Role
  readonly count: number
}

/** One line of the view of people. */
export interface Listed {
  readonly enrolmentId: string
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly standing: Standing
  readonly isLost: boolean
  /** Somebody else in the cohort has the same name. */
  readonly hasNamesake: boolean
}

/** Which people are shown. `text`: a part of their name; empty: any. */
export interface Wanted {
  readonly filter: Filter
  readonly text: string
  readonly offset: number
  readonly limit: number
}

/** A page of people, with the counts of the whole cohort. */
export interface PeoplePage {
  readonly cohort: SeenCohort
  readonly counts: readonly Counted[]
  /** How many are wanted in all. */
  readonly total: number
  readonly people: readonly Listed[]
}

/** The other one of a pair. */
export interface Partner {
  readonly enrolmentId: string
  readonly name: string
  readonly standing: Standing
}

/** A message that somebody was sent, or is to be sent. */
export interface Message {
  readonly kind: string
  readonly step: number
  readonly state: string
  readonly at: Instant
}

/** Everything that this room knows of somebody. */
export interface Person {
  readonly cohort: SeenCohort
  readonly enrolmentId: string
  readonly personId: string
  readonly role: 'mentor' | 'mentee'
  readonly state: EnrolmentState
  readonly standing: Standing
  /** Since when they wait, or were taken off. */
  readonly since: Instant | null
  readonly name: string
  readonly email: string
  readonly phone: string | null
  readonly language: Language
  readonly field: string | null
  readonly wishes: string | null
  /** The mentor of a mentee, the mentees of a mentor. */
  readonly partners: readonly Partner[]
  /** A mentor's places that nobody has and nobody is offered. */
  readonly room: number
  /** Names of the workspaces in which they are reached, with their platforms. */
  readonly places: readonly { readonly platform: 'slack' | 'teams' | 'recorder'; readonly name: string }[]
  readonly isSought: boolean
  readonly isLost: boolean
  readonly absence: Absence | null
  readonly failure: string | null
  /** Newest first. */
  readonly messages: readonly Message[]
  /** What bringing them back would give them: the mentor whose place a mentee had and nobody has, the mentees who wait since this mentor left. */
  readonly former: readonly Partner[]
  /** Of a mentee: the place that they had is being offered to others, who may take it until the time that they were told. */
  readonly isFormerOffered: boolean
  /** Whether they were told anything in this cohort. */
  readonly isTold: boolean
  /** They were taken off, and have not been told so yet. */
  readonly isUnaware: boolean
}

/** A mentor with free places. */
export interface Roomy {
  readonly enrolmentId: string
  readonly name: string
  /** So many places that nobody has and nobody else is offered. None: those that there are, are all being offered. */
  readonly room: number
}

/** One entry of the audit. Null names: Pari did it, or it was done to nobody. */
export interface Happened {
  readonly at: Instant
  readonly deed: string
  readonly actor: { readonly personId: string; readonly name: string | null } | null
  readonly about: readonly string[]
  /** Whether somebody did it to themselves. */
  readonly isOwn: boolean
  readonly detail: Readonly<Record<string, unknown>>
}

/** Some of what happened, newest first. */
export interface Happenings {
  readonly cohort: SeenCohort
  /** Of whom it is. Null: of the whole cohort. */
  readonly name: string | null
  readonly total: number
  readonly entries: readonly Happened[]
}

/** People of a cohort as coordinators see them. Each method is one statement, whatever the size of the cohort. */
export interface PeopleStore {
  /** Cohorts that somebody coordinates or may see, newest first; those of programmes that are over are left out. */
  seenBy(who: Looker): Promise<readonly Pick<SeenCohort, 'id' | 'name'>[]>
  /** Null: they may see nothing of this cohort. */
  page(cohortId: string, who: Looker, wanted: Wanted): Promise<PeoplePage | null>
  /** Null: they do not coordinate this cohort from where they are, or there is no such mentor or mentee in it. */
  person(cohortId: string, enrolmentId: string, who: Looker): Promise<Person | null>
  /** Mentors of the cohort with places that nobody has, by name, as they are for this mentee. */
  roomy(cohortId: string, menteeId: string): Promise<readonly Roomy[]>
  /** What happened in a cohort, or to one of its people and by them. Null: as `person`. `who`: null where it was judged before. */
  happened(
    cohortId: string,
    who: Looker | null,
    of: { readonly enrolmentId: string | null; readonly offset: number; readonly limit: number },
  ): Promise<Happenings | null>
  /** Somebody to whom something is said, with the cohort that it is about. Null: no kick-off is set, so that nobody was told anything. */
  reader(cohortId: string, personId: string): Promise<(Reader & { /** They take no part in it. */ readonly isOff: boolean }) | null>
}

/** Somebody to whom something may be said. `wasTold`: we have written to them about this cohort, or are about to. */
export interface Reader extends Told {
  readonly wasTold: boolean
}

/** Somebody to whom something is said. */
export interface Told {
  readonly personId: string
  readonly name: string
  readonly language: Language
  readonly programme: string
  readonly words: RoleWords
  readonly startsAt: Instant
  readonly calledOffAt: Instant | null
}
