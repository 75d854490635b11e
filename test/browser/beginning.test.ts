import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { describeProblem, readList } from '../../src/people/import/index.ts'
import { describeOnPage } from './describe-on-page.ts'
import { onPage } from './on-page.ts'

const broken = 'examples/broken.csv'

describeOnPage('A programme on the page', ({ page }) => {
  test('does not begin with a broken list: every problem is shown', async () => {
    const { beginList, button, copy } = onPage(page())
    await beginList(broken)
    const problems = page()
      .getByRole('alert')
      .filter({ hasText: copy.begin.problems(23) })
    await problems.waitFor()
    const shown = await problems.getByRole('listitem').allInnerTexts()
    const read = await readList({ name: broken, bytes: await readFile(broken) }, { language: 'en', seatsPerMentor: 4 })
    expect(shown).toEqual(read.problems.map((problem) => describeProblem(problem, 'en')))
    expect(shown).toContainEqual(expect.stringContaining('Row 9, column “Time zone”: “Helsinki time” isn’t a time zone'))
    expect(shown).toContainEqual(expect.stringContaining('Row 30: a quotation mark opens here and isn’t closed'))
    await button(copy.begin.sampleStart).waitFor()
  })

  test('takes the language of the page for the cohort, until somebody chooses another', async () => {
    const { copy } = onPage(page())
    await page().reload()
    const cohort = page().locator('select[name=language]')
    const turn = (to: 'en' | 'fi' | 'sv') => page().locator('.language select').selectOption(to)
    expect(await cohort.inputValue()).toBe('en')
    await turn('fi')
    await expect.poll(() => cohort.inputValue()).toBe('fi')
    await cohort.selectOption('sv')
    await turn('en')
    await page().getByLabel(copy.begin.programme).waitFor()
    expect(await cohort.inputValue()).toBe('sv')
  })

  test('begins with one’s own list, and asks its people about its kick-off', async () => {
    const { copy, beginList, isReady, clock, jumpUntil, startOver } = onPage(page())
    await page().reload()
    await beginList('examples/english-spring.csv', { kickOff: '2027-02-11T16:30' })
    await isReady()
    await jumpUntil(
      page().getByRole('article').filter({ hasText: copy.people.roles.mentee }).getByText('Thursday, February 11th, 2027 4:30 PM'),
    )
    expect(await clock.getByText(/days? to the kick-off/).count()).toBe(1)
    await startOver()
  })
})
