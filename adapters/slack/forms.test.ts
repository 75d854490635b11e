import { describe, expect, test } from 'vitest'
import type { Field, Form } from '../../src/contract/form.ts'
import { fieldErrors, noticeModal, readEntry, readFilled, renderModal } from './forms.ts'

const write = (content: object) => JSON.stringify(content)
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
const form = (...fields: Field[]): Form => ({
  ...{ language: 'en', title: 'Kick-off', submit: 'Save', close: 'Cancel', intro: [{ kind: 'text', text: 'When is it?' }] },
  ...{ fields, sends: { do: 'saveSettings' } },
})
const inputs = (form: Form, noFiles: string | null = null) => renderModal(form, write, { noFiles }).blocks.slice(1)
const input = (name: string, element: object, more: object = {}) => ({
  ...{ type: 'input', block_id: name, label: plain(name), optional: false, element: { action_id: 'value', ...element } },
  ...more,
})

describe('ticks on Slack', () => {
  test('come back with commas in between, and not at all where nothing is ticked', () => {
    const state = (...values: string[]) => ({ rows: { value: { selected_options: values.map((value) => ({ value })) } } })
    expect(readFilled(state('a', 'b')).texts).toEqual({ rows: 'a,b' })
    expect(readFilled(state()).texts).toEqual({})
  })

  test('are ten at most, and none without an option', () => {
    const options = Array.from({ length: 12 }, (_, at) => ({ value: `v${at}`, label: `L${at}` }))
    const [block] = inputs(form({ kind: 'choices', name: 'rows', label: 'rows', options, optional: true }))
    expect(block).toMatchObject({ element: { options: { length: 10 } } })
    expect(inputs(form({ kind: 'choices', name: 'rows', label: 'rows', options: [], optional: true }))).toEqual([])
  })
})

describe('a form on Slack', () => {
  test('is a modal that carries what it sends', () => {
    expect(renderModal(form(), write, { noFiles: null })).toEqual({
      ...{ type: 'modal', callback_id: 'form', private_metadata: '{"do":"saveSettings"}' },
      ...{ title: plain('Kick-off'), submit: plain('Save'), close: plain('Cancel') },
      blocks: [{ type: 'section', text: plain('When is it?') }],
    })
  })

  test.each<[string, Field, object]>([
    [
      'a line',
      { kind: 'line', name: 'place', label: 'place', initial: 'Room 3', placeholder: 'Where', most: 200, hint: 'As people find it' },
      input(
        'place',
        { type: 'plain_text_input', multiline: false, max_length: 200, initial_value: 'Room 3', placeholder: plain('Where') },
        { hint: plain('As people find it') },
      ),
    ],
    [
      'lines, longer than Slack takes',
      { kind: 'lines', name: 'list', label: 'list', initial: 'x'.repeat(4000), most: 9000, optional: true },
      input(
        'list',
        { type: 'plain_text_input', multiline: true, max_length: 3000, initial_value: `${'x'.repeat(2999)}…` },
        { optional: true },
      ),
    ],
    [
      'a date',
      { kind: 'date', name: 'day', label: 'day', initial: '2027-01-21' },
      input('day', { type: 'datepicker', initial_date: '2027-01-21' }),
    ],
    ['a date that is none', { kind: 'date', name: 'day', label: 'day', initial: 'soon' }, input('day', { type: 'datepicker' })],
    [
      'a time',
      { kind: 'time', name: 'hour', label: 'hour', initial: '17:00' },
      input('hour', { type: 'timepicker', initial_time: '17:00' }),
    ],
    ['a time that is none', { kind: 'time', name: 'hour', label: 'hour', initial: '5 pm' }, input('hour', { type: 'timepicker' })],
    [
      'a choice',
      { kind: 'choice', name: 'language', label: 'language', initial: 'fi', options: [{ value: 'fi', label: 'suomi' }] },
      input('language', {
        type: 'static_select',
        options: [{ text: plain('suomi'), value: 'fi' }],
        initial_option: { text: plain('suomi'), value: 'fi' },
      }),
    ],
    [
      'ticks, with those that stand already',
      {
        ...{ kind: 'choices', name: 'rows', label: 'rows', initial: 'b', optional: true },
        options: [
          { value: 'a', label: 'Aino' },
          { value: 'b', label: 'Bo' },
        ],
      },
      input(
        'rows',
        {
          type: 'checkboxes',
          options: [
            { text: plain('Aino'), value: 'a' },
            { text: plain('Bo'), value: 'b' },
          ],
          initial_options: [{ text: plain('Bo'), value: 'b' }],
        },
        { optional: true },
      ),
    ],
    [
      'a file',
      { kind: 'file', name: 'file', label: 'file', endings: ['.csv', 'xlsx'], optional: true },
      input('file', { type: 'file_input', max_files: 1, filetypes: ['csv', 'xlsx'] }, { optional: true }),
    ],
  ])('asks for %s', (_, field, expected) => {
    expect(inputs(form(field))).toEqual([expected])
  })

  test('says that files cannot be uploaded where they cannot be fetched, and leaves out choices of nothing', () => {
    const file: Field = { kind: 'file', name: 'file', label: 'File', endings: ['.csv'], optional: true }
    const choice: Field = { kind: 'choice', name: 'none', label: 'None', options: [{ value: 'x'.repeat(76), label: 'Too long' }] }
    expect(inputs(form(file, choice), 'Please paste it')).toEqual([{ type: 'context', elements: [plain('Please paste it')] }])
  })

  test('offers a hundred options, and among them the one that is chosen', () => {
    const options = Array.from({ length: 120 }, (_, at) => ({ value: `v${at}`, label: `L${at}` }))
    const [block] = inputs(form({ kind: 'choice', name: 'n', label: 'n', options, initial: 'v110' }))
    const element = block?.type === 'input' && 'element' in block ? (block.element as { options: { value: string }[] }) : { options: [] }
    expect(element).toMatchObject({ initial_option: { value: 'v110' } })
    expect(element.options).toHaveLength(100)
    expect(element.options[0]?.value).toBe('v110')
  })

  test('shortens what stands on its frame', () => {
    const long = { ...form(), title: 'Mentoring programme of the spring', submit: 'x'.repeat(25), close: '' }
    expect(renderModal(long, write, { noFiles: null })).toMatchObject({
      ...{ title: plain('Mentoring programme of…'), submit: plain(`${'x'.repeat(23)}…`), close: plain('…') },
    })
  })

  test('a notice shows a view and a way out', () => {
    const notice = noticeModal({ language: 'en', parts: [{ kind: 'text', text: 'Too late' }] }, write, { title: 'Pari', close: 'Close' })
    expect(notice).toEqual({
      ...{ type: 'modal', callback_id: 'notice', title: plain('Pari'), close: plain('Close') },
      blocks: [{ type: 'section', text: plain('Too late') }],
    })
  })
})

describe('what was filled in', () => {
  test('is read by the names of the fields; what is empty is missing', () => {
    const filled = readFilled({
      place: { value: { value: 'Room\u0000 3' } },
      note: { value: { value: null } },
      day: { value: { selected_date: '2027-01-21' } },
      hour: { value: { selected_time: '17:00' } },
      language: { value: { selected_option: { value: 'fi' } } },
      none: { value: { selected_option: null } },
      list: { value: { files: [{ id: 'F1', name: 'people.csv' }] } },
      bare: { value: { files: [{ id: 'F2' }] } },
      empty: { value: { files: [] } },
      other: { elsewhere: { value: 'not ours' } },
    })
    expect(filled).toEqual({
      texts: { place: 'Room 3', day: '2027-01-21', hour: '17:00', language: 'fi' },
      files: { list: { id: 'F1', name: 'people.csv' }, bare: { id: 'F2', name: 'F2' } },
    })
  })

  test('in an entry is the text of the button that sends it', () => {
    const values = { 'entry-3': { text: { value: '  To learn. ' } }, 'entry-5': { text: { value: null } } }
    expect(readEntry('entry-3', values)).toBe('To learn.')
    expect(readEntry('entry-5', values)).toBe('')
    expect(readEntry('entry-9', values)).toBe('')
    expect(readEntry('b0-1', values)).toBeNull()
  })
})

describe('what is wrong with a form', () => {
  const blocks = [{ type: 'section' as const }, { type: 'input' as const, block_id: 'place' }, { type: 'input' as const, block_id: 'day' }]

  test('stands beside its field, and at the first where the field is not shown', () => {
    expect(fieldErrors({ day: 'In the past', file: 'Not a list' }, blocks)).toEqual({ day: 'In the past', place: 'Not a list' })
    expect(fieldErrors({ place: 'Empty', file: 'Not a list' }, blocks)).toEqual({ place: 'Empty Not a list' })
  })

  test('is short enough to be read there, and nowhere when there is no field', () => {
    expect(fieldErrors({ day: 'x'.repeat(400) }, blocks)['day']).toHaveLength(300)
    expect(fieldErrors({ day: 'x' }, [])).toEqual({})
  })
})
