import { describe, expect, test } from 'vitest'
import type { FailureReason } from '../../src/contract/platform.ts'
import { NoToken, setbackOf } from './results.ts'
import type { Answer } from './saying/exchange.ts'

const answer = (status: number, body: object | string = '', headers: Answer['headers'] = {}): Answer => ({
  status,
  headers,
  text: typeof body === 'string' ? body : JSON.stringify(body),
})
const withCode = (status: number, code: string) => answer(status, { error: { code, message: 'Aino said no' } })
const network = (code: string, name = 'Error') => Object.assign(new Error('x'), { code, name })

describe('what the connector’s answers mean for a delivery', () => {
  test.each<[number, string, FailureReason]>([
    [400, 'BadArgument', 'invalidContent'],
    [400, 'BadSyntax', 'invalidContent'],
    [400, 'MessageSizeTooBig', 'tooLarge'],
    [401, 'BotNotRegistered', 'authorisationRevoked'],
    [403, 'BotDisabledByAdmin', 'blockedByAdministrator'],
    [403, 'BotNotInConversationRoster', 'appNotInstalled'],
    [403, 'ConversationBlockedByUser', 'blockedByPerson'],
    [403, 'MessageWritesBlocked', 'blockedByPerson'],
    [403, 'NotEnoughPermissions', 'notPermitted'],
    [403, 'InvalidBotApiHost', 'notPermitted'],
    [403, 'Forbidden', 'notPermitted'],
    [403, 'ForbiddenOperationException', 'notPermitted'],
    [403, 'ACodeOfTomorrow', 'notPermitted'],
    [404, 'ConversationNotFound', 'placeGone'],
    [404, 'ActivityNotFoundInConversation', 'placeGone'],
    [405, 'MethodNotAllowed', 'notPermitted'],
    [413, 'MessageSizeTooBig', 'tooLarge'],
  ])('%i %s: failed, %s', (status, code, reason) => {
    expect(setbackOf(withCode(status, code))).toEqual({ kind: 'failed', reason, detail: `HTTP ${status} ${code}` })
  })

  test.each<[number, FailureReason]>([
    [400, 'invalidContent'],
    [401, 'authorisationRevoked'],
    [403, 'notPermitted'],
    [404, 'placeGone'],
    [413, 'tooLarge'],
  ])('%i alone is enough', (status, reason) => {
    for (const body of ['', '<html>Aino</html>', 'null', '[]', '"x"', { error: null }, { error: 'x' }, { error: { code: 7 } }])
      expect(setbackOf(answer(status, body))).toEqual({ kind: 'failed', reason, detail: `HTTP ${status}` })
  })

  test('the status goes before the code', () => {
    expect(setbackOf(withCode(404, 'BotNotInConversationRoster'))).toMatchObject({ reason: 'placeGone' })
    expect(setbackOf(withCode(500, 'BotDisabledByAdmin')).kind).toBe('unknown')
  })

  test.each<[string, object]>([
    ['beside the code', { error: { code: 'Forbidden', subCode: 'MessageWritesBlocked' } }],
    ['under the error', { error: { code: 'Forbidden', innererror: { code: 'MessageWritesBlocked' } } }],
    ['under the error, as older services write', { error: { code: 'Forbidden', innerError: { code: 'MessageWritesBlocked' } } }],
    ['within the message', { errorCode: 209, message: '{\r\n "subCode": "MessageWritesBlocked", "details": "Aino" }' }],
    ['without an error around it', { code: 'messageWritesBlocked', message: 'x' }],
  ])('a sub-code is found %s', (_, body) => {
    const setback = setbackOf(answer(403, body))
    expect(setback).toMatchObject({ kind: 'failed', reason: 'blockedByPerson' })
    expect(JSON.stringify(setback)).not.toContain('Aino')
  })
})

describe('a connector that wants a rest', () => {
  const sent = 'Thu, 21 Jan 2027 15:00:00 GMT'
  test.each<[string, Answer['headers'], number]>([
    ['says how long', { 'retry-after': '30' }, 30_000],
    ['says so twice', { 'retry-after': ['7', '8'] }, 7_000],
    ['says until when', { 'retry-after': 'Thu, 21 Jan 2027 15:00:12 GMT', date: sent }, 12_000],
    ['says a time that is over', { 'retry-after': 'Thu, 21 Jan 2027 14:00:00 GMT', date: sent }, 0],
    ['says until when, but not what time it is', { 'retry-after': 'Thu, 21 Jan 2027 15:00:12 GMT' }, 5_000],
    ['says nonsense', { 'retry-after': 'soon', date: sent }, 5_000],
    ['does not say', {}, 5_000],
    ['wants none', { 'retry-after': '0' }, 0],
    ['wants a day', { 'retry-after': '86400' }, 3_600_000],
    ['wants a day, by the calendar', { 'retry-after': 'Fri, 22 Jan 2027 15:00:00 GMT', date: sent }, 3_600_000],
  ])('and %s', (_, headers, afterMs) => {
    expect(setbackOf(answer(429, { error: { code: 'Throttled' } }, headers))).toEqual({ kind: 'retry', afterMs, reason: 'throttled' })
  })
})

describe('a way to the connector that is broken', () => {
  test.each([500, 501, 502, 503, 504, 599, 408, 100, 301, 307])('%i: perhaps it was said', (status) => {
    expect(setbackOf(answer(status, '<html>Aino’s proxy</html>'))).toEqual({ kind: 'unknown', detail: `HTTP ${status}` })
  })

  test.each([407, 409, 412, 421, 425])('%i: it was not said, so again', (status) => {
    expect(setbackOf(withCode(status, 'PreconditionFailed'))).toEqual({ kind: 'retry', afterMs: 2_000, reason: 'transient' })
  })

  test.each([
    network('ECONNRESET'),
    network('EPIPE'),
    network('UND_ERR_SOCKET', 'SocketError'),
    network('UND_ERR_BODY_TIMEOUT'),
    new DOMException('The operation was aborted due to timeout', 'TimeoutError'),
    new TypeError('fetch failed', { cause: new Error('Aino') }),
    new RangeError('Aino'),
    new AggregateError([network('ECONNREFUSED'), network('ECONNRESET')]),
  ])('%s: perhaps it was said', (error) => {
    const setback = setbackOf(error)
    expect(setback.kind).toBe('unknown')
    expect(JSON.stringify(setback)).not.toContain('Aino')
  })

  test.each([
    network('ECONNREFUSED'),
    network('ENOTFOUND'),
    network('EAI_AGAIN'),
    network('EHOSTUNREACH'),
    network('UND_ERR_CONNECT_TIMEOUT'),
    network('CERT_HAS_EXPIRED'),
    network('DEPTH_ZERO_SELF_SIGNED_CERT'),
    new TypeError('fetch failed', { cause: network('ECONNREFUSED') }),
    new AggregateError([network('ECONNREFUSED'), network('ENETUNREACH')]),
  ])('%s: it was not said, so again', (error) => {
    expect(setbackOf(error)).toEqual({ kind: 'retry', afterMs: 2_000, reason: 'transient' })
  })

  test('no token just now: again; a secret that is refused: nobody can say anything', () => {
    expect(setbackOf(new NoToken(false))).toEqual({ kind: 'retry', afterMs: 2_000, reason: 'transient' })
    expect(setbackOf(new NoToken(true))).toMatchObject({ kind: 'failed', reason: 'authorisationRevoked' })
  })
})
