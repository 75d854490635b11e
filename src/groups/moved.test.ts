import { describe, expect, test } from 'vitest'
import { aChannel } from '../../test/ground/channels.ts'
import { seen } from '../../test/ground/introductions.ts'
import { tapped } from '../../test/ground/tapped-channel.ts'
import { plainText } from '../contract/plain-text.ts'
import { Instant } from '../kit/clock.ts'

describe('A channel whose kick-off has moved', () => {
  const moved = Instant.from('2027-01-28T15:30Z')
  const past = { channel: aChannel({ people: ['Aino', 'Maija'] }) }

  test('has its first words and its topic brought up to date by a tap, and nothing is said twice', async () => {
    const { renewed, words, wanted } = await tapped({ kickOff: seen({ startsAt: moved, turn: 1, venue: 'Aula' }), past })
    expect(words).toEqual([])
    expect(renewed.map((view) => plainText(view))).toEqual([expect.stringMatching(/Thursday 28 January at 17:30[^]*Aula/u)])
    expect(wanted.map(({ topic }) => topic)).toEqual([expect.stringContaining('28 January')])
  })

  test('shows no date there once it is called off', async () => {
    const { renewed } = await tapped({ kickOff: seen({ calledOffAt: moved }), past })
    expect(renewed).toHaveLength(1)
    expect(plainText(renewed[0] ?? { language: 'en', parts: [] })).not.toContain('January')
  })
})
