import { describe, expect, test } from 'vitest'
import type { Part, View } from '../../src/contract/view.ts'
import { renderHome, renderMessage } from './render.ts'

const confirmation = '0199aaaa-0000-7000-8000-000000000001'
const view = (...parts: Part[]): View => ({ language: 'en', parts })
const write = (content: object) => JSON.stringify(content)
const blocks = (...parts: Part[]) => renderMessage(view(...parts), write).blocks
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false })
const markup = (text: string) => ({ type: 'mrkdwn', text, verbatim: true })
const coming = { do: 'answer', confirmation, answer: 'coming' } as const
const button = (label: string) => ({ label, command: coming })
const entry: Part = {
  ...{ kind: 'entry', label: 'What do you hope for?', placeholder: 'One sentence', submit: 'Send' },
  opens: { do: 'writeWishes', confirmation },
}

const short = (label: string) => ({ label, value: '3' })

describe('each part of a view', () => {
  test.each<[string, Part, object[]]>([
    ['a heading', { kind: 'heading', text: 'Will you come?' }, [{ type: 'header', text: plain('Will you come?') }]],
    ['a heading without words', { kind: 'heading', text: ' ' }, []],
    ['a heading of two lines', { kind: 'heading', text: 'Will\nyou?' }, [{ type: 'header', text: plain('Will you?') }]],
    ['a text', { kind: 'text', text: 'R&D *now*' }, [{ type: 'section', text: plain('R&D *now*') }]],
    ['an empty text', { kind: 'text', text: '' }, []],
    ['a text with an address', { kind: 'text', text: 'http://a.fi & b' }, [{ type: 'section', text: markup('<http://a.fi> &amp; b') }]],
    ['a note', { kind: 'note', text: 'One tap is enough' }, [{ type: 'context', elements: [plain('One tap is enough')] }]],
    ['a list', { kind: 'list', items: ['Aino', '', 'Bo'] }, [{ type: 'section', text: plain('• Aino\n• Bo') }]],
    [
      'fields',
      {
        kind: 'fields',
        rows: [
          { label: 'Where', value: 'Room 3' },
          { label: '', value: '\u0000' },
        ],
      },
      [{ type: 'section', fields: [markup('*Where*\nRoom 3')] }],
    ],
    [
      'a time, in its reader’s own way',
      { kind: 'fields', rows: [{ label: 'When', value: 'Thursday <17:00> | Helsinki', at: '2027-01-21T15:00:00Z' }] },
      [{ type: 'section', fields: [markup('*When*\n<!date^1800543600^{date_long} {time}|Thursday &lt;17:00&gt; Helsinki>')] }],
    ],
    [
      'a time that is none, in our words',
      { kind: 'fields', rows: [{ label: 'When', value: 'soon', at: 'soon' }] },
      [{ type: 'section', fields: [markup('*When*\nsoon')] }],
    ],
    [
      'a picture',
      { kind: 'image', url: 'https://example.org/a.png', alt: 'Two people' },
      [{ type: 'image', image_url: 'https://example.org/a.png', alt_text: 'Two people' }],
    ],
    [
      'a picture that Slack cannot fetch',
      { kind: 'image', url: 'file:///a.png', alt: 'Two people' },
      [{ type: 'section', text: plain('Two people') }],
    ],
    [
      'links, whose names may hold anything',
      {
        kind: 'links',
        links: [
          { label: 'Write to <Aino> & Co', url: 'https://example.org/l?a=1&b=|' },
          { label: '\n', url: 'https://example.org' },
        ],
      },
      [
        { type: 'section', text: markup('<https://example.org/l?a=1&amp;b=%7C|Write to &lt;Aino&gt; &amp; Co>') },
        { type: 'section', text: markup('<https://example.org/|…>') },
      ],
    ],
    [
      'a link that is none, or too long, in words',
      {
        kind: 'links',
        links: [
          { label: 'Ask Aino', url: 'javascript:alert(1)' },
          { label: 'Ask Eero', url: 'Eero' },
          { label: 'Ask Olli', url: `https://example.org/${'a'.repeat(3000)}` },
        ],
      },
      ['Ask Aino', 'Ask Eero', 'Ask Olli'].map((words) => ({ type: 'section', text: plain(words) })),
    ],
    [
      'buttons',
      { kind: 'buttons', buttons: [{ ...button('I’m coming'), style: 'primary' }, button('Not sure')] },
      [
        {
          type: 'actions',
          elements: [
            { type: 'button', action_id: 'b0-0', text: plain('I’m coming'), value: write(coming), style: 'primary' },
            { type: 'button', action_id: 'b0-1', text: plain('Not sure'), value: write(coming) },
          ],
        },
      ],
    ],
  ])('%s', (_, part, expected) => {
    expect(blocks(part)).toEqual(expected.length > 0 ? expected : [{ type: 'context', elements: [{ type: 'plain_text', text: '…' }] }])
  })

  test('a place to write, whose button names the block it sends', () => {
    const element = { type: 'plain_text_input', action_id: 'text', multiline: true, max_length: 3000, placeholder: plain('One sentence') }
    expect(blocks(entry)).toEqual([
      { type: 'input', block_id: 'entry-0', optional: true, label: plain('What do you hope for?'), element },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'entry-0', text: plain('Send'), value: write({ do: 'writeWishes', confirmation }) }],
      },
    ])
  })

  test.each(['fi', 'sv'] as const)('a time is in our own words in %s, which Slack’s clients do not speak', (language) => {
    const when: Part = { kind: 'fields', rows: [{ label: 'X', value: 'klo 17.00', at: '2027-01-21T15:00:00Z' }] }
    const shown = renderMessage({ language, parts: [when] }, write).blocks
    expect(shown).toEqual([{ type: 'section', fields: [markup('*X*\nklo 17.00')] }])
  })

  test('no word between two colons becomes an emoji', () => {
    const text = 'At 10:00: mentees. Ask :tada: or https://a.fi:80/b:c:d'
    const shown = blocks({ kind: 'text', text }, { kind: 'fields', rows: [{ label: 'a:b:', value: 'Bo :cat: Z' }] })
    expect(shown).toEqual([
      { type: 'section', text: markup('At 10:\u200b00: mentees. Ask :\u200btada: or <https://a.fi:80/b:c:d>') },
      { type: 'section', fields: [markup('*a:\u200bb:*\nBo :\u200bcat: Z')] },
    ])
  })

  test('a part of a kind that nobody knows is a bug', () => {
    expect(() => blocks({ kind: 'dance' } as unknown as Part)).toThrow('Unexpected value')
  })
})

describe('what is too long for Slack', () => {
  test('a heading becomes a bold text', () => {
    expect(blocks({ kind: 'heading', text: 'a'.repeat(151) })).toEqual([{ type: 'section', text: markup(`*${'a'.repeat(151)}*`) }])
    expect(blocks({ kind: 'heading', text: '& '.repeat(900) }).every((block) => block.type === 'section')).toBe(true)
  })

  test('a text goes on in the next block, with every word', () => {
    const text = 'All is well. '.repeat(400).trim()
    const read = blocks({ kind: 'text', text }).map((block) => (block.type === 'section' ? block.text?.text : ''))
    expect(read).toHaveLength(2)
    expect(read.join(' ')).toBe(text)
  })

  test('more than ten fields go on in the next section', () => {
    const rows = Array.from({ length: 11 }, (_, at) => ({ label: `L${at}`, value: 'v' }))
    expect(blocks({ kind: 'fields', rows }).map((block) => (block.type === 'section' ? block.fields?.length : 0))).toEqual([10, 1])
  })

  test('a field is shortened', () => {
    const [block] = blocks({ kind: 'fields', rows: [{ label: 'L'.repeat(300), value: '<'.repeat(3000), at: '2027-01-21T15:00:00Z' }] })
    expect(block?.type === 'section' ? block.fields?.[0]?.text.length : 0).toBeLessThanOrEqual(2000)
  })

  test('a long value takes the whole width, with every name, between the short ones', () => {
    const names = Array.from({ length: 200 }, (_, at) => `Fatima El Amrani ${at}`).join(', ')
    const rows = [short('Coming'), { label: 'Who should be there', value: names }, short('Open seats'), short('Waitlist')]
    const sections = blocks({ kind: 'fields', rows }).map((block) => (block.type === 'section' ? block : null))
    const read = sections.map((section) => section?.text?.text).filter((text) => text !== undefined)
    expect([sections.at(0)?.fields?.length, sections.at(-1)?.fields?.length]).toEqual([1, 2])
    expect(read.join(' ')).toBe(`*Who should be there*\n${names}`)
  })

  test('a label is shortened; whoever listens hears what a client would cut', () => {
    const [row] = blocks({ kind: 'buttons', buttons: [button('Ä'.repeat(80)), button('Ä'.repeat(31)), button('Ä'.repeat(30))] })
    expect(row?.type === 'actions' ? row.elements : []).toMatchObject([
      { text: { text: `${'Ä'.repeat(74)}…` }, accessibility_label: `${'Ä'.repeat(74)}…` },
      { accessibility_label: 'Ä'.repeat(31) },
      expect.not.objectContaining({ accessibility_label: expect.anything() }),
    ])
  })

  test('six buttons stand in two rows', () => {
    const rows = blocks({ kind: 'buttons', buttons: Array.from({ length: 6 }, () => button('Yes')) })
    expect(rows.map((row) => (row.type === 'actions' ? row.elements.length : 0))).toEqual([5, 1])
  })

  test('a message of more than fifty blocks loses its tail, says so, and keeps its buttons', () => {
    const parts: Part[] = [
      ...Array.from({ length: 60 }, (): Part => ({ kind: 'text', text: 'x' })),
      entry,
      { kind: 'buttons', buttons: [button('Yes')] },
    ]
    const shown = blocks(...parts)
    expect(shown).toHaveLength(50)
    expect(shown[46]).toMatchObject({ type: 'context', elements: [{ text: '…' }] })
    expect(shown.slice(47).map(({ type }) => type)).toEqual(['input', 'actions', 'actions'])
  })

  test('buttons that are too much for Slack all together are there as far as there is room', () => {
    const row: Part = { kind: 'buttons', buttons: Array.from({ length: 5 }, () => button('Ä'.repeat(70))) }
    for (const rows of [40, 80]) {
      const shown = blocks({ kind: 'text', text: 'x' }, ...Array.from({ length: rows }, () => row))
      const texts = shown.flatMap((block) => (block.type === 'actions' ? block.elements : [])).length * 2 * 70
      expect(shown[0]).toMatchObject({ type: 'context', elements: [{ text: '…' }] })
      expect(texts).toBeGreaterThan(5_000)
      expect(texts).toBeLessThanOrEqual(10_000)
    }
  })

  test('a list of a thousand people stays below what Slack takes in one message', () => {
    const items = Array.from({ length: 1000 }, (_, at) => `Aino ${at}, 040 123 45 67`)
    const shown = blocks({ kind: 'list', items }, { kind: 'buttons', buttons: [button('Yes')] })
    expect(JSON.stringify(shown).length).toBeLessThan(11_000)
    expect(shown.slice(-2).map(({ type }) => type)).toEqual(['context', 'actions'])
    const home = renderHome(view({ kind: 'list', items }), write)
    expect(JSON.stringify(home)).toContain('Aino 999')
  })

  test('rows of buttons join when there are more than Slack has blocks', () => {
    const shown = blocks(...Array.from({ length: 60 }, (): Part => ({ kind: 'buttons', buttons: [button('Yes'), button('No')] })))
    expect(shown.length).toBeLessThanOrEqual(50)
    expect(shown.flatMap((row) => (row.type === 'actions' ? row.elements : []))).toHaveLength(120)
  })
})

describe('the text that notifications show and screen readers read', () => {
  test('says everything, escaped', () => {
    const { text } = renderMessage(view({ kind: 'heading', text: 'R&D?' }, { kind: 'text', text: '<!channel>' }, entry), write)
    expect(text).toBe('R&amp;D?\n&lt;!channel&gt;\nWhat do you hope for? [Send]')
  })

  test('holds no emoji but those that were written as such', () => {
    const { text } = renderMessage(view({ kind: 'text', text: '🎉 at 10:00: :+1: https://a.fi:80/b:c:d' }), write)
    expect(text).toBe('🎉 at 10:\u200b00: :\u200b+1: https://a.fi:80/b:c:d')
  })

  test('is never longer than an update may be, and never empty', () => {
    expect(renderMessage(view({ kind: 'text', text: '&'.repeat(5000) }), write).text.length).toBeLessThanOrEqual(4000)
    expect(renderMessage(view(), write)).toEqual({
      text: '…',
      blocks: [{ type: 'context', elements: [{ type: 'plain_text', text: '…' }] }],
    })
  })
})
