import { describe, expect, it } from 'vitest'
import type { Form } from '../../src/contract/form.ts'
import { addsPicture, fills, formOf, idOf, opens, replyOf, sendsIt } from '../ground/announcing.ts'
import type { Stage } from '../ground/builders.ts'
import { stagesOn } from '../journeys/new-stage.ts'
import { columnsOf } from './going-out.ts'

/** What the form takes, every platform takes: measured after conversion, for sending and for changing. */

const pieces = ['a', 'ä', '👩🏽‍🎓', 'rivi\n', '&', '[a](https://x.fi) ']
const title = 'Uutta'

const tries = (stage: Stage, form: Form, text: string, button: string) =>
  fills(stage, 'Carla', form, { title_en: title, text_en: text, button })

/** The longest text of this piece that the form takes. */
async function longestOf(stage: Stage, form: Form, piece: string, button: string): Promise<number> {
  let [fits, tooMany] = [1, 3_001]
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2)
    const answer = await tries(stage, form, piece.repeat(middle), button)
    if ('problems' in answer) tooMany = middle
    else fits = middle
  }
  return fits
}

/** What does not fit beside the text is told beside its field; without words of its own, the title says what the picture shows. */
async function describesAsLongAsItFits(stage: Stage, id: string): Promise<void> {
  const answer = await addsPicture(stage, id, 'ä'.repeat(300))
  if ('view' in answer) return
  expect(answer).toMatchObject({ problems: { alt: expect.stringMatching(tooLong) } })
  const form = formOf(await opens(stage, 'Carla', { do: 'openAnnouncement', mark: 'opening', announcement: id }))
  const { text = '' } = Object.fromEntries(form.fields.map((field) => [field.name.slice(0, 4), 'initial' in field ? field.initial : '']))
  replyOf(await fills(stage, 'Carla', form, { text_en: text.slice(0, -70) }))
  replyOf(await addsPicture(stage, id, 'ä'.repeat(300)))
}

const tooLong = /text in English is (?:one|\d+) characters? too long|longer than 3,000/u

describe.each(['slack', 'teams'] as const)('On the %s', (platform) => {
  it.each(pieces)(
    'the longest text of «%s» goes out and is corrected whole, bare and with a picture and a button; one more is told by how much',
    async (piece) => {
      const stage = await stagesOn(platform)({ wired: { isPublic: true } })
      await stage.until('2026-12-18T10:00')
      for (const button of ['none', 'question']) {
        const form = formOf(await opens(stage, 'Carla', { do: 'openAnnouncement', mark: 'opening' }))
        const times = await longestOf(stage, form, piece, button)
        expect(await tries(stage, form, piece.repeat(times + 1), button)).toMatchObject({
          problems: { text_en: expect.stringMatching(tooLong) },
        })
        const id = idOf(replyOf(await tries(stage, form, piece.repeat(times), button)))
        if (button !== 'none') await describesAsLongAsItFits(stage, id)
        replyOf(await sendsIt(stage, id))
        expect(await columnsOf(stage, id)).toEqual({ delivered: 5, failed: 0, waiting: 0, skipped: 0, unknown: 0 })
        const correction = formOf(await opens(stage, 'Carla', { do: 'openCorrection', mark: 'opening', announcement: id }))
        replyOf(await fills(stage, 'Carla', correction, { title_en: 'Nytt!' }))
        await stage.settle()
        const shown = stage.seen('Aino').at(-1)?.text ?? ''
        expect(shown).toContain('Nytt!')
        expect(shown).not.toContain('…')
        if (/^[aä👩r]/u.test(piece)) expect(shown.split(piece.trim()).length - 1).toBeGreaterThanOrEqual(times)
      }
      const outcomes = [...(stage.slack?.calls ?? []), ...(stage.teams?.calls ?? [])].map(({ outcome }) => outcome)
      expect(outcomes.filter((outcome) => /too_long|TooBig|TooLarge|413/iu.test(outcome))).toEqual([])
    },
  )
})
