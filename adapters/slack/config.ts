import type { Refusal } from '../../src/kit/result.ts'

/**
 * Values that the adapter is given; it reads no environment. For one workspace it needs `botToken`, for many `clientId` and what belongs to
 * it.
 */
export interface SlackSettings {
  /** Client id of the app, for many workspaces (OAuth). */
  readonly clientId?: string | undefined
  /** Client secret of the app; it belongs to `clientId`. */
  readonly clientSecret?: string | undefined
  /** It proves that a request comes from Slack. It is needed without Socket Mode. */
  readonly signingSecret?: string | undefined
  /** Bot token (xoxb-…) of the one workspace. */
  readonly botToken?: string | undefined
  /** App-level token (xapp-…) with the scope connections:write. It is needed for Socket Mode. */
  readonly appToken?: string | undefined
  /** True: Pari opens a socket to Slack. False: Slack sends signed requests. */
  readonly socketMode: boolean
  /** The public address, without a slash at its end: Slack sends people back there after they installed Pari. Null: there is none. */
  readonly baseUrl: string | null
  /** Another end than `https://slack.com/api/`, which is used when this is missing. */
  readonly apiUrl?: string | undefined
  /** Another page than `https://slack.com/oauth/v2/authorize`, which is used when this is missing. */
  readonly authorizeUrl?: string | undefined
  /** Other limits of time than the usual ones, for tests. */
  readonly timeLimits?: Partial<TimeLimits> | undefined
}

/** Milliseconds. */
export interface TimeLimits {
  /** Slack waits 3 s for an acknowledgement; what is not decided by then is acknowledged first and answered later. */
  readonly decide: number
  /** One call of the Web API, below the lane's own limit of 8 s. */
  readonly call: number
  /** One answer to a response_url. */
  readonly respond: number
  /** Fetching one file. */
  readonly file: number
}

export const timeLimitsOf = (settings: Pick<SlackSettings, 'timeLimits'>): TimeLimits => ({
  decide: 2000,
  call: 7000,
  respond: 5000,
  file: 10_000,
  ...settings.timeLimits,
})

/** What is missing or does not go together, in words that say what to do; nothing when the adapter can be opened. */
export function refuseSettings(settings: SlackSettings): readonly Refusal[] {
  return [...refuseKind(settings), ...refuseDoor(settings)].map((refused) => ({ refused }))
}

/** One workspace by its token, or many by OAuth. */
function refuseKind({ botToken, clientId, clientSecret, baseUrl }: SlackSettings): readonly string[] {
  if (botToken && clientId)
    return ['SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set: keep the token for one workspace, or the client id for many.']
  if (botToken) return refuseBotToken(botToken)
  if (!clientId)
    return [
      'Slack needs SLACK_BOT_TOKEN (one workspace), or SLACK_CLIENT_ID and SLACK_CLIENT_SECRET (many): see the app’s settings on Slack.',
    ]
  return [
    ...(clientSecret ? [] : ['SLACK_CLIENT_SECRET is missing: it stands beside the client id, under Basic Information of the app.']),
    ...refuseBaseUrl(baseUrl),
  ]
}

function refuseBotToken(botToken: string): readonly string[] {
  if (botToken.startsWith('xoxe.'))
    return ['SLACK_BOT_TOKEN expires (xoxe.…): use SLACK_CLIENT_ID, or make an app whose manifest has no token rotation.']
  return botToken.startsWith('xoxb-') ? [] : ['SLACK_BOT_TOKEN must start with xoxb-: take the Bot User OAuth Token, not another one.']
}

function refuseBaseUrl(baseUrl: string | null): readonly string[] {
  if (!baseUrl) return ['PARI_URL is missing: the public https address of this server, where Slack sends people back after installing.']
  const url = URL.parse(baseUrl)
  if (!url) return ['PARI_URL is no address: it must look like https://pari.example.org.']
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  return url.protocol === 'https:' || isLocal ? [] : ['PARI_URL must begin with https://: Slack sends people back over TLS only.']
}

/** Signed requests, or a socket that we open. */
function refuseDoor({ socketMode, appToken, signingSecret }: SlackSettings): readonly string[] {
  if (!socketMode)
    return signingSecret ? [] : ['SLACK_SIGNING_SECRET is missing: without it nobody can tell Slack’s requests from forged ones.']
  if (!appToken) return ['SLACK_APP_TOKEN is missing: Socket Mode needs an app-level token with the scope connections:write.']
  return appToken.startsWith('xapp-') ? [] : ['SLACK_APP_TOKEN must start with xapp-: take the app-level token, not the bot’s.']
}
