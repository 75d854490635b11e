/**
 * A cohort gets a channel by a coordinator's tap: Pari opens it where everybody is in one workspace that lets it, and elsewhere asks the
 * coordinator to, step by step. Nobody is brought in before they have said that they start. Closes no channel, and takes nobody out.
 */
export type { Deps } from './deps.ts'
export { home } from './home.ts'
export { openChannel } from './open.ts'
export { finishTask } from './task.ts'
