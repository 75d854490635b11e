// Makes the pictures of the README anew: `npm run screenshots`. It needs a Chromium, as the browser tests do.
import { writeFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { animated, type Frame } from './animated.ts'
import { openBrowser, startProgram } from './browser.ts'
import { onPage } from './on-page.ts'

/** Bytes that a reader on a phone should have to load for one of them. */
const heaviest = 300_000
/** How often what moves does; after that it rests, and nobody has to look away from it. */
const plays = 3
const [mentee, coordinator] = ['Minh Anh Tran', 'Riikka Salonen'] as const

const program = await startProgram()
const browser = await openBrowser(program)
try {
  await take(await browser.open(), await browser.open({ viewport: { width: 390, height: 844 } }))
} finally {
  await browser.stop()
  await program.stop()
}

async function take(page: Page, phone: Page): Promise<void> {
  const { button, copy, beginSample, inbox, jumpUntil, messages } = onPage(page)
  await button(copy.begin.sampleStart).waitFor()
  await keep('start', await picture(page))
  await beginSample()
  const no = inbox(mentee).getByRole('button', { name: 'I won’t take part' })
  await jumpUntil(no)
  await keep('tap', animated(await tap(page, inbox(mentee), no), plays))
  await jumpUntil(messages(coordinator).filter({ hasText: ': where things stand' }), 'day')
  await keep('story', await picture(page))
  await phone.getByRole('article', { name: mentee }).getByText('Thank you for telling us').waitFor()
  // The picture is of an inbox, which stands below the clock.
  await phone.evaluate(`document.querySelector('article').scrollIntoView()`)
  await keep('phone', await picture(phone))
}

/** What a recording of the mentee's tap would show. */
async function tap(page: Page, inbox: Locator, button: Locator): Promise<Frame[]> {
  const { x, y, width, height } = await placeOf(button)
  const [there, onTheWay] = [
    { x: x + width * 0.6, y: y + height * 0.6 },
    { x: x + width * 1.5, y: y + height * 2.5 },
  ]
  const question: Frame = { png: await picture(inbox), seconds: 2 }
  await point(page, onTheWay)
  const coming: Frame = { png: await picture(inbox), seconds: 0.5 }
  await point(page, there)
  const over: Frame = { png: await picture(inbox), seconds: 0.8 }
  await page.mouse.down()
  const pressed: Frame = { png: await picture(inbox), seconds: 0.4 }
  await page.mouse.up()
  await inbox.getByText('Thank you for telling us').waitFor()
  await page.evaluate(`document.getElementById('pointer').remove()`)
  await page.mouse.move(0, 0)
  return [question, coming, over, pressed, { png: await picture(inbox), seconds: 3 }]
}

async function placeOf(it: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const place = await it.boundingBox()
  if (place === null) throw new Error('The button is not to be seen')
  return place
}

/** Pictures show no pointer by themselves: one is drawn where the mouse is. */
async function point(page: Page, { x, y }: { readonly x: number; readonly y: number }): Promise<void> {
  await page.mouse.move(x, y)
  await page.evaluate(`(() => {
    const pointer = document.getElementById('pointer') ?? document.body.appendChild(document.createElement('div'))
    pointer.id = 'pointer'
    pointer.innerHTML = '<svg width="22" height="30" viewBox="0 0 11 15"><path d="M1 1v11.2l2.6-2.4 1.6 3.9 1.9-.8-1.6-3.8H9z" fill="#111" stroke="#fff" stroke-width="0.9"/></svg>'
    pointer.style.cssText = 'position:fixed;z-index:9;pointer-events:none;left:${x - 2}px;top:${y - 2}px'
  })()`)
}

async function picture(place: Page | Locator): Promise<Buffer> {
  const page = 'page' in place ? place.page() : place
  await page.evaluate('document.fonts.ready')
  return place.screenshot({ animations: 'disabled' })
}

async function keep(name: string, png: Buffer): Promise<void> {
  const path = `docs/screenshots/${name}.png`
  await writeFile(path, png)
  process.stdout.write(`${path}: ${Math.round(png.length / 1000)} kB\n`)
  if (png.length > heaviest) throw new Error(`${path} weighs ${png.length} bytes: more than ${heaviest}. Make the window smaller.`)
}
