import { describe, expect, test } from 'vitest'
import { aCard } from '../../test/stages/teams-ends.ts'
import type { Json } from '../ends/json.ts'
import { inputsWith } from './cards/parts.ts'
import { clientErrors, type Given, valueAfter, valuesOf } from './inputs.ts'

const text = (more: Json = {}): Json => ({ type: 'Input.Text', id: 'it', label: 'It', ...more })
const choices = [
  { title: 'Suomi', value: 'fi' },
  { title: 'Svenska', value: 'sv' },
]
const choice = (more: Json = {}): Json => ({ type: 'Input.ChoiceSet', id: 'it', choices, ...more })
const toggle = (more: Json = {}): Json => ({ type: 'Input.Toggle', id: 'it', title: 'Agree', ...more })
const number = (more: Json = {}): Json => ({ type: 'Input.Number', id: 'it', ...more })

describe('what is put into an input', () => {
  test.each<[string, Json, Given, string]>([
    ['words', text(), 'hello', 'hello'],
    ['a number as words', text(), 7, '7'],
    ['a number', number(), 7, '7'],
    ['nothing', number(), '', ''],
    ['a tick', toggle(), true, 'true'],
    ['a tick with a value of its own', toggle({ valueOn: 'yes' }), 'true', 'yes'],
    ['no tick', toggle(), false, 'false'],
    ['no tick with a value of its own', toggle({ valueOff: 'no' }), false, 'no'],
    ['a choice by value', choice(), 'sv', 'sv'],
    ['a choice by title', choice(), 'Suomi', 'fi'],
    ['several choices', choice({ isMultiSelect: true }), ['fi', 'Svenska'], 'fi,sv'],
    ['several choices as a client holds them', choice({ isMultiSelect: true }), 'fi,Svenska', 'fi,sv'],
    ['no choice', choice(), '', ''],
  ])('%s stands there', (_, input, given, value) => {
    expect(valueAfter(input, given)).toBe(value)
  })

  test.each<[Json, Given, string]>([
    [text({ maxLength: 3 }), 'hello', 'it takes at most 3 characters'],
    [number(), 'seven', 'it takes numbers only'],
    [choice(), 'de', 'There is no choice "de" in it: there are Suomi, Svenska'],
    [choice(), ['fi', 'sv'], 'it takes one choice only'],
  ])('%j does not take %j', (input, given, problem) => {
    expect(() => valueAfter(input, given)).toThrow(problem)
  })
})

describe('a submit sends', () => {
  test('what was filled in, else what stood there, and nothing that is empty', () => {
    const inputs = [
      text({ id: 'a' }),
      text({ id: 'b', value: 'before' }),
      text({ id: 'c', value: 'before' }),
      number({ id: 'd', value: 3 }),
    ]
    expect(valuesOf(inputs, { a: 'now', c: '' })).toEqual({ a: 'now', b: 'before', d: '3' })
    expect(valuesOf([text()], {})).toEqual({})
  })

  test('a tick always', () => {
    expect(valuesOf([toggle({ id: 'a' }), toggle({ id: 'b', value: 'true' }), toggle({ id: 'c', valueOff: 'no' })], {})).toEqual({
      a: 'false',
      b: 'true',
      c: 'no',
    })
  })

  test('what stands in its own card and in those around it, but not behind other buttons', () => {
    const inner = { type: 'Action.Submit', title: 'Inner' }
    const outer = { type: 'Action.Submit', title: 'Outer' }
    const show = (id: string, action: Json): Json => ({ type: 'Action.ShowCard', title: id, card: aCard([text({ id })], [action]) })
    const card = aCard([text({ id: 'top' })], [outer, show('one', inner), show('two', { type: 'Action.Submit', title: 'Other' })])
    const sent = (action: Json): readonly unknown[] => inputsWith(card, action).map(({ id }) => id)
    expect([sent(outer), sent(inner)]).toEqual([['top'], ['top', 'one']])
  })
})

describe('the client itself refuses', () => {
  test.each<[string, Json, string]>([
    ['nothing where something must be', text({ isRequired: true, errorMessage: 'Say it' }), ''],
    ['what does not fit a pattern', text({ regex: '^\\d+$', errorMessage: 'Say it' }), 'abc'],
    ['a number below the least', number({ min: 3, errorMessage: 'Say it' }), '2'],
    ['a number above the most', number({ max: 30, errorMessage: 'Say it' }), '200'],
    ['a day before the first', { type: 'Input.Date', id: 'it', min: '2026-11-02', errorMessage: 'Say it' }, '2026-11-01'],
    ['an hour after the last', { type: 'Input.Time', id: 'it', max: '17:00', errorMessage: 'Say it' }, '17:01'],
  ])('%s', (_, input, value) => {
    expect(clientErrors([input], { it: value })).toEqual({ it: 'Say it' })
  })

  test.each<[string, Json, string]>([
    ['nothing where nothing must be', text({ regex: '^\\d+$' }), ''],
    ['what fits a pattern', text({ regex: '^\\d+$' }), '17'],
    ['a number between', number({ min: 3, max: 30 }), '9'],
    ['the first day', { type: 'Input.Date', id: 'it', min: '2026-11-02' }, '2026-11-02'],
    ['a tick', toggle({ isRequired: true, errorMessage: 'x' }), 'true'],
  ])('but not %s', (_, input, value) => {
    expect(clientErrors([input], { it: value })).toEqual({})
  })

  test('with words of its own where the card has none', () => {
    expect(clientErrors([text({ isRequired: true })], {})).toEqual({ it: 'This field is required' })
  })
})
