import { describePerson } from './describe.ts'
import type { Events } from './events.ts'
import {
  grantAccess,
  installationFor,
  installInEnterprise,
  installInWorkspace,
  newToken,
  revokeAccess,
  uninstall,
} from './installations.ts'
import type { Transport } from './outgoing.ts'
import type { Message, Person, Workspace, World } from './state.ts'
import type { Json } from './wire.ts'
import { addPerson, addWorkspace, changePerson, type NewPerson, type NewWorkspace } from './world.ts'

/** What the owner of the end may do with its workspaces, people and installations. */
export interface Owner {
  /** Makes a workspace. */
  addWorkspace(workspace: NewWorkspace): Workspace
  /** Somebody joins; the app hears `team_join` if it is installed. */
  addPerson(workspaceId: string, person: NewPerson): Person
  /** Changes a person; the app hears `user_change`. */
  changePerson(id: string, changes: Partial<Omit<Person, 'id' | 'workspaceId'>>): Promise<void>
  /** Installs the app in a workspace as OAuth would; answers the new bot token. */
  installApp(workspaceId: string, scopes: readonly string[]): string
  /** Installs the app for an organisation, with access to these workspaces; answers the new bot token. */
  installForEnterprise(enterpriseId: string, scopes: readonly string[], workspaceIds: readonly string[]): string
  /** An admin lets the app of an organisation into one more workspace; the app hears it. */
  grantAccess(workspaceId: string): Promise<void>
  /** An admin takes a workspace away from the app of an organisation; the app hears it. */
  revokeAccess(workspaceId: string): Promise<void>
  /**
   * An admin removes the app: its tokens die, and it hears `app_uninstalled` and `tokens_revoked`. Rejects when it is not installed there.
   */
  uninstallApp(workspaceId: string): Promise<void>
  /** An admin lets apps invite people into channels, or not. Throws when there is no such workspace. */
  letAppsInvite(workspaceId: string, isLet: boolean): void
  /** A workspace has charts and tables of data, or does not have them yet. Throws when there is no such workspace. */
  haveNewBlocks(workspaceId: string, has: boolean): void
  /** Sends any event to the app. */
  sendEvent(workspaceId: string, event: Json): Promise<void>
  /** Messages beyond the first that carry the same metadata payload in the same channel. */
  duplicates(): readonly Message[]
}

/** Asks the request URL to echo a challenge, as Slack does when it is first entered. */
export async function isVerified(transport: Transport): Promise<boolean> {
  const challenge = 'echo-of-the-local-end'
  const taken = await transport.send('events_api', { token: 'verification', challenge, type: 'url_verification' })
  if (taken.how !== 'acknowledged') return false
  const { body } = taken
  return body === challenge || (typeof body === 'object' && body !== null && 'challenge' in body && body.challenge === challenge)
}

/** The owner's hands. */
export function makeOwner(world: World, events: Events): Owner {
  const described = (person: Person): Json => describePerson(world, person, { email: true, locale: true })
  const workspaceOf = (workspaceId: string): Workspace => {
    const workspace = world.workspaces.get(workspaceId)
    if (workspace === undefined) throw new Error(`There is no workspace ${workspaceId}`)
    return workspace
  }
  return {
    addWorkspace: (workspace) => addWorkspace(world, workspace),
    addPerson(workspaceId, given) {
      const person = addPerson(world, workspaceId, given)
      world.tell(workspaceId, { type: 'team_join', user: described(person) })
      return person
    },
    async changePerson(id, changes) {
      const person = changePerson(world, id, changes)
      world.tell(person.workspaceId, { type: 'user_change', user: described(person) })
      await events.settle()
    },
    installApp: (workspaceId, scopes) => newToken(world, installInWorkspace(world, workspaceId, scopes)).token,
    installForEnterprise: (enterpriseId, scopes, granted) =>
      newToken(world, installInEnterprise(world, enterpriseId, scopes, granted)).token,
    async grantAccess(workspaceId) {
      grantAccess(world, workspaceId)
      await events.settle()
    },
    async revokeAccess(workspaceId) {
      revokeAccess(world, workspaceId)
      await events.settle()
    },
    async uninstallApp(workspaceId) {
      const installation = installationFor(world, workspaceId)
      if (installation === undefined) throw new Error(`The app is not installed in ${workspaceId}`)
      uninstall(world, installation)
      await events.settle()
    },
    letAppsInvite(workspaceId, isLet) {
      workspaceOf(workspaceId).letsAppsInvite = isLet
    },
    haveNewBlocks(workspaceId, has) {
      workspaceOf(workspaceId).hasNewBlocks = has
    },
    async sendEvent(workspaceId, event) {
      world.tell(workspaceId, event)
      await events.settle()
    },
    duplicates: () => world.duplicates,
  }
}
