import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, shorten, split } from '../../src/kit/text.ts'
import { escaped, marked, pieces, plain } from './text.ts'

const zeroWidth = '\u200b'

describe('text in Slack’s markup', () => {
  test.each([
    ['what means something to Slack', 'R&D <b> > all', 'R&amp;D &lt;b&gt; &gt; all'],
    ['a mention, which stays a text', '<!channel> <@U1>', '&lt;!channel&gt; &lt;@U1&gt;'],
    ['an address, which becomes a link', 'See https://example.org/a_b?c=1&d=2.', 'See <https://example.org/a_b?c=1&amp;d=2>.'],
    ['an address in brackets', '(https://example.org)', '(<https://example.org>)'],
    ['an e-mail address, which can still be copied', 'anna_maria@example.org', 'anna_maria@example.org'],
    ['words between colons, which are no emoji', '10:00: :x: a:b', `10:${zeroWidth}00: :${zeroWidth}x: a:b`],
    ['a line that would be a quotation', 'a\n> b', `a\n${zeroWidth}&gt; b`],
  ])('escapes %s', (_, text, written) => {
    expect(marked(text)).toBe(written)
  })

  test('lets stars and underscores open nothing', () => {
    const signs = ['*', '_', '~', '`']
    expect(marked(signs.map((sign) => `${sign}no${sign}`).join(' '))).toBe(signs.map((sign) => `${sign}${zeroWidth}no${sign}`).join(' '))
  })

  test('of any text holds no angle bracket but a link’s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(marked(text).replace(/<https?:\/\/[^<>]*>/gu, '')).not.toMatch(/[<>]/u)
      }),
    )
  })
})

describe('a text that is too long', () => {
  test('is shortened to the limit, with an ellipsis', () => {
    expect(shorten('Kick-off of the autumn mentoring', 12)).toBe('Kick-off of…')
    expect(shorten('short', 12)).toBe('short')
  })

  test('is measured as it is written, and never cut in an entity', () => {
    expect(shorten('&&&&', 12, escaped)).toBe('&amp;&amp;…')
  })

  test('is never cut in a character', () => {
    expect(shorten('ab👩🏽‍🚀cd', 5)).toBe('ab…')
    expect(shorten('e\u0301e\u0301e\u0301', 4)).toBe('e\u0301…')
    expect(shorten('👍👍', 2)).toBe('…')
  })

  test('keeps its limit whatever it is, and a long heap of accents has to be cut', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const short = shorten(text, most, escaped)
        expect(short.length).toBeLessThanOrEqual(most)
        expect(short.isWellFormed()).toBe(true)
      }),
    )
    expect(shorten(`a${'\u0301'.repeat(500)}`, 300).length).toBe(300)
  })

  test.each([
    ['lines', 'One two three\nfour five six', ['One two three', 'four five six']],
    ['sentences', 'One two three. Four five', ['One two three.', 'Four five']],
    ['words', 'One two three four five', ['One two three', 'four five']],
    ['characters, when there is nothing else', 'x'.repeat(18), ['x'.repeat(15), 'xxx']],
  ])('is split between %s', (_, text, parts) => {
    expect(split(text, 15)).toEqual(parts)
  })

  test('loses nothing when it is split', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 60, mode: 'sentences' }), fc.integer({ min: 80, max: 300 }), (text, most) => {
        const parts = split(text, most)
        expect(parts.join(' ')).toBe(text.trim())
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(most)
      }),
    )
  })

  test('is split further where its markup is longer than itself', () => {
    const found = pieces(`https://example.org/ ${'& '.repeat(1400)}`, 3000)
    expect(found.length).toBeGreaterThan(1)
    for (const { text } of found) expect(text.length).toBeLessThanOrEqual(3000)
    expect(pieces(`https://example.org/?${'&'.repeat(2900)}a`, 3000).every(({ text }) => text.length <= 3000)).toBe(true)
  })
})

describe('a text that Slack could not take', () => {
  test('loses halves of characters and control characters, not its lines', () => {
    expect(clean('a\ud83d\u0000b\n\tc')).toBe('a\ufffdb\n\tc')
  })

  test('loses every control character but tab and line feed, and no other character', () => {
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCodePoint(code)).filter((each) => each.isWellFormed())
    expect(clean([...all, '👍'].join(''))).toBe([...all.filter((each) => !/[^\P{Cc}\t\n]/u.test(each)), '👍'].join(''))
  })

  test('is an ellipsis when nothing is left of it', () => {
    expect(plain(' \u0000 ', 75)).toEqual({ type: 'plain_text', text: '…', emoji: false })
    expect(split('  ', 10)).toEqual([])
  })
})
