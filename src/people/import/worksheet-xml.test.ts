import { describe, expect, test } from 'vitest'
import { isTooWide, rewriteTags, tagsOf, tameSheet, withoutHiddenSheets } from './worksheet-xml.ts'

const namesIn = (xml: string): string[] => [...tagsOf(xml)].map(({ fullName }) => fullName)

describe('the tags of an XML text', () => {
  test.each([
    ['with their prefixes and slashes', '<a><x:b c="d"/></a>', ['a', 'x:b', '/a']],
    ['whatever stands in an attribute', `<a b="1 > 0" c='<d>'/><e/>`, ['a', 'e']],
    ['without comments, instructions and plain text', `<?xml '?><!-- don't <a> --><b><![CDATA[<c>"]]></b>`, ['b', '/b']],
    ['though a quotation mark is never closed', `<a b="><c>`, ['a', 'c']],
    ['up to one that is never closed', '<a><b', ['a']],
    ['up to a comment that is never closed', '<a><!-- <b>', ['a']],
  ])('are found %s', (_, xml, names) => {
    expect(namesIn(xml)).toEqual(names)
  })

  test('can be written anew, and all else stays', () => {
    expect(rewriteTags('x<a>y<b/>z</a>', ({ opens, text }) => (opens === 'b' ? '!' : text))).toBe('x<a>y!z</a>')
  })
})

describe('a sheet is too wide', () => {
  test.each([
    '<c r="XFD9000"/>',
    '<c note=">" r="XFD9000"/>',
    `<c note=" r='A1'" r="XFD9000"/>`,
    '<c x:r="XFD9000"/>',
    '<row r="&#50;00000000"/>',
    `<c r="XFD9000" '/>`,
  ])('also when it hides that, as %s does', (xml) => {
    expect(isTooWide(xml)).toBe(true)
  })

  test('but not for many cells close together', () => {
    expect(isTooWide('<row r="7" x14ac:dyDescent="0.2"><c r="A7"/><x:c s="1" r=\'H7\'/></row>')).toBe(false)
  })
})

describe('a hostile sheet of 200,000 characters costs no more than a long one', () => {
  const length = 200_000
  const pieces = ['<row>', '<row ', '<c ', '<v ', '<v>', '<sheet state="hidden" ', '<c t="', '<c r=', '<a:row>', '<!--', '<?', '</', '"']
  const hostile = pieces.flatMap((piece) => {
    const endless = piece.repeat(length / piece.length)
    return [endless, `${endless}>`, `<row ${endless}/>`].map((xml) => ({ piece, xml }))
  })

  test.each(hostile)('when it says "$piece" again and again', ({ xml }) => {
    expect(tameSheet(xml, 1)?.length).toBeLessThanOrEqual(xml.length)
    expect(withoutHiddenSheets(xml).length).toBeLessThanOrEqual(xml.length)
    expect(isTooWide(xml)).toBe(false)
  })
})
