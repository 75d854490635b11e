import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, SignJWT } from 'jose'
import type { Clock } from '../../src/kit/clock.ts'
import type { Json } from '../ends/json.ts'

/** Whose key signs a token. `forged` claims to be the channel's key and is not; `tampered` is changed after it was signed. */
export type Signer = 'channel' | 'emulator' | 'unendorsed' | 'unknown' | 'forged' | 'tampered'

/** In what a token shall differ from a right one. */
export interface TokenWish {
  /** Who signs; `channel` when left out. */
  readonly key?: Signer
  /** RS256 when left out. `HS256` takes the channel's public key for its secret. */
  readonly alg?: 'RS256' | 'HS256' | 'none'
  /** A claim of the token. A claim that is undefined is left out. */
  readonly [claim: string]: unknown
}

export interface Keys {
  readonly token: (wish?: TokenWish) => Promise<string>
  /** The right token for a serviceUrl; one serves many requests, as Teams does it. */
  usual(serviceUrl: string): Promise<string>
  /** What stands at the address of the channel's or the emulator's metadata. */
  metadata(issuer: Issuer): Json
  keySet(issuer: Issuer): Promise<Json>
}

export type Issuer = 'channel' | 'emulator'

const issuers: Readonly<Record<Issuer, string>> = {
  channel: 'https://api.botframework.com',
  emulator: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
}

interface Pair {
  readonly publicKey: CryptoKey
  readonly privateKey: CryptoKey
}

/** Making a key takes up to a second: the ends of one process share them, and are told apart by `serviceurl`. */
const made = new Map<string, Promise<Pair>>()

function pair(name: string): Promise<Pair> {
  const known = made.get(name) ?? generateKeyPair('RS256', { extractable: true })
  made.set(name, known)
  return known
}

export interface KeysDeps {
  readonly appId: string
  /** The real time: the receiver judges tokens by its own clock. */
  readonly wireClock: Clock
  readonly url: () => string
  /** The claim `serviceurl`, when a wish does not say another. */
  readonly usualServiceUrl: () => string
}

const hour = 3600

const base64 = (value: Json): string => Buffer.from(JSON.stringify(value)).toString('base64url')

function tampered(token: string): string {
  const [head = '', claims = '', signature = ''] = token.split('.')
  const changed = { ...(JSON.parse(Buffer.from(claims, 'base64url').toString()) as Json), admin: true }
  return [head, base64(changed), signature].join('.')
}

const given = (claims: Json): Json => Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))

/** Keys of the channel and of the emulator, made when they are first needed, and tokens signed by them. */
export function makeKeys({ appId, wireClock, url, usualServiceUrl }: KeysDeps): Keys {
  const claims = (wish: Json): Json => {
    const now = Math.floor(wireClock.now().epochMilliseconds / 1000)
    return given({ iss: issuers.channel, aud: appId, serviceurl: usualServiceUrl(), nbf: now - 300, exp: now + hour, ...wish })
  }

  const sign = async ({ key = 'channel', alg = 'RS256', ...wish }: TokenWish): Promise<string> => {
    const payload = claims(wish)
    const claimed = { typ: 'JWT', kid: key === 'forged' || key === 'tampered' ? 'channel' : key }
    if (alg === 'none') return `${base64({ alg, ...claimed })}.${base64(payload)}.`
    const jwt = new SignJWT(payload).setProtectedHeader({ alg, ...claimed })
    if (alg === 'HS256') return jwt.sign(new TextEncoder().encode(await exportSPKI((await pair('channel')).publicKey)))
    const { privateKey } = await pair(key === 'tampered' ? 'channel' : key)
    const token = await jwt.sign(privateKey)
    return key === 'tampered' ? tampered(token) : token
  }

  const usual = new Map<string, { readonly token: Promise<string>; readonly until: number }>()

  return {
    token: (wish = {}) => sign(wish),
    usual(serviceUrl) {
      const now = Math.floor(wireClock.now().epochMilliseconds / 1000)
      const known = usual.get(serviceUrl)
      if (known !== undefined && now < known.until) return known.token
      const fresh = { token: sign({ serviceurl: serviceUrl }), until: now + hour / 2 }
      usual.set(serviceUrl, fresh)
      return fresh.token
    },
    metadata: (issuer) => ({
      issuer: issuers[issuer],
      authorization_endpoint: `${url()}/authorize`,
      jwks_uri: `${url()}${issuer === 'channel' ? '' : '/emulator'}/.well-known/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      token_endpoint_auth_methods_supported: ['private_key_jwt'],
    }),
    async keySet(issuer) {
      const named =
        issuer === 'channel'
          ? [['channel', ['msteams']] as const, ['unendorsed', ['webchat']] as const]
          : [['emulator', undefined] as const]
      const keys = await Promise.all(
        named.map(async ([kid, endorsements]) => {
          const jwk = await exportJWK((await pair(kid)).publicKey)
          return { ...jwk, use: 'sig', alg: 'RS256', kid, x5t: kid, ...(endorsements === undefined ? {} : { endorsements }) }
        }),
      )
      return { keys }
    },
  }
}
