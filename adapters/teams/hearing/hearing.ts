import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import type { Core } from '../../../src/contract/core.ts'
import type { Platform, Workspace } from '../../../src/contract/platform.ts'
import type { Tokens } from '../../../src/contract/tokens.ts'
import type { Clock } from '../../../src/kit/clock.ts'
import type { Ids } from '../../../src/kit/ids.ts'
import type { Log } from '../../../src/kit/log.ts'
import type { Seal } from '../../../src/kit/seal.ts'
import type { Turns as PersonalTurns } from '../../../src/kit/turns.ts'
import type { Claims } from '../access/claims.ts'
import type { TokenSource } from '../access/credentials.ts'
import { nameOf } from '../access/error-name.ts'
import type { References } from '../access/people.ts'
import type { Rosters } from '../access/rosters.ts'
import type { Connector } from '../calls.ts'
import type { TeamsSettings, TimeLimits } from '../config.ts'
import type { Turns } from './turns.ts'

/** What every listener works with. */
export interface Hearing {
  readonly core: Core
  readonly platform: Pick<Platform, 'sendDirect'>
  readonly connector: Connector
  readonly references: References
  readonly rosters: Rosters
  readonly claims: Claims
  readonly turns: Turns
  /** Turns of files that are fetched, and of forms with files. */
  readonly fetching: PersonalTurns
  readonly reading: PersonalTurns
  readonly tokens: Tokens
  readonly seal: Pick<Seal, 'close' | 'open'>
  readonly memory: AdapterMemory
  readonly appId: string
  /** For pictures that stand in a message: the connector gives them to us alone. */
  readonly tokenSource: Pick<TokenSource, 'token'>
  readonly settings: TeamsSettings
  readonly limits: TimeLimits
  readonly fetch: typeof globalThis.fetch
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
}

export const workspaceOf = (tenant: string): Workspace => ({ platform: 'teams', id: tenant })

/** Writes the tokens of what a reader is shown; `file`: an attached file that goes along with every button. */
export const writeFor =
  ({ tokens }: Pick<Hearing, 'tokens'>, reader: string, file: string | null = null) =>
  (content: object): string =>
    tokens.write(file === null ? content : { ...content, file }, reader)

/** What the core came to; what it throws is in the log, and becomes a sentence for the person. */
export async function carriedOut<T>(
  { log }: Pick<Hearing, 'log'>,
  tenant: string,
  does: string,
  work: () => Promise<T>,
): Promise<T | 'broken'> {
  try {
    return await work()
  } catch (error) {
    log.error({ workspace: tenant, does, error: nameOf(error) }, 'what somebody asked for on Teams could not be carried out')
    return 'broken'
  }
}
