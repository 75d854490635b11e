import { expect, test } from 'vitest'
import { unreachable } from './result.ts'

test('a case that nobody thought of is a bug and says which', () => {
  expect(() => unreachable({ kind: 'picture' } as never)).toThrow('Unexpected value: {"kind":"picture"}')
})
