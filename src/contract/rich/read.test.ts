import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seen, writtenText } from '../../../test/ground/rich-meaning.ts'
import { plainRich } from './plain.ts'
import { readRich } from './read.ts'
import type { Span } from './tree.ts'

const paragraph = (...spans: Span[]) => [{ kind: 'paragraph', spans }]
const bold = (text: string): Span => ({ text, bold: true })
const link = (text: string, url = text): Span => ({ text, url })

describe('what somebody wrote', () => {
  test.each([
    ['bold as on Slack and in Teams', '*b* **c**', [bold('b'), { text: ' ' }, bold('c')]],
    ['italic', '_i_', [{ text: 'i', italic: true }]],
    ['struck with one tilde or two', '~a~ ~~b~~', [{ text: 'a', strike: true }, { text: ' ' }, { text: 'b', strike: true }]],
    ['code, in which nothing means anything', '`a*b*c`', [{ text: 'a*b*c', code: true }]],
    ['bold and italic', '***x***', [{ text: 'x', bold: true, italic: true }]],
    ['italic within bold', '**a *b***', [bold('a '), { text: 'b', bold: true, italic: true }]],
    ['bold over two lines', '*a\nb*', [bold('a\nb')]],
    [
      'a link as in Teams, its address as it was written',
      '[Ohje](https://x.example/a__b__c?x=1&y=2)',
      [link('Ohje', 'https://x.example/a__b__c?x=1&y=2')],
    ],
    ['a link as on Slack', '<https://x.fi/~a/_b_|tässä>', [link('tässä', 'https://x.fi/~a/_b_')]],
    ['a bold link', '*[Ohje](https://x.fi)*', [{ ...link('Ohje', 'https://x.fi'), bold: true }]],
    ['a letter to somebody', '[Aino](mailto:aino@example.org)', [link('Aino', 'mailto:aino@example.org')]],
    ['a bare address in brackets', '(https://x.fi/a_b)', [{ text: '(' }, link('https://x.fi/a_b'), { text: ')' }]],
    ['what was escaped', '\\*a\\*', [{ text: '*a*' }]],
    [
      'signs that mean something to a platform',
      'A & B <3 &amp; <!channel> <@U0123> <at>A</at>',
      [{ text: 'A & B <3 &amp; <!channel> <@U0123> <at>A</at>' }],
    ],
    ['stars and underscores within words', '5 * 3 * 2, 5*3*2 snake_case_name', [{ text: '5 * 3 * 2, 5*3*2 snake_case_name' }]],
    ['a heading, a rule and a date, which are none', '# a\n---\n5. joulukuuta', [{ text: '# a\n---\n5. joulukuuta' }]],
    ['emoji', '👩🏽‍🎓 10:00: tule', [{ text: '👩🏽‍🎓 10:00: tule' }]],
  ] as const)('%s', (_, written, spans) => {
    expect(readRich(written)).toEqual({ rich: paragraph(...spans), broken: [] })
  })

  test('lists of both kinds, one within another, with lines that go on', () => {
    expect(readRich('- a\n  on\n  - *b*\n• c\n1. x\n2) y\n\n3. z').rich).toEqual([
      { kind: 'list', style: 'bullets', depth: 0, first: 1, items: [[{ text: 'a\non' }]] },
      { kind: 'list', style: 'bullets', depth: 1, first: 1, items: [[bold('b')]] },
      { kind: 'list', style: 'bullets', depth: 0, first: 1, items: [[{ text: 'c' }]] },
      { kind: 'list', style: 'numbers', depth: 0, first: 1, items: [[{ text: 'x' }], [{ text: 'y' }], [{ text: 'z' }]] },
    ])
  })

  test('paragraphs, quotes and code, each with its lines', () => {
    expect(readRich('a\nb\r\n\nc\n> d\n> e\n```js\n  *f*\n\n```\n```open').rich).toEqual([
      ...paragraph({ text: 'a\nb' }),
      ...paragraph({ text: 'c' }),
      { kind: 'quote', spans: [{ text: 'd\ne' }] },
      { kind: 'code', text: '  *f*\n' },
      ...paragraph({ text: '```open' }),
    ])
  })

  test('nothing is nothing', () => expect(readRich(' \n\n ')).toEqual({ rich: [], broken: [] }))
})

describe('links that lead nowhere', () => {
  test.each([
    ['[x](htp://foo.fi)', ['htp://foo.fi']],
    ['[x](www.foo.fi)', ['www.foo.fi']],
    ['[x](javascript:alert)', ['javascript:alert']],
    ['[x](https://localhost/a)', ['https://localhost/a']],
    ['[x](https://aino:salasana@foo.fi)', ['https://aino:salasana@foo.fi']],
    ['[x](https://foo.fi', ['https://foo.fi']],
    ['[x](foo fi)', ['foo fi']],
    ['[x]()', ['()']],
    ['<https://foo|x>', ['https://foo']],
    ['katso https:/foo.fi ja httsp://foo.fi', ['https:/foo.fi', 'httsp://foo.fi']],
    [`[x](https://foo.fi/${'a'.repeat(2_000)})`, [`https://foo.fi/${'a'.repeat(2_000)}`]],
    ['`[x](htp://foo.fi)` https://foo.fi <https://foo.fi>', []],
  ])('%s', (written, broken) => {
    expect(readRich(written).broken).toEqual(expect.arrayContaining([...broken]))
    expect(readRich(written).broken.length > 0).toBe(broken.length > 0)
    for (const address of broken) expect(plainRich(readRich(written).rich)).toContain(address)
  })
})

test('in plain words a link is followed by its address, once, and lists have their marks', () => {
  const written =
    'Lue *[koko* ohje](https://x.fi) ja https://y.fi\n- a\n  1. b\n> c\n> d\n```\ne\n```\n[aino@example.org](mailto:aino@example.org)'
  expect(plainRich(readRich(written).rich)).toBe(
    'Lue *koko* ohje (https://x.fi) ja https://y.fi\n• a\n  1. b\n> c\n> d\ne\naino@example.org',
  )
})

test('no word gets lost, whatever was written', () => {
  const marks = /[*_~`\\>#\-•|()[\]<.]|\d/gu
  fc.assert(
    fc.property(writtenText, (any) => {
      // Two links to one address that touch are one link, whose address is named once.
      const written = any.replace(/http|\]\(/gu, '')
      const letters = new Map<string, number>()
      for (const letter of seen(plainRich(readRich(written).rich)).replace(marks, '')) letters.set(letter, (letters.get(letter) ?? 0) + 1)
      for (const letter of seen(written).replace(marks, '')) letters.set(letter, (letters.get(letter) ?? 0) - 1)
      expect([...letters].filter(([, count]) => count < 0)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

/** A reader that takes quadratic time would need minutes for these. */
test.each([
  '*a ',
  '**a',
  '_a',
  '[',
  '[a](',
  '[a](<b',
  '`a',
  '``a`',
  '~a',
  '<https://',
  'https://a.fi/',
  '> ',
  '- ',
  '- a\n  ',
  '*_~',
  ' a* b_',
  '\\*',
  '```\n',
  '](',
  '1. ',
])('a hundred thousand times «%s» are read', (piece) => {
  expect(readRich(piece.repeat(100_000)).rich.length).toBeGreaterThanOrEqual(0)
})
