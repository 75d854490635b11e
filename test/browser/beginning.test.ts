import { expect, test } from 'vitest'
import { languageNames } from '../../adapters/playground/page/languages.ts'
import { describeOnPage } from './describe-on-page.ts'
import { onPage } from './on-page.ts'

describeOnPage('A programme on the page', ({ page }) => {
  test('does not begin with a broken list: every problem is shown', async () => {
    const { beginList, button, copy } = onPage(page())
    await beginList('examples/broken.csv')
    const problems = page()
      .getByRole('alert')
      .filter({ hasText: copy.begin.problems(23) })
    await problems.waitFor()
    expect(await problems.getByRole('listitem').count()).toBe(23)
    await problems.getByText('Line 9, column "Time zone": "Helsinki time" is not a time zone').waitFor()
    await problems.getByText('Line 30: a quotation mark is opened here and not closed').waitFor()
    await button(copy.begin.sampleStart).waitFor()
  })

  test('begins with one’s own list, and asks its people about its kick-off', async () => {
    const { copy, beginList, isReady, clock, jumpUntil, startOver } = onPage(page())
    await page().reload()
    await beginList('examples/english-spring.csv', '2027-02-11T16:30')
    await isReady()
    await jumpUntil(page().getByRole('article').filter({ hasText: copy.people.roles.mentee }).getByText('Thursday 11 February at 16:30'))
    expect(await clock.getByText(/days? to the kick-off/).count()).toBe(1)
    await startOver()
  })

  test.each([
    ['fi', 'Mentorointi', 'Aino Lahtinen', 'En aloita mentorointia'],
    ['sv', 'Mentoring', 'Bikash Gurung', 'I won’t start'],
  ] as const)('is begun and answered on a page in %s', async (language, cohort, mentee, answer) => {
    const { copy, beginSample, jumpUntil, openInboxOf, inbox, glance, startOver } = onPage(page(), language)
    await page().getByRole('banner').getByRole('combobox').selectOption(languageNames[language])
    await beginSample()
    await openInboxOf(mentee, 'mentee')
    await jumpUntil(inbox(mentee).getByRole('button', { name: answer }))
    await inbox(mentee).getByRole('button', { name: answer }).click()
    const counted = glance(new RegExp(`^${cohort} \\d+$`))
      .getByRole('listitem')
      .filter({ hasText: copy.answers.notStarting })
    await expect.poll(() => counted.innerText()).toMatch(/1$/)
    expect(await page().locator('html').getAttribute('lang')).toBe(language)
    await startOver()
  })
})
