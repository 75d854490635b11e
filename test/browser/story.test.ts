import { expect, test } from 'vitest'
import { describeOnPage } from './describe-on-page.ts'
import { barriers, onPage, patience } from './on-page.ts'

const [mentee, mentor, coordinator] = ['Minh Anh Tran', 'Katja Leppänen', 'Riikka Salonen'] as const
const menteeOnTeams = 'Andrei Popescu'

/** One story in one browser: each test goes on where the one before it ended. */
describeOnPage('The sample, played from start to end', ({ page, browser }) => {
  test('starts on a page without barriers', async () => {
    const { button, copy } = onPage(page())
    await button(copy.begin.sampleStart).waitFor()
    expect(await barriers(page())).toEqual([])
  })

  test('asks mentees on both platforms, who answer with a tap', async () => {
    const { beginSample, jumpUntil, inbox, openInboxOf } = onPage(page())
    await beginSample()
    const onSlack = inbox(mentee)
    await jumpUntil(onSlack.getByRole('button', { name: 'I won’t take part' }))
    await openInboxOf(menteeOnTeams, 'mentee')
    const onTeams = inbox(menteeOnTeams)
    await onTeams.getByRole('button', { name: 'I’m coming' }).click()
    await onTeams.getByText('see you there').waitFor()
    await onSlack.getByRole('button', { name: 'I won’t take part' }).click()
    await onSlack.getByText('Thank you for telling us').waitFor()
    expect(await onSlack.getByText('Your answer').count()).toBe(1)
  })

  test('has no barriers in mid-story', async () => {
    expect(await barriers(page())).toEqual([])
  })

  test('is the same after the page is loaded again', async () => {
    const { messagesSaid, inbox, isReady } = onPage(page())
    await isReady()
    const before = await messagesSaid()
    await page().reload()
    await isReady()
    expect(await messagesSaid()).toBe(before)
    // The name of a kind has no full stop in it, the kind itself has.
    const named = await page().locator('.said-kind').allTextContents()
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => name.includes('.'))).toEqual([])
    await inbox(mentee).getByText('Thank you for telling us').waitFor()
    await inbox(menteeOnTeams).getByText('see you there').waitFor()
  })

  test('is the same in two browsers: who taps in one is heard in the other, which asks for nothing', async () => {
    const other = await browser().open()
    const [here, there] = [onPage(page()), onPage(other)]
    await there.isReady()
    // Which inboxes are open at first depends on who is paired by now.
    for (const [name, role] of [
      [mentor, 'mentor'],
      [coordinator, 'coordinator'],
    ] as const) {
      await here.openInboxOf(name, role)
      await there.openInboxOf(name, role)
      await there.messageList(name).waitFor()
    }
    const asked: string[] = []
    other.on('request', (request) => void asked.push(request.url()))
    await here.inbox(mentor).getByRole('button', { name: 'I’ll be there' }).click()
    await there.messages(mentor).filter({ hasText: 'Your answer' }).waitFor()
    for (const [name, words] of [
      [coordinator, ': where things stand'],
      [mentor, 'No need to come|Please come|Please wait'],
    ] as const) {
      const said = ({ messages }: typeof here) =>
        messages(name)
          .filter({ hasText: new RegExp(words) })
          .first()
      const [mine, theirs] = [said(here), said(there)]
      await here.jumpUntil(mine, 'day')
      await expect.poll(() => theirs.innerText(), { timeout: patience }).toBe(await mine.innerText())
    }
    await expect.poll(there.messagesSaid, { timeout: patience }).toBe(await here.messagesSaid())
    expect(asked).toEqual([])
    await other.context().close()
  })

  test('loses nothing when the process is killed in mid-story, and goes on', async () => {
    const { messagesSaid, button, copy, isReady, inbox } = onPage(page())
    const before = await messagesSaid()
    await button(copy.trouble.kill).click()
    await page()
      .getByText(new RegExp(`${copy.trouble.killed(1)} We counted again and nothing is lost: all \\d+ earlier messages`))
      .waitFor()
    await isReady()
    expect(await messagesSaid()).toBe(before)
    await inbox(mentee).getByText('Thank you for telling us').waitFor()
    await button(copy.clock.end).click()
    await button(copy.clock.week).waitFor()
    await isReady()
  })

  test('ends with as many mentors told to come as have somebody who comes, and with those counted who do not start', async () => {
    const { glance, copy } = onPage(page())
    const english = glance(/^Mentoring \d+$/)
    const [coming = 0, told = 0, ...rest] = (await english.getByRole('definition').allInnerTexts()).map(Number)
    expect(told).toBeGreaterThan(0)
    expect(coming).toBeGreaterThanOrEqual(told)
    // The kick-off is over: who came in vain is no guess any more, and stands in the last scene.
    expect(rest).toEqual([])
    const notStarting = await english.getByRole('listitem').filter({ hasText: copy.answers.notStarting }).innerText()
    expect(Number(/\d+$/.exec(notStarting)?.[0])).toBeGreaterThanOrEqual(2)
  })
})
