import fc from 'fast-check'
import { isGoodAddress } from '../../src/contract/rich/addresses.ts'
import { looks, type Rich, type Span } from '../../src/contract/rich/tree.ts'
import { clean } from '../../src/kit/text.ts'

/** What somebody could write into a form: words, markers that open and do not close, addresses, what would call people, lines of every kind. */
export const writtenText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '~',
        '~~',
        '`',
        '```',
        '\\',
        ' ',
        ' ',
        '\n',
        '\n\n',
        '\n- ',
        '\n  - ',
        '\n1. ',
        '\n2) ',
        '\n> ',
        '\n# ',
        '!',
      ),
      fc.constantFrom(
        '[Ohje](https://x.example/a__b__c?x=1&y=2)',
        '<https://x.example/~a/_b_|täällä>',
        'https://x.example/a_(b)_c',
        '[x](',
        '](y)',
      ),
      fc.constantFrom(
        '<!channel>',
        '<@U0123>',
        '<at>Aino</at>',
        '@here',
        '&amp;',
        'A & B <3',
        '{{DATE(x)}}',
        '10:00: ',
        ':tada:',
        '👩🏽‍🎓',
      ),
      fc.constantFrom('snake_case', '5*3*2', 'Aino', 'tervetuloa', 'ä', '(', ')', '.', '2026. ', '|', '=', '+ ', '---'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))

/** One letter with everything that is said by how it looks; a link that reads as its own address is one by itself. */
export type Letter = string

/** Every letter that can be seen, with its looks and where it leads. */
export const lettersOf = (spans: readonly Span[]): Letter[] =>
  spans.flatMap((span) => {
    const url = span.url !== undefined && isGoodAddress(span.url) ? addressSaid(span.url, span.text) : ''
    const look = looks.filter((each) => span[each]).join(' ')
    return [...seen(span.text)].map((letter) => `${letter} ${look} ${url}`)
  })

/** What can be seen of a text. */
export const seen = (text: string): string => clean(text).replace(/[\s\u200b\p{Cf}]/gu, '')

/** The same address, however it is spelt; nothing where it is what the link says. */
export function addressSaid(url: string, words: string): string {
  const spelt = (address: string) => decoded(URL.parse(address)?.href ?? address)
  return spelt(url) === spelt(words) ? '' : spelt(url)
}

/** Every sign of an address as it is read: a percent sign that spells nothing is itself, and so is what spells no sign. */
const decoded = (address: string): string =>
  address
    .replace(/%(?![\da-f]{2})/giu, '%25')
    .replace(/(?:%[\da-f]{2})+/giu, (spelt) => {
      try {
        return decodeURIComponent(spelt)
      } catch {
        return spelt.toUpperCase()
      }
    })
    .replace(/\u200b/gu, '')

/** Every letter of a formatted text. */
export const meaningOf = (rich: Rich): Letter[] =>
  rich.flatMap((block) => {
    if (block.kind === 'code') return lettersOf([{ text: block.text }])
    return block.kind === 'list' ? block.items.flatMap(lettersOf) : lettersOf(block.spans)
  })
