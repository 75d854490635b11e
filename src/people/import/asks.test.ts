import { describe, expect, test } from 'vitest'
import { encoded, xlsxFile } from '../../../test/ground/list-files.ts'
import { languages } from '../../contract/view.ts'
import type { ListAnswers } from './header.ts'
import { askFor } from './index.ts'
import { readList } from './read-list.ts'

const read = (text: string, answers: ListAnswers = {}) =>
  readList({ name: 'x', bytes: encoded(text) }, { language: 'en', seatsPerMentor: 1, answers })

const german = 'Unsere Liste,,,\nVorname,Kontakt,Funktion,Notiz\nAnna,anna@example.org,Mentor,\nBo,bo@example.org,Mentee,x\n'

describe('a list that lacks what every list says', () => {
  test('asks, with the nearest header, an example of each column, and what is missing', async () => {
    const { people, problems, asks } = await read(german)
    expect(people).toEqual([])
    expect(problems).toMatchObject([{ reason: 'noHeader' }])
    expect(asks).toEqual({
      ...{ sheet: '', line: 2, missing: ['name', 'email'] },
      columns: [
        { index: 0, title: 'Vorname', example: 'Anna' },
        { index: 1, title: 'Kontakt', example: 'anna@example.org' },
        { index: 2, title: 'Funktion', example: 'Mentor' },
        { index: 3, title: 'Notiz', example: 'x' },
      ],
    })
  })

  test('is read with the answers, and still says what was not read', async () => {
    const { people, problems, leftOut, asks } = await read(german, { columns: { name: 0, email: 1 } })
    expect([problems, asks]).toEqual([[], undefined])
    expect(people).toMatchObject([
      { line: 3, name: 'Anna', role: 'mentor' },
      { line: 4, name: 'Bo', role: 'mentee' },
    ])
    expect(leftOut).toEqual([
      { what: 'column', name: 'Notiz', why: 'unknown' },
      { what: 'row', name: '1 (Unsere Liste)', why: 'aboveHeader' },
    ])
  })

  test('asks only for what is missing', async () => {
    const one = await read('Name,Email,Shoe\nAnna,anna@example.org,38\n')
    expect(one.problems).toMatchObject([{ reason: 'missingColumn', value: 'role' }])
    expect(one.asks).toMatchObject({ line: 1, missing: ['role'] })
    const { people } = await read('Name,Email,Shoe\nAnna,anna@example.org,38\n', { everybody: 'mentee' })
    expect(people).toMatchObject([{ name: 'Anna', role: 'mentee' }])
  })

  test('without any header is read from its first row', async () => {
    const text = 'Anna,anna@example.org,mentor\nBo,bo@example.org,mentee\n'
    expect((await read(text)).asks).toMatchObject({ line: 0, columns: [{ title: 'A', example: 'Anna' }, { title: 'B' }, { title: 'C' }] })
    expect((await read(text, { columns: { name: 0, email: 1 } })).people).toMatchObject([
      { line: 1, name: 'Anna' },
      { line: 2, name: 'Bo' },
    ])
  })

  test('in one column alone is asked about, too, and read with the answers', async () => {
    const text = 'Anna <anna@example.org>\nBo <bo@example.org>\n'
    expect((await read(text)).asks).toMatchObject({ line: 0, columns: [{ title: 'A' }], missing: ['name', 'email', 'role'] })
    expect((await read(text, { columns: { name: 0, email: 0 }, everybody: 'mentee' })).people).toMatchObject([
      { name: 'Anna', email: 'anna@example.org' },
      { name: 'Bo', role: 'mentee' },
    ])
  })

  test('asks about the sheet that lacks least', async () => {
    const bytes = await xlsxFile({
      Rooms: [['Name', 'Notes']],
      People: [
        ['Name', 'Email'],
        ['Anna', 'anna@example.org'],
      ],
    })
    const { asks } = await readList({ name: 'x', bytes }, { language: 'en', seatsPerMentor: 1 })
    expect(asks).toMatchObject({ sheet: 'People', missing: ['role'] })
  })

  test.each(['', 'Dear all,\nplease send me your lists.\n', 'a;b;c\n1;2;3\n'])('asks nothing where nobody is listed: %j', async (text) => {
    expect(await read(text)).not.toHaveProperty('asks')
  })

  test('cannot be answered with a column that is not there', async () => {
    const { people, problems } = await read(german, { columns: { name: 0, email: 99 } })
    expect(people).toEqual([])
    expect(problems.map(({ reason }) => reason)).toEqual(['missingEmail', 'missingEmail'])
  })
})

test('each question has words of its own', () => {
  const no = { title: 'WISH', role: 'mentor' } as const
  const all = languages.flatMap((language) => (['name', 'email', 'role', 'no'] as const).map((asked) => askFor(asked, { no }, language)))
  expect(new Set(all).size).toBe(12)
  for (const question of all) expect(question).toMatch(/\?$/)
  expect(all.filter((question) => question.includes('WISH'))).toHaveLength(3)
})
