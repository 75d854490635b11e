import { describe, expect, it, test } from 'vitest'
import { readWord } from './typed-words.ts'

describe('A written word', () => {
  it.each([
    ['help', 'showHelp'],
    ['Apua!', 'showHelp'],
    ['HJÄLP', 'showHelp'],
    ['?', 'showHelp'],
    ['hei', 'showHelp'],
    ['home', 'showHome'],
    ['koti, kiitos', 'showHome'],
    ['hem', 'showHome'],
    ['status', 'showStatus'],
    ['tilanne', 'showStatus'],
    ['läget?', 'showStatus'],
    ['settings', 'openSettings'],
    ['asetukset', 'openSettings'],
    ['inställningar', 'openSettings'],
    ['setup', 'openList'],
    ['ny', 'openList'],
  ])('“%s” asks for %s', (text, does) => {
    expect(readWord(text)).toEqual({ do: does })
  })

  it.each([
    ['stauts', 'showStatus'],
    ['hmoe', 'showHome'],
    ['koit', 'showHome'],
    ['setings', 'openSettings'],
    ['helpp', 'showHelp'],
    ['asetuset', 'openSettings'],
    ['installningr', 'openSettings'],
    ['tilane', 'showStatus'],
  ])('“%s” is understood as %s', (text, does) => {
    expect(readWord(text)).toEqual({ do: does })
  })

  it.each(['', '   ', 'dance with me', '12', 'hemma', 'no', '🎉', 'x'.repeat(5000)])('“%.20s” is not', (text) => {
    expect(readWord(text)).toBeNull()
  })
})

test('letters with their marks written apart are the same letters', () => {
  expect(readWord('hja\u0308lp')).toEqual({ do: 'showHelp' })
})
