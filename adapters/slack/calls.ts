import type { WebClient } from '@slack/web-api'
import type { Setback, Workspace } from '../../src/contract/platform.ts'
import type { Log } from '../../src/kit/log.ts'
import { setbackOf } from './results.ts'

/** What speaks to Slack for one workspace. */
export interface Access {
  readonly client: WebClient
  /** For methods that want to know which workspace of an organisation is meant. */
  readonly teamId: string | null
  readonly scopes: readonly string[]
}

/** Null: not installed there, or the tokens were taken away. */
export type ClientFor = (workspace: Workspace) => Promise<Access | null>

export interface CallDeps {
  readonly clientFor: ClientFor
  readonly log: Log
}

const notInstalled: Setback = { kind: 'failed', reason: 'authorisationRevoked', detail: 'not installed' }

/** Calls Slack for a workspace; whatever goes wrong is a setback. */
export async function callSlack<T>(deps: CallDeps, workspace: Workspace, work: (access: Access) => Promise<T>): Promise<T | Setback> {
  const access = await accessTo(deps, workspace)
  if ('kind' in access) return access
  try {
    return await work(access)
  } catch (error) {
    return setbackOf(error)
  }
}

/** Nothing was said to Slack yet, so a failure here proves that nothing was done. */
async function accessTo(deps: CallDeps, workspace: Workspace): Promise<Access | Setback> {
  try {
    return (await deps.clientFor(workspace)) ?? notInstalled
  } catch (error) {
    deps.log.warn({ workspace: workspace.id, error: error instanceof Error ? error.name : 'threw' }, 'no access to Slack')
    return { kind: 'retry', afterMs: 5_000, reason: 'transient' }
  }
}
