import { describe, expect, test } from 'vitest'
import type { Kinds } from '../shown.ts'
import { reasonFor } from './reason.ts'

const ready = (name: string) => ({ name, why: 'It boils.' })
const kinds: Kinds = {
  'tea.ready': { en: ready('Tea'), fi: ready('Tee'), sv: ready('Te') },
  'tea.cup': {
    en: { ...ready('Cup'), steps: [ready('First cup'), ready('Last cup')] },
    fi: ready('Kuppi'),
    sv: ready('Kopp'),
  },
}

describe('why somebody got something', () => {
  test('is told in the language of the page', () => {
    expect((['en', 'fi', 'sv'] as const).map((language) => reasonFor(kinds, language, 'tea.ready').name)).toEqual(['Tea', 'Tee', 'Te'])
    expect((['en', 'fi', 'sv'] as const).map((language) => reasonFor(kinds, language, 'behaviour').name)).toEqual([
      'Somebody answers',
      'Joku vastaa',
      'Någon svarar',
    ])
  })

  test('is named where a step leads to one of several messages', () => {
    expect((['en', 'fi', 'sv'] as const).map((language) => reasonFor(kinds, language, 'standing').name)).toEqual([
      'Word to mentors',
      'Tieto mentoreille',
      'Besked till mentorer',
    ])
  })

  test('counts the times where there are words for each', () => {
    expect([0, 1, 2, 3].map((step) => reasonFor(kinds, 'en', 'tea.cup', step).name)).toEqual(['Cup', 'First cup', 'Last cup', 'Cup'])
    expect(reasonFor(kinds, 'fi', 'tea.cup', 1).name).toBe('Kuppi')
  })

  test('keeps the name of a kind that is new', () => {
    expect(reasonFor(kinds, 'en', 'group.opened')).toEqual({ name: 'group.opened', why: 'One of the rules applied now.' })
    expect(reasonFor({}, 'en', 'constructor').name).toBe('constructor')
  })
})
