import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvFile, xlsxFile } from '../../../test/ground/list-files.ts'
import { findHeader } from './find-header.ts'
import { nameOf } from './header.ts'
import { readList } from './read-list.ts'

const titles = [
  ...['Name', 'Nimi', 'Your name', 'First name', 'Sukunimi', 'Email', 'Email', 'School email', 'Din e-post?', 'Username'],
  ...['Role', 'Type', 'Mentor or mentee?', 'Mentor', 'Mentee', 'Mentor (yes/no)', 'Aktori', 'Mentor email', 'Mentee email', 'Mentee name'],
  ...['Timestamp', 'ID', 'Language', 'Kieli', 'How many mentees?', 'Phone', 'Skills', 'Topics', 'What do you hope for?', 'Shoe size', ''],
]
const cells = [
  ...[
    '',
    '-',
    'Anna',
    'Anna Virtanen',
    'anna@example.org',
    'bo@example.org',
    'anonymous',
    'mentor',
    'mentee',
    'both',
    'student',
    'x',
    'yes',
    'no',
  ],
  ...['2', '2-3', 'fi', 'Finnish, English', '2.1.2027 9.00', '1/2/2027', '+358 40 1', '#N/A', '"', 'O&#39;Brien', 'Katja'],
]
const grid = fc
  .array(fc.constantFrom(...titles), { minLength: 1, maxLength: 9 })
  .chain((header) =>
    fc
      .array(fc.array(fc.constantFrom(...cells), { minLength: header.length, maxLength: header.length }), { maxLength: 6 })
      .map((rows): string[][] => [header, ...rows]),
  )

describe('whatever a list is made of', () => {
  test('each of its columns is read, or named, or a problem', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const header = findHeader(rows.map((row, index) => ({ line: index + 1, cells: row })))
        if (!header) return
        const ticks = header.role?.is === 'ticks' ? [...header.role.at.values()] : []
        const ofPeople = header.persons?.flatMap(({ at }) => [...at.values()]) ?? []
        const mentees = header.mentees === undefined ? [] : [header.mentees]
        const read = new Set(
          [...header.at.values(), ...ticks, ...ofPeople, ...mentees].map((index) => nameOf(header.titles[index] ?? '', index)),
        )
        // The coordinator is asked to say whose each column is: all of them are a problem.
        if (header.problems.some(({ reason }) => reason === 'twoPeopleInRow')) return
        const named = new Set([...header.leftOut.map(({ name }) => name), ...header.problems.map(({ column }) => column)])
        for (const [index, title] of header.titles.entries()) {
          const isThere =
            title !== '' || rows.some((row, line) => line + 1 > header.line && !['', '-', 'anonymous'].includes(row[index] ?? ''))
          const name = nameOf(title, index)
          if (isThere) expect([...read, ...named]).toContain(name)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('it is read or refused, and never in silence: every row below the header is a person, a problem or named', async () => {
    await fc.assert(
      fc.asyncProperty(grid, fc.boolean(), async (rows, isBook) => {
        const bytes = isBook ? await xlsxFile(rows) : csvFile(rows)
        const list = await readList({ name: 'x', bytes }, { language: 'en', seatsPerMentor: 9 })
        expect(list.people.length + list.problems.length).toBeGreaterThan(0)
        if (list.people.length === 0) return
        const said = new Set([...list.people, ...list.problems].map(({ line }) => line))
        const named = new Set(list.leftOut.flatMap(({ what, name }) => (what === 'row' ? [Number.parseInt(name, 10)] : [])))
        const first = Math.min(...list.people.map(({ line }) => line))
        for (const [index, row] of rows.entries()) {
          const isPerson = row.some((cell) => cell.includes('@'))
          if (index + 1 >= first && isPerson && list.problems.every(({ line }) => line > 1))
            expect([...said, ...named]).toContain(index + 1)
        }
        expect(new Set(list.people.map(({ email }) => email)).size).toBe(list.people.length)
      }),
      { numRuns: 200 },
    )
  })
})
