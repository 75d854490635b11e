import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import {
  type Attachment,
  CardFactory,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  MessageFactory,
  TeamsActivityHandler,
  type TurnContext,
} from 'botbuilder'
import { startTeamsEnd, type TeamsEnd } from '../../playground/teams-end/index.ts'
import { systemClock } from '../../src/kit/clock.ts'

/** A bare botbuilder app with one of everything, at a local Teams end: what the shipped adapter is held against. */

export const appId = 'c0ffee00-0000-4000-8000-000000000001'

/** An attachment that holds an Adaptive Card. */
export const card = (body: readonly object[], actions: readonly object[] = []): Attachment =>
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
const localCredentials: unknown = {
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
  const credentials = localCredentials as Credentials
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
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, credentials))
  adapter.onTurnError = async (_, error) => {
    throw error
  }
  return adapter
}

/** A Teams end, the bot, and people. */
export interface Together {
  readonly end: TeamsEnd
  readonly adapter: CloudAdapter
  readonly server: Server
  readonly heard: Heard
  readonly tenantId: string
  readonly aino: string
  readonly team: string
}

export async function together(): Promise<Together> {
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
