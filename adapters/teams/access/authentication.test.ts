import { describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/kit/clock.ts'
import { silentLog } from '../../../src/kit/log.ts'
import { onceAMinute } from '../../../src/kit/once-a-minute.ts'
import type { TeamsSettings } from '../config.ts'
import { appId, connectorAt } from '../test/house.ts'
import { startOpenId } from '../test/openid.ts'
import { createAuthentication } from './authentication.ts'
import { createCredentials } from './credentials.ts'

const claimed = { channelId: 'msteams', serviceUrl: connectorAt }

async function aCheck(check = 4000) {
  const openId = await startOpenId({ appId, serviceUrl: connectorAt })
  const settings: TeamsSettings = { appId, appType: 'MultiTenant', tenants: [], connectorUrl: `${openId.url}/`, timeLimits: { check } }
  const authenticate = createAuthentication({
    settings,
    credentials: createCredentials(settings),
    clock: systemClock,
    log: silentLog,
    refusals: onceAMinute(silentLog),
  })
  return { openId, authenticate, header: `Bearer ${await openId.token()}` }
}

describe('looking at a token', () => {
  test('finds the keys whether or not the address ends in a slash', async () => {
    const { openId, authenticate, header } = await aCheck()
    expect(await authenticate(claimed, header)).toBe('genuine')
    await openId.stop()
  })

  test('asks for Microsoft’s keys a few hundred times at once at most, while they do not come', async () => {
    const { openId, authenticate, header } = await aCheck(500)
    openId.hang()
    const verdicts = await Promise.all(Array.from({ length: 520 }, () => authenticate(claimed, header)))
    expect(new Set(verdicts)).toEqual(new Set(['unreachable']))
    expect(openId.asked.length).toBeLessThanOrEqual(500)
    await openId.stop()
  })

  test('works again as soon as the keys come, for whoever waited and whoever comes then', async () => {
    const { openId, authenticate, header } = await aCheck()
    expect(await Promise.all(Array.from({ length: 50 }, () => authenticate(claimed, header)))).toEqual(Array<string>(50).fill('genuine'))
    await openId.stop()
  })

  test('says the same each time, whatever was said of the same token before', async () => {
    const { openId, authenticate, header } = await aCheck()
    const forged = `Bearer ${await openId.token({ key: 'forged' })}`
    const elsewhere = { ...claimed, serviceUrl: 'https://elsewhere.example.org/' }
    for (let time = 0; time < 2; time++) {
      expect(await authenticate(claimed, header)).toBe('genuine')
      expect(await authenticate(elsewhere, header)).toBe('refused')
      expect(await authenticate({ ...claimed, channelId: 'webchat' }, header)).toBe('refused')
      expect(await authenticate({ ...claimed, serviceUrl: '' }, header)).toBe('refused')
      expect(await authenticate(claimed, forged)).toBe('refused')
    }
    await openId.stop()
  })
})
