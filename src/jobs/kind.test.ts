import { expect, test } from 'vitest'
import { kindOf } from './kind.ts'

test('an error is named by its class and code, without its words', () => {
  expect(kindOf(new TypeError('Dear Aino'))).toBe('TypeError')
  expect(kindOf(Object.assign(new Error('Dear Aino'), { code: 'ECONNREFUSED' }))).toBe('Error ECONNREFUSED')
})

test('what is no error is named by what it is', () => {
  expect(kindOf({ message: 'Dear Aino', code: '57P01' })).toBe('Error 57P01')
  expect(kindOf({ message: 'Dear Aino', code: 7 })).toBe('Error')
  expect(kindOf('Dear Aino')).toBe('string')
  expect(kindOf(null)).toBe('object')
})
