import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { describeOnPage } from './describe-on-page.ts'
import { onPage } from './on-page.ts'

const list = `Name,Email,Role,Platform,Language
Carla,carla@example.org,coordinator,slack,en
Maija,maija@example.org,mentor,teams,en
`
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

  test('once a programme is there, from the people beside it', async () => {
    const { beginList, isReady } = onPage(page())
    await beginList(
      { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) },
      { programme: 'Spring', kickOff: '2027-01-21T17:00', platform: 'mixed' },
    )
    await isReady()
    expect(
      await page()
        .getByRole('group', { name: onPage(page()).copy.people.joinTitle })
        .count(),
    ).toBe(1)
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
})

/** What has to be filled in and has nothing yet. */
async function fillIn(form: Locator): Promise<void> {
  for (const [place, choice] of (await form.locator('select').all()).entries())
    if ((await choice.inputValue()) === '' && place < 2) await choice.selectOption({ index: place + 1 })
  for (const text of await form.locator('textarea').all()) if ((await text.inputValue()) === '') await text.fill('To find my way')
  const boxes = await form.getByRole('checkbox').all()
  if (boxes.length === 3 && !(await boxes[0]?.isChecked())) await boxes[0]?.check()
}
