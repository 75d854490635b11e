import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { request } from '../ground/inviting-room.ts'
import { aLinkedHouse, answersAbout, asked, type LinkedHouse, someone } from '../stages/linked-house.ts'
import { chromiumHere, openBrowser, type Watched } from './browser.ts'
import { noBrowser } from './chromium.ts'

const why = chromiumHere ? '' : ` (left out: ${noBrowser})`
const phone = { viewport: { width: 360, height: 640 } }

/** Pages of signed links as a browser shows them on a phone: what it says of a pressed button is Chromium's own word. */
describe.skipIf(!chromiumHere)(`A link that is opened on a phone${why}`, { timeout: 60_000 }, () => {
  let database: TestDatabase
  let house: LinkedHouse
  let browser: Watched
  beforeAll(async () => {
    database = await freshDatabase()
    house = await aLinkedHouse(database.prisma, { address: null })
    browser = await openBrowser({ url: await asked(house, await someone(database, 'Maija'), 'Nobody') })
  }, 60_000)
  afterEach(() => browser.mustBeWell())
  afterAll(async () => {
    await browser?.stop()
    await house?.stop()
    await database?.close()
  })

  /** Nobody is shut out, and nothing has to be pushed aside to be read. */
  async function mustBeReadable(page: Page): Promise<void> {
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  }

  test('is read in light and in dark colours, and answered by a press of its button', async () => {
    const student = `Aino ${'Oikeustieteenylioppilas'.repeat(3)}`
    const link = await asked(house, await someone(database, 'Maija'), student)
    const page = await browser.open(phone)
    await page.goto(link)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await mustBeReadable(page)
    }
    expect(await answersAbout(database, student)).toEqual([])
    await page.getByRole('button', { name: 'Yes' }).click()
    await page.getByText('Thank you!').waitFor()
    expect(page.url()).toBe(link)
    expect(await answersAbout(database, student)).toHaveLength(1)
    await page.reload()
    await page.getByText('You have answered already.').waitFor()
    expect(await answersAbout(database, student)).toHaveLength(1)
    await page.context().close()
  })

  test('tells in three languages that it no longer works', async () => {
    const page = await browser.open(phone)
    await page.goto(await asked(house, await someone(database, 'Maija'), 'Bo'))
    house.clock.turnTo(house.clock.now().add({ hours: request.hours }))
    await page.getByRole('button', { name: 'Yes' }).click()
    await page.getByText('Tämä linkki ei ole enää voimassa').waitFor()
    await mustBeReadable(page)
    await page.context().close()
    expect(() => browser.mustBeWell()).toThrow('the server responded with a status of 410 (Gone)')
  })
})
