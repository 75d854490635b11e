import type { Instant } from '../../kit/clock.ts'

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

/** Roles, in one transaction. */
export interface RoleStore {
  /** Lets nobody else change the roles of this workspace until the transaction ends. */
  lockRoles(place: Place): Promise<void>
  /** Somebody who is reached as a member of the workspace. Null: they are no member there. */
  member(personId: string, place: Place): Promise<{ readonly name: string; readonly email: string } | null>
  /** Ids of the people who are owners there, and whose accounts are not gone. */
  owners(place: Place): Promise<readonly string[]>
  nameOwner(personId: string, place: Place): Promise<void>
  removeOwner(personId: string, place: Place, at: Instant): Promise<void>
  /** Whether a cohort lives there. */
  livesHere(cohortId: string, place: Place): Promise<boolean>
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
