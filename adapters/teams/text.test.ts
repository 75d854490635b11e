import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, ellipsis, shorten, split } from '../../src/kit/text.ts'
import { linkTo, marked, markedLine, pieces, plain } from './text.ts'

const space = '\u200b'
/** As CommonMark reads what is not markup: backslashes go, spaces without width are not seen. */
const read = (markdown: string): string => markdown.replace(/\\([\\*_~`])/gu, '$1').replaceAll(space, '')

describe('text on Teams', () => {
  test.each<[string, string, string]>([
    ['plain words', 'Will you come – at 17:00?', 'Will you come – at 17:00?'],
    ['bold and italic', '*now* _here_ **x**', String.raw`\*now\* \_here\_ \*\*x\*\*`],
    ['struck out and code', '~~no~~ `x`', `\\~\\~no\\~\\~ \\\`x\\\``],
    ['names with underscores', 'aino_k@example.org', 'aino_k@example.org'],
    ['backslashes', String.raw`C:\*x`, String.raw`C:\\\*x`],
    ['a link in disguise', '[bank](//evil.example)', `[bank]${space}(//evil.example)`],
    ['a picture', '![x](y)', `![x]${space}(y)`],
    ['where a link would lead', '[x]: y', `${space}[x]: y`],
    ['a mention', '<at>Aino</at>', `<${space}at>Aino<${space}/at>`],
    ['HTML', '<b onclick="x">', `<${space}b onclick="x">`],
    ['less than', '1 < 2 & 3; R&D', '1 < 2 & 3; R&D'],
    ['an entity', '&amp; &#65;', `&${space}amp; &${space}#65;`],
    ['a date that the client would write', '{{DATE(2027-01-21T15:00:00Z)}}', `{${space}{DATE(2027-01-21T15:00:00Z)}}`],
    ['a template', 'for $\u007b$root.token}', `for $${space}{$root.token}`],
    ['a list', '- a\n* b\n+ c', `${space}- a\n\n\\* b\n\n${space}+ c`],
    ['a numbered list', '1. a\n12) b', `${space}1. a\n\n${space}12) b`],
    ['a heading, a quotation, a table', '# a\n> b\n| c', `${space}# a\n\n${space}> b\n\n${space}| c`],
    ['lines and what stands before them', ' a\n    b\n\n\nc', 'a\n\nb\n\nc'],
    ['dates and numbers', '21.1.2027\n17.00\n-4\n#1', '21.1.2027\n\n17.00\n\n-4\n\n#1'],
    ['half a character and a control character', 'a\ud83d\u0007b', 'a\ufffdb'],
  ])('%s mean nothing', (_, text, written) => {
    expect(marked(text)).toBe(written)
  })

  test.each<[string, string, string]>([
    ['by itself', 'https://example.org/a_b', '[https://example.org/a_b](https://example.org/a_b)'],
    ['in a sentence', 'See http://a.fi/x.', 'See [http://a.fi/x](http://a.fi/x).'],
    ['in brackets', '(https://a.fi)', '([https://a.fi](https://a.fi/))'],
    ['with brackets in it', 'at https://a.fi/x(1)y', 'at [https://a.fi/x(1)y](https://a.fi/x%281%29y)'],
    ['with what would be markup', 'at https://a.fi/?a=*b*&c=d', `at [https://a.fi/?a=\\*b\\*&c=d](https://a.fi/?a=*b*&c=d)`],
    ['behind an exclamation mark', 'Hi!https://a.fi', `Hi!${space}[https://a.fi](https://a.fi/)`],
    ['that is none', 'at https://[x and https://%%/', 'at https://[x and https://%%/'],
  ])('an address %s is a link to itself', (_, text, written) => {
    expect(marked(text)).toBe(written)
  })

  test('under a name is a link that reads as it', () => {
    expect(linkTo('Write to *Aino* [1](x)', new URL('https://a.fi/x(1)?m=a%20b'))).toBe(
      `[Write to \\*Aino\\* \\[1\\]${space}(x)](https://a.fi/x%281%29?m=a%20b)`,
    )
  })

  test('in one line has no lines', () => {
    expect(markedLine(' a\n\n- b ')).toBe('a - b')
  })

  test('shown as it stands has neither dates nor mentions of Teams', () => {
    expect(plain('*{{TIME}}* <at>', 75)).toBe(`*{${space}{TIME}}* <${space}at>`)
    expect(plain(' ', 75)).toBe(ellipsis)
  })

  test('says what it said', () => {
    const line = fc.string({ unit: fc.constantFrom(...'ab1.)#>-+*_~`[](){}<&;$\\| =!'.split('')), maxLength: 30 })
    fc.assert(
      fc.property(line, (text) => {
        expect(read(marked(text)).trim()).toBe(text.trim())
      }),
    )
  })

  test('opens nothing, whatever is written', () => {
    const text = fc.array(
      fc.oneof(fc.constantFrom('*', '_', '`', '[x](y)', '<at>', '{{', '$\u007b', '&amp;', '\n', '- ', '1. '), fc.string()),
    )
    fc.assert(
      fc.property(text, (parts) => {
        const unescaped = marked(parts.join(''))
          .replace(/\\./gsu, 'x')
          .replace(/\[https?:[^\]]*\]\([^)]*\)/gu, 'x')
        expect(unescaped).not.toMatch(/[*~`]|\]\(|<[^\s\u200b]|\{\{|\$\{|^(?:[-+#]\s|---|[>=|]|\[[^\]]*\]:|\d+[.)]\s)/mu)
      }),
    )
  })
})

test('a text of nothing but spaces, or with very many of them, is written in no time', () => {
  const spaces = ' '.repeat(200_000)
  const began = process.cpuUsage()
  expect([marked(`${spaces}*`), marked(`a${spaces}b\n${spaces}c_`), marked(`${spaces}\n${spaces}`)]).toEqual([
    '\\*',
    expect.stringMatching(/^a {200000}b\n\nc\\_$/u),
    '',
  ])
  expect(process.cpuUsage(began).user).toBeLessThan(2_000_000)
})

describe('text that is too long', () => {
  test('is cut where a character ends', () => {
    expect(shorten('👩🏽‍🚀👩🏽‍🚀', 9)).toBe(`👩🏽‍🚀${ellipsis}`)
    expect(shorten('ab', 2)).toBe('ab')
    expect(shorten('abc', 2)).toBe(`a${ellipsis}`)
  })

  test('is cut by what it is written as, and by bytes where bytes count', () => {
    expect(shorten('****', 5, marked)).toBe(`\\*\\*${ellipsis}`)
    expect(shorten('ääää', 7, undefined, (cut) => Buffer.byteLength(cut))).toBe(`ää${ellipsis}`)
  })

  test('goes on in pieces between sentences, with every word', () => {
    const text = 'All is well. '.repeat(400).trim()
    expect(split(text, 3000).join(' ')).toBe(text)
    expect(pieces(text, 3000)).toHaveLength(2)
  })

  test('in pieces each stays below the limit as it is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('*', 'a', ' ', '\n', '[', '👩🏽‍🚀'), maxLength: 4000 }), (text) => {
        for (const piece of pieces(text, 500)) expect(piece.length).toBeLessThanOrEqual(500)
      }),
    )
  })

  test('keeps no half character', () => {
    expect(clean('\ud83d')).toBe('\ufffd')
  })
})
