import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeOnPage } from './describe-on-page.ts'
import { onPage } from './on-page.ts'

/** Each joins on a platform and in a language; `button`: the one that leads in. */
const people = [
  { as: 'student', name: 'Emma Kallio', platform: 'slack', language: 'en', button: 'Join as a mentee', done: 'you’re in' },
  { as: 'alumna', name: 'Sofia Berg', platform: 'teams', language: 'sv', button: 'Gå med som mentor', done: 'du är med' },
] as const

describeOnPage('Somebody on no list joins', ({ page }) => {
  const there = (name: string): Locator => onPage(page()).inbox(name)
  const dialog = (name: string): Locator => there(name).getByRole('dialog').last()
  const picture = async (name: string, step: number): Promise<void> => {
    const folder = process.env['PARI_PICTURES']
    if (folder) await there(name).screenshot({ path: `${folder}/${name.split(' ')[0]}-${step}.png` })
  }

  const kirsi = 'Kirsi Koivu'
  /** Taps a button of the coordinator, in her dialog if one is open, and waits until she reads this. */
  const taps = async (label: string, reads: string): Promise<void> => {
    const open = await there(kirsi).getByRole('dialog').count()
    const where = open > 0 ? dialog(kirsi) : there(kirsi)
    await where.getByRole('button', { name: label }).first().click()
    await expect.poll(async () => (await dialog(kirsi).allInnerTexts()).join()).toContain(reads)
  }
  const herHome = async (): Promise<void> => {
    await onPage(page()).openInboxOf(kirsi, 'coordinator')
    await there(kirsi)
      .getByRole('tab', { name: onPage(page()).copy.inbox.home })
      .click()
  }

  test('once a coordinator of an empty programme has opened registration, for mentees and for mentors', async () => {
    const { copy, button, isReady } = onPage(page())
    await button(copy.begin.emptyStart).click()
    await isReady()
    await herHome()
    await taps('Who may join, and when', 'There’s no registration yet')
    for (const role of ['mentees', 'mentors']) {
      await taps(`New registration: ${role}`, 'It opens and closes by itself')
      const dates = dialog(kirsi).locator('input[type=date]')
      const [opens, closes] = await registration(page())
      await dates.nth(0).fill(opens)
      await dates.nth(1).fill(closes)
      await dialog(kirsi).locator('button[type=submit]').last().click()
      await expect.poll(() => dialog(kirsi).innerText()).toContain(`${role === 'mentees' ? 'Mentees' : 'Mentors'}: First registration`)
    }
    await dialog(kirsi).getByRole('button', { name: 'Close' }).first().click()
  })

  test.each(people)(
    'as $as on $platform in $language, one thing at a time, and is in',
    async ({ as, name, platform, language, button, done }) => {
      const { copy } = onPage(page())
      const form = page().getByRole('group', { name: copy.people.joinTitle })
      await form.getByLabel(copy.people.joinOn).selectOption(platform)
      await form.getByLabel(copy.people.joinIn).selectOption(language)
      await form.getByRole('button', { name: copy.people.joinAs[as] }).click()
      await there(name).waitFor()
      if (platform === 'slack') await there(name).getByRole('tab', { name: copy.inbox.home }).click()
      await there(name).getByRole('button', { name: button }).first().waitFor()
      await picture(name, 0)
      await there(name).getByRole('button', { name: button }).first().click()
      for (let step = 1; step < 12; step += 1) {
        await dialog(name).waitFor()
        const shown = await dialog(name).innerText()
        await picture(name, step)
        if (shown.includes(done)) break
        await fillIn(dialog(name))
        const sends = platform === 'slack' ? dialog(name).locator('button[type=submit]') : dialog(name).getByRole('button')
        await sends.last().click()
        await expect.poll(async () => (await dialog(name).innerText()) !== shown).toBe(true)
      }
      expect(await dialog(name).innerText()).toContain(done)
    },
  )

  test('and twenty more by themselves; the coordinator has pairs suggested, approves and publishes them', async () => {
    const { copy, isReady } = onPage(page())
    await page().getByRole('group', { name: copy.people.joinTitle }).getByRole('button', { name: copy.people.joinAs.crowd }).click()
    await isReady()
    await herHome()
    await there(kirsi).getByRole('button', { name: 'Suggest pairs' }).first().waitFor()
    await taps('Suggest pairs', 'Two ways to suggest pairs')
    await taps('Most pairs', 'suggestions. Approved: 0')
    await taps('Approve all', 'Waiting for your decision: 0')
    await picture(kirsi, 1)
    await taps('Publish', 'pairs:')
    await taps('Make these', 'new pairs')
    await picture(kirsi, 2)
    expect(await dialog(kirsi).innerText()).toMatch(/There (?:is one new pair|are \d+ new pairs)/u)
  })
})

/** What has to be filled in and has nothing yet. */
async function fillIn(form: Locator): Promise<void> {
  for (const [place, choice] of (await form.locator('select').all()).entries())
    if ((await choice.inputValue()) === '' && place < 2) await choice.selectOption({ index: place + 1 })
  for (const text of await form.locator('textarea').all()) if ((await text.inputValue()) === '') await text.fill('To find my way')
  const boxes = await form.getByRole('checkbox').all()
  if (boxes.length === 3 && !(await boxes[0]?.isChecked())) await boxes[0]?.check()
}

/** From today to the day before the kick-off, as the page shows both. */
async function registration(page: Page): Promise<readonly [string, string]> {
  const now = (await onPage(page).clock.locator('time').first().getAttribute('datetime')) ?? ''
  const opens = now.slice(0, 10)
  return [opens, new Date(Date.parse(opens) + 20 * 86_400_000).toISOString().slice(0, 10)]
}
