import { describe, expect, test } from 'vitest'
import { isLoopback } from './gate.ts'

describe('An address', () => {
  test.each(['127.0.0.1', '127.1.2.3', 'localhost', '::1', '[::1]'])('%s is of this machine only', (host) => {
    expect(isLoopback(host)).toBe(true)
  })

  test.each(['0.0.0.0', '::', '192.168.1.5', '127.0.0.1.evil.example', 'localhost.evil.example', '1127.0.0.1', ''])(
    '“%s” may be of another',
    (host) => {
      expect(isLoopback(host)).toBe(false)
    },
  )
})
