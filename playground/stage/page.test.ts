import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { silentLog } from '../../src/kit/log.ts'
import { type Serving, serve } from '../../src/process/http.ts'
import { pageRoutes } from './page.ts'

let directory: string
let server: Serving

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pari-page-'))
  await mkdir(join(directory, 'assets'))
  await writeFile(join(directory, 'index.html'), '<!doctype html>')
  await writeFile(join(directory, 'assets', 'main-1a2b.js'), 'hello()')
  await writeFile(join(directory, 'mark.bin'), 'x')
  server = await serve({ host: '127.0.0.1', port: 0 }, await pageRoutes(directory), silentLog)
})

afterAll(async () => {
  await server.stop()
  await rm(directory, { recursive: true, force: true })
})

const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`)
const headersOf = async (path: string) => {
  const { headers } = await get(path)
  return [headers.get('content-type'), headers.get('cache-control')]
}

describe('The page', () => {
  test('is served as it was built: what has its hash in its name is kept for ever, the rest is asked for again', async () => {
    expect(await (await get('/')).text()).toBe('<!doctype html>')
    expect(await headersOf('/')).toEqual(['text/html; charset=utf-8', 'no-cache'])
    expect(await headersOf('/assets/main-1a2b.js')).toEqual(['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'])
    expect(await headersOf('/mark.bin')).toEqual(['application/octet-stream', 'no-cache'])
  })

  test('has nothing beside its own files', async () => {
    for (const path of ['/index.html', '/../package.json', '/%2e%2e/package.json', '/assets/']) expect((await get(path)).status).toBe(404)
  })

  test('that was not built says how to build it', async () => {
    const [route, ...others] = await pageRoutes(join(directory, 'nowhere'))
    expect(others).toEqual([])
    const bare = await serve({ host: '127.0.0.1', port: 0 }, route ? [route] : [], silentLog)
    const response = await fetch(`http://127.0.0.1:${bare.port}/`)
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run page')])
    await bare.stop()
  })
})
