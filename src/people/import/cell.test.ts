import { describe, expect, test } from 'vitest'
import { cellTrouble, cleanLine, cleanText, joinName, readEmail, readSeats } from './cell.ts'
import { meaningOf } from './columns.ts'
import { withoutEntities } from './entities.ts'
import { nameKey } from './spelling.rules.ts'

describe('a cell is cleaned of', () => {
  test.each([
    ['blanks around it and between its words', '  Anna \t  Virtanen ', 'Anna Virtanen'],
    ['non-breaking and thin spaces', '\u00A0Anna\u2009Virtanen\u202F', 'Anna Virtanen'],
    [
      'zero-width spaces, joiners at the edges and marks of direction',
      '\u200B\uFEFFAnna\u200E \u202AVirtanen\u202C\u200D',
      'Anna Virtanen',
    ],
    ['soft hyphens', 'Virta\u00ADnen', 'Virtanen'],
    ['letters in two pieces, as Macs write them', 'A\u030Ake Ma\u0308kinen', 'Åke Mäkinen'],
    ['the apostrophe by which a spreadsheet marks text', "'Anna", 'Anna'],
    ['the formula by which a spreadsheet marks text', '="0401234"', '0401234'],
    ['line breaks in a name', 'Anna\r\nVirtanen', 'Anna Virtanen'],
    ['vertical tabs and other controls', 'Anna\u000BVirtanen\u001A', 'Anna Virtanen'],
  ])('%s', (_, cell, clean) => {
    expect(cleanLine(cell)).toBe(clean)
  })

  test.each(["'t Hooft", "'s-Gravenhage", "O'Brien", 'می\u200Cخواهم'])('nothing when it is a word like %s', (name) => {
    expect(cleanLine(name)).toBe(name)
  })

  test('nothing that gives a longer text its paragraphs', () => {
    expect(cleanText(' One  line \r\n two\r\r\n\n\n three ')).toBe('One line\ntwo\n\nthree')
  })
})

describe('an e-mail address is read', () => {
  test.each([
    'anna@x.fi',
    ' ANNA@X.FI ',
    '\u200Banna@x.fi\u00A0',
    'Anna Virtanen <anna@x.fi>',
    '"Virtanen, Anna" <Anna@x.fi>;',
    '<anna@x.fi>',
    'mailto:anna@x.fi',
    'mailto:anna@x.fi?subject=Hi',
    'anna@x.fi;',
    'anna@x.fi.',
    "'anna@x.fi",
    'anna＠x.fi',
  ])('out of %s', (cell) => {
    expect(readEmail(cell)).toBe('anna@x.fi')
  })

  test.each(["o'brien@x.org", 'a+b@x.org', 'first.last@sub.x.co.uk', '1@x.fi'])('as it is: %s', (address) => {
    expect(readEmail(address)).toBe(address)
  })

  test.each(['', 'anna', 'anna@x', 'anna(at)x.fi', 'a@x.fi b@x.fi', 'a@x.fi/b@x.fi', '.a@x.fi', `${'a'.repeat(250)}@x.fi`])(
    'but not out of %s',
    (cell) => {
      expect(readEmail(cell)).toBeUndefined()
    },
  )
})

describe('the number of mentees', () => {
  test.each([
    ['1', 1],
    ['20', 20],
    ['2.0', 2],
    ['2,0', 2],
    ['02', 2],
    ['two', 2],
    ['Kaksi', 2],
    ['två', 2],
  ])('%s is read as %d', (cell, seats) => {
    expect(readSeats(cell)).toEqual({ seats, isLargest: false })
  })

  test.each([
    ['2-3', 3],
    ['2–3', 3],
    ['up to 2', 2],
    ['1 (max 2)', 2],
    ['2 or 3', 3],
    ['2 tai 3', 3],
    ['max. 4 hlö', 4],
    ['högst 2', 2],
    ['one or two', 2],
    ['yksi tai kaksi', 2],
    ['en eller två adepter', 2],
    ['I can take three', 3],
  ])('"%s" is read as the largest number in it, %d, and says so', (cell, seats) => {
    expect(readSeats(cell)).toEqual({ seats, isLargest: true })
  })

  test.each([
    '0',
    '21',
    '100',
    '-2',
    '1.5',
    'seven or so',
    'not one this time',
    'ei yhtä',
    'several',
    '',
    '2-30',
    '2-Mar',
    '02.maalis',
    '2.3.2027',
    '2027-03-02',
    '3/2',
    'a@1.example',
    '10 %',
    '1 2 3 4',
    `2${' '.repeat(60)}`,
  ])('is not "%s"', (cell) => {
    expect(readSeats(cell)).toBeUndefined()
  })
})

describe('a name', () => {
  test.each([
    [{ name: 'Anna Virtanen', first: '', last: '' }, 'Anna Virtanen'],
    [{ name: '', first: 'Anna', last: 'Virtanen' }, 'Anna Virtanen'],
    [{ name: '', first: 'Anna', last: '' }, 'Anna'],
    [{ name: 'Anna', first: '', last: 'Virtanen' }, 'Anna Virtanen'],
    [{ name: 'Virtanen', first: 'Anna', last: '' }, 'Anna Virtanen'],
    [{ name: 'Virtanen Anna', first: 'Anna', last: 'Virtanen' }, 'Virtanen Anna'],
    [{ name: '', first: '', last: '' }, ''],
  ])('is joined from %o', (cells, name) => {
    expect(joinName(cells)).toBe(name)
  })

  test('is the same in either order, with or without a comma, in any case', () => {
    expect(new Set(['Anna Virtanen', 'Virtanen, Anna', 'VIRTANEN Anna', 'anna  virtanen'].map(nameKey)).size).toBe(1)
    expect(nameKey('Anna Virtanen')).not.toBe(nameKey('Anna Virta'))
  })
})

describe('letters are not called garbled', () => {
  test.each([
    'João',
    'JOÃO',
    'Tomáš Šimek',
    'Škoda',
    'Œuvre',
    'Naïve – “quoted”',
    'Hän sanoi: ”pitch”in',
    'ÂME',
    'Đặng',
    '日本',
    '#hashtag',
    '# 1',
  ])('in %s', (cell) => {
    expect(cellTrouble('name', cell)).toBeUndefined()
  })
})

describe('a hostile cell of 200,000 characters costs no more than a long one', () => {
  const length = 200_000
  const endless = (piece: string): string => piece.repeat(length / piece.length)

  test.each([
    ['blanks', `a${endless(' ')}b`, 'a b'],
    ['joiners', `a${endless('\u200C')}b`, `a${endless('\u200C')}b`],
    ['line breaks', `a${endless(' \n')}b`, 'a b'],
    ['accents out of order', `b${endless('\u0301\u0323')}`, `ḅ${'\u0323'.repeat(14)}${'\u0301'.repeat(15)}`],
  ])('when it is cleaned of %s', (_, cell, clean) => {
    expect(cleanLine(cell)).toBe(clean)
  })

  test.each([';', '.', '?', '<', 'mailto:', 'a.', 'a@', '\u0301\u0323', '. ;'])(
    'when it is no e-mail address but "%s" again and again',
    (piece) => {
      expect(readEmail(`a${endless(piece)}b`)).toBeUndefined()
    },
  )

  test.each(['#A', 'Ã', 'a„'])('when "%s" is looked at for damage', (piece) => {
    expect(cellTrouble('name', endless(piece))?.reason).toMatch(/tooLong|garbledText/)
  })

  test.each(['(', '[', '([', ')(', ' - ', '1', '\u0301\u0323'])('when "%s" might be a header', (piece) => {
    expect(meaningOf(endless(piece))).toBeUndefined()
  })
})

describe('an address', () => {
  test.each([
    ['with letters of a language in its domain', 'Juergen@Müller.example', 'juergen@xn--mller-kva.example'],
    ['written with accents of their own', 'juergen@mu\u0308ller.example', 'juergen@xn--mller-kva.example'],
    ['with the full stop of another script', 'juergen@müller。example', 'juergen@xn--mller-kva.example'],
    ['in that form already', 'juergen@xn--mller-kva.example', 'juergen@xn--mller-kva.example'],
    ['with several such parts', 'a@ä.åbo.example', 'a@xn--4ca.xn--bo-xia.example'],
    [
      'of a guest, as the directory writes it',
      'Katja_example.org#EXT#@uni.onmicrosoft.example',
      'katja_example.org#ext#@uni.onmicrosoft.example',
    ],
  ])('%s is taken', (_, cell, email) => {
    expect(readEmail(cell)).toBe(email)
  })

  test.each([
    'päivi@example.org',
    'a@müller',
    'a@mül ler.example',
    'a@b@müller.example',
    'a#EXT#@x',
    '#EXT#@uni.example',
    'a#b@uni.example',
    'a@ü/.example',
  ])('is not "%s"', (cell) => {
    expect(readEmail(cell)).toBeUndefined()
  })
})

describe('entities of web pages', () => {
  test.each([
    ['O&#39;Brien &amp; Co', "O'Brien & Co"],
    ['M&auml;kinen', 'Mäkinen'],
    ['&Aring;sa &Ouml;hman', 'Åsa Öhman'],
    ['&#x4E2D;&#25991;', '中文'],
    ['a&nbsp;b', 'a\u00A0b'],
    ['&amp;amp;', '&amp;'],
    ['AT&T; R&D', 'AT&T; R&D'],
    ['&unknown; &#0; &#99999999; &#xD800;', '&unknown; &#0; &#99999999; &#xD800;'],
  ])('%s reads %s', (cell, text) => {
    expect(withoutEntities(cell)).toBe(text)
  })
})
