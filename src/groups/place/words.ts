import type { Place, Sent } from '../../contract/platform.ts'
import type { Instant } from '../../kit/clock.ts'
import { pinIn, sayOnce } from '../first-words.ts'
import type { Deps } from './deps.ts'
import type { PlaceFacts, Scene } from './facts.ts'
import type { Together } from './rules.ts'
import { firstWords } from './views.ts'

interface Spoken {
  readonly placeId: string
  /** The channel as it was before this look; null: it is new. */
  readonly known: PlaceFacts | null
  readonly place: Place
  readonly view: { readonly scene: Scene; readonly together: Together }
  readonly version: string
}

/** Says the first words of a channel once, keeps them as the group is, and pins them. */
export async function speak(deps: Deps, { placeId, known, place, view, version }: Spoken, now: Instant): Promise<void> {
  const words = firstWords(view.scene, view.together)
  const pinned = (sent: Sent): Promise<void> =>
    pinIn(deps.platformOf(place.workspace), sent, () => deps.transact(({ places }) => places.pinned(placeId, now)))
  if (known?.wordsAt) {
    if (!known.words) return
    if (!known.isPinned) await pinned(known.words)
    if (known.wordsVersion === version) return
    const said = await deps.platformOf(place.workspace).update?.(known.words, words, 'leave')
    if (said?.kind === 'delivered' || said?.kind === 'failed') await deps.transact(({ places }) => places.renewed(placeId, version))
    return
  }
  if (!(await deps.transact(({ places }) => places.beginWords(placeId, version, now)))) return
  const ended = await sayOnce(deps.platformOf(place.workspace), place, words, placeId, (sent) =>
    deps.transact(({ places }) => places.endWords(placeId, sent)),
  )
  if (typeof ended !== 'string') await pinned(ended)
}
