/** What a coordinator reads of a kick-off, decides about it, notes for others, and takes back. */
import type { Housing } from '../../house/housing.ts'
import type { Answering } from '../../house/room.ts'
import type { commands } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { agreeToOffer } from './agree-to-offer.ts'
import { showCalls, tryLater } from './calls.ts'
import { noteAnswer, previewAnswer } from './note-answer.ts'
import { decideRelease, goThroughReleases } from './release.ts'
import { showAgain, showCounting } from './show-again.ts'
import { undo } from './undo.ts'

type All = Answering<typeof commands>
interface Decisions {
  readonly taps: Omit<All['taps'], 'answer' | 'joinWaitlist' | 'writeWishes' | 'acceptOffer' | 'declineOffer'>
  readonly looks: Omit<Answering<typeof commands>['looks'], 'showWelcome'>
}

/** What answers a coordinator of a cohort. */
export function decisions(deps: Deps, showCard: Housing['showCard']): Decisions {
  const noting = { ...deps, showCard }
  return {
    taps: {
      release: (tap, { actor, on }) => decideRelease(deps, tap, actor, on),
      keep: (tap, { actor, on }) => decideRelease(deps, tap, actor, on),
      releaseAll: (tap, { actor, on }) => goThroughReleases(deps, tap, actor, on),
      undo: (tap, { actor }) => undo(deps, tap, actor),
      noteAnswer: (tap, { actor }) => noteAnswer(noting, tap, actor),
      tryLater: (tap, { actor }) => tryLater(deps, tap, actor),
      offerSeat: (tap, { actor, on }) => agreeToOffer(deps, tap, actor, on),
    },
    looks: {
      showReleases: (look, { actor }) => goThroughReleases(deps, look, actor, null),
      showCalls: (look, { actor }) => showCalls(deps, look, actor),
      previewAnswer: (look, { actor }) => previewAnswer(noting, look, actor),
      showCounting: (look, { actor }) => showCounting(deps, look, actor),
      showAgain: (look, { actor }) => showAgain(deps, look, actor),
    },
  }
}
