import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../src/kit/log.ts'
import type { Shown } from '../page/shown.ts'
import { type RunningPlayground, startPlayground } from './start.ts'

/** Machines that are busy take their time. */
const patient = { interval: 20 }

let directory: string
let running: RunningPlayground

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pari-playground-'))
  // Open to walk through, for the account that runs the database when we are root.
  await chmod(directory, 0o711)
  running = await startPlayground({ dataDirectory: directory, host: '127.0.0.1', port: 0, log: silentLog })
})

afterAll(async () => {
  await running.stop()
  await rm(directory, { recursive: true, force: true })
})

const at = (path: string) => new URL(path, running.url).href
const shown = async (): Promise<Shown> => (await (await fetch(at('api/shown'))).json()) as Shown

async function post(path: string, body: unknown, headers: Record<string, string> = { 'x-pari': '1' }) {
  const response = await fetch(at(`api/${path}`), { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) })
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as object) : text }
}

/** fetch would not send another host's name. */
const statusAs = (host: string, path = '/api/shown'): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(running.url)
    request({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .once('error', reject)
      .end()
  })

describe('A playground', () => {
  test('answers before it is ready, and is empty once it is', async () => {
    expect(new URL(running.url).hostname).toBe('127.0.0.1')
    expect(running.note).toContain('Nothing leaves this computer')
    expect(['starting', 'empty']).toContain((await shown()).phase)
    await expect.poll(async () => (await shown()).phase, patient).toBe('empty')
  })

  test('answers this machine only, by its own name', async () => {
    const { port } = new URL(running.url)
    expect(await statusAs(`localhost:${port}`)).toBe(200)
    expect(await statusAs(`127.0.0.1:${port}`)).toBe(200)
    expect(await statusAs(`evil.example:${port}`)).toBe(403)
    expect(await statusAs('evil.example', '/')).toBe(403)
    expect(await statusAs('127.0.0.1.evil.example')).toBe(403)
  })

  test('lets no form of another site change anything', async () => {
    expect(await post('reset', {}, {})).toEqual({ status: 403, body: expect.stringContaining('x-pari: 1') })
    expect(await post('reset', {})).toEqual({ status: 200, body: {} })
  })

  test('loads nothing from elsewhere, and is shown in no frame', async () => {
    const { headers } = await fetch(at(''))
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['begin', { kind: 'other' }],
    ['begin', { kind: 'list', name: 'a.csv' }],
    ['clock', { to: 'yesterday' }],
    ['clock', { play: -1 }],
    ['clock', { to: 'instant', instant: 'soon' }],
    ['act', { person: 'p1', does: 'dance' }],
    ['behave', { person: 'p1', behaviour: 'brave' }],
    ['trouble', { trouble: 'flood', on: true }],
    ['reset', 'no JSON'],
  ])('says what is wrong with a request: %s %o', async (path, body) => {
    expect(await post(path, body)).toEqual({ status: 400, body: { refused: expect.any(String) } })
  })

  test('says what cannot be done now', async () => {
    expect(await post('clock', { to: 'next' })).toEqual({
      status: 409,
      body: { refused: expect.stringContaining('Nothing is played yet') },
    })
    expect(
      await post('begin', {
        kind: 'list',
        name: 'a.csv',
        programme: 'A',
        base64: '',
        kickOff: '',
        zone: '',
        language: 'en',
        platform: 'slack',
      }),
    ).toEqual({
      status: 200,
      body: { problems: [expect.stringContaining('time zone')] },
    })
  })

  test('plays the sample, and tells every open page of it as it goes', async () => {
    const page = await listen('p2,p14')
    expect(await post('begin', { kind: 'sample' })).toEqual({ status: 200, body: {} })
    expect(await post('clock', { to: 'next' })).toEqual({ status: 200, body: {} })
    await expect.poll(() => page.last()?.timeline.length, patient).toBeGreaterThan(20)
    await expect.poll(() => page.last()?.phase, patient).toBe('ready')
    expect(page.phases()).toEqual(expect.arrayContaining(['empty', 'busy', 'ready']))
    const open = page.last()?.people.filter(({ screen }) => screen !== null) ?? []
    expect(open.map(({ id, screen }) => [id, screen?.kind])).toEqual([
      ['p2', 'teams'],
      ['p14', 'slack'],
    ])
    expect(open[1]?.screen?.messages).toHaveLength(1)
    await page.close()
    const { people, glance } = await shown()
    expect(people).toHaveLength(54)
    expect(glance.map(({ mentors, mentees, waiting }) => [mentors, mentees, waiting])).toEqual([
      [12, 12, 2],
      [12, 11, 3],
    ])
  }, 60_000)
})

/** A page that hears of everything. */
async function listen(open: string) {
  const stopping = new AbortController()
  const { body, headers } = await fetch(at(`api/events?open=${open}`), { signal: stopping.signal })
  expect(headers.get('content-type')).toBe('text/event-stream')
  const heard: Shown[] = []
  const reading = (async () => {
    let rest = ''
    const decoder = new TextDecoder()
    for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
      const events = `${rest}${decoder.decode(chunk, { stream: true })}`.split('\n\n')
      rest = events.pop() ?? ''
      heard.push(...events.flatMap((event) => (event.startsWith('event: shown\ndata: ') ? (JSON.parse(event.slice(19)) as Shown) : [])))
    }
  })().catch(() => undefined)
  return {
    last: () => heard.at(-1),
    phases: () => [...new Set(heard.map(({ phase }) => phase))],
    async close() {
      stopping.abort()
      await reading
    },
  }
}

describe('A playground on another address', () => {
  test('is served only to whoever brings the key once, and keeps it in a cookie', async () => {
    const other = await startPlayground({ dataDirectory: directory, host: '0.0.0.0', port: 0, log: silentLog })
    try {
      const url = new URL(other.url)
      const key = url.searchParams.get('key') ?? ''
      expect(key.length).toBeGreaterThanOrEqual(22)
      const here = `http://127.0.0.1:${url.port}/api/shown`
      expect((await fetch(here)).status).toBe(403)
      expect((await fetch(`${here}?key=${'x'.repeat(key.length)}`)).status).toBe(403)
      const first = await fetch(`${here}?key=${key}`)
      expect(first.status).toBe(200)
      const cookie = (first.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
      expect((await fetch(here, { headers: { cookie } })).status).toBe(200)
      expect((await fetch(here, { headers: { cookie: `${cookie}x` } })).status).toBe(403)
      const reset = `http://127.0.0.1:${url.port}/api/reset`
      expect((await fetch(reset, { method: 'POST', headers: { cookie }, body: '{}' })).status).toBe(403)
      expect((await fetch(reset, { method: 'POST', headers: { 'x-pari': '1' }, body: '{}' })).status).toBe(403)
      expect((await fetch(reset, { method: 'POST', headers: { cookie, 'x-pari': '1' }, body: '{}' })).status).toBe(200)
      expect(other.note).toContain('whoever has this address')
    } finally {
      await other.stop()
    }
  })
})

describe('A playground that cannot start', () => {
  test('says why on the page, and to whoever asks for something', async () => {
    const file = join(directory, 'a-file')
    await writeFile(file, '')
    const broken = await startPlayground({ dataDirectory: file, host: '127.0.0.1', port: 0, log: silentLog })
    try {
      const look = async () => (await (await fetch(`${broken.url}api/shown`)).json()) as Shown
      await expect.poll(async () => (await look()).broken, patient).toEqual(expect.any(String))
      expect((await look()).phase).toBe('starting')
      const refused = await fetch(`${broken.url}api/reset`, { method: 'POST', headers: { 'x-pari': '1' }, body: '{}' })
      expect(await refused.json()).toEqual({ refused: expect.any(String) })
    } finally {
      await broken.stop()
    }
  })

  test('says whose port it wanted', async () => {
    const { port } = new URL(running.url)
    const second = startPlayground({ dataDirectory: directory, host: '127.0.0.1', port: Number(port), log: silentLog })
    await expect(second).rejects.toThrow(`Port ${port} is taken`)
  })
})
