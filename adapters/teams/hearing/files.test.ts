import { expect, test } from 'vitest'
import { systemClock } from '../../../src/kit/clock.ts'
import { localMemory } from '../../../test/ground/local-memory.ts'
import { keptFile } from './files.ts'

const origin = { from: { workspace: { platform: 'teams', id: 'T' }, id: 'P' } } as const
const base64 = Buffer.from('Aino').toString('base64')

test.each<[string, string, string | null]>([
  ['with what it knew beside it', JSON.stringify({ name: 'a.csv', base64, type: 'text/csv' }), 'a.csv'],
  ['without a name', JSON.stringify({ base64 }), ''],
  ['with a name of a wrong type', JSON.stringify({ name: 7, base64 }), ''],
  ['without what was in it', JSON.stringify({ name: 'a.csv' }), null],
  ['with what nobody can read in it', JSON.stringify({ name: 'a.csv', base64: '?' }), null],
  ['as no JSON', 'a.csv', null],
])('A file that another release kept %s is there, or gone, and stops nobody', async (_, text, name) => {
  const memory = localMemory(systemClock)
  await memory.write('file', 'T:P:1', text)
  expect(await keptFile({ memory }, origin, '1')).toEqual(name === null ? null : { name, bytes: Buffer.from('Aino') })
})
