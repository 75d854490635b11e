/** Opens Slack for a running Pari: a file of its own, loaded only where Slack is configured. */
import { openSlack, type SlackAdapter } from '../adapters/slack/index.ts'
import type { SlackConfig } from './config.ts'
import { systemClock } from './kit/clock.ts'
import { randomIds } from './kit/ids.ts'
import type { Log } from './kit/log.ts'
import { createSeal } from './kit/seal.ts'
import type { Notebook } from './notebook.ts'
import { createTokens } from './views/token.ts'

interface SlackParts {
  readonly keys: readonly Uint8Array[]
  readonly notebook: Notebook
  readonly log: Log
}

/** The adapter with what it needs of the house. */
export function slackOn(slack: SlackConfig, { keys, notebook, log }: SlackParts): SlackAdapter {
  const seal = createSeal(keys)
  return openSlack(slack, { notebook, seal, tokens: createTokens(seal), clock: systemClock, ids: randomIds(systemClock), log })
}
