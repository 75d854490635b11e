import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSeal } from './seal.ts'

const keyOf = (fill: number): Uint8Array => new Uint8Array(32).fill(fill)
const [first, second, strange] = [keyOf(1), keyOf(2), keyOf(3)]
const seal = createSeal([first])

/** The same text with one character replaced. */
const changedAt = (text: string, index: number): string =>
  `${text.slice(0, index)}${text[index] === 'A' ? 'B' : 'A'}${text.slice(index + 1)}`

describe('What was sealed', () => {
  test('opens again, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await seal.open(await seal.close(text))).toBe(text)
      }),
      { numRuns: 50 },
    )
  })

  test('does not show what it holds, and never looks the same twice', async () => {
    const [one, other] = [await seal.close('xoxb-secret'), await seal.close('xoxb-secret')]
    expect(one).not.toBe(other)
    for (const part of one.split('.')) expect(Buffer.from(part, 'base64url').toString('latin1')).not.toContain('xoxb')
  })

  test('stays shut for another key', async () => {
    expect(await createSeal([strange]).open(await seal.close('a token'))).toBeNull()
  })

  test('stays shut for another purpose', async () => {
    const forLinks = createSeal([first], 'link ')
    const sealed = await forLinks.close('a token')
    expect([await seal.open(sealed), await forLinks.open(sealed)]).toEqual([null, 'a token'])
    expect(await forLinks.open(await seal.close('a token'))).toBeNull()
  })

  test('stays shut once any part of it was changed', async () => {
    const sealed = await seal.close('a token that somebody would like to have')
    const parts = sealed.split('.')
    for (const [index, part] of parts.entries()) {
      // With a key that both sides know, the second part is empty.
      const changed = parts.with(index, part === '' ? 'AAAA' : changedAt(part, 0)).join('.')
      expect(await seal.open(changed), `part ${index}`).toBeNull()
    }
  })

  test.each(['', 'xoxb-in-the-clear', 'a.b.c.d.e', '....'])('is told from what never was: “%s”', async (text) => {
    expect(await seal.open(text)).toBeNull()
  })
})

describe('A key that is replaced', () => {
  const rotated = createSeal([second, first])

  test('still opens what it closed, and what it signed still counts', async () => {
    expect(await rotated.open(await seal.close('a token'))).toBe('a token')
    expect(rotated.isSigned('a tap', seal.sign('a tap'))).toBe(true)
  })

  test('closes and signs nothing more', async () => {
    expect(await seal.open(await rotated.close('a token'))).toBeNull()
    expect(seal.isSigned('a tap', rotated.sign('a tap'))).toBe(false)
  })

  test('opens nothing any more once it is taken off the ring', async () => {
    const done = createSeal([second])
    expect(await done.open(await seal.close('a token'))).toBeNull()
    expect(done.isSigned('a tap', seal.sign('a tap'))).toBe(false)
    expect(await done.open(await rotated.close('a token'))).toBe('a token')
  })
})

describe('A signature', () => {
  test('is short, and the same for the same text', () => {
    expect(seal.sign('a tap')).toMatch(/^[\w-]{22}$/)
    expect(seal.sign('a tap')).toBe(seal.sign('a tap'))
  })

  test('belongs to one text alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(seal.isSigned(other, seal.sign(one))).toBe(one === other)
      }),
      { numRuns: 200 },
    )
  })

  test('that was changed, cut, lengthened or left out is none', () => {
    const signature = seal.sign('a tap')
    const others = [changedAt(signature, 0), signature.slice(1), `${signature}AA`, '', 'ä']
    expect(others.filter((other) => seal.isSigned('a tap', other))).toEqual([])
  })

  test('is not the key that seals, nor made by it', () => {
    expect(seal.sign('a tap')).not.toBe(createSeal([strange]).sign('a tap'))
  })
})

test('Without a key there is no seal', () => {
  expect(() => createSeal([])).toThrow('A seal needs a key.')
})
