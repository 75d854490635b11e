import { describe, expect, test } from 'vitest'
import { reasonFor } from './reason.ts'

describe('why somebody got something', () => {
  test('is told in the language of the page', () => {
    expect(reasonFor('en', 'standing.go')).toMatchObject({ name: 'Mentor: come' })
    expect(reasonFor('fi', 'standing.go')).toMatchObject({ name: 'Mentorille: tule' })
    expect(reasonFor('sv', 'standing.go')).toMatchObject({ name: 'Till mentorn: kom' })
  })

  test('counts the questions', () => {
    expect([1, 2, 3].map((step) => reasonFor('en', 'confirmation.ask', step).name)).toEqual([
      'First question',
      'Second question',
      'Third and last question',
    ])
  })

  test('names a question without a number, too', () => {
    expect(reasonFor('en', 'confirmation.ask')).toMatchObject({ name: 'Question' })
  })

  test('keeps the name of a kind that is new', () => {
    expect(reasonFor('en', 'group.opened').name).toBe('group.opened')
    expect(reasonFor('en', 'constructor').name).toBe('constructor')
  })
})
