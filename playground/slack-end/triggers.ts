import { limits } from './limits-kept.ts'
import type { World } from './state.ts'

/** What a person just did, which allows one modal within three seconds. */
export interface Trigger {
  readonly personId: string
  readonly workspaceId: string
}

export interface Triggers {
  issue(trigger: Trigger): string
  /** The trigger, once; or the error that Slack names. */
  spend(id: string): Trigger | string
}

/** Trigger ids: each opens one view, within 3 s of the end's clock. */
export function makeTriggers(world: World): Triggers {
  const open = new Map<string, { trigger: Trigger; expires: number; spent: boolean }>()
  const now = (): number => world.clock.now().epochMilliseconds
  return {
    issue(trigger) {
      const id = `${now()}.${world.nextId('')}.${Math.floor(world.random() * 2 ** 32).toString(16)}`
      open.set(id, { trigger, expires: now() + limits.triggerSeconds * 1000, spent: false })
      return id
    },
    spend(id) {
      const found = open.get(id)
      if (found === undefined) return 'invalid_trigger_id'
      if (found.spent) return 'exchanged_trigger_id'
      if (now() > found.expires) return 'expired_trigger_id'
      found.spent = true
      return found.trigger
    },
  }
}
