import fc from 'fast-check'
import type { Field, Form } from '../../src/contract/form.ts'
import type { Rich, Span } from '../../src/contract/rich/tree.ts'
import { languages, type Part, type View } from '../../src/contract/view.ts'

/** Everything that people and copy could write: markup, mentions, entities, emoji, accents in heaps, halves of characters, long texts, none. */
const awkward = fc.oneof(
  fc.constantFrom(
    '*bold* _it_ ~no~ `code`',
    '<!channel> <@U1|x> & &amp; @here',
    '> quoted',
    '👩🏽‍🚀',
    'ää\u0301\u0301',
    '\ud83d',
    '\u0000',
    '—',
  ),
  fc.constantFrom('https://example.org/a_b?c=1&d=*2*', 'https://example.org/very/long/'.repeat(9), ':tada:', '\n', ' ', 'x'.repeat(120)),
  fc.string({ unit: 'binary' }),
  fc.string(),
)
const text = fc.oneof(
  { arbitrary: fc.array(awkward, { maxLength: 6 }).map((words) => words.join(' ')), weight: 8 },
  { arbitrary: fc.tuple(awkward, fc.integer({ min: 1, max: 900 })).map(([word, times]) => `${word}. `.repeat(times)), weight: 1 },
)
const id = fc.uuid()
const button = fc.record(
  {
    label: text,
    command: fc.oneof(
      fc.record({ do: fc.constant('answer' as const), confirmation: id, answer: fc.constantFrom('coming' as const, 'unsure' as const) }),
      fc.record({ do: fc.constant('openSettings' as const) }),
    ),
    style: fc.constantFrom('primary' as const, 'danger' as const),
  },
  { requiredKeys: ['label', 'command'] },
)
const at = fc.oneof(
  fc.constantFrom('2027-01-21T15:00:00Z', 'no time'),
  fc.date({ noInvalidDate: true }).map((date) => date.toISOString()),
)
const row = fc.record({ label: text, value: text, at }, { requiredKeys: ['label', 'value'] })

const link = fc.record({ label: text, url: fc.oneof(fc.webUrl({ withQueryParameters: true, validSchemes: ['https'] }), fc.webUrl(), text) })

const isSo = fc.constant(true as const)
const span: fc.Arbitrary<Span> = fc.record(
  { text: awkward, bold: isSo, italic: isSo, strike: isSo, code: isSo, url: fc.oneof(fc.webUrl({ withQueryParameters: true }), awkward) },
  { requiredKeys: ['text'] },
)
const spans = fc.array(span, { maxLength: 5 })
/** Formatted text of any kind, whether or not anybody could have written it. */
export const anyRich: fc.Arbitrary<Rich> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('paragraph' as const, 'quote' as const), spans }),
    fc.record({ kind: fc.constant('code' as const), text }),
    fc.record({
      kind: fc.constant('list' as const),
      style: fc.constantFrom('bullets' as const, 'numbers' as const),
      depth: fc.integer({ min: 0, max: 9 }),
      first: fc.integer({ min: 0, max: 120 }),
      items: fc.array(spans, { maxLength: 4 }),
    }),
  ),
  { maxLength: 5 },
)

const reading: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('rich' as const), blocks: anyRich }),
  fc.record({
    kind: fc.constant('rich' as const),
    blocks: fc
      .tuple(span, fc.integer({ min: 1, max: 900 }))
      .map(([one, times]) => [{ kind: 'paragraph' as const, spans: [{ ...one, text: `${one.text}. `.repeat(times) }] }]),
  }),
  fc.record({ kind: fc.constantFrom('heading' as const, 'text' as const, 'note' as const), text }),
  fc.record({ kind: fc.constant('fields' as const), rows: fc.array(row, { maxLength: 25 }) }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(text, { maxLength: 12 }) }),
  fc.record({
    kind: fc.constant('list' as const),
    items: fc.integer({ min: 0, max: 1000 }).map((count) => Array<string>(count).fill('Aino Ä')),
  }),
  fc.record({ kind: fc.constant('image' as const), url: fc.oneof(fc.webUrl(), text), alt: text }),
  fc.record({
    kind: fc.constant('chart' as const),
    title: text,
    said: text,
    bars: fc.array(fc.record({ label: text, value: fc.oneof(fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true })) }), {
      maxLength: 25,
    }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    title: text,
    columns: fc.array(text, { maxLength: 6 }),
    rows: fc.array(fc.record({ cells: fc.array(text, { maxLength: 6 }), said: text }), { maxLength: 25 }),
  }),
  fc.tuple(fc.integer({ min: 1, max: 22 }), fc.integer({ min: 1, max: 220 }), text).map(([width, height, word]) => ({
    ...{ kind: 'table' as const, title: 'All', columns: Array<string>(width).fill('Name') },
    rows: Array.from({ length: height }, () => ({ cells: Array<string>(width).fill(word), said: word })),
  })),
  fc.record({ kind: fc.constant('links' as const), links: fc.array(link, { maxLength: 4 }) }),
)
const using: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 5 }) }),
  fc.record({
    kind: fc.constant('entry' as const),
    label: text,
    placeholder: text,
    submit: text,
    opens: fc.record({ do: fc.constant('writeWishes' as const), confirmation: id }),
  }),
)
const language = fc.constantFrom(...languages)
const renews = fc.constantFrom({}, { renews: { do: 'showStatus' } as const })

/** Views of every part. At most twelve rows of buttons and places to write: more than any room makes. */
export const arbitraryView: fc.Arbitrary<View> = fc
  .tuple(language, fc.array(reading, { maxLength: 60 }), fc.array(using, { maxLength: 12 }), fc.infiniteStream(fc.boolean()), renews)
  .map(([language, read, used, first, renewed]) => ({ language, parts: shuffled(read, used, first), ...renewed }))

function shuffled(read: readonly Part[], used: readonly Part[], readFirst: Iterator<boolean>): Part[] {
  const [left, right, parts]: [Part[], Part[], Part[]] = [[...read], [...used], []]
  while (left.length > 0 || right.length > 0) {
    const next = right.length === 0 || (left.length > 0 && readFirst.next().value) ? left.shift() : right.shift()
    if (next) parts.push(next)
  }
  return parts
}

const shared = { label: text, hint: text, optional: fc.boolean() }
const most = fc.integer({ min: 1, max: 5000 })
const needed = ['kind', 'label'] as const
const option = fc.record({ value: fc.oneof(id, text), label: text })
const field: fc.Arbitrary<Field> = fc
  .tuple(
    fc.uuid(),
    fc.oneof(
      fc.record(
        { ...shared, kind: fc.constantFrom('line' as const, 'lines' as const), initial: text, placeholder: text, most },
        { requiredKeys: [...needed] },
      ),
      fc.record(
        { ...shared, kind: fc.constantFrom('date' as const, 'time' as const), initial: fc.constantFrom('2027-01-21', '17:00', 'soon') },
        { requiredKeys: [...needed] },
      ),
      fc
        .record(
          {
            ...shared,
            kind: fc.constant('choice' as const),
            options: fc.uniqueArray(option, { maxLength: 130, selector: (each) => each.value }),
          },
          { requiredKeys: [...needed, 'options'] },
        )
        .chain((choice) =>
          fc.constantFrom(undefined, ...choice.options).map((chosen) => (chosen ? { ...choice, initial: chosen.value } : choice)),
        ),
      fc.record({
        ...shared,
        optional: fc.constant(true as const),
        kind: fc.constant('file' as const),
        endings: fc.constant(['.csv', 'xlsx']),
      }),
    ),
  )
  .map(([name, rest]) => ({ ...rest, name }))

export const arbitraryForm: fc.Arbitrary<Form> = fc.record({
  language,
  title: text,
  submit: text,
  close: text,
  intro: fc.array(reading, { maxLength: 8 }),
  fields: fc.array(field, { maxLength: 10 }),
  sends: fc.constant({ do: 'saveSettings' as const }),
})
