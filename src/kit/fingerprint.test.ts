import { expect, test } from 'vitest'
import { z } from 'zod'
import { fingerprintOf } from './fingerprint.ts'

test('The same names have one fingerprint in any order, and other names have another one', () => {
  expect(fingerprintOf(['a', 'b'])).toBe(fingerprintOf(['b', 'a']))
  const others = [[], ['a'], ['a', 'b', 'c'], ['ab'], ['a,b'], ['a', 'c']]
  expect(new Set([['a', 'b'], ...others].map(fingerprintOf)).size).toBe(others.length + 1)
  expect(z.uuid().safeParse(fingerprintOf(['a'])).success).toBe(true)
})
