import { describe, expect, test } from 'vitest'
import { findChromium } from './chromium.ts'

const only =
  (...there: readonly string[]) =>
  (path: string): boolean =>
    there.includes(path)

describe('The Chromium for the tests', () => {
  test('is one that is installed', () => {
    expect(findChromium(undefined, only('/usr/bin/google-chrome'))).toBe('/usr/bin/google-chrome')
    expect(findChromium('', only('/usr/bin/chromium', '/usr/bin/google-chrome'))).toBe('/usr/bin/chromium')
  })

  test('is the one that was named, before all others', () => {
    expect(findChromium('/opt/chromium', only('/opt/chromium', '/usr/bin/chromium'))).toBe('/opt/chromium')
  })

  test('is none where none is, or where the named one is not', () => {
    expect(findChromium(undefined, only())).toBeUndefined()
    expect(findChromium('/opt/chromium', only('/usr/bin/chromium'))).toBeUndefined()
  })
})
