import { expect, test } from 'vitest'
import { copyIn as confirmationsIn } from '../../src/confirmations/copy-in.ts'
import { copyIn as decisionsIn } from '../../src/confirmations/decisions/copy-in.ts'
import { usualWords } from '../../src/contract/role-words.ts'
import { copyIn as peopleIn } from '../../src/coordination/people/copy-in.ts'
import { undoWords } from '../../src/programme/undo/undo-words.ts'
import { describeOnPage } from './describe-on-page.ts'
import { type Coordinator, coordinators, herDesk } from './her-desk.ts'
import { onPage } from './on-page.ts'

const languages = ['en', 'fi', 'sv'] as const
/** Two who take part have no second name, so that each name stands for one person. */
const mentors = ['Maija', 'Olli', 'Pia', 'Heikki', 'Ilona', 'Jarkko', 'Kirsi', 'Lauri', 'Merja', 'Niilo', 'Outi', 'Pentti']
const mentees = ['Aino', 'Eero', 'Sanna', 'Wilma', 'Onni', 'Helmi', 'Noel', 'Saga', 'Alva', 'Liam', 'Ella', 'Toivo']
const waiting = ['Venla', 'Isla']
const address = (name: string) => `${name.toLowerCase()}@example.org`
const platformOf = (at: number) => (at % 2 === 0 ? 'slack' : 'teams')
const row = (name: string, role: string, at: number, mentor = '', phone = '') =>
  [name, address(name), role, mentor && address(mentor), phone, platformOf(at), languages[at % 3]].join(',')
const list = [
  'Name,Email,Role,Mentor,Phone,Platform,Language',
  'Carla,carla@example.org,coordinator,,,slack,en',
  'Kaisa,kaisa@example.org,coordinator,,,teams,fi',
  'Sofia,sofia@example.org,coordinator,,,slack,sv',
  ...mentors.map((name, at) => row(name, 'mentor', at)),
  ...mentees.map((name, at) => row(name, 'mentee', at, mentors[at], `+358 40 12345${String(at).padStart(2, '0')}`)),
  ...waiting.map((name, at) => row(name, 'mentee', at)),
].join('\n')

/** One walk: each test goes on where the one before it ended. */
describeOnPage('A coordinator looks through her people and calls them', ({ page }) => {
  const { there, shown, press, reads, heard, closeAll, openPeople } = herDesk(page)
  /** A button with names of people, in the order of the page. */
  const onCards = async (who: Coordinator): Promise<string[]> => {
    const labels = await shown(who).getByRole('button').allInnerTexts()
    return labels.filter((label) => [...mentors, ...mentees, ...waiting].includes(label))
  }

  test('three weeks go by in which nobody answers', async () => {
    const { beginList, isReady, openInboxOf, clock, button, copy } = onPage(page())
    const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
    await beginList(file, { programme: 'Spring', kickOff: '2027-01-21T17:00', platform: 'mixed' })
    await isReady()
    for (const { name } of coordinators) await openInboxOf(name, 'coordinator')
    await clock.getByLabel(copy.clock.daysLabel).selectOption('5')
    await button(copy.clock.before(5)).click()
    for (const who of coordinators) {
      const { release } = decisionsIn(who.language, usualWords)
      await heard(who, release.title('Spring')).waitFor()
      expect(await heard(who, release.title('Spring')).innerText()).toContain(release.text(12))
    }
  })

  test.each(coordinators)('$name sees counts, a filter, its next page and a card, on $platform in $language', async (who) => {
    const { list: words, buttons, card } = peopleIn(who.language, usualWords)
    await openPeople(who)
    await reads(who, words.heading('Spring'))
    await reads(who, words.counted(14, 12))
    await press(who, words.filter(words.filters.waiting, 2))
    await expect.poll(() => onCards(who)).toEqual(['Isla', 'Venla'])
    await press(who, words.filter(words.filters.silent, 24))
    await reads(who, words.page(1, 3))
    const first = await onCards(who)
    expect(first).toHaveLength(10)
    await press(who, buttons.next)
    await reads(who, words.page(2, 3))
    const second = await onCards(who)
    await press(who, buttons.next)
    await reads(who, words.page(3, 3))
    const all = [...first, ...second, ...(await onCards(who))]
    expect(all.toSorted()).toEqual([...mentors, ...mentees].toSorted())
    await press(who, buttons.before)
    await reads(who, words.page(2, 3))
    expect(await onCards(who)).toEqual(second)
    await press(who, second[0] ?? '')
    await reads(who, card.messages)
    await reads(who, address(second[0] ?? ''))
  })

  test.each(coordinators)('$name finds somebody by a part of their name, and reads so when there is nobody', async (who) => {
    const { list: words, buttons } = peopleIn(who.language, usualWords)
    await press(who, buttons.everybody)
    await find(who, 'AIN')
    await reads(who, words.named('AIN'))
    expect(await onCards(who)).toEqual(['Aino'])
    await find(who, 'Zzz')
    await reads(who, words.nobody)
    await closeAll(who)
  })

  test.each(coordinators)(
    '$name calls one after the other, goes back, and keeps whom nobody reached, on $platform in $language',
    async (who) => {
      const { calls, choices } = decisionsIn(who.language, usualWords)
      const called = onPage(page())
        .messages(who.name)
        .filter({ has: page().getByRole('button', { name: choices.skip, exact: true }) })
        .last()
      const tap = (label: string): Promise<void> => called.getByRole('button', { name: label, exact: true }).click()
      const on = (count: number): Promise<void> => called.getByText(calls.position(count, 24)).waitFor()
      let asked = ''
      const look = async (): Promise<string> => {
        asked = await called.innerText()
        return [...mentors, ...mentees].find((each) => asked.includes(address(each))) ?? ''
      }
      await heard(who, calls.title('Spring')).getByRole('button', { name: choices.oneByOne, exact: true }).click()
      await on(1)
      const first = await look()
      expect(asked).toContain(address(first))
      expect(asked).toContain(mentees.includes(first) ? `+358 40 12345` : calls.noPhone)
      await tap(choices.next)
      await on(2)
      expect(await look()).not.toBe(first)
      await tap(choices.before)
      await on(1)
      expect(await look()).toBe(first)
      await tap(choices.skip)
      await called.getByText(calls.kept(first)).waitFor()
      await on(1)
      await tap(choices.before)
      await on(24)
      expect(await look()).toBe(first)
      expect(asked).toContain(calls.tried)
    },
  )

  test.each(coordinators)(
    '$name reads who loses a place, and in which words, before anything is done, on $platform in $language',
    async (who) => {
      const { release, choices } = decisionsIn(who.language, usualWords)
      await heard(who, release.title('Spring'))
        .getByRole('button', { name: choices.releaseAll(12), exact: true })
        .click()
      const preview = heard(who, release.preview(12))
      await preview.getByRole('button', { name: choices.releaseThese(12), exact: true }).waitFor()
      const said = await preview.innerText()
      for (const name of mentees) expect(said).toContain(name)
      expect(mentees.some((name) => said.includes(release.reads(name)))).toBe(true)
      expect(said).toContain(release.waiting(2))
    },
  )

  test('places that were released by mistake are undone, and nobody hears of it', async () => {
    const sofia = coordinators[2]
    const { release, choices, undo } = decisionsIn('sv', usualWords)
    await heard(sofia, release.preview(12))
      .getByRole('button', { name: choices.releaseThese(12), exact: true })
      .click()
    await heard(sofia, release.allReleased(12)).getByRole('button', { name: undoWords.sv.button, exact: true }).click()
    await heard(sofia, undo.decidedAll).waitFor()
    const aino = confirmationsIn('en', usualWords).released.title
    const { openInboxOf, jumpUntil, messages } = onPage(page())
    await openInboxOf('Aino', 'mentee')
    await turnDay()
    expect(await messages('Aino').count()).toBeGreaterThan(1)
    expect(await messages('Aino').filter({ hasText: aino }).count()).toBe(0)
    // Released once more and not undone, the same people do hear of it.
    await heard(sofia, release.title('Spring'))
      .getByRole('button', { name: choices.releaseAll(12), exact: true })
      .click()
    await heard(sofia, release.preview(12))
      .getByRole('button', { name: choices.releaseThese(12), exact: true })
      .click()
    await jumpUntil(messages('Aino').filter({ hasText: aino }))
  })

  const turnDay = async (): Promise<void> => {
    const { copy, isReady, clock, button } = onPage(page())
    const before = await clock.locator('time').first().getAttribute('datetime')
    await button(copy.clock.day).click()
    await clock.locator(`time[datetime="${before}"]`).waitFor({ state: 'detached' })
    await isReady()
  }

  const find = async (who: Coordinator, name: string): Promise<void> => {
    const { list: words, buttons } = peopleIn(who.language, usualWords)
    await press(who, buttons.find)
    const form = there(who).getByRole('dialog', { name: words.find })
    await form.getByLabel(words.findPlaceholder).fill(name)
    await form.getByRole('button', { name: buttons.find, exact: true }).click()
  }
})
