import { describe, expect, test } from 'vitest'
import { aHouse, aMessage, type House } from '../test/house.ts'

describe('whoever runs Pari reads why a request was refused', () => {
  const now = Math.floor(Date.now() / 1000)
  const reasons: [RegExp, NonNullable<Parameters<House['post']>[1]>, object][] = [
    [/the token ended 3[56]\d\d s ago/, { token: { claims: { nbf: now - 7200, exp: now - 3600 } } }, {}],
    [/the token begins in 3[56]\d\d s/, { token: { claims: { nbf: now + 3600, exp: now + 7200 } } }, {}],
    [/the token’s audience is another app than TEAMS_APP_ID/, { token: { claims: { aud: '00000000-1111-4000-8000-000000000000' } } }, {}],
    [/the token’s issuer is not the Bot Framework/, { token: { claims: { iss: 'https://login.example.org' } } }, {}],
    [/the token’s signature is not by Microsoft’s keys/, { token: { key: 'forged' } }, {}],
    [/the request names another serviceUrl than its token/, { token: { claims: { serviceurl: 'https://smba.example.org/' } } }, {}],
    [/it names no serviceUrl/, {}, { serviceUrl: '' }],
    [/it does not come from the channel of Teams/, {}, { channelId: 'emulator' }],
    [/it has no token that can be read/, { authorization: null }, {}],
  ]

  test.each(reasons)('%s, once for a dozen of them, and nothing of what was sent', async (words, change, activity) => {
    const house = await aHouse()
    for (let time = 0; time < 12; time++) expect((await house.post(aMessage('home', activity), change)).status).toBe(401)
    expect(house.logged().match(/was refused: /g)).toHaveLength(1)
    expect(house.logged()).toMatch(words)
    expect(house.logged()).not.toMatch(/Aino|eyJ|example\.org|00000000-1111|emulator/)
    await house.stop()
  })

  test('which tenant is not served, and which status was given for what is none of Teams’ requests', async () => {
    const house = await aHouse()
    const elsewhere = { id: 'a:eero', tenantId: 'ffffffff-0000-4000-8000-000000000000', conversationType: 'personal' }
    for (let time = 0; time < 3; time++) await house.post(aMessage('home', { conversation: elsewhere }))
    for (const raw of ['{', '[]']) await house.post({}, { raw })
    expect(house.logged().match(/npm run tenants/g)).toHaveLength(1)
    expect(house.logged()).toContain(elsewhere.tenantId)
    expect(house.logged().match(/\(HTTP \d+\)/g)).toEqual(['(HTTP 400)'])
    await house.stop()
  })
})
