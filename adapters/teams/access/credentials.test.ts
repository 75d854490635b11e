import { describe, expect, test } from 'vitest'
import type { Log } from '../../../src/kit/log.ts'
import type { TeamsSettings } from '../config.ts'
import { createCredentials, createTokenSource } from './credentials.ts'
import type { CredentialsFactory } from './sdk.ts'

const settings: TeamsSettings = {
  appId: '6f1c1d0e-0000-4000-8000-00000000b0b0',
  appPassword: 'the-secret',
  appType: 'SingleTenant',
  tenantId: '8c6f0000-0000-4000-8000-0000000000a1',
  tenants: [],
  timeLimits: { call: 50 },
}

/** What Microsoft's library throws when Microsoft says no. */
const said = (errorCode: string) => Object.assign(new Error('AADSTS7000215 with the-secret in it'), { name: 'ServerError', errorCode })

function aSource(getToken: (isNew?: boolean) => Promise<string>) {
  const lines: unknown[] = []
  const log = { warn: (...line: unknown[]) => void lines.push(line) } as unknown as Log
  const credentials = { createCredentials: () => Promise.resolve({ getToken }) } as unknown as CredentialsFactory
  return { source: createTokenSource(settings, credentials, log), logged: () => JSON.stringify(lines) }
}

describe('the token that goes along with what is said', () => {
  test('is asked for once by all who come meanwhile, and again by who comes later', async () => {
    let turn = 0
    const { source } = aSource(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return `token ${++turn}`
    })
    expect(await Promise.all([source.token(), source.token(), source.token()])).toEqual(['token 1', 'token 1', 'token 1'])
    expect(await source.token()).toBe('token 2')
  })

  test.each([
    ['Microsoft says that the secret is wrong', said('invalid_client'), true],
    ['Microsoft does not know the app', said('unauthorized_client'), true],
    ['Microsoft has too much to do', said('temporarily_unavailable'), false],
    ['Microsoft is not reached', new TypeError('fetch failed'), false],
  ])('is none when %s', async (_, error, isOver) => {
    const { source } = aSource(() => Promise.reject(error))
    await expect(source.token()).rejects.toMatchObject({ name: 'NoToken', isOver })
  })

  test('is none when Microsoft does not answer in time', async () => {
    const { source } = aSource(() => new Promise<never>(() => undefined))
    await expect(source.token()).rejects.toMatchObject({ name: 'NoToken', isOver: false })
  })

  test('is asked for again after it could not be had', async () => {
    let turn = 0
    const { source } = aSource(() => (++turn === 1 ? Promise.reject(new Error('gone')) : Promise.resolve('token')))
    await expect(source.token()).rejects.toThrow('no token')
    expect(await source.token()).toBe('token')
  })

  test('that Teams does not take is not taken from what Microsoft’s library keeps', async () => {
    const asked: unknown[] = []
    const { source } = aSource(async (isNew) => `token ${asked.push(isNew)}`)
    await source.token()
    source.drop()
    await source.token()
    await source.token()
    expect(asked).toEqual([false, true, false])
  })

  test('is none of Microsoft’s for the end on this machine', async () => {
    const local = { ...settings, connectorUrl: 'http://127.0.0.1:1' }
    const source = createTokenSource(local, {} as never, {} as never)
    expect([await source.token(), await source.prove()]).toEqual(['local', null])
  })
})

describe('settings that Pari starts with', () => {
  test('are good when Microsoft gives a token', async () => {
    expect(await aSource(() => Promise.resolve('token')).source.prove()).toBeNull()
  })

  test('are refused in words when Microsoft does not take them, without the secret', async () => {
    const words = await aSource(() => Promise.reject(said('invalid_client'))).source.prove()
    expect(words).toContain('TEAMS_APP_PASSWORD')
    expect(words).toContain('invalid_client')
    expect(words).not.toContain('the-secret')
  })

  test('are taken for good, and that is logged, when nobody can tell just now', async () => {
    const { source, logged } = aSource(() => Promise.reject(Object.assign(new Error('the-secret'), { code: 'ENOTFOUND' })))
    expect(await source.prove()).toBeNull()
    expect(logged()).toContain('ENOTFOUND')
    expect(logged()).not.toContain('the-secret')
  })
})

describe('who we are', () => {
  const microsoft = 'https://login.microsoftonline.com/'
  test.each([
    ['by a secret', settings, { oAuthEndpoint: `${microsoft}${settings.tenantId}`, appPassword: 'the-secret' }],
    [
      'by the secret of an old bot',
      { ...settings, appType: 'MultiTenant' },
      { oAuthEndpoint: `${microsoft}botframework.com`, appPassword: 'the-secret' },
    ],
    ['by the machine', { ...settings, appType: 'UserAssignedMsi', appPassword: undefined }, { tokenProviderFactory: expect.anything() }],
    [
      'towards the end on this machine',
      { ...settings, appType: 'UserAssignedMsi', connectorUrl: 'http://127.0.0.1:1' },
      { oAuthEndpoint: `${microsoft}botframework.com` },
    ],
  ] as const)('is proved %s, and never left open', async (_, given, made) => {
    const credentials = createCredentials(given)
    const { appId = '' } = settings
    expect(await credentials.createCredentials(appId, 'https://api.botframework.com', microsoft, true)).toMatchObject({ appId, ...made })
    expect(await credentials.isAuthenticationDisabled()).toBe(false)
    expect(await credentials.isValidAppId('another')).toBe(false)
  })
})
