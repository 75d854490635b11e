import { get } from 'node:http'
import { createServer } from 'node:net'
import { Writable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterEach, describe, expect, test } from 'vitest'
import { silentLog } from '../kit/log.ts'
import { type Route, type Serving, serve } from './http.ts'

const here = { host: '127.0.0.1', port: 0 }
const open: Serving[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.stop()
})

async function serving(routes: readonly Route[] = [], log = silentLog): Promise<Serving & { url: string }> {
  const server = await serve(here, routes, log)
  open.push(server)
  return { ...server, url: `http://127.0.0.1:${server.port}` }
}

const echo: Route = { method: 'POST', path: '/echo', handle: async (request, response) => void request.pipe(response) }
const soon: Route = { method: 'GET', path: '/soon', handle: async (_, response) => void response.end('soon') }
const failing = (handle: Route['handle']): Route => ({ method: 'GET', path: '/fails', handle })

describe('The one HTTP server', () => {
  test('says that it is alive', async () => {
    const { url } = await serving()
    const response = await fetch(`${url}/health`)
    expect([response.status, await response.text()]).toEqual([200, 'ok\n'])
  })

  test('hands a request to its route, whatever follows the question mark', async () => {
    const { url } = await serving([echo])
    const response = await fetch(`${url}/echo?state=1`, { method: 'POST', body: 'hello' })
    expect(await response.text()).toBe('hello')
  })

  test.each([
    ['an unknown path', 'GET', '/nowhere'],
    ['the wrong method', 'GET', '/echo'],
    ['a path that only begins like one', 'POST', '/echo/more'],
  ])('answers 404 and nothing else to %s', async (_, method, path) => {
    const { url } = await serving([echo])
    const response = await fetch(url + path, { method })
    expect([response.status, await response.text()]).toEqual([404, ''])
  })

  test('hands everything below a folder to the route that has it, whatever the method', async () => {
    const below: Route = {
      method: 'any',
      path: '/l/',
      handle: async ({ method, url: asked }, response) => void response.end(`${method} ${asked}`),
    }
    const { url } = await serving([echo, below])
    const asked = (path: string, method = 'GET') => fetch(url + path, { method }).then((response) => response.text())
    expect(await asked('/l/a')).toBe('GET /l/a')
    expect(await asked('/l/a/b?c', 'DELETE')).toBe('DELETE /l/a/b?c')
    expect(await asked('/l/')).toBe('GET /l/')
    expect((await fetch(`${url}/l`)).status).toBe(404)
    expect((await fetch(`${url}/other/l/`)).status).toBe(404)
  })

  test('answers 500 without a body when a route fails, and logs neither words nor query', async () => {
    const lines: string[] = []
    const log = pino(
      new Writable({
        write(chunk, _, done) {
          lines.push(String(chunk))
          done()
        },
      }),
    )
    const failure = failing(async () => {
      throw new TypeError('the token is xoxb-1')
    })
    const { url } = await serving([failure], log)
    const response = await fetch(`${url}/fails?code=secret`)
    expect([response.status, await response.text()]).toEqual([500, ''])
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ path: '/fails', kind: 'TypeError', msg: 'a request failed' }])
    expect(lines.join('')).not.toMatch(/xoxb|secret/)
  })

  test('ends the answer of a route that fails in the middle of it', async () => {
    const half = failing(async (_, response) => {
      response.writeHead(200).write('half')
      throw new Error('broken')
    })
    const { url } = await serving([half])
    const response = await fetch(`${url}/fails`)
    expect([response.status, await response.text()]).toEqual([200, 'half'])
  })

  test('goes on after a failure', async () => {
    const { url } = await serving([failing(() => Promise.reject(new Error('broken')))])
    await (await fetch(`${url}/fails`)).text()
    expect((await fetch(`${url}/health`)).status).toBe(200)
  })
})

describe('Before the routes are there', () => {
  async function early(heldMs?: number) {
    const routes = Promise.withResolvers<readonly Route[]>()
    const server = await serve(here, routes.promise, silentLog, { ...(heldMs !== undefined && { heldMs }), atOnce: [soon] })
    open.push(server)
    return { ...server, routes, url: `http://127.0.0.1:${server.port}` }
  }

  test('a request waits for its route, and is answered with its whole body', async () => {
    const { routes, url } = await early()
    const answer = fetch(`${url}/echo`, { method: 'POST', body: 'hello' })
    expect(await Promise.race([answer, sleep(100, 'waits')])).toBe('waits')
    routes.resolve([echo])
    expect(await (await answer).text()).toBe('hello')
  })

  test('the sign of life is given, and what is there at once is served, then and later', async () => {
    const { routes, url } = await early()
    const asked = async () => [(await fetch(`${url}/health`)).status, await (await fetch(`${url}/soon`)).text()]
    expect(await asked()).toEqual([200, 'soon'])
    routes.resolve([])
    await routes.promise
    expect(await asked()).toEqual([200, 'soon'])
  })

  test('a request that has waited long enough is asked to come again', async () => {
    const { url } = await early(50)
    const answer = await fetch(`${url}/echo`, { method: 'POST', body: 'hello' })
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '1'])
  })

  test('who waits is sent away at once when the routes will never come', async () => {
    const { routes, url } = await early(600_000)
    const answer = fetch(`${url}/echo`, { method: 'POST', body: 'hello' })
    await sleep(50)
    routes.reject(new Error('broken'))
    expect((await answer).status).toBe(503)
  })

  test('who gave up while waiting is not heard', async () => {
    const { routes, url } = await early()
    const heard: string[] = []
    const note: Route = {
      method: 'GET',
      path: '/note',
      handle: async ({ url: path }, response) => void response.end(String(heard.push(path ?? ''))),
    }
    const impatient = fetch(`${url}/note?impatient`, { signal: AbortSignal.timeout(50) })
    await expect(impatient).rejects.toThrow('timeout')
    const patient = fetch(`${url}/note?patient`)
    await sleep(50)
    routes.resolve([note])
    await patient
    expect(heard).toEqual(['/note?patient'])
  })
})

describe('A server that cannot listen', () => {
  test('says that the port is taken, and what to do', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
    const { port } = taken.address() as { port: number }
    await expect(serve({ host: '127.0.0.1', port }, [], silentLog)).rejects.toThrow(
      `Port ${port} is taken: stop the other program, or set PARI_PORT.`,
    )
    await new Promise((resolve) => taken.close(resolve))
  })

  test('names the place and the settings when it is not ours', async () => {
    const nowhere = serve({ host: '192.0.2.1', port: 0 }, [], silentLog)
    await expect(nowhere).rejects.toThrow(/^Cannot listen on 192\.0\.2\.1:0 \(.+\): set PARI_HOST and PARI_PORT\.$/)
  })
})

describe('Stopping', () => {
  test('waits for what is under way, takes nothing new, and is not held up by a line that is kept open', async () => {
    const gate = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const slow = failing(async (_, response) => {
      begun.resolve()
      await gate.promise
      response.end('done')
    })
    const server = await serve(here, [slow], silentLog)
    const url = `http://127.0.0.1:${server.port}`
    const answer = fetch(`${url}/fails`, { keepalive: true }).then((response) => response.text())
    await begun.promise
    let isStopped = false
    const stopped = (async () => {
      await server.stop()
      isStopped = true
    })()
    await expect(new Promise((_, reject) => get(`${url}/health`, { agent: false }).on('error', reject))).rejects.toThrow('ECONNREFUSED')
    expect(isStopped).toBe(false)
    gate.resolve()
    expect(await answer).toBe('done')
    // Kept-alive lines are closed after five seconds by themselves.
    const patience = new Promise((_, reject) => setTimeout(() => reject(new Error('held up')), 4_500))
    await Promise.race([stopped, patience])
  })
})
