/** Where people are reached: who is not, whose an account may be, and in which workspaces a programme lives. */
import type { Answering } from '../../house/room.ts'
import type { commands } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { bindAccount } from './bind.ts'
import { joinWorkspace } from './join.ts'
import { showUnreachable } from './unreachable.ts'

type All = Answering<typeof commands>
interface Reach {
  readonly taps: Pick<All['taps'], 'bindAccount' | 'joinWorkspace'>
  readonly looks: Pick<All['looks'], 'showUnreachable'>
}

/** What answers a coordinator who asks for people that are not reached. */
export const reach = (deps: Deps): Reach => ({
  taps: {
    bindAccount: (tap, { actor }) => bindAccount(deps, tap, actor),
    joinWorkspace: (tap, { actor }) => joinWorkspace(deps, tap, actor),
  },
  looks: { showUnreachable: (look, { actor }) => showUnreachable(deps, look, actor) },
})
