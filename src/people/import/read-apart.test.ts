import { expect, test } from 'vitest'
import { encoded } from '../../../test/ground/list-files.ts'
import { createApart } from '../../house/apart.ts'
import type { Apart, Passed } from '../../kit/heavy.ts'
import { describeProblem, readListApart } from './index.ts'
import { readList } from './read-list.ts'

const file = { name: 'people.csv', bytes: encoded('Name,Email,Role\nAnna,anna@example.org,mentor\nBo,bo,mentee\n') }
const defaults = { language: 'en', seatsPerMentor: 1 } as const

test('a list that is read in a thread is the same list', async () => {
  expect(await readListApart(createApart(), { file, defaults }, 'Anna')).toEqual(await readList(file, defaults))
})

test.each<[Passed, number, string]>([
  ['seconds', 15, 'Reading “people.csv” took longer than 15 seconds, so it was stopped.'],
  ['megabytes', 64, 'Reading “people.csv” needed more than 64 MB of memory, so it was stopped.'],
  ['waiting', 5, 'We didn’t read “people.csv”, because you already have 5 lists waiting.'],
])('a limit that was passed (%s) is told of', async (passed, limit, words) => {
  const stopped: Apart = async () => ({ passed, limit })
  const { people, problems } = await readListApart(stopped, { file, defaults }, 'Anna')
  expect(people).toEqual([])
  expect(problems.map((problem) => describeProblem(problem, 'en')).join()).toContain(words)
})
