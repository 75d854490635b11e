import { describe, expect, test } from 'vitest'
import type { DeliveryResult, Workspace } from '../../../src/contract/platform.ts'
import type { View } from '../../../src/contract/view.ts'
import { hoursAfter, Instant, turnableClock } from '../../../src/kit/clock.ts'
import { silentLog } from '../../../src/kit/log.ts'
import { localMemory } from '../../../test/ground/local-memory.ts'
import type { Look } from '../pictures.ts'
import { createTaking } from './taking.ts'

const start = Instant.from('2027-01-14T12:00:00Z')
const helsinki: Workspace = { platform: 'slack', id: 'T1' }
const espoo: Workspace = { platform: 'slack', id: 'T2' }
const view: View = { language: 'en', parts: [{ kind: 'chart', title: 'Mentees', said: '2 coming', bars: [{ label: 'Coming', value: 2 }] }] }
const words: View = { language: 'en', parts: [{ kind: 'text', text: 'Hello' }] }
const delivered: DeliveryResult = { kind: 'delivered', sent: { workspace: helsinki, ref: 'D1:1.2' } }
const refused: DeliveryResult = { kind: 'failed', reason: 'invalidContent', detail: 'invalid_blocks /blocks/0/type' }

function aTaking() {
  const clock = turnableClock(start)
  const memory = localMemory(clock)
  const taking = createTaking({ memory, clock, log: silentLog })
  const said: Look[] = []
  const say = async (where: Workspace, answer: (look: Look) => DeliveryResult, what = view) =>
    taking.said(where, what, async (look) => {
      said.push(look)
      return answer(look)
    })
  return { clock, memory, taking, said, say }
}
const onlyText = (look: Look) => (look === 'native' ? refused : delivered)

describe('a view with a chart', () => {
  test('goes out again at once without it where it is refused, and from then on without trying', async () => {
    const { say, said } = aTaking()
    expect(await say(helsinki, onlyText)).toEqual(delivered)
    expect(await say(helsinki, onlyText)).toEqual(delivered)
    expect(said).toEqual(['native', 'text', 'text'])
  })

  test('is tried in each workspace by itself', async () => {
    const { say, said } = aTaking()
    await say(helsinki, onlyText)
    await say(espoo, () => delivered)
    expect(said).toEqual(['native', 'text', 'native'])
  })

  test('is tried again after a week, and after Pari was installed anew', async () => {
    const { say, said, clock, taking } = aTaking()
    await say(helsinki, onlyText)
    clock.turnTo(hoursAfter(start, 7 * 24 + 1))
    await say(helsinki, onlyText)
    await taking.forget('T1')
    await say(helsinki, () => delivered)
    expect(said).toEqual(['native', 'text', 'native', 'text', 'native'])
  })

  test('is not said again when something else went wrong, or when nobody knows whether it was said', async () => {
    const { say, said } = aTaking()
    const others: DeliveryResult[] = [
      { kind: 'unknown', detail: 'HTTP 500' },
      { kind: 'retry', afterMs: 1, reason: 'throttled' },
      { kind: 'failed', reason: 'placeGone', detail: 'channel_not_found' },
      { kind: 'failed', reason: 'invalidContent', detail: 'invalid_metadata' },
    ]
    for (const other of others) expect(await say(helsinki, () => other)).toEqual(other)
    expect(said).toEqual(['native', 'native', 'native', 'native'])
  })

  test('teaches nothing where it is refused without the chart, too', async () => {
    const { say, said } = aTaking()
    expect(await say(helsinki, () => refused)).toEqual(refused)
    await say(helsinki, () => delivered)
    expect(said).toEqual(['native', 'text', 'native'])
  })

  test('is answered with as text until a message with one was taken', async () => {
    const { say, taking } = aTaking()
    expect(await taking.surely(helsinki, view)).toBe('text')
    await say(helsinki, () => delivered)
    expect(await taking.surely(helsinki, view)).toBe('native')
    expect(await taking.surely(espoo, view)).toBe('text')
    await say(helsinki, onlyText)
    expect(await taking.surely(helsinki, view)).toBe('text')
  })

  test('is said even where nothing can be remembered', async () => {
    const { memory, clock } = aTaking()
    const away = () => Promise.reject(new Error('the database is away'))
    const taking = createTaking({ memory: { ...memory, read: away, write: away }, clock, log: silentLog })
    expect(await taking.said(helsinki, view, async (look) => onlyText(look))).toEqual(delivered)
    expect(await taking.surely(helsinki, view)).toBe('text')
  })
})

test('a view without charts and tables is said once, whatever was learned', async () => {
  const { say, said } = aTaking()
  expect(await say(helsinki, () => refused, words)).toEqual(refused)
  expect(said).toEqual(['text'])
})
