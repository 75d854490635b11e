import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { copyFor } from '../../src/announcements/views.ts'
import { describeOnPage } from './describe-on-page.ts'
import { barriers, onPage } from './on-page.ts'

const coordinator = 'Riikka Salonen'
/** Two on Slack and three on Teams: six inboxes with hers, as many as stand side by side. */
const readers = [
  { name: 'Minh Anh Tran', role: 'mentee' },
  { name: 'Samuel Mensah', role: 'mentee' },
  { name: 'Katja Leppänen', role: 'mentor' },
  { name: 'Fatima El Amrani', role: 'mentee' },
  { name: 'Daniel Ferreira', role: 'mentor' },
] as const
const { form: words, buttons, draft, send, report, audience, roles, correct, recalled, meanings, picture } = copyFor({ language: 'en' })

const title = 'A & B <3'
const link = 'https://x.example/a__b__c?x=1&y=2'
const bare = 'https://y.example/~a/_b_'
/** Signs that mean something to a platform. */
const signs = ['A & B <3', '<!channel> <@U0123> @here <at>Aino</at>', '5 * 3 * 2', 'snake_case_name', '&amp; &lt;', '# no heading']
const text = [...signs, `[Ohje](${link})`, `(${bare})`, 'We meet in *room 7*.'].join('\n')

/** One walk: each test goes on where the one before it ended. */
describeOnPage('A coordinator writes to many', ({ page }) => {
  const there = (): Locator => onPage(page()).inbox(coordinator)
  const dialog = (name: string): Locator => there().getByRole('dialog', { name })
  const shown = (): Locator => there().getByRole('dialog').last()
  const press = (label: string): Promise<void> => shown().getByRole('button', { name: label, exact: true }).click()
  const messagesWith = (name: string, said: string | RegExp): Locator => onPage(page()).messages(name).filter({ hasText: said })
  const close = async (): Promise<void> => {
    await there().locator('.sheet-head').last().getByRole('button').click()
    await there().getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** The clock is turned to the next thing that happens. */
  const turnOn = async (): Promise<void> => {
    const { copy, isReady, clock, button } = onPage(page())
    const before = await clock.locator('time').first().getAttribute('datetime')
    await button(copy.clock.next).click()
    await clock.locator(`time[datetime="${before}"]`).waitFor({ state: 'detached' })
    await isReady()
  }

  test('in one form, and sees what it will look like', async () => {
    const { beginSample, openInboxOf, copy } = onPage(page())
    await beginSample()
    for (const { name, role } of readers) await openInboxOf(name, role)
    expect(await page().getByRole('article').count()).toBe(6)
    await there().getByRole('tab', { name: copy.inbox.home }).click()
    await there().getByRole('button', { name: buttons.write }).click()
    const form = dialog(words.title)
    await form.getByLabel(words.titleIn('English')).fill(title)
    await form.getByLabel(words.textIn('English')).fill(text)
    await form.getByLabel(words.button).selectOption(buttons.gotIt)
    await form.getByRole('button', { name: buttons.save }).click()
    await shown().getByText(draft.people(26), { exact: false }).first().waitFor()
    for (const line of signs) await shown().getByText(line).first().waitFor()
  })

  test('whoever chooses nobody reads so beside the field, and nothing is lost', async () => {
    await press(buttons.audience)
    const form = dialog(audience.title)
    const ticked = form.getByRole('checkbox', { checked: true })
    const mentors = form.getByRole('checkbox', { name: roles.mentor })
    const mentees = form.getByRole('checkbox', { name: roles.mentee })
    await mentors.waitFor()
    const before = await ticked.count()
    expect(before).toBeGreaterThan(2)
    await mentors.uncheck()
    await mentees.uncheck()
    await form.getByRole('button', { name: buttons.save }).click()
    await form.getByText(audience.nobody).first().waitFor()
    expect(await ticked.count()).toBe(before - 2)
    await mentors.check()
    await mentees.check()
    await form.getByRole('button', { name: buttons.save }).click()
    await shown().getByText(draft.people(26), { exact: false }).first().waitFor()
  })

  test('sends it, and the inboxes of both platforms fill, every sign as it was written', async () => {
    await press(buttons.send)
    await shown().getByText(send.many(26)).waitFor()
    await press(buttons.send)
    await shown().getByText(draft.sending(26)).waitFor()
    await close()
    for (const { name } of readers) {
      const message = messagesWith(name, 'We meet in room 7')
      await message.waitFor()
      for (const line of signs) await message.getByText(line).first().waitFor()
      const links = await message.getByRole('link').all()
      expect(await Promise.all(links.map((each) => each.getAttribute('href')))).toEqual([link, bare])
    }
  })

  // Six inboxes full of messages are looked at four times.
  test('what stands there stands in nobody’s way', { timeout: 240_000 }, async () => {
    expect(await barriers(page())).toEqual([])
  })

  test('sees the report move, with taps', async () => {
    const { copy } = onPage(page())
    await onPage(page()).messages('Minh Anh Tran').getByRole('button', { name: buttons.gotIt }).click()
    await there().getByRole('tab', { name: copy.inbox.messagesTab }).click()
    await turnOn()
    const reported = messagesWith(coordinator, report.heading(title))
    await reported.getByText(report.said(report.columns.delivered, 26)).first().waitFor()
    expect(await reported.innerText()).toContain(report.taps(meanings.gotIt, 1))
  })

  test('corrects it, and whoever had tapped is told', async () => {
    await messagesWith(coordinator, report.heading(title)).getByRole('button', { name: buttons.correct }).click()
    const form = dialog(correct.title)
    await form.getByLabel(words.textIn('English')).fill('We meet in room 8.')
    await form.getByRole('button', { name: buttons.save }).click()
    await shown().getByText(report.heading(title)).first().waitFor()
    await close()
    await turnOn()
    for (const { name } of readers) {
      await messagesWith(name, 'We meet in room 8.').first().waitFor()
      expect(await messagesWith(name, 'We meet in room 7').count()).toBe(0)
    }
    await messagesWith('Minh Anh Tran', correct.told).waitFor()
    expect(await messagesWith('Daniel Ferreira', correct.told).count()).toBe(0)
  })

  test('withdraws it, and nobody reads it any more', async () => {
    await messagesWith(coordinator, report.heading(title)).getByRole('button', { name: buttons.recall }).click()
    await there().getByRole('button', { name: buttons.yesRecall }).click()
    await messagesWith(coordinator, report.recalled).first().waitFor()
    await turnOn()
    for (const { name } of readers) {
      await messagesWith(name, recalled.title).first().waitFor()
      await expect.poll(() => messagesWith(name, 'We meet in room 8.').count()).toBe(0)
    }
  })

  test('a picture in the next one is seen on both platforms', async () => {
    await there()
      .getByRole('tab', { name: onPage(page()).copy.inbox.home })
      .click()
    await there().getByRole('button', { name: buttons.write }).click()
    const form = dialog(words.title)
    await form.getByLabel(words.titleIn('English')).fill('The way')
    await form.getByLabel(words.textIn('English')).fill('Take the stairs.')
    await form
      .getByLabel(picture.file, { exact: false })
      .and(form.locator('input[type=file]'))
      .setInputFiles('manifest/teams/icons/color.png')
    await form.getByRole('button', { name: buttons.save }).click()
    await shown().getByRole('img', { name: 'The way' }).waitFor()
    await press(buttons.send)
    await shown().getByText(send.many(26)).waitFor()
    await press(buttons.send)
    await shown().getByText(draft.sending(26)).waitFor()
    await close()
    for (const { name } of readers) {
      const shownThere = messagesWith(name, 'Take the stairs.').getByRole('img', { name: 'The way' })
      await shownThere.waitFor()
      await expect.poll(() => shownThere.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(192)
    }
  })
})
