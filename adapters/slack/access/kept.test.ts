import { randomBytes } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/kit/clock.ts'
import { silentLog } from '../../../src/kit/log.ts'
import { createSeal } from '../../../src/kit/seal.ts'
import { localMemory } from '../../../test/ground/local-memory.ts'
import { createInstallations } from './kept.ts'

const now = {
  token: 'xoxb-1',
  refreshToken: 'xoxe-1',
  expiresAt: 7,
  scopes: ['chat:write'],
  name: 'School',
  installedAt: '2027-01-14T12:00:00Z',
}

/** An installation as it stands in the memory. */
async function keptAs(stored: object | string) {
  const memory = localMemory(systemClock)
  const seal = createSeal([randomBytes(32)])
  await memory.write('installation', 'T1', await seal.close(typeof stored === 'string' ? stored : JSON.stringify(stored)))
  return createInstallations({ memory, seal, log: silentLog })
}

describe('An installation that another release has kept', () => {
  test('is read, and keeps what it knew when its token changes', async () => {
    const installations = await keptAs({ ...now, region: 'eu' })
    await installations.change('T1', async (before) => ({ ...before, token: 'xoxb-2' }))
    expect(await installations.read('T1')).toEqual({ ...now, token: 'xoxb-2', region: 'eu' })
  })

  test.each(Object.entries({ refreshToken: null, expiresAt: null, scopes: [], name: '', installedAt: '1970-01-01T00:00:00Z' }))(
    'without %s, or with it in a wrong way, is used all the same',
    async (key, unknown) => {
      const expected = { ...now, [key]: unknown }
      expect(await (await keptAs({ ...now, [key]: undefined })).read('T1')).toEqual(expected)
      expect(await (await keptAs({ ...now, [key]: { odd: true } })).read('T1')).toEqual(expected)
    },
  )

  test.each(['no JSON', { ...now, token: null }])('without a token throws, as a key that does not fit, and stays: %j', async (stored) => {
    const installations = await keptAs(stored)
    await expect(installations.read('T1')).rejects.toThrow('holds no token')
    await expect(installations.change('T1', async (before) => before)).rejects.toThrow('holds no token')
  })
})
