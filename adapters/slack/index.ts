// The Slack adapter: says what the core wants said, and brings what people do on Slack to its front door. It installs Pari, keeps the tokens, renders
// and parses. It decides nothing about mentoring, and the core never sees a payload of Slack's.
import { fetch } from 'undici'
import type { Adapter, AdapterDeps } from '../../src/contract/adapter.ts'
import type { Core } from '../../src/contract/core.ts'
import { drawing } from '../../src/contract/pictures.ts'
import { createTurns } from '../../src/kit/turns.ts'
import { createClients } from './access/clients.ts'
import { httpDoor, installRoutes, type Opened, socketDoor } from './access/doors.ts'
import { examine } from './access/examine.ts'
import { createInstallations } from './access/kept.ts'
import { nameOf } from './access/logger.ts'
import { createPost, postBy } from './access/post.ts'
import { createSingleWorkspace } from './access/single.ts'
import { isTaken } from './access/start.ts'
import { createTeams } from './access/teams.ts'
import type { Homes } from './app-home/homes.ts'
import { createOpenHomes, type OpenHomes } from './app-home/open-homes.ts'
import { refuseSettings, type SlackSettings, timeLimitsOf } from './config.ts'
import type { EventsHearing } from './hearing/events.ts'
import { formsWithFiles } from './hearing/files.ts'
import { showHome } from './hearing/hearing.ts'
import { resume } from './hearing/resume.ts'
import { listen } from './listen.ts'
import { createPlatform } from './platform.ts'

export type { SlackSettings } from './config.ts'

/** What the Slack adapter is opened with. */
export interface SlackDeps extends AdapterDeps {
  /** Takes the place of the network, for the playground and for tests. */
  readonly fetch?: typeof globalThis.fetch
  /**
   * Milliseconds between two posts into one conversation. Missing: one second, which Slack asks for
   * (docs.slack.dev/apis/web-api/rate-limits).
   */
  readonly millisBetweenPosts?: number
  /** Milliseconds between two publications of one home. Missing: one second. */
  readonly millisBetweenHomes?: number
}

/** Opens the adapter; it calls nobody before `listen`. Throws on settings that `refuseSettings` refuses. */
export function openSlack(settings: SlackSettings, given: SlackDeps): Adapter {
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
  let hearing: EventsHearing | null = null
  let openHomes: OpenHomes | null = null
  const door = settings.socketMode ? socketDoor(deps) : httpDoor(deps, () => opened)
  const pages = single ? [] : installRoutes({ ...deps, installations, clients, taking: platform.taking }, () => opened)
  return {
    platform,
    routes: [...door.routes, ...pages],
    async listen(given, hears) {
      const core = drawing(given, platform.draw)
      const since = deps.clock.now().toString()
      const installedAt = async (id: string) => (single ? since : ((await installations.read(id))?.installedAt ?? null))
      const removal = {
        installedAt,
        isTaken: (id: string) => isTaken(clientFor, id),
        forget: (id: string) => installations.forget(id),
        drop: (id: string) => clients.drop(id),
      }
      const { homes } = platform
      openHomes = openHomesOf({ ...deps, homes, core })
      const fetching = createTurns(formsWithFiles)
      hearing = { ...deps, core, platform, homes, openHomes, clientFor, limits: timeLimitsOf(settings), fetching, teams, removal }
      const listening = listen(hearing, door.receiver)
      opened = { core, listening }
      hears?.()
      if (single) {
        const { workspace, name } = await single.identify()
        await core.installed(workspace, name, null)
      }
      await door.prove()
      await listening.app.start()
    },
    async resume(sealed) {
      if (!hearing || !opened) throw new Error('Nobody listens to Slack here, not yet or no more.')
      return resume(hearing, sealed)
    },
    examine: (ids, depth) => examine({ ...deps, clientFor, installations, single }, ids, depth),
    async stop() {
      const before = opened
      opened = null
      openHomes?.stop()
      await before?.listening.app.stop()
      await before?.listening.settled()
      await responses.stop()
    },
  }
}

/** A change that others made need not be seen at once. */
const homesBetweenRefreshes = 5

function openHomesOf(deps: SlackDeps & { readonly homes: Homes; readonly core: Core }): OpenHomes {
  const { memory, clock, log, millisBetweenHomes = 1_000 } = deps
  return createOpenHomes({
    ...{ memory, clock, waitMs: homesBetweenRefreshes * millisBetweenHomes },
    show: (of) => showHome(deps, of),
    failed: (error, { id }) => log.warn({ workspace: id, error: nameOf(error) }, 'open homes could not be refreshed'),
  })
}
