import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readList } from './index.ts'

const read = (name: string) =>
  readList({ name, bytes: readFileSync(new URL(`../../../examples/${name}`, import.meta.url)) }, { language: 'en', seatsPerMentor: 1 })

test.each([
  ['english-spring.csv', { coordinator: 1, mentor: 16, paired: 19, waiting: 5 }],
  ['finnish-spring.csv', { coordinator: 1, mentor: 10, paired: 11, waiting: 3 }],
])('%s is a good list', async (name, counts) => {
  const { people, ...rest } = await read(name)
  expect(rest).toMatchObject({ problems: [], leftOut: [], chosen: [] })
  expect(rest).not.toHaveProperty('asks')
  const kinds = people.map(({ role, mentor }) => (role === 'mentee' ? (mentor ? 'paired' : 'waiting') : role))
  expect(Object.fromEntries(Object.keys(counts).map((kind) => [kind, kinds.filter((other) => other === kind).length]))).toEqual(counts)
  expect(people.every(({ email }) => email.endsWith('@example.org'))).toBe(true)
})

test('broken.csv shows each mistake that a row can hold', async () => {
  const { problems, people } = await read('broken.csv')
  expect(problems.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
    ...['5 badSeats', '8 mentorOnlyForMentees', '8 twoRoles', '9 unknownTimeZone', '11 tooManyMentees', '12 missingName', '13 badEmail'],
    ...['14 missingEmail', '15 unknownRole', '16 missingRole', '17 unknownLanguage', '18 unknownPlatform', '19 mentorNotInList'],
    ...[
      '20 mentorNameNotUnique',
      '21 mentorIsNotAMentor',
      '22 mentorRowHasProblems',
      '23 ownMentor',
      '24 brokenFormula',
      '26 samePersonTwice',
    ],
    ...['27 twoRoles', '28 tooManyCells', '29 garbledText', '30 quoteNotClosed'],
  ])
  expect(people).toHaveLength(7)
})
