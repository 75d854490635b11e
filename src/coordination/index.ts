/**
 * A coordinator's way from a list of people to a started kick-off: forms, checks, and what stands on her home.
 * Everything a form does is one transaction. Never writes to anybody but the coordinator who asks.
 */
import type { Housing, OpenRoom, Room } from '../house/room.ts'
import { home } from './home.ts'
import { joinWorkspace } from './join.ts'
import { openKickOff, planKickOff, startKickOff } from './kick-off.ts'
import { importList, openList } from './list.ts'
import { setUpIn } from './store.prisma.ts'
import type { SetUpStore } from './store.ts'
import { showUnreachable } from './unreachable.ts'

export const coordination = {
  name: 'coordination',
  open({ clock, owners, transactWidely }: Housing) {
    const deps = { clock, owners, transact: transactWidely<{ readonly setUp: SetUpStore }>({ setUp: setUpIn }) }
    return {
      taps: {
        showUnreachable: (tap, { actor }) => showUnreachable(deps, tap, actor),
        joinWorkspace: (tap, { actor }) => joinWorkspace(deps, tap, actor),
      },
      openings: {
        openList: (opening, { actor }) => openList(deps, opening, actor),
        openKickOff: (opening, { actor }) => openKickOff(deps, opening, actor),
      },
      submissions: {
        importList: (submission, filled, { actor, workspace }) => importList(deps, submission, filled, actor, workspace),
        planKickOff: (submission, filled, { actor }) => planKickOff(deps, submission, filled, actor),
        startKickOff: (submission, _, { actor }) => startKickOff(deps, submission, actor),
      },
      home: async (actor, { isWhole }) => (isWhole ? home(deps, actor) : {}),
    } satisfies OpenRoom
  },
} as const satisfies Room
