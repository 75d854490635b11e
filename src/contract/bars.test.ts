import { describe, expect, test } from 'vitest'
import { textBars } from './bars.ts'

const bars = (...values: number[]) => textBars(values.map((value) => ({ label: 'x', value })))

describe('bars of text', () => {
  test('show each number as its part of the whole', () => {
    expect(bars(5, 3, 2)).toEqual(['▇▇▇▇▇▁▁▁▁▁', '▇▇▇▁▁▁▁▁▁▁', '▇▇▁▁▁▁▁▁▁▁'])
  })
  test('are full for the only number', () => {
    expect(bars(7)).toEqual(['▇▇▇▇▇▇▇▇▇▇'])
  })
  test('are empty where nothing is, and never where something is', () => {
    expect(bars(0, 0)).toEqual(['▁▁▁▁▁▁▁▁▁▁', '▁▁▁▁▁▁▁▁▁▁'])
    expect(bars(1, 999)).toEqual(['▇▁▁▁▁▁▁▁▁▁', '▇▇▇▇▇▇▇▇▇▇'])
    expect(bars(-4, 4)).toEqual(['▁▁▁▁▁▁▁▁▁▁', '▇▇▇▇▇▇▇▇▇▇'])
  })
  test('of nothing are none', () => {
    expect(bars()).toEqual([])
  })
})
