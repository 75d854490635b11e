import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { copyIn as askCopyIn } from '../../src/confirmations/copy-in.ts'
import { copyIn as toldCopyIn } from '../../src/confirmations/moves/copy-in.ts'
import { usualWords } from '../../src/contract/role-words.ts'
import { copyIn as setUpCopyIn } from '../../src/coordination/copy-in.ts'
import { copyIn } from '../../src/coordination/kick-off/copy-in.ts'
import { type Cast, casts, walkedIn } from './casts.ts'
import { describeOnPage } from './describe-on-page.ts'
import { onPage } from './on-page.ts'

const where = { mixed: 'on Slack and on Teams', teams: 'all on Teams', slack: 'all on Slack' } as const

for (const cast of walkedIn(casts, 'fi')) tell(cast)

/** One walk: each test goes on where the one before it ended. */
function tell({ language, locale, platform, cohort, list, people, read }: Cast): void {
  const { coordinator, mentor, mentee, silent } = people
  const { buttons, move, plan, callOff, remove } = copyIn(language)
  const { kickOff: field, plan: first } = setUpCopyIn(language, usualWords)
  const [ask, told] = [askCopyIn(language, usualWords), toldCopyIn(language, usualWords)]

  describeOnPage(
    `A coordinator deletes a cohort, moves a kick-off, cancels it and sets it anew in ${language}, ${where[platform]}`,
    ({ page }) => {
      const there = () => onPage(page(), language)
      const heard = (name: string, words: string): Locator => there().messages(name).filter({ hasText: words }).last()
      const begin = async () => {
        const { beginList, isReady, openInboxOf } = there()
        const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
        await beginList(file, { programme: cohort, kickOff: '2027-02-11T17:00', platform })
        await isReady()
        await openInboxOf(silent, 'mentee')
      }
      const forms = () => there().inbox(coordinator).getByRole('dialog')
      /** What she reads now: a window in front, or else on Teams the last card of her chat. */
      const shown = () => {
        const cards = there()
          .messages(coordinator)
          .filter({ has: page().getByRole('button') })
        return platform === 'teams' ? cards.or(forms()).last() : forms().last()
      }
      const reads = (words: string | RegExp) => there().inbox(coordinator).getByText(words).last().waitFor()
      const press = (label: string) => shown().getByRole('button', { name: label, exact: true }).click()
      /** Teams has no home of its own: whoever asks for it gets it as a message. */
      const opensAtHome = async (label: string) => {
        const { inbox, copy, messages } = there()
        const her = inbox(coordinator)
        if (platform !== 'teams') await her.getByRole('tab', { name: copy.inbox.home }).click()
        else {
          const before = await messages(coordinator).count()
          await her.getByRole('textbox', { name: copy.inbox.write }).fill('koti')
          await her.getByRole('button', { name: copy.inbox.send }).click()
          await messages(coordinator)
            .nth(before + 1)
            .waitFor()
        }
        await her.getByRole('button', { name: label, exact: true })[platform === 'teams' ? 'last' : 'first']().click()
        await forms().first().waitFor()
      }
      /** What was done is said; forms that were opened from forms lie on each other. */
      const closeAll = async (words: string | RegExp) => {
        await reads(words)
        const close = there().inbox(coordinator).locator('.sheet-head').getByRole('button')
        const shut = () =>
          close
            .last()
            .click({ timeout: 1_000 })
            .catch(() => undefined)
        await expect.poll(async () => ((await forms().count()) > 0 ? shut().then(() => 'open') : 'closed')).toBe('closed')
      }
      const planMove = async (day: string) => {
        await opensAtHome(buttons.move)
        await forms().last().getByLabel(field.date).fill(day)
        await press(move.submit)
        await reads(plan.again)
        await reads(plan.toldLater)
        await press(plan.submit)
      }

      test('before the first question the cohort is deleted, and nothing of it is left', async () => {
        await begin()
        await opensAtHome(buttons.remove)
        await reads(remove.intro(cohort))
        await press(remove.submit)
        await closeAll(remove.done(cohort))
        // What stands in a chat stays there.
        if (platform !== 'teams') await expect.poll(() => there().inbox(coordinator).getByText(cohort, { exact: true }).count()).toBe(0)
        await there().startOver()
        await begin()
        expect(await there().inbox(silent).count()).toBe(1)
      })

      test('a move is undone before anybody hears of it', async () => {
        await there().jumpUntil(heard(mentee, read.asked))
        await heard(mentee, read.asked).getByRole('button', { name: ask.buttons.coming, exact: true }).click()
        await heard(mentee, ask.thanks.coming).waitFor()
        await planMove('2027-02-18')
        await reads(plan.savedLater('', '').slice(0, 12))
        await press(buttons.undo)
        await closeAll(plan.stays('').slice(-20))
        expect(await there().messages(mentee).filter({ hasText: told.moved.time }).count()).toBe(0)
      })

      test('moved again, everybody reads it once, and answers for the new date', async () => {
        await planMove('2027-02-18')
        await closeAll(plan.savedLater('', '').slice(0, 12))
        for (const name of [mentee, silent, mentor]) {
          const message = there().messages(name).filter({ hasText: told.moved.time })
          await there().jumpUntil(message)
          expect(await message.count()).toBe(1)
        }
        expect(await heard(mentee, told.moved.time).innerText()).toContain(told.moved.ask)
        expect(await heard(silent, told.moved.time).innerText()).toContain(told.moved.first)
        await heard(mentee, told.moved.time).getByRole('button', { name: ask.buttons.coming, exact: true }).click()
        await heard(mentee, ask.thanks.coming).waitFor()
      })

      test('cancelled, everybody reads that, and older questions have no buttons any more', async () => {
        await opensAtHome(buttons.callOff)
        await reads(callOff.stays)
        await press(callOff.submit)
        await closeAll(callOff.done)
        for (const name of [mentee, silent, mentor]) {
          await there().jumpUntil(heard(name, told.calledOff.title))
          await expect.poll(() => there().inbox(name).getByRole('button', { name: ask.buttons.coming, exact: true }).count()).toBe(0)
        }
      })

      test('set anew, everybody is asked from the beginning', async () => {
        const asked = there().messages(mentee).filter({ hasText: read.asked })
        const before = await asked.count()
        await opensAtHome(buttons.setAnew)
        await forms().last().getByLabel(field.date).fill('2027-03-18')
        await forms().last().getByLabel(field.time).fill('17:00')
        await press(field.submit)
        await press(first.submit)
        await closeAll(first.started('').slice(0, 8))
        await there().jumpUntil(asked.nth(before))
        await asked.last().getByRole('button', { name: ask.buttons.coming, exact: true }).click()
        await heard(mentee, ask.thanks.coming).waitFor()
        expect(await asked.count()).toBe(before)
      })
    },
    { locale },
  )
}
