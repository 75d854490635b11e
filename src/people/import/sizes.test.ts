import { expect, test } from 'vitest'
import { type Encoding, encoded, encodings } from '../../../test/ground/list-files.ts'
import { readList } from './read-list.ts'

const read = (bytes: Uint8Array) => readList({ name: 'people.csv', bytes }, { language: 'en', seatsPerMentor: 1 })
const header = 'Name,Email,Role,Language,Mentor,Field,Wishes\n'
const person = (index: number): string => `Anna Virtanen,anna${index}@example.org,mentee,fi,,Business,"I hope, to learn"\n`
const people = (count: number, encoding?: Encoding) =>
  encoded(header + Array.from({ length: count }, (_, index) => person(index)).join(''), encoding)

test('10,000 people are a list', async () => {
  const list = await read(people(10_000))
  expect(list.problems).toEqual([])
  expect(list.people).toHaveLength(10_000)
})

test('10,001 people are too many: one problem, nobody read', async () => {
  expect(await read(people(10_001))).toMatchObject({ people: [], problems: [{ reason: 'tooManyRows', limit: 10_000 }] })
})

test.each(encodings)('100,000 people in %s are too many', async (encoding) => {
  expect(await read(people(100_000, encoding))).toMatchObject({ people: [], problems: [{ reason: 'tooManyRows' }] })
})

test('blank rows do not count, however many there are', async () => {
  const list = await read(encoded(`${header}${',,,,,,\n'.repeat(20_000)}${person(1)}${'\n'.repeat(50_000)}${person(2)}`))
  expect(list.problems).toEqual([])
  expect(list.people.map(({ line }) => line)).toEqual([20_002, 70_003])
})

test('rows that only look blank count, so that nobody below them is lost without a word', async () => {
  const list = await read(encoded(header + '\u200B,,,,,,\n'.repeat(10_001) + person(1)))
  expect(list).toMatchObject({ people: [], problems: [{ reason: 'tooManyRows' }] })
})

test.each(['\n', '\r', '\r\n'])('more lines than any spreadsheet leaves are too many rows, blank or not (%j)', async (end) => {
  const list = await read(encoded(header + person(1) + end.repeat(200_001)))
  expect(list).toMatchObject({ people: [], problems: [{ reason: 'tooManyRows' }] })
})
