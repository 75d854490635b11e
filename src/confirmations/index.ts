/**
 * Asks ahead of a kick-off, listens, acts on silence, offers freed seats and tells mentors the truth in time.
 * Everything that happens by itself is due because of rows and now; every deed and what must be said about it are one transaction.
 * Never sends anything, never knows a platform, and never takes silence for an answer.
 */

export { answerOffer } from './accept-offer.ts'
export { keepAgenda } from './agenda.ts'
export { answering } from './answers-together.ts'
export { askWhoIsDue } from './ask.ts'
export { agreeToOffer, showCalls, tendOwn } from './calls.ts'
export type { Deps } from './deps.ts'
export { home } from './home.ts'
export { offerSeats } from './offer.ts'
export { decideRelease, goThroughReleases } from './release.ts'
export { showAgain } from './show-again.ts'
