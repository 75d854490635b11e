import type { RichTextBlock } from '@slack/types'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRich } from '../../src/contract/rich/read.ts'
import type { Rich, Span } from '../../src/contract/rich/tree.ts'
import { anyRich } from '../../test/ground/arbitrary-views.ts'
import { lettersOf, meaningOf, writtenText } from '../../test/ground/rich-meaning.ts'
import { richText } from './rich.ts'

type Elements = RichTextBlock['elements'][number]

/** What a reader sees in the blocks. */
const spansIn = (part: Elements): Span[] =>
  part.type === 'rich_text_list'
    ? part.elements.flatMap(spansIn)
    : part.elements.map((element): Span => {
        if (element.type !== 'text' && element.type !== 'link') throw new Error(`${element.type} calls somebody`)
        const url = element.type === 'link' ? { url: element.url } : {}
        return { text: element.text ?? '', ...url, ...('style' in element ? (element.style as object) : {}) }
      })
const read = (rich: Rich) => richText(rich).flatMap(({ elements }) => elements.flatMap((part) => lettersOf(spansIn(part))))

test('what somebody wrote reads on Slack as it was meant: every letter with its looks and its link, and nobody is called', () => {
  fc.assert(
    fc.property(writtenText, (written) => {
      const { rich } = readRich(written)
      expect(read(rich)).toEqual(meaningOf(rich))
    }),
    { numRuns: 400 },
  )
})

test('any formatted text keeps every letter on Slack', () => {
  fc.assert(
    fc.property(anyRich, (rich) => {
      expect(read(rich).map(([letter]) => letter)).toEqual(meaningOf(rich).map(([letter]) => letter))
    }),
    { numRuns: 200 },
  )
})

test('paragraphs are apart, lists are Slack’s own, and numbers go on', () => {
  const { rich } = readRich('Hei *kaikki*\n\nToinen\n- yksi\n  - kaksi\n1. a\n\n> lainaus\n```\nx = 1\n```')
  expect(richText(rich)).toEqual([
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: 'Hei ' },
            { type: 'text', text: 'kaikki', style: { bold: true } },
          ],
        },
        {
          type: 'rich_text_section',
          elements: [
            { type: 'text', text: '\n\n' },
            { type: 'text', text: 'Toinen' },
          ],
        },
        { type: 'rich_text_list', style: 'bullet', indent: 0, elements: [section('yksi')] },
        { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section('kaksi')] },
        { type: 'rich_text_list', style: 'ordered', indent: 0, elements: [section('a')] },
        { type: 'rich_text_quote', elements: [{ type: 'text', text: 'lainaus' }] },
        { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x = 1' }] },
      ],
    },
  ])
  expect(richText([{ kind: 'list', style: 'numbers', depth: 0, first: 3, items: [[{ text: 'c' }]] }])[0]?.elements[0]).toMatchObject({
    offset: 2,
  })
})

const section = (text: string) => ({ type: 'rich_text_section', elements: [{ type: 'text', text }] })

test('a text that is long goes on in another block, between two lines', () => {
  const blocks = richText(readRich('rivi \n'.repeat(2_000)).rich)
  expect(blocks.length).toBeGreaterThan(1)
  for (const block of blocks) expect(JSON.stringify(block).length).toBeLessThan(60_000)
  expect(read(readRich('a\n'.repeat(5_000)).rich)).toHaveLength(5_000)
})
