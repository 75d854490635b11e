import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { chromiumHere, openBrowser, type Program, startProgram, type Watched } from './browser.ts'
import { noBrowser } from './chromium.ts'

const why = chromiumHere ? '' : ` (left out: ${noBrowser})`

/** A program and a browser at its page for all tests of a file's one story, which is left out where there is no Chromium. Nothing may go wrong unseen in any. */
export function describeOnPage(
  story: string,
  tests: (played: { page: () => Page; browser: () => Watched }) => void,
  options: BrowserContextOptions = {},
): void {
  describe.skipIf(!chromiumHere)(`${story}${why}`, { timeout: 120_000 }, () => {
    let program: Program | undefined
    let browser: Watched | undefined
    let page: Page | undefined
    const opened = <T>(what: T | undefined): T => {
      if (what === undefined) throw new Error('The program or the browser did not start.')
      return what
    }
    beforeAll(async () => {
      program = await startProgram()
      browser = await openBrowser(program)
      page = await browser.open(options)
    }, 120_000)
    afterAll(async () => {
      await browser?.stop()
      await program?.stop()
    }, 60_000)
    // What comes after a chapter that failed would only wait in vain.
    let isBroken = false
    beforeEach(({ skip }) => skip(isBroken, 'an earlier part of the story failed'))
    afterEach(({ task }) => {
      isBroken ||= task.result?.state === 'fail'
      browser?.mustBeWell()
    })
    tests({ page: () => opened(page), browser: () => opened(browser) })
  })
}
