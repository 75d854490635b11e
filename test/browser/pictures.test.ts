import { expect, test } from 'vitest'
import { describeOnPage } from './describe-on-page.ts'
import { barriers, onPage } from './on-page.ts'

const [mentee, coordinator] = ['Minh Anh Tran', 'Riikka Salonen'] as const
const longName = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh Maximiliana'
const list = `Name,Email,Role,Mentor,Platform
Riikka Salonen,riikka.salonen@example.org,coordinator,,teams
Katja Leppänen,katja.leppanen@example.org,mentor,,teams
Marko Hietala,marko.hietala@example.org,mentor,,slack
${longName},long@example.org,mentor,,slack
Minh Anh Tran,minh.tran@example.org,mentee,katja.leppanen@example.org,slack
Rahul Deshmukh,rahul.deshmukh@example.org,mentee,marko.hietala@example.org,teams`

/** Charts and tables as Slack draws them. One walk: each test goes on where the one before it ended. */
describeOnPage('Pictures on Slack', ({ page }) => {
  test('the coordinator’s balance has columns, and numbers beside them', async () => {
    const { beginSample, inbox, jumpUntil, messages } = onPage(page())
    await beginSample()
    await jumpUntil(inbox(mentee).getByRole('button', { name: 'I’m coming' }))
    const balance = messages(coordinator).filter({ has: page().getByRole('button', { name: 'How is this counted?' }) })
    await jumpUntil(balance, 'day')
    const chart = balance.last().getByRole('img', { name: /^Mentees: Coming \d+, / })
    await chart.waitFor()
    expect(await chart.locator('svg').count()).toBe(5)
    expect(await balance.last().innerText()).toMatch(/\d+ coming, \d+ not sure, \d+ no answer yet, \d+ can’t come, \d+ not taking part/)
  })

  test('people are a table, and the home has bars of text', async () => {
    const { copy, inbox, messages } = onPage(page())
    const line = inbox(coordinator).getByRole('textbox', { name: copy.inbox.write })
    await line.fill('/mentoring people')
    await line.press('Enter')
    const table = messages(coordinator).getByRole('table', { name: 'All' })
    await table.waitFor()
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Name', 'Role', 'Status'])
    expect(await table.getByRole('row').count()).toBe(11)
    expect(await barriers(page())).toEqual([])
    await inbox(coordinator).getByRole('tab', { name: copy.inbox.home }).click()
    await inbox(coordinator).getByText(/▇/).first().waitFor()
    expect(await inbox(coordinator).innerText()).toMatch(/Coming: \d+\s+▇/)
  })
})

/** The same as Teams draws it. */
describeOnPage('Pictures on Teams', ({ page }) => {
  test('a balance has bars, people are a table', async () => {
    const { beginList, copy, inbox, isReady, jumpUntil, messages, openInboxOf } = onPage(page())
    await beginList({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }, { platform: 'teams' })
    await isReady()
    await openInboxOf(coordinator, 'coordinator')
    await openInboxOf(mentee, 'mentee')
    await jumpUntil(inbox(mentee).getByRole('button', { name: 'I’m coming' }))
    const balance = messages(coordinator).filter({ has: page().getByRole('button', { name: 'How is this counted?' }) })
    await jumpUntil(balance, 'day')
    await balance
      .last()
      .getByRole('img', { name: /^Mentees: Coming \d+, / })
      .waitFor()
    const line = inbox(coordinator).getByRole('textbox', { name: copy.inbox.write })
    await line.fill('people')
    await line.press('Enter')
    const table = messages(coordinator).getByRole('table').last()
    await table.waitFor()
    expect(await table.getByRole('columnheader').allInnerTexts()).toEqual(['Name', 'Role', 'Status'])
    expect(await table.innerText()).toContain('Minh Anh Tran')
    expect(await barriers(page())).toEqual([])
  })

  test('a long name pushes nothing sideways, on a phone or on a large screen', async () => {
    const { copy } = onPage(page())
    await page().getByLabel(copy.people.find).fill(longName)
    await page().locator('.person-words').getByText(longName).waitFor()
    for (const width of [1600, 360]) {
      await page().setViewportSize({ width, height: 1000 })
      expect(
        await page().evaluate(
          `Math.max(...[...document.querySelectorAll('.people *')].map((part) => part.getBoundingClientRect().right)) <= ${width}`,
        ),
      ).toBe(true)
      expect(await page().evaluate('document.querySelector(".people").scrollWidth - document.querySelector(".people").clientWidth')).toBe(0)
    }
  })
})
