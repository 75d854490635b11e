import { describe, expect, test } from 'vitest'
import { restAt } from './resting.ts'

const laid = { tops: [0, 300, 500, 900], height: 1500, seen: 500 }

describe('When a message comes, a list rests', () => {
  test('at its end, where all that is new is seen', () => {
    expect(restAt({ ...laid, height: 1100 }, 1)).toBe(600)
    expect(restAt({ tops: [0, 100], height: 300, seen: 500 }, 1)).toBe(0)
  })

  test('at the first line of the last message, where that is too long to be seen at once', () => {
    expect(restAt(laid, 1)).toBe(900)
  })

  test('at the first line of the first new one, where the title of the last is seen from there', () => {
    expect(restAt(laid, 2)).toBe(500)
    expect(restAt(laid, 4)).toBe(500)
    expect(restAt({ ...laid, seen: 460 }, 2)).toBe(900)
  })

  test('at its top when it is empty', () => {
    expect(restAt({ tops: [], height: 0, seen: 500 }, 0)).toBe(0)
  })
})
