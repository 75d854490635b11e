import { expect, test } from 'vitest'
import { shownAddress } from './web-address.ts'

test.each(['https://pari.example.org/l/a', 'http://127.0.0.1:4000/l/a', 'http://localhost/l', 'http://[::1]:3000/l'])(
  '%s is shown',
  (url) => {
    expect(shownAddress(url)).toBe(url)
  },
)

test.each(['http://pari.example.org/l', 'http://127.0.0.1.example.org/l', 'javascript:alert(1)', 'file:///etc/passwd', 'no address', ''])(
  '“%s” is not',
  (url) => {
    expect(shownAddress(url)).toBeNull()
  },
)
