import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Pasted, pasted } from './pasted.ts'

const full = (line: number, text: string, isLast = false): Pasted => ({ full: { line, text, isLast } })

describe('A box of a pasted list', () => {
  test('that is full says in which row it ended, counted over all boxes', () => {
    const texts = { list: 'Name,Email\nMaija,m@example.org\n\n', list2: 'Olli,o@exa' }
    expect(pasted(texts, 10)).toEqual(full(2, 'Maija,m@example.org'))
    expect(pasted({ list: 'a\nb', list2: 'Olli,o@exa' }, 10)).toEqual(full(3, 'Olli,o@exa'))
    expect(pasted({ list: 'a', list3: 'Olli,o@exa' }, 10)).toEqual(full(2, 'Olli,o@exa', true))
  })

  test('may be full where the next one begins with its last row, cut or whole', () => {
    const header = 'Name,Email,And a column more'
    const [maija, olli] = ['Maija,m@example.org', 'Olli,o@example.org']
    const lines = [header, maija, olli]
    const cut = `${header}\nMaija,m@example`
    const [ended, most] = [`${header}\n${maija}\n`, cut.length]
    expect(pasted({ list: cut, list2: `${maija}\n${olli}` }, most)).toEqual({ lines })
    expect(pasted({ list: ended, list3: `${maija}\n${olli}` }, most)).toEqual({ lines })
    // Where it begins with another row, or with the rest of this one, more may be missing.
    for (const list2 of [olli, '.org\n', `${olli}\n${maija}`])
      expect(pasted({ list: cut, list2 }, most)).toEqual(full(2, 'Maija,m@example'))
  })

  test('is full from its last character on, and not before', () => {
    const line = fc.stringMatching(/^[a-z]{1,9}$/u)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const list = lines.join('\n')
        expect(pasted({ list }, list.length + 1)).toEqual({ lines })
        expect(pasted({ list }, list.length)).toEqual(full(lines.length, lines.at(-1) ?? ''))
      }),
    )
  })

  test('holds the whole list, wherever it was cut, once the next one begins with the row that was cut', () => {
    const rows = fc.array(fc.stringMatching(/^[a-z]{2,9}$/u), { minLength: 6, maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.integer({ min: 0, max: 9 }), (lines, more) => {
        const text = lines.join('\n')
        const most = Math.ceil(text.length / 2) + 11 + more
        fc.pre(most < text.length)
        const list = text.slice(0, most)
        const whole = list.replace(/\n$/u, '').split('\n').length - 1
        expect(pasted({ list, list2: lines.slice(whole).join('\n') }, most)).toEqual({ lines })
      }),
    )
  })

  test('that is blank counts for nothing', () => {
    expect(pasted({ list: ' \n', list2: 'a\r\n\r\n', list3: '' }, 100)).toEqual({ lines: ['a'] })
  })
})
