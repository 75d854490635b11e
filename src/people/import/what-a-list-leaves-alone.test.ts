/** What no list does by itself: faults of other programs, tried as situations. */
import { describe, expect, test } from 'vitest'
import { csvFile, type Delimiter, xlsxFile } from '../../../test/ground/list-files.ts'
import { differencesOf } from './differences.rules.ts'
import { type KnownPerson, knownFrom } from './known.rules.ts'
import { readList } from './read-list.ts'

const read = (bytes: Uint8Array, mentors?: readonly KnownPerson[]) =>
  readList(
    { name: 'list', bytes },
    {
      ...{ language: 'en', seatsPerMentor: 4 },
      ...(mentors && { mentors: mentors.map(({ email, now }) => ({ email, name: now.name ?? '' })) }),
    },
  )
const titles = ['Name', 'Email', 'Role', 'Mentor', 'Language', 'Phone', 'Field']
const rows = [
  ['Katja Leppänen', 'katja@example.org', 'mentor', '', 'fi', '+358 40 1234567', 'IT'],
  ['Marko Hill', 'marko@example.org', 'mentor', '', 'en', '0401234567', 'Law'],
  ['Bo Zhang', 'bo@example.org', 'mentee', 'katja@example.org', 'sv', '00358401', 'Art'],
  ['Mei Tan', 'mei@example.org', 'mentee', 'marko@example.org', 'en', '0402', 'Sea'],
]

/** The cohort as the whole list has made it. */
async function cohort(): Promise<readonly KnownPerson[]> {
  const { people, problems } = await read(csvFile([titles, ...rows]))
  expect(problems).toEqual([])
  return people.map((person) => knownFrom(person, 4))
}

async function changesOf(list: readonly (readonly string[])[]) {
  const before = await cohort()
  const mentors = before.filter(({ role }) => role === 'mentor')
  const { rows: _, relisted: __, ...found } = differencesOf(before, await read(csvFile(list), mentors), {}, 4)
  return found
}

const nothing = { added: [], changed: [], moved: [], seatsLost: [], told: [], kept: [], same: [], refused: [] }
const only = (...columns: readonly number[]) => [titles, ...rows].map((row) => columns.map((column) => row[column] ?? ''))

describe('A list', () => {
  test('of mentors alone says nothing about mentees', async () => {
    expect(await changesOf([titles, ...rows.slice(0, 2)])).toMatchObject({ ...nothing, emptied: [], gone: [] })
  })

  test('of one field alone changes that field alone', async () => {
    const list = only(0, 1, 2, 5).map((row) => (row[1] === 'bo@example.org' ? [...row.slice(0, 3), '0409'] : row))
    expect(await changesOf(list)).toMatchObject({
      ...nothing,
      ...{ emptied: [], gone: [], changed: [{ email: 'bo@example.org', field: 'phone', from: '00358401', to: '0409' }] },
    })
  })

  test('of one person names those of the same role as listed no more, takes none of them off, and touches nobody else', async () => {
    const found = await changesOf([titles, rows[2] ?? []])
    expect(found).toMatchObject({ ...nothing, emptied: [], gone: [{ email: 'mei@example.org', isTakenOff: false }] })
  })

  test('with headers and nobody below them changes nothing, and says that nobody is on it', async () => {
    const { people, problems } = await read(csvFile([titles]))
    expect([people, problems.map(({ reason }) => reason)]).toEqual([[], ['noPeople']])
    expect(await changesOf([titles])).toMatchObject({ ...nothing, emptied: [], gone: [] })
  })

  test('of last year takes nobody off by itself', async () => {
    const lastYear = [
      titles,
      ['Old Mentor', 'old@example.org', 'mentor', '', 'en', '', ''],
      ['Old Mentee', 'om@example.org', 'mentee', 'old@example.org', 'en', '', ''],
    ]
    const found = await changesOf(lastYear)
    expect(found.gone.every(({ isTakenOff }) => !isTakenOff)).toBe(true)
    expect(found).toMatchObject({ changed: [], moved: [], seatsLost: [], refused: [] })
    expect(found.told.map(({ about }) => about)).toEqual(['welcome', 'welcome'])
  })
})

const column = { mentor: 3, language: 4, phone: 5, field: 6 } as const
const ofBo = { mentor: 'katja@example.org', language: 'sv', phone: '00358401', field: 'Art' } as const

describe.each(['mentor', 'language', 'phone', 'field'] as const)('Of %s', (field) => {
  const withCell = (cell: string) =>
    [titles, ...rows].map((row) => (row[1] === 'bo@example.org' ? row.map((each, at) => (at === column[field] ? cell : each)) : row))

  test('a column that is missing changes nothing', async () => {
    const others = [0, 1, 2, 3, 4, 5, 6].filter((at) => at !== column[field])
    expect(await changesOf(only(...others))).toMatchObject({ ...nothing, emptied: [] })
  })

  test.each(['', '  ', '\u00a0'])('a cell with %j keeps what is known, and asks', async (cell) => {
    const found = await changesOf(withCell(cell))
    expect(found).toMatchObject(nothing)
    expect(found.emptied).toEqual(field === 'language' ? [] : [{ email: 'bo@example.org', field, from: ofBo[field] }])
  })

  test.each(['-', 'n/a', 'none'])('a cell with %j clears on purpose, where anything may be cleared', async (cell) => {
    const found = await changesOf(withCell(cell))
    expect(found.emptied).toEqual([])
    if (field === 'language') expect(found).toMatchObject(nothing)
    else if (field === 'mentor') expect(found.seatsLost).toMatchObject([{ email: 'bo@example.org', from: 'katja@example.org' }])
    else expect(found.changed).toEqual([{ email: 'bo@example.org', field, from: ofBo[field], to: '' }])
  })
})

test.each(['', '-', 'n/a'])('Nobody’s name is %j', async (name) => {
  const { people, problems } = await read(csvFile([titles, [name, 'a@example.org', 'mentor', '', '', '', '']]))
  expect([people, problems.map(({ reason }) => reason)]).toEqual([[], ['missingName']])
})

describe('The row above never fills a gap', () => {
  const gappy = [
    ['Name', 'Email', 'Role', 'Mentor', 'Phone'],
    ['Katja', 'katja@example.org', 'mentor', '', '040 1'],
    ['Bo', 'bo@example.org', 'mentee', 'Katja', '041 2'],
    ['Mei', 'mei@example.org', 'mentee', '', ''],
  ]
  test.each([
    ['commas', () => csvFile(gappy, { delimiter: ',' as Delimiter })],
    ['tabs, as it is pasted', () => csvFile(gappy, { delimiter: '\t' as Delimiter })],
    ['cells of a spreadsheet', () => xlsxFile(gappy)],
  ] as const)('in a list with %s', async (_, file) => {
    const { people, problems } = await read(await file())
    expect(problems).toEqual([])
    expect(people[2]).not.toHaveProperty('mentor')
    expect(people[2]).not.toHaveProperty('phone')
  })
})

describe('Two people of one name', () => {
  const annas = [
    ['Name', 'Email', 'Role', 'Mentor'],
    ['Katja', 'katja@example.org', 'mentor', ''],
    ['Anna Korhonen', 'anna1@example.org', 'mentee', 'Katja'],
    ['Anna Korhonen', 'anna2@example.org', 'mentee', 'Katja'],
  ]
  test('with one mentor stay two', async () => {
    const { people, problems } = await read(csvFile(annas))
    expect([people.map(({ email }) => email), problems]).toEqual([['katja@example.org', 'anna1@example.org', 'anna2@example.org'], []])
  })

  test('of whom one has a new address and the other is new are asked about, both beside each other, and never proposed', async () => {
    const before = (await read(csvFile(annas.slice(0, 3)))).people.map((person) => knownFrom(person, 4))
    const after = [
      ...annas.slice(0, 2),
      ['Anna Korhonen', 'anna3@example.org', 'mentee', 'Katja'],
      ['Anna Korhonen', 'anna4@example.org', 'mentee', 'Katja'],
    ]
    const { same, changed } = differencesOf(before, await read(csvFile(after)), {}, 4)
    expect(changed).toEqual([])
    expect(same.map(({ email, isClear, may }) => [email, isClear, may.length])).toEqual([
      ['anna3@example.org', false, 1],
      ['anna4@example.org', false, 1],
    ])
  })

  test('a mother and a daughter at one address are two problems, or a question, and never one person', async () => {
    const family = [
      titles,
      ['Maija Ek', 'ek@example.org', 'mentor', '', '', '', ''],
      ['Aino Ek', 'ek@example.org', 'mentee', '', '', '', ''],
    ]
    const { people, problems } = await read(csvFile(family))
    expect([people, problems.map(({ reason }) => reason)]).toEqual([[], ['sharedEmail', 'sharedEmail']])
    const mother = (await read(csvFile(family.slice(0, 2)))).people.map((person) => knownFrom(person, 4))
    const { changed } = differencesOf(mother, await read(csvFile([titles, ['Aino Ek', 'ek@example.org', 'mentor', '', '', '', '']])), {}, 4)
    expect(changed).toMatchObject([{ field: 'name', from: 'Maija Ek', to: 'Aino Ek', isDoubtful: true }])
  })
})
