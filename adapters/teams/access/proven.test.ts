import { SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { Instant, turnableClock } from '../../../src/kit/clock.ts'
import { createProven } from './proven.ts'

const claimed = { channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/' }
const start = Instant.from('2026-11-22T09:00:00Z')
const minutesLater = (minutes: number) => start.add({ minutes })

/** `end`: minutes from the start. */
async function aToken(end: number | null, id = 'one'): Promise<string> {
  const jwt = new SignJWT({ jti: id }).setProtectedHeader({ alg: 'HS256' })
  if (end !== null) jwt.setExpirationTime(minutesLater(end).epochMilliseconds / 1000)
  return `Bearer ${await jwt.sign(new Uint8Array(32))}`
}

function remembering() {
  const clock = turnableClock(start)
  return { clock, proven: createProven({ clock }) }
}

describe('a token that was found genuine', () => {
  test('is remembered, for the very address, channel and token', async () => {
    const { proven } = remembering()
    const header = await aToken(60)
    expect(proven.has(claimed, header)).toBe(false)
    proven.keep(claimed, header)
    expect(proven.has(claimed, header)).toBe(true)
    expect(proven.has({ ...claimed, serviceUrl: 'https://smba.trafficmanager.net/amer/' }, header)).toBe(false)
    expect(proven.has({ ...claimed, channelId: 'webchat' }, header)).toBe(false)
    expect(proven.has(claimed, await aToken(60, 'two'))).toBe(false)
    expect(proven.has(claimed, `${header.slice(0, -4)}AAAA`)).toBe(false)
    expect(proven.has(claimed, header.replace('Bearer ', 'Bearer  '))).toBe(false)
  })

  test('is looked at again after five minutes', async () => {
    const { proven, clock } = remembering()
    const header = await aToken(60)
    proven.keep(claimed, header)
    clock.turnTo(minutesLater(5).subtract({ milliseconds: 1 }))
    expect(proven.has(claimed, header)).toBe(true)
    clock.turnTo(minutesLater(5))
    expect(proven.has(claimed, header)).toBe(false)
  })

  test('is not good beyond its own end', async () => {
    const { proven, clock } = remembering()
    const header = await aToken(1)
    proven.keep(claimed, header)
    clock.turnTo(minutesLater(1).subtract({ milliseconds: 1 }))
    expect(proven.has(claimed, header)).toBe(true)
    clock.turnTo(minutesLater(1))
    expect(proven.has(claimed, header)).toBe(false)
  })

  test.each<[string, number | null]>([
    ['without an end', null],
    ['that is over, as Microsoft’s library allows for five minutes', -1],
  ])('%s is looked at each time', async (_, end) => {
    const { proven } = remembering()
    const header = await aToken(end)
    proven.keep(claimed, header)
    expect(proven.has(claimed, header)).toBe(false)
  })

  test('is forgotten when there are more than a thousand', async () => {
    const { proven } = remembering()
    const headers = await Promise.all(Array.from({ length: 1001 }, (_, n) => aToken(60, String(n))))
    for (const header of headers.slice(0, 1000)) proven.keep(claimed, header)
    expect(headers.filter((header) => proven.has(claimed, header))).toHaveLength(1000)
    proven.keep(claimed, headers[1000] ?? '')
    expect(headers.filter((header) => proven.has(claimed, header))).toEqual(headers.slice(1000))
  })
})
