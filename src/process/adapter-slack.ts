/** Opens Slack for a running Pari: a file of its own, loaded only where Slack is configured. */
import { openSlack } from '../../adapters/slack/index.ts'
import { createTokens } from '../contract/tokens.ts'
import { systemClock } from '../kit/clock.ts'
import { randomIds } from '../kit/ids.ts'
import { createSeal } from '../kit/seal.ts'
import type { Adapter, AdapterParts } from './adapter.ts'
import type { SlackConfig } from './config.ts'

/** The adapter with what it needs of the house. */
export function slackOn(slack: SlackConfig, { keys, memory, log }: AdapterParts): Adapter {
  const seal = createSeal(keys)
  const deps = { seal, tokens: createTokens(seal), clock: systemClock, ids: randomIds(systemClock), log }
  return openSlack(slack, { ...deps, memory: memory('slack') })
}
