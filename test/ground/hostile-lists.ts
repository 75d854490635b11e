import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { encoded, xlsxFile } from './list-files.ts'

/** Makes a file of about so many characters that was made to take long. */
type Hostile = (size: number) => Uint8Array | Promise<Uint8Array>

const header = 'Name,Email,Role,Language,Mentor,Field,Wishes\n'
/** Lines as long as they may be, each full of this. */
const lines =
  (piece: string, end = ',x,mentor\n'): Hostile =>
  (size) =>
    encoded(header + (piece.repeat(Math.ceil(9000 / piece.length)) + end).repeat(Math.ceil(size / 9000)))
/** Short lines, as many as there is room for. */
const many =
  (line: string): Hostile =>
  (size) =>
    encoded(header + line.repeat(Math.ceil(size / line.length)))

const sheetPath = 'xl/worksheets/sheet1.xml'
const plain = await xlsxFile([
  ['Name', 'Email', 'Role'],
  ['Anna', 'anna@example.org', 'mentor'],
])

/** A spreadsheet whose parts are changed; the other files in it are sound. */
function changed(change: (parts: Readonly<Record<string, string>>) => Readonly<Record<string, string>>): Uint8Array {
  const files = unzipSync(plain)
  const parts = Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
  const written: Zippable = { ...files }
  for (const [path, text] of Object.entries(change(parts))) written[path] = strToU8(text)
  return zipSync(written, { level: 6 })
}

/** More in the sheet, below its rows. */
const sheet =
  (more: (size: number) => string): Hostile =>
  (size) =>
    changed((parts) => ({ [sheetPath]: (parts[sheetPath] ?? '').replace('</sheetData>', `${more(size)}</sheetData>`) }))
const inTag =
  (more: (size: number) => string): Hostile =>
  (size) =>
    changed((parts) => ({ [sheetPath]: (parts[sheetPath] ?? '').replace('<sheetData', `<sheetData ${more(size)}`) }))
const each = (count: number, write: (index: number) => string): string =>
  Array.from({ length: Math.ceil(count) }, (_, at) => write(at)).join('')
const texts = (text: string): string => `<row r="9"><c r="A9" t="inlineStr"><is><t>${text}</t></is></c></row>`

/** Each kind of file by which somebody may try to keep others waiting. */
export const hostileLists: Readonly<Record<string, Hostile>> = {
  'a long run of spaces': (size) => encoded(`${header}${' '.repeat(size)}x`),
  'runs of spaces within lines': lines(' '),
  'runs of joiners': lines('\u200d'),
  'runs of line ends': (size) => encoded('\r'.repeat(size)),
  'a long run of quotation marks': (size) => encoded(header + '"'.repeat(size)),
  'quotation marks that are closed lines below': many('a,"b@c\n'),
  'quotation marks alone': many('"\n'),
  'runs of brackets': lines('(['),
  'a header full of brackets': (size) => encoded(`${'([)]'.repeat(Math.min(size, 19_000) / 4)}\n${header}`),
  'angle brackets': many('<a>        @,<b>      ,c\n'),
  'heaps of accents': lines('a\u0301\u0316'),
  'runs of commas': lines(',', '\n'),
  'runs of dashes': many(`${'-'.repeat(150)},a@b.co,mentor\n`),
  'a header full of questions': (size) =>
    encoded(`${'What is your name?,'.repeat(Math.min(size, 19_000) / 20)}Email,Role\n${'a,'.repeat(500)}\n`.repeat(size / 20_000)),
  'lines that are each in quotes': (size) => encoded(`"${header.trim()}"\n${'"Anna,a@example.org,mentor,,,"\n'.repeat(size / 31)}`),
  'lines of many quotes': (size) => encoded('"a""b""c"\n'.repeat(size / 10)),
  'letters by their names': lines('&auml;&#228;'),
  ampersands: lines('&#'),
  'answers of one person': (size) =>
    encoded(`Timestamp,Name,Email,Role\n${each(size / 40, (at) => `${at}.1.2027 9.00,Anna,anna@example.org,mentor\n`)}`),
  'pairs of one mentor': (size) =>
    encoded(
      `Mentor name,Mentor email,Mentee name,Mentee email\n${each(size / 50, (at) => `Anna,anna@example.org,Bo,b${at}@example.org\n`)}`,
    ),
  'people of one name': (size) =>
    encoded(header + each(size / 40, (at) => `Anna,a${at}@example.org,${at % 2 ? 'mentor' : 'mentee'},en,Anna\n`)),
  'rows without end': many('a,b,c\n'),
  'a cell of a spreadsheet full of spaces': sheet((size) => texts(' '.repeat(size))),
  'a cell full of entities': sheet((size) => texts('&amp;'.repeat(size / 5))),
  'a tag full of quotation marks': inTag((size) => '"'.repeat(size)),
  'a tag full of names': inTag((size) => 'r '.repeat(size / 2)),
  'a tag full of attributes': inTag((size) => each(size / 10, (at) => `a${at}="1" `)),
  'tags that are not closed': sheet((size) => '<row>'.repeat(size / 5)),
  'deep nesting': sheet((size) => '<a>'.repeat(size / 7) + '</a>'.repeat(size / 7)),
  'comments that are not closed': sheet((size) => '<!--'.repeat(size / 4)),
  'rows with nothing but formatting': sheet((size) => each(size / 13, (at) => `<row r="${at + 9}"/>`)),
  'cells that are merged over each other': (size) =>
    changed((parts) => ({
      [sheetPath]: (parts[sheetPath] ?? '').replace(
        '</sheetData>',
        `${each(size / 80, (at) => `<row r="${at + 9}"><c r="B${at + 9}"><v>1</v></c></row>`)}</sheetData><mergeCells>${'<mergeCell ref="A1:A9000"/>'.repeat(size / 60)}</mergeCells>`,
      ),
    })),
  'columns that are hidden again and again': (size) =>
    changed((parts) => ({
      [sheetPath]: (parts[sheetPath] ?? '').replace(
        '<sheetData',
        `<cols>${'<col min="1" max="16383" hidden="1"/>'.repeat(size / 38)}</cols><sheetData`,
      ),
    })),
  'cells far apart': sheet((size) => each(Math.min(size / 40, 9000), (at) => `<row r="${at + 9}"><c r="AX${at + 9}"><v>1</v></c></row>`)),
  'more sheets than anybody has': (size) =>
    changed(({ 'xl/workbook.xml': book = '' }) => ({
      'xl/workbook.xml': book.replace('</sheets>', `${'<sheet name="b" sheetId="1" r:id="rId1"/>'.repeat(size / 42)}</sheets>`),
    })),
}
