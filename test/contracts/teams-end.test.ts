import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  type Activity,
  type Attachment,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  MessageFactory,
  TeamsActivityHandler,
  TeamsInfo,
  type TurnContext,
} from 'botbuilder'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startTeamsEnd, type TeamsEnd, type TokenWish, wordsOf } from '../../adapters/playground/teams/index.ts'
import { systemClock } from '../../src/kit/clock.ts'

/** A bare botbuilder app runs unchanged against the local Teams end: its own validation of tokens, its own REST client. */

const appId = 'c0ffee00-0000-4000-8000-000000000001'

const card = (body: readonly object[], actions: readonly object[] = []): Attachment =>
  CardFactory.adaptiveCard({ type: 'AdaptiveCard', version: '1.5', body, actions })
const words = (text: string) => ({ type: 'TextBlock', text })

const question = card(
  [words('Will you come?')],
  [
    { type: 'Action.Execute', title: 'I come', verb: 'pari', data: { token: 'yes' } },
    { type: 'Action.Submit', title: 'Write more', data: { msteams: { type: 'task/fetch' }, token: 'form' } },
  ],
)

const form = (said: string): Attachment =>
  card(
    [words(said), { type: 'Input.Text', id: 'words', label: 'Words', isRequired: true, errorMessage: 'Say something' }],
    [{ type: 'Action.Submit', title: 'Save', data: { token: 'save' } }],
  )

const dialog = (attachment: Attachment) => ({ task: { type: 'continue' as const, value: { title: 'Form', card: attachment } } })

/** What the app heard, and the reference of its last conversation. */
interface Heard {
  readonly events: string[]
  reference?: Partial<ConversationReference>
}

function bareBot(heard: Heard): TeamsActivityHandler {
  class Bot extends TeamsActivityHandler {
    override async onAdaptiveCardInvoke(_: TurnContext, value: { action: { verb: string; data: Record<string, unknown> } }) {
      heard.events.push(`tap ${value.action.verb} ${String(value.action.data['token'])}`)
      const content = card([words('Thank you')]).content as Record<string, unknown>
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: content }
    }
    protected override async handleTeamsTaskModuleFetch() {
      return dialog(form('Say more'))
    }
    protected override async handleTeamsTaskModuleSubmit(_: TurnContext, { data }: { data?: Record<string, unknown> }) {
      heard.events.push(`form ${String(data?.['words'])}`)
      if (data?.['words'] === 'bad') return dialog(form('Something better'))
      return { task: { type: 'message' as const, value: 'Saved' } }
    }
  }
  const bot = new Bot()
  bot.onMessage(async (context, next) => {
    heard.events.push(`message ${context.activity.text}`)
    heard.reference = { ...context.activity, conversation: context.activity.conversation, bot: context.activity.recipient }
    await context.sendActivity(MessageFactory.attachment(question, undefined, undefined, undefined))
    await next()
  })
  bot.onMembersAdded(async (context, next) => {
    heard.events.push(`added ${context.activity.membersAdded?.map(({ id }) => id.slice(0, 3)).join()}`)
    await next()
  })
  bot.onInstallationUpdate(async (context, next) => {
    heard.events.push(`installation ${context.activity.action}`)
    await next()
  })
  return bot
}

/** Restify's shape over Node's response, as botbuilder wants it. */
function shaped(response: ServerResponse) {
  let body: unknown
  return {
    socket: response.socket,
    header: (name: string, value: unknown) => void response.setHeader(name, String(value)),
    send: (given: unknown) => (body = given),
    status: (code: number) => (response.statusCode = code),
    end: () => response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)),
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = ''
  for await (const part of request) text += String(part)
  return JSON.parse(text) as Record<string, unknown>
}

type Credentials = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>

/** Credentials that ask nobody: the end takes any token. */
const localCredentials = {
  isValidAppId: (id: string) => Promise.resolve(id === appId),
  isAuthenticationDisabled: () => Promise.resolve(false),
  createCredentials: () =>
    Promise.resolve({
      signRequest: (resource: { headers: { set(name: string, value: string): void } }) => {
        resource.headers.set('authorization', 'Bearer local')
        return Promise.resolve(resource)
      },
    }),
}

function adapterFor(end: TeamsEnd): CloudAdapter {
  const settings = {
    MicrosoftAppId: appId,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: end.openIdMetadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: end.emulatorMetadataUrl,
    OAuthUrl: 'https://token.botframework.com',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: true,
  }
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(settings as never, localCredentials as unknown as Credentials),
  )
  adapter.onTurnError = async (_, error) => {
    throw error
  }
  return adapter
}

interface Together {
  readonly end: TeamsEnd
  readonly adapter: CloudAdapter
  readonly server: Server
  readonly heard: Heard
  readonly tenantId: string
  readonly aino: string
  readonly team: string
}

async function together(): Promise<Together> {
  const end = await startTeamsEnd({ clock: systemClock, app: { id: appId }, rates: 0 })
  const { id: tenantId } = end.addTenant({ name: 'Helsinki' })
  const aino = end.addPerson(tenantId, { name: 'Aino Aalto', email: 'aino@example.org' }).id
  const crowd = Array.from({ length: 70 }, (_, at) => end.addPerson(tenantId, { name: `Person ${at}` }).id)
  const team = end.addTeam(tenantId, { name: 'Mentoring', members: [aino, ...crowd], channels: ['Kick-off'] }).id
  const heard: Heard = { events: [] }
  const adapter = adapterFor(end)
  const bot = bareBot(heard)
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) =>
      adapter.process(Object.assign(request, { body }) as never, shaped(response) as never, (context) => bot.run(context)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  end.deliverTo(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/messages`)
  return { end, adapter, server, heard, tenantId, aino, team }
}

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
