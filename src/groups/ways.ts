import type { PlatformName, Workspace } from '../contract/platform.ts'
import type { SeenKickOff } from '../programme/kick-off-shown.ts'
import type { Deps } from './deps.ts'
import type { Belonging, Past, TaskKind } from './facts.ts'
import { isByHand, openIn, shared } from './rules.ts'
import type { GroupStore } from './store.ts'

/** Everything about one cohort's channel. */
export interface Scene {
  readonly kickOff: SeenKickOff
  readonly people: readonly Belonging[]
  readonly past: Past
}

export const sceneOf = async (groups: GroupStore, kickOff: SeenKickOff): Promise<Scene> => ({
  kickOff,
  people: await groups.belonging(kickOff.id),
  past: await groups.past(kickOff.cohortId),
})

/** Nobody is named to others before a mentee has said that they start. */
export const isEarly = ({ people }: Scene): boolean => !people.some(({ role }) => role === 'mentee')

/** How a cohort gets its channel: Pari opens it in a workspace, or a coordinator makes it by hand. */
export type Way = { readonly workspace: Workspace } | { readonly byHand: TaskKind }

/** Asks the platforms. They may take their time: nothing is locked meanwhile. */
export async function wayOf({ platformOf }: Deps, { people, past }: Scene): Promise<Way> {
  const open = openIn(past)
  if (open) return { workspace: open.workspace }
  const candidates = shared(people)
  const [first] = candidates
  const byHand = first ? kindOn(first.platform) : 'spread'
  if (isByHand(past)) return { byHand }
  for (const workspace of candidates)
    if ((await platformOf(workspace).capability(workspace, 'channelCreate')) !== 'unavailable') return { workspace }
  return { byHand }
}

export const kindOn = (platform: PlatformName): TaskKind => (platform === 'recorder' ? 'spread' : platform)
