import { describe, expect, test } from 'vitest'
import { pressOf } from './press.ts'

const submit = { type: 'Action.Submit', title: 'Save', data: { token: 'save' } }
const other = { type: 'Action.Submit', title: 'Not now', data: { token: 'later' } }
const execute = { type: 'Action.Execute', title: 'I’m coming', data: { token: 'coming' } }
const set = (...actions: object[]) => ({ type: 'ActionSet', actions })

describe('a button of a card', () => {
  test('is known by the token it carries', () => {
    expect(pressOf({ body: [set(execute)] }, execute, []).button).toBe('coming')
  })

  test('is known by its title when it carries none', () => {
    expect(pressOf({}, { title: 'Help', data: undefined }, []).button).toBe('Help')
    expect(pressOf({}, { title: 'Help', data: { token: 7 } }, []).button).toBe('Help')
  })

  test('brings along what was filled in, as far as it has a name', () => {
    const { values } = pressOf({ body: [set(submit)] }, submit, [
      ['field-name', 'Spring'],
      ['', 'lost'],
    ])
    expect(values).toEqual({ 'field-name': 'Spring' })
  })

  test('submits a dialog only if it is the first that can', () => {
    const card = { body: [set(execute), { type: 'Container', items: [set(submit, other)] }] }
    expect(pressOf(card, submit, []).isFirst).toBe(true)
    expect(pressOf(card, other, []).isFirst).toBe(false)
    expect(pressOf(card, execute, []).isFirst).toBe(false)
  })

  test('that carries the token of the first one submits nothing, and is known by its title', () => {
    const again = { type: 'Action.Submit', title: 'Count again', data: { token: 'save', live: true } }
    const card = { body: [set(submit, again)] }
    expect(pressOf(card, again, [])).toMatchObject({ isFirst: false, button: 'Count again' })
    expect(pressOf(card, submit, [])).toMatchObject({ isFirst: true, button: 'save' })
  })

  test('submits nothing where nothing can be submitted', () => {
    expect(pressOf({ body: [set(execute)] }, execute, []).isFirst).toBe(false)
  })
})
