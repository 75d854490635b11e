import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fullBox, pastedIn } from './pasted.ts'

describe('A box of a pasted list', () => {
  test('that is full says in which row it ended, counted over all boxes', () => {
    const texts = { list: 'Name,Email\nMaija,m@example.org\n\n', list2: 'Olli,o@exa' }
    expect(fullBox(texts, 10)).toEqual({ line: 2, text: 'Maija,m@example.org', isLast: false })
    expect(fullBox({ list: 'a\nb', list2: 'Olli,o@exa' }, 10)).toEqual({ line: 3, text: 'Olli,o@exa', isLast: false })
    expect(fullBox({ list: 'a', list3: 'Olli,o@exa' }, 10)).toEqual({ line: 2, text: 'Olli,o@exa', isLast: true })
  })

  test('is full from its last character on, and not before', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 1, max: 30 }),
        (parts, most) => {
          const [list = '', list2 = '', list3 = ''] = parts
          expect(fullBox({ list, list2, list3 }, most) !== null).toBe(parts.some((part) => part.length >= most))
        },
      ),
    )
  })

  test('that is blank counts for nothing', () => {
    expect(pastedIn({ list: ' \n', list2: 'a\r\n\r\n', list3: '' })).toEqual(['a'])
  })
})
