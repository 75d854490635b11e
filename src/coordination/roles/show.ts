import type { Part, Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Deps, Stores } from '../deps.ts'
import { isOwner, refuse } from '../say.ts'
import { type Look, showsRoles } from './commands.ts'
import { copyIn } from './copy-in.ts'
import { standingIn } from './may.ts'
import { refused } from './roles.ts'
import { ownersView, rolesView } from './show.view.ts'

type ShowRoles = Extract<Look, { do: 'showRoles' }>
type Knows = Pick<Deps, 'owners'>

/** Who may do what in a cohort, or who owns the app in the workspace. */
export const showRoles = (deps: Deps, look: ShowRoles, actor: KnownPerson): Promise<Reply> =>
  deps.transact((stores) => showIn(deps, stores, look, actor))

/** The same within a transaction. */
const showIn = (deps: Knows, stores: Stores, { cohort, page = 0 }: ShowRoles, actor: KnownPerson): Promise<Reply> =>
  cohort === undefined ? showOwners(deps, stores, page, actor) : showCohort(deps, stores, cohort, page, actor)

/** Who may do what, below what has just been done. Whoever sees it no more reads only that. */
export async function showAfter(deps: Knows, stores: Stores, done: Reply, cohort: string | undefined, actor: KnownPerson): Promise<Reply> {
  const shown = done.accepted ? await showIn(deps, stores, showsRoles(cohort), actor) : null
  return shown?.accepted ? { ...shown, view: { ...shown.view, parts: [...done.view.parts, ...shown.view.parts] } } : done
}

const shown = (to: KnownPerson, parts: readonly Part[]): Reply => ({ accepted: true, view: { language: to.language, parts } })

async function showOwners(deps: Knows, { roles, choices }: Stores, page: number, actor: KnownPerson): Promise<Reply> {
  if (!(await isOwner(deps, choices, actor))) return refused(actor, 'onlyOwner')
  const found = { owners: await roles.owners(actor, deps.owners), cohorts: await roles.cohortsHere(actor), page }
  return shown(actor, ownersView(actor, found, copyIn(actor.language)))
}

async function showCohort(deps: Knows, stores: Stores, cohortId: string, page: number, actor: KnownPerson): Promise<Reply> {
  const { roles } = stores
  const name = await roles.nameHere(cohortId, actor)
  if (name === null) return refuse(actor, 'gone')
  const standing = await standingIn(deps, stores, cohortId, actor)
  const viewers = await roles.viewers(cohortId)
  const seesAll = standing.owns || standing.coordinates
  const isViewer = viewers.some(({ personId }) => personId === actor.personId)
  const copy = copyIn(actor.language)
  if (!seesAll && !isViewer) return { ...shown(actor, [{ kind: 'text', text: copy.refusals.notYours }]), accepted: false }
  const found = {
    ...{ cohort: { id: cohortId, name }, standing, viewers, page, seesAll },
    coordinators: await roles.coordinators(cohortId),
    owners: await roles.owners(actor, deps.owners),
  }
  return shown(actor, rolesView(actor, found, copy))
}
