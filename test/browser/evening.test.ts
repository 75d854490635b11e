import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { copyIn } from '../../src/confirmations/copy-in.ts'
import { evening as asked } from '../../src/confirmations/evening.ts'
import { usualWords } from '../../src/contract/role-words.ts'
import { type Language, languages } from '../../src/contract/view.ts'
import { copyIn as setUpCopyIn } from '../../src/coordination/copy-in.ts'
import { listCopyIn } from '../../src/coordination/lists/copy-in.ts'
import { copyIn as introduceCopyIn } from '../../src/introductions/copy-in.ts'
import { kinds as meetings } from '../../src/meetings/kinds.ts'
import { copyIn as doorCopyIn } from '../../src/presence/copy-in.ts'
import { evening as came } from '../../src/presence/evening-lines.ts'
import { walkedIn } from './casts.ts'
import { describeOnPage } from './describe-on-page.ts'
import { onPage } from './on-page.ts'

const people = ['Riikka Salonen', 'Marko Hietala', 'Minh Anh Tran', 'Mei Ling Zhao'] as const
const [coordinator, mentor, mentee, waiting] = people
const emails = ['riikka.salonen', 'marko.hietala', 'minh.tran', 'mei.zhao', 'otto.lehto', 'aino.virta'].map((each) => `${each}@example.org`)

/** What a list and the page say in each language, beside what the catalogues say. */
const spoken = {
  en: {
    locale: 'en-GB',
    head: 'Name,Email,Role,Mentor,Platform',
    roles: ['coordinator', 'mentor', 'mentee'],
    day: '11 March',
    hour: '10:00',
    last: '16:00',
  },
  fi: {
    locale: 'fi-FI',
    head: 'Nimi,Sähköposti,Rooli,Mentori,Alusta',
    roles: ['koordinaattori', 'mentori', 'aktori'],
    day: '11. maaliskuuta',
    hour: '10.00',
    last: '16.00',
  },
  sv: {
    locale: 'sv-FI',
    head: 'Namn,E-post,Roll,Mentor,Plattform',
    roles: ['koordinator', 'mentor', 'adept'],
    day: '11 mars',
    hour: '10.00',
    last: '16.00',
  },
} as const
function listsIn({ head, roles: [coordinates, mentors, mentees] }: (typeof spoken)[Language]) {
  const [one, two, three, four, five, six] = emails
  const more = head.split(',').slice(0, 4).join(',')
  return {
    list: `${head}\n${coordinator},${one},${coordinates},,slack\n${mentor},${two},${mentors},,slack\n${mentee},${three},${mentees},${two},slack\n${waiting},${four},${mentees},,teams`,
    more: `${more}\nOtto Lehto,${five},${mentors},\nAino Virta,${six},${mentees},${five}`,
  }
}
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

/** One evening in one browser, in each language: each test goes on where the one before it ended. */
for (const language of walkedIn(languages, 'sv')) tell(language)

function tell(language: Language) {
  const { locale, day, hour, last } = spoken[language]
  const { list, more } = listsIn(spoken[language])
  const [set, lists, introduce, answer] = [
    setUpCopyIn(language, usualWords),
    listCopyIn(language, usualWords),
    introduceCopyIn(language, usualWords),
    copyIn(language, usualWords),
  ]
  const door = doorCopyIn(language, usualWords)
  const here = (page: Page) => onPage(page, language)
  describeOnPage(
    `An evening with one’s own list in ${language}`,
    ({ page }) => {
      test('has the name that one gives it, and is asked for it', async () => {
        const { copy, beginList, button, isReady, glance } = here(page())
        await beginList(file('people.csv', list), { programme: ' ' })
        await page().getByRole('alert').getByText(copy.begin.noProgramme).waitFor()
        await page().getByLabel(copy.begin.programme).fill('Spring evening')
        await button(copy.begin.listStart).click()
        await isReady()
        await glance('Spring evening').waitFor()
        expect(await page().locator('.glance-cohort').count()).toBe(1)
      })

      test('opens the inboxes of a mentee, their mentor, the coordinator and somebody who waits', async () => {
        const { inbox } = here(page())
        for (const name of [mentee, mentor, coordinator, waiting]) await inbox(name).waitFor()
        expect(await page().getByRole('article').count()).toBe(4)
      })

      test('says in words what happens next', async () => {
        const { clock } = here(page())
        const [next] = await clock.locator('.jump-first').allInnerTexts()
        const { next: label, steps, roles } = here(page()).copy.clock
        expect(next?.split(/\s+/u).join(' ')).toMatch(new RegExp(`^${label} .+ ${hour}: ${steps.welcome(roles.mentee(1), 1)}$`, 'u'))
      })

      test('shows what trouble did', async () => {
        const { copy, clock, button, isReady } = here(page())
        const did = page().locator('.did')
        await page().getByRole('switch').click()
        await did.getByText(copy.trouble.slackNotYet).waitFor()
        await button(copy.trouble.block).click()
        await did.getByText(copy.trouble.teamsNotYet).waitFor()
        const turnedAway = did
          .filter({ hasText: new RegExp(copy.trouble.slackTurnedAway(1, 0).split('1')[0] ?? '', 'u') })
          .filter({ hasText: /\d/u })
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
        const { copy, inbox } = here(page())
        const there = inbox(coordinator)
        await there.getByRole('button', { name: copy.inbox.setUp }).click()
        const form = there.getByRole('dialog')
        await form.getByLabel(set.list.name).fill('Autumn')
        await form.locator('input[type=file]').setInputFiles(file('more.csv', more))
        await form.getByRole('button', { name: set.list.submit }).click()
        await form.getByRole('button', { name: lists.buttons.save(2) }).click()
        await form.getByRole('button', { name: set.home.setKickOff }).click()
        await form.getByLabel(set.kickOff.date).fill('2027-03-11')
        await form.getByLabel(set.kickOff.time).fill('17:00')
        await form.getByRole('button', { name: set.kickOff.submit }).click()
        await form.getByText(day).first().waitFor()
        expect(await there.locator('.panel-said').innerText()).toBe('')
        // Forms that were opened from forms lie on each other.
        const close = there.locator('.sheet-head').getByRole('button')
        // A form may close by itself between the look and the click: then there is nothing to click any more.
        const press = () => close.click({ timeout: 1_000 }).catch(() => undefined)
        await expect.poll(async () => ((await form.count()) > 0 ? press().then(() => 'open') : 'closed')).toBe('closed')
      })

      test('shows who answers by themselves', async () => {
        const { copy, inbox } = here(page())
        expect(await inbox(mentee).getByText(copy.people.byThemselves).count()).toBe(0)
        for (const name of [mentee, mentor]) {
          await page().getByLabel(copy.people.behaviourOf(name)).selectOption(copy.people.behaviours.coming)
          await inbox(name).getByText(copy.people.byThemselves).waitFor()
        }
      })

      test('gives a conversation of several a room of its own, with a name', async () => {
        const { copy, button, inbox, isReady, messages } = here(page())
        await button(copy.clock.before(7)).click()
        for (const name of [mentor, mentee]) await messages(name).filter({ hasText: answer.fields.answer }).waitFor()
        await isReady()
        const there = inbox(coordinator)
        await there.getByRole('tab', { name: copy.inbox.home }).click()
        await there.getByRole('button', { name: introduce.introduce }).click()
        await there.getByRole('button', { name: introduce.preview.go(1) }).click()
        const rooms = inbox(mentee).getByRole('navigation', { name: copy.inbox.rooms })
        const room = rooms.getByRole('button', { name: mentor })
        await room.waitFor()
        const greeting = messages(mentee).filter({ hasText: introduce.together.title('').replace(/^, /u, '') })
        await greeting.waitFor()
        expect(await room.getAttribute('aria-pressed')).toBe('true')
        await rooms.getByRole('button', { name: 'Pari', exact: true }).click()
        await messages(mentee).filter({ hasText: answer.fields.answer }).waitFor()
        expect(await greeting.count()).toBe(0)
      })

      test('goes on the day of the kick-off to an hour before it begins', async () => {
        const { copy, clock, button, isReady, glance } = here(page())
        await clock.getByLabel(copy.clock.daysLabel).selectOption('0')
        await button(copy.clock.before(0)).click()
        await clock.getByText(copy.clock.today).waitFor()
        await isReady()
        expect(await clock.locator('time').first().innerText()).toBe(last)
        expect(await page().getByRole('region', { name: copy.evening.title }).count()).toBe(0)
        expect(await glance('Spring evening').getByText(copy.glance.inVain).count()).toBe(1)
      })

      test('shows the link for the door in a form that fits, and takes a tap there at the hour of the stage', async () => {
        const { copy, inbox } = here(page())
        const there = inbox(coordinator)
        const close = there.locator('.sheet-head').getByRole('button')
        // What was introduced before is still told in a form.
        if ((await close.count()) > 0) await close.click()
        await there.getByRole('tab', { name: copy.inbox.home }).click()
        await there.getByRole('button', { name: door.buttons.door }).first().click()
        const form = there.getByRole('dialog')
        const link = form.getByRole('link', { name: /^http:/u })
        await link.waitFor()
        const address = (await link.getAttribute('href')) ?? ''
        expect(await link.innerText()).toBe(address)
        const [panel, sheet] = [await there.boundingBox(), await form.boundingBox()]
        expect((sheet?.x ?? 0) + (sheet?.width ?? 0)).toBeLessThanOrEqual((panel?.x ?? 0) + (panel?.width ?? 0))
        const phone = await page().context().newPage()
        await phone.goto(address)
        await phone.getByRole('button', { name: door.buttons.came(mentor) }).click()
        await phone.getByRole('status').filter({ hasText: door.door.page.saved }).waitFor()
        await phone.close()
        await form.getByRole('button', { name: door.buttons.list }).click()
        await form.getByRole('button', { name: door.list.filter(door.list.filters.came, 1), exact: true }).click()
        await form.getByText(door.list.came(last)).first().waitFor()
        expect(await form.getByText(door.list.clockOff).count()).toBe(0)
        await close.click()
      })

      test('says at last what it was, and is kept as a picture', async () => {
        const { copy, button, clock, isReady, glance } = here(page())
        await button(copy.clock.end).click()
        await clock.getByText(copy.clock.begun).waitFor()
        await isReady()
        expect(await glance('Spring evening').getByText(copy.glance.inVain).count()).toBe(0)
        const scene = page().getByRole('region', { name: copy.evening.title })
        const lines = () => scene.getByRole('listitem').allInnerTexts()
        await expect.poll(lines).toContain(asked({ go: 1, goInVain: 0 }, language)[0])
        // Who answers by themselves comes by themselves, too.
        await expect.poll(lines).toContain(came({ mentorsCame: 1, inVain: 0 }, language)[0])
        // What goes on by itself afterwards is told as well: pairs meet for months.
        expect(await clock.locator('.jump-first').innerText()).toContain(meetings['meeting.nudge'].words[language].name)
        const [download] = await Promise.all([
          page().waitForEvent('download'),
          scene.getByRole('button', { name: copy.evening.save }).click(),
        ])
        expect(download.suggestedFilename()).toBe('pari.png')
        const picture = await readFile(await download.path())
        expect(picture.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'))
        expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 675])
      })

      test('begins anew while the old one is still being forgotten', async () => {
        const { copy, button, isReady, glance } = here(page())
        await button(copy.reset.button).click()
        await button(copy.reset.yes).click()
        await button(copy.begin.sampleStart).click()
        await isReady()
        await glance(/ \d+$/u).first().waitFor()
        expect(await page().getByRole('alert').getByText(/\S/u).count()).toBe(0)
      })
    },
    { locale },
  )
}
