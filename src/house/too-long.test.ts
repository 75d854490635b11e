import { expect, test } from 'vitest'
import { tooLong } from './too-long.ts'

const most = { name: 80, wishes: 3000 }

test.each([
  ['en', 'This is longer than 3,000 characters. Please shorten it.'],
  ['fi', 'Tässä on yli 3\u00a0000 merkkiä. Lyhennä tekstiä.'],
  ['sv', 'Det här är längre än 3\u00a0000 tecken. Förkorta det.'],
] as const)('what is too long is told of beside its field in %s', (language, words) => {
  expect(tooLong({ name: 'x'.repeat(80), wishes: 'x'.repeat(3001) }, most, language)).toEqual({ problems: { wishes: words } })
})

test('a field without a limit of its own takes a hundred characters, and so does one that the form does not have', () => {
  expect(tooLong({ date: '2027-01-21', constructor: 'x'.repeat(100) }, most, 'en')).toBeNull()
  expect(Object.keys(tooLong({ date: 'x'.repeat(101), constructor: 'x'.repeat(101) }, most, 'en')?.problems ?? {})).toEqual([
    'date',
    'constructor',
  ])
})
