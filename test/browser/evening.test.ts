import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeOnPage } from './describe-on-page.ts'
import { onPage } from './on-page.ts'

const [coordinator, mentor, mentee, waiting] = ['Riikka Salonen', 'Marko Hietala', 'Minh Anh Tran', 'Mei Ling Zhao'] as const
const list = `Name,Email,Role,Mentor,Platform
Riikka Salonen,riikka.salonen@example.org,coordinator,,slack
Marko Hietala,marko.hietala@example.org,mentor,,slack
Minh Anh Tran,minh.tran@example.org,mentee,marko.hietala@example.org,slack
Mei Ling Zhao,mei.zhao@example.org,mentee,,teams`
const more = `Name,Email,Role,Mentor
Otto Lehto,otto.lehto@example.org,mentor,
Aino Virta,aino.virta@example.org,mentee,otto.lehto@example.org`
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** One evening in one browser: each test goes on where the one before it ended. */
describeOnPage('An evening with one’s own list', ({ page }) => {
  test('has the name that one gives it, and is asked for it', async () => {
    const { copy, beginList, button, isReady, glance } = onPage(page())
    await beginList(file('people.csv', list), { programme: ' ' })
    await page().getByRole('alert').getByText(copy.begin.noProgramme).waitFor()
    await page().getByLabel(copy.begin.programme).fill('Spring evening')
    await button(copy.begin.listStart).click()
    await isReady()
    await glance('Spring evening').waitFor()
    expect(await page().locator('.glance-cohort').count()).toBe(1)
  })

  test('opens the inboxes of a mentee, their mentor, the coordinator and somebody who waits', async () => {
    const { inbox } = onPage(page())
    for (const name of [mentee, mentor, coordinator, waiting]) await inbox(name).waitFor()
    expect(await page().getByRole('article').count()).toBe(4)
  })

  test('says in words what happens next', async () => {
    const { clock } = onPage(page())
    const [next] = await clock.locator('.jump-first').allInnerTexts()
    expect(next).toMatch(/^Next thing\s+\w+ \d+ \w+ at 10:00: 1 mentee is welcomed$/)
  })

  test('shows what trouble did', async () => {
    const { copy, clock, button, isReady } = onPage(page())
    const did = page().locator('.did')
    await page().getByRole('switch').click()
    await did.getByText(copy.trouble.slackNotYet).waitFor()
    await button(copy.trouble.block).click()
    await did.getByText(copy.trouble.teamsNotYet).waitFor()
    const turnedAway = did.filter({ hasText: /^Slack has refused \d+ messages? so far/ })
    // Half of all messages are turned away, by chance that is always the same.
    for (let jumps = 0; jumps < 8 && (await turnedAway.count()) === 0; jumps += 1) {
      const before = await clock.locator('time').first().getAttribute('datetime')
      await button(copy.clock.next).click()
      await clock.locator(`time[datetime="${before}"]`).waitFor({ state: 'detached' })
      await isReady()
    }
    expect(await turnedAway.count()).toBe(1)
    await page().getByRole('switch').click()
    await button(copy.trouble.unblock).click()
  })

  test('takes a file with the form it was chosen in, and with no later one', async () => {
    const { copy, inbox } = onPage(page())
    const there = inbox(coordinator)
    await there.getByRole('button', { name: copy.inbox.setUp }).click()
    const form = there.getByRole('dialog')
    await form.getByLabel('What is the programme called?').fill('Autumn')
    await form.locator('input[type=file]').setInputFiles(file('more.csv', more))
    await form.getByRole('button', { name: 'Check the list' }).click()
    await form.getByRole('button', { name: /^Save \d people$/ }).click()
    await form.getByRole('button', { name: 'Set the kick-off' }).click()
    await form.getByLabel('Which day?').fill('2027-03-11')
    await form.getByLabel('At what time?').fill('17:00')
    await form.getByRole('button', { name: 'See the plan' }).click()
    await form.getByText('11 March').first().waitFor()
    expect(await there.locator('.panel-said').innerText()).toBe('')
    // Forms that were opened from forms lie on each other.
    const close = there.locator('.sheet-head').getByRole('button')
    await expect.poll(async () => ((await form.count()) > 0 ? close.click().then(() => 'open') : 'closed')).toBe('closed')
  })

  test('shows who answers by themselves', async () => {
    const { copy, inbox } = onPage(page())
    expect(await inbox(mentee).getByText(copy.people.byThemselves).count()).toBe(0)
    for (const name of [mentee, mentor]) {
      await page().getByLabel(copy.people.behaviourOf(name)).selectOption(copy.people.behaviours.coming)
      await inbox(name).getByText(copy.people.byThemselves).waitFor()
    }
  })

  test('gives a conversation of several a room of its own, with a name', async () => {
    const { copy, button, inbox, isReady, messages } = onPage(page())
    await button(copy.clock.before(7)).click()
    for (const name of [mentor, mentee]) await messages(name).filter({ hasText: 'Your answer' }).waitFor()
    await isReady()
    const there = inbox(coordinator)
    await there.getByRole('tab', { name: copy.inbox.home }).click()
    await there.getByRole('button', { name: 'Introduce the pairs' }).click()
    await there.getByRole('button', { name: 'Introduce this pair' }).click()
    const rooms = inbox(mentee).getByRole('navigation', { name: copy.inbox.rooms })
    const room = rooms.getByRole('button', { name: mentor })
    await room.waitFor()
    const greeting = messages(mentee).filter({ hasText: 'meet each other!' })
    await greeting.waitFor()
    expect(await room.getAttribute('aria-pressed')).toBe('true')
    await rooms.getByRole('button', { name: 'Pari', exact: true }).click()
    await messages(mentee).filter({ hasText: 'Your answer' }).waitFor()
    expect(await greeting.count()).toBe(0)
  })

  test('goes on the day of the kick-off to an hour before it begins', async () => {
    const { copy, clock, button, isReady } = onPage(page())
    await clock.getByLabel(copy.clock.daysLabel).selectOption('0')
    await button(copy.clock.before(0)).click()
    await clock.getByText(copy.clock.today).waitFor()
    await isReady()
    expect(await clock.locator('time').first().innerText()).toBe('16:00')
    expect(await page().getByRole('region', { name: copy.evening.title }).count()).toBe(0)
  })

  test('says at last what it was, and is kept as a picture', async () => {
    const { copy, button, clock, isReady } = onPage(page())
    await button(copy.clock.end).click()
    await clock.getByText(copy.clock.begun).waitFor()
    await isReady()
    const scene = page().getByRole('region', { name: copy.evening.title })
    const lines = await scene.getByRole('listitem').allInnerTexts()
    expect(lines).toContain('1 mentor was asked to come, none without anybody to meet')
    const [download] = await Promise.all([page().waitForEvent('download'), scene.getByRole('button', { name: copy.evening.save }).click()])
    expect(download.suggestedFilename()).toBe('pari.png')
    const picture = await readFile(await download.path())
    expect(picture.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'))
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 675])
  })

  test('begins anew while the old one is still being forgotten', async () => {
    const { copy, button, isReady, glance } = onPage(page())
    await button(copy.reset.button).click()
    await button(copy.reset.yes).click()
    await button(copy.begin.sampleStart).click()
    await isReady()
    await glance(/^Mentoring \d+$/).waitFor()
    expect(await page().getByRole('alert').getByText('wait a moment').count()).toBe(0)
  })
})
