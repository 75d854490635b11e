import type { webApi } from '@slack/bolt'
import type { Workspace } from '../../../src/contract/platform.ts'
import { clientOptions, isRefusal, WatchedClient, type Wire } from './client.ts'
import type { Clients } from './clients.ts'
import { inWords } from './start.ts'

/** Who a bot token belongs to, as Slack says it. */
interface Identity {
  readonly workspace: Workspace
  readonly name: string
  readonly teamId: string | null
  readonly scopes: readonly string[]
}

/** One workspace, by a token from the settings. */
export interface SingleWorkspace extends Clients {
  /** Asks Slack whose token it is; throws with words that say what to do when Slack does not take it. */
  identify(): Promise<Identity>
}

/** `teamOf`: which team of an organisation to name, where the token is an organisation's. */
export function createSingleWorkspace(token: string, wire: Wire, teamOf: (id: string) => Promise<string | null>): SingleWorkspace {
  const client = new WatchedClient(token, clientOptions(wire), async () => null)
  let identity: Promise<Identity> | null = null
  const removed = new Set<string>()

  function identify(): Promise<Identity> {
    identity ??= whoIs(client)
    identity.catch(() => {
      identity = null
    })
    return identity
  }

  return {
    async identify() {
      removed.clear()
      try {
        return await identify()
      } catch (error) {
        throw inWords(error, (code) =>
          isRefusal(code) ? `Slack does not take SLACK_BOT_TOKEN (${code}): install the app again and copy its new token.` : null,
        )
      }
    },
    async clientFor(workspace) {
      const { workspace: own, teamId, scopes } = await identify()
      if (own.id !== workspace.id || removed.has(own.id)) return null
      return { client, teamId: (await teamOf(own.id)) ?? teamId, scopes }
    },
    drop: (id) => void removed.add(id),
  }
}

async function whoIs(client: webApi.WebClient): Promise<Identity> {
  const said = await client.auth.test()
  const id = said.is_enterprise_install ? said.enterprise_id : said.team_id
  if (!id) throw new Error('Slack did not say which workspace the bot token belongs to.')
  return {
    workspace: { platform: 'slack', id },
    name: said.team ?? id,
    // Of an organisation's token Slack may say the organisation's own id here.
    teamId: said.is_enterprise_install && said.team_id !== id ? (said.team_id ?? null) : null,
    scopes: said.response_metadata?.scopes ?? [],
  }
}
