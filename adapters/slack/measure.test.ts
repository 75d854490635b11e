import { describe, expect, test } from 'vitest'
import { heading, rich, text } from '../../src/contract/parts.ts'
import { previewOf } from '../../src/contract/preview.ts'
import { readRich } from '../../src/contract/rich/read.ts'
import type { Part, View } from '../../src/contract/view.ts'
import { limits } from './limits.ts'
import { asShown, measure } from './measure.ts'
import { renderMessage } from './render.ts'

const view = (...parts: Part[]): View => ({ language: 'fi', parts })
const written = (words: string) => view(heading('Kick-off'), rich(readRich(words).rich))
const shownWhole = (of: View) => !JSON.stringify(renderMessage(of, () => 'token')).includes('…')

describe('how much of a message of Slack’s it is', () => {
  test.each(['a', 'ä', '👩🏽‍🎓', 'rivi\n', '& ', '*a* ', '- a\n', '[a](https://x.fi) '])(
    'made of «%s», what fits goes out whole, and one more does not',
    (piece) => {
      const fits = (times: number) => {
        const { used, most } = measure(written(piece.repeat(times)))
        return used <= most
      }
      let [times, tooMany] = [1, 10_000]
      while (tooMany - times > 1) {
        const middle = Math.floor((times + tooMany) / 2)
        if (fits(middle)) times = middle
        else tooMany = middle
      }
      expect(shownWhole(written(piece.repeat(times)))).toBe(true)
      expect(renderMessage(written(piece.repeat(times)), () => 'token').text.length).toBeLessThanOrEqual(limits.messageText)
      expect(shownWhole(written(piece.repeat(tooMany + 40)))).toBe(false)
    },
  )

  test('is counted in characters after conversion, so that what was sent can be corrected', () => {
    expect(measure(view(text('A & B <3'.repeat(100))))).toEqual({ unit: 'characters', used: 'A &amp; B &lt;3'.length * 100, most: 4_000 })
  })

  test('too many parts are too much', () => {
    const { used, most } = measure(view(...Array<Part>(51).fill(text('a'))))
    expect(used).toBeGreaterThan(most)
  })
})

test('a preview is as Slack draws it, with buttons that are only named', () => {
  const command = { do: 'gotIt' }
  const parts: Part[] = [
    ...written('~a~').parts,
    {
      kind: 'buttons',
      buttons: [
        { label: 'Selvä', command },
        { label: 'Kysy', command },
      ],
    },
  ]
  expect(previewOf(view(...parts), { asShown })).toEqual([...written('~a~').parts, { kind: 'note', text: '[Selvä] [Kysy]' }])
  const entry: Part = { kind: 'entry', label: 'Kysy', placeholder: '', submit: 'Lähetä', opens: command }
  expect(previewOf(view(entry), { asShown })).toEqual([{ kind: 'note', text: 'Kysy [Lähetä]' }])
})
