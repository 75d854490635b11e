import { describe, expect, test } from 'vitest'
import { slackDate } from './dates.ts'

const seconds = (at: string): number => Date.parse(at) / 1000

describe('A date on Slack', () => {
  test.each([
    ['2027-01-21T15:00:00Z', 'Thursday, January 21st, 2027 5:00 PM'],
    ['2027-01-22T07:05:00Z', 'Friday, January 22nd, 2027 9:05 AM'],
    ['2027-01-23T22:30:00Z', 'Sunday, January 24th, 2027 12:30 AM'],
    ['2027-06-02T21:00:00Z', 'Thursday, June 3rd, 2027 12:00 AM'],
    ['2027-01-11T10:00:00Z', 'Monday, January 11th, 2027 12:00 PM'],
  ])('%s is written by the clock of the reader: %s', (at, expected) => {
    expect(slackDate(seconds(at), '{date_long} {time}', 'Europe/Helsinki')).toBe(expected)
  })

  test('keeps a token that Pari does not write', () => {
    expect(slackDate(seconds('2027-01-21T15:00:00Z'), '{ago}, {time}', 'UTC')).toBe('{ago}, 3:00 PM')
  })
})
