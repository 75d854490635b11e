import { describe, expect, test } from 'vitest'
import { checkBlocks, checkView, isViewTooLarge, type Surface, textLength } from './blocks.ts'
import { elementsOf } from './elements.ts'

const plain = (text: string) => ({ type: 'plain_text', text })
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text })
const long = (length: number) => 'x'.repeat(length)
const option = (value: string) => ({ text: plain(value), value })
const options = (count: number) => Array.from({ length: count }, (_, at) => option(`o${at}`))
const button = (more: object = {}) => ({ type: 'button', text: plain('Go'), ...more })
const select = (more: object = {}) => ({ type: 'static_select', action_id: 's', options: options(2), ...more })
const section = (more: object = {}) => ({ type: 'section', text: mrkdwn('hello'), ...more })
const actions = (...elements: object[]) => ({ type: 'actions', elements })
const input = (element: object, more: object = {}) => ({ type: 'input', label: plain('Name'), element, ...more })
const typed = (more: object = {}) => ({ type: 'plain_text_input', ...more })
const modal = (more: object = {}) => ({ type: 'modal', title: plain('Form'), submit: plain('Save'), blocks: [input(typed())], ...more })

const point = (label: string, value: number) => ({ label, value })
const bar = (series: readonly { name: string; data: readonly { label: string }[] }[]) => ({
  ...{ type: 'bar', series },
  axis_config: { categories: series[0]?.data.map(({ label }) => label) ?? [] },
})
const charted = (data: readonly object[], more: object = {}) => ({
  ...{ type: 'data_visualization', title: 'Answers', chart: bar([{ name: 'Mentees', data: data as { label: string }[] }]) },
  ...more,
})
const row = (...cells: string[]) => cells.map((text) => ({ type: 'raw_text', text }))
const tabled = (rows: readonly unknown[], more: object = {}) => ({ type: 'data_table', caption: 'People', rows, ...more })
const many = (count: number) => Array.from({ length: count }, (_, at) => point(`a${at}`, at))

let last = 0
const newId = (): string => `b${++last}`

const problemsOf = (blocks: unknown, surface: Surface = 'message'): readonly string[] => {
  const checked = checkBlocks(blocks, surface, newId)
  return 'problems' in checked ? checked.problems : []
}

const everything = [
  { type: 'header', text: plain('Kick-off') },
  section({ fields: [mrkdwn('a'), plain('b')], accessory: select() }),
  section({ accessory: { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a pair' } }),
  { type: 'divider' },
  { type: 'context', elements: [mrkdwn('small'), { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a' }] },
  actions(
    button({ style: 'primary', value: 'v' }),
    { type: 'overflow', options: options(2) },
    { type: 'datepicker', initial_date: '2026-11-02' },
  ),
  { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a pair', title: plain('Pair') },
  { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'rich' }] }] },
  { type: 'data_visualization', title: 'Answers', chart: bar([{ name: 'Mentees', data: [point('Coming', 2), point('Silent', 0)] }]) },
  { type: 'data_visualization', title: 'Answers', chart: { type: 'pie', segments: [point('Coming', 2)] } },
  { type: 'data_table', caption: 'People', page_size: 10, rows: [row('Name', 'Role'), row('Aino', 'mentee')] },
  input(typed({ max_length: 100, min_length: 1 })),
  input({ type: 'radio_buttons', options: options(2), initial_option: option('o1') }),
]

describe('what Slack takes', () => {
  test.each(everything.map((block) => [block.type, block]))('a %s block', (_, block) => {
    expect(problemsOf([block])).toEqual([])
  })

  test('exactly as much as it allows', () => {
    expect(problemsOf([section({ text: mrkdwn(long(3000)) })])).toEqual([])
    expect(problemsOf(Array.from({ length: 50 }, () => section()))).toEqual([])
    expect(problemsOf([actions(...Array.from({ length: 25 }, () => button()))])).toEqual([])
    expect(
      problemsOf(
        Array.from({ length: 100 }, () => section()),
        'home',
      ),
    ).toEqual([])
  })

  test('blocks and elements without ids, which get some', () => {
    const checked = checkBlocks([actions(button(), button()), section({ accessory: button({ action_id: 'mine' }) })], 'message', newId)
    if ('problems' in checked) throw new Error(checked.problems.join())
    const ids = checked.passed.flatMap((block) => [block.block_id, ...elementsOf(block).map(({ action_id }) => action_id)])
    expect(new Set(ids).size).toBe(5)
    expect(ids).toContain('mine')
  })
})

const refused: readonly [string, unknown, string, Surface?][] = [
  ['51 blocks in a message', Array.from({ length: 51 }, () => section()), '/blocks'],
  ['101 blocks on the Home tab', Array.from({ length: 101 }, () => section()), '/blocks', 'home'],
  ['a block of an unknown type', [{ type: 'carousel' }], '/blocks/0/type'],
  ['a block with an unknown field', [section({ colour: 'red' })], 'colour'],
  ['something that is no list', { type: 'section' }, '/blocks'],
  ['a section too long', [section({ text: mrkdwn(long(3001)) })], '/blocks/0/text/text'],
  ['a section without text', [{ type: 'section' }], 'text or fields'],
  ['an empty text', [section({ text: mrkdwn('') })], '/blocks/0/text/text'],
  ['eleven fields', [section({ fields: Array.from({ length: 11 }, () => mrkdwn('f')) })], '/blocks/0/fields'],
  ['a field too long', [section({ fields: [mrkdwn(long(2001))] })], '/blocks/0/fields/0/text'],
  ['a header too long', [{ type: 'header', text: plain(long(151)) }], '/blocks/0/text/text'],
  ['a header in mrkdwn', [{ type: 'header', text: mrkdwn('h') }], '/blocks/0/text/type'],
  ['26 buttons', [actions(...Array.from({ length: 26 }, () => button()))], '/blocks/0/elements'],
  ['an actions block without elements', [actions()], '/blocks/0/elements'],
  ['a button text too long', [actions(button({ text: plain(long(76)) }))], '/blocks/0/elements/0/text/text'],
  ['a button value too long', [actions(button({ value: long(2001) }))], '/blocks/0/elements/0/value'],
  ['a button of another style', [actions(button({ style: 'green' }))], '/blocks/0/elements/0/style'],
  ['an action_id too long', [actions(button({ action_id: long(256) }))], '/blocks/0/elements/0/action_id'],
  ['a block_id too long', [section({ block_id: long(256) })], '/blocks/0/block_id'],
  ['the same block_id twice', [section({ block_id: 'b' }), section({ block_id: 'b' })], 'already exists'],
  ['the same action_id twice in a block', [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))], 'already exists'],
  ['eleven things in a context', [{ type: 'context', elements: Array.from({ length: 11 }, () => mrkdwn('c')) }], '/blocks/0/elements'],
  ['101 options', [section({ accessory: select({ options: options(101) }) })], '/blocks/0/accessory/options'],
  ['a select without options', [actions({ type: 'static_select', action_id: 's' })], 'either options or option_groups'],
  [
    'an option text too long',
    [actions(select({ options: [{ text: plain(long(76)), value: 'v' }] }))],
    '/blocks/0/elements/0/options/0/text/text',
  ],
  [
    'an option value too long',
    [actions(select({ options: [{ text: plain('t'), value: long(76) }] }))],
    '/blocks/0/elements/0/options/0/value',
  ],
  ['an initial option that is not offered', [actions(select({ initial_option: option('other') }))], 'exactly one of the options'],
  ['an overflow menu of one', [actions({ type: 'overflow', options: options(1) })], '/blocks/0/elements/0/options'],
  ['eleven radio buttons', [actions({ type: 'radio_buttons', options: options(11) })], '/blocks/0/elements/0/options'],
  ['a placeholder too long', [actions(select({ placeholder: plain(long(151)) }))], '/blocks/0/elements/0/placeholder/text'],
  ['an image without alt_text', [{ type: 'image', image_url: 'https://example.org/a.png' }], '/blocks/0/alt_text'],
  ['an image without a picture', [{ type: 'image', alt_text: 'a' }], 'image_url or slack_file'],
  ['a date that is none', [actions({ type: 'datepicker', initial_date: '2.11.2026' })], 'must be a date'],
  ['a text input outside an input block', [actions(typed())], '/blocks/0/elements/0/type'],
  ['min_length above max_length', [input(typed({ min_length: 5, max_length: 2 }))], 'min_length'],
  ['two focused elements', [input(typed({ focus_on_load: true })), input(typed({ focus_on_load: true }))], 'focus_on_load'],
  ['an e-mail input in a message', [input({ type: 'email_text_input' })], 'not allowed in a message'],
  ['a file input on the Home tab', [input({ type: 'file_input' })], 'not allowed in a home', 'home'],
  ['a chart on the Home tab', [charted(many(1))], 'not allowed in a home', 'home'],
  ['a table of data in a modal', [tabled([row('Name'), row('Aino')])], 'not allowed in a modal', 'modal'],
  ['a title of a chart that is too long', [charted(many(1), { title: long(51) })], '/blocks/0/title'],
  ['a label of a chart that is too long', [charted([point(long(21), 1)])], '/blocks/0/chart'],
  ['more points than a chart has', [charted(many(21))], '/blocks/0/chart'],
  ['more segments than a pie has', [charted([], { chart: { type: 'pie', segments: many(7) } })], '/blocks/0/chart/segments'],
  ['categories that are the same', [charted([point('a', 1), point('a', 2)])], 'categories must be unique'],
  [
    'labels beside the categories',
    [charted([], { chart: { ...bar([{ name: 'a', data: many(2) }]), axis_config: { categories: ['a0', 'b'] } } })],
    'must match the categories',
  ],
  [
    'series of the same name',
    [charted([], { chart: bar([1, 2].map(() => ({ name: 'a', data: many(2) }))) })],
    'series names must be unique',
  ],
  ['more than two charts', [charted(many(1)), charted(many(1)), charted(many(1))], 'at most 2 charts'],
  ['a table of data without rows', [tabled([row('Name')])], '/blocks/0/rows'],
  ['a table of data with too many rows', [tabled(Array.from({ length: 202 }, () => row('a')))], '/blocks/0/rows'],
  ['a table of data with too many cells', [tabled([1, 2].map(() => row(...Array<string>(21).fill('a'))))], '/blocks/0/rows/0'],
  ['a table of data without a caption', [tabled([row('a'), row('b')], { caption: undefined })], '/blocks/0/caption'],
  ['rows of different lengths', [tabled([row('a', 'b'), row('c')])], 'the same number of cells'],
  ['a table of data with too much text', [tabled([row('a'), row(long(20_000))])], 'at most 20000 characters'],
  [
    'a first row with rich text',
    [tabled([[{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }], row('b')])],
    'takes no rich_text',
  ],
  ['a table on the Home tab', [{ type: 'table', rows: [[{ type: 'raw_text', text: 'x' }]] }], 'not allowed in a home', 'home'],
]

describe('what Slack refuses, and where it points', () => {
  test.each(refused)('%s', (_, blocks, says, surface) => {
    const problems = problemsOf(blocks, surface)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems.join('\n')).toContain(says)
    expect(problems.join('\n')).toContain('[json-pointer:/')
  })

  const views: readonly [string, unknown, string][] = [
    ['a title too long', modal({ title: plain(long(25)) }), '/view/title/text'],
    ['a submit button too long', modal({ submit: plain(long(25)) }), '/view/submit/text'],
    ['a close button too long', modal({ close: plain(long(25)) }), '/view/close/text'],
    ['a modal without a title', modal({ title: undefined }), '/view/title'],
    ['fields without a submit button', modal({ submit: undefined }), '/view/submit'],
    ['private_metadata too long', modal({ private_metadata: long(3001) }), '/view/private_metadata'],
    ['a callback_id too long', modal({ callback_id: long(256) }), '/view/callback_id'],
    ['a Home tab with a title', { type: 'home', title: plain('Home'), blocks: [] }, 'title'],
    ['a view of an unknown type', { type: 'popup', blocks: [] }, '/view/type'],
    ['a bad block', modal({ blocks: [{ type: 'section' }] }), '/view/blocks/0'],
  ]
  test.each(views)('a view with %s', (_, view, says) => {
    const checked = checkView(view, newId)
    expect('problems' in checked ? checked.problems.join('\n') : '').toContain(says)
  })

  test('a view above 250 KB', () => {
    expect(isViewTooLarge(modal({ private_metadata: long(250_001) }))).toBe(true)
    expect(isViewTooLarge(modal())).toBe(false)
  })
})

test('a whole modal passes and keeps what it says', () => {
  expect(checkView(modal({ callback_id: 'form' }), newId)).toMatchObject({ passed: { type: 'modal', callback_id: 'form' } })
})

test('the text of blocks is counted wherever it stands', () => {
  expect(textLength([section({ fields: [mrkdwn('1234')] }), actions(button()), { type: 'markdown', text: '123' }])).toBe(5 + 4 + 2 + 3)
})
