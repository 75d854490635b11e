import { describe, expect, test } from 'vitest'
import { readOptions } from './options.ts'

const told = { '--cohort': 'people.csv', '--kickoff': '2027-01-21T17:00', '--zone': 'Europe/Helsinki' }
const read = (changed: Readonly<Record<string, string>>) => readOptions(Object.entries({ ...told, ...changed }).flat())

describe('A command line is refused', () => {
  test.each(['2027-01-21', '2027-01-21T17:00[Asia/Tokyo]', '2027-01-21T', '17:00', '2027-01-21T17', 'tomorrow'])(
    'where the kick-off is %s, which is no date with a time',
    (kickOff) => {
      expect(read({ '--kickoff': kickOff })).toMatchObject({
        problems: [expect.stringContaining(`--kickoff must be a date and time like 2027-01-21T17:00, not "${kickOff}"`)],
      })
    },
  )

  test.each(['IST', 'EST', 'CET', '+02:00', 'Helsinki'])('where the zone is %s, which is no place', (zone) => {
    expect(read({ '--zone': zone })).toMatchObject({
      problems: [expect.stringContaining(`--zone must be a time zone like Europe/Helsinki, not "${zone}"`)],
    })
  })

  test.each([
    ['coming=1=2', 'coming needs a share between 0 and 1, not "1=2"'],
    ['coming=0x1', 'coming needs a share between 0 and 1, not "0x1"'],
    ['coming=.5,silent=.5,coming=.5', 'coming stands there twice'],
  ])('where people answer like %s', (mix, problem) => {
    expect(read({ '--mix': mix })).toMatchObject({ problems: [`--mix: ${problem}.`] })
  })

  test.each(['', '1e3', '-1', '0.5', '12345678901234567'])('where the seed is “%s”', (seed) => {
    const problems = [`--seed must be a whole number, 0 or more, not "${seed}".`]
    expect(readOptions([...Object.entries(told).flat(), `--seed=${seed}`])).toMatchObject({ problems })
  })

  test.each([
    ['--join', '0', '--join takes 1 to 5000 people, or the name of a file, not "0".'],
    ['--join', '5001', '--join takes 1 to 5000 people, or the name of a file, not "5001".'],
    ['--join', '', '--join takes 1 to 5000 people, or the name of a file, not "".'],
    ['--places', 'x', '--places must be a whole number, 0 or more, not "x".'],
    ['--places', '1e3', '--places must be a whole number, 0 or more, not "1e3".'],
    ['--places', '', '--places must be a whole number, 0 or more, not "".'],
    ['--mix-join', 'finish=.5', '--mix-join: the shares add up to 0.5, not to 1.'],
    ['--mix-join', 'dance=1', '--mix-join: "dance" is not one of finish, stuck, leave.'],
  ])('where it says %s “%s”', (option, value, problem) => {
    expect(read({ '--join': '3', [option]: value })).toMatchObject({ problems: [problem] })
  })

  test.each([
    ['--places', '3', '--places says something of people who join: add --join.'],
    ['--mix-join', 'finish=1', '--mix-join says something of people who join: add --join.'],
  ])('where %s stands without people who join', (option, value, problem) => {
    expect(read({ [option]: value })).toMatchObject({ problems: [problem] })
  })

  test.each([
    ['--meetings', 'met=1', '--meetings says something of the time after the kick-off: add --until.'],
    ['--fit', 'good=1', '--fit says something of the time after the kick-off: add --until.'],
  ])('where %s stands without a time after the kick-off', (option, value, problem) => {
    expect(read({ [option]: value })).toMatchObject({ problems: [problem] })
  })

  test.each([
    ['2029-13-01', '--until must be a date like 2029-08-01, or a date and time like 2029-08-01T12:00, not "2029-13-01"'],
    ['2027-01-20', '--until must be later than --kickoff.'],
    ['2027-01-21T17:00', '--until must be later than --kickoff.'],
  ])('where it shall go on until %s', (until, problem) => {
    expect(read({ '--until': until })).toMatchObject({ problems: [expect.stringContaining(problem)] })
  })

  test('where it shall go on until a day, which is meant to its end', () => {
    expect(read({ '--until': '2027-03-01' })).toHaveProperty('until.epochMilliseconds', Date.UTC(2027, 2, 1, 21, 59))
  })
})

test.each([
  ['2027-01-21T17:00', '2027-01-21T15:00:00Z'],
  ['2027-01-21 17:00', '2027-01-21T15:00:00Z'],
  ['2027-01-21T17:00:00', '2027-01-21T15:00:00Z'],
  ['2027-01-21T17:00+01:00', '2027-01-21T16:00:00Z'],
  ['2027-01-21T15:00Z', '2027-01-21T15:00:00Z'],
])('A kick-off written as %s is at %s', (kickOff, at) => {
  expect(String('kickOff' in read({ '--kickoff': kickOff }) && (read({ '--kickoff': kickOff }) as { kickOff: unknown }).kickOff)).toBe(at)
})

test.each([
  ['40', 40],
  ['newcomers.csv', { file: 'newcomers.csv' }],
])('Who joins, written as %s, is a number of people or the name of a file', (written, join) => {
  expect(read({ '--join': written, '--places': '0' })).toMatchObject({ join, places: 0 })
})
