/** What an adapter needs of the house. This is a file of its own, which is loaded only where a chat platform is configured. */
import type { AdapterDeps } from '../contract/adapter.ts'
import { createTokens } from '../contract/tokens.ts'
import { systemClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { createSeal } from '../kit/seal.ts'
import type { AdapterParts } from './adapter.ts'

/** What the adapter of one platform is opened with. Its memory is its own. */
export function depsFor(platform: 'slack' | 'teams', { keys, memory, pictures, log }: AdapterParts): AdapterDeps {
  const seal = createSeal(keys)
  return {
    seal,
    tokens: createTokens(seal),
    clock: systemClock,
    ids: randomIds(systemClock),
    memory: memory(platform),
    log,
    ...(pictures && { pictures }),
  }
}
