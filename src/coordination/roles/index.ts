/** Who may do what: owners of a workspace, coordinators of a cohort, and those who see its numbers. */
import type { Answering } from '../../house/room.ts'
import type { commands } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { changeOwner, changeRole } from './roles.ts'

type Named = 'nameOwner' | 'removeOwner' | 'nameCoordinator' | 'removeCoordinator' | 'nameViewer' | 'removeViewer'
interface Roles {
  readonly taps: Pick<Answering<typeof commands>['taps'], Named>
}

/** What answers whoever names or removes somebody. */
export const roles = (deps: Deps): Roles => ({
  taps: {
    nameOwner: (tap, { actor }) => changeOwner(deps, tap, actor),
    removeOwner: (tap, { actor }) => changeOwner(deps, tap, actor),
    nameCoordinator: (tap, { actor }) => changeRole(deps, tap, actor),
    removeCoordinator: (tap, { actor }) => changeRole(deps, tap, actor),
    nameViewer: (tap, { actor }) => changeRole(deps, tap, actor),
    removeViewer: (tap, { actor }) => changeRole(deps, tap, actor),
  },
})
