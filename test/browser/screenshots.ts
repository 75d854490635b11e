// Makes the pictures of the README anew: `npm run screenshots`. It needs a Chromium, as the browser tests do.
import { stat } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { openBrowser, startProgram } from './browser.ts'

/** Bytes that a reader on a phone should have to load for one of them. */
const heaviest = 300_000
const [mentee, coordinator] = ['Minh Anh Tran', 'Riikka Salonen'] as const

const program = await startProgram()
const browser = await openBrowser(program)
try {
  await take(await browser.open(), await browser.open({ viewport: { width: 360, height: 780 } }))
} finally {
  await browser.stop()
  await program.stop()
}

async function take(page: Page, phone: Page): Promise<void> {
  await button(page, 'Start with the sample').waitFor()
  await page.setViewportSize({ width: 1600, height: 860 })
  await picture(page, 'start')
  await page.setViewportSize({ width: 1600, height: 1000 })
  await button(page, 'Start with the sample').click()
  const inbox = page.getByRole('article', { name: mentee })
  const no = inbox.getByRole('button', { name: 'I won’t start' })
  await jumpUntil(page, () => no.isVisible())
  await picture(page, 'tap-1', inbox)
  await no.hover()
  await picture(page, 'tap-2', inbox)
  await no.click()
  await inbox.getByText('Thank you for telling us').waitFor()
  await page.mouse.move(0, 0)
  await picture(page, 'tap-3', inbox)
  const told = page.getByRole('region', { name: `Messages: ${coordinator}` }).getByRole('listitem')
  await jumpUntil(page, () => told.first().isVisible(), 'Next day')
  await picture(page, 'story')
  await phone.getByRole('article', { name: mentee }).getByText('Thank you for telling us').waitFor()
  await picture(phone, 'phone')
}

function button(page: Page, name: string) {
  return page.getByRole('button', { name })
}

async function jumpUntil(page: Page, isThere: () => Promise<boolean>, jump = 'Next thing'): Promise<void> {
  const ready = page.locator('.clock[aria-busy=false]')
  await ready.waitFor()
  for (let jumps = 0; jumps < 20 && !(await isThere()); jumps++) {
    const before = await page.locator('.clock time').first().getAttribute('datetime')
    await button(page, jump).click()
    await page.locator(`.clock time[datetime="${before}"]`).first().waitFor({ state: 'detached' })
    await ready.waitFor()
    // The clock stands still before the last message is drawn.
    await page.waitForTimeout(300)
  }
}

async function picture(page: Page, name: string, place: Pick<Page, 'screenshot'> = page): Promise<void> {
  const path = `docs/screenshots/${name}.png`
  await page.evaluate('document.fonts.ready')
  await place.screenshot({ path, animations: 'disabled' })
  const { size } = await stat(path)
  process.stdout.write(`${path}: ${Math.round(size / 1000)} kB\n`)
  if (size > heaviest) throw new Error(`${path} weighs ${size} bytes: more than ${heaviest}. Make the window smaller.`)
}
