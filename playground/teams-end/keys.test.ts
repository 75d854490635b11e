import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { systemClock, turnableClock } from '../../src/kit/clock.ts'
import { anApp, aTeams, type Teams, teamsApp } from '../../test/stages/teams-ends.ts'
import type { TokenWish } from './keys.ts'

const get = async (url: string): Promise<Record<string, unknown>> => (await (await fetch(url)).json()) as Record<string, unknown>

const keySetAt = async (metadataUrl: string): Promise<JSONWebKeySet> => {
  const { jwks_uri: url } = await get(metadataUrl)
  return (await get(String(url))) as unknown as JSONWebKeySet
}

const verified = async ({ end }: Teams, wish?: TokenWish, metadataUrl = end.openIdMetadataUrl) => {
  const keys = createLocalJWKSet(await keySetAt(metadataUrl))
  return jwtVerify(await end.token(wish), keys, { audience: teamsApp.id, issuer: 'https://api.botframework.com', algorithms: ['RS256'] })
}

test('the metadata names its issuer and leads to the keys, each with what it is endorsed for', async () => {
  const { end } = await aTeams()
  expect(await get(end.openIdMetadataUrl)).toMatchObject({
    issuer: 'https://api.botframework.com',
    id_token_signing_alg_values_supported: ['RS256'],
  })
  expect(await keySetAt(end.openIdMetadataUrl)).toMatchObject({
    keys: [
      { kid: 'channel', kty: 'RSA', endorsements: ['msteams'] },
      { kid: 'unendorsed', endorsements: ['webchat'] },
    ],
  })
})

test('the emulator has keys of its own, and no private part of any is told', async () => {
  const { end } = await aTeams()
  const [channel, emulator] = await Promise.all([keySetAt(end.openIdMetadataUrl), keySetAt(end.emulatorMetadataUrl)])
  expect(emulator.keys).toMatchObject([{ kid: 'emulator' }])
  expect(channel.keys.map(({ n }) => n)).not.toContain(emulator.keys[0]?.n)
  for (const key of [...channel.keys, ...emulator.keys]) expect(key.d).toBeUndefined()
})

describe('a token', () => {
  test('is right when nothing is wished for', async () => {
    const teams = await aTeams()
    const { payload, protectedHeader } = await verified(teams)
    expect(protectedHeader).toMatchObject({ alg: 'RS256', kid: 'channel' })
    expect(payload).toMatchObject({ aud: teamsApp.id, iss: 'https://api.botframework.com', serviceurl: teams.end.serviceUrl })
  })

  test('is stamped by the real time, or by the clock that is given', async () => {
    const real = Math.floor(systemClock.now().epochMilliseconds / 1000)
    const { end } = await aTeams()
    expect(decodeJwt(await end.token()).exp).toBeGreaterThan(real)
    const stopped = turnableClock(end.world.clock.now())
    const other = await aTeams({ stampedBy: stopped })
    expect(decodeJwt(await other.end.token()).exp).toBe(stopped.now().epochMilliseconds / 1000 + 3600)
  })

  test.each<[string, TokenWish]>([
    ['a forged key', { key: 'forged' }],
    ['an unknown key', { key: 'unknown' }],
    ['the emulator’s key', { key: 'emulator' }],
    ['a change after signing', { key: 'tampered' }],
    ['no signature', { alg: 'none' }],
    ['the public key as a secret', { alg: 'HS256' }],
    ['another audience', { aud: 'another' }],
    ['another issuer', { iss: 'another' }],
    ['an end in the past', { exp: 1 }],
  ])('with %s is none', async (_, wish) => {
    await expect(verified(await aTeams(), wish)).rejects.toThrow(/signature|applicable key|Unsecured|algorithm|claim|"alg"/)
  })

  test('claims to be what it is not', async () => {
    const { end } = await aTeams()
    expect(decodeProtectedHeader(await end.token({ key: 'forged' }))).toMatchObject({ alg: 'RS256', kid: 'channel' })
    expect(decodeProtectedHeader(await end.token({ alg: 'none' }))).toMatchObject({ alg: 'none', kid: 'channel' })
    expect(decodeJwt(await end.token({ key: 'tampered' }))).toMatchObject({ aud: teamsApp.id, admin: true })
  })

  test('leaves out what is wished away', async () => {
    const { end } = await aTeams()
    expect(decodeJwt(await end.token({ serviceurl: undefined, nbf: undefined }))).not.toHaveProperty('serviceurl')
  })

  test('comes with every activity, for its own serviceUrl, and serves many', async () => {
    const teams = await aTeams()
    const app = await anApp(teams)
    const aino = teams.end.as(teams.aino)
    await aino.write('one')
    await aino.write('two')
    teams.end.moveTenant(teams.tenantId, 'amer')
    await aino.write('three')
    const [one, two, three] = app.heard.map(({ headers }) => headers.authorization?.replace('Bearer ', '') ?? '')
    expect(one).toBe(two)
    expect(decodeJwt(three ?? '')['serviceurl']).toBe(app.heard[2]?.body['serviceUrl'])
    expect(app.heard[2]?.body['serviceUrl']).toBe(`${teams.end.url}/amer/`)
  })
})

test('anything may be posted, rightly signed, wrongly signed or not at all', async () => {
  const teams = await aTeams()
  await expect(teams.end.post({})).rejects.toThrow('Nobody listens')
  const app = await anApp(teams)
  app.answers(() => ({ status: 418 }))
  expect((await teams.end.post({ type: 'x' })).status).toBe(418)
  await teams.end.post('no JSON', { authorization: 'Bearer garbage' })
  await teams.end.post({}, { authorization: null })
  expect(app.heard.map(({ headers }) => headers.authorization?.slice(0, 10))).toEqual(['Bearer eyJ', 'Bearer gar', undefined])
  expect(app.heard[1]?.raw).toBe('no JSON')
})
