import type { Place, Platform, Sent } from '../contract/platform.ts'
import type { View } from '../contract/view.ts'

/**
 * Says the first words of a channel, when it is written down that they are about to be said. `keep`: hears where they stand, or null where they surely were
 * not said, so that they may be said later. Where nobody knows, they are never said again.
 */
export async function sayOnce(
  platform: Pick<Platform, 'sendToPlace'>,
  place: Place,
  view: View,
  id: string,
  keep: (sent: Sent | null) => Promise<void>,
): Promise<Sent | 'unsaid' | 'unsure'> {
  const result = await platform.sendToPlace(place, view, id)
  if (result.kind === 'unknown') return 'unsure'
  const sent = result.kind === 'delivered' ? result.sent : null
  await keep(sent)
  return sent ?? 'unsaid'
}

/** Pins first words where words can be pinned; what could not be done now is tried again at the next look. */
export async function pinIn(platform: Pick<Platform, 'capability' | 'pin'>, words: Sent, keep: () => Promise<void>): Promise<void> {
  if ((await platform.capability(words.workspace, 'channelPin')) === 'unavailable') return
  if ((await platform.pin(words)).kind === 'pinned') await keep()
}
