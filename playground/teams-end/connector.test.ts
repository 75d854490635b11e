import { describe, expect, test } from 'vitest'
import { hoursAfter } from '../../src/kit/clock.ts'
import { textAt } from '../../test/stages/slack-app.ts'
import { aTeams, at, opening } from '../../test/stages/teams-ends.ts'
import type { FaultRule } from './faults.ts'

const message = { type: 'message', text: 'hello' }

describe('a call', () => {
  test('needs a token, any one or the one demanded', async () => {
    const { end, aino, tenantId, call } = await aTeams({ strictToken: 'right' })
    const bare = await fetch(`${end.serviceUrl}v3/conversations`, { method: 'POST', body: JSON.stringify(opening(aino, tenantId)) })
    expect(bare.status).toBe(401)
    const refused = await call('POST', 'conversations', opening(aino, tenantId), 'wrong')
    expect([refused.status, textAt(refused.body, 'error.code')]).toEqual([401, 'Unauthorized'])
    expect((await call('POST', 'conversations', opening(aino, tenantId), 'right')).status).toBe(201)
  })

  test('goes to any region, with or without the tenant in its path', async () => {
    const { end, aino, tenantId } = await aTeams()
    for (const path of ['emea', 'amer', `emea/${tenantId}`]) {
      const response = await fetch(`${end.url}/${path}/v3/conversations`, {
        method: 'POST',
        headers: { authorization: 'Bearer local' },
        body: JSON.stringify(opening(aino, tenantId)),
      })
      expect(response.status).toBe(201)
    }
  })

  test('with broken JSON, or to what is not there, is refused', async () => {
    const { call, end } = await aTeams()
    expect((await call('POST', 'conversations', '{')).status).toBe(400)
    expect((await call('POST', 'conversations', '[]')).status).toBe(400)
    expect((await call('PATCH', 'conversations', {})).status).toBe(404)
    expect((await call('GET', 'nothing')).status).toBe(404)
    for (const path of ['', '/.well-known/nothing', '/emulator/.well-known/nothing', '/files/nothing', '/emea/v3'])
      expect((await fetch(`${end.url}${path}`)).status).toBe(404)
  })

  test('is recorded without its token', async () => {
    const { end, say, chat, aino, tenantId, clock } = await aTeams()
    const place = await chat(aino)
    await say(place, 'hello')
    await say('a:404', 'hello')
    const now = clock.now().epochMilliseconds
    expect(end.calls).toMatchObject([
      { at: now, method: 'createConversation', tenantId, conversationId: undefined, outcome: 'ok' },
      { at: now, method: 'say', tenantId, conversationId: place, args: message, outcome: 'ok', warnings: [] },
      { method: 'say', tenantId: undefined, conversationId: 'a:404', outcome: 'ConversationNotFound' },
    ])
    expect(JSON.stringify(end.calls)).not.toContain('local')
  })
})

describe('a fault', () => {
  const befallen = async (rule: FaultRule) => {
    const teams = await aTeams()
    const place = await teams.chat(teams.aino)
    teams.end.setFaults([{ next: 1, methods: ['say'], ...rule }])
    const answered = await teams.call('POST', at(place, 'activities'), message).catch((error: Error) => error.cause as { code: string })
    return { ...teams, place, answered, said: teams.end.as(teams.aino).inbox().length, outcome: teams.end.calls.at(-1)?.outcome }
  }

  test.each<[FaultRule, number, string, number]>([
    [{ fault: 'rateLimited', retryAfter: 7 }, 429, 'Throttled', 0],
    [{ fault: 'rateLimitedBare' }, 429, 'Throttled', 0],
    [{ fault: 'errorBefore' }, 500, 'ServiceError', 0],
    [{ fault: 'errorAfter' }, 500, 'ServiceError', 1],
    [{ fault: 'gatewayBefore' }, 502, 'BadGateway', 0],
    [{ fault: 'unavailable' }, 503, 'ServiceUnavailable', 0],
    [{ fault: 'gatewayTimeoutAfter' }, 504, 'GatewayTimeout', 1],
    [{ fault: 'preconditionFailed' }, 412, 'PreconditionFailed', 0],
    [{ fault: 'refused' }, 403, 'BotNotInConversationRoster', 0],
    [{ fault: 'refused', status: 403, code: 'Forbidden', subCode: 'MessageWritesBlocked' }, 403, 'Forbidden', 0],
    [{ fault: 'refused', status: 401, code: 'BotNotRegistered' }, 401, 'BotNotRegistered', 0],
  ])('%j answers so', async (rule, status, code, count) => {
    const { answered, said, outcome } = await befallen(rule)
    expect(answered).toMatchObject({ status, body: { error: { code, ...(rule.subCode === undefined ? {} : { subCode: rule.subCode }) } } })
    expect([said, outcome]).toEqual([count, `fault: ${rule.fault}`])
    const wait = 'headers' in answered ? answered.headers.get('retry-after') : undefined
    expect(wait).toBe(rule.fault === 'rateLimited' ? '7' : null)
  })

  test.each([
    ['resetBefore', 0],
    ['resetAfter', 1],
  ] as const)('%s breaks the connection', async (fault, count) => {
    const { answered, said } = await befallen({ fault })
    expect([answered, said]).toMatchObject([{ code: 'ECONNRESET' }, count])
  })

  test.each([
    ['hangBefore', 0],
    ['hangAfter', 1],
  ] as const)('%s answers nothing', async (fault, count) => {
    const { end, chat, aino } = await aTeams()
    const place = await chat(aino)
    end.setFaults([{ fault, next: 1 }])
    const caller = new AbortController()
    const called = end.calls.length
    const waiting = fetch(`${end.serviceUrl}v3/${at(place, 'activities')}`, {
      method: 'POST',
      headers: { authorization: 'Bearer local' },
      body: JSON.stringify(message),
      signal: caller.signal,
    }).catch(String)
    await expect.poll(() => end.calls).toHaveLength(called + 1)
    const late = new Promise((resolve) => setTimeout(() => resolve('nothing came'), 100))
    expect(await Promise.race([waiting, late])).toBe('nothing came')
    caller.abort()
    expect(await waiting).toContain('AbortError')
    expect(end.as(aino).inbox()).toHaveLength(count)
  })

  test('slow answers late, and well', async () => {
    const { answered, said } = await befallen({ fault: 'slow', milliseconds: 30 })
    expect([answered, said]).toMatchObject([{ status: 201 }, 1])
  })

  test('befalls only the methods it names', async () => {
    const { end, chat, say, aino } = await aTeams()
    end.setFaults([{ fault: 'errorBefore', methods: ['update', 'delete'] }])
    expect((await say(await chat(aino), 'hello')).status).toBe(201)
  })
})

describe('limits', () => {
  test('are Teams’ own when nothing is said, with the seconds to wait in a thread', async () => {
    const { chat, say, aino, clock, end } = await aTeams({ rates: 1 })
    const place = await chat(aino)
    const answers = []
    for (let count = 0; count < 8; count += 1) answers.push(await say(place, 'hello'))
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 7 }, () => 201), 429])
    expect(answers.at(-1)?.headers.get('retry-after')).toBe('1')
    clock.turnTo(hoursAfter(clock.now(), 2 / 3600))
    expect((await say(place, 'hello')).status).toBe(201)
    end.setRates(0)
    for (let count = 0; count < 8; count += 1) expect((await say(place, 'hello')).status).toBe(201)
  })

  test('hold for a whole tenant, without a word when to come again', async () => {
    const { end, tenantId, call } = await aTeams({ rates: 1 })
    const crowd = Array.from({ length: 51 }, (_, one) => end.addPerson(tenantId, { name: `Person ${one}` }).id)
    await end.install(end.addTeam(tenantId, { name: 'Team', members: crowd }).id)
    const answers = await Promise.all(crowd.map((id) => call('POST', 'conversations', opening(id, tenantId))))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.map(({ headers }) => headers.get('retry-after'))).toEqual([null])
  })
})

test('two thousand messages cost seconds, and are found by their ids', async () => {
  const { end, tenantId, chat, say } = await aTeams()
  const crowd = Array.from({ length: 100 }, (_, one) => end.addPerson(tenantId, { name: `Person ${one}` }).id)
  await end.install(end.addTeam(tenantId, { name: 'Team', members: crowd }).id)
  const before = process.cpuUsage()
  const sender = async (first: number): Promise<void> => {
    for (const person of crowd.slice(first, first + 10)) {
      const place = await chat(person)
      for (let count = 1; count <= 20; count += 1) await say(place, `message ${count}`)
    }
  }
  await Promise.all(Array.from({ length: 10 }, (_, at) => sender(at * 10)))
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1e6).toBeLessThan(12)
  expect(end.calls).toHaveLength(2100)
  const texts = end
    .as(crowd[7] ?? '')
    .inbox()
    .map(({ text }) => text)
  expect(texts).toEqual(Array.from({ length: 20 }, (_, at) => `message ${at + 1}`))
})
