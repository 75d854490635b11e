import type { Tier } from '../rates.ts'
import type { Channel, Grant, Installation, Person, Workspace, World } from '../state.ts'
import type { Triggers } from '../triggers.ts'
import type { Answer, Json } from '../wire.ts'

/** What a method that needs a bot token works with. */
export interface Call {
  readonly world: World
  readonly triggers: Triggers
  readonly args: Json
  readonly grant: Grant
  readonly installation: Installation
  /** The token's workspace; for an organisation's token the one that `team_id` names. */
  readonly workspace: Workspace
  /** The token is an organisation's, and no `team_id` was given. */
  readonly isTeamMissing: boolean
}

/** What a method without a bot token works with. */
export interface OpenCall {
  readonly world: World
  readonly args: Json
  readonly url: string
}

/** A method of the Web API. */
export interface Method {
  readonly tier: Tier
  /** The bot needs any one of these; none when left out. */
  readonly scopes?: readonly string[] | ((call: Call) => readonly string[])
  /** Arguments without which it refuses. */
  readonly needs?: readonly string[]
  /** With an organisation's token, `team_id` must be given. */
  readonly needsTeam?: true
  run(call: Call): Answer
}

export type Methods = Readonly<Record<string, Method>>

/** A method called with an app-level token or none. */
export interface OpenMethod {
  readonly token: 'app' | 'none'
  run(call: OpenCall): Answer
}

export const hasScope = ({ installation }: Call, scope: string): boolean => installation.scopes.includes(scope)

/** The channel, if the bot may know of it: its installation's workspaces, public or joined. */
export function channelSeen({ world, installation }: Call, id: string | undefined): Channel | undefined {
  const channel = world.channels.get(id ?? '')
  if (channel === undefined || !installation.workspaceIds.has(channel.workspaceId)) return undefined
  return channel.kind === 'public' || channel.members.has(installation.botUserId) ? channel : undefined
}

/** The person, if they are in one of the installation's workspaces. */
export function personSeen({ world, installation }: Call, id: string | undefined): Person | undefined {
  const person = world.people.get(id ?? '')
  const isIn =
    person !== undefined && [...installation.workspaceIds].some((workspaceId) => world.workspaces.get(workspaceId)?.people.has(person.id))
  return isIn ? person : undefined
}
