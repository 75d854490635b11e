import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { DeliveryResult, Workspace } from '../../../src/contract/platform.ts'
import type { View } from '../../../src/contract/view.ts'
import { type Clock, hoursAfter } from '../../../src/kit/clock.ts'
import type { Log } from '../../../src/kit/log.ts'
import { hasNative, type Look } from '../pictures.ts'
import { nameOf } from './logger.ts'

export interface TakingDeps {
  readonly memory: AdapterMemory
  readonly clock: Clock
  readonly log: Log
}

/** Which workspaces take charts and tables as blocks of their own. */
export interface Taking {
  /** How a view is said where Slack does not tell what it refuses: native only where a message with such blocks was taken before. */
  surely(workspace: Workspace, view: View): Promise<Look>
  /**
   * Says a view with such blocks, and where Slack refuses them at once again without them. `say` sends, and must do nothing twice by
   * itself.
   */
  said<T extends DeliveryResult | 'unchangeable'>(workspace: Workspace, view: View, say: (look: Look) => Promise<T>): Promise<T>
  /** What was learned does not count any more: Pari was installed anew. */
  forget(workspaceId: string): Promise<void>
}

const kind = 'native-blocks'
/** So long is remembered what a workspace takes: it may get the blocks later. */
const hoursKept = 7 * 24

type Learned = 'taken' | 'refused'

export function createTaking({ memory, clock, log }: TakingDeps): Taking {
  const failed = (workspaceId: string) => (error: unknown) => {
    log.warn({ workspace: workspaceId, error: nameOf(error) }, 'what Slack takes could not be remembered')
    return null
  }
  const learned = (view: View, { id }: Workspace): Promise<string | null> =>
    hasNative(view) ? memory.read(kind, id).catch(failed(id)) : Promise.resolve(null)
  const learn = ({ id }: Workspace, what: Learned) => memory.write(kind, id, what, hoursAfter(clock.now(), hoursKept)).catch(failed(id))
  return {
    surely: async (workspace, view) => ((await learned(view, workspace)) === 'taken' ? 'native' : 'text'),
    async said(workspace, view, say) {
      const before = await learned(view, workspace)
      if (!hasNative(view) || before === 'refused') return say('text')
      const first = await say('native')
      if (isDelivered(first) && before === null) await learn(workspace, 'taken')
      if (!areRefused(first)) return first
      const second = await say('text')
      if (isDelivered(second)) await learn(workspace, 'refused')
      return second
    },
    forget: (id) => memory.forget(kind, id),
  }
}

const isDelivered = (result: DeliveryResult | 'unchangeable'): boolean => result !== 'unchangeable' && result.kind === 'delivered'

/** Proven not done: Slack judges all blocks of a message before it shows any. */
const areRefused = (result: DeliveryResult | 'unchangeable'): boolean =>
  result !== 'unchangeable' && result.kind === 'failed' && result.reason === 'invalidContent' && result.detail.startsWith('invalid_blocks')
