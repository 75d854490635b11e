import { describe, expect, test } from 'vitest'
import { problemsOfReader } from '../../../test/contracts/adaptive-cards.ts'
import { aCard, words } from '../../../test/stages/teams-ends.ts'
import type { Json } from '../../ends/json.ts'
import { cardProblems, warningsAbout } from './check.ts'

const execute = (title: string, more: Json = {}): Json => ({ type: 'Action.Execute', title, verb: 'pari', data: { token: title }, ...more })
const text = (more: Json = {}): Json => ({ type: 'Input.Text', id: 'words', label: 'Words', ...more })
const image = (more: Json = {}): Json => ({ type: 'Image', url: 'https://example.org/a.png', altText: 'A pair', ...more })

const choosing = (value: string, more: Json = {}): Json => ({
  ...{ type: 'Input.ChoiceSet', id: 'choice', label: 'Choice', value, choices: [{ title: 'One', value: '1' }] },
  ...more,
})

/** It needs no version of its own. */
const shown = { type: 'AdaptiveCard', body: [words('shown')], actions: [{ type: 'Action.Submit', title: 'Sub', data: 'text' }] }

const everything = aCard(
  [
    { ...words('**Hello**'), wrap: true, size: 'Large', weight: 'bolder', style: 'heading', separator: true, spacing: 'medium' },
    { type: 'RichTextBlock', inlines: ['plain', { type: 'TextRun', text: 'bold', weight: 'bolder', selectAction: execute('run') }] },
    image({ size: 'small', style: 'person', selectAction: { type: 'Action.OpenUrl', url: 'mailto:aino@example.org' } }),
    { type: 'ImageSet', images: [image()], imageSize: 'small' },
    { type: 'Media', sources: [{ mimeType: 'video/mp4', url: 'https://example.org/a.mp4' }], altText: 'A film' },
    { type: 'FactSet', facts: [{ title: 'When', value: 'Monday' }] },
    { type: 'Container', style: 'attention', bleed: true, items: [words('inside')], minHeight: '50px' },
    {
      type: 'ColumnSet',
      columns: [
        { type: 'Column', width: 'auto', items: [words('left')] },
        { width: 2, items: [words('right')] },
      ],
    },
    {
      type: 'Table',
      columns: [{ width: 1 }],
      firstRowAsHeader: false,
      rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [words('cell')] }] }],
    },
    { type: 'Input.Number', id: 'number', label: 'Number', min: 0, max: 9, value: 3 },
    { type: 'Input.Date', id: 'date', label: 'Date', value: '2026-11-02', min: '2026-11-01' },
    { type: 'Input.Time', id: 'time', label: 'Time', value: '17:00' },
    { type: 'Input.Toggle', id: 'toggle', title: 'Agree', value: 'true' },
    {
      type: 'Input.ChoiceSet',
      id: 'choice',
      label: 'Choice',
      choices: [{ title: 'One', value: '1' }],
      isMultiSelect: true,
      style: 'filtered',
    },
    text({ isMultiline: true, maxLength: 100, isRequired: true, errorMessage: 'Say something', inlineAction: execute('inline') }),
    { type: 'Chart.Donut', fallback: { type: 'FactSet', facts: [{ title: 'Half', value: '50 %' }] } },
    { type: 'Badge', fallback: 'drop' },
    { type: 'ActionSet', actions: [{ type: 'Action.ToggleVisibility', title: 'More', targetElements: ['number', 'date'] }] },
  ],
  [
    execute('Go', { style: 'positive', tooltip: 'Go on', fallback: { type: 'Action.Submit', title: 'Go', data: { token: 'Go' } } }),
    { type: 'Action.OpenUrl', title: 'Local', url: 'http://127.0.0.1:3000/a' },
    { type: 'Action.ShowCard', title: 'Show', card: shown },
  ],
  {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    lang: 'fi',
    speak: 'Hello',
    fallbackText: 'Hello',
    refresh: { action: execute('again'), userIds: ['29:1'] },
    msteams: { width: 'Full', entities: [{ type: 'mention', text: '**Hello**', mentioned: { id: '29:1', name: 'Aino' } }] },
  },
)

test('a card with one of everything passes, here and with Microsoft’s own reader', () => {
  expect(cardProblems(everything)).toEqual([])
  const known = (everything['body'] as readonly Json[]).filter(({ type }) => type !== 'Chart.Donut' && type !== 'Badge')
  const read: Json = { ...everything, body: known }
  expect(problemsOfReader(read)).toEqual([])
})

describe('a card is refused', () => {
  const six = Array.from({ length: 6 }, (_, at) => execute(`action ${at}`))
  test.each<[string, unknown, string]>([
    ['that is no object', 'text', '/: Invalid input'],
    ['of another type', { type: 'HeroCard', version: '1.5' }, '/type: '],
    ['of a later version', aCard([], [], { version: '1.6' }), '/version: Teams shows cards up to version 1.5'],
    ['without a version', { type: 'AdaptiveCard' }, '/version: '],
    ['with a word that nobody knows', aCard([], [], { bodi: [] }), '/: Unrecognized key'],
    ['with an element without type', aCard([{ text: 'x' }]), '/body/0: must be an object with a type'],
    ['with an element that nobody knows', aCard([{ type: 'Chart.Donut' }]), '/body/0: unknown type Chart.Donut, and no fallback'],
    ['with a chart that has no fallback', aCard([{ type: 'Chart.HorizontalBar', data: [{ x: 'Coming', y: 2 }] }]), '/body/0/fallback: '],
    ['with a chart of nothing', aCard([{ type: 'Chart.HorizontalBar', data: [], fallback: 'drop' }]), '/body/0/data: '],
    [
      'with a chart that is drawn in a way of its own',
      aCard([{ type: 'Chart.HorizontalBar', data: [{ x: 'Coming', y: 2 }], displayMode: 'Round', fallback: 'drop' }]),
      '/body/0/displayMode: ',
    ],
    ['with a wrong fallback', aCard([{ type: 'Chart.Donut', fallback: { type: 'FactSet' } }]), '/body/0/facts: '],
    ['with a property that nobody knows', aCard([{ ...words('x'), colour: 'good' }]), '/body/0: Unrecognized key'],
    ['with a value that nobody knows', aCard([{ ...words('x'), color: 'red' }]), '/body/0/color: must be one of default, dark'],
    ['with text that is none', aCard([{ type: 'TextBlock', text: 3 }]), '/body/0/text: '],
    ['with something wrong deep inside', aCard([{ type: 'Container', items: [{ type: 'TextBlock' }] }]), '/body/0/items/0/text: '],
    ['with an image without words', aCard([{ type: 'Image', url: 'https://example.org/a.png' }]), '/body/0/altText: '],
    ['with an image by http', aCard([image({ url: 'http://example.org/a.png' })]), '/body/0/url: must be an https URL'],
    ['with an image by a data URL', aCard([image({ url: 'data:image/png;base64,AAAA' })]), '/body/0/url: must be an https URL'],
    ['with a link that is no URL', aCard([], [{ type: 'Action.OpenUrl', title: 'x', url: 'here' }]), '/actions/0/url: '],
    ['with a script for a link', aCard([], [{ type: 'Action.OpenUrl', title: 'x', url: 'javascript:alert(1)' }]), '/actions/0/url: '],
    ['with an action that nobody knows', aCard([], [{ type: 'Action.Http', title: 'x' }]), '/actions/0: unknown type Action.Http'],
    ['with an element among the actions', aCard([], [words('x')]), '/actions/0: unknown type TextBlock'],
    [
      'with a card behind a tap on a text',
      aCard([image({ selectAction: { type: 'Action.ShowCard' } })]),
      '/body/0/selectAction: unknown type',
    ],
    ['with an input without id', aCard([{ type: 'Input.Text', label: 'x' }]), '/body/0/id: '],
    ['with words of spaces', aCard([words(' ')]), '/body/0/text: nothing to read'],
    ['with half a character', aCard([words('Hello \ud83d')]), '/body/0/text: nothing to read'],
    ['with a button that says nothing', aCard([], [execute('')]), '/actions/0/title: nothing to read'],
    ['with a choice that cannot be chosen', aCard([choosing('2')]), '/body/0/value: chosen is what cannot be chosen'],
    ['with several, of which one cannot be', aCard([choosing('1,2', { isMultiSelect: true })]), '/body/0/value: chosen is'],
    ['with an input without choices', aCard([{ type: 'Input.ChoiceSet', id: 'x', choices: [] }]), '/body/0/choices: '],
    ['with an id twice', aCard([text(), text()]), '/body: the id words stands twice'],
    [
      'with a required input that says no error',
      aCard([text({ isRequired: true })]),
      '/body: the required input words has no errorMessage',
    ],
    ['with seven actions', aCard([], [...six, execute('7')]), '/actions: more than 6 actions of a row stand open'],
    ['with seven actions in a set', aCard([{ type: 'ActionSet', actions: [...six, execute('7')] }]), '/actions: more than 6'],
    [
      'with a row of which nothing stands open',
      aCard([{ type: 'ActionSet', actions: [execute('7', { mode: 'secondary' })] }], six),
      '/actions: a row of three dots alone',
    ],
    ['refreshed by a submit', aCard([], [], { refresh: { action: { type: 'Action.Submit' } } }), '/refresh/action: unknown type'],
    [
      'refreshed for too many',
      aCard([], [], { refresh: { action: execute('x'), userIds: Array.from({ length: 61 }, (_, at) => `29:${at}`) } }),
      '/refresh/userIds: ',
    ],
    [
      'that mentions nobody it names',
      aCard([words('x')], [], { msteams: { entities: [{ type: 'mention', text: '<at>A</at>', mentioned: { id: '29:1', name: 'A' } }] } }),
      '/msteams/entities: <at>A</at> stands nowhere in the card',
    ],
  ])('%s', (_, card, problem) => {
    expect(cardProblems(card).join('\n')).toContain(problem)
  })

  test('but not for actions that wait in a menu or in a card behind a button', () => {
    const hidden = [execute('7', { mode: 'secondary' }), execute('8', { mode: 'secondary' })]
    expect(cardProblems(aCard([{ type: 'ActionSet', actions: [...six, ...hidden] }], six))).toEqual([])
    const behind = { type: 'Action.ShowCard', title: 'More', card: aCard([], [execute('7'), execute('8')]) }
    expect(cardProblems(aCard([], [...six.slice(1), behind]))).toEqual([])
  })
})

describe('a message is unwise', () => {
  const card = aCard([words('x')])
  test.each<[string, Json, Json, string]>([
    ['with a large card', { summary: 's' }, aCard([words('x'.repeat(28 * 1024))]), 'older clients take 28672'],
    ['with text beside its card', { summary: 's', text: 'x' }, card, 'the service may split them'],
    ['without a summary', {}, card, 'its notification says nothing'],
    ['with an input without label', { summary: 's' }, aCard([{ type: 'Input.Text', id: 'x' }]), 'the input x has no label'],
  ])('%s', (_, activity, given, warning) => {
    expect(warningsAbout(activity, given)).toEqual([expect.stringContaining(warning)])
  })

  test('in no way when it is a card with a summary, or no card at all', () => {
    expect([...warningsAbout({ summary: 's' }, card), ...warningsAbout({ text: 'x' }, undefined)]).toEqual([])
  })
})
