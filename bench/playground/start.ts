import { performance } from 'node:perf_hooks'
import { type Browser, chromium, type Page } from 'playwright-core'
import { chromiumHere } from '../../test/browser/browser.ts'
import { inWords } from '../start.ts'
import { onFreshMachine, type Program, startProgram, untilReady } from './program.ts'

const rounds = 5

/** Milliseconds. */
interface Took {
  /** From `npm start` to the URL. */
  readonly url: number
  /** From the URL to the first paint in a browser that is open already; NaN without one. */
  readonly paint: number
  /** From `npm start` until a programme can be begun. */
  readonly ready: number
}

/** From `npm start` to the URL, to the first paint and to a playground that is ready: the first time ever, and later. */
export async function measurePlaygroundStart(print: (line: string) => void): Promise<void> {
  const browser = chromiumHere ? await chromium.launch({ executablePath: chromiumHere, args: ['--no-sandbox', '--disable-gpu'] }) : null
  if (!browser) print('playground, no Chromium is found on this machine, so the first paint is not measured')
  try {
    const first: Took[] = []
    const later: Took[] = []
    for (let round = 0; round < rounds; round++)
      await onFreshMachine(async (directory) => {
        first.push(await once(browser, directory))
        later.push(await once(browser, directory))
      })
    for (const [when, all] of [
      ['the first time', first],
      ['later', later],
    ] as const) {
      print(`playground, npm start to URL, ${when}`.padEnd(48) + inWords(all.map(({ url }) => url)))
      print(`playground, URL to first paint, ${when}`.padEnd(48) + inWords(all.map(({ paint }) => paint)))
      print(`playground, npm start to ready, ${when}`.padEnd(48) + inWords(all.map(({ ready }) => ready)))
    }
  } finally {
    await browser?.close()
  }
}

async function once(browser: Browser | null, directory: string): Promise<Took> {
  const page = await browser?.newPage()
  const program = await startProgram(directory)
  try {
    const paint = page ? await paintOf(page, program) : Number.NaN
    await untilReady(program.url)
    const ready = program.urlMs + performance.now() - program.printedAt
    return { url: program.urlMs, paint, ready }
  } finally {
    await page?.close()
    await program.stop()
  }
}

async function paintOf(page: Page, { url, printedAt }: Program): Promise<number> {
  const asked = performance.now()
  await page.goto(url)
  return asked - printedAt + (await paintedAt(page))
}

/** Milliseconds since the browser was told the address. */
async function paintedAt(page: Page): Promise<number> {
  const [paint] = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint').map(({ startTime }) => startTime))
  return paint ?? paintedAt(page)
}
