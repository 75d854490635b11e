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

export function adaptersIn({ slack, teams }: Config): readonly WantedAdapter[] {
  return [
    ...(slack
      ? [
          {
            name: 'slack',
            // One workspace behind a wall is reached through a socket that Pari opens.
            isServed: !(slack.socketMode && slack.botToken !== undefined),
            refusals: async () => (await import('../../adapters/slack/config.ts')).refuseSettings(slack),
            load: async () => {
              const { slackOn } = await import('./adapter-slack.ts')
              return (parts: AdapterParts) => slackOn(slack, parts)
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
              const { teamsOn } = await import('./adapter-teams.ts')
              return (parts: AdapterParts) => teamsOn(teams, parts)
            },
          } as const,
        ]
      : []),
  ]
}
