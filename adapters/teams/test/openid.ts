import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import { systemClock } from '../../../src/kit/clock.ts'

/** Claims of a token that Teams sends along (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication). */
export interface TokenWanted {
  readonly claims?: Readonly<Record<string, unknown>>
  /** Claims that are left out. */
  readonly without?: readonly string[]
  /** `channel`: the good one. `otherChannel`: good, but endorsed for web chat only. `forged`: not ours, under the good one's name. */
  readonly key?: 'channel' | 'otherChannel' | 'forged' | 'unknown' | 'emulator'
  readonly alg?: 'RS256' | 'HS256' | 'none'
}

/** Microsoft's end of authentication: metadata, keys, and tokens of any quality. */
export interface OpenId {
  readonly url: string
  token(wanted?: TokenWanted): Promise<string>
  /** What was asked for, path by path. */
  readonly asked: readonly string[]
  /** From now on nothing is answered. */
  hang(): void
  /** From now on everything fails. */
  fail(): void
  stop(): Promise<void>
}

const rsa = () => generateKeyPair('RS256', { extractable: true })
/** Made once for all: making them takes longer than most tests. */
let made: Promise<readonly Awaited<ReturnType<typeof rsa>>[]> | null = null

type KeyPair = Awaited<ReturnType<typeof rsa>>

/** `serviceUrl` and `appId` stand in every token unless told otherwise. */
export async function startOpenId({ appId, serviceUrl }: { readonly appId: string; readonly serviceUrl: string }): Promise<OpenId> {
  made ??= Promise.all([rsa(), rsa(), rsa(), rsa()])
  const [channel, otherChannel, emulator, forged] = (await made) as [KeyPair, KeyPair, KeyPair, KeyPair]
  const jwk = async (kid: string, key: CryptoKey, endorsements: readonly string[]) => ({
    ...(await exportJWK(key)),
    kid,
    use: 'sig',
    endorsements,
  })
  const keys = [await jwk('channel', channel.publicKey, ['msteams']), await jwk('otherChannel', otherChannel.publicKey, ['webchat'])]
  const emulatorKeys = [await jwk('emulator', emulator.publicKey, [])]
  const asked: string[] = []
  let state: 'well' | 'hanging' | 'failing' = 'well'
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    if (state === 'hanging') return
    if (state === 'failing') return void response.writeHead(500).end()
    const isKeys = path.endsWith('/keys')
    const body = isKeys
      ? { keys: path.startsWith('/emulator') ? emulatorKeys : keys }
      : { issuer: 'https://api.botframework.com', jwks_uri: `${url}${path.startsWith('/emulator') ? '/emulator' : ''}/keys` }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const secrets = { channel, otherChannel, emulator, forged, unknown: forged }
  const kids = { channel: 'channel', otherChannel: 'otherChannel', emulator: 'emulator', forged: 'channel', unknown: 'nobody-knows' }

  async function token({ claims = {}, without = [], key = 'channel', alg = 'RS256' }: TokenWanted = {}): Promise<string> {
    const now = Math.floor(systemClock.now().epochMilliseconds / 1000)
    const usual = { iss: 'https://api.botframework.com', aud: appId, serviceurl: serviceUrl, nbf: now - 10, exp: now + 3600 }
    const all = Object.fromEntries(Object.entries({ ...usual, ...claims }).filter(([name]) => !without.includes(name)))
    if (alg === 'none') return new UnsecuredJWT(all).encode()
    const header = { alg, kid: kids[key], typ: 'JWT' }
    const secret = alg === 'HS256' ? new TextEncoder().encode(await exportSPKI(secrets[key].publicKey)) : secrets[key].privateKey
    return new SignJWT(all).setProtectedHeader(header).sign(secret)
  }
  return {
    url,
    token,
    asked,
    hang() {
      state = 'hanging'
    },
    fail() {
      state = 'failing'
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
