/** The chat platforms that are configured. The code of each is loaded only then. */

import type { Refusal } from '../kit/result.ts'
import type { Adapter, AdapterParts } from './adapter.ts'
import type { Config } from './config.ts'

/** An adapter that is wanted. */
export interface WantedAdapter {
  readonly name: 'slack' | 'teams'
  /** Whether it is reached over HTTP. */
  readonly isServed: boolean
  /** What is wrong with its settings. */
  refusals(): Promise<readonly Refusal[]>
  load(): Promise<(parts: AdapterParts) => Adapter>
}

/** The adapters that this configuration wants. */
export function adaptersIn({ slack, teams }: Config): readonly WantedAdapter[] {
  return [
    ...(slack
      ? [
          {
            name: 'slack',
            // With Socket Mode Pari opens the connection to Slack by itself, and needs no port.
            isServed: !(slack.socketMode && slack.botToken !== undefined),
            refusals: async () => (await import('../../adapters/slack/config.ts')).refuseSettings(slack),
            load: async () => {
              const [{ openSlack }, { depsFor }] = await Promise.all([import('../../adapters/slack/index.ts'), import('./adapter-deps.ts')])
              return (parts: AdapterParts) => openSlack(slack, depsFor('slack', parts))
            },
          } as const,
        ]
      : []),
    ...(teams
      ? [
          {
            name: 'teams',
            isServed: true,
            refusals: async () => (await import('../../adapters/teams/config.ts')).refuseSettings(teams),
            load: async () => {
              const [{ openTeams }, { depsFor }] = await Promise.all([import('../../adapters/teams/index.ts'), import('./adapter-deps.ts')])
              return (parts: AdapterParts) => openTeams(teams, depsFor('teams', parts))
            },
          } as const,
        ]
      : []),
  ]
}
