import { expect, test } from 'vitest'
import { drawn } from './shares.ts'

const shares = { met: 0.6, planned: 0.3, silent: 0.1 }

test('A number falls into the share that holds it, and the last share takes what rounding leaves', () => {
  expect([0, 0.59, 0.6, 0.89, 0.95, 0.999_999_999_9].map((chance) => drawn(shares, chance))).toEqual([
    'met',
    'met',
    'planned',
    'planned',
    'silent',
    'silent',
  ])
  expect(drawn({ met: 0.3, silent: 0.3 }, 0.9)).toBe('silent')
})

test('Nothing is drawn from nothing, and never what has no share', () => {
  expect(drawn({}, 0.5)).toBeNull()
  expect(drawn({ met: 0, silent: 1 }, 0)).toBe('silent')
})
