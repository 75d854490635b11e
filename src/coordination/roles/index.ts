/** Who may do what: owners of a workspace, coordinators of a cohort, and those who see its numbers. */
import type { Answering } from '../../house/room.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { opensNaming, type RoleTap, type roleCommands } from './commands.ts'
import { chooseForRole, findForRole, mostOf, openNaming } from './find.ts'
import { type NewcomerDeps, nameNewcomer } from './newcomer.ts'
import { previewRole } from './preview.ts'
import { changeIn } from './roles.ts'
import { showAfter, showRoles } from './show.ts'

/** What answers whoever looks at the roles, and names or removes somebody. */
export function roles(deps: NewcomerDeps): Answering<typeof roleCommands> {
  const change = (tap: RoleTap, { actor }: { readonly actor: KnownPerson }) =>
    deps.transact(async (stores) => showAfter(deps, stores, await changeIn(deps, stores, tap, actor), tap.cohort, actor))
  return {
    taps: {
      nameOwner: change,
      removeOwner: change,
      nameCoordinator: change,
      removeCoordinator: change,
      nameViewer: change,
      removeViewer: change,
    },
    looks: {
      showRoles: (look, { actor }) => showRoles(deps, look, actor),
      previewRole: (look, { actor }) => previewRole(deps, look, actor),
    },
    openings: { openNaming: (opening, { actor }) => openNaming(deps, opening, actor) },
    submissions: {
      findForRole: {
        most: mostOf,
        take: (submission, filled, { actor, workspace }) => findForRole(deps, submission, filled, actor, workspace),
        again: ({ cohort }) => opensNaming(cohort),
      },
      nameNewcomer: {
        take: ({ role, cohort, email }, _, { actor, workspace }) =>
          nameNewcomer(deps, { role, email, ...(cohort !== undefined && { cohort }) }, actor, workspace),
        again: ({ cohort }) => opensNaming(cohort),
      },
      chooseForRole: {
        take: (submission, filled, { actor }) => chooseForRole(deps, submission, filled, actor),
        again: ({ cohort }) => opensNaming(cohort),
      },
    },
  }
}
