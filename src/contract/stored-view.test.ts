import { describe, expect, test } from 'vitest'
import { anyUuid } from '../../test/ground/commands.ts'
import { known } from '../../test/ground/known.ts'
import { parts } from './part.ts'
import { plainText } from './plain-text.ts'
import { knowing, needsOf, storedView, storedWords } from './stored-view.ts'
import type { View } from './view.ts'

const confirmation = '0199aaaa-0000-7000-8000-000000000001'
const everything: View = {
  language: 'sv',
  renews: { do: 'showAgain', view: 'balance', of: confirmation },
  parts: [
    { kind: 'heading', text: 'Hej' },
    { kind: 'text', text: 'Välkommen' },
    { kind: 'note', text: '' },
    { kind: 'fields', rows: [{ label: 'När', value: 'kl. 17.00' }] },
    { kind: 'list', items: ['Aino'] },
    { kind: 'chart', title: 'Svar', said: '2 kommer', bars: [{ label: 'Kommer', value: 2 }] },
    { kind: 'table', title: 'Alla', columns: ['Namn'], rows: [{ cells: ['Aino'], said: 'Aino' }] },
    { kind: 'links', links: [{ label: 'Skriv till Aino', url: 'https://example.org/l/chat?users=a%40b' }] },
    { kind: 'entry', label: 'Vad?', placeholder: '…', submit: 'Skicka', opens: { do: 'writeWishes', confirmation } },
    {
      kind: 'buttons',
      buttons: [
        { label: 'Ja', command: { do: 'answer', confirmation, answer: 'coming' }, style: 'primary' },
        { label: 'Nästa', command: { do: 'showCalls', kickOff: confirmation } },
      ],
    },
  ],
}
const button = { label: 'Ja', command: { do: 'answer', confirmation, answer: 'coming' } }
const withPart = (part: unknown) => ({ language: 'en', parts: [part] })

describe('a stored view', () => {
  test('is read as it was written, whatever it is made of', () => {
    expect(storedView(JSON.parse(JSON.stringify(everything)), known)).toEqual(everything)
  })

  test('keeps what a later release writes beside what this one reads', () => {
    const later = {
      ...everything,
      mood: 'glad',
      parts: [
        { kind: 'text', text: 'Hej', weight: 2 },
        { kind: 'fields', rows: [{ label: 'När', value: 'kl. 17.00', icon: 'clock' }] },
        { kind: 'buttons', buttons: [{ label: 'Ja', command: { ...button.command, by: 'phone' }, hint: 'x' }] },
      ],
    }
    expect(storedView(later, known)).toEqual(later)
  })

  test('with a chart or a table is left to a process that knows them, and lost by none that does not', () => {
    const { chart: _, table: __, ...before } = parts
    const earlier = knowing({ parts: before, commands: [...known.commands], looks: [...known.looks] })
    expect(storedView(everything, earlier)).toEqual({ needs: needsOf(everything) })
    expect(needsOf(everything)).toEqual(expect.arrayContaining(['part chart', 'part table']))
  })

  test('has what an earlier release left out', () => {
    const bare = { kind: 'entry', label: 'Vad?', submit: 'Skicka', opens: { do: 'writeWishes', confirmation } }
    const lists = [{ kind: 'fields' }, { kind: 'list' }, { kind: 'links' }, { kind: 'buttons' }]
    const pictures = [
      { kind: 'chart', title: 'Svar', said: '0' },
      { kind: 'table', title: 'Alla' },
    ]
    expect(storedView({ language: 'en', parts: [bare, ...lists, ...pictures] }, known)).toEqual({
      language: 'en',
      parts: [
        { ...bare, placeholder: '' },
        { kind: 'fields', rows: [] },
        { kind: 'list', items: [] },
        { kind: 'links', links: [] },
        { kind: 'buttons', buttons: [] },
        { kind: 'chart', title: 'Svar', said: '0', bars: [] },
        { kind: 'table', title: 'Alla', columns: [], rows: [] },
      ],
    })
  })

  test.each<[string, unknown, string]>([
    ['a part', withPart({ kind: 'map', at: [60, 25] }), 'part map'],
    ['a part that is called like something else', withPart({ kind: 'constructor' }), 'part constructor'],
    ['a command', withPart({ kind: 'buttons', buttons: [{ label: 'Ja', command: { do: 'dance' } }] }), 'do dance'],
    ['what an entry sends', withPart({ kind: 'entry', label: '', submit: '', opens: { do: 'dance' } }), 'do dance'],
    ['what shows it anew', { language: 'en', parts: [], renews: { do: 'showDance' } }, 'do showDance'],
    ['a language', { language: 'de', parts: [] }, 'language de'],
  ])('with %s that only a later release knows says what must be known for it', (_, stored, name) => {
    expect(storedView(stored, known)).toEqual({ needs: expect.arrayContaining([name, 'view 1']) })
  })

  test('is unknown to a process that lacks what it is made of, and to no other', () => {
    const needs = needsOf(everything)
    expect(needs).toEqual([...new Set(needs)])
    expect(needs.filter((name) => !known.names.has(name))).toEqual([])
    const { image: _, links: __, ...fewer } = parts
    const older = knowing({ parts: fewer, commands: ['answer', 'writeWishes'], looks: [] })
    expect(needs.filter((name) => !older.names.has(name))).toEqual(['part links', 'do showCalls', 'do showAgain'])
    expect(storedView(everything, older)).toEqual({ needs })
  })

  test('is read as words whatever its buttons do, by whoever can draw it', () => {
    expect(storedWords(everything)).toBe(plainText(everything))
    expect(storedWords(withPart({ kind: 'buttons', buttons: [{ label: 'Tanssi', command: { do: 'dance' } }] }))).toBe('[Tanssi]')
    expect(() => storedWords(withPart({ kind: 'map' }))).toThrow('No part is called map')
  })

  test('of a command that carries something unexpected is said: the door has the last word when it is pressed', () => {
    const view = withPart({
      kind: 'buttons',
      buttons: [{ label: 'Ja', command: { do: 'answer', confirmation: anyUuid, answer: 'maybe' } }],
    })
    expect(storedView(view, known)).toEqual(view)
  })

  test.each<[string, unknown]>([
    ['nothing', null],
    ['words alone', 'Hello'],
    ['no parts', { language: 'en' }],
    ['parts without a kind', { language: 'en', parts: [{ text: 'Hello' }] }],
    ['a deed that would be done by looking', { language: 'en', parts: [], renews: { do: 'release', confirmation } }],
    ['a heading without text', withPart({ kind: 'heading' })],
    ['a button without a command', withPart({ kind: 'buttons', buttons: [{ label: 'Ja' }] })],
    ['a button whose command is none', withPart({ kind: 'buttons', buttons: [{ label: 'Ja', command: { go: 'x' } }] })],
    ['a button in an unknown style', withPart({ kind: 'buttons', buttons: [{ ...button, style: 'loud' }] })],
    ['a link to anything but a page', withPart({ kind: 'links', links: [{ label: 'Ja', url: 'javascript:alert(1)' }] })],
    ['a link over an open wire', withPart({ kind: 'links', links: [{ label: 'Ja', url: 'http://example.org' }] })],
    ['six buttons', withPart({ kind: 'buttons', buttons: Array.from({ length: 6 }, () => button) })],
    ['an entry that sends nothing', withPart({ kind: 'entry', label: '', placeholder: '', submit: '' })],
  ])('with %s is a bug', (_, stored) => {
    expect(() => storedView(stored, known)).toThrow(/"path"/)
  })
})
