/**
 * A cohort gets a channel by a coordinator's tap: Pari opens it where everybody is in one workspace that lets it, and elsewhere asks the
 * coordinator to, step by step. Nobody is brought in before they have said that they start. Closes no channel, and takes nobody out.
 */
import { room } from '../house/room.ts'
import { card } from './card.ts'
import { commands } from './commands.ts'
import { deeds } from './deeds.ts'
import { heeds } from './follow.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { openChannel } from './open.ts'
import { againAt, staleChannels } from './refresh.ts'
import { groupsIn } from './store.prisma.ts'
import type { GroupStore } from './store.ts'
import { finishTask } from './task.ts'

/** The room that gives a cohort its channel. */
export const groups = room({
  name: 'groups',
  commands,
  deeds,
  holds,
  // What a channel shows changes; nobody is written to.
  foresees: { channel: null },
  open(housing) {
    const { clock, platformOf, transact } = housing
    type Stores = { readonly groups: GroupStore }
    const stores = { groups: groupsIn }
    const deps = { clock, platformOf, transact: transact<Stores>(stores) }
    const waiting = housing.due<Stores>('channel', 20, stores, async ({ groups }, ids, now) => {
      for (const id of ids) await groups.tried(id, againAt(now), false)
    })
    return {
      due: [staleChannels(deps, waiting)],
      heeds: housing.heeds<Stores>(stores, heeds),
      taps: {
        openChannel: (tap, { actor }) => openChannel(deps, tap, actor),
        finishTask: (tap, { actor }) => finishTask(deps, tap, actor),
      },
      card: (subject, actor) => card(deps, subject, actor),
      home: async (actor, { coordinates }) => (coordinates ? { cohorts: await home(deps, actor) } : {}),
    }
  },
})
