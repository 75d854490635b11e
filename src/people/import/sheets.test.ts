import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Cells, xlsxFile } from '../../../test/ground/list-files.ts'
import { readList } from './read-list.ts'

const read = (bytes: Uint8Array, answers = {}) => readList({ name: 'people.xlsx', bytes }, { language: 'en', seatsPerMentor: 4, answers })
const header = ['Name', 'Email', 'Role', 'Mentor']
const riikka = ['Riikka', 'riikka@example.org', 'coordinator', '']
const mentor = (name: string) => [name, `${name.toLowerCase()}@example.org`, 'mentor', '']
const mentee = (name: string, of = '') => [name, `${name.toLowerCase()}@example.org`, 'mentee', of]
const names = (list: Awaited<ReturnType<typeof read>>) => list.people.map(({ name }) => name)
const sheetsLeft = (list: Awaited<ReturnType<typeof read>>) => list.leftOut.filter(({ what }) => what === 'sheet')

/** The first sheet, changed as text. */
async function changed(cells: Cells, change: (xml: string) => string): Promise<Uint8Array> {
  const files = unzipSync(await xlsxFile(cells))
  const path = 'xl/worksheets/sheet1.xml'
  const before = strFromU8(files[path] ?? new Uint8Array())
  const after = change(before)
  expect(after).not.toBe(before)
  return zipSync({ ...files, [path]: strToU8(after) })
}

const hideRow = (line: number) => (xml: string) => xml.replace(`<row r="${line}"`, `<row hidden="1" r="${line}"`)
const hideColumns = (min: number, max: number) => (xml: string) =>
  xml.replace('<sheetData>', `<cols><col min="${min}" max="${max}" hidden="1"/></cols><sheetData>`)
const merge = (ref: string) => (xml: string) =>
  xml.replace('</sheetData>', `</sheetData><mergeCells><mergeCell ref="${ref}"/></mergeCells>`)

describe('of several sheets', () => {
  test('all are read that hold different people, and whoever stands in both and is the same is one person', async () => {
    const list = await read(
      await xlsxFile({
        Mentors: [header, riikka, mentor('Katja')],
        Mentees: [header, riikka, mentee('Bo', 'Katja')],
        Help: [['Read this']],
      }),
    )
    expect(names(list)).toEqual(['Riikka', 'Katja', 'Bo'])
    expect(list.people[2]).toMatchObject({ mentor: 'katja@example.org', line: 3 })
    expect(sheetsLeft(list)).toEqual([{ what: 'sheet', name: 'Help', why: 'noList' }])
  })

  test('the roles may be their names, and each may have columns of its own', async () => {
    const list = await read(
      await xlsxFile({
        Mentorit: [
          ['Nimi', 'Sähköposti', 'Aktoreita'],
          ['Katja', 'katja@example.org', '2'],
        ],
        'Aktorit 2027': [
          ['Nimi', 'Sähköposti', 'Mentori'],
          ['Bo', 'bo@example.org', ''],
        ],
      }),
    )
    expect(list.people).toMatchObject([{ role: 'mentor', seats: 2 }, { role: 'mentee' }])
    expect(list.people[0]).not.toHaveProperty('unsaid')
    expect(list.absentColumns).not.toContain('mentor')
  })

  test('a column that only the other sheet has says nothing about this one', async () => {
    const list = await read(
      await xlsxFile({
        Mentors: [header, mentor('Katja')],
        Mentees: [
          [...header, 'Phone'],
          [...mentee('Bo'), '040'],
        ],
      }),
    )
    expect(list.people).toMatchObject([
      { name: 'Katja', unsaid: ['phone'] },
      { name: 'Bo', phone: '040' },
    ])
    expect(list.absentColumns).not.toContain('phone')
  })

  test.each([
    ['2027', '2026'],
    ['Spring 2027', 'Autumn 2026'],
    ['Autumn 2027', 'Spring 2027'],
    ['Syksy 2027', 'Kevät 2027'],
    ['Hösten 2027', 'Våren 2027'],
    ['Kevät -27', 'Syksy -26'],
  ])('that are named by years the newest is read, wherever it stands: %s, not %s', async (newest, other) => {
    const sheets = [
      [newest, [header, riikka, mentor('New')]],
      [other, [header, riikka, mentor('Old')]],
    ] as const
    for (const order of [sheets, sheets.toReversed()]) {
      const list = await read(await xlsxFile(Object.fromEntries(order)))
      expect(names(list)).toEqual(['Riikka', 'New'])
      expect(sheetsLeft(list)).toEqual([{ what: 'sheet', name: other, why: 'otherSheetRead', instead: newest }])
    }
  })

  test.each(['Old', 'Vanha lista', 'Kopia', 'Archive', 'Malli', 'Last year', 'Viime vuosi'])(
    'one that is called “%s” is put aside',
    async (name) => {
      const list = await read(await xlsxFile({ [name]: [header, mentor('Old')], Now: [header, mentor('Katja')] }))
      expect(names(list)).toEqual(['Katja'])
      expect(sheetsLeft(list)).toMatchObject([{ name, why: 'otherSheetRead', instead: 'Now' }])
    },
  )

  test('which hold the same people the longest is read, or the one that is chosen', async () => {
    const bytes = await xlsxFile({ Part: [header, mentor('Katja')], All: [header, mentor('Katja'), mentee('Bo', 'Katja')] })
    expect(names(await read(bytes))).toEqual(['Katja', 'Bo'])
    const chosen = await read(bytes, { sheet: 'Part' })
    expect(names(chosen)).toEqual(['Katja'])
    expect(sheetsLeft(chosen)).toMatchObject([{ name: 'All' }])
  })

  test('whoever is a mentor in one and a mentee in the other is a problem of both, with the sheets named', async () => {
    const { problems } = await read(
      await xlsxFile({ Mentors: [header, mentor('Katja')], Mentees: [header, mentee('Bo'), mentee('Katja')] }),
    )
    expect(problems).toMatchObject([
      { line: 2, sheet: 'Mentors', reason: 'twoRoles', otherLine: 3, otherSheet: 'Mentees' },
      { line: 3, sheet: 'Mentees', reason: 'twoRoles', otherLine: 2, otherSheet: 'Mentors' },
    ])
  })
})

describe('what nobody sees in a sheet', () => {
  const list: Cells = [
    [...header, 'Status'],
    [...mentor('Katja'), 'ok'],
    [...mentee('Bo', 'Katja'), 'ok'],
    [...mentee('Old', 'Katja'), 'gone'],
  ]

  test('is not read, and each row and column is named', async () => {
    const rows = await read(await changed(list, hideRow(4)))
    expect(names(rows)).toEqual(['Katja', 'Bo'])
    expect(rows.leftOut).toContainEqual({ what: 'row', name: '4 (Old)', why: 'hidden' })
    const columns = await read(await changed(list, hideColumns(4, 5)))
    expect(columns.people.every(({ mentor: of }) => of === undefined)).toBe(true)
    expect(columns.absentColumns).toContain('mentor')
    expect(columns.leftOut).toEqual([
      { what: 'column', name: 'Mentor', why: 'hidden' },
      { what: 'column', name: 'Status', why: 'hidden' },
    ])
  })

  test('is read where nothing else says what every list says, and that is said', async () => {
    const { people, chosen } = await read(await changed(list, hideColumns(2, 3)))
    expect(people).toHaveLength(3)
    expect(chosen.map(({ column, why }) => [column, why])).toEqual([
      ['Email', 'hiddenColumn'],
      ['Role', 'hiddenColumn'],
    ])
  })
})

describe('merged cells', () => {
  test('hold for each of their rows, and for no other', async () => {
    const rows: Cells = [header, mentor('Katja'), mentee('Bo', 'Katja'), mentee('Mei'), mentee('Ana')]
    const { people } = await read(await changed(rows, merge('D3:D4')))
    expect(people.map(({ mentor: of }) => of)).toEqual([undefined, 'katja@example.org', 'katja@example.org', undefined])
  })

  test('make nobody of rows in which nothing else stands', async () => {
    const rows: Cells = [header, mentor('Katja'), mentee('Bo', 'Katja'), ['', '', '', ''], mentee('Ana')]
    const { people, problems } = await read(await changed(rows, merge('D3:D4')))
    expect(problems).toEqual([])
    expect(people).toHaveLength(3)
  })

  test('above the header say whose columns they are', async () => {
    const rows: Cells = [
      ['Pairs'],
      ['Mentor', '', 'Mentee', ''],
      ['Name', 'Email', 'Name', 'Email'],
      ['Katja', 'k@example.org', 'Bo', 'b@example.org'],
    ]
    const { people } = await read(await changed([...rows, ['', '', 'Mei', 'm@example.org']], (xml) => merge('B4:B5')(merge('A4:A5')(xml))))
    expect(people.map(({ name, mentor: of }) => [name, of])).toEqual([
      ['Katja', undefined],
      ['Bo', 'k@example.org'],
      ['Mei', 'k@example.org'],
    ])
  })
})

test('the time of a cell is kept, because a later answer counts', async () => {
  const at = (hour: number) => new Date(Date.UTC(2027, 0, 2, hour))
  const bytes = await xlsxFile([
    ['Timestamp', 'Name', 'Email', 'Role', 'Field'],
    [at(10), 'Bo', 'bo@example.org', 'mentee', 'new'],
    [at(9), 'Bo', 'bo@example.org', 'mentee', 'old'],
  ])
  expect((await read(bytes)).people).toMatchObject([{ field: 'new' }])
})
