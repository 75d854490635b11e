import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Cells, xlsxFile } from '../../../test/ground/list-files.ts'
import { readList } from './read-list.ts'

const read = (bytes: Uint8Array) => readList({ name: 'people.xlsx', bytes }, { language: 'en', seatsPerMentor: 1 })
const reasons = async (bytes: Uint8Array) => (await read(bytes)).problems.map(({ reason }) => reason)

const list: Cells = [
  ['Name', 'Email', 'Role', 'Mentor'],
  ['Anna & Co <Ltd>', 'anna@example.org', 'mentor', null],
  ['Bo', 'bo@example.org', 'mentee', 'anna@example.org'],
]
const names = async (bytes: Uint8Array) => (await read(bytes)).people.map(({ name }) => name)

/** Rewrites one XML file inside a spreadsheet. */
async function edited(sheets: Parameters<typeof xlsxFile>[0], path: string, edit: (xml: string) => string): Promise<Uint8Array> {
  const files = unzipSync(await xlsxFile(sheets))
  const before = strFromU8(files[path] ?? new Uint8Array())
  const after = edit(before)
  expect(after).not.toBe(before)
  return zipSync({ ...files, [path]: strToU8(after) })
}
const sheetXml = 'xl/worksheets/sheet1.xml'

const hideOld = (xml: string): string => xml.replace(/<sheet ([^>]*name="Old")/, '<sheet state="hidden" $1')

const withRichText = (xml: string): string =>
  xml.replace('<t>Bo</t>', '<r><rPr><b/></rPr><t>B</t></r><r><t xml:space="preserve">o Zhang</t></r>')

const withFormula = (xml: string): string =>
  xml.replace(/<c r="A3"[^>]*><v>\d+<\/v><\/c>/, '<c r="A3" t="str"><f>B1&amp;C1</f><v>Cai</v></c>')

const withFormulaError = (xml: string): string =>
  xml.replace(/<c r="D3"[^>]*><v>\d+<\/v><\/c>/, '<c r="D3" t="e"><f>VLOOKUP(A1,B1:B9,2)</f><v>#N/A</v></c>')

const withPrefix = (xml: string): string => xml.replace(/<(\/?)(worksheet|sheetData|row|c|v)\b/g, '<$1x:$2').replace('xmlns=', 'xmlns:x=')

const inlineRow = (line: number): string => `<row r="${line}"><c r="A${line}" t="inlineStr"><is><t>Anna</t></is></c></row>`

/** A header and so many rows with nothing but a name. */
const listOf = (count: number) =>
  edited(list.slice(0, 1), sheetXml, (xml) =>
    xml.replace('</sheetData>', `${Array.from({ length: count }, (_, index) => inlineRow(index + 2)).join('')}</sheetData>`),
  )

describe('the sheets of a workbook', () => {
  test('one with all columns that a list needs is read; a shorter list of the same people and other sheets are named', async () => {
    const { people, leftOut } = await read(
      await xlsxFile({
        'How to': [
          ['Name', 'Role'],
          ['first and last', 'mentor or mentee'],
        ],
        Spring: list,
        Autumn: list.slice(0, 2),
        Rooms: [['Room', 'Seats']],
      }),
    )
    expect(people.map(({ name }) => name)).toEqual(['Anna & Co <Ltd>', 'Bo'])
    expect(leftOut).toEqual([
      { what: 'sheet', name: 'How to', why: 'noList' },
      { what: 'sheet', name: 'Autumn', why: 'otherSheetRead', instead: 'Spring' },
      { what: 'sheet', name: 'Rooms', why: 'noList' },
    ])
  })

  test('hidden ones are named', async () => {
    const bytes = await edited({ Old: list.slice(0, 2), New: list }, 'xl/workbook.xml', hideOld)
    expect(await read(bytes)).toMatchObject({ people: [{}, {}], leftOut: [{ what: 'sheet', name: 'Old', why: 'hidden' }] })
  })

  test('without any list among them the header is missed', async () => {
    expect(await reasons(await xlsxFile({ One: [['Room', 'Seats']], Two: [] }))).toEqual(['noHeader'])
  })

  test('an empty workbook is an empty file', async () => {
    expect(await reasons(await xlsxFile([]))).toEqual(['emptyFile'])
  })

  test('with an incomplete header tell which column is missing', async () => {
    const bytes = await xlsxFile([
      ['Name', 'Email'],
      ['Anna', 'anna@example.org'],
    ])
    expect((await read(bytes)).problems).toEqual([{ line: 1, column: '', reason: 'missingColumn', value: 'role' }])
  })
})

describe('the cells of a workbook', () => {
  test('numbers, dates and truth values are read as text', async () => {
    const bytes = await xlsxFile([
      ['Name', 'Email', 'Role', 'Mentees agreed', 'Field', 'Wishes'],
      ['Anna', 'anna@example.org', 'mentor', 2, new Date(Date.UTC(2027, 2, 4)), true],
    ])
    expect((await read(bytes)).people).toMatchObject([{ seats: 2, field: '2027-03-04', wishes: 'true' }])
  })

  test('rich text is read whole, without its looks', async () => {
    expect(await names(await edited(list, 'xl/sharedStrings.xml', withRichText))).toEqual(['Anna & Co <Ltd>', 'Bo Zhang'])
  })

  test('a formula counts by its result', async () => {
    expect(await names(await edited(list, sheetXml, withFormula))).toEqual(['Anna & Co <Ltd>', 'Cai'])
  })

  test('a formula without a result is a problem and no silent place on the waitlist', async () => {
    const { people, problems } = await read(await edited(list, sheetXml, withFormulaError))
    expect(problems).toEqual([{ line: 3, column: 'Mentor', reason: 'brokenFormula', value: '#N/A' }])
    expect(people).toHaveLength(1)
  })

  test('thousands of rows with nothing but formatting are no rows', async () => {
    const blank = Array.from({ length: 60_000 }, (_, index) => `<row r="${index + 4}" ht="15"><c r="A${index + 4}" s="1"/></row>`).join('')
    const bytes = await edited(list, sheetXml, (xml) => xml.replace('</sheetData>', `${blank}<row r="99999"/></sheetData>`))
    expect(await read(bytes)).toMatchObject({ people: [{}, {}], problems: [] })
  })

  test('tags may carry a namespace prefix', async () => {
    expect(await names(await edited(list, sheetXml, withPrefix))).toEqual(['Anna & Co <Ltd>', 'Bo'])
  })
})

/** Makes the directory say so many bytes of the second file. */
function sayOfSecond(zip: Uint8Array, size: number): void {
  const view = new DataView(zip.buffer)
  const directory = view.getUint32(zip.length - 6, true)
  view.setUint32(directory + 46 + 'xl/workbook.xml'.length + 24, size, true)
}

test('a row whose texts are too long is told of, and the others are read', async () => {
  const { people, problems } = await read(await xlsxFile([...list, ['Cai', 'cai@example.org', 'mentor', 'x'.repeat(20_000)]]))
  expect(people).toHaveLength(2)
  expect(problems).toEqual([{ line: 4, column: '', reason: 'lineTooLong', value: 'Cai', limit: 20_000 }])
})

describe('a workbook that cannot be read', () => {
  test('is told of when it has too many rows, without reading them', async () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => `<row r="${index + 4}"><c r="A${index + 4}"><v>1</v></c></row>`).join('')
    const bytes = await edited(list, sheetXml, (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`))
    const before = process.cpuUsage()
    expect(await reasons(bytes)).toEqual(['tooManyRows'])
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000)
  })

  test('is told of when one row more than 10,000 follows the header', async () => {
    expect(await reasons(await listOf(10_001))).toEqual(['tooManyRows'])
    expect(new Set(await reasons(await listOf(10_000)))).toEqual(new Set(['missingEmail', 'missingRole']))
  })

  test.each([
    '<row r="4"><c r="XFD4"><v>1</v></c></row><row r="9000"><c r="A9000"><v>1</v></c></row>',
    '<row r="999999999"><c r="A999999999"><v>1</v></c></row>',
  ])('is told of when stray cells span more than memory holds: %s', async (stray) => {
    const bytes = await edited(list, sheetXml, (xml) => xml.replace('</sheetData>', `${stray}</sheetData>`))
    expect(await reasons(bytes)).toEqual(['sheetTooLarge'])
  })

  test('is damaged when it would unpack to hundreds of megabytes of nothing', async () => {
    const bomb = zipSync(
      { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': new Uint8Array(100_000_000) },
      { level: 9 },
    )
    expect(await reasons(bomb)).toEqual(['damagedFile'])
  })

  test('is told of when it unpacks to more than can be read', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), [sheetXml]: [new Uint8Array(500_000), { level: 0 }] })
    sayOfSecond(bytes, 65 * 1024 * 1024)
    expect(await reasons(bytes)).toEqual(['unpackedTooLarge'])
  })

  test('is damaged when its directory lies about sizes', async () => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': [new Uint8Array(100_000_000), { level: 9 }],
    })
    sayOfSecond(bytes, 1_000)
    expect(await reasons(bytes)).toEqual(['damagedFile'])
  })

  test.each([0.3, 0.6, 0.9, 0.99])('is damaged when only %d of it arrived', async (share) => {
    const bytes = await xlsxFile(list)
    expect(await reasons(bytes.subarray(0, bytes.length * share))).toEqual(['damagedFile'])
  })

  test.each([
    ['the workbook', 'xl/workbook.xml'],
    ['the sheet', sheetXml],
    ['the table of texts', 'xl/sharedStrings.xml'],
  ])('is damaged when the XML of %s is broken', async (_, path) => {
    expect(await reasons(await edited(list, path, (xml) => `${xml.slice(0, -20)}<`))).toEqual(['damagedFile'])
  })

  test('is damaged when a sheet is missing', async () => {
    const { [sheetXml]: _, ...files } = unzipSync(await xlsxFile(list))
    expect(await reasons(zipSync(files))).toEqual(['damagedFile'])
  })

  test.each(['word/document.xml', 'content.xml', 'xl/workbook.bin', 'Index/Document.iwa'])(
    'is of the wrong type when a zip holds %s',
    async (path) => {
      expect(await reasons(zipSync({ [path]: strToU8('<x/>') }))).toEqual(['wrongFileType'])
    },
  )
})
