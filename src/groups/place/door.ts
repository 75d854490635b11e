import type { Housing, StoreMakers } from '../../house/housing.ts'
import type { Answering } from '../../house/room.ts'
import type { Instant } from '../../kit/clock.ts'
import type { commands } from '../commands.ts'
import type { Deed } from '../deeds.ts'
import { endGroup, goOnWithGroup, keepGroupLine, mostLine, openGroupLine } from '../ending/taps.ts'
import type { Kind } from '../kinds.ts'
import type { Deps, Own } from './deps.ts'
import { againAt, dueGroups } from './follow.ts'
import { ownPlaces, placesHome } from './home.ts'
import { showGroupPlaces } from './show.ts'
import { finishGroupTask, lookAtGroupPlace, rejoinGroupPlace, renewGroupPlace } from './taps.ts'

type Taps = Pick<
  Answering<Pick<typeof commands, 'taps'>>['taps'],
  'finishGroupTask' | 'lookAtGroupPlace' | 'renewGroupPlace' | 'rejoinGroupPlace' | 'endGroup' | 'goOnWithGroup'
>

/** The channels of groups, as the room hands them to the house. */
export function placesDoor(housing: Housing<Kind, Deed>, makers: StoreMakers<Own>, own: Pick<Deps, 'meet' | 'suggested'>) {
  const { clock, platformOf, transact } = housing
  const deps: Deps = { clock, platformOf, ...own, transact: transact<Own>(makers) }
  const taps: Taps = {
    finishGroupTask: (tap, { actor }) => finishGroupTask(deps, tap, actor),
    lookAtGroupPlace: (tap, { actor }) => lookAtGroupPlace(deps, tap, actor),
    renewGroupPlace: (tap, { actor }) => renewGroupPlace(deps, tap, actor),
    rejoinGroupPlace: (tap, { actor }) => rejoinGroupPlace(deps, tap, actor),
    endGroup: (tap, { actor }) => endGroup(deps, tap, actor),
    goOnWithGroup: (tap, { actor }) => goOnWithGroup(deps, tap, actor),
  }
  const looks: Pick<Answering<Pick<typeof commands, 'looks'>>['looks'], 'showGroupPlaces'> = {
    showGroupPlaces: (look, { actor }) => showGroupPlaces(deps, look, actor),
  }
  const openings: Pick<Answering<Pick<typeof commands, 'openings'>>['openings'], 'openGroupLine'> = {
    openGroupLine: (opening, { actor }) => openGroupLine(deps, opening, actor),
  }
  const submissions: Pick<Answering<Pick<typeof commands, 'submissions'>>['submissions'], 'keepGroupLine'> = {
    keepGroupLine: {
      most: { line: mostLine },
      take: (sent, filled, { actor }) => keepGroupLine(deps, sent, filled, actor),
      again: ({ group }) => ({ do: 'openGroupLine', mark: 'opening', group }),
    },
  }
  return {
    ...{ taps, looks, openings, submissions },
    due: dueGroups(deps, housing.due<Own>('mentoring_group', 20, makers, groupsAgain)),
    own: (actor: Parameters<typeof ownPlaces>[1]) => ownPlaces(deps, actor),
    home: (actor: Parameters<typeof placesHome>[1]) => placesHome(deps, actor),
  }
}

/** Where nothing is called, groups are looked at later. */
async function groupsAgain({ places }: Own, ids: readonly string[], now: Instant): Promise<void> {
  for (const id of ids) await places.take(now, againAt(now), id)
}
