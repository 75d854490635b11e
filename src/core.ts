/** The front door: who taps what, and the view that answers. Routes to features, and does nothing else. */
import type { Command } from './command.ts'
import * as confirmations from './confirmations/index.ts'
import { unreachable } from './kit/result.ts'
import type { Directory, KnownPerson } from './people/directory.ts'
import type { Address } from './platform.ts'
import type { Reply } from './views/view.ts'

export interface Core {
  /** Carries out a command for whoever is reached at `from`, and answers with the view that takes the message's place. Refusals are answers too. */
  handle(command: Command, from: Address): Promise<Reply>
}

export interface CoreDeps {
  readonly directory: Directory
  readonly confirmations: confirmations.Deps
}

export const createCore = (deps: CoreDeps): Core => ({
  async handle(command, from) {
    const actor = await deps.directory.personAt(from)
    return actor ? route(deps, command, actor) : confirmations.refuseStranger()
  },
})

function route(deps: CoreDeps, command: Command, actor: KnownPerson): Promise<Reply> {
  switch (command.do) {
    case 'answer':
      return confirmations.answer(deps.confirmations, command, actor)
    case 'acceptOffer':
    case 'declineOffer':
      return confirmations.answerOffer(deps.confirmations, command, actor)
    case 'joinWaitlist':
    case 'writeWishes':
      return confirmations.tendOwn(deps.confirmations, command, actor)
    case 'release':
    case 'keep':
      return confirmations.decideRelease(deps.confirmations, command, actor)
    case 'releaseAll':
    case 'showReleases':
      return confirmations.goThroughReleases(deps.confirmations, command, actor)
    case 'showCalls':
      return confirmations.showCalls(deps.confirmations, command, actor)
    case 'offerSeat':
      return confirmations.agreeToOffer(deps.confirmations, command, actor)
    default:
      return unreachable(command)
  }
}
