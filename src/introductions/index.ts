/**
 * Pairs are introduced to each other by a coordinator's tap: in a conversation of their own where the platform opens one, by a message to each
 * where it does not. Never pairs anybody, and never speaks of a pair whose mentee has not said that they start.
 */
export type { Deps } from './deps.ts'
export { home } from './home.ts'
export { introducePairs } from './introduce.ts'
