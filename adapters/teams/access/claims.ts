import { createHash } from 'node:crypto'
import { type Clock, hoursAfter } from '../../../src/kit/clock.ts'
import type { Notebook } from '../../../src/notebook.ts'
import type { Heard } from './activity.ts'

/** Teams sends what was not answered in time again, to whichever process: the first of all wins. */
export interface Claims {
  claim(heard: Heard, tenant: string): Promise<boolean>
  /** What broke may come again. */
  release(heard: Heard, tenant: string): Promise<void>
}

const kind = 'activity'
const hoursKept = 24
/** Characters that a key of the notebook may have. */
const longest = 300

function keyOf({ conversation, id = '', type }: Heard, tenant: string): string {
  const key = `${tenant}:${conversation.id}:${id}:${type}`
  return key.length <= longest ? key : `${tenant}:${createHash('sha256').update(key).digest('base64url')}`
}

/** Activities without an id are never taken for a repetition. */
export function createClaims({ notebook, clock }: { readonly notebook: Notebook; readonly clock: Clock }): Claims {
  return {
    claim: async (heard, tenant) =>
      heard.id === undefined || notebook.claim(kind, keyOf(heard, tenant), hoursAfter(clock.now(), hoursKept)),
    release: (heard, tenant) => notebook.forget(kind, keyOf(heard, tenant)),
  }
}
