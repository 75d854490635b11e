import { describe, expect, test } from 'vitest'
import { storedView } from './stored-view.ts'
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
    expect(storedView(JSON.parse(JSON.stringify(everything)))).toEqual(everything)
  })

  test.each<[string, unknown]>([
    ['nothing', null],
    ['a language that nobody speaks here', { language: 'de', parts: [] }],
    ['no parts', { language: 'en' }],
    ['a command without a name', { language: 'en', parts: [], renews: { confirmation } }],
    ['an unknown part', withPart({ kind: 'picture', text: 'x' })],
    ['a heading without text', withPart({ kind: 'heading' })],
    ['a button without a command', withPart({ kind: 'buttons', buttons: [{ label: 'Ja' }] })],
    ['a button in an unknown style', withPart({ kind: 'buttons', buttons: [{ ...button, style: 'loud' }] })],
    ['a link to anything but a page', withPart({ kind: 'links', links: [{ label: 'Ja', url: 'javascript:alert(1)' }] })],
    ['a link over an open wire', withPart({ kind: 'links', links: [{ label: 'Ja', url: 'http://example.org' }] })],
    ['six buttons', withPart({ kind: 'buttons', buttons: Array.from({ length: 6 }, () => button) })],
  ])('with %s is a bug', (_, stored) => {
    expect(() => storedView(stored)).toThrow(/"path"/)
  })
})
