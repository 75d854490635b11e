import { expect, test } from 'vitest'
import { nameFor } from './join-as.ts'

test('People who join have names of their own, whoever is there already', () => {
  expect(nameFor('student', [])).toBe('Emma Kallio')
  expect(nameFor('student', ['Emma Kallio'])).toBe('Noah Lindgren')
  expect(nameFor('alumna', ['Sofia Berg', 'Henna Laakso', 'Ingrid Holm', 'Mei Chen', 'Tuuli Aaltonen', 'Klara Nyman'])).toBe('Sofia Berg 7')
})
