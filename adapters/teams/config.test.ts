import { describe, expect, test } from 'vitest'
import { appIdOf, isGuid, refuseSettings, type TeamsSettings, timeLimitsOf } from './config.ts'
import { openTeams } from './index.ts'

const id = '6f1c1d0e-0000-4000-8000-00000000b0b0'
const home = '8c6f0000-0000-4000-8000-0000000000a1'
const single: TeamsSettings = { appId: id, appPassword: 'secret', appType: 'SingleTenant', tenantId: home, tenants: [] }

describe('settings', () => {
  test.each([
    ['of one tenant', single],
    ['of one tenant that serves others, too', { ...single, tenants: ['ffffffff-0000-4000-8000-000000000000'] }],
    ['of an old bot for many tenants', { ...single, appType: 'MultiTenant', tenantId: undefined, tenants: [home] }],
    ['of a machine in Azure', { ...single, appType: 'UserAssignedMsi', appPassword: undefined }],
    ['of the end on this machine', { appType: 'SingleTenant', tenants: [], connectorUrl: 'http://127.0.0.1:4100' }],
    ['of the end on this machine by its name', { appType: 'SingleTenant', tenants: [], connectorUrl: 'http://localhost:4100' }],
  ] as const)('%s are taken', (_, settings) => {
    expect(refuseSettings(settings)).toEqual([])
  })

  test.each([
    ['without an app', { appId: undefined }, 'TEAMS_APP_ID is missing'],
    ['with an empty app', { appId: '' }, 'TEAMS_APP_ID is missing'],
    ['with an app that is no id', { appId: 'pari' }, 'TEAMS_APP_ID is no application id'],
    ['without a secret', { appPassword: undefined }, 'TEAMS_APP_PASSWORD is missing'],
    ['of an old bot without a secret', { appType: 'MultiTenant', appPassword: undefined }, 'TEAMS_APP_PASSWORD is missing'],
    ['without a home', { tenantId: undefined }, 'TEAMS_TENANT_ID is missing'],
    [
      'of a machine without a home',
      { appType: 'UserAssignedMsi', appPassword: undefined, tenantId: undefined },
      'TEAMS_TENANT_ID is missing',
    ],
    ['of a machine with a secret', { appType: 'UserAssignedMsi' }, 'take the password away'],
    ['of an old bot that serves nobody', { appType: 'MultiTenant', tenantId: undefined }, 'TEAMS_TENANTS is missing'],
    ['with a tenant by its name', { tenants: ['school.example'] }, 'school.example: a tenant is named by its id'],
    ['with a home by its name', { tenantId: 'school.example' }, 'school.example: a tenant is named by its id'],
    ['of an end on another machine', { connectorUrl: 'http://connector.example.org' }, 'must be on this machine'],
    ['of an end that is nowhere', { connectorUrl: 'here' }, 'must be on this machine'],
  ] as const)('%s are refused in words that say what to do', (_, change, words) => {
    const [refusal, ...others] = refuseSettings({ ...single, ...change })
    expect(refusal?.refused).toContain(words)
    expect(others).toEqual([])
  })

  test('that are refused open nothing', () => {
    expect(() => openTeams({ ...single, appId: undefined }, {} as never)).toThrow('TEAMS_APP_ID is missing')
  })
})

describe('the app’s id', () => {
  test('is never empty: without one the SDK takes every request for genuine', () => {
    expect(appIdOf({ ...single, appId: id.toUpperCase() })).toBe(id)
    expect(isGuid(appIdOf({ appType: 'SingleTenant', tenants: [], connectorUrl: 'http://127.0.0.1:1' }))).toBe(true)
    expect(isGuid(appIdOf({ appId: '', appType: 'SingleTenant', tenants: [], connectorUrl: 'http://127.0.0.1:1' }))).toBe(true)
    expect(() => appIdOf({ ...single, appId: '' })).toThrow('missing')
  })
})

test('time limits stay below what Teams and the lane wait', () => {
  const { decide, dialog, call } = timeLimitsOf(single)
  expect([decide < 15_000, dialog < 5000, call < 8000]).toEqual([true, true, true])
  expect(timeLimitsOf({ ...single, timeLimits: { call: 1 } })).toMatchObject({ call: 1, decide })
})
