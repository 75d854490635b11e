import { expect, test } from 'vitest'
import { csvFile } from '../../../test/ground/list-files.ts'
import { usualWords } from '../../contract/role-words.ts'
import { languages } from '../../contract/view.ts'
import { readList } from '../../people/import/index.ts'
import { peopleSheet } from './people-sheet.ts'
import type { ExportedPerson } from './store.ts'

const states = ['active', 'waiting', 'unpaired', 'applied', 'released', 'withdrawn'] as const

test.each(languages)('whoever takes no part comes back in as nobody, and is named, in %s', async (language) => {
  const person = (state: ExportedPerson['state']): ExportedPerson => ({
    ...{ name: `P ${state}`, email: `${state}@example.org`, role: 'mentee', language: 'en', state, mentor: null, seats: null, phone: null },
    ...{ field: null, wishes: null, answer: null, answeredAt: null, asks: 0, platforms: [] },
  })
  const { columns, rows } = peopleSheet(states.map(person), { cohortId: '', language, zone: 'Europe/Helsinki', words: usualWords })
  const bytes = csvFile([columns, ...rows.map((row) => row.map((cell) => String(cell ?? '')))])
  const { people, leftOut, problems } = await readList({ name: 'people.csv', bytes }, { language: 'en', seatsPerMentor: 4 })
  expect([people.map(({ email }) => email.split('@')[0]), problems]).toEqual([states.filter((state) => state !== 'withdrawn'), []])
  expect(leftOut.filter(({ what }) => what === 'row')).toEqual([{ what: 'row', name: '7 (P withdrawn)', why: 'isOut' }])
  // All that stands in the column is understood, so it is not named as one that was not read.
  expect(leftOut.map(({ name }) => name)).not.toContain(columns[9])
})
