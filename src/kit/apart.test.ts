import { expect, test } from 'vitest'
import { clockApart } from './apart.ts'
import { Instant } from './clock.ts'

const now = Instant.from('2027-01-18T12:00:00Z')

test.each([
  ['Mon, 18 Jan 2027 12:00:00 GMT', null],
  ['Mon, 18 Jan 2027 11:59:30 GMT', null],
  ['Mon, 18 Jan 2027 11:59:00 GMT', 'our clock is 60 s ahead'],
  ['Mon, 18 Jan 2027 13:00:00 GMT', 'our clock is 3600 s behind'],
  ['yesterday', null],
  [null, null],
])('an answer of %s at noon: %s', (date, words) => {
  expect(clockApart(date, now)).toEqual(words === null ? null : expect.stringContaining(words))
})
