// The Slack adapter: says what the core wants said, and brings what people do on Slack to its front door. It installs Pari, keeps the tokens, renders
// and parses. It decides nothing about mentoring, and the core never sees a payload of Slack's.
import { fetch } from 'undici'
import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import type { Core } from '../../src/contract/core.ts'
import type { Platform } from '../../src/contract/platform.ts'
import type { Tokens } from '../../src/contract/tokens.ts'
import type { Clock } from '../../src/kit/clock.ts'
import type { Ids } from '../../src/kit/ids.ts'
import type { Log } from '../../src/kit/log.ts'
import type { Seal } from '../../src/kit/seal.ts'
import { createClients } from './access/clients.ts'
import { httpDoor, installRoutes, type Opened, type Route, socketDoor } from './access/doors.ts'
import { createInstallations } from './access/kept.ts'
import { createPost, postBy } from './access/post.ts'
import { createSingleWorkspace } from './access/single.ts'
import { isTaken } from './access/start.ts'
import { createTeams } from './access/teams.ts'
import { refuseSettings, type SlackSettings, timeLimitsOf } from './config.ts'
import { listen } from './listen.ts'
import { createPlatform } from './platform.ts'

export type { SlackSettings } from './config.ts'

export interface SlackDeps {
  readonly memory: AdapterMemory
  readonly seal: Seal
  readonly tokens: Tokens
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Instead of the network. */
  readonly fetch?: typeof globalThis.fetch
  /** Milliseconds between two posts into one conversation, and two publications of one home; missing: what Slack asks for. */
  readonly millisBetweenPosts?: number
  readonly millisBetweenHomes?: number
}

export interface SlackAdapter {
  readonly platform: Platform
  /** For the one HTTP server of the house. */
  readonly routes: readonly Route[]
  /** Listens at once, and says so; then throws when Slack does not take the token, with words that say what to do. */
  listen(core: Core, hears?: () => void): Promise<void>
  /** Hears nothing more, and waits until what was heard is done. */
  stop(): Promise<void>
}

/** Opens the adapter. Throws on settings that `refuseSettings` refuses. */
export function openSlack(settings: SlackSettings, given: SlackDeps): SlackAdapter {
  const [refusal] = refuseSettings(settings)
  if (refusal) throw new Error(refusal.refused)
  const responses = given.fetch ? { post: postBy(given.fetch), stop: () => Promise.resolve() } : createPost()
  const deps = { ...given, fetch: given.fetch ?? (fetch as unknown as typeof globalThis.fetch), post: responses.post, settings }
  const teams = createTeams(deps)
  const installations = createInstallations(deps)
  const single = settings.botToken ? createSingleWorkspace(settings.botToken, deps, (id) => teams.teamOf(id)) : null
  const clients = single ?? createClients({ ...deps, installations }, (id) => teams.teamOf(id))
  const { clientFor } = clients
  const platform = createPlatform({ ...deps, clientFor })

  let opened: ReturnType<Opened> = null
  const door = settings.socketMode ? socketDoor(deps) : httpDoor(deps, () => opened)
  const pages = single ? [] : installRoutes({ ...deps, installations, clients }, () => opened)
  return {
    platform,
    routes: [...door.routes, ...pages],
    async listen(core, hears) {
      const since = deps.clock.now().toString()
      const installedAt = async (id: string) => (single ? since : ((await installations.read(id))?.installedAt ?? null))
      const removal = {
        installedAt,
        isTaken: (id: string) => isTaken(clientFor, id),
        forget: (id: string) => installations.forget(id),
        drop: (id: string) => clients.drop(id),
      }
      const { homes } = platform
      const listening = listen({ ...deps, core, platform, homes, clientFor, limits: timeLimitsOf(settings), teams, removal }, door.receiver)
      opened = { core, listening }
      hears?.()
      if (single) {
        const { workspace, name } = await single.identify()
        await core.installed(workspace, name, null)
      }
      await door.prove()
      await listening.app.start()
    },
    async stop() {
      const before = opened
      opened = null
      await before?.listening.app.stop()
      await before?.listening.settled()
      await responses.stop()
    },
  }
}
