import { expect, test } from 'vitest'
import { plainText } from '../../contract/plain-text.ts'
import { usualWords } from '../../contract/role-words.ts'
import { Instant } from '../../kit/clock.ts'
import type { SeenKickOff } from '../../programme/kick-off/kick-off-shown.ts'
import { channelName, nameOf, withoutParts } from './views.ts'

const kickOff = (programme: string, cohort = programme): SeenKickOff => ({
  ...{
    id: 'k',
    cohortId: 'c',
    cohort,
    programme,
    language: 'en',
    zone: 'Europe/Helsinki',
    venue: null,
    turn: 0,
    calledOffAt: null,
    coordinates: true,
  },
  words: usualWords,
  startsAt: Instant.from('2027-01-21T15:00:00Z'),
})

test('A cohort bears its programme’s name, and its own where that is another', () => {
  expect(nameOf(kickOff('Spring'))).toBe('Spring')
  expect(nameOf(kickOff('Spring', 'English'))).toBe('Spring, English')
})

test.each([
  ['Spring mentoring', 'Spring mentoring'],
  ['R&D: "mentors" / *2027*', 'R D mentors 2027'],
  ['._Kevät._.', 'Kevät._'],
  // Better than none.
  ['???', '???'],
  ['Mentoring '.repeat(10), 'Mentoring Mentoring Mentoring Mentoring Mentoring'],
])('A channel’s proposed name is one that Teams takes: %j', (programme, name) => {
  expect(channelName(kickOff(programme))).toBe(name)
  expect(channelName(kickOff(programme)).length).toBeLessThanOrEqual(50)
})

test('Of many who could not come in forty are named, and the others counted', () => {
  const without = Array.from({ length: 45 }, (_, at) => ({ name: `Person ${at}`, why: 'gone' as const }))
  const text = plainText({ language: 'en', parts: withoutParts('en', without) })
  expect(text).toContain('• Person 39: the account no longer exists\n• and 5 more')
  expect(text).not.toContain('Person 40')
  expect(withoutParts('en', [])).toEqual([])
})
