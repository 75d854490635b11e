import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import { type Clock, hoursAfter } from '../../../src/kit/clock.ts'
import type { Heard } from './activity.ts'
import { keyIn } from './keys.ts'

/** Teams sends what was not answered in time again, to whichever process: the first of all wins. */
export interface Claims {
  claim(heard: Heard, tenant: string): Promise<boolean>
  /** An activity whose work broke may come again. */
  release(heard: Heard, tenant: string): Promise<void>
}

const kind = 'activity'
const hoursKept = 24

const keyOf = ({ conversation, id = '', type }: Heard, tenant: string): string => keyIn(tenant, conversation.id, id, type)

/** Activities without an id are never taken for a repetition. */
export function createClaims({ memory, clock }: { readonly memory: AdapterMemory; readonly clock: Clock }): Claims {
  return {
    claim: async (heard, tenant) => heard.id === undefined || memory.claim(kind, keyOf(heard, tenant), hoursAfter(clock.now(), hoursKept)),
    release: (heard, tenant) => memory.forget(kind, keyOf(heard, tenant)),
  }
}
