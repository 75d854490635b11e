import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Route } from '../../src/process/http.ts'

/** Where `npm run page` puts the page. Built, this file is one directory deeper than its source. */
const built = fileURLToPath(new URL(`${import.meta.url.endsWith('.ts') ? '..' : '../../../playground'}/page/dist`, import.meta.url))

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

/** The page as it was built, one route a file; without a page, one that says how to build it. */
export async function pageRoutes(directory: string = built): Promise<Route[]> {
  const files = await filesIn(directory)
  return files.includes('index.html') ? files.flatMap((name) => routesOf(directory, name)) : [absent]
}

async function filesIn(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function routesOf(directory: string, name: string): Route[] {
  const path = name === 'index.html' ? '/' : `/${name}`
  // Only such files carry a hash of what is in them.
  const caching = name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  const headers = { 'content-type': types[extname(name)] ?? 'application/octet-stream', 'cache-control': caching }
  return [
    {
      method: 'GET',
      path,
      handle: async (_, response) => void response.writeHead(200, headers).end(await readFile(join(directory, name))),
    },
  ]
}

const absent: Route = {
  method: 'GET',
  path: '/',
  handle: async (_, response) =>
    void response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8' }).end('The page is not built yet: run npm run page.\n'),
}
