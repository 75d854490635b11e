import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Field, Form } from '../../src/contract/form.ts'
import { createTokens } from '../../src/contract/tokens.ts'
import { createSeal } from '../../src/kit/seal.ts'
import { problemsWith } from '../../test/contracts/adaptive-cards.ts'
import { arbitraryForm } from '../../test/ground/arbitrary-views.ts'
import { dialogOf, readFilled, renderForm } from './forms.ts'
import { limits } from './limits.ts'
import type { Action, AdaptiveCard } from './saying/card.ts'

const write = (content: object) => JSON.stringify(content)
const form = (...fields: Field[]): Form => ({
  ...{ language: 'en', title: 'New list', submit: 'Save', close: 'Close', fields, sends: { do: 'saveSettings' } },
  intro: [{ kind: 'text', text: 'Bring in *people*' }],
})
/** What stands between the introduction and the button. */
const inputs = (field: Field, options: Parameters<typeof renderForm>[2] = {}) => renderForm(form(field), write, options).body.slice(1, -1)
const sendOf = ({ body }: AdaptiveCard): Action => {
  const last = body.at(-1)
  if (last?.type !== 'ActionSet' || !last.actions[0]) throw new Error('no button')
  return last.actions[0]
}
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))
const note = (text: string, look: object = {}) => ({ type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'Small', ...look })

describe('each field of a form', () => {
  test.each<[string, Field, object[]]>([
    [
      'a line',
      { kind: 'line', name: 'name', label: 'Name', most: 80, initial: 'Helsinki', placeholder: 'A town' },
      [
        {
          ...{ type: 'Input.Text', id: 'field-name', label: 'Name', isRequired: true, errorMessage: 'Name' },
          ...{ maxLength: 80, placeholder: 'A town', value: 'Helsinki' },
        },
      ],
    ],
    [
      'lines that need not be filled in, with a hint',
      { kind: 'lines', name: 'list', label: 'List', hint: 'One *a* line', optional: true, placeholder: ' ' },
      [
        { type: 'Input.Text', id: 'field-list', label: 'List', maxLength: limits.input.text, isMultiline: true },
        note(String.raw`One \*a\* line`, { spacing: 'None' }),
      ],
    ],
    [
      'a date',
      { kind: 'date', name: 'on', label: 'Day', initial: '2027-01-21', optional: true },
      [{ type: 'Input.Date', id: 'field-on', label: 'Day', value: '2027-01-21' }],
    ],
    [
      'a date that is none',
      { kind: 'date', name: 'on', label: 'Day', initial: 'soon', optional: true },
      [{ type: 'Input.Date', id: 'field-on', label: 'Day' }],
    ],
    [
      'a time',
      { kind: 'time', name: 'at', label: 'Time', initial: '17:00', optional: true },
      [{ type: 'Input.Time', id: 'field-at', label: 'Time', value: '17:00' }],
    ],
    [
      'a time that is none',
      { kind: 'time', name: 'at', label: 'Time', initial: '5 pm', optional: true },
      [{ type: 'Input.Time', id: 'field-at', label: 'Time' }],
    ],
    [
      'a choice',
      {
        ...{ kind: 'choice', name: 'language', label: 'Language', initial: 'fi', optional: true },
        options: [
          { value: 'fi', label: 'Suomi' },
          { value: '', label: 'none' },
          { value: 'sv', label: ' ' },
        ],
      },
      [
        {
          ...{ type: 'Input.ChoiceSet', style: 'compact', id: 'field-language', label: 'Language', value: 'fi' },
          choices: [
            { title: 'Suomi', value: 'fi' },
            { title: '…', value: 'sv' },
          ],
        },
      ],
    ],
    [
      'ticks, with those that stand already',
      {
        ...{ kind: 'choices', name: 'rows', label: 'Rows', initial: 'a,b', optional: true },
        options: [
          { value: 'a', label: 'Aino' },
          { value: 'b', label: 'Bo' },
        ],
      },
      [
        {
          ...{ type: 'Input.ChoiceSet', style: 'expanded', isMultiSelect: true, id: 'field-rows', label: 'Rows', value: 'a,b' },
          choices: [
            { title: 'Aino', value: 'a' },
            { title: 'Bo', value: 'b' },
          ],
        },
      ],
    ],
    ['ticks of nothing', { kind: 'choices', name: 'x', label: 'X', options: [], optional: true }, []],
    ['a choice of nothing', { kind: 'choice', name: 'x', label: 'X', options: [] }, []],
    ['a file', { kind: 'file', name: 'file', label: 'File', endings: ['.csv'], optional: true }, []],
  ])('%s', (_, field, expected) => {
    expect(inputs(field)).toEqual(expected)
  })

  test('a file, where it can be said how to send one', () => {
    const field: Field = { kind: 'file', name: 'file', label: 'File', endings: ['.csv'], optional: true }
    expect(inputs(field, { fileNote: 'Attach it in the chat' })).toEqual([note('Attach it in the chat')])
    expect(inputs(field, { fileNote: ' ' })).toEqual([])
  })

  test('one that must be filled in says so in words', () => {
    expect(inputs({ kind: 'line', name: 'a', label: 'A' }, { needed: 'Please fill this in' })).toMatchObject([
      { isRequired: true, errorMessage: 'Please fill this in' },
    ])
  })

  test('a choice of more than a hundred keeps the one that is chosen', () => {
    const options = Array.from({ length: 130 }, (_, at) => ({ value: `v${at}`, label: `L${at}` }))
    const [input] = inputs({ kind: 'choice', name: 'x', label: 'X', options, initial: 'v120' })
    const choices = input?.type === 'Input.ChoiceSet' ? input.choices : []
    expect(choices).toHaveLength(100)
    expect(choices[0]).toEqual({ value: 'v120', title: 'L120' })
  })

  test('of a kind that nobody knows is a bug', () => {
    expect(() => inputs({ kind: 'dance', name: 'x', label: 'X' } as unknown as Field)).toThrow('Unexpected value')
  })
})

describe('a form', () => {
  const name: Field = { kind: 'line', name: 'name', label: 'Name', initial: 'Helsinki' }

  test('sends what it is for, and itself without what is filled in', () => {
    const { data, ...action } = sendOf(renderForm(form(name), write))
    expect(action).toEqual({ type: 'Action.Submit', title: 'Save', style: 'positive' })
    expect(JSON.parse(data.token)).toEqual({ do: 'saveSettings' })
    expect(JSON.parse(data.form ?? '')).toEqual({ form: form({ kind: 'line', name: 'name', label: 'Name' }) })
  })

  test('that is too long to come along does not', () => {
    const { data } = sendOf(renderForm({ ...form(name), intro: [{ kind: 'text', text: 'x'.repeat(limits.keptForm) }] }, write))
    expect(data).not.toHaveProperty('form')
    expect(data.token).toBe(write({ do: 'saveSettings' }))
  })

  test('with something wrong says it on top and beside its field, and keeps what was filled in', () => {
    const card = renderForm(form(name), write, { errors: { name: 'too *long*', elsewhere: 'Not now' }, values: { name: 'Espoo' } })
    expect(card.body[0]).toEqual({
      ...{ type: 'Container', style: 'attention' },
      items: ['Name: too \\*long\\*', 'Not now'].map((text) => ({ type: 'TextBlock', text, wrap: true, weight: 'Bolder' })),
    })
    expect(card.body[2]).toMatchObject({ id: 'field-name', value: 'Espoo' })
    expect(card.body[3]).toMatchObject({ type: 'Container', style: 'attention', items: [{ text: 'too \\*long\\*' }] })
    expect(renderForm(form(name), write, { values: { name: '' } }).body[1]).not.toHaveProperty('value')
  })

  test('that is too large is shown with shorter words and fewer options, and can still be sent', () => {
    const options = Array.from({ length: 100 }, (_, at) => ({ value: `${at}${'v'.repeat(90)}`, label: `ä${at}`.repeat(30) }))
    const choices = Array.from(
      { length: 10 },
      (_, at): Field => ({ kind: 'choice', name: `c${at}`, label: 'L', options, initial: options[99]?.value ?? '' }),
    )
    const card = renderForm(form(...choices), write)
    expect(bytes(card)).toBeLessThanOrEqual(limits.cardBytes.form)
    const shown = card.body.flatMap((element) => (element.type === 'Input.ChoiceSet' ? [element] : []))
    expect(shown).toHaveLength(10)
    for (const { choices, value } of shown) expect(choices.map((each) => each.value)).toContain(value)
    expect(sendOf(card)).toMatchObject({ title: 'Save' })
  })

  test('is shown in a dialog as high as what is to be filled in needs', () => {
    const heightOf = (...fields: Field[]) => dialogOf('T', renderForm(form(...fields), write)).height
    const lines: Field = { kind: 'lines', name: 'l', label: 'L' }
    expect([heightOf(name), heightOf(name, lines), heightOf(lines, lines, lines, lines)]).toEqual(['small', 'medium', 'large'])
    const { title, card } = dialogOf('T'.repeat(70), renderForm(form(name), write))
    expect(title).toBe(`${'T'.repeat(59)}…`)
    expect(card).toMatchObject({ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } })
  })
})

describe('what was filled in', () => {
  test('is told by the names of the fields, without what was left empty and what is none of the form’s', () => {
    const asked = form(
      { kind: 'line', name: 'a', label: 'A' },
      { kind: 'date', name: 'b', label: 'B' },
      { kind: 'time', name: 'c', label: 'C' },
    )
    const data = { token: 't', 'field-a': 'Aino\u0000', 'field-b': '', 'field-c': 7, 'field-d': 'x', a: 'y' }
    expect(readFilled(data, asked)).toEqual({ a: 'Aino' })
  })

  test('of a field with a name of ours is not taken for what the button carries', () => {
    const asked = form({ kind: 'line', name: 'token', label: 'T' })
    expect(readFilled({ token: 'secret', 'field-token': 'mine' }, asked)).toEqual({ token: 'mine' })
    expect(readFilled({ token: 'secret' }, asked)).toEqual({})
  })
})

describe('any form on Teams', () => {
  const tokens = createTokens(createSeal([new Uint8Array(32).fill(7)]))
  test('is a card that Teams takes', () => {
    fc.assert(
      fc.property(arbitraryForm, fc.boolean(), (any, isWrong) => {
        const errors = isWrong ? { [any.fields[0]?.name ?? 'x']: 'Not *this*' } : {}
        const card = renderForm(any, (content) => tokens.write(content, 'r'), { errors, fileNote: 'In the chat', needed: 'Needed' })
        expect(problemsWith(card)).toEqual([])
        expect(bytes(card)).toBeLessThanOrEqual(limits.cardBytes.form)
        const { data } = sendOf(card)
        expect(tokens.read(data.token, 'r')).toEqual(any.sends)
        if (data.form !== undefined) expect(tokens.read(data.form, 'r')).toMatchObject({ form: { sends: any.sends, title: any.title } })
      }),
      { numRuns: 80 },
    )
  })
})
