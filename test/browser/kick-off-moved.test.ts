import { expect, test } from 'vitest'
import { english } from '../../src/coordination/kick-off/copy.ts'
import { describeOnPage } from './describe-on-page.ts'
import { onPage } from './on-page.ts'

const [mentee, menteeOnTeams, coordinator] = ['Minh Anh Tran', 'Andrei Popescu', 'Riikka Salonen'] as const
const { buttons, move, plan, callOff } = english

/** One walk: each test goes on where the one before it ended. */
describeOnPage('A coordinator moves the kick-off and cancels it', ({ page }) => {
  const atHome = async () => {
    const { inbox, copy } = onPage(page())
    const there = inbox(coordinator)
    await there.getByRole('tab', { name: copy.inbox.home }).click()
    return there
  }

  /** What was done stands in a window of its own. */
  const closeWhatWasDone = async (words: string | RegExp) => {
    const { inbox, copy } = onPage(page())
    const said = inbox(coordinator).getByRole('dialog')
    await said.getByText(words).waitFor()
    await said.getByRole('button', { name: copy.close }).first().click()
    await said.waitFor({ state: 'detached' })
  }

  test('in a form that says beside its field what is wrong, and shows what follows', async () => {
    const { beginSample, jumpUntil, inbox, openInboxOf } = onPage(page())
    await beginSample()
    await jumpUntil(inbox(mentee).getByRole('button', { name: 'I won’t take part' }))
    await openInboxOf(menteeOnTeams, 'mentee')
    await openInboxOf(coordinator, 'coordinator')
    const there = await atHome()
    await there.getByRole('button', { name: buttons.move }).first().click()
    const modal = there.getByRole('dialog', { name: move.title })
    await modal.getByRole('button', { name: move.submit }).click()
    await modal.getByText(move.same).waitFor()
    await modal.getByLabel('Where?').fill('Aula')
    await modal.getByRole('button', { name: move.submit }).click()
    const follows = there.getByRole('dialog', { name: plan.title })
    await follows.getByText('Place: Aula').waitFor()
    await follows.getByText(/Kick-off moved: \d+ people/).waitFor()
    expect(await follows.getByRole('textbox').count()).toBe(0)
    await follows.getByRole('button', { name: plan.submit }).click()
    await closeWhatWasDone(/We’ll tell people on/)
  })

  test('and everybody reads it once in their inbox, on both platforms', async () => {
    const { jumpUntil, messages } = onPage(page())
    for (const name of [mentee, menteeOnTeams]) {
      const told = messages(name).filter({ hasText: 'The kick-off has a new place' })
      await jumpUntil(told)
      expect(await told.count()).toBe(1)
      await told.getByText('Aula').first().waitFor()
    }
  })

  test('cancelled, everybody reads that, and older questions have no buttons any more', async () => {
    const { jumpUntil, messages, inbox, copy } = onPage(page())
    const there = await atHome()
    await there.getByRole('button', { name: buttons.callOff }).first().click()
    const modal = there.getByRole('dialog', { name: callOff.title })
    await modal.getByText(callOff.stays).waitFor()
    await modal.getByRole('button', { name: callOff.submit }).click()
    await closeWhatWasDone(callOff.done)
    for (const name of [mentee, menteeOnTeams]) {
      await jumpUntil(messages(name).filter({ hasText: 'The kick-off is cancelled' }))
      await expect.poll(() => inbox(name).getByRole('button', { name: 'I’m coming' }).count()).toBe(0)
    }
    await there.getByRole('tab', { name: copy.inbox.home }).click()
    await there.getByRole('button', { name: buttons.setAnew }).first().waitFor()
  })
})
