/**
 * A coordinator's way from a list of people to a started kick-off: forms, checks, and what stands on her home.
 * Everything a form does is one transaction. Never writes to anybody but the coordinator who asks.
 */
import { room } from '../house/room.ts'
import { commands, opensKickOff, opensList, venueMost } from './commands.ts'
import { home } from './home.ts'
import { joinWorkspace } from './join.ts'
import { openKickOff, planKickOff, startKickOff } from './kick-off.ts'
import { importList, listMost, openList } from './list.ts'
import { setUpIn } from './store.prisma.ts'
import type { SetUpStore } from './store.ts'
import { showUnreachable } from './unreachable.ts'

/** The room in which a coordinator sets up cohorts, lists and kick-offs. */
export const coordination = room({
  name: 'coordination',
  commands,
  asked: [{ command: opensList(), words: 'setup new list uusi luettelo lista ny skapa' }],
  shortcuts: { setUp: opensList() },
  fileOpening: opensList(),
  open({ clock, owners, apart, transactWidely }) {
    const deps = { clock, owners, apart, transact: transactWidely<{ readonly setUp: SetUpStore }>({ setUp: setUpIn }) }
    return {
      taps: {
        joinWorkspace: (tap, { actor }) => joinWorkspace(deps, tap, actor),
      },
      looks: {
        showUnreachable: (look, { actor }) => showUnreachable(deps, look, actor),
      },
      openings: {
        openList: (opening, { actor }) => openList(deps, opening, actor),
        openKickOff: (opening, { actor }) => openKickOff(deps, opening, actor),
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
      },
      home: async (actor, { isWhole }) => (isWhole ? home(deps, actor) : {}),
    }
  },
})
