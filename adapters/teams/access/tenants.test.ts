import { describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/kit/clock.ts'
import { localMemory } from '../../../test/ground/local-memory.ts'
import { createTenants } from './tenants.ts'

const [school, club] = [{ id: 'a', name: 'School' }, { id: 'b' }]

/** The table as it stands in the memory, and what is written there. */
async function aTable(stored: unknown) {
  const memory = localMemory(systemClock)
  await memory.write('tenants', 'all', typeof stored === 'string' ? stored : JSON.stringify(stored))
  const written = async (): Promise<unknown> => JSON.parse((await memory.read('tenants', 'all')) ?? '')
  return { tenants: createTenants({ memory, clock: systemClock }), written, memory }
}

describe('tenants that another release has stored', () => {
  test('are served with what it did not know, and keep what it knew', async () => {
    const { tenants, written } = await aTable([{ ...school, region: 'eu' }, club])
    expect(await tenants.all()).toEqual([school, { ...club, name: '' }])
    await tenants.allow({ id: 'A', name: 'The school' })
    await tenants.shutOut('b')
    expect(await written()).toEqual([
      { id: 'a', name: 'The school', region: 'eu' },
      { id: 'b', name: '', refused: true },
    ])
    await tenants.allow({ id: 'b', name: '' })
    expect(await written()).toContainEqual({ id: 'b', name: '' })
  })

  test('are left out where nobody can say who they are, and refused where they may be', async () => {
    const { tenants } = await aTable([school, { name: 'Nobody' }, 7, { ...club, refused: 'yes' }])
    expect(await tenants.all()).toEqual([school])
  })

  test.each(['no JSON', { a: school }])(
    'in a list that nobody can read are not served, and the list stays as it was: %j',
    async (stored) => {
      const { tenants, memory } = await aTable(stored)
      const before = await memory.read('tenants', 'all')
      await expect(tenants.all()).rejects.toThrow('cannot be read')
      await expect(tenants.letIn(['c'])).rejects.toThrow('cannot be read')
      await expect(tenants.allow(school)).rejects.toThrow('cannot be read')
      expect(await memory.read('tenants', 'all')).toBe(before)
    },
  )
})
