import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { finnish } from '../../src/onboarding/copy.fi.ts'
import { english } from '../../src/onboarding/copy.ts'
import { describeOnPage } from './describe-on-page.ts'
import { onPage } from './on-page.ts'

const [mentee, mentor, coordinator] = ['Minh Anh Tran', 'Katja Leppänen', 'Riikka Salonen'] as const
const { settings, help } = english

/** What platforms offer beside messages. One walk: each test goes on where the one before it ended. */
describeOnPage('Commands, forms and homes', ({ page }) => {
  test('Slack: a command is answered to its sender alone', async () => {
    const { beginSample, inbox, messages, messageList, copy } = onPage(page())
    await beginSample()
    const line = inbox(mentee).getByRole('textbox', { name: copy.inbox.write })
    await line.fill('/mentoring help')
    await line.press('Enter')
    const answer = messages(mentee).filter({ hasText: help.title })
    await answer.getByText(copy.inbox.onlyYou).waitFor()
    expect(await line.inputValue()).toBe('')
    // However long a message is, its title is in sight.
    const topOf = async (it: Locator): Promise<number> => (await it.boundingBox())?.y ?? Number.NaN
    await expect
      .poll(async () => (await topOf(answer.getByRole('heading', { name: help.title }))) >= (await topOf(messageList(mentee))))
      .toBe(true)
  })

  test('Slack: a modal says what is wrong beside its field, keeps what was written, and changes the language', async () => {
    const { inbox, messages, copy } = onPage(page())
    const line = inbox(mentee).getByRole('textbox', { name: copy.inbox.write })
    await line.fill('/mentoring settings')
    await line.press('Enter')
    const modal = inbox(mentee).getByRole('dialog', { name: settings.title })
    await modal.getByLabel(settings.language).selectOption('suomi')
    await modal.getByLabel(settings.zone).fill('Nowhere/Land')
    await modal.getByRole('button', { name: settings.submit }).click()
    await modal.getByText(settings.noZone('Nowhere/Land')).waitFor()
    expect(await modal.getByLabel(settings.zone).inputValue()).toBe('Nowhere/Land')
    await modal.getByLabel(settings.zone).fill('Europe/Helsinki')
    await modal.getByRole('button', { name: settings.submit }).click()
    const saved = inbox(mentee).getByRole('dialog')
    await saved.getByText(finnish.settings.saved).waitFor()
    await saved.getByRole('button', { name: copy.close }).click()
    await saved.waitFor({ state: 'detached' })
    await line.fill('/mentoring apua')
    await line.press('Enter')
    await messages(mentee).filter({ hasText: finnish.help.title }).getByText(copy.inbox.onlyYou).waitFor()
    expect(await messages(mentee).last().innerText()).not.toContain(help.text)
  })

  test('Slack: the home shows how things stand, and its buttons open forms', async () => {
    const { inbox, copy } = onPage(page())
    const there = inbox(coordinator)
    await there.getByRole('tab', { name: copy.inbox.home }).click()
    await there.getByRole('heading', { name: 'Mentoring 2027' }).first().waitFor()
    await there.getByRole('button', { name: english.buttons.settings }).click()
    const modal = there.getByRole('dialog', { name: settings.title })
    await modal.getByRole('button', { name: settings.close }).click()
    await modal.waitFor({ state: 'detached' })
    expect(await there.getByRole('tab', { selected: true }).innerText()).toBe(copy.inbox.home)
    await there.getByRole('tab', { name: copy.inbox.messagesTab }).click()
  })

  test('Teams: a word with a slip is understood, and its dialog says on top what is wrong', async () => {
    const { inbox, messages, copy } = onPage(page())
    const there = inbox(mentor)
    await there.getByRole('textbox', { name: copy.inbox.write }).fill('setings')
    await there.getByRole('button', { name: copy.inbox.send }).click()
    await messages(mentor).filter({ hasText: settings.title }).getByRole('button').click()
    const dialog = there.getByRole('dialog', { name: settings.title })
    await dialog.getByLabel(settings.zone).fill('Nowhere/Land')
    await dialog.getByRole('button', { name: settings.submit }).click()
    await dialog.getByText(settings.noZone('Nowhere/Land')).first().waitFor()
    expect(await dialog.getByLabel(settings.zone).inputValue()).toBe('Nowhere/Land')
    await dialog.getByLabel(settings.zone).fill('Europe/Helsinki')
    await dialog.getByRole('button', { name: settings.submit }).click()
    await dialog.waitFor({ state: 'detached' })
    await there.getByText(settings.saved).waitFor()
  })
})
