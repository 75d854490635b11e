/** A bare botbuilder app, with the real check of tokens, that answers every Action.Execute with the same card and does nothing else. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type AdaptiveCardInvokeResponse,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type Request,
  type Response,
  TeamsActivityHandler,
} from 'botbuilder'

const { appId, connectorUrl } = JSON.parse(process.argv[2] ?? '') as { appId: string; connectorUrl: string }

const card = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Thank you: you are coming.', wrap: true }],
  actions: [{ type: 'Action.Execute', title: 'I cannot come after all', verb: 'bench', data: { token: 'no' } }],
}

class Bot extends TeamsActivityHandler {
  override async onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
  }
}

const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: 'bench',
    MicrosoftAppType: 'MultiTenant',
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: `${connectorUrl}/.well-known/openidconfiguration`,
    ToBotFromEmulatorOpenIdMetadataUrl: `${connectorUrl}/emulator/.well-known/openidconfiguration`,
    OAuthUrl: 'https://token.botframework.com',
    CallerId: 'urn:botframework:azure',
    ValidateAuthority: 'true',
  }),
)
const bot = new Bot()

/** What botbuilder wants of a response: restify's shape. */
function shaped(response: ServerResponse): Response {
  let body: unknown
  return {
    socket: response.socket,
    header: (name: string, value: unknown) => void response.setHeader(name, String(value)),
    send: (given: unknown) => (body = given),
    status: (code: number) => (response.statusCode = code),
    end: () => response.end(body === undefined ? '' : JSON.stringify(body)),
  }
}

async function bodyOf(request: IncomingMessage): Promise<object> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString()) as object
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(request)
  await adapter.process(Object.assign(request, { body }) as unknown as Request, shaped(response), (context) => bot.run(context))
}

const server = createServer((request, response) => void answer(request, response))
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))
// Seconds of processor time so far.
process.on('message', () => process.send?.({ cpu: (process.cpuUsage().user + process.cpuUsage().system) / 1e6 }))
process.once('SIGTERM', () => process.exit(0))
