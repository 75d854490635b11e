/**
 * A coordinator's way from a list of people to a started kick-off: forms, checks, and what stands on her home.
 * Everything a form does is one transaction. Never writes to anybody but the coordinator who asks.
 */
export type { Deps } from './deps.ts'
export { home } from './home.ts'
export { joinWorkspace } from './join.ts'
export { openKickOff, planKickOff, startKickOff } from './kick-off.ts'
export { importList, openList } from './list.ts'
export { showUnreachable } from './unreachable.ts'
