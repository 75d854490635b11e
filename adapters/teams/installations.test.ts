import { describe, expect, test } from 'vitest'
import { Instant, turnableClock } from '../../src/kit/clock.ts'
import { localMemory } from '../../test/ground/local-memory.ts'
import { createTenants } from './access/tenants.ts'
import { createInstallations } from './installations.ts'
import { fakeCore } from './test/core.ts'
import { aHouse, aMessage, anActivity, tenant } from './test/house.ts'

const other = 'ffffffff-0000-4000-8000-000000000000'
const start = Instant.from('2027-01-14T12:00:00Z')
const ofOther = { conversation: { id: 'a:eero', tenantId: other, conversationType: 'personal' } }

function aTable(tenants: readonly { readonly id: string; readonly name: string }[]) {
  const clock = turnableClock(start)
  const memory = localMemory(clock)
  const core = fakeCore()
  const table = createTenants({ memory, clock })
  const write = () => memory.write('tenants', 'all', JSON.stringify(tenants))
  return { clock, memory, core, tenants: table, write, installations: createInstallations({ tenants: table, core, clock }) }
}

describe('the tenants of our table', () => {
  test('are told to the core when Pari begins to listen, those without a name by their ids', async () => {
    const { core, installations, write } = aTable([
      { id: tenant, name: 'School' },
      { id: other, name: '' },
    ])
    await write()
    await installations.announceAll()
    await installations.announceAll()
    expect(core.heard).toEqual([
      ['installed', tenant, 'School', null],
      ['installed', other, '', null],
    ])
  })

  test('are told of once, when somebody of one is heard at the same time twice', async () => {
    const { core, installations, write } = aTable([{ id: tenant, name: 'School' }])
    await write()
    await Promise.all([installations.announce(tenant), installations.announce(tenant)])
    await installations.announce('not-ours')
    expect(core.heard).toEqual([['installed', tenant, 'School', null]])
  })

  test('are told of again once an hour, and at once when Pari was installed: something may have kept it from writing there', async () => {
    const { core, clock, installations, write } = aTable([{ id: tenant, name: 'School' }])
    await write()
    await installations.announceAll()
    clock.turnTo(start.add({ minutes: 59 }))
    await installations.announce(tenant)
    expect(core.heard).toHaveLength(1)
    clock.turnTo(start.add({ minutes: 61 }))
    for (let turn = 0; turn < 3; turn++) await installations.announce(tenant)
    expect(core.heard).toHaveLength(2)
    await installations.announce(tenant, true)
    expect(core.heard).toHaveLength(3)
  })

  test('that were refused a moment ago are not told of again, though they are still heard', async () => {
    const { core, tenants, memory, clock, installations } = aTable([])
    await tenants.letIn([tenant])
    expect(await tenants.of(tenant)).not.toBeNull()
    await createTenants({ memory, clock }).shutOut(tenant)
    expect(await tenants.of(tenant)).not.toBeNull()
    await installations.announce(tenant, true)
    expect(core.heard).toEqual([])
  })

  test('are told of again when the core broke on it', async () => {
    const { core, installations, write } = aTable([{ id: tenant, name: 'School' }])
    await write()
    const installed = core.installed.bind(core)
    core.installed = () => Promise.reject(new Error('gone'))
    await expect(installations.announce(tenant)).rejects.toThrow('gone')
    core.installed = installed
    await installations.announce(tenant)
    expect(core.heard).toHaveLength(1)
  })

  test('are those of the settings to begin with, and stay when they are no longer there', async () => {
    const { tenants, memory } = aTable([])
    await tenants.letIn([tenant.toUpperCase(), tenant])
    const before = memory.writes()
    await tenants.letIn([tenant])
    expect(memory.writes()).toBe(before)
    await Promise.all([tenants.letIn([other]), tenants.letIn([other])])
    expect((await tenants.all()).map(({ id }) => id)).toEqual([tenant, other])
  })

  test('keep the name that somebody gave them, and are gone when they are shut out', async () => {
    const { tenants } = aTable([])
    await tenants.letIn([tenant])
    await tenants.allow({ id: tenant, name: 'School' })
    await tenants.allow({ id: tenant.toUpperCase(), name: '' })
    await tenants.letIn([tenant])
    expect(await tenants.all()).toEqual([{ id: tenant, name: 'School' }])
    await tenants.allow({ id: tenant, name: 'University' })
    expect(await tenants.all()).toEqual([{ id: tenant, name: 'University' }])
    expect(await tenants.shutOut(tenant.toUpperCase())).toBe(true)
    expect(await tenants.shutOut(tenant)).toBe(false)
    expect([await tenants.of(tenant), await tenants.now(tenant)]).toEqual([null, null])
  })

  test('that were refused are not let in by the settings, but by whoever allows them, under the name they had', async () => {
    const { tenants } = aTable([])
    await tenants.allow({ id: tenant, name: 'School' })
    await tenants.shutOut(tenant)
    expect(await tenants.shutOut(other)).toBe(false)
    await tenants.letIn([tenant, other])
    expect(await tenants.all()).toEqual([])
    await tenants.allow({ id: tenant, name: '' })
    expect(await tenants.all()).toEqual([{ id: tenant, name: 'School' }])
  })

  test('are read again after half a minute, and at once when reading broke', async () => {
    const { tenants, memory, clock, write } = aTable([{ id: tenant, name: 'School' }])
    const read = memory.read.bind(memory)
    memory.read = () => Promise.reject(new Error('gone'))
    await expect(tenants.of(tenant)).rejects.toThrow('gone')
    memory.read = read
    expect(await tenants.of(tenant)).toBeNull()
    await write()
    expect(await tenants.of(tenant)).toBeNull()
    clock.turnTo(start.add({ seconds: 31 }))
    expect(await tenants.of(tenant)).toEqual({ id: tenant, name: 'School' })
  })
})

describe('a tenant that is let in while Pari runs', () => {
  test('is heard after half a minute, and told to the core first; one that is taken away is heard no more', async () => {
    const house = await aHouse()
    const status = async () => (await house.post(aMessage('home', ofOther))).status
    const write = (...ids: string[]) => house.memory.write('tenants', 'all', JSON.stringify(ids.map((id) => ({ id, name: 'Other' }))))
    expect(await status()).toBe(403)
    await write(tenant, other)
    house.clock.turnTo(start.add({ seconds: 31 }))
    expect(await status()).toBe(200)
    expect(house.core.heard.filter(([what]) => what === 'installed')).toEqual([
      ['installed', tenant, '', null],
      ['installed', other, 'Other', null],
    ])
    await write(tenant)
    house.clock.turnTo(start.add({ seconds: 62 }))
    expect(await status()).toBe(403)
    await house.stop()
  })
})

describe('a tenant in which something kept Pari from writing', () => {
  const installs = (house: Awaited<ReturnType<typeof aHouse>>) => house.core.heard.filter(([what]) => what === 'installed').length

  test.each([
    ['for a person', {}],
    [
      'for a team',
      {
        conversation: { id: '19:t@thread.tacv2', tenantId: tenant, conversationType: 'channel' },
        channelData: { tenant: { id: tenant }, team: { id: '19:t@thread.tacv2', name: 'T' } },
      },
    ],
  ])('is told of again when Pari is installed there %s', async (_, where) => {
    const house = await aHouse()
    const before = installs(house)
    await house.post(anActivity({ type: 'installationUpdate', action: 'add', ...where }))
    expect(installs(house)).toBe(before + 1)
    await house.stop()
  })

  test('is told of again when somebody there is heard, but not with everything that they do', async () => {
    const house = await aHouse()
    const before = installs(house)
    house.clock.turnTo(house.clock.now().add({ hours: 2 }))
    for (let turn = 0; turn < 3; turn++) await house.post(aMessage('home'))
    expect(installs(house)).toBe(before + 1)
    await house.stop()
  })

  test('that was refused stays so when Pari starts again with it in its settings', async () => {
    const house = await aHouse()
    await createTenants(house).shutOut(tenant)
    await house.stop()
    const again = await aHouse({}, { memory: house.memory, clock: house.clock })
    expect((await again.post(aMessage('help'))).status).toBe(403)
    expect(installs(again)).toBe(0)
    await again.stop()
  })
})
