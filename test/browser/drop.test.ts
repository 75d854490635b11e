import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { silentLog } from '../../src/kit/log.ts'
import { type Route, serve } from '../../src/process/http.ts'
import { linkRoute } from '../../src/process/links/index.ts'
import { aList, bringIn, commandsIn, formIn, savingIn, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from '../journeys/new-workplace.ts'
import { keyOf } from '../stages/linked-house.ts'
import { chromiumHere, openBrowser, type Watched } from './browser.ts'
import { noBrowser } from './chromium.ts'

const why = chromiumHere ? '' : ` (left out: ${noBrowser})`
const phone = { viewport: { width: 360, height: 640 } }
const withIida = `${aList}Iida,iida@example.org,mentee,\n`

/** The page on which a coordinator drops her list: its form has no script, so what happens to a file is Chromium's own doing. */
describe.skipIf(!chromiumHere)(`A page on which a list is dropped${why}`, { timeout: 60_000 }, () => {
  let folder: string
  let browser: Watched
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pari-drop-'))
  })
  afterEach(async () => {
    browser.mustBeWell()
    await browser.stop()
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Carla has opened her page with this screen. */
  async function opened(screen?: typeof phone) {
    const routes = Promise.withResolvers<Route[]>()
    const server = await serve({ host: '127.0.0.1', port: 0 }, routes.promise, silentLog)
    onTestFinished(() => server.stop())
    const url = `http://127.0.0.1:${server.port}`
    const workplace = await newWorkplace({ parts: { linking: { url, keys: [keyOf(7)] } } })
    if (!workplace.house.links) throw new Error('There are no links.')
    routes.resolve([linkRoute(workplace.house.links, url, silentLog)])
    const cohort = await bringIn(workplace)
    const form = formIn(await workplace.open('Carla', { do: 'openList', cohort }))
    const [link] = form.intro.flatMap((part) => (part.kind === 'links' ? part.links : []))
    browser = await openBrowser({ url: link?.url ?? '' })
    return { workplace, page: await browser.open(screen) }
  }

  const file = async (text: string | Uint8Array, name = 'list.csv'): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, text)
    return path
  }

  async function choose(page: Page, path: string): Promise<void> {
    await page.getByLabel('The file with your list').setInputFiles(path)
    await page.getByRole('button', { name: 'Send the list' }).click()
  }

  /** Drags a file from outside the browser onto the field. */
  async function drop(page: Page, path: string): Promise<void> {
    const box = await page.getByLabel('The file with your list').boundingBox()
    const place = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 }
    const session = await page.context().newCDPSession(page)
    const data = { items: [], files: [path], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...place, data })
    await page.getByRole('button', { name: 'Send the list' }).click()
  }

  /** What the newest message in her chat leads to. */
  async function previewOf(workplace: Workplace) {
    await workplace.settle()
    const [told] = workplace.inbox('Carla').slice(-1)
    const [look] = told ? commandsIn({ accepted: true, view: told.view }) : []
    if (!look) throw new Error('Carla was told nothing.')
    return workplace.tap('Carla', look)
  }

  test.each([
    ['chosen', choose],
    ['dropped', drop],
  ] as const)('is read when it is %s, and its preview is in the chat', async (_, send) => {
    const { workplace, page } = await opened()
    await send(page, await file(withIida))
    await page.getByText('We have your list').waitFor()
    const shown = await previewOf(workplace)
    expect(wordsIn(shown).text).toContain('New:\n• Iida (iida@example.org): mentee, on the waitlist\n')
    expect(await workplace.prisma.person.count({ where: { name: 'Iida' } })).toBe(0)
    await workplace.tap('Carla', savingIn(shown) ?? { do: 'none' })
    expect(await workplace.prisma.person.count({ where: { name: 'Iida' } })).toBe(1)
  })

  test('is read and used on a phone, in light and in dark colours, by whoever cannot see it, too', async () => {
    const { page } = await opened(phone)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    }
    await choose(page, await file('Name,Email,Role\nIida,iida,mentee\n'))
    await page.getByText('isn’t an email address').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await choose(page, await file(withIida))
    await page.getByText('We have your list').waitFor()
  })

  test('says of a picture what is wrong with it, and takes another file', async () => {
    const { workplace, page } = await opened()
    await choose(page, await file(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 3]), 'people.png'))
    await page.getByText('We couldn’t use that file').waitFor()
    expect(await workplace.prisma.pendingList.count()).toBe(0)
    await choose(page, await file(withIida))
    await page.getByText('We have your list').waitFor()
  })

  test('says of a file that is too large how large one may be', async () => {
    const { workplace, page } = await opened()
    await choose(page, await file('x'.repeat(5 * 1024 * 1024 + 1)))
    await page.getByText('The file can have 5 MB at most').waitFor()
    expect(await workplace.prisma.pendingList.count()).toBe(0)
    expect(() => browser.mustBeWell()).toThrow('413')
  })

  test('sent without a file asks for one', async () => {
    const { page } = await opened()
    await page.getByRole('button', { name: 'Send the list' }).click()
    expect(await page.evaluate('document.querySelector("input[type=file]").matches(":invalid")')).toBe(true)
  })

  test('twice has the second list in the place of the first', async () => {
    const { workplace, page } = await opened()
    await choose(page, await file(withIida))
    await page.getByText('We have your list').waitFor()
    await page.goBack()
    await choose(page, await file(`${withIida}Ville,ville@example.org,mentee,\n`))
    await page.getByText('We have your list').waitFor()
    expect(await workplace.prisma.pendingList.count()).toBe(1)
    expect(wordsIn(await previewOf(workplace)).text).toContain('Ville (ville@example.org)')
  })

  test('says after an hour that it no longer works', async () => {
    const { workplace, page } = await opened()
    await workplace.until('2026-12-17T10:01')
    await choose(page, await file(withIida))
    await page.getByText('This link no longer works').waitFor()
    expect(await workplace.prisma.pendingList.count()).toBe(0)
    expect(() => browser.mustBeWell()).toThrow('410')
  })
})
