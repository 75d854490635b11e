import { expect, test } from 'vitest'
import { systemClock } from '../../../src/kit/clock.ts'
import { localMemory } from '../../../test/ground/local-memory.ts'
import { keepFile, keptFile, keptName } from './files.ts'
import type { Hearing } from './hearing.ts'

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

test('A name that another release kept only with its file is found there', async () => {
  const memory = localMemory(systemClock)
  await memory.write('file', 'T:P:1', JSON.stringify({ name: 'a.csv', base64 }))
  expect(await keptName({ memory }, origin, '1')).toBe('a.csv')
})

test('A file of somebody who has too many that wait is not fetched', async () => {
  const fetched: string[] = []
  const hearing = {
    fetching: () => Promise.resolve(null),
    fetch: (url: string) => Promise.reject(new Error(`${fetched.push(url)} fetched`)),
  } as unknown as Hearing
  expect(await keepFile(hearing, { ...origin } as never, { name: 'a.csv', url: 'https://a.sharepoint.com/a.csv' })).toBe('tooMany')
  expect(fetched).toEqual([])
})
