/** Opens Teams for a running Pari: a file of its own, loaded only where Teams is configured. */
import { openTeams } from '../../adapters/teams/index.ts'
import { createTokens } from '../contract/tokens.ts'
import { systemClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { createSeal } from '../kit/seal.ts'
import type { Adapter, AdapterParts } from './adapter.ts'
import type { TeamsConfig } from './config.ts'

/** The adapter with what it needs of the house. */
export function teamsOn(teams: TeamsConfig, { keys, memory, log }: AdapterParts): Adapter {
  const seal = createSeal(keys)
  const deps = { seal, tokens: createTokens(seal), clock: systemClock, ids: randomIds(systemClock), log }
  return openTeams(teams, { ...deps, memory: memory('teams') })
}
