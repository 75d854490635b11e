import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { knownCommands, readCommand } from './commands.ts'
import { readingOf } from './core.ts'
import { room } from './room.ts'

const accepted = { accepted: true, view: { language: 'en', parts: [] } } as const
const tea = room({
  name: 'tea',
  commands: {
    taps: { pour: { cup: z.uuid() } },
    looks: { showPot: {} },
    openings: { openOrder: {} },
    submissions: { order: {} },
  },
  asked: [{ command: { do: 'showPot', mark: 'look' }, words: 'tea tee te' }],
  otherwise: { do: 'showPot', mark: 'look' },
  shortcuts: { order: { do: 'openOrder', mark: 'opening' } },
  fileOpening: { do: 'openOrder', mark: 'opening' },
  open: () => ({
    taps: { pour: () => accepted },
    looks: { showPot: () => accepted },
    openings: { openOrder: () => accepted },
    submissions: { order: { take: () => accepted, again: () => ({ do: 'openOrder', mark: 'opening' as const }) } },
  }),
})
const cup = '0197a3c0-0000-7000-8000-000000000000'

describe('What a button carried', () => {
  const known = knownCommands([tea.commands ?? {}])

  test.each([
    ['a tap', { do: 'pour', cup }, { do: 'pour', cup }],
    ['a look that was written before looks had a mark', { do: 'showPot' }, { do: 'showPot', mark: 'look' }],
    ['an opening', { do: 'openOrder', mark: 'opening' }, { do: 'openOrder', mark: 'opening' }],
    ['a form', { do: 'order' }, { do: 'order', mark: 'submission' }],
    ['what somebody added to it', { do: 'pour', cup, sugar: 2 }, { do: 'pour', cup }],
  ])('%s is read with its mark', (_, carried, command) => {
    expect(readCommand(known, carried)).toEqual(command)
  })

  test.each<[string, unknown]>([
    ['nothing', null],
    ['no command', {}],
    ['one that no room has', { do: 'dance' }],
    ['one of every object', { do: 'constructor' }],
    ['a name that is none', { do: 7 }],
    ['data that are missing', { do: 'pour' }],
    ['data of another kind', { do: 'pour', cup: 'large' }],
    ['another’s mark', { do: 'showPot', mark: 'opening' }],
  ])('%s is no command', (_, carried) => {
    expect(readCommand(known, carried)).toBeNull()
  })
})

describe('The list of rooms', () => {
  test('says what words, shortcuts and files ask for', () => {
    const reading = readingOf([tea])
    expect([reading.readWords('Tee, bitte'), reading.readWords(''), reading.readWords('home')].map((command) => command.do)).toEqual([
      'showPot',
      'showPot',
      'showHome',
    ])
    expect([reading.shortcut('order'), reading.shortcut('openHome')?.do, reading.shortcut('none')]).toEqual([
      { do: 'openOrder', mark: 'opening' },
      'showHome',
      null,
    ])
    expect(reading.fileOpening.do).toBe('openOrder')
  })

  test('needs one room, and only one, for what nobody understands', () => {
    expect(() => readingOf([])).toThrow('One room must say otherwise, not none.')
    expect(() => readingOf([tea, tea])).toThrow('One room must say otherwise, not 2.')
  })
})
