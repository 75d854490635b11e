import { webApi } from '@slack/bolt'
import type { Log } from '../../../src/kit/log.ts'
import { type SlackSettings, timeLimitsOf } from '../config.ts'
import { NoToken } from '../results.ts'
import { slackLogger } from './logger.ts'

export interface Wire {
  readonly settings: SlackSettings
  readonly log: Log
  readonly fetch: typeof globalThis.fetch
}

/** Nothing is repeated behind our back: by default the library posts again after a reset connection, and a message may then stand there twice. */
export function clientOptions({ settings, log, fetch }: Wire): webApi.WebClientOptions {
  return {
    ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
    fetch: (url, init) => fetch(url, init),
    logger: slackLogger(log),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: timeLimitsOf(settings).call,
  }
}

/** A token that Slack does not take any more, however it says so. */
const refusals = ['token_expired', 'token_revoked', 'invalid_auth', 'not_authed', 'account_inactive']

/** Whether this code of Slack's refuses the token. */
export const isRefusal = (code: string): boolean => refusals.includes(code)

/** The name of the refusal, or null when something else went wrong. */
export function tokenRefusal(error: unknown): string | null {
  const said = error instanceof webApi.WebAPIPlatformError ? error.data.error : null
  return said !== null && isRefusal(said) ? said : null
}

/** `renewed`: what to use in the place of a token that was refused; null where there is nothing newer. The call was not done, so it may be made again. */
export class WatchedClient extends webApi.WebClient {
  readonly #renewed: (refusal: string) => Promise<string | null>

  constructor(token: string, options: webApi.WebClientOptions, renewed: (refusal: string) => Promise<string | null>) {
    super(token, options)
    this.#renewed = renewed
  }

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<webApi.WebAPICallResult> {
    try {
      return await super.apiCall(method, options)
    } catch (error) {
      const refusal = tokenRefusal(error)
      const token = refusal === null ? null : await this.#instead(refusal)
      if (token === null) throw error
      return super.apiCall(method, { ...options, token })
    }
  }

  async #instead(refusal: string): Promise<string | null> {
    try {
      return await this.#renewed(refusal)
    } catch (cause) {
      throw new NoToken('Slack refused a token, and no other could be had just now.', { cause })
    }
  }
}
