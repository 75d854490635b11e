import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { readRich } from '../../src/contract/rich/read.ts'
import type { Rich } from '../../src/contract/rich/tree.ts'
import { anyRich } from '../../test/ground/arbitrary-views.ts'
import { addressSaid, meaningOf, seen, writtenText } from '../../test/ground/rich-meaning.ts'
import { richText, shownRich } from './rich.ts'
import type { Container, TextBlock } from './saying/card.ts'

/** Reads more than any client of Teams: whatever could become a format, a picture, a heading or HTML becomes one. */
const reader = new MarkdownIt('default', { html: true, linkify: false })

const textsIn = (elements: readonly (TextBlock | Container)[]): readonly TextBlock[] =>
  elements.flatMap((element) => (element.type === 'Container' ? element.items : [element]))

/** Every letter that a reader of the Markdown sees, with its looks. What is no text of ours is named. */
function lettersIn(markdown: string): string[] {
  const letters: string[] = []
  for (const token of reader.parse(markdown, {})) {
    if (!token.children) {
      if (!/^(?:paragraph|bullet_list|ordered_list|list_item)_/u.test(token.type)) letters.push(token.type)
      continue
    }
    const open: string[] = []
    let url = ''
    for (const [at, { type, content, attrs }] of token.children.entries()) {
      if (type === 'link_open') {
        const rest = token.children.slice(at)
        const words = rest
          .slice(
            0,
            rest.findIndex((each) => each.type === 'link_close'),
          )
          .map((each) => each.content)
        url = addressSaid(String(attrs?.find(([name]) => name === 'href')?.[1] ?? ''), words.join('').replaceAll('\u200b', ''))
      } else if (type === 'link_close') url = ''
      else if (type === 'strong_open') open.push('bold')
      else if (type === 'em_open') open.push('italic')
      else if (type === 'strong_close' || type === 'em_close') open.pop()
      else if (type === 'text' || type === 'text_special' || type === 'softbreak')
        letters.push(...[...seen(content)].map((letter) => `${letter} ${open.toSorted().join(' ')} ${url}`))
      else letters.push(type)
    }
  }
  return letters
}
const read = (rich: Rich) => textsIn(richText(rich)).flatMap(({ text }) => lettersIn(text))

test('what somebody wrote reads on Teams as it was meant: every letter with its looks and its link, and nothing else', () => {
  fc.assert(
    fc.property(writtenText, (written) => {
      const { rich } = readRich(written)
      expect(read(rich)).toEqual(meaningOf(shownRich(rich)))
    }),
    { numRuns: 400 },
  )
})

test('any formatted text keeps every letter on Teams, and calls nobody', () => {
  fc.assert(
    fc.property(anyRich, (rich) => {
      expect(read(rich).map(([letter]) => letter)).toEqual(meaningOf(shownRich(rich)).map(([letter]) => letter))
      for (const { text } of textsIn(richText(rich))) expect(text).not.toMatch(/<at>|\{\{/iu)
    }),
    { numRuns: 200 },
  )
})

const text = (markdown: string) => ({ type: 'TextBlock', text: markdown, wrap: true })

test('formatting that its cards have is drawn, the rest is written out', () => {
  const written =
    'Hei *kaikki*, _nyt_ ~10~ `x`\n- yksi\n  - kaksi\n1. a\n\n> lainaus\n```\n  x = *1*\n```\n[Ohje](https://x.example/a__b__c?x=1&y=2)'
  expect(richText(readRich(written).rich)).toEqual([
    text('Hei **kaikki**, _nyt_ \\~10\\~ x'),
    text('- yksi\n   - kaksi\n1. a'),
    { type: 'Container', style: 'emphasis', items: [text('lainaus')] },
    { ...text('\u200b\u00a0\u00a0x = \\*1\\*'), fontType: 'Monospace' },
    text('[Ohje](https://x.example/a__b__c?x=1&y=2)'),
  ])
})

test('a text that is long goes on in another element', () => {
  const blocks = richText(readRich('rivi\n'.repeat(4_000)).rich)
  expect(blocks.length).toBeGreaterThan(1)
  expect(textsIn(blocks).every((block) => block.text.length <= 3_100)).toBe(true)
})

test('a list within a list begins with one, whatever stands empty above it', () => {
  const item = (written: string) => [{ text: written }]
  const rich: Rich = [
    { kind: 'list', style: 'bullets', depth: 0, first: 1, items: [item('a'), item(' ')] },
    { kind: 'list', style: 'numbers', depth: 1, first: 1, items: [[], item('b'), item('c')] },
  ]
  expect(richText(rich)).toEqual([text('- a\n   1. b\n   2. c')])
})
