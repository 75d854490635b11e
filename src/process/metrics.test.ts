import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import type { Core } from '../contract/core.ts'
import type { Address } from '../contract/platform.ts'
import { silentLog } from '../kit/log.ts'
import { type Serving, serve } from './http.ts'
import { openMetrics } from './metrics.ts'
import type { Vitals } from './vitals.ts'

const key = 'sesame-sesame-sesame'
const open: Serving[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop()
})

const vitals: Vitals = {
  databaseAheadMs: async () => 0,
  queueSilentMs: () => 0,
  tickSilentMs: () => 0,
  ticks: () => 7,
  isHeld: () => false,
  deliveries: async () => [
    { platform: 'slack', state: 'waiting', count: 3 },
    { platform: 'teams', state: 'unknown', count: 1 },
  ],
}

async function serving(of: Vitals | null = vitals) {
  const lines: string[] = []
  const metrics = openMetrics(key, () => of, pino({ base: null }, { write: (line) => void lines.push(line) }))
  const server = await serve({ host: '127.0.0.1', port: 0 }, [], silentLog, { atOnce: [metrics.route] })
  open.push(server)
  const get = (authorization?: string) =>
    fetch(`http://127.0.0.1:${server.port}/metrics`, { headers: authorization === undefined ? {} : { authorization } })
  return { ...metrics, get, lines }
}

describe('/metrics', () => {
  test.each([undefined, '', key, 'Bearer', 'Bearer wrong', `Bearer ${key}x`, `Basic ${key}`])('is refused to who says %s', async (said) => {
    const { get, lines } = await serving()
    for (let time = 0; time < 3; time++) {
      const answer = await get(said)
      expect([answer.status, await answer.text()]).toEqual([401, ''])
    }
    expect(lines).toEqual([expect.stringContaining('came without the key of PARI_METRICS_KEY')])
    expect(lines.join('')).not.toContain(key)
  })

  test('tells whoever has the key of ticks and deliveries', async () => {
    const answer = await (await serving()).get(`Bearer ${key}`)
    const text = await answer.text()
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    expect(text).toContain('pari_ticks_total 7\n')
    expect(text).toContain('pari_deliveries{platform="slack",state="waiting"} 3\n')
    expect(text).toContain('pari_deliveries{platform="teams",state="unknown"} 1\n')
    expect(text).toContain('process_resident_memory_bytes')
  })

  test.each([
    ['before the house runs', null],
    ['while the database does not answer', { ...vitals, deliveries: () => Promise.reject(new Error('gone')) }],
  ])('tells what the process itself knows %s', async (_, of) => {
    const answer = await (await serving(of)).get(`Bearer ${key}`)
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(text).toContain('pari_ticks_total')
    expect(text).not.toContain('pari_deliveries{')
  })

  test('times answers by platform, those that break too', async () => {
    const { watch, get } = await serving()
    const broken = () => Promise.reject(new Error('broken'))
    const heard: unknown[] = []
    const handle = async (...said: readonly unknown[]) => void heard.push(said)
    const core = watch({ handle, submit: broken } as unknown as Core)
    const from = (platform: 'slack' | 'teams'): Address => ({ workspace: { platform, id: 'T1' }, id: 'U1' })
    const on = { workspace: from('slack').workspace, ref: 'D1:1.1' }
    await core.handle({ do: 'showHelp' }, from('slack'), on)
    await core.handle({ do: 'showHelp' }, from('slack'))
    expect(heard).toEqual([
      [{ do: 'showHelp' }, from('slack'), on],
      [{ do: 'showHelp' }, from('slack'), undefined],
    ])
    await expect(core.submit({ do: 'keep' }, { fields: {} } as never, from('teams'))).rejects.toThrow('broken')
    const text = await (await get(`Bearer ${key}`)).text()
    expect(text).toContain('pari_answer_seconds_count{platform="slack"} 2\n')
    expect(text).toContain('pari_answer_seconds_count{platform="teams"} 1\n')
    expect(text).toContain('pari_answer_seconds_bucket{le="10",platform="slack"} 2\n')
  })
})
