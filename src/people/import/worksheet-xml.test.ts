import { describe, expect, test } from 'vitest'
import { tameSheet, withoutHiddenSheets } from './worksheet-xml.ts'

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`
const cell = '<c r="A1"><v>1</v></c>'

describe('a sheet is copied', () => {
  test.each([
    ['without prefixes of its elements', '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row>', '<row r="1"><c r="A1"><v>1</v></c></row>'],
    [
      'without rows that hold only formatting',
      `<row r="1"><c r="A1" s="1"/></row><row r="2">${cell}</row><row r="3"/>`,
      `<row r="2">${cell}</row>`,
    ],
    ['without attributes that nobody asks for', `<row r="1" ht="15">${cell}</row>`, `<row r="1">${cell}</row>`],
    ['without comments and instructions', `<!-- <row> --><?x <row> ?><row>${cell}</row>`, `<row>${cell}</row>`],
    ['with formula errors as text', '<row><c r="A1" t="e"><v>#N/A</v></c></row>', '<row><c r="A1" t="str"><v>#N/A</v></c></row>'],
    [
      'with what may not stand in XML as it is',
      `<row><c r='A1' t='"'><v>a &lt;&#38; b</v></c></row>`,
      '<row><c r="A1" t="&quot;"><v>a &lt;&amp; b</v></c></row>',
    ],
    ['with the text of character data', '<row><c r="A1"><v><![CDATA[<1>]]></v></c></row>', '<row><c r="A1"><v>&lt;1&gt;</v></c></row>'],
  ])('%s', (_, rows, copy) => {
    expect(tameSheet(sheet(rows), 10)).toMatchObject({ xml: sheet(copy) })
  })

  test('only while it has no more rows than a list may have', () => {
    expect(tameSheet(sheet(`<row>${cell}</row>`.repeat(2)), 2)).toHaveProperty('xml')
    expect(tameSheet(sheet(`<row>${cell}</row>`.repeat(3)), 2)).toEqual({ refused: 'tooManyRows' })
  })

  test.each([
    ['an attribute is not closed', '<row><c r="A1></row>'],
    ['a quotation mark stands alone', '<row><c r="A1" \'/></row>'],
    ['an element is not closed', '<row>'],
    ['elements stand in elements without end', `${'<a>'.repeat(60)}${'</a>'.repeat(60)}`],
    ['a comment is not closed', '<!-- <row>'],
    ['an entity is its own invention', '<row>&lol;</row>'],
  ])('never when %s', (_, rows) => {
    expect(() => tameSheet(sheet(rows), 10)).toThrow(/\S/)
  })
})

describe('a sheet is too large', () => {
  test.each([
    '<c r="XFD9000"/>',
    '<c note=">" r="XFD9000"/>',
    `<c note=" r='A1'" r="XFD9000"/>`,
    '<c x:r="XFD9000"/>',
    '<c r="&#88;FD9000"/>',
    '<row r="&#50;00000000"/>',
    '<c r="A1B"/>',
  ])('also when it hides that, as %s does', (xml) => {
    expect(tameSheet(sheet(xml), 10)).toEqual({ refused: 'sheetTooLarge' })
  })

  test('but not for many cells close together', () => {
    const rows = '<row r="7" x14ac:dyDescent="0.2"><c r="A7"/><x:c s="1" r=\'H7\'><v>1</v></x:c></row>'
    expect(tameSheet(sheet(rows), 10)).toMatchObject({ xml: expect.stringContaining('r="H7"') })
  })
})

test.each(['hidden', 'veryHidden'])('a sheet that is %s is left out of the table of contents', (state) => {
  const seen = '<sheet name="New" state="visible" r:id="rId2"></sheet>'
  expect(withoutHiddenSheets(`<workbook><sheets><sheet name="Old" state="${state}"><a/></sheet>${seen}</sheets></workbook>`)).toEqual({
    xml: `<workbook><sheets>${seen}</sheets></workbook>`,
    leftOut: [{ what: 'sheet', name: 'Old', why: 'hidden' }],
  })
})

test('a workbook is looked at up to its hundredth sheet', () => {
  const { xml, leftOut } = withoutHiddenSheets(`<sheets>${'<sheet/>'.repeat(150)}</sheets>`)
  expect(xml.split('<sheet>')).toHaveLength(101)
  expect(leftOut).toHaveLength(50)
})

test('what nobody sees and what is merged is known of a sheet', () => {
  const xml =
    '<worksheet><cols><col min="2" max="3" hidden="1"/><col min="5" max="5" hidden="0"/></cols><sheetData>' +
    '<row r="2"><c r="A2"><v>1</v></c></row><row r="4" hidden="true"><c r="A4"><v>1</v></c></row></sheetData>' +
    '<mergeCells><mergeCell ref="D4:D6"/><mergeCell ref="nonsense"/></mergeCells></worksheet>'
  const tamed = tameSheet(xml, 10)
  expect(tamed).toMatchObject({ merged: [{ top: 4, left: 4, bottom: 6, right: 4 }] })
  expect(tamed).toMatchObject({ hiddenRows: new Set([4]), hiddenColumns: new Set([2, 3]) })
  expect(tamed).toMatchObject({ xml: expect.not.stringContaining('hidden') })
})

test('columns that are hidden without end cost no more than a sheet has', () => {
  const tamed = tameSheet('<worksheet><cols><col min="1" max="999999999" hidden="1"/></cols></worksheet>', 10)
  expect('refused' in tamed ? 0 : tamed.hiddenColumns.size).toBe(16_384)
})
