import { describe, expect, test } from 'vitest'
import { aChannel, aCohortsChannel } from '../../../test/ground/channels.ts'
import { seen } from '../../../test/ground/introductions.ts'
import { tapped } from '../../../test/ground/tapped-channel.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { DueTable } from '../../house/housing.ts'
import { Instant } from '../../kit/clock.ts'
import { staleChannels } from './refresh.ts'

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
    expect(plainText(renewed[0] ?? { language: 'en', parts: [] })).toContain('The kick-off is cancelled.')
  })

  const ofNobody: DueTable = { table: 'channel', takeBatch: async () => 0, takeOne: async () => {}, takeIn: async () => 0 }
  const byItself = async (told: Parameters<typeof aCohortsChannel>[0] = {}) => {
    const world = aCohortsChannel({ kickOff: seen({ startsAt: moved, turn: 1, venue: 'Aula' }), past, ...told })
    expect(await staleChannels(world.deps, ofNobody).takeBatch()).toBe(1)
    return world
  }

  test('is brought up to date by itself, and nobody is brought in', async () => {
    const { renewed, wanted, words, done } = await byItself()
    expect(renewed.map((view) => plainText(view))).toEqual([expect.stringMatching(/28 January at 17:30[^]*Aula/u)])
    expect(wanted).toMatchObject([{ topic: expect.stringContaining('28 January') as string, people: [] }])
    expect([words, done]).toEqual([[], ['fresh']])
  })

  const busy = { kind: 'retry', afterMs: 1, reason: 'throttled' } as const
  const refused = { kind: 'failed', reason: 'notPermitted', detail: 'not_allowed' } as const
  test.each([
    ['is tried again where the platform is busy', { opened: busy }, ['put off']],
    ['is tried again where the first words were not taken yet', { renewed: busy }, ['put off']],
    ['waits for a tap where the platform refuses', { opened: refused }, ['given up']],
    ['waits for a tap where the first words are gone', { renewed: refused }, ['given up']],
    ['waits for a tap where nobody knows where the first words are', { past: { channel: aChannel({ words: null }) } }, ['given up']],
  ] as const)('%s', async (_, told, done) => {
    expect((await byItself(told)).done).toEqual(done)
  })
})
