/** Whether somebody may do something about a role, as things stand in this transaction. */
import type { KnownPerson } from '../../people/directory.ts'
import type { Deps, Stores } from '../deps.ts'
import { isOwner } from '../say.ts'
import type { CohortTap, OwnerTap, RoleTap } from './commands.ts'
import {
  type RoleRefusal,
  refuseGivingRole,
  refuseNamingOwner,
  refuseRemovingOwner,
  refuseTakingRole,
  type Standing,
} from './roles.rules.ts'

type Knows = Pick<Deps, 'owners'>

/** What somebody may do about the roles of a cohort. */
export interface CohortStanding extends Standing {
  /** Nobody coordinates it. */
  readonly orphaned: boolean
}

/** What somebody may do about the roles of a cohort that lives where they are. */
export async function standingIn(deps: Knows, stores: Stores, cohortId: string, actor: KnownPerson): Promise<CohortStanding> {
  const coordinators = await stores.roles.coordinators(cohortId)
  const coordinates = coordinators.some(({ personId }) => personId === actor.personId)
  return { owns: await isOwner(deps, stores.choices, actor), coordinates, orphaned: coordinators.length === 0 }
}

/** Why somebody may not name anybody, whoever it is. Null: they may. */
export async function refusalOfNaming(
  deps: Knows,
  stores: Stores,
  isOfCohort: string | null,
  actor: KnownPerson,
): Promise<RoleRefusal | null> {
  const anybody = { isSelf: false, isMember: true }
  if (isOfCohort === null) return refuseNamingOwner({ owns: await isOwner(deps, stores.choices, actor) }, anybody)
  const standing = await standingIn(deps, stores, isOfCohort, actor)
  return refuseGivingRole(standing, anybody, standing.orphaned)
}

/** Why this may not be done. Null: it may. A cohort is known to live where they are. */
export const refusalOf = (deps: Knows, stores: Stores, tap: RoleTap, actor: KnownPerson): Promise<RoleRefusal | null> =>
  tap.do === 'nameOwner' || tap.do === 'removeOwner' ? ofOwner(deps, stores, tap, actor) : ofCohort(deps, stores, tap, actor)

async function ofOwner(deps: Knows, { roles, choices }: Stores, tap: OwnerTap, actor: KnownPerson): Promise<RoleRefusal | null> {
  const owns = await isOwner(deps, choices, actor)
  const [member, owners] = [await roles.member(tap.person, actor), await roles.owners(actor, deps.owners)]
  const subject = { isSelf: tap.person === actor.personId, isMember: member !== null }
  const found = owners.find(({ personId }) => personId === tap.person)
  if (tap.do === 'nameOwner') return refuseNamingOwner({ owns }, subject) ?? (found ? 'already' : null)
  const others = owners.filter((each) => each !== found).length
  const refusal = refuseRemovingOwner({ owns }, { ...subject, isConfigured: found?.isConfigured ?? false, others })
  return refusal ?? (found ? null : 'left')
}

async function ofCohort(deps: Knows, stores: Stores, tap: CohortTap, actor: KnownPerson): Promise<RoleRefusal | null> {
  const { roles } = stores
  const standing = await standingIn(deps, stores, tap.cohort, actor)
  const isSelf = tap.person === actor.personId
  const isCoordinator = (await roles.coordinators(tap.cohort)).some(({ personId }) => personId === tap.person)
  const viewer = (await roles.viewers(tap.cohort)).find(({ personId }) => personId === tap.person)
  if (tap.do === 'removeCoordinator') return refuseTakingRole(standing, { isSelf }) ?? (isCoordinator ? null : 'left')
  if (tap.do === 'removeViewer') return refuseTakingRole(standing, { isSelf }) ?? (viewer ? null : 'left')
  const isMember = (await roles.member(tap.person, actor)) !== null
  const refusal = refuseGivingRole(standing, { isSelf, isMember }, standing.orphaned)
  if (refusal) return refusal
  if (tap.do === 'nameViewer') return viewer?.seesNames === (tap.names === 'yes') ? 'already' : null
  if (isCoordinator) return 'already'
  const role = await roles.roleOf(tap.cohort, tap.person)
  return role === null || role === 'coordinator' ? null : 'otherRole'
}
