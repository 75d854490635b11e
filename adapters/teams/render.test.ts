import { describe, expect, test } from 'vitest'
import type { Part, View } from '../../src/contract/view.ts'
import { limits } from './limits.ts'
import { plainOf, readEntry, renderActivity, renderCard } from './render.ts'
import type { Action, AdaptiveCard } from './saying/card.ts'

const confirmation = '0199aaaa-0000-7000-8000-000000000001'
const view = (...parts: Part[]): View => ({ language: 'en', parts })
const write = (content: object) => JSON.stringify(content)
const body = (...parts: Part[]) => renderCard(view(...parts), write).body
const text = (written: string, look: object = {}) => ({ type: 'TextBlock', text: written, wrap: true, ...look })
const coming = { do: 'answer', confirmation, answer: 'coming' } as const
const button = (label: string) => ({ label, command: coming })
const entry: Part = {
  ...{ kind: 'entry', label: 'What do you hope for?', placeholder: 'One sentence', submit: 'Send' },
  opens: { do: 'writeWishes', confirmation },
}
const actionsOf = (card: Pick<AdaptiveCard, 'body'>): Action[] =>
  card.body.flatMap((element) => (element.type === 'ActionSet' ? element.actions : []))
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value))

describe('each part of a view', () => {
  test.each<[string, Part, object[]]>([
    ['a heading', { kind: 'heading', text: 'Will\nyou?' }, [text('Will you?', { style: 'heading', size: 'Large', weight: 'Bolder' })]],
    ['a heading without words', { kind: 'heading', text: ' ' }, []],
    ['a text', { kind: 'text', text: 'R&D *now*\nor never' }, [text('R&D \\*now\\*\n\nor never')]],
    ['an empty text', { kind: 'text', text: '' }, []],
    ['a note', { kind: 'note', text: 'One tap is enough' }, [text('One tap is enough', { isSubtle: true, size: 'Small' })]],
    ['a list', { kind: 'list', items: ['Aino', '', '- Bo\nand Li'] }, [text('- Aino\n- \u200b- Bo and Li')]],
    ['an empty list', { kind: 'list', items: [] }, []],
    [
      'fields, with a time in our words',
      {
        kind: 'fields',
        rows: [
          { label: 'When', value: 'Thursday 17:00 in Helsinki', at: '2027-01-21T15:00:00Z' },
          { label: '', value: '\u0000' },
          { label: 'Where', value: '' },
        ],
      },
      [
        {
          type: 'FactSet',
          facts: [
            { title: 'When', value: 'Thursday 17:00 in Helsinki' },
            { title: 'Where', value: '…' },
          ],
        },
      ],
    ],
    [
      'a picture',
      { kind: 'image', url: 'https://example.org/a.png', alt: 'Two people' },
      [{ type: 'Image', url: 'https://example.org/a.png', altText: 'Two people' }],
    ],
    ['a picture without words', { kind: 'image', url: 'https://a.fi/', alt: ' ' }, [{ type: 'Image', url: 'https://a.fi/', altText: '…' }]],
    ['a picture that Teams does not fetch', { kind: 'image', url: 'http://example.org/a.png', alt: 'Two people' }, [text('Two people')]],
    ['a picture that is nowhere', { kind: 'image', url: 'a.png', alt: 'Two people' }, [text('Two people')]],
    [
      'links, as text',
      {
        kind: 'links',
        links: [
          { label: 'Write to Aino', url: 'https://example.org/a?m=(x)' },
          { label: 'Over an open wire', url: 'http://example.org' },
          { label: 'Nowhere', url: 'soon' },
          { label: ' ', url: `https://example.org/${'x'.repeat(3_000)}` },
        ],
      },
      [text('[Write to Aino](https://example.org/a?m=%28x%29)'), text('Over an open wire'), text('Nowhere')],
    ],
    ['no buttons', { kind: 'buttons', buttons: [] }, []],
  ])('%s', (_, part, expected) => {
    expect(body(part)).toEqual(expected.length > 0 ? expected : [text('…', { isSubtle: true })])
  })

  test('buttons, with what clients press that know no Action.Execute', () => {
    const data = { token: write(coming) }
    expect(
      body({
        kind: 'buttons',
        buttons: [
          { ...button('I’m coming'), style: 'primary' },
          { ...button('No'), style: 'danger' },
        ],
      }),
    ).toEqual([
      {
        type: 'ActionSet',
        actions: [
          {
            ...{ type: 'Action.Execute', verb: 'pari', title: 'I’m coming', style: 'positive', data },
            fallback: { type: 'Action.Submit', title: 'I’m coming', style: 'positive', data },
          },
          {
            ...{ type: 'Action.Execute', verb: 'pari', title: 'No', style: 'destructive', data },
            fallback: { type: 'Action.Submit', title: 'No', style: 'destructive', data },
          },
        ],
      },
    ])
  })

  test('a button that opens a form asks Teams for a dialog; within a dialog it asks us', () => {
    const settings = { do: 'openSettings', mark: 'opening' } as const
    const parts: Part[] = [{ kind: 'buttons', buttons: [{ label: 'Settings', command: settings }, button('Yes')] }]
    expect(actionsOf({ body: body(...parts) })).toMatchObject([
      { type: 'Action.Submit', title: 'Settings', data: { token: write(settings), msteams: { type: 'task/fetch' } } },
      { type: 'Action.Execute' },
    ])
    const within = actionsOf(renderCard(view(...parts), write, { inDialog: true }))
    expect(within).toEqual([
      { type: 'Action.Submit', title: 'Settings', data: { token: write(settings) } },
      { type: 'Action.Submit', title: 'Yes', data: { token: write(coming) } },
    ])
  })

  test('a place to write, whose button names the input it sends; other buttons leave it alone', () => {
    const shown = body(entry, { kind: 'buttons', buttons: [button('Yes')] })
    expect(shown[0]).toEqual({
      ...{ type: 'Input.Text', id: 'entry-0', label: 'What do you hope for?', isMultiline: true, maxLength: 3000 },
      placeholder: 'One sentence',
    })
    const [send, yes] = actionsOf({ body: shown })
    expect(send).toMatchObject({ title: 'Send', data: { token: write({ do: 'writeWishes', confirmation }), input: 'entry-0' } })
    expect(send).not.toHaveProperty('associatedInputs')
    expect(yes).toMatchObject({ associatedInputs: 'none', fallback: { associatedInputs: 'none' } })
    expect(actionsOf({ body: body({ kind: 'buttons', buttons: [button('Yes')] }) })[0]).not.toHaveProperty('associatedInputs')
  })

  test('a part of a kind that nobody knows is a bug', () => {
    expect(() => body({ kind: 'dance' } as unknown as Part)).toThrow('Unexpected value')
  })
})

describe('what was written beside a button', () => {
  test.each<[string, object, string | null]>([
    [
      'is read from the input that the button names',
      { token: 't', input: 'entry-3', 'entry-3': ' To learn\u0000 ', 'entry-0': 'x' },
      'To learn',
    ],
    ['is empty when nothing was', { input: 'entry-0' }, ''],
    ['is empty when it is no text', { input: 'entry-0', 'entry-0': 7 }, ''],
    ['is none of a button that sends none', { token: 't' }, null],
    ['is none of a button that names something else', { token: 't', input: 'token' }, null],
  ])('%s', (_, data, expected) => {
    expect(readEntry({ ...data })).toBe(expected)
  })
})

describe('a card', () => {
  test('is in its reader’s language, with its words for clients that draw none and for those that speak', () => {
    const card = renderCard(
      {
        language: 'fi',
        parts: [
          { kind: 'text', text: 'R&D <b> *nyt*' },
          { kind: 'buttons', buttons: [button('Tulen')] },
        ],
      },
      write,
    )
    expect(card).toMatchObject({
      version: '1.5',
      lang: 'fi',
      fallbackText: 'R&D <\u200bb> \\*nyt\\*\n\n[Tulen]',
      speak: 'R D  b  *nyt*\n[Tulen]',
    })
  })

  test('that others change asks for itself again, for the one who reads it', () => {
    const changing = { ...view(), renews: { do: 'showHome', mark: 'look' } } as const
    expect(renderCard(changing, write, { mri: '29:a' }).refresh).toEqual({
      action: { type: 'Action.Execute', title: '…', verb: 'pari', data: { token: write(changing.renews) } },
      userIds: ['29:a'],
    })
    expect(renderCard(changing, write)).not.toHaveProperty('refresh')
    // What its reader is just writing would be lost.
    const entry = { kind: 'entry', label: 'What?', placeholder: '', submit: 'Send', opens: { do: 'writeWishes' } } as const
    expect(renderCard({ ...changing, parts: [...changing.parts, entry] }, write, { mri: '29:a' })).not.toHaveProperty('refresh')
    expect(renderCard(view(), write, { mri: '29:a' })).not.toHaveProperty('refresh')
  })

  test('as a message has a line for notifications, and no text beside it', () => {
    const message = renderActivity(view({ kind: 'text', text: 'Will you come? '.repeat(40) }), write, { delivery: 'd-1', alert: true })
    expect(message).toMatchObject({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
      channelData: { notification: { alert: true }, pari: { delivery: 'd-1' } },
    })
    expect(message).not.toHaveProperty('text')
    expect(message.summary.length).toBeLessThanOrEqual(limits.summary)
    expect(message.summary).toMatch(/^Will you come\?.*…$/u)
    expect(renderActivity(view(), write)).toMatchObject({ summary: '…', channelData: {} })
    expect(renderActivity(view(), write).channelData).toEqual({})
    expect(plainOf(view())).toBe('…')
  })
})

describe('what is too long for Teams', () => {
  test('a text goes on in the next block, with every word', () => {
    const long = 'All is well. '.repeat(400).trim()
    const read = body({ kind: 'text', text: long }).map((block) => (block.type === 'TextBlock' ? block.text : ''))
    expect(read).toHaveLength(2)
    expect(read.join(' ')).toBe(long)
  })

  test('more than ten facts go on in the next set, and each is shortened', () => {
    const rows = Array.from({ length: 11 }, (_, at) => ({ label: `L${at}`.repeat(200), value: 'v*'.repeat(2000) }))
    const sets = body({ kind: 'fields', rows: rows.slice(0, 3) }, { kind: 'fields', rows: rows.map(() => ({ label: 'L', value: 'v' })) })
    expect(sets.map((set) => (set.type === 'FactSet' ? set.facts.length : 0))).toEqual([3, 10, 1])
    const [first] = sets
    for (const { title, value } of first?.type === 'FactSet' ? first.facts : []) {
      expect(title.length).toBeLessThanOrEqual(200)
      expect(value.length).toBeLessThanOrEqual(2000)
    }
  })

  test('a label is shortened, and told whole to whoever points at it', () => {
    const [long, short] = actionsOf({ body: body({ kind: 'buttons', buttons: [button('Ä'.repeat(80)), button('Ä'.repeat(30))] }) })
    expect(long).toMatchObject({ title: `${'Ä'.repeat(74)}…`, tooltip: `${'Ä'.repeat(74)}…` })
    expect(short).not.toHaveProperty('tooltip')
  })

  test('more than six buttons go on in the next set, for Teams hides the seventh of one; none stands behind three dots', () => {
    const thirteen: Part = { kind: 'buttons', buttons: Array.from({ length: 13 }, () => button('Yes')) }
    const shown = body(thirteen, entry)
    expect(shown.map((element) => (element.type === 'ActionSet' ? element.actions.length : element.type))).toEqual([
      6,
      6,
      1,
      'Input.Text',
      1,
    ])
    expect(actionsOf({ body: shown }).filter((each) => 'mode' in each)).toEqual([])
  })

  test('a list of a thousand people loses its tail, says so, and keeps its buttons', () => {
    const items = Array.from({ length: 1000 }, (_, at) => `Aino ${at}, 040 123 45 67`)
    const message = renderActivity(view({ kind: 'list', items }, { kind: 'buttons', buttons: [button('Yes')] }), write)
    const card = message.attachments[0].content
    expect(bytes(message)).toBeLessThan(25_000)
    expect(bytes(message)).toBeGreaterThan(15_000)
    expect(card.body.slice(-2)).toMatchObject([{ text: '…' }, { actions: [{ title: 'Yes' }] }])
    expect(card).not.toHaveProperty('speak')
    expect(card.fallbackText).toContain('Aino 0')
  })

  test('what older clients need goes before anything that is read', () => {
    const many: Part = { kind: 'buttons', buttons: Array.from({ length: 30 }, () => button('Yes')) }
    const read: Part = { kind: 'text', text: 'x'.repeat(2_500) }
    const card = renderCard(view(read, many, many), write)
    expect(actionsOf(card).every((each) => !('fallback' in each))).toBe(true)
    expect(card.body[0]).toEqual(text('x'.repeat(2_500)))
  })

  test('where buttons and places to write alone are too much, their words are shorter', () => {
    const wordy: Part = { ...entry, label: 'ä'.repeat(290), placeholder: 'ö'.repeat(140), submit: 'å'.repeat(70) }
    const card = renderCard(view({ kind: 'text', text: 'Hello' }, ...Array.from({ length: 24 }, () => wordy)), write)
    expect(bytes(card)).toBeLessThan(25_000)
    expect(card.body.filter(({ type }) => type === 'Input.Text')).toHaveLength(24)
    expect(card.body[0]).toMatchObject({ text: '…' })
    expect(card.body[1]).toMatchObject({ label: `${'ä'.repeat(59)}…` })
    expect(card.body[1]).not.toHaveProperty('placeholder')
    expect(actionsOf(card)[0]).toMatchObject({ title: `${'å'.repeat(19)}…` })
  })
})
