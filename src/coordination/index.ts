/**
 * A coordinator's way from a list of people to a started kick-off: forms, checks, what her programme calls its people, and what stands on
 * her home.
 * Everything a form does is one transaction. Writes to coordinators: to one who asks, and to all of a cohort when somebody of it is gone; and to
 * those alone whom a coordinator takes off, brings back, gives another mentor, corrects, or removes from a role.
 */
import { answering } from '../house/link.ts'
import { room } from '../house/room.ts'
import { commands, opensChoices, opensKickOff, opensList, opensWords, venueMost } from './commands.ts'
import type { Stores } from './deps.ts'
import { exporting } from './exports/index.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { openKickOff, planKickOff, startKickOff } from './kick-off/kick-off.ts'
import { kinds } from './kinds.ts'
import { answerColumns } from './lists/ask-columns.ts'
import { chooseInList, chooseMost, openChoices } from './lists/choose.ts'
import { dropList, leaveRowsOut, showList } from './lists/decide.ts'
import { dropAnswers, dropLink } from './lists/drop.ts'
import { importList, openList } from './lists/list.ts'
import { listMost } from './lists/list-form.ts'
import { pendingIn } from './lists/pending.prisma.ts'
import type { PendingStore } from './lists/pending.ts'
import { storeList } from './lists/store-list.ts'
import { people } from './people/index.ts'
import { peopleIn } from './people/people.prisma.ts'
import type { PeopleStore } from './people/store.ts'
import { bindAccount } from './reach/bind.ts'
import { departuresIn } from './reach/departures.prisma.ts'
import { type DepartureStore, tellOfGone } from './reach/departures.ts'
import { joinWorkspace } from './reach/join.ts'
import { showUnreachable } from './reach/unreachable.ts'
import { rolesIn } from './roles/roles.prisma.ts'
import type { RoleStore } from './roles/roles.store.ts'
import { changeOwner, changeRole } from './roles/roles.ts'
import { setUpIn } from './store.prisma.ts'
import type { SetUpStore } from './store.ts'
import { chooseWords, inflectWords, nameWords, openWords } from './words/words.ts'

/** The room in which a coordinator sets up cohorts, lists and kick-offs. */
export const coordination = room({
  name: 'coordination',
  commands,
  kinds,
  deeds: exporting.deeds,
  holds,
  asked: [...people.asked, { command: opensList(), words: 'setup list luettelo lista skapa', leads: 'new uusi ny' }],
  shortcuts: { setUp: opensList() },
  fileOpening: opensList(),
  open(housing) {
    const { clock, owners, apart } = housing
    const stores = { setUp: setUpIn, roles: rolesIn, pending: pendingIn }
    const deps = {
      ...{ clock, owners, apart, linkTo: housing.linkTo },
      transact: housing.transactWidely<Own>(stores),
      tryOut: housing.tryOut<Own>(stores),
    }
    const about = people.open(housing)
    const out = exporting.open(housing)
    return {
      taps: {
        ...about.taps,
        ...out.taps,
        bindAccount: (tap, { actor }) => bindAccount(deps, tap, actor),
        nameOwner: (tap, { actor }) => changeOwner(deps, tap, actor),
        removeOwner: (tap, { actor }) => changeOwner(deps, tap, actor),
        nameCoordinator: (tap, { actor }) => changeRole(deps, tap, actor),
        removeCoordinator: (tap, { actor }) => changeRole(deps, tap, actor),
        nameViewer: (tap, { actor }) => changeRole(deps, tap, actor),
        removeViewer: (tap, { actor }) => changeRole(deps, tap, actor),
        joinWorkspace: (tap, { actor }) => joinWorkspace(deps, tap, actor),
        storeList: (tap, { actor, workspace }) => storeList(deps, tap, actor, workspace),
        leaveRowsOut: (tap, { actor }) => leaveRowsOut(deps, tap, actor),
        dropList: (tap, { actor }) => dropList(deps, tap, actor),
      },
      looks: {
        ...about.looks,
        showList: (look, { actor }) => showList(deps, look, actor),
        showUnreachable: (look, { actor }) => showUnreachable(deps, look, actor),
      },
      openings: {
        ...about.openings,
        openList: (opening, { actor, workspace }) => openList(deps, opening, actor, workspace),
        openChoices: (opening, { actor }) => openChoices(deps, opening, actor),
        openKickOff: (opening, { actor }) => openKickOff(deps, opening, actor),
        openWords: (opening, { actor }) => openWords(deps, opening, actor),
      },
      submissions: {
        ...about.submissions,
        importList: {
          most: listMost,
          take: (submission, filled, { actor, workspace }) => importList(deps, submission, filled, actor, workspace),
          again: ({ cohort }) => opensList(cohort),
        },
        answerColumns: {
          take: (submission, filled, { actor }) => answerColumns(deps, submission, filled, actor),
          again: () => opensList(),
        },
        chooseInList: {
          most: chooseMost,
          take: (submission, filled, { actor }) => chooseInList(deps, submission, filled, actor),
          again: ({ list, about, page }) => opensChoices(list, about, page),
        },
        planKickOff: {
          most: { venue: venueMost, place: venueMost },
          take: (submission, filled, { actor }) => planKickOff(deps, submission, filled, actor),
          again: ({ cohort }) => opensKickOff(cohort),
        },
        startKickOff: {
          take: (submission, filled, { actor }) => startKickOff(deps, submission, filled, actor),
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
      heeds: housing.heeds<{ readonly departures: DepartureStore; readonly people: PeopleStore }>(
        { departures: departuresIn, people: peopleIn },
        { personGone: tellOfGone, ...people.heeds },
      ),
      showCard: about.showCard,
      links: [...out.links, answering(dropLink, dropAnswers(deps))],
      sheets: async (of) => [...(await out.sheets(of)), ...(await about.sheets(of))],
      due: [housing.due<Pick<Stores, 'pending'>>('pending_list', 50, { pending: pendingIn }, ({ pending }, ids) => pending.drop(ids))],
      home: async (actor, { isWhole }) => (isWhole ? home(deps, actor) : {}),
    }
  },
})

/** The stores of this room alone. */
interface Own {
  readonly setUp: SetUpStore
  readonly roles: RoleStore
  readonly pending: PendingStore
}
