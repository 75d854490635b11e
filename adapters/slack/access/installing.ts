import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Installation } from '@slack/bolt'
import { InstallProvider, InvalidStateError } from '@slack/oauth'
import type { Core } from '../../../src/contract/core.ts'
import { onceAMinute } from '../../../src/kit/once-a-minute.ts'
import { createStore, nameOfWorkspace, type StoreDeps, workspaceOf } from '../installations.ts'
import { clientOptions, type Wire } from './client.ts'
import { nameOf, slackLogger } from './logger.ts'
import { type Page, showPage } from './pages.ts'
import { botScopes, optionalBotScopes, paths } from './scopes.ts'
import { createStates, type StateDeps } from './state.ts'

export interface InstallingDeps extends Wire, StateDeps, StoreDeps {
  /** The front door, once it is open. */
  readonly core: () => Core
}

/** One page of the way through Slack's authorisation. */
type Walk = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export interface Installing {
  /** Sends the person who opens it to Slack. */
  readonly begin: Walk
  /** Where Slack sends them back. */
  readonly finish: Walk
}

/** OAuth v2 (https://docs.slack.dev/authentication/installing-with-oauth): least scopes, no person's token, organisation-wide where an administrator does it. */
export function createInstalling(deps: InstallingDeps): Installing {
  const provider = providerOf(deps)
  const scopes = [...botScopes, ...optionalBotScopes]
  const options = { scopes, redirectUri: redirectUriOf(deps) }
  const refusals = onceAMinute(deps.log)
  return {
    begin: (request, response) => provider.handleInstallPath(request, response, {}, options),
    finish: (request, response) =>
      provider.handleCallback(request, response, {
        successAsync: (installation) => welcome(deps, installation, request, response),
        async failureAsync(error) {
          const page = failurePage(error, request)
          // Somebody who says no on Slack's page is no failure.
          if (page.status !== 200) refusals.warn('slack installation', `an installation in a Slack workspace failed: ${nameOf(error)}`)
          showPage(response, request.headers['accept-language'], page)
        },
      }),
  }
}

const redirectUriOf = ({ settings }: InstallingDeps): string => `${settings.baseUrl ?? ''}${paths.redirect}`

function providerOf(deps: InstallingDeps): InstallProvider {
  const { clientId = '', clientSecret = '', authorizeUrl } = deps.settings
  const states = createStates(deps)
  return new InstallProvider({
    clientId,
    clientSecret,
    ...(authorizeUrl ? { authorizationUrl: authorizeUrl } : {}),
    installationStore: createStore(deps),
    // The library's own store signs a state but lets it be used again and again; the cookie that binds it to the browser is the library's.
    stateStore: {
      generateStateParam: async () => states.issue(),
      async verifyStateParam(_, state) {
        if (!(await states.redeem(state))) throw new InvalidStateError('This state was used before, or is too old.')
        return { scopes: [], redirectUri: redirectUriOf(deps) }
      },
    },
    directInstall: true,
    clientOptions: clientOptions(deps),
    logger: slackLogger(deps.log),
  })
}

async function welcome(
  deps: InstallingDeps,
  installation: Installation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const workspace = workspaceOf(installation)
  const name = nameOfWorkspace(installation)
  await deps.core().installed(workspace, name, { workspace, id: installation.user.id })
  deps.log.info({ workspace: workspace.id }, 'Pari was installed in a Slack workspace')
  const href = installation.isEnterpriseInstall
    ? (installation.enterpriseUrl ?? 'https://slack.com')
    : `https://slack.com/app_redirect?app=${installation.appId ?? ''}&team=${workspace.id}`
  const page: Page = {
    status: 200,
    say: (words) => ({ title: words.installedTitle, text: words.installed(name || workspace.id), link: words.openSlack, href }),
  }
  showPage(response, request.headers['accept-language'], page)
}

const old = ['slack_oauth_invalid_state', 'slack_oauth_missing_state', 'slack_oauth_missing_code']

function failurePage(error: Error & { readonly code?: string }, request: IncomingMessage): Page {
  const isDenied = request.url?.includes('error=access_denied') === true
  const isOld = old.includes(error.code ?? '') || nameOf(error).includes('invalid_code')
  return {
    status: isDenied ? 200 : isOld ? 400 : 502,
    say: (words) => ({
      title: words.failedTitle,
      text: isDenied ? words.denied : isOld ? words.expired : words.broken,
      link: words.again,
      href: paths.install,
    }),
  }
}
