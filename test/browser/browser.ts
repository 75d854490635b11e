import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from './chromium.ts'

/** This machine's Chromium; undefined where none is found. */
export const chromiumHere = findChromium(process.env['CHROMIUM'], existsSync)

export interface Program {
  readonly url: string
  stop(): Promise<void>
}

/** `npm start` with nothing configured, on a data directory of its own. */
export async function startProgram(): Promise<Program> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'pari-browser-'))
  // PostgreSQL refuses to run as root, and the account it runs as instead must reach its files.
  await chmod(dataDirectory, 0o755)
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env
  const child = spawn(process.execPath, ['src/main.js'], {
    env: { PATH, HOME, NODE_COMPILE_CACHE, ...(TMPDIR && { TMPDIR }), PARI_DATA: dataDirectory, PARI_PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => void child.once('exit', () => resolve()))
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    await rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
  }
  const url = await Promise.race([urlIn(child.stderr), ended.then(() => null)])
  if (url === null) {
    await stop()
    throw new Error('The program ended before it said where its page is')
  }
  return { url, stop }
}

/** From the log; the rest is read and forgotten, or the program would wait for a reader. */
function urlIn(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: output }).on('line', (line) => {
      const [url] = /http:\/\/[^\s"]+/.exec(line) ?? []
      if (line.includes('playground is at') && url !== undefined) resolve(url)
    })
  })
}

export interface Watched {
  /** A page in a browser profile of its own. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** Throws what went wrong on any page since the last time: errors of the page and its console, requests to other hosts. */
  mustBeWell(): void
  stop(): Promise<void>
}

/** A browser in which nothing goes wrong unseen, at a program's page. */
export async function openBrowser({ url }: Pick<Program, 'url'>): Promise<Watched> {
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update']
  const browser: Browser = await chromium.launch({ executablePath: chromiumHere ?? '', args })
  let complaints: string[] = []
  return {
    async open(options = {}) {
      const context = await browser.newContext({
        locale: 'en-GB',
        viewport: { width: 1600, height: 1000 },
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      page.on('console', (message) => void (message.type() === 'error' && complaints.push(`console: ${message.text()}`)))
      page.on('pageerror', (error) => void complaints.push(`page: ${error.message}`))
      page.on('request', (request) => {
        const { protocol, host, hostname, pathname } = new URL(request.url())
        // Pari serves the pictures of its messages itself.
        const isPicture = hostname === new URL(url).hostname && pathname.startsWith('/p/')
        if (protocol !== 'data:' && protocol !== 'blob:' && host !== new URL(url).host && !isPicture)
          complaints.push(`asked ${request.url()}`)
      })
      await page.goto(url)
      return page
    },
    mustBeWell() {
      const heard = complaints
      complaints = []
      if (heard.length > 0) throw new Error(`On the page:\n${heard.join('\n')}`)
    },
    stop: () => browser.close(),
  }
}
