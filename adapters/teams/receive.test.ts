import { request } from 'node:http'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { aHouse, aino, ainoReads, aMessage, anActivity, appId, aTap, connectorAt, type House, tenant } from './test/house.ts'
import type { TokenWanted } from './test/openid.ts'

/** What reaches console.error: in its place before the adapter puts its own filter in front of it. */
const errors: string[] = []
const printer: { error: (...said: unknown[]) => void } = globalThis.console
const { error: originalError } = printer
printer.error = (...said) => void errors.push(said.map(String).join(' '))
afterAll(() => {
  printer.error = originalError
})

/** What is printed while a test runs, on either stream and by console. */
function listenToPrinting() {
  const printed: string[] = []
  const note = (...said: unknown[]) => {
    printed.push(said.map((each) => (each instanceof Error ? `${each.stack}` : String(each))).join(' '))
    return true
  }
  errors.length = 0
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(note),
    vi.spyOn(process.stderr, 'write').mockImplementation(note),
    ...(['log', 'warn', 'info'] as const).map((name) => vi.spyOn(globalThis.console, name).mockImplementation(note)),
  ]
  const stop = () => {
    for (const spy of spies) spy.mockRestore()
  }
  return { printed, stop }
}

const houses: House[] = []
async function shared(): Promise<House> {
  const [before] = houses
  if (before) return before
  const house = await aHouse()
  houses.push(house)
  return house
}
afterAll(() => Promise.all(houses.map((house) => house.stop())))

describe('a request that is not genuine', () => {
  let printing: ReturnType<typeof listenToPrinting>
  beforeEach(() => {
    printing = listenToPrinting()
  })
  afterEach(() => printing.stop())

  const now = Math.floor(Date.now() / 1000)
  const bad: Readonly<Record<string, TokenWanted>> = {
    'signed by somebody else': { key: 'forged' },
    'with alg none': { alg: 'none' },
    'signed with the public key as a password': { alg: 'HS256' },
    'for another app': { claims: { aud: '00000000-1111-4000-8000-000000000000' } },
    'for nobody': { without: ['aud'] },
    'of another issuer': { claims: { iss: 'https://login.example.org' } },
    'of no issuer': { without: ['iss'] },
    expired: { claims: { nbf: now - 7200, exp: now - 3600 } },
    'not yet valid': { claims: { nbf: now + 3600, exp: now + 7200 } },
    'without the address of the connector': { without: ['serviceurl'] },
    'for another address': { claims: { serviceurl: 'https://smba.example.org/' } },
    'signed with a key that is for web chat': { key: 'otherChannel' },
    'signed with a key that nobody knows': { key: 'unknown' },
    'of the emulator': {
      key: 'emulator',
      claims: { iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/', ver: '1.0', appid: appId },
    },
    'of another bot': { claims: { ver: '1.0', appid: '00000000-2222-4000-8000-000000000000' } },
    'of a tenant that is no text': { claims: { tid: 7 } },
  }
  const headers: Readonly<Record<string, (good: string) => string | null>> = {
    'without a token': () => null,
    'with an empty token': () => 'Bearer ',
    'with garbage': () => 'Bearer garbage',
    'with garbage of three parts': () => 'Bearer a.b.c',
    'with another scheme': (good) => `Basic ${good}`,
    'with two tokens': (good) => `Bearer ${good} ${good}`,
    'that was changed on the way': (good) => {
      const [head, body, signature] = good.split('.')
      const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString()) as object
      return `Bearer ${head}.${Buffer.from(JSON.stringify({ ...claims, exp: now + 9999 })).toString('base64url')}.${signature}`
    },
    'with another signature': (good) => `Bearer ${good.slice(0, -6)}AAAAAA`,
  }

  async function assertNothing(house: House, answer: Response, status: number, before: Before): Promise<void> {
    await house.settle()
    expect([answer.status, await answer.text()]).toEqual([status, '{}'])
    expect(house.core.heard).toHaveLength(before.heard)
    expect([...house.memory.pages.keys()]).toEqual(before.pages)
    expect(house.teams.calls).toHaveLength(before.calls)
    expect([...printing.printed, ...errors]).toEqual([])
    expect(house.logged()).not.toMatch(/ at |\.js:|\.ts:|-----BEGIN|eyJ/u)
  }
  interface Before {
    readonly heard: number
    readonly pages: readonly string[]
    readonly calls: number
  }
  const seen = (house: House): Before => ({
    heard: house.core.heard.length,
    pages: [...house.memory.pages.keys()],
    calls: house.teams.calls.length,
  })

  test.each(Object.entries(bad))('%s is refused, and nothing comes of it', async (_, token) => {
    const house = await shared()
    const before = seen(house)
    await assertNothing(house, await house.post(aMessage('home'), { token }), 401, before)
  })

  test.each(Object.entries(headers))('%s is refused, and nothing comes of it', async (_, header) => {
    const house = await shared()
    const before = seen(house)
    const authorization = header(await house.openId.token())
    await assertNothing(house, await house.post(aMessage('home'), { authorization }), 401, before)
  })

  test.each([
    ['that names no address', { serviceUrl: undefined }],
    ['that names an empty address', { serviceUrl: '' }],
    ['from another channel', { channelId: 'emulator' }],
    ['from a channel with its own keys', { channelId: 'AseChannel' }],
    ['from no channel', { channelId: undefined }],
  ])('with a good token, %s, is refused', async (_, change) => {
    const house = await shared()
    const before = seen(house)
    await assertNothing(house, await house.post(aMessage('home', change)), 401, before)
  })

  test.each([
    ['another tenant', { conversation: { id: 'a:eero', tenantId: 'ffffffff-0000-4000-8000-000000000000', conversationType: 'personal' } }],
    ['no tenant', { conversation: { id: 'a:eero', conversationType: 'personal' }, channelData: {} }],
  ])('but genuine, of %s, is refused, and nothing comes of it', async (_, change) => {
    const house = await shared()
    const before = seen(house)
    await assertNothing(house, await house.post(aMessage('home', change)), 403, before)
    expect(house.logged()).toContain('npm run tenants')
  })

  test('is not even looked at when its tenant names are too many: the SDK would keep them all', async () => {
    const house = await aHouse()
    const tids = Array.from({ length: 101 }, (_, index) => `tid-${index}`)
    for (const tid of tids) await house.post(aMessage('home'), { token: { claims: { tid }, key: 'forged' } })
    const answer = await house.post(aMessage('home'), { token: { claims: { tid: 'one-too-many' } } })
    expect(answer.status).toBe(401)
    expect((await house.post(aMessage('home'), { token: { claims: { tid: 'tid-1' } } })).status).toBe(200)
    await house.stop()
  })

  test('keeps nobody else from printing meanwhile', async () => {
    const house = await shared()
    const answer = house.post(aMessage('home'), { token: { key: 'forged' } })
    const others = setInterval(() => globalThis.console.error('ours'), 1)
    await answer
    clearInterval(others)
    expect(new Set(errors)).toEqual(new Set(['ours']))
  })
})

describe('a genuine request', () => {
  test('is heard', async () => {
    const house = await shared()
    expect((await house.post(aMessage('home'))).status).toBe(200)
    expect(house.core.heard.at(-1)).toEqual(['handle', { do: 'showHome', mark: 'look' }, aino.id])
  })

  test('may name its tenant in capitals, and in the channel’s own part only', async () => {
    const house = await shared()
    const conversation = { id: aino.chat, conversationType: 'personal' }
    const before = house.core.heard.length
    expect((await house.post(aMessage('home', { conversation, channelData: { tenant: { id: tenant.toUpperCase() } } }))).status).toBe(200)
    expect(house.core.heard.length).toBeGreaterThan(before)
  })

  test('has its keys fetched once', async () => {
    const house = await aHouse()
    for (let turn = 0; turn < 3; turn++) await house.post(aMessage('home'))
    await house.post(aMessage('home'), { token: { key: 'unknown' } })
    expect(house.openId.asked.map((path) => path.replace(/\?.*/, ''))).toEqual(['/.well-known/openidconfiguration', '/keys'])
    await house.stop()
  })

  test.each(['hang', 'fail'] as const)(
    'is not refused while Microsoft’s keys cannot be fetched (%s), but told to come again',
    async (trouble) => {
      const house = await aHouse()
      house.openId[trouble]()
      const answer = await house.post(aMessage('home'))
      expect([answer.status, await answer.text()]).toEqual([503, '{}'])
      expect(house.core.deeds()).toEqual([])
      expect(house.logged()).toContain('keys could not be fetched')
      await house.stop()
    },
  )

  test('gets 503 before Pari listens and after it stopped', async () => {
    const house = await aHouse()
    await house.adapter.stop()
    expect((await house.post(aMessage('home'))).status).toBe(503)
    expect(house.core.deeds()).toEqual([])
    await house.stop()
  })
})

describe('the door', () => {
  test.each([
    ['that is no JSON', { raw: '{' }, 400],
    ['that is a list', { raw: '[]' }, 400],
    ['that is nothing', { raw: '' }, 400],
    ['of another kind', { headers: { 'content-type': 'text/plain' } }, 415],
    ['that is too long', { raw: JSON.stringify(aMessage('x'.repeat(300 * 1024))) }, 413],
  ])('answers a body %s with its status alone', async (_, change, status) => {
    const house = await shared()
    const answer = await house.post(aMessage('home'), change)
    expect([answer.status, await answer.text()]).toEqual([status, ''])
  })

  test('stops reading a body that grows too long without saying so', async () => {
    const house = await shared()
    const status = await new Promise<number>((resolve, reject) => {
      const sending = request(
        `${house.url}/teams/messages`,
        { method: 'POST', headers: { 'content-type': 'application/json' } },
        (answer) => {
          answer.resume()
          resolve(answer.statusCode ?? 0)
        },
      )
      sending.on('error', reject)
      for (let part = 0; part < 10; part++) sending.write('x'.repeat(64 * 1024))
      sending.end()
    })
    expect(status).toBe(413)
  })

  test('answers a genuine activity of an unheard-of shape with 400', async () => {
    const house = await shared()
    expect((await house.post(anActivity({ type: 'message', conversation: 'a:aino' }))).status).toBe(400)
  })

  test('takes nothing but posts', async () => {
    const [route] = (await shared()).adapter.routes
    expect([route?.method, route?.path]).toEqual(['POST', '/teams/messages'])
  })

  test('answers 500 without a word when the memory is gone, and logs no text', async () => {
    const house = await aHouse()
    vi.spyOn(house.memory, 'claim').mockRejectedValue(new Error('Aino’s own words'))
    const answer = await house.post(aMessage('home'))
    expect([answer.status, await answer.text()]).toEqual([500, ''])
    expect(house.logged()).not.toContain('own words')
    await house.stop()
  })

  test('keeps an address for answers only from genuine requests', async () => {
    const house = await aHouse()
    await house.post(aTap(house.tokens.write({ do: 'showHome', mark: 'look' }, ainoReads)), { token: { key: 'forged' } })
    expect([...house.memory.pages.keys()].filter((page) => page.startsWith('person/'))).toEqual([])
    await house.post(aTap(house.tokens.write({ do: 'showHome', mark: 'look' }, ainoReads)))
    await house.settle()
    const page = house.memory.pages.get(`person/${tenant}:${aino.id}`)
    expect(JSON.parse(page?.text ?? 'null')).toMatchObject({
      serviceUrl: connectorAt,
      conversation: aino.chat,
      mri: aino.mri,
      installed: true,
    })
    await house.stop()
  })
})
