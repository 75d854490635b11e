import type { TestProject } from 'vitest/node'
import { chromiumHere } from './browser.ts'
import { noBrowser } from './chromium.ts'

/** Reporters count what is left out, and do not say why: after all tests, this does. */
export const setup =
  ({ vitest }: TestProject) =>
  (): void => {
    const leftOut = vitest.state
      .getFiles()
      .filter(({ filepath, result }) => filepath.includes('/test/browser/') && result?.state === 'skip')
    if (chromiumHere === undefined && leftOut.length > 0) process.stderr.write(`\nThe tests in a browser were left out: ${noBrowser}.\n`)
  }
