import type { Profile } from '../../contract/platform.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Role } from '../../people/role.ts'

/** Where somebody acts. */
export interface Place {
  readonly workspaceId: string
}

/** Somebody who coordinates a cohort, or did. */
export interface Coordinator {
  readonly personId: string
  readonly name: string
  readonly email: string
}

/** Somebody who sees the numbers of a cohort. */
export interface Viewer extends Coordinator {
  readonly seesNames: boolean
}

/** An owner of a workspace. */
export interface Owner extends Coordinator {
  /** The operator named them, who alone can take that back. */
  readonly isConfigured: boolean
}

/** A cohort that lives somewhere. */
export interface CohortHere {
  readonly id: string
  readonly name: string
  /** Nobody coordinates it. */
  readonly isOrphaned: boolean
}

/** Roles, in one transaction. */
export interface RoleStore {
  /** Lets nobody else change the roles of this workspace until the transaction ends. */
  lockRoles(place: Place): Promise<void>
  /** Somebody who is reached as a member of the workspace. Null: they are no member there. */
  member(personId: string, place: Place): Promise<{ readonly name: string; readonly email: string } | null>
  /** Stores that somebody is reached there whom the directory knows as a member, because an owner names them. */
  welcome(profile: Profile): Promise<void>
  /** Members by a part of a name or by their whole email address, best first. `limit`: so many at most. */
  findMembers(text: string, place: Place, limit: number): Promise<readonly Coordinator[]>
  /** Owners there whose accounts are not gone. `configured`: the email addresses of the configuration, of which members count. */
  owners(place: Place, configured: readonly string[]): Promise<readonly Owner[]>
  nameOwner(personId: string, place: Place): Promise<void>
  removeOwner(personId: string, place: Place, at: Instant): Promise<void>
  /** Whether a cohort lives there. */
  livesHere(cohortId: string, place: Place): Promise<boolean>
  /** What a cohort that lives there is called. Null: it does not live there. */
  nameHere(cohortId: string, place: Place): Promise<string | null>
  /** Cohorts that live there: first those without a coordinator, then the newest. */
  cohortsHere(place: Place): Promise<readonly CohortHere[]>
  /** What somebody is called, as far as they are known. */
  nameOf(personId: string): Promise<string | null>
  /** The role that somebody has in a cohort, whether or not they take part now. */
  roleOf(cohortId: string, personId: string): Promise<Role | null>
  viewers(cohortId: string): Promise<readonly Viewer[]>
  /** Everybody who coordinates a cohort, or who did (`withdrawn`). */
  coordinators(cohortId: string, state?: 'active' | 'withdrawn'): Promise<readonly Coordinator[]>
  /** False: they have another role in the cohort. */
  nameCoordinator(cohortId: string, personId: string, at: Instant): Promise<boolean>
  removeCoordinator(cohortId: string, personId: string): Promise<void>
  nameViewer(cohortId: string, personId: string, seesNames: boolean): Promise<void>
  removeViewer(cohortId: string, personId: string): Promise<void>
  /** What somebody may see of a cohort that lives where they are. Null: they are no viewer of it. */
  viewing(cohortId: string, who: { readonly personId: string } & Place): Promise<'numbers' | 'names' | null>
}
