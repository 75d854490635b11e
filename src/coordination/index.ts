/**
 * A coordinator's way from a list of people to a started kick-off: forms, checks, what her programme calls its people, and what stands on
 * her home.
 * Everything a form does is one transaction. Never writes to anybody but coordinators: to one who asks, to all of a cohort when somebody of it is
 * gone, and to whoever was removed from a role.
 */
import { room } from '../house/room.ts'
import { bindAccount } from './bind.ts'
import { commands, opensKickOff, opensList, opensWords, venueMost } from './commands.ts'
import { departuresIn } from './departures.prisma.ts'
import { type DepartureStore, tellOfGone } from './departures.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { joinWorkspace } from './join.ts'
import { openKickOff, planKickOff, startKickOff } from './kick-off.ts'
import { kinds } from './kinds.ts'
import { importList, listMost, openList } from './list.ts'
import { rolesIn } from './roles.prisma.ts'
import type { RoleStore } from './roles.store.ts'
import { changeOwner, changeRole } from './roles.ts'
import { setUpIn } from './store.prisma.ts'
import type { SetUpStore } from './store.ts'
import { showUnreachable } from './unreachable.ts'
import { chooseWords, inflectWords, nameWords, openWords } from './words.ts'

/** The room in which a coordinator sets up cohorts, lists and kick-offs. */
export const coordination = room({
  name: 'coordination',
  commands,
  kinds,
  holds,
  asked: [{ command: opensList(), words: 'setup list luettelo lista skapa', leads: 'new uusi ny' }],
  shortcuts: { setUp: opensList() },
  fileOpening: opensList(),
  open(housing) {
    const { clock, owners, apart } = housing
    const deps = {
      clock,
      owners,
      apart,
      transact: housing.transactWidely<{ readonly setUp: SetUpStore; readonly roles: RoleStore }>({ setUp: setUpIn, roles: rolesIn }),
    }
    return {
      taps: {
        bindAccount: (tap, { actor }) => bindAccount(deps, tap, actor),
        nameOwner: (tap, { actor }) => changeOwner(deps, tap, actor),
        removeOwner: (tap, { actor }) => changeOwner(deps, tap, actor),
        nameCoordinator: (tap, { actor }) => changeRole(deps, tap, actor),
        removeCoordinator: (tap, { actor }) => changeRole(deps, tap, actor),
        nameViewer: (tap, { actor }) => changeRole(deps, tap, actor),
        removeViewer: (tap, { actor }) => changeRole(deps, tap, actor),
        joinWorkspace: (tap, { actor }) => joinWorkspace(deps, tap, actor),
      },
      looks: {
        showUnreachable: (look, { actor }) => showUnreachable(deps, look, actor),
      },
      openings: {
        openList: (opening, { actor }) => openList(deps, opening, actor),
        openKickOff: (opening, { actor }) => openKickOff(deps, opening, actor),
        openWords: (opening, { actor }) => openWords(deps, opening, actor),
      },
      submissions: {
        importList: {
          most: listMost,
          take: (submission, filled, { actor, workspace }) => importList(deps, submission, filled, actor, workspace),
          again: ({ cohort }) => opensList(cohort),
        },
        planKickOff: {
          most: { venue: venueMost, place: venueMost },
          take: (submission, filled, { actor }) => planKickOff(deps, submission, filled, actor),
          again: ({ cohort }) => opensKickOff(cohort),
        },
        startKickOff: {
          take: (submission, _, { actor }) => startKickOff(deps, submission, actor),
          again: ({ cohort }) => opensKickOff(cohort),
        },
        chooseWords: {
          take: (submission, filled, { actor }) => chooseWords(deps, submission, filled, actor),
          again: ({ cohort }) => opensWords(cohort),
        },
        nameWords: {
          take: (submission, filled, { actor }) => nameWords(deps, submission, filled, actor),
          again: ({ cohort }) => opensWords(cohort),
        },
        inflectWords: {
          take: (submission, filled, { actor }) => inflectWords(deps, submission, filled, actor),
          again: ({ cohort }) => opensWords(cohort),
        },
      },
      heeds: housing.heeds<{ readonly departures: DepartureStore }>({ departures: departuresIn }, { personGone: tellOfGone }),
      home: async (actor, { isWhole }) => (isWhole ? home(deps, actor) : {}),
    }
  },
})
