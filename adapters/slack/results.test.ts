import { describe, expect, test } from 'vitest'
import type { FailureReason, Setback } from '../../src/contract/platform.ts'
import { codeOf, setbackOf } from './results.ts'
import { type SlackAnswer, slackAnswering } from './test/calls.ts'

/** What a post leads to when Slack, or the way to it, answers like this. */
async function setbackAfter(answer: SlackAnswer): Promise<Setback> {
  try {
    await slackAnswering(() => answer).client.auth.test()
  } catch (error) {
    return setbackOf(error)
  }
  throw new Error('Slack agreed.')
}

const network = (code: string, name = 'Error') => new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code, name }) })

describe('what Slack’s answers mean for a delivery', () => {
  const codes: Readonly<Record<FailureReason, readonly string[]>> = {
    authorisationRevoked: ['account_inactive', 'invalid_auth', 'token_revoked', 'token_expired', 'not_authed'],
    recipientGone: ['user_disabled', 'users_not_found', 'user_not_found'],
    placeGone: ['channel_not_found'],
    placeArchived: ['is_archived', 'is_inactive'],
    notMember: ['not_in_channel', 'user_not_in_channel'],
    tooLarge: ['msg_blocks_too_long', 'metadata_too_large', 'msg_too_long', 'too_many_attachments', 'view_too_large'],
    invalidContent: [
      'invalid_blocks',
      'invalid_blocks_format',
      'invalid_arguments',
      'no_text',
      'invalid_metadata_format',
      'invalid_metadata_schema',
      'markdown_text_conflict',
    ],
    appNotInstalled: ['team_access_not_granted'],
    notPermitted: [
      ...[
        'messages_tab_disabled',
        'restricted_action',
        'restricted_action_read_only_channel',
        'ekm_access_denied',
        'app_access_restricted',
      ],
      ...['missing_scope', 'no_permission', 'message_limit_exceeded', 'user_not_visible', 'invalid_user_combination', 'cannot_dm_bot'],
      'a_code_of_tomorrow',
    ],
    blockedByAdministrator: ['access_denied', 'enterprise_is_restricted'],
    blockedByPerson: [],
  }

  test.each(Object.entries(codes).flatMap(([reason, all]) => all.map((code) => [code, reason])))('%s: failed, %s', async (code, reason) => {
    expect(await setbackAfter({ ok: false, error: code })).toEqual({ kind: 'failed', reason, detail: code })
  })

  test.each(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout'])('%s: perhaps it was said', async (code) => {
    expect(await setbackAfter({ ok: false, error: code })).toEqual({ kind: 'unknown', detail: code })
  })

  test.each(['team_added_to_org', 'org_login_required'])('%s: again in an hour, for the workspace is moving', async (code) => {
    expect(await setbackAfter({ ok: false, error: code })).toEqual({ kind: 'retry', afterMs: 3_600_000, reason: 'transient' })
  })

  test('a refusal names what mends it: where in the blocks, and which scope', async () => {
    const messages = ['[ERROR] must be less than 76 characters [json-pointer:/blocks/3/elements/0/text]', '[ERROR] Aino']
    const blocks = await setbackAfter({ ok: false, error: 'invalid_blocks', response_metadata: { messages } })
    expect(blocks).toMatchObject({ detail: 'invalid_blocks /blocks/3/elements/0/text' })
    expect(await setbackAfter({ ok: false, error: 'missing_scope', needed: 'groups:write' })).toMatchObject({
      detail: 'missing_scope groups:write',
    })
  })
})

describe('a Slack that wants a rest', () => {
  test.each<[string, SlackAnswer, number]>([
    ['429 that says how long', { status: 429, headers: { 'retry-after': '30' } }, 30_000],
    ['429 that does not say', { status: 429 }, 5_000],
    ['429 that says nonsense', { status: 429, headers: { 'retry-after': 'soon' } }, 5_000],
    ['429 that says a day', { status: 429, headers: { 'retry-after': '86400' } }, 3_600_000],
    ['429 of no time', { status: 429, headers: { 'retry-after': '0' } }, 0],
    ['ratelimited in a 200', { ok: false, error: 'ratelimited' }, 5_000],
    ['rate_limited in a 200', { ok: false, error: 'rate_limited' }, 5_000],
    [
      'ratelimited in a 200 that says how long',
      { status: 200, headers: { 'retry-after': '7' }, body: '{"ok":false,"error":"ratelimited"}' },
      7_000,
    ],
  ])('%s', async (_, answer, afterMs) => {
    expect(await setbackAfter(answer)).toEqual({ kind: 'retry', afterMs, reason: 'throttled' })
  })
})

describe('a way to Slack that is broken', () => {
  test.each<[string, SlackAnswer]>([
    ['500', { status: 500 }],
    ['503', { status: 503, body: 'busy' }],
    ['408', { status: 408 }],
    ['a page instead of JSON', { status: 200, body: '<html>Aino’s proxy</html>' }],
    ['an empty answer', { status: 200, body: '' }],
    ['an answer of null', { status: 200, body: 'null' }],
    ['a reset', network('ECONNRESET')],
    ['a broken pipe', network('EPIPE')],
    ['an answer that never ends', network('UND_ERR_BODY_TIMEOUT')],
    ['a time limit', new DOMException('The operation was aborted due to timeout', 'TimeoutError')],
    ['a redirect', new TypeError('fetch failed', { cause: new Error('unexpected redirect') })],
  ])('%s: perhaps it was said', async (_, answer) => {
    const setback = await setbackAfter(answer)
    expect(setback.kind).toBe('unknown')
    expect(JSON.stringify(setback)).not.toContain('Aino')
  })

  test.each<[string, SlackAnswer]>([
    ['a connection refused', network('ECONNREFUSED')],
    ['a name that nobody knows', network('ENOTFOUND')],
    ['a name server that is down', network('EAI_AGAIN')],
    ['no route', network('EHOSTUNREACH')],
    ['no connection in time', network('UND_ERR_CONNECT_TIMEOUT')],
    ['a certificate that is over', network('CERT_HAS_EXPIRED')],
    ['a certificate of our own', network('DEPTH_ZERO_SELF_SIGNED_CERT')],
    [
      'a connection refused at each of the host’s addresses',
      new TypeError('fetch failed', { cause: new AggregateError([network('ECONNREFUSED'), network('ENETUNREACH')]) }),
    ],
    ['403 of a proxy', { status: 403 }],
    ['404', { status: 404 }],
  ])('%s: it was not said, so again', async (_, answer) => {
    expect(await setbackAfter(answer)).toEqual({ kind: 'retry', afterMs: 2_000, reason: 'transient' })
  })

  test('one address refused and one reset: perhaps it was said', async () => {
    const cause = new AggregateError([network('ECONNREFUSED'), network('ECONNRESET')])
    expect((await setbackAfter(new TypeError('fetch failed', { cause }))).kind).toBe('unknown')
  })

  test('413: too large', async () => {
    expect(await setbackAfter({ status: 413 })).toEqual({ kind: 'failed', reason: 'tooLarge', detail: 'HTTP 413' })
  })

  test('a server that hangs ends at the time limit', async () => {
    const { client } = slackAnswering(() => ({ ok: true }), {
      timeout: 20,
      fetch: (_, init) =>
        new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error))),
    })
    expect(await client.auth.test().then(() => null, setbackOf)).toEqual({ kind: 'unknown', detail: 'TimeoutError' })
  })

  test('what nobody knows: perhaps it was said, and its words are not repeated', () => {
    expect(setbackOf(new RangeError('Aino'))).toEqual({ kind: 'unknown', detail: 'RangeError' })
    expect(setbackOf('Aino')).toEqual({ kind: 'unknown', detail: 'threw' })
    expect(codeOf(new Error('x'))).toBeNull()
  })
})
