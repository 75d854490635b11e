import { limits } from './limits-kept.ts'
import { type Grant, type Installation, unixSeconds, type Workspace, type World } from './state.ts'
import { addPerson } from './world.ts'

/** Where the app is installed that covers this workspace: its own installation, or its organisation's once access is granted. */
export function installationFor(world: World, workspaceId: string): Installation | undefined {
  const own = world.installations.get(workspaceId)
  if (own !== undefined) return own
  const enterpriseId = world.workspaces.get(workspaceId)?.enterpriseId
  const wide = enterpriseId === undefined ? undefined : world.installations.get(enterpriseId)
  return wide?.workspaceIds.has(workspaceId) ? wide : undefined
}

function botIn(world: World, workspace: Workspace, existing: string | undefined): string {
  const name = world.app.name ?? 'Pari'
  return addPerson(world, workspace.id, { ...(existing === undefined ? {} : { id: existing }), name, isBot: true }).id
}

function install(
  world: World,
  id: string,
  workspaces: readonly Workspace[],
  scopes: readonly string[],
  isEnterprise: boolean,
): Installation {
  const before = world.installations.get(id)
  let botUserId = before?.botUserId
  for (const workspace of workspaces) botUserId = botIn(world, workspace, botUserId)
  const enterpriseId = isEnterprise ? id : workspaces[0]?.enterpriseId
  const installation: Installation = {
    id,
    isEnterprise,
    ...(enterpriseId === undefined ? {} : { enterpriseId }),
    workspaceIds: new Set(workspaces.map((workspace) => workspace.id)),
    botId: before?.botId ?? world.nextId('B'),
    botUserId: botUserId ?? world.nextId('U'),
    scopes: [...new Set([...(before?.scopes ?? []), ...scopes])],
  }
  world.installations.set(id, installation)
  world.announce({ what: 'installation', workspaceId: id, id })
  return installation
}

/** Installs the app in one workspace; scopes add up over installs, as on Slack. */
export function installInWorkspace(world: World, workspaceId: string, scopes: readonly string[]): Installation {
  const workspace = world.workspaces.get(workspaceId)
  if (workspace === undefined) throw new Error(`There is no workspace ${workspaceId}: add it first`)
  return install(world, workspaceId, [workspace], scopes, false)
}

/** Installs the app for an organisation. Slack adds no workspace by itself: an admin grants them (`granted`). */
export function installInEnterprise(
  world: World,
  enterpriseId: string,
  scopes: readonly string[],
  granted: readonly string[],
): Installation {
  const workspaces = [...world.workspaces.values()].filter(({ id, enterpriseId: of }) => of === enterpriseId && granted.includes(id))
  return install(world, enterpriseId, workspaces, scopes, true)
}

/** An admin lets an organisation's installation into one more workspace; the app hears `team_access_granted`. */
export function grantAccess(world: World, workspaceId: string): void {
  const workspace = world.workspaces.get(workspaceId)
  const wide = world.installations.get(workspace?.enterpriseId ?? '')
  if (workspace === undefined || wide === undefined) throw new Error(`The app is not installed for the organisation of ${workspaceId}`)
  wide.workspaceIds.add(workspaceId)
  botIn(world, workspace, wide.botUserId)
  world.tell(workspaceId, { type: 'team_access_granted', team_ids: [workspaceId] })
}

/** An admin takes a workspace out of an organisation's installation; the app hears `team_access_revoked`. */
export function revokeAccess(world: World, workspaceId: string): void {
  world.tell(workspaceId, { type: 'team_access_revoked', team_ids: [workspaceId] })
  world.installations.get(world.workspaces.get(workspaceId)?.enterpriseId ?? '')?.workspaceIds.delete(workspaceId)
}

/** A new token of an installation; a rotating one lives 12 hours and brings a refresh token. */
export function newToken(world: World, installation: Installation): Grant {
  const tail = `${installation.id}-${Math.floor(world.random() * 2 ** 48).toString(36)}-${world.nextId('K')}`
  const rotating = world.app.tokenRotation === true
  const grant: Grant = {
    token: rotating ? `xoxe.xoxb-1-${tail}` : `xoxb-${tail}`,
    kind: 'bot',
    installationId: installation.id,
    ...(rotating ? { refreshToken: `xoxe-1-${tail}`, expiresAt: unixSeconds(world) + limits.tokenSeconds } : {}),
  }
  world.grants.set(grant.token, grant)
  return grant
}

export const grantsOf = (world: World, installation: Installation): readonly Grant[] =>
  [...world.grants.values()].filter((grant) => grant.installationId === installation.id)

/** Removes the app: its tokens die, and it hears `app_uninstalled` and `tokens_revoked`. */
export function uninstall(world: World, installation: Installation): void {
  const [workspaceId = installation.id] = installation.workspaceIds
  for (const grant of grantsOf(world, installation)) grant.ended ??= 'account_inactive'
  world.tell(workspaceId, { type: 'app_uninstalled' })
  world.tell(workspaceId, { type: 'tokens_revoked', tokens: { oauth: [], bot: [installation.botUserId] } })
  world.installations.delete(installation.id)
  world.announce({ what: 'installation', workspaceId, id: installation.id })
}
