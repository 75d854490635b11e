import type { webApi } from '@slack/bolt'
import type { ClientFor } from '../calls.ts'
import { clientOptions, WatchedClient } from './client.ts'
import { currentTokens, isFinal, isOver, type RotationDeps, renewTokens } from './rotation.ts'

export interface Clients {
  readonly clientFor: ClientFor
  /** Forgets what is remembered in this process. */
  drop(id: string): void
}

/** Milliseconds that a token is used without looking whether another process renewed it or took it away. */
const remembered = 60_000

interface Remembered {
  readonly access: Promise<Remembering | null>
  readonly until: number
}
interface Remembering {
  readonly token: string
  readonly client: webApi.WebClient
  readonly scopes: readonly string[]
}

/** `teamOf`: which team to name with an organisation's token. */
export function createClients(deps: RotationDeps, teamOf: (id: string) => Promise<string | null>): Clients {
  const known = new Map<string, Remembered>()
  const options = clientOptions(deps)
  const nowMs = () => deps.clock.now().epochMilliseconds

  async function look(id: string, before: Promise<Remembering | null> | undefined): Promise<Remembering | null> {
    const tokens = await currentTokens(id, deps)
    if (!tokens || isOver(tokens, deps.clock)) return null
    const old = await before?.catch(() => null)
    const client =
      old?.token === tokens.token ? old.client : new WatchedClient(tokens.token, options, (refusal) => renewed(id, tokens.token, refusal))
    return { token: tokens.token, client, scopes: tokens.scopes }
  }

  /** What other processes have in the place of a refused token, or a renewed one if it only ran out. */
  async function renewed(id: string, token: string, refusal: string): Promise<string | null> {
    known.delete(id)
    const kept = await deps.installations.read(id)
    if (!kept) return null
    if (kept.token !== token) return kept.token
    if (refusal !== 'token_expired' || kept.refreshToken === null) return null
    try {
      return (await renewTokens(id, (now) => now.token === token, deps))?.token ?? null
    } catch (error) {
      if (isFinal(error)) return null
      throw error
    }
  }

  function remember(id: string): Promise<Remembering | null> {
    const before = known.get(id)
    if (before && before.until > nowMs()) return before.access
    const access = look(id, before?.access)
    known.set(id, { access, until: nowMs() + remembered })
    // Nothing, and what cannot be found out now, is looked for again the next time: Pari may be installed by then.
    access.then(
      (found) => found ?? known.delete(id),
      () => known.delete(id),
    )
    return access
  }

  return {
    async clientFor({ id }) {
      const found = await remember(id)
      return found && { client: found.client, scopes: found.scopes, teamId: await teamOf(id) }
    },
    drop: (id) => void known.delete(id),
  }
}
