import type { PlatformName, Workspace } from '../../contract/platform.ts'
import type { SeenKickOff } from '../../programme/kick-off/kick-off-shown.ts'
import type { Deps } from '../deps.ts'
import type { Belonging, Past, TaskKind } from './facts.ts'
import { isByHand, openIn, shared } from './rules.ts'
import type { ChannelStore } from './store.ts'

/** Everything about one cohort's channel. */
export interface Scene {
  readonly kickOff: SeenKickOff
  readonly people: readonly Belonging[]
  readonly past: Past
}

/** The scene of one kick-off. */
export async function sceneOf(channels: ChannelStore, kickOff: SeenKickOff): Promise<Scene> {
  const [scene] = await scenesOf(channels, [kickOff])
  if (!scene) throw new Error(`Kick-off ${kickOff.id} has no scene.`)
  return scene
}

/** The same of several cohorts at once. */
export async function scenesOf(channels: ChannelStore, kickOffs: readonly SeenKickOff[]): Promise<Scene[]> {
  const people = await channels.belonging(kickOffs.map(({ id }) => id))
  const pasts = await channels.pasts(kickOffs.map(({ cohortId }) => cohortId))
  return kickOffs.map((kickOff) => ({ kickOff, people: people.get(kickOff.id) ?? [], past: pasts.get(kickOff.cohortId) ?? nothing }))
}

const nothing: Past = { channel: null, tasks: [] }

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

/** The kind of task for people who are all on this platform. */
export const kindOn = (platform: PlatformName): TaskKind => (platform === 'recorder' ? 'spread' : platform)
