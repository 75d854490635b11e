/** What somebody may do, as it is known in the moment of their tap. */
export interface Standing {
  /** Whether they are an owner of Pari in the workspace where they are, and are not just an e-mail of a guest. */
  readonly owns: boolean
  /** Whether they coordinate the cohort from where they are. */
  readonly coordinates: boolean
}

/** Somebody to whom a role is given or from whom it is taken. */
export interface Subject {
  /** Whether they act themselves. */
  readonly isSelf: boolean
  /** Whether they are a member of the workspace where this happens, and known there. */
  readonly isMember: boolean
}

/** Why not. `already`: they have the role. `left`: they do not have it any more. */
export type RoleRefusal = 'onlyOwner' | 'ownCohort' | 'notMember' | 'lastOwner' | 'configuredOwner' | 'otherRole' | 'already' | 'left'

/** An owner names another one, who must be a member. */
export const refuseNamingOwner = (actor: Pick<Standing, 'owns'>, subject: Subject): RoleRefusal | null =>
  actor.owns ? (subject.isMember ? null : 'notMember') : 'onlyOwner'

/**
 * Anybody may step back, and an owner removes others. `others`: how many owners are left then. `isConfigured`: the operator named them, who alone
 * can take that back.
 */
export function refuseRemovingOwner(
  actor: Pick<Standing, 'owns'>,
  { isSelf, isConfigured, others }: Pick<Subject, 'isSelf'> & { readonly isConfigured: boolean; readonly others: number },
): RoleRefusal | null {
  if (!isSelf && !actor.owns) return 'onlyOwner'
  if (isConfigured) return 'configuredOwner'
  return others === 0 ? 'lastOwner' : null
}

/**
 * An owner gives a cohort's roles who coordinates it, or if nobody does: an owner of one more workspace in which a programme lives must not let
 * themselves in. `orphaned`: nobody coordinates it.
 */
export function refuseGivingRole(actor: Standing, subject: Subject, orphaned: boolean): RoleRefusal | null {
  if (!actor.owns) return 'onlyOwner'
  if (!actor.coordinates && !orphaned) return 'ownCohort'
  return subject.isMember ? null : 'notMember'
}

/** Anybody may step back, and an owner removes others. */
export const refuseTakingRole = (actor: Pick<Standing, 'owns'>, { isSelf }: Pick<Subject, 'isSelf'>): RoleRefusal | null =>
  isSelf || actor.owns ? null : 'onlyOwner'
