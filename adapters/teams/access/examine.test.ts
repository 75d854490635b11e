import { expect, test } from 'vitest'
import { Instant, turnableClock } from '../../../src/kit/clock.ts'
import type { TeamsSettings } from '../config.ts'
import { aHouse, tenant } from '../test/house.ts'
import type { TokenSource } from './credentials.ts'
import { examine } from './examine.ts'

const settings: TeamsSettings = { appId: 'app', appType: 'SingleTenant', tenantId: tenant, tenants: [] }
const clock = turnableClock(Instant.from('2027-01-14T12:00:00Z'))
const date = 'Thu, 14 Jan 2027 12:00:03 GMT'

interface Ways {
  readonly problem?: Awaited<ReturnType<TokenSource['examine']>>
  readonly all?: () => Promise<readonly { readonly id: string; readonly name: string }[]>
  readonly answer?: () => Response
  readonly settings?: TeamsSettings
}

async function wrongWith({ problem = null, all = async () => [], answer = () => new Response('{}', { headers: { date } }), ...own }: Ways) {
  const deps = { settings, ...own, clock, tokenSource: { examine: async () => problem }, tenants: { all }, fetch: async () => answer() }
  return (await examine(deps, 'asked')).flatMap(({ part, isWell, words }) => (isWell ? [] : `${part}: ${words}`))
}

const noTenant: TeamsSettings = { appId: 'app', appType: 'MultiTenant', tenants: [] }
const gone = () => Promise.reject(new Error('the words of a database'))
const unreached = () => {
  throw new TypeError('fetch failed')
}

test.each<[string, Ways, readonly string[]]>([
  ['all is well', {}, []],
  ['Microsoft refuses the secret', { problem: { isFinal: true, words: 'make a new one' } }, ['Teams: token: make a new one']],
  [
    'Microsoft is not reached',
    { problem: { isFinal: false, words: 'FetchError' } },
    ['Teams: token: Microsoft could not be asked for one (FetchError)'],
  ],
  ['no tenant is let in', { settings: noTenant }, ['Teams: tenants: nobody may use Pari yet: let a tenant in with npm run tenants']],
  ['the tenants cannot be read', { all: gone }, ['Teams: tenants: the list cannot be read (Error)']],
  [
    'the keys break',
    { answer: () => new Response('', { status: 500 }) },
    ['Teams: keys and clock: Microsoft’s keys are answered with HTTP 500'],
  ],
  [
    'the keys are not reached',
    { answer: unreached },
    ['Teams: keys and clock: Microsoft’s keys cannot be fetched (TypeError): does a firewall let this machine out?'],
  ],
  [
    'our clock is wrong',
    { answer: () => new Response('{}', { headers: { date: 'Thu, 14 Jan 2027 13:00:00 GMT' } }) },
    [expect.stringContaining('Teams: keys and clock: our clock is 3600 s behind') as string],
  ],
])('%s: it is said', async (_, ways, wrong) => {
  expect(await wrongWith(ways)).toEqual(wrong)
})

test('at the start nobody is asked, and the adapter looks for itself when it is told to', async () => {
  const house = await aHouse()
  const before = house.openId.asked.length
  expect(await house.adapter.examine([tenant], 'kept')).toEqual([])
  expect(house.openId.asked).toHaveLength(before)
  const found = await house.adapter.examine([tenant], 'asked')
  expect(found.map(({ part }) => part)).toEqual(['Teams: token', 'Teams: tenants', 'Teams: keys and clock'])
  await house.stop()
})
