/** What an adapter needs of the house: a file of its own, loaded only where a chat platform is configured. */
import { createTokens } from '../contract/tokens.ts'
import { systemClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { createSeal } from '../kit/seal.ts'
import type { AdapterParts } from './adapter.ts'

/** The parts with which the adapter of one platform is opened; its memory is its own. */
export function partsFor(platform: 'slack' | 'teams', { keys, memory, log }: AdapterParts) {
  const seal = createSeal(keys)
  return { seal, tokens: createTokens(seal), clock: systemClock, ids: randomIds(systemClock), memory: memory(platform), log }
}
