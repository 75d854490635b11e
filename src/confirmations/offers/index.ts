/** Places that became free: to whom they are offered, until when, and who gets them. */
import type { Answering } from '../../house/room.ts'
import type { commands } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { answerOffer } from './accept-offer.ts'

interface Offers {
  readonly taps: Pick<Answering<typeof commands>['taps'], 'acceptOffer' | 'declineOffer'>
}

/** What answers somebody to whom a place was offered. */
export const offers = (deps: Deps): Offers => ({
  taps: {
    acceptOffer: (tap, { actor }) => answerOffer(deps, tap, actor),
    declineOffer: (tap, { actor }) => answerOffer(deps, tap, actor),
  },
})
