import { expect, test } from 'vitest'
import { renderForm } from '../../adapters/teams/forms.ts'
import { limits } from '../../adapters/teams/limits.ts'
import { usualWords } from '../../src/contract/role-words.ts'
import { boxMost, listForm, mostProblems } from '../../src/coordination/lists/list-form.ts'
import { carla } from '../ground/set-up.ts'

/** The fewest bytes that anybody reports as too many in an answer to a form: MicrosoftDocs/msteams-docs, issue 4062. */
const fewestReported = 28_000
const box = boxMost({ platform: 'teams', id: 't' })

/** The form with three boxes of text that comes back with everything that is wrong. */
function bytesOf(text: string): number {
  const texts = Object.fromEntries(['list', 'list2', 'list3'].map((name) => [name, text]))
  const problems = Array.from({ length: mostProblems }, () => `Row 57, column “Email”: “${'ä'.repeat(60)}” isn’t an email address.`)
  const form = listForm(carla(), { cohort: 'c', words: usualWords, texts, problems, box, links: [], count: 99 })
  const card = renderForm(form, () => 'x'.repeat(500))
  for (const name of ['list', 'list2', 'list3'])
    expect(card.body).toContainEqual(expect.objectContaining({ id: `field-${name}`, value: text }))
  return Buffer.byteLength(JSON.stringify(card))
}

test('Three boxes of a Finnish list come back in less than anybody reports as too much', () => {
  const row = 'Väinö Hämäläinen;vaino.hamalainen@yritys.example;mentoroitava;aino.korhonen@yritys.example;;Logistiikka;\n'
  expect(
    bytesOf(
      row
        .repeat(box)
        .slice(0, box - 1)
        .trim(),
    ),
  ).toBeLessThan(fewestReported)
})

test('and three of letters that take two bytes in what a form may be', () => {
  expect(bytesOf('ä'.repeat(box))).toBeLessThanOrEqual(limits.cardBytes.form)
})
