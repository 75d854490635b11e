/** The ladder of questions ahead of a kick-off, what people answer to it, and what follows from an answer for others. */
import type { Answering } from '../../house/room.ts'
import type { commands } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { answering } from './answers-together.ts'
import { showWelcome } from './show-welcome.ts'
import { tendOwn } from './tend-own.ts'

interface Asks {
  readonly taps: Pick<Answering<typeof commands>['taps'], 'answer' | 'joinWaitlist' | 'writeWishes'>
  readonly looks: Pick<Answering<typeof commands>['looks'], 'showWelcome'>
}

/** What answers people who say whether they come, what they wish for, or that they would like to wait. */
export function asks(deps: Deps): Asks {
  const answer = answering(deps)
  return {
    taps: {
      answer: (command, { actor, on }) => answer({ command, actor, on }),
      joinWaitlist: (tap, { actor }) => tendOwn(deps, tap, actor),
      writeWishes: (tap, { actor }) => tendOwn(deps, tap, actor),
    },
    looks: { showWelcome: (look, { actor }) => showWelcome(deps, look, actor) },
  }
}
