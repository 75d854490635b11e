import { describe, expect, test } from 'vitest'
import { textAt } from '../../test/stages/slack-app.ts'
import { aCard, aTeams, at, opening, withCard, words } from '../../test/stages/teams-ends.ts'

const message = (text: string) => ({ type: 'message', text })
const errorOf = ({ status, body }: { readonly status: number; readonly body: unknown }) => [status, textAt(body, 'error.code')]

describe('a chat with a person', () => {
  test('is one, however often it is opened', async () => {
    const { call, tenantId, aino, eero } = await aTeams()
    const ids = await Promise.all(
      [aino, aino, eero].map(async (id) => (await call('POST', 'conversations', opening(id, tenantId))).body['id']),
    )
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[0])
  })

  test('may be opened with the first message', async () => {
    const { call, tenantId, aino, end } = await aTeams()
    const { status, body } = await call('POST', 'conversations', opening(aino, tenantId, { activity: message('hello') }))
    expect(status).toBe(201)
    expect(end.as(aino).inbox()).toMatchObject([{ id: body['activityId'], conversationId: body['id'], text: 'hello', from: 'app' }])
  })

  test('names its tenant in one of two places', async () => {
    const { call, tenantId, aino } = await aTeams()
    const { tenantId: _, ...byChannel } = opening(aino, tenantId)
    expect((await call('POST', 'conversations', byChannel)).status).toBe(201)
    const { channelData: __, ...byTenant } = opening(aino, tenantId)
    expect((await call('POST', 'conversations', byTenant)).status).toBe(201)
    expect(errorOf(await call('POST', 'conversations', { members: [{ id: aino }] }))).toEqual([400, 'BadSyntax'])
    expect(errorOf(await call('POST', 'conversations', opening(aino, 'elsewhere')))).toEqual([400, 'BadSyntax'])
  })

  test('is no chat of several, and none with nobody', async () => {
    const { call, tenantId, aino, eero } = await aTeams()
    for (const more of [{ members: [{ id: aino }, { id: eero }] }, { isGroup: true }, { members: [] }])
      expect(errorOf(await call('POST', 'conversations', opening(aino, tenantId, more)))).toEqual([400, 'BadSyntax'])
  })

  test('is not opened with somebody unknown, or for whom the app is not installed', async () => {
    const { call, end, tenantId, aino } = await aTeams()
    const stranger = end.addPerson(tenantId, { name: 'Stranger' }).id
    await end.uninstall(aino)
    for (const id of [stranger, aino, '29:nobody'])
      expect(errorOf(await call('POST', 'conversations', opening(id, tenantId)))).toEqual([403, 'BotNotInConversationRoster'])
  })

  test('is opened with whoever is in a team where the app is, until they remove it', async () => {
    const { call, end, tenantId } = await aTeams()
    const guest = end.addPerson(end.addTenant({ name: 'Far' }).id, { name: 'Guest' }).id
    const team = end.addTeam(tenantId, { name: 'Team', members: [guest] }).id
    const open = async () => (await call('POST', 'conversations', opening(guest, tenantId))).status
    expect(await open()).toBe(403)
    await end.install(team)
    expect(await open()).toBe(201)
    await end.uninstall(guest)
    expect(await open()).toBe(403)
  })
})

describe('a message', () => {
  test('is said, changed and taken away', async () => {
    const { call, chat, say, end, aino } = await aTeams()
    const place = await chat(aino)
    const said = await say(place, 'one')
    const id = textAt(said.body, 'id')
    expect(said.status).toBe(201)
    expect((await call('PUT', at(place, `activities/${id}`), message('two'))).body).toEqual({ id })
    expect(end.as(aino).inbox()).toMatchObject([{ text: 'two', history: [{ text: 'one' }] }])
    expect((await call('DELETE', at(place, `activities/${id}`))).status).toBe(200)
    expect(end.as(aino).inbox()).toEqual([])
    expect(errorOf(await call('PUT', at(place, `activities/${id}`), message('three')))).toEqual([404, 'ActivityNotFoundInConversation'])
    expect(errorOf(await call('DELETE', at(place, `activities/${id}`)))).toEqual([404, 'ActivityNotFoundInConversation'])
  })

  test('of a person is not the app’s to change', async () => {
    const { call, chat, end, aino } = await aTeams()
    const place = await chat(aino)
    await end.as(aino).write('mine')
    const id = end.as(aino).inbox().at(-1)?.id
    expect(errorOf(await call('PUT', at(place, `activities/${id}`), message('yours')))).toEqual([403, 'NotEnoughPermissions'])
    expect(errorOf(await call('DELETE', at(place, `activities/${id}`)))).toEqual([403, 'NotEnoughPermissions'])
  })

  test('carries an id that rises, and answers another by the older address', async () => {
    const { call, chat, say, aino } = await aTeams()
    const place = await chat(aino)
    const first = Number(textAt((await say(place, 'one')).body, 'id'))
    const second = Number(textAt((await call('POST', at(place, `activities/${first}`), message('two'))).body, 'id'))
    expect(second).toBeGreaterThan(first)
  })

  test('being typed leaves nothing', async () => {
    const { chat, say, end, aino } = await aTeams()
    expect((await say(await chat(aino), { type: 'typing' })).status).toBe(201)
    expect(end.as(aino).inbox()).toEqual([])
  })

  test.each<[string, Record<string, unknown> | string, string]>([
    ['of a type that nobody sends', { type: 'event', name: 'x' }, 'type event cannot be sent'],
    ['without anything in it', { type: 'message', text: ' ' }, 'needs text or an attachment'],
    ['with an attachment of no type', { type: 'message', attachments: [{}] }, '/attachments/0: must have a contentType'],
    ['with an attachment of unknown type', { type: 'message', attachments: [{ contentType: 'x/y' }] }, 'unknown contentType x/y'],
    ['with a wrong card', withCard(aCard([{ type: 'TextBlock' }])), '/attachments/0/content/body/0/text: '],
    ['with a mention of nobody', { type: 'message', text: 'x', entities: [{ type: 'mention', text: '<at>A</at>' }] }, 'stands nowhere'],
  ])('%s is refused', async (_, activity, problem) => {
    const { chat, say, end, aino, call } = await aTeams()
    const place = await chat(aino)
    const { status, body } = await say(place, activity)
    expect([status, textAt(body, 'error.code')]).toEqual([400, 'Bad Argument'])
    expect(textAt(body, 'error.message')).toContain(problem)
    const id = textAt((await say(place, 'sound')).body, 'id')
    expect((await call('PUT', at(place, `activities/${id}`), activity)).status).toBe(400)
    expect(end.as(aino).inbox()).toMatchObject([{ text: 'sound', history: [] }])
  })

  test('that is too large is refused, by Teams’ limit or a smaller one', async () => {
    const { chat, say, aino } = await aTeams()
    const place = await chat(aino)
    expect((await say(place, 'x'.repeat(50_000))).status).toBe(201)
    expect(errorOf(await say(place, 'x'.repeat(52_000)))).toEqual([413, 'MessageSizeTooBig'])
    const small = await aTeams({ maxBytes: 200 })
    expect((await small.say(await small.chat(small.aino), 'x'.repeat(100))).status).toBe(413)
  })

  test('that is unwise is taken, and noted', async () => {
    const { chat, say, end, aino } = await aTeams()
    await say(await chat(aino), withCard(aCard([words('x')]), { text: 'beside' }))
    expect(end.calls.at(-1)).toMatchObject({ method: 'say', outcome: 'ok', warnings: [expect.stringContaining('text beside a card')] })
  })

  test('of the same delivery twice in a conversation is counted, elsewhere, changed or untold it is not', async () => {
    const { call, chat, say, end, aino, eero } = await aTeams()
    const tagged = { ...message('x'), channelData: { pari: { delivery: 'd1' } } }
    const ids: string[] = []
    for (const person of [aino, eero, aino, aino]) ids.push(textAt((await say(await chat(person), tagged)).body, 'id'))
    await call('PUT', at(await chat(aino), `activities/${ids[0]}`), tagged)
    for (const _ of [1, 2]) await say(await chat(aino), 'untold')
    expect(end.duplicates().map(({ id }) => id)).toEqual(ids.slice(2))
  })
})

describe('a channel', () => {
  const inTeam = async () => {
    const teams = await aTeams()
    const team = teams.end.addTeam(teams.tenantId, { name: 'Team', members: [teams.aino], channels: ['Kick-off'] })
    await teams.end.install(team.id)
    return { ...teams, team, channel: team.channels[1] ?? '' }
  }

  test('takes a thread, and answers in it', async () => {
    const { call, say, end, channel, aino, eero } = await inTeam()
    const begun = await call('POST', 'conversations', {
      isGroup: true,
      channelData: { channel: { id: channel } },
      activity: message('welcome'),
    })
    const { id, activityId } = begun.body
    expect([begun.status, id]).toEqual([201, `${channel};messageid=${String(activityId)}`])
    await say(String(id), 'more')
    expect(end.as(aino).inbox()).toMatchObject([{ text: 'welcome' }, { text: 'more', thread: activityId, conversationId: channel }])
    expect(end.as(eero).inbox()).toEqual([])
  })

  test('takes no thread without a first message, with a wrong one, or to a message that is not there', async () => {
    const { call, say, channel } = await inTeam()
    const begin = (more: object) => call('POST', 'conversations', { isGroup: true, channelData: { channel: { id: channel } }, ...more })
    expect(errorOf(await begin({}))).toEqual([400, 'BadSyntax'])
    expect(errorOf(await begin({ activity: { type: 'message' } }))).toEqual([400, 'Bad Argument'])
    expect(errorOf(await say(`${channel};messageid=1`, 'x'))).toEqual([404, 'ActivityNotFoundInConversation'])
  })

  test('takes nothing when the app is not there', async () => {
    const { call, say, end, channel, team } = await inTeam()
    await end.uninstall(team.id)
    expect(errorOf(await say(channel, 'x'))).toEqual([403, 'BotNotInConversationRoster'])
    const begun = await call('POST', 'conversations', { channelData: { channel: { id: channel } }, activity: message('x') })
    expect(errorOf(begun)).toEqual([403, 'BotNotInConversationRoster'])
  })
})

describe('nothing is said', () => {
  test('in a conversation that is not there', async () => {
    const { say } = await aTeams()
    expect(errorOf(await say('a:404', 'x'))).toEqual([404, 'ConversationNotFound'])
  })

  test.each(['ConversationBlockedByUser', 'MessageWritesBlocked'] as const)('to somebody who blocked the app (%s)', async (how) => {
    const { call, chat, say, end, aino, tenantId } = await aTeams()
    const place = await chat(aino)
    end.block(aino, how)
    const refused = await say(place, 'x')
    expect([refused.status, end.calls.at(-1)?.outcome]).toEqual([403, how])
    expect((await call('POST', 'conversations', opening(aino, tenantId))).status).toBe(403)
    end.unblock(aino)
    expect((await say(place, 'x')).status).toBe(201)
  })

  test('and a sub-code stands where old and new services have it', async () => {
    const { chat, say, end, aino } = await aTeams()
    const place = await chat(aino)
    end.block(aino, 'MessageWritesBlocked')
    expect((await say(place, 'x')).body).toMatchObject({
      error: {
        code: 'Forbidden',
        subCode: 'MessageWritesBlocked',
        innerHttpError: { statusCode: 403, body: { subCode: 'MessageWritesBlocked' } },
      },
    })
  })

  test('in a tenant whose admin disabled the app', async () => {
    const { call, chat, say, end, aino, tenantId } = await aTeams()
    const place = await chat(aino)
    end.disable(tenantId)
    expect(errorOf(await say(place, 'x'))).toEqual([403, 'BotDisabledByAdmin'])
    expect(errorOf(await call('POST', 'conversations', opening(aino, tenantId)))).toEqual([403, 'BotDisabledByAdmin'])
    end.enable(tenantId)
    expect((await say(place, 'x')).status).toBe(201)
  })

  test('after the app was removed, and again when it is back', async () => {
    const { chat, say, end, aino } = await aTeams()
    const place = await chat(aino)
    await end.uninstall(aino)
    expect(errorOf(await say(place, 'x'))).toEqual([403, 'BotNotInConversationRoster'])
    await end.install(aino)
    expect(await chat(aino)).toBe(place)
    expect((await say(place, 'x')).status).toBe(201)
  })
})
