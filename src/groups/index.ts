/**
 * A cohort gets a channel by a coordinator's tap: Pari opens it where everybody is in one workspace that lets it, and elsewhere asks the
 * coordinator to, step by step. Nobody is brought in before they have said that they start. Closes no channel, and takes nobody out.
 */
import { room } from '../house/room.ts'
import { card } from './card.ts'
import { commands } from './commands.ts'
import { deeds } from './deeds.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { openChannel } from './open.ts'
import { groupsIn } from './store.prisma.ts'
import type { GroupStore } from './store.ts'
import { finishTask } from './task.ts'

/** The room that gives a cohort its channel. */
export const groups = room({
  name: 'groups',
  commands,
  deeds,
  holds,
  open({ clock, platformOf, transact }) {
    const deps = { clock, platformOf, transact: transact<{ readonly groups: GroupStore }>({ groups: groupsIn }) }
    return {
      taps: {
        openChannel: (tap, { actor }) => openChannel(deps, tap, actor),
        finishTask: (tap, { actor }) => finishTask(deps, tap, actor),
      },
      card: (subject, actor) => card(deps, subject, actor),
      home: async (actor, { coordinates }) => (coordinates ? { cohorts: await home(deps, actor) } : {}),
    }
  },
})
