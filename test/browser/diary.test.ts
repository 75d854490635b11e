import type { Locator } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { copyIn } from '../../src/confirmations/decisions/copy-in.ts'
import { usualWords } from '../../src/contract/role-words.ts'
import { copyIn as presenceCopyIn } from '../../src/presence/copy-in.ts'
import { type Cast, casts, walkedIn } from './casts.ts'
import { describeOnPage } from './describe-on-page.ts'
import { onPage, patience } from './on-page.ts'

const where = { mixed: 'on Slack and on Teams', teams: 'all on Teams', slack: 'all on Slack' } as const

for (const cast of walkedIn(casts, 'en')) tell(cast)

/** The diary's story with six inboxes side by side, on a page that is never loaded again: each test goes on where the one before it ended. */
function tell(cast: Cast): void {
  const { language, locale, platform, cohort, list, people, read } = cast
  const { coordinator, mentor, otherMentor, mentee, silent, waiting } = people
  const say = copyIn(language, usualWords)
  const evening = presenceCopyIn(language, usualWords)

  describeOnPage(
    `The diary’s story in ${language}, ${where[platform]}`,
    ({ page }) => {
      const there = () => onPage(page(), language)
      const heard = (name: string, words: string): Locator => there().messages(name).filter({ hasText: words }).last()
      const tap = (name: string, words: string, button: string): Promise<void> =>
        heard(name, words).getByRole('button', { name: button, exact: true }).click()
      /** Mentees who come, mentors who were told to; never one in vain, as long as the kick-off is ahead. */
      const stand = async (coming: number, told: number, isAhead = true): Promise<void> => {
        const { glance, copy } = there()
        const { glance: words } = copy
        const numbers = async () => (await glance(cohort).locator('dl').innerText()).replaceAll(/\s+/g, ' ')
        await expect
          .poll(numbers, { timeout: patience })
          .toBe(`${words.coming} ${coming} ${words.told} ${told}${isAhead ? ` ${words.inVain} 0` : ''}`)
      }
      const counted = (words: string, count: number): Promise<void> =>
        there()
          .glance(cohort)
          .getByRole('listitem')
          .filter({ hasText: new RegExp(`^${words} ${count}$`) })
          .waitFor()
      let loads = 0

      beforeAll(() => void page().on('load', () => (loads += 1)))

      test('begins with a list of one’s own, with everybody’s inbox open', async () => {
        const { copy, beginList, isReady, openInboxOf } = there()
        await beginList(
          { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) },
          { programme: cohort, kickOff: '2027-02-11T17:00', platform },
        )
        await isReady()
        for (const name of [silent, waiting]) await openInboxOf(name, 'mentee')
        await openInboxOf(otherMentor, 'mentor')
        expect(await page().getByRole('article').count()).toBe(6)
        expect(await page().locator('html').getAttribute('lang')).toBe(language)
        // Trouble of a platform that nobody is on would change nothing.
        expect(await page().getByRole('switch').count()).toBe(platform === 'teams' ? 0 : 1)
        expect(await page().getByRole('button', { name: copy.trouble.block, exact: true }).count()).toBe(platform === 'slack' ? 0 : 1)
        await page().getByLabel(copy.people.behaviourOf(otherMentor)).selectOption(copy.people.behaviours.coming)
      })

      test('asks everybody; a tap turns the question into its answer', async () => {
        const { jumpUntil, messages, copy } = there()
        await jumpUntil(heard(mentee, read.asked))
        expect(await heard(mentee, read.asked).innerText()).toContain(read.kickOff)
        const before = await messages(mentee).count()
        await tap(mentee, read.asked, say.buttons.coming)
        await heard(mentee, say.thanks.coming).waitFor()
        expect(await heard(mentee, say.thanks.coming).innerText()).toMatch(new RegExp(`${say.fields.answer}\\s+${say.buttons.coming}`))
        expect(await heard(mentee, read.asked).count()).toBe(0)
        expect(await messages(mentee).count()).toBe(before)
        await jumpUntil(heard(mentor, mentee))
        await tap(mentor, mentee, say.buttons.mentorComing)
        await heard(mentor, say.thanks.mentorComing).waitFor()
        await counted(copy.answers.coming, 1)
      })

      test('reminds whoever is silent, and gives the coordinator the balance and whom to ring', async () => {
        const { jumpUntil } = there()
        await jumpUntil(heard(coordinator, say.balance.menteeCounts(1, 0, 1, 0, 0)))
        await heard(otherMentor, say.thanks.mentorComing).waitFor()
        await jumpUntil(heard(silent, say.ask.again))
        await jumpUntil(heard(coordinator, say.calls.title(cohort)))
        const line = say.calls.line(silent, say.calls.mentee, say.calls.silent, otherMentor)
        expect(await heard(coordinator, say.calls.title(cohort)).innerText()).toContain(line)
      })

      test('passes the seat on at one tap, to whoever waits', async () => {
        const { jumpUntil } = there()
        await jumpUntil(heard(coordinator, say.release.title(cohort)))
        await tap(coordinator, say.release.title(cohort), say.choices.releaseAll(1))
        await heard(coordinator, say.release.allReleased(1)).waitFor()
        // A release can be taken back for ten minutes; only then it is told, and the place is offered.
        await jumpUntil(heard(silent, say.released.title))
        const offer = say.offer.title(firstOf(waiting))
        await jumpUntil(heard(waiting, offer))
        await tap(waiting, offer, say.buttons.accept)
        await heard(waiting, say.offer.won(firstOf(waiting))).waitFor()
        const question = say.offer.wonQuestion
        await heard(waiting, question).waitFor()
        await tap(waiting, question, say.buttons.coming)
        await heard(waiting, say.thanks.coming).waitFor()
        expect(await heard(waiting, question).count()).toBe(0)
        await stand(2, 0)
      })

      test('tells the mentors who comes; a late “no” frees the mentor after ten minutes for a second thought', async () => {
        const { jumpUntil, clock } = there()
        await jumpUntil(heard(mentor, say.standing.go(mentee)))
        await heard(otherMentor, say.standing.go(waiting)).waitFor()
        const reminder = say.reminder.title(mentor)
        await jumpUntil(heard(mentee, reminder))
        const now = await clock.locator('time').first().getAttribute('datetime')
        await tap(mentee, reminder, say.buttons.notStarting)
        await heard(mentee, say.thanks.notStarting).waitFor()
        await jumpUntil(heard(mentor, read.free))
        await stand(1, 1)
        const then = await clock.locator('time').first().getAttribute('datetime')
        // On the stage a tap takes a millisecond.
        expect(Math.round((Date.parse(then ?? '') - Date.parse(now ?? '')) / 1000)).toBe(600)
        await jumpUntil(heard(coordinator, say.balance.standings(1, 0, 1)))
      })

      test('ends with who came, of those who are played by hand, too: nobody waits in vain', async () => {
        const { button, copy, clock, isReady, messages } = there()
        await button(copy.clock.end).click()
        await clock.getByText(read.begun, { exact: true }).waitFor()
        await isReady()
        const begun = heard(coordinator, evening.sides.title(cohort))
        expect(await begun.innerText()).toContain(evening.sides.all)
        expect(await begun.innerText()).not.toContain(otherMentor)
        expect(await messages(mentor).last().innerText()).toContain(read.free)
        expect(await messages(otherMentor).last().innerText()).toContain(say.over.because.begun)
        await stand(1, 1, false)
        await counted(copy.standings.free, 1)
        expect(loads).toBe(0)
      })
    },
    { locale },
  )
}

const firstOf = (name: string): string => name.split(' ')[0] ?? ''
