import { type Activity, MessageFactory, TeamsInfo, type TurnContext } from 'botbuilder'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type TokenWish, wordsOf } from '../../playground/teams-end/index.ts'
import { systemClock } from '../../src/kit/clock.ts'
import { appId, card, type Together, together } from './bare-bot.ts'

/** A bare botbuilder app runs unchanged against the local Teams end: its own validation of tokens, its own REST client. */

let there: Together
beforeAll(async () => {
  vi.spyOn(console, 'error').mockReturnValue()
  there = await together()
})
afterAll(async () => {
  there.server.closeAllConnections()
  there.server.close()
  await there.end.stop()
})

/** The last card that a person sees, and its message. */
function lastSeen(personId: string) {
  const sight = there.end.as(personId).inbox().at(-1)
  if (sight?.card === undefined) throw new Error('no card is seen')
  return { sight, words: wordsOf(sight.card) }
}

/** Runs something in a turn of a person's own conversation. */
async function inTurn<T>(deed: (context: TurnContext) => Promise<T>): Promise<T> {
  let result: T | undefined
  const reference = there.heard.reference
  if (reference === undefined) throw new Error('nothing was heard yet')
  await there.adapter.continueConversationAsync(appId, reference, async (context) => {
    result = await deed(context)
  })
  return result as T
}

describe('what people do is heard', () => {
  test('installing', async () => {
    expect(await there.end.install(there.aino)).toEqual({ ok: true, status: 200 })
    expect(there.heard.events).toEqual(['added 28:', 'installation add'])
  })

  test('a message, and it is answered with a card', async () => {
    expect(await there.end.as(there.aino).write('hello')).toEqual({ ok: true, status: 200 })
    expect(there.heard.events).toContain('message hello')
    expect(lastSeen(there.aino).words).toContain('Will you come?')
  })

  test('a tap, whose answer is the new card', async () => {
    const aino = there.end.as(there.aino)
    const { sight } = lastSeen(there.aino)
    expect(await aino.tap(sight, 'I come')).toEqual({ ok: true, status: 200 })
    expect(there.heard.events).toContain('tap pari yes')
    expect(lastSeen(there.aino)).toMatchObject({ words: 'Thank you', sight: { id: sight.id, isOwnSight: true } })
    await aino.openConversation()
    expect(lastSeen(there.aino).words).toContain('Will you come?')
  })

  test('a dialog is opened, corrected and closed', async () => {
    const aino = there.end.as(there.aino)
    expect(await aino.tap(lastSeen(there.aino).sight, 'Write more')).toEqual({ ok: true, status: 200 })
    expect(aino.dialog()).toMatchObject({ title: 'Form' })
    expect(await aino.submitDialog()).toEqual({ ok: false, errors: { words: 'Say something' } })
    await aino.submitDialog({ Words: 'bad' })
    expect(wordsOf(aino.dialog()?.card ?? {})).toContain('Something better')
    await aino.submitDialog({ Words: 'good' })
    expect(there.heard.events.slice(-2)).toEqual(['form bad', 'form good'])
    expect([aino.dialog(), aino.toasts()]).toEqual([undefined, ['Saved']])
  })
})

describe('what the app does is done', () => {
  test('a message is changed and taken away', async () => {
    const count = there.end.as(there.aino).inbox().length
    const id = await inTurn(async (context) => (await context.sendActivity('one'))?.id ?? '')
    await inTurn((context) => context.updateActivity({ type: 'message', id, text: 'two', conversation: context.activity.conversation }))
    expect(there.end.as(there.aino).inbox().at(-1)).toMatchObject({ id, text: 'two', history: [{ text: 'one' }] })
    await inTurn((context) => context.deleteActivity(id))
    expect(there.end.as(there.aino).inbox()).toHaveLength(count)
  })

  test('somebody of a roster is met for the first time', async () => {
    await there.end.install(there.team)
    const somebody = [...there.end.world.people.values()].at(-1)?.id ?? ''
    const { tenantId, end } = there
    const parameters = {
      isGroup: false,
      bot: { id: `28:${appId}`, name: 'Pari' },
      members: [{ id: somebody, name: '' }],
      tenantId,
      channelData: { tenant: { id: tenantId } },
      activity: undefined as unknown as Activity,
    }
    const audience = 'https://api.botframework.com'
    await there.adapter.createConversationAsync(appId, 'msteams', end.serviceUrl, audience, parameters, async (context) => {
      await context.sendActivity('nice to meet you')
    })
    expect(end.as(somebody).inbox()).toMatchObject([{ text: 'nice to meet you', from: 'app' }])
  })

  test('a thread in a channel is begun', async () => {
    const [, channel = ''] = there.end.world.teams.get(there.team)?.channels ?? []
    const [reference] = await inTurn((context) =>
      TeamsInfo.sendMessageToTeamsChannel(context, MessageFactory.text('welcome') as Activity, channel, appId),
    )
    const posted = there.end.as(there.aino).inbox().at(-1)
    expect(posted).toMatchObject({ conversationId: channel, text: 'welcome' })
    expect(reference.conversation.id).toBe(`${channel};messageid=${posted?.id}`)
  })

  test('rosters, teams and channels are read', async () => {
    const { team } = there
    const first = await inTurn((context) => TeamsInfo.getPagedTeamMembers(context, team, 50))
    const second = await inTurn((context) => TeamsInfo.getPagedTeamMembers(context, team, 50, first.continuationToken))
    expect([first.members.length, second.members.length, second.continuationToken]).toEqual([50, 21, undefined])
    expect(await inTurn((context) => TeamsInfo.getMember(context, there.aino))).toMatchObject({
      id: there.aino,
      aadObjectId: expect.any(String),
      email: 'aino@example.org',
      userPrincipalName: expect.stringContaining('@'),
      tenantId: there.tenantId,
      userRole: 'user',
    })
    expect(await inTurn((context) => TeamsInfo.getTeamDetails(context, team))).toMatchObject({ id: team, name: 'Mentoring' })
    expect(await inTurn((context) => TeamsInfo.getTeamChannels(context, team))).toMatchObject([{ id: team }, { name: 'Kick-off' }])
  })

  test('what Teams refuses arrives as its error', async () => {
    const wrong = card([{ type: 'Input.Text', label: 'without an id' }])
    await expect(inTurn((context) => context.sendActivity(MessageFactory.attachment(wrong)))).rejects.toMatchObject({ statusCode: 400 })
    there.end.block(there.aino)
    await expect(inTurn((context) => context.sendActivity('hello'))).rejects.toMatchObject({
      statusCode: 403,
      code: 'ConversationBlockedByUser',
    })
    there.end.unblock(there.aino)
  })
})

const hour = 3600
const now = (): number => Math.floor(systemClock.now().epochMilliseconds / 1000)

describe('the SDK’s own validation', () => {
  const hello = () => ({
    type: 'message',
    id: 'x',
    text: 'sneaked in',
    channelId: 'msteams',
    serviceUrl: there.end.serviceUrl,
    from: { id: '29:x' },
    recipient: { id: `28:${appId}` },
    conversation: { id: 'a:x', tenantId: there.tenantId },
  })
  const send = async (wish: TokenWish): Promise<number> => {
    const authorization = `Bearer ${await there.end.token(wish)}`
    return (await there.end.post({ ...hello(), type: 'event' }, { authorization })).status
  }

  test('takes what the channel and the emulator sign', async () => {
    expect(await send({})).toBe(200)
    const emulator = { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', appid: appId, ver: '1.0' }
    expect(await send({ key: 'emulator', ...emulator })).toBe(200)
  })

  test.each<[string, TokenWish]>([
    ['signed by a forged key', { key: 'forged' }],
    ['signed by an unknown key', { key: 'unknown' }],
    ['signed by a key that is not endorsed', { key: 'unendorsed' }],
    ['tampered with', { key: 'tampered' }],
    ['not signed at all', { alg: 'none' }],
    ['signed with the public key as a secret', { alg: 'HS256' }],
    ['for another app', { aud: 'another' }],
    ['of another issuer', { iss: 'https://example.org' }],
    ['expired', { nbf: now() - 2 * hour, exp: now() - hour }],
    ['not valid yet', { nbf: now() + hour, exp: now() + 2 * hour }],
    ['for another serviceUrl', { serviceurl: 'https://example.org/' }],
    ['for no serviceUrl', { serviceurl: undefined }],
  ])('takes none that is %s', async (_, wish) => {
    expect(await send(wish)).not.toBe(200)
  })

  test('takes no request without a token', async () => {
    expect((await there.end.post(hello(), { authorization: null })).status).toBe(401)
    expect(there.heard.events).not.toContain('message sneaked in')
  })
})
