import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { Workspace } from '../../../src/contract/platform.ts'

const movings = 'channel-moved'
const movingOf = (workspace: Workspace, id: string): string => `${workspace.id}:${id}`

/** A channel that comes to be shared with another organisation may get another id (https://docs.slack.dev/reference/events/channel_id_changed). */
export const noteMoving = (memory: AdapterMemory, workspace: Workspace, before: string, after: string): Promise<void> =>
  memory.write(movings, movingOf(workspace, before), after)

/** Moves that are followed: more would be a circle. */
const mostMovings = 5

/** The id that a channel has now. */
export async function idNow(memory: AdapterMemory, workspace: Workspace, id: string, followed = 0): Promise<string> {
  const next = followed < mostMovings ? await memory.read(movings, movingOf(workspace, id)) : null
  return next === null ? id : idNow(memory, workspace, next, followed + 1)
}
