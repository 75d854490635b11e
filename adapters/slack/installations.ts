import type { Installation, InstallationStore } from '@slack/bolt'
import type { Workspace } from '../../src/contract/platform.ts'
import { type Clock, Instant } from '../../src/kit/clock.ts'
import type { Clients } from './access/clients.ts'
import type { Installations, Kept } from './access/kept.ts'
import type { Taking } from './access/taking.ts'

export interface StoreDeps {
  readonly installations: Installations
  readonly clients: Pick<Clients, 'drop'>
  readonly clock: Clock
  /** Forgets what was learned of a workspace. */
  readonly taking: Pick<Taking, 'forget'>
}

/** The enterprise of an organisation-wide installation, else the team; never the person who installed. */
export function workspaceOf(installation: Installation): Workspace {
  const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id
  if (!id) throw new Error('Slack did not say where Pari was installed.')
  return { platform: 'slack', id }
}

/** What the organisation or team calls itself. */
export const nameOfWorkspace = ({ isEnterpriseInstall, enterprise, team }: Installation): string =>
  (isEnterpriseInstall ? enterprise?.name : team?.name) ?? ''

/** Slack's installer keeps here what it was given. Nothing is read through it: every call goes through `clientFor`, which renews tokens. */
export function createStore({ installations, clients, clock, taking }: StoreDeps): InstallationStore {
  return {
    async storeInstallation(installation) {
      const { id } = workspaceOf(installation)
      await installations.write(id, keptFrom(installation, clock.now()))
      clients.drop(id)
      await taking.forget(id)
    },
    fetchInstallation: () => Promise.reject(new Error('Installations are read by clientFor.')),
  }
}

function keptFrom(installation: Installation, now: Instant): Kept {
  const { bot } = installation
  if (!bot) throw new Error('Slack gave no bot token.')
  return {
    token: bot.token,
    refreshToken: bot.refreshToken ?? null,
    expiresAt: bot.expiresAt ?? null,
    scopes: bot.scopes,
    name: nameOfWorkspace(installation),
    installedAt: now.toString(),
  }
}

/** Seconds by which our clock and Slack's may differ: Slack's requests are not taken when they differ by more. */
const skew = 5 * 60

/**
 * Whether a removal that Slack tells of (`eventTime`, seconds since 1970) happened before what is installed now: events are repeated and their order is
 * not promised, so the removal may be that of an earlier installation. Near to it, two clocks cannot tell.
 */
export function isBeforeInstalling(eventTime: number, installedAt: string): boolean | 'perhaps' {
  const after = eventTime - Instant.from(installedAt).epochMilliseconds / 1000
  return Math.abs(after) <= skew ? 'perhaps' : after < 0
}
