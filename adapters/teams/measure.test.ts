import { describe, expect, test } from 'vitest'
import { heading, rich, text } from '../../src/contract/parts.ts'
import { previewOf } from '../../src/contract/preview.ts'
import { readRich } from '../../src/contract/rich/read.ts'
import type { Part, View } from '../../src/contract/view.ts'
import { asShown, measure } from './measure.ts'
import { renderCard } from './render.ts'

const view = (...parts: Part[]): View => ({ language: 'fi', parts })
const button: Part = { kind: 'buttons', buttons: [{ label: 'Selvä', command: { do: 'gotIt' } }] }
const written = (words: string) => view(heading('Kick-off'), rich(readRich(words).rich), button)
const bodyOf = (of: View) => renderCard(of, () => 'x'.repeat(300)).body

describe('how much of a message of Teams’ it is', () => {
  test.each(['a', 'ä', '👩🏽‍🎓', 'rivi\n', '& ', '*a* ', '- a\n', '[a](https://x.fi) '])(
    'made of «%s», what fits goes out whole, and more does not',
    (piece) => {
      const fits = (times: number) => {
        const { used, most } = measure(written(piece.repeat(times)))
        return used <= most
      }
      let [times, tooMany] = [1, 30_000]
      while (tooMany - times > 1) {
        const middle = Math.floor((times + tooMany) / 2)
        if (fits(middle)) times = middle
        else tooMany = middle
      }
      expect(JSON.stringify(bodyOf(written(piece.repeat(times))))).not.toContain('…')
      expect(JSON.stringify(bodyOf(written(piece.repeat(tooMany + 40))))).toContain('…')
    },
  )

  test('is counted in bytes after conversion', () => {
    const [one, two] = [measure(view(text('a'))), measure(view(text('ää')))]
    expect(one).toMatchObject({ unit: 'bytes', most: 23_500 })
    // In the card, and in its words for clients that draw no cards.
    expect(two.used - one.used).toBe(6)
  })
})

test('a preview is as Teams draws it: what its cards do not have is written out', () => {
  const parts = [...view(rich(readRich('~10~ `x`\n\n*a*').rich)).parts, button]
  expect(previewOf(view(...parts), { asShown })).toEqual([rich(readRich('\\~10\\~ x\n\n*a*').rich), { kind: 'note', text: '[Selvä]' }])
})
