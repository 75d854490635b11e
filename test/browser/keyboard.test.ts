import { expect, test } from 'vitest'
import { atKeyboard } from './at-keyboard.ts'
import { describeOnPage } from './describe-on-page.ts'
import { onPage, patience } from './on-page.ts'

const [mentee, coordinator] = ['Minh Anh Tran', 'Riikka Salonen'] as const

/** One walk: each test goes on where the one before it ended. */
describeOnPage('The playground without a mouse', ({ page }) => {
  const comes = async (what: () => Promise<boolean>): Promise<void> => {
    await expect.poll(what, { timeout: patience }).toBe(true)
  }

  test('begins, and goes on at the clock', async () => {
    const { button, copy, isReady } = onPage(page())
    const { reach, press, hasFocus, complaints } = atKeyboard(page())
    await reach(page().getByRole('banner').getByRole('combobox'))
    await press('ArrowDown')
    await button(onPage(page(), 'fi').copy.begin.sampleStart).waitFor()
    await press('ArrowUp')
    expect(await page().getByRole('banner').getByRole('combobox').inputValue()).toBe('en')
    await reach(button(copy.begin.sampleStart))
    await press('Enter')
    await isReady()
    await comes(() => hasFocus(button(copy.clock.next)))
    expect(complaints()).toEqual([])
  })

  test('turns the clock until the question comes, and answers it', async () => {
    const { clock, inbox, copy, button, isReady } = onPage(page())
    const { reach, press, complaints } = atKeyboard(page())
    const no = inbox(mentee).getByRole('button', { name: 'I won’t take part' })
    const time = clock.locator('time').first()
    for (let jumps = 0; jumps < 6 && (await no.count()) === 0; jumps++) {
      const before = await time.getAttribute('datetime')
      await reach(button(copy.clock.next))
      await press('Enter')
      await expect.poll(() => time.getAttribute('datetime'), { timeout: patience }).not.toBe(before)
      await isReady()
    }
    await reach(no)
    await press('Enter')
    await inbox(mentee).getByText('Thank you for telling us').waitFor()
    // The button is another one now: the keyboard stays with the person.
    await comes(async () => (await inbox(mentee).locator(':focus').count()) === 1)
    expect(complaints()).toEqual([])
  })

  test('fills in a modal, is told what is missing, and comes back to where it was opened', async () => {
    const { inbox, copy } = onPage(page())
    const { reach, press, hasFocus, complaints } = atKeyboard(page())
    const opener = inbox(coordinator).getByRole('button', { name: copy.inbox.setUp })
    await reach(opener)
    await press('Enter')
    const modal = inbox(coordinator).getByRole('dialog')
    await modal.waitFor()
    await comes(async () => (await modal.locator(':focus').count()) === 1)
    const field = modal.getByRole('textbox').first()
    await reach(field)
    await press('Enter')
    await modal.getByText(copy.inbox.needed).first().waitFor()
    await comes(async () => (await modal.locator('[aria-invalid]:focus').count()) === 1)
    await press('Escape')
    await modal.waitFor({ state: 'detached' })
    await comes(() => hasFocus(opener))
    expect(complaints()).toEqual([])
  })

  test('chooses a day, plays and pauses, and starts over', async () => {
    const { clock, button, copy, isReady } = onPage(page())
    const { reach, press, hasFocus, complaints } = atKeyboard(page())
    await reach(clock.getByLabel(copy.clock.daysLabel))
    await press('ArrowUp')
    await reach(button(copy.clock.before(10)), 'Shift+Tab')
    await press('Enter')
    await clock.getByText(copy.clock.toGo(10)).waitFor()
    await isReady()
    await reach(button(copy.clock.play))
    await press('Space')
    await button(copy.clock.pause).waitFor()
    await press('Space')
    await button(copy.clock.play).waitFor()
    await reach(button(copy.reset.button))
    await press('Enter')
    await comes(() => hasFocus(button(copy.cancel)))
    await reach(button(copy.reset.yes), 'Shift+Tab')
    await press('Enter')
    await button(copy.begin.sampleStart).waitFor()
    await comes(() => hasFocus(button(copy.begin.sampleStart)))
    expect(complaints()).toEqual([])
  })
})
