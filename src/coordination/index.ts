/**
 * A coordinator's every day: lists, a kick-off, people and what became of them, what her programme calls its people, exports, and who may do what.
 * Everything a form does is one transaction. Writes to coordinators: to one who asks, and to all of a cohort when somebody of it is gone; and to
 * those alone whom a coordinator takes off, brings back, gives another mentor, corrects, names, or removes from a role.
 */
import { answering } from '../house/link.ts'
import { type Answering, room } from '../house/room.ts'
import { dateLine } from '../programme/dates/lines.ts'
import { movePending } from '../programme/index.ts'
import type { Transaction } from '../store/transaction.ts'
import { asked } from './asked.ts'
import { commands, opensList } from './commands.ts'
import type { Stores } from './deps.ts'
import { exporting } from './exports/index.ts'
import { exportsIn } from './exports/store.prisma.ts'
import type { ExportStore } from './exports/store.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { deletionIn } from './kick-off/deletion.prisma.ts'
import type { DeletionStore } from './kick-off/deletion.store.ts'
import { kickOffs } from './kick-off/index.ts'
import { kinds } from './kinds.ts'
import { dropAnswers, dropLink } from './lists/drop.ts'
import { lists } from './lists/index.ts'
import { pendingIn } from './lists/pending.prisma.ts'
import type { PendingStore } from './lists/pending.ts'
import { readersIn } from './lists/told-pairs.prisma.ts'
import { type ReadersStore, tellPairs } from './lists/told-pairs.ts'
import { people } from './people/index.ts'
import { peopleIn } from './people/people.prisma.ts'
import type { PeopleStore } from './people/store.ts'
import { welcomed } from './people/told.ts'
import { departuresIn } from './reach/departures.prisma.ts'
import { type DepartureStore, tellOfGone } from './reach/departures.ts'
import { reach } from './reach/index.ts'
import { rehearses } from './rehearsal.ts'
import { roles } from './roles/index.ts'
import { rolesIn } from './roles/roles.prisma.ts'
import type { RoleStore } from './roles/roles.store.ts'
import { setUpIn } from './store.prisma.ts'
import type { SetUpStore } from './store.ts'
import { undoChange } from './undo-change.ts'
import { partiesOf, showWays } from './ways.ts'
import { words } from './words/index.ts'

/** The stores of this room alone. */
interface Own {
  readonly setUp: SetUpStore
  readonly roles: RoleStore
  readonly pending: PendingStore
  readonly deletion: DeletionStore
}

/** The room in which a coordinator looks after her cohorts. */
export const coordination = room({
  name: 'coordination',
  commands,
  kinds,
  deeds: exporting.deeds,
  holds,
  rehearses,
  // Rows that are only forgotten say nothing, and what a moved kick-off says is shown before it is moved.
  foresees: { pending_list: null, act: null, kick_off_move: null },
  asked,
  shortcuts: { setUp: opensList() },
  fileOpening: opensList(),
  reads: { dates: dateLine },
  open(housing) {
    const { clock, owners, apart, linkTo } = housing
    const stores = {
      ...{ setUp: setUpIn, roles: rolesIn, pending: pendingIn },
      deletion: (transaction: Transaction) => deletionIn(transaction, housing.blanker(transaction)),
    }
    const deps = {
      ...{ clock, owners, apart, linkTo },
      transact: housing.transactWidely<Own>(stores),
      tryOut: housing.tryOut<Own>(stores),
    }
    const about = people.open(housing, housing.transactWidely<{ readonly people: PeopleStore }>({ people: peopleIn }))
    const out = exporting.open(
      housing,
      housing.transactWidely<{ readonly setUp: SetUpStore; readonly exports: ExportStore }>({ setUp: setUpIn, exports: exportsIn }),
    )
    const [list, kickOff, word, role, reached] = [
      lists(deps),
      kickOffs(deps),
      words(deps),
      roles({ ...deps, platformOf: housing.platformOf }),
      reach(deps),
    ]
    const undo: Pick<Answering<typeof commands>['taps'], 'undoChange'> = {
      undoChange: (tap, { actor }) => undoChange(deps, tap, actor, about.showCard),
    }
    const way: Pick<Answering<typeof commands>['looks'], 'showWays'> = { showWays: (look, { actor }) => showWays(deps, look, actor) }
    return {
      taps: { ...about.taps, ...kickOff.taps, ...out.taps, ...list.taps, ...role.taps, ...reached.taps, ...undo },
      looks: { ...about.looks, ...list.looks, ...role.looks, ...reached.looks, ...way },
      openings: { ...about.openings, ...list.openings, ...kickOff.openings, ...word.openings, ...role.openings },
      submissions: { ...about.submissions, ...list.submissions, ...kickOff.submissions, ...word.submissions, ...role.submissions },
      heeds: housing.heeds<{
        readonly departures: DepartureStore
        readonly people: PeopleStore
        readonly readers: ReadersStore
        readonly exports: ExportStore
      }>(
        { departures: departuresIn, people: peopleIn, readers: readersIn, exports: exportsIn },
        { personGone: tellOfGone, programmeEnds: exporting.tellOfEnd, mentorsListed: tellPairs, welcomed, ...people.heeds },
      ),
      showCard: about.showCard,
      parties: (actor) => partiesOf(deps, actor),
      links: [...out.links, answering(dropLink, dropAnswers(deps))],
      sheets: async (of) => [...(await out.sheets(of)), ...(await about.sheets(of))],
      due: [
        housing.due<Pick<Stores, 'pending'>>('pending_list', 50, { pending: pendingIn }, ({ pending }, ids) => pending.drop(ids)),
        housing.due('act', 50, {}, ({ acts }, ids) => acts.drop(ids)),
        housing.due<object>('kick_off_move', 5, {}, movePending),
      ],
      home: async (actor, { isWhole }) => (isWhole ? home(deps, actor) : {}),
    }
  },
})
