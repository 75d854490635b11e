import { AxeBuilder } from '@axe-core/playwright'
import type { Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { recycledDatabase } from '../database/recycled.ts'
import { at } from '../ground/builders.ts'
import { aDoor, type Door } from '../stages/door.ts'
import { chromiumHere, openBrowser, type Watched } from './browser.ts'
import { noBrowser } from './chromium.ts'

const why = chromiumHere ? '' : ` (left out: ${noBrowser})`
const phone = { viewport: { width: 360, height: 640 } }
const many = ['Name,Email,Role,Mentor', ...Array.from({ length: 30 }, (_, which) => `Mentor ${which},m${which}@example.org,mentor,`)].join(
  '\n',
)

/** The list at the door as helpers have it on their phones, with a network that comes and goes. */
describe.skipIf(!chromiumHere)(`The list at the door on a phone${why}`, { timeout: 90_000 }, () => {
  let browser: Watched | undefined
  beforeAll(async () => {
    browser = await openBrowser({ url: 'about:blank' })
  })
  afterEach(() => browser?.mustBeWell())
  afterAll(() => browser?.stop())

  async function newDoor(...wanted: [list?: string, now?: string]): Promise<Door> {
    const database = await recycledDatabase()
    onTestFinished(() => database.close())
    const door = await aDoor(database.prisma, ...wanted)
    onTestFinished(() => door.stop())
    return door
  }

  async function open(link: string, more: object = {}): Promise<Page> {
    const watched = await openBrowser({ url: link })
    onTestFinished(() => watched.stop())
    return watched.open({ ...phone, ...more })
  }

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
  const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()

  test('is read and tapped at 360 pixels, in light and in dark colours, and by keyboard', async () => {
    const door = await newDoor()
    const page = await open(door.link)
    await said(page, 'Everything is saved.')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    }
    await button(page, 'Here: Aino').focus()
    await page.keyboard.press('Enter')
    // Whoever works with a keyboard is where they were: one more key takes it back.
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-label")')).toBe('Undo: Aino')
    await expect.poll(() => door.stateOf('Aino')).toBe('came')
    await page.keyboard.press('Enter')
    await expect.poll(() => door.stateOf('Aino')).toBe('none')
  })

  test('says first that somebody is not expected, also when they were ticked before, with a kind word; others are found by name', async () => {
    const door = await newDoor()
    const page = await open(door.link)
    await button(page, 'Here: Aino').click()
    await expect.poll(() => door.stateOf('Aino')).toBe('came')
    await door.workplace.prisma.enrolment.updateMany({ where: { person: { name: 'Aino' } }, data: { state: 'withdrawn' } })
    await door.workplace.prisma.confirmation.updateMany({ where: { enrolment: { person: { name: 'Olli' } } }, data: { standing: 'free' } })
    await page.reload()
    for (const name of ['Aino', 'Olli', 'Wilma']) {
      const item = page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) })
      expect((await item.innerText()).replaceAll(/\s+/g, ' ')).toContain('Not expected. Please welcome them kindly')
    }
    const seen = () => page.getByRole('listitem').filter({ visible: true }).count()
    await page.getByRole('searchbox').fill('zaphod')
    await expect.poll(seen).toBe(0)
    await page.getByText('Is somebody not on this list?').first().waitFor()
    await page.getByRole('searchbox').fill('ÉE')
    await expect.poll(seen).toBe(1)
  })

  test('keeps thirty taps without a network, with undo, and sends each once when it comes and goes', async () => {
    const door = await newDoor(many)
    const context = (await open(door.link)).context()
    const [page] = context.pages()
    if (!page) throw new Error('There is a page.')
    await said(page, 'Everything is saved.')
    await context.setOffline(true)
    for (let which = 0; which < 30; which++) await button(page, `Here: Mentor ${which}`).click()
    for (let which = 0; which < 5; which++) await button(page, `Undo: Mentor ${which}`).click()
    await said(page, '35 taps aren’t saved yet.')
    expect(await door.workplace.prisma.tick.count()).toBe(0)
    // The page is closed in between; what waits has no names in it.
    const kept = String(await page.evaluate('JSON.stringify(localStorage)'))
    expect(kept).not.toMatch(/Mentor/u)
    await page.close()
    // The network is back for one request, whose answer is lost; then it is gone, and then it is back.
    const again = await context.newPage()
    let times = 0
    const isSaid = Promise.withResolvers<void>()
    await again.route('**/l/*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      times += 1
      if (times === 1) {
        await route.fetch()
        return route.abort()
      }
      if (times === 2) return route.abort()
      await isSaid.promise
      return route.continue()
    })
    await context.setOffline(false)
    await again.goto(door.link)
    await said(again, '35 taps aren’t saved yet.')
    isSaid.resolve()
    await again.getByRole('status').filter({ hasText: 'Everything is saved.' }).waitFor({ timeout: 30_000 })
    expect(await door.workplace.prisma.tick.count()).toBe(35)
    for (const [which, state] of [
      [0, 'none'],
      [4, 'none'],
      [5, 'came'],
      [29, 'came'],
    ] as const)
      expect(await door.stateOf(`Mentor ${which}`)).toBe(state)
    expect((await door.ticksOf('Mentor 0')).map((tick) => tick.state)).toEqual(['came', 'none'])
  })

  test('a tap that comes twice from one finger is one tap, and is not taken back', async () => {
    const door = await newDoor()
    const page = await open(door.link)
    await said(page, 'Everything is saved.')
    await button(page, 'Here: Aino').dblclick()
    await expect.poll(() => door.stateOf('Aino')).toBe('came')
    await button(page, 'Undo: Aino').waitFor()
    expect(await door.workplace.prisma.tick.count()).toBe(1)
  })

  test('a network that breaks, hangs, or answers for itself loses no tap and says all along what is not saved', async () => {
    const door = await newDoor()
    const page = await open('about:blank')
    await page.clock.install({ time: new Date('2027-01-21T14:30:00Z') })
    const bad: ((route: Route) => Promise<unknown> | undefined)[] = [
      (route) => route.fulfill({ status: 500, body: 'Internal Server Error' }),
      (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
      (route) => route.fulfill({ status: 403, contentType: 'text/html', body: '<h1>Log in to Guest Wi-Fi</h1>' }),
      (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<h1>Log in to Guest Wi-Fi</h1>' }),
      (route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{}' }),
      // The answer never comes.
      () => undefined,
    ]
    let [tried, answered, sent, isBad] = [0, 0, 0, false]
    await page.route('**/l/*', async (route) => {
      if (route.request().method() !== 'POST') return route.continue()
      if (!isBad) {
        sent += 1
        return route.continue()
      }
      await bad[tried++]?.(route)
      answered += 1
    })
    await page.goto(door.link)
    await said(page, 'Everything is saved.')
    await expect.poll(() => sent).toBe(1)
    // From now on the page's time passes only when the test lets it, in small steps, and never while an answer is on its way.
    await page.clock.pauseAt(new Date('2027-01-21T15:00:00Z'))
    isBad = true
    await button(page, 'Here: Aino').click()
    const aSecond = async (): Promise<void> => page.clock.fastForward(1_000)
    for (let which = 1; which <= bad.length; which++) {
      const tries = async () => {
        if (tried < which && answered === tried) await aSecond()
        return tried
      }
      await expect.poll(tries).toBeGreaterThanOrEqual(which)
      await said(page, 'One tap isn’t saved yet.')
    }
    expect(await door.workplace.prisma.tick.count()).toBe(0)
    ;[sent, isBad] = [0, false]
    // The answer that never comes is given up, and then the network is good.
    const sends = async () => {
      if (sent === 0) await aSecond()
      return sent
    }
    await expect.poll(sends).toBe(1)
    await page.clock.resume()
    await said(page, 'Everything is saved.')
    expect((await door.ticksOf('Aino')).map(({ state }) => state)).toEqual(['came'])
  })

  test('two phones with one link see each other’s taps, and each tap counts once', async () => {
    const door = await newDoor()
    const [one, other] = [await open(door.link), await open(door.link)]
    await button(one, 'Here: Aino').click()
    await expect.poll(() => door.stateOf('Aino')).toBe('came')
    await button(other, 'Here: Eero').click()
    // The answer to a tap tells what others have tapped, and so does every look in between.
    await button(other, 'Undo: Aino').waitFor()
    await expect.poll(() => door.workplace.prisma.tick.count()).toBe(2)
    expect(await door.stateOf('Eero')).toBe('came')
  })

  test('a phone whose clock is wrong by two days is put right, and that is seen', async () => {
    const door = await newDoor()
    const page = await open('about:blank')
    await page.clock.setSystemTime(new Date('2027-01-23T14:30:00Z'))
    await page.goto(door.link)
    await button(page, 'Here: Aino').click()
    await expect.poll(() => door.stateOf('Aino')).toBe('came')
    const [tick] = await door.ticksOf('Aino')
    expect(Math.abs((tick?.tappedAt.getTime() ?? 0) - at('2027-01-21T16:30').epochMilliseconds)).toBeLessThan(120_000)
    expect(Math.abs((tick?.clockOff ?? 0) - 172_800)).toBeLessThan(300)
  })

  test('works without a script', async () => {
    const door = await newDoor()
    const page = await open(door.link, { javaScriptEnabled: false })
    await button(page, 'Here: Aino').click()
    await button(page, 'Undo: Aino').waitFor()
    expect(await door.stateOf('Aino')).toBe('came')
  })

  test('after the evening it has no names, says what is lost, and leaves nothing on the phone', async () => {
    const door = await newDoor()
    const context = (await open(door.link)).context()
    const [page] = context.pages()
    if (!page) throw new Error('There is a page.')
    await said(page, 'Everything is saved.')
    await context.setOffline(true)
    await button(page, 'Here: Aino').click()
    await said(page, 'One tap isn’t saved yet.')
    await door.workplace.tap('Carla', { do: 'closeDoor', cohort: door.cohort })
    await context.setOffline(false)
    await page.getByText('This list is closed').waitFor()
    await said(page, 'One tap couldn’t be saved. Please tell the coordinator.')
    expect(await page.content()).not.toContain('Aino')
    await expect.poll(() => page.evaluate('localStorage.length')).toBe(0)
  })
})
