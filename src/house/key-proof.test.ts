import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database/database.ts'
import { noteKeys, proveKeys } from './key-proof.prisma.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const [first, second, other] = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte)) as [Uint8Array, Uint8Array, Uint8Array]

test('a key is known by what it sealed, also behind a new one, until that takes its place', async () => {
  const { statements } = database.prisma
  expect(await proveKeys(statements, [first])).toBe('new')
  await noteKeys(statements, [first])
  expect(await proveKeys(statements, [first])).toBe('fits')
  expect(await proveKeys(statements, [second, first])).toBe('fits')
  expect(await proveKeys(statements, [second])).toBe('strange')
  await noteKeys(statements, [second, first])
  expect(await proveKeys(statements, [second])).toBe('fits')
  expect(await proveKeys(statements, [other])).toBe('strange')
})
