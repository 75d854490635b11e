import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api'
import type { FailureReason, Setback } from '../../src/contract/platform.ts'

/** Milliseconds to wait when Slack does not say, and at most when it does; the core waits longer with every try. */
const waits = { throttled: 5_000, transient: 2_000, moving: 3_600_000, longest: 3_600_000 } as const

/** What Slack's answers mean (docs.slack.dev/reference/methods, "Errors" of each method that is used). */
const failures: Readonly<Record<FailureReason, readonly string[]>> = {
  authorisationRevoked: ['account_inactive', 'invalid_auth', 'token_revoked', 'token_expired', 'not_authed'],
  recipientGone: ['user_disabled', 'users_not_found', 'user_not_found'],
  placeGone: ['channel_not_found'],
  placeArchived: ['is_archived', 'is_inactive'],
  notMember: ['not_in_channel', 'user_not_in_channel'],
  tooLarge: [
    'msg_blocks_too_long',
    'metadata_too_large',
    'msg_too_long',
    'too_many_attachments',
    'view_too_large',
    'too_many_users',
    'too_long',
  ],
  invalidContent: [
    'invalid_blocks',
    'invalid_arguments',
    'invalid_arg_name',
    'missing_argument',
    'no_text',
    'invalid_metadata',
    'markdown_text_conflict',
  ],
  appNotInstalled: ['team_access_not_granted'],
  notPermitted: [
    'messages_tab_disabled',
    'restricted_action',
    'ekm_access_denied',
    'app_access_restricted',
    'missing_scope',
    'no_permission',
    'message_limit_exceeded',
    'user_not_visible',
    'invalid_user_combination',
    'cannot_dm_bot',
    'not_enabled',
  ],
  blockedByPerson: [],
  blockedByAdministrator: ['access_denied', 'accesslimited', 'enterprise_is_restricted'],
}
const reasonOf = new Map(Object.entries(failures).flatMap(([reason, codes]) => codes.map((code) => [code, reason as FailureReason])))
/** Codes that come in many kinds, such as `invalid_blocks_format` and `restricted_action_read_only_channel`. */
const families = ['invalid_blocks', 'invalid_metadata', 'restricted_action'] as const

/** Slack says itself that part of it may have been done. */
const perhapsDone = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])
const throttling = new Set(['ratelimited', 'rate_limited'])
/** The workspace is moving into an organisation: that takes hours. */
const moving = new Set(['team_added_to_org', 'org_login_required'])

/** Slack refused a token and we could not get another one just now. The call was not done, no matter why there was no token. */
export class NoToken extends Error {
  override readonly name = 'NoToken'
}

/** What a call to Slack that failed means for its caller. Details name codes, never what was said. */
export function setbackOf(error: unknown): Setback {
  if (error instanceof NoToken) return transient(waits.transient)
  if (error instanceof WebAPIRateLimitedError) return throttled(error.retryAfter)
  if (error instanceof WebAPIPlatformError) return ofAnswer(error)
  if (error instanceof WebAPIHTTPError) return ofStatus(error.statusCode)
  if (error instanceof WebAPIRequestError) return ofConnection(error.original)
  // The SDK throws a bare error for a 429 that does not say how long to wait.
  if (error instanceof Error && error.message.startsWith('Retry header did not contain')) return throttled(undefined)
  return { kind: 'unknown', detail: error instanceof Error ? error.name : 'threw' }
}

/** Slack's code for what went wrong; null when Slack was not reached or did not name one. */
export const codeOf = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError && isCode(error.data.error) ? error.data.error : null

/** The SDK gives an answer that is not JSON as if it were the code. */
const isCode = (text: unknown): text is string => typeof text === 'string' && /^[a-z][a-z0-9_]{1,80}$/u.test(text)

const transient = (afterMs: number): Setback => ({ kind: 'retry', afterMs, reason: 'transient' })
const throttled = (seconds: number | undefined): Setback => ({
  kind: 'retry',
  afterMs: seconds === undefined ? waits.throttled : Math.min(Math.max(0, seconds) * 1000, waits.longest),
  reason: 'throttled',
})

function ofAnswer(error: WebAPIPlatformError): Setback {
  const code = codeOf(error)
  if (code === null) return { kind: 'unknown', detail: 'an answer that is not JSON' }
  if (throttling.has(code)) return throttled(error.data.response_metadata?.retryAfter)
  if (moving.has(code)) return transient(waits.moving)
  if (perhapsDone.has(code)) return { kind: 'unknown', detail: code }
  const family = families.find((each) => code.startsWith(each)) ?? code
  return { kind: 'failed', reason: reasonOf.get(family) ?? 'notPermitted', detail: [code, ...hintsOf(error)].join(' ') }
}

/** Where in the blocks, and which scope: what mends it. */
function hintsOf({ data }: WebAPIPlatformError): string[] {
  const pointers = (data.response_metadata?.messages ?? []).flatMap((message) => /\/(?:blocks|view)[\w/]*/u.exec(message)?.[0] ?? [])
  const needed = 'needed' in data && typeof data.needed === 'string' ? [data.needed] : []
  return [...needed, ...pointers.slice(0, 3)]
}

function ofStatus(status: number): Setback {
  if (status === 413) return { kind: 'failed', reason: 'tooLarge', detail: 'HTTP 413' }
  const refused = status >= 400 && status < 500 && status !== 408
  return refused ? transient(waits.transient) : { kind: 'unknown', detail: `HTTP ${status}` }
}

/** Nothing was sent: no connection came about. */
const neverSent = (code: string): boolean =>
  notReached.has(code) || code.startsWith('CERT_') || code.startsWith('ERR_TLS_') || code.indexOf('_CERT') > 0
const notReached = new Set([
  ...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'UND_ERR_CONNECT_TIMEOUT'],
])

function ofConnection(original: unknown): Setback {
  const codes = codesOf(original)
  if (codes.length > 0 && codes.every(neverSent)) return transient(waits.transient)
  const name = original instanceof Error ? original.name : 'no answer'
  return { kind: 'unknown', detail: [name, ...codes].join(' ') }
}

/** The codes at the bottom of an error: one for each address of the host that was tried. */
function codesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.flatMap(codesOf)
  if (error.cause instanceof Error) return codesOf(error.cause)
  return 'code' in error && typeof error.code === 'string' ? [error.code] : []
}
