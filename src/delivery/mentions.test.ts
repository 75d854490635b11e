import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mentions, rewritten } from './mentions.ts'

const saying = (text: string) => ({ language: 'en', parts: [{ kind: 'text', text }] })

describe('A view that tells of somebody', () => {
  test.each([
    ['Aino comes.', '… comes.'],
    ['Aino, and Aino!', '…, and …!'],
    ['I hear ainos.', 'I hear ainos.'],
    ['Ainola and Raino come.', 'Ainola and Raino come.'],
    ['Write to aino@example.org.', 'Write to ….'],
    ['“I want to learn.”', '“…”'],
  ])('%j becomes %j', (before, after) => {
    const marks = ['aino@example.org', 'I want to learn.', 'Aino']
    expect(rewritten(saying(before), marks)).toEqual(saying(after))
    expect(mentions(saying(before), marks)).toBe(before !== after)
  })

  test('keeps its outline and its buttons, whatever somebody is called', () => {
    const view = { language: 'fi', parts: [{ kind: 'buttons', buttons: [{ label: 'Do it', command: { do: 'fi', text: 'Do' } }] }] }
    expect(rewritten(view, ['Do', 'fi', 'buttons', 'text'])).toEqual({
      language: 'fi',
      parts: [{ kind: 'buttons', buttons: [{ label: '… it', command: { do: 'fi', text: 'Do' } }] }],
    })
  })

  test('is found wherever it stands, and not in other words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Aino', 'Ainola', 'aino', 'meets', 'Åsa'), { maxLength: 6 }), (words) => {
        const view = saying(words.join(' '))
        expect(mentions(view, ['Aino'])).toBe(words.includes('Aino'))
        expect(mentions(rewritten(view, ['Aino']), ['Aino'])).toBe(false)
      }),
    )
  })

  test('is the same when nobody is sought', () => {
    const view = saying('Hello')
    expect(rewritten(view, [])).toBe(view)
    expect(rewritten(view, [''])).toBe(view)
  })
})
