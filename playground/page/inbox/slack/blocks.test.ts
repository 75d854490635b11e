import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Block, Message, type MessageProps } from 'slack-blocks-to-jsx'
import { describe, expect, test } from 'vitest'
import { carriedBy, drawable, emojiShown, fileFor, keptIn, linkShown, missingIn, type SlackBlock, segmentsOf, valuesIn } from './blocks.ts'

const text = (words: string) => ({ text: words })
const option = { text: text('English'), value: 'en' }
const name: SlackBlock = {
  type: 'input',
  block_id: 'name',
  label: text('Name'),
  element: { type: 'plain_text_input', initial_value: 'Spring' },
}
const language: SlackBlock = {
  type: 'input',
  block_id: 'language',
  label: text('Language'),
  element: { type: 'static_select', options: [option] },
}
const list: SlackBlock = { type: 'input', block_id: 'list', label: text('List'), element: { type: 'file_input' } }
const note: SlackBlock = { ...name, block_id: 'note', optional: true, element: { type: 'plain_text_input' } }
const none = new Set<string>()

test('a button that was pressed is the one that was read, wherever it stands by now', () => {
  expect(carriedBy({ type: 'button', action_id: 'b3-0', value: 'people', text: text('People') })).toBe('people')
  expect(carriedBy({ type: 'button', action_id: 'b3-0', text: text('People') })).toBe('b3-0')
  expect(carriedBy({ type: 'button', text: text('People') })).toBe('People')
})

describe('a file that was chosen', () => {
  const chosen = { field: 'list', file: 'people.csv' }

  test('goes with the form it was chosen in, and with no other that takes its place', () => {
    expect(fileFor([name, list], chosen)).toBe('people.csv')
    expect(fileFor([name, language], chosen)).toBeNull()
    expect(fileFor([{ ...list, block_id: 'other' }], chosen)).toBeNull()
    expect(fileFor([{ ...name, block_id: 'list' }], chosen)).toBeNull()
    expect(fileFor([name, list], null)).toBeNull()
  })
})

describe('blocks', () => {
  test('that are only read are drawn together, what can be pressed or filled in stands apart', () => {
    const button = { type: 'button', action_id: 'b1', text: text('Yes') }
    const header = { type: 'header' }
    const section = { type: 'section' }
    expect(segmentsOf([header, section, { type: 'actions', block_id: 'yes-or-no', elements: [button] }, section, name])).toEqual([
      { key: 'block 0', kind: 'drawn', blocks: [header, section] },
      { key: 'yes-or-no', kind: 'buttons', buttons: [button] },
      { key: 'block 3', kind: 'drawn', blocks: [section] },
      { key: 'name', kind: 'field', block: name, element: name.element },
    ])
  })

  test('that the renderer does not know stand apart', () => {
    const table = { type: 'data_table', block_id: 'people' }
    expect(segmentsOf([{ type: 'section' }, table, { type: 'data_visualization' }])).toEqual([
      { key: 'block 0', kind: 'drawn', blocks: [{ type: 'section' }] },
      { key: 'people', kind: 'picture', block: table },
      { key: 'block 2', kind: 'picture', block: { type: 'data_visualization' } },
    ])
  })

  test('an input without an element is drawn, not filled in', () => {
    expect(segmentsOf([{ type: 'input' }])).toEqual([{ key: 'block 0', kind: 'drawn', blocks: [{ type: 'input' }] }])
  })
})

describe('a form', () => {
  test('lacks what must be filled in and is not', () => {
    expect(missingIn([name, language, list, note], {}, none)).toEqual(['language', 'list'])
    expect(missingIn([name, language, list, note], { name: '  ', language: 'en' }, new Set(['list']))).toEqual(['name'])
  })

  test('sends what was typed, or else what stood there', () => {
    expect(valuesIn([name, language, list, note], {})).toEqual({ name: 'Spring', note: '' })
    expect(valuesIn([name, language, note], { name: 'Autumn', language: 'en', note: 'Hello' })).toEqual({
      name: 'Autumn',
      language: 'en',
      note: 'Hello',
    })
  })

  test('sends an emptied text as empty, not as what stood there', () => {
    expect(valuesIn([name], { name: '' })).toEqual({ name: '' })
  })

  test('goes with its field, and stays where the next view has the field, too', () => {
    expect(keptIn([name], { name: 'Autumn', note: 'Hello' })).toEqual({ name: 'Autumn' })
    expect(keptIn([], { name: 'Autumn' })).toEqual({})
  })
})

test('plain texts stand as they are, unless they ask for emoji', () => {
  const blocks = [
    { type: 'plain_text', text: '*10:00:*', emoji: false },
    { type: 'plain_text', text: ':tada:', emoji: true },
  ]
  expect(drawable(blocks)).toEqual([{ ...blocks[0], verbatim: true }, blocks[1]])
})

test.each([
  ['tada', '🎉', '🎉'],
  ['00', '00', ':00:'],
  [':\u200btada:', '::\u200btada::', ':\u200btada:'],
])('a pair of colons round %j, which may be %j, is shown as %j', (name, sign, expected) => {
  expect(emojiShown(name, sign)).toBe(expected)
})

test('verbatim texts are drawn with their markup, and nothing else about blocks changes', () => {
  const blocks = [{ type: 'section', fields: [{ type: 'mrkdwn', text: '*When*', verbatim: true }] }, { type: 'divider' }, null]
  expect(drawable(blocks)).toEqual([{ type: 'section', fields: [{ type: 'mrkdwn', text: '*When*' }] }, { type: 'divider' }, null])
})

function linked(written: string): string {
  const blocks = drawable([{ type: 'section', text: { type: 'mrkdwn', text: `See ${written}`, verbatim: true } }]) as unknown as Block[]
  const link: NonNullable<MessageProps['hooks']>['link'] = ({ href, children }) => {
    const shown = linkShown(href)
    return createElement('a', { href: shown.href }, shown.words ?? children)
  }
  return renderToStaticMarkup(createElement(Message, { blocks, name: 'Pari', logo: '', withoutWrapper: true, hooks: { link } }))
}

test.each(['http://127.0.0.1:37101/l/ey_J.a_b..c-d', 'https://x.example/a', 'https://x.example/a#b'])(
  'the address %s is drawn as a link that leads there and shows it as it is',
  (address) => {
    expect(linked(`<${address}>`)).toContain(`<a href="${address}">${address}</a>`)
  },
)

test('a link with words keeps them', () => {
  expect(linked('<https://x.example/a|the list>')).toMatch(/<a href="https:\/\/x\.example\/a">.*the list.*<\/a>/u)
})

test('a numbered list counts from one, or goes on where Slack is told to: lists between it do not count', () => {
  const list = (style: string, indent: number, words: readonly string[], more: object = {}) => ({
    ...{ type: 'rich_text_list', style, indent, ...more },
    elements: words.map((each) => ({ type: 'rich_text_section', elements: [{ type: 'text', text: each }] })),
  })
  const elements = [
    ...[list('bullet', 0, ['a', 'b']), list('ordered', 0, ['c', 'd']), list('bullet', 1, ['e'])],
    list('ordered', 0, ['f'], { offset: 2 }),
  ]
  const blocks = drawable([{ type: 'rich_text', elements }]) as unknown as Block[]
  const drawn = renderToStaticMarkup(createElement(Message, { blocks, name: 'Pari', logo: '', withoutWrapper: true }))
  expect(drawn.match(/\d\.(?=<)/gu)).toEqual(['1.', '2.', '3.'])
})

test('paragraphs are one section, with the line breaks between them', () => {
  const section = (...words: string[]) => ({ type: 'rich_text_section', elements: words.map((each) => ({ type: 'text', text: each })) })
  const [drawn] = drawable([{ type: 'rich_text', elements: [section('a'), section('\n\n', 'b')] }])
  expect(drawn).toEqual({ type: 'rich_text', elements: [section('a', '\n\n', 'b')] })
})
