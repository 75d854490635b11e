import { describe, expect, test } from 'vitest'
import { plainText } from './plain-text.ts'
import type { Part } from './view.ts'

const confirmation = '0199aaaa-0000-7000-8000-000000000001'
const plain = (...parts: Part[]) => plainText({ language: 'en', parts })
const answerButton = { label: 'I’m coming', command: { do: 'answer', confirmation, answer: 'coming' } } as const

describe('a view as plain text', () => {
  test.each<[string, Part, string]>([
    ['a heading', { kind: 'heading', text: 'A seat is reserved for you' }, 'A seat is reserved for you'],
    ['a text, as it was written', { kind: 'text', text: 'One.\n\n*Two* <b>' }, 'One.\n\n*Two* <b>'],
    ['a note', { kind: 'note', text: 'Small print' }, 'Small print'],
    [
      'fields, one a line',
      {
        kind: 'fields',
        rows: [
          { label: 'When', value: '17:00' },
          { label: 'Where', value: 'Room 3' },
        ],
      },
      'When: 17:00\nWhere: Room 3',
    ],
    ['a list, with bullets', { kind: 'list', items: ['Aino', 'Bo'] }, '• Aino\n• Bo'],
    [
      'a place to write, with the word that sends it',
      { kind: 'entry', label: 'What do you hope for?', placeholder: '…', submit: 'Send', opens: { do: 'writeWishes', confirmation } },
      'What do you hope for? [Send]',
    ],
    [
      'a chart, by its numbers in words',
      { kind: 'chart', title: 'Mentees', said: '12 coming, 3 not sure', bars: [{ label: 'Coming', value: 12 }] },
      'Mentees: 12 coming, 3 not sure',
    ],
    [
      'a table, one row a line',
      {
        kind: 'table',
        title: 'All',
        columns: ['Name', 'Role'],
        rows: [
          { cells: ['Aino', 'mentee'], said: 'Aino (mentee)' },
          { cells: ['Bo', 'mentor'], said: 'Bo (mentor)' },
        ],
      },
      'All\n• Aino (mentee)\n• Bo (mentor)',
    ],
    [
      'links, one a line',
      {
        kind: 'links',
        links: [
          { label: 'Write to Aino', url: 'https://example.org/a' },
          { label: 'Help', url: 'https://example.org/b' },
        ],
      },
      'Write to Aino: https://example.org/a\nHelp: https://example.org/b',
    ],
    [
      'buttons, side by side',
      { kind: 'buttons', buttons: [answerButton, { ...answerButton, label: 'No', style: 'danger' }] },
      '[I’m coming] [No]',
    ],
  ])('shows %s', (_, part, text) => {
    expect(plain(part)).toBe(text)
  })

  test('puts each part on its own line', () => {
    expect(plain({ kind: 'heading', text: 'Hei' }, { kind: 'text', text: 'Tervetuloa' }, { kind: 'note', text: '!' })).toBe(
      'Hei\nTervetuloa\n!',
    )
  })

  test('of nothing is empty', () => {
    expect(plain()).toBe('')
  })

  test('of a part that nobody knows is a bug', () => {
    expect(() => plain({ kind: 'hologram' } as never)).toThrow('Unexpected value: {"kind":"hologram"}')
  })
})
