import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { usualWords } from '../../src/contract/role-words.ts'
import { copyIn as coordinationIn } from '../../src/coordination/copy-in.ts'
import { listCopyIn as listsIn } from '../../src/coordination/lists/copy-in.ts'
import { undoWords } from '../../src/programme/undo/undo-words.ts'
import { describeOnPage } from './describe-on-page.ts'
import { type Coordinator, coordinators, herDesk } from './her-desk.ts'
import { onPage } from './on-page.ts'

const list = `Name,Email,Role,Mentor,Platform,Language
Carla,carla@example.org,coordinator,,slack,en
Kaisa,kaisa@example.org,coordinator,,teams,fi
Sofia,sofia@example.org,coordinator,,slack,sv
Maija,maija@example.org,mentor,,teams,en
Olli,olli@example.org,mentor,,slack,fi
Aino,aino@example.org,mentee,maija@example.org,slack,en
Eero,eero@example.org,mentee,olli@example.org,teams,fi
Wilma,wilma@example.org,mentee,,slack,en
`
const [carla, kaisa, sofia] = coordinators
/** Each corrects one name, in a list without a mentor column, on her platform and in her language. */
const corrections = [
  {
    ...carla,
    was: 'Aino',
    now: 'Aino Virtanen',
    list: 'Name,Email,Role\nAino Virtanen,aino@example.org,mentee',
  },
  {
    ...kaisa,
    was: 'Eero',
    now: 'Eero Koski',
    list: 'Nimi;Sähköposti;Rooli\nEero Koski;eero@example.org;aktori',
  },
  {
    ...sofia,
    was: 'Wilma',
    now: 'Wilma Öberg',
    list: 'Namn,E-post,Roll\nWilma Öberg,wilma@example.org,adept',
  },
] as const

/** One walk: each test goes on where the one before it ended. */
describeOnPage('A coordinator corrects her list', ({ page }) => {
  const { there, shown, press, reads, write, closeAll, openHome } = herDesk(page)
  const words = ({ language }: Pick<Coordinator, 'language'>) => ({
    form: coordinationIn(language, usualWords),
    preview: listsIn(language, usualWords),
  })
  /** The form for another list of a programme that is there. */
  async function openForm(who: Coordinator): Promise<Locator> {
    const { messages } = onPage(page())
    const { home, list: form } = words(who).form
    if (who.platform === 'slack') {
      await openHome(who)
      await there(who).getByRole('button', { name: home.updateList, exact: true }).click()
    } else {
      await write(who, 'päivitä lista')
      // Something else may be said to her meanwhile.
      await messages(who.name).getByRole('button', { name: home.updateList, exact: true }).last().click()
    }
    const dialog = there(who).getByRole('dialog', { name: form.titleAgain })
    await dialog.waitFor()
    return dialog
  }

  async function paste(who: Coordinator, text: string): Promise<void> {
    const { list: form } = words(who).form
    const dialog = await openForm(who)
    await dialog.getByLabel(form.paste).fill(text)
    await dialog.getByRole('button', { name: form.submit }).click()
  }

  test('that was brought in with everybody on it', async () => {
    const { beginList, isReady, openInboxOf } = onPage(page())
    const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
    await beginList(file, { programme: 'Spring', kickOff: '2027-01-21T17:00', platform: 'mixed' })
    await isReady()
    for (const who of corrections) await openInboxOf(who.name, 'coordinator')
    expect(
      await page()
        .getByRole('article', { name: /^(?:Carla|Kaisa|Sofia)$/ })
        .count(),
    ).toBe(3)
  })

  test.each(corrections)(
    'by one name alone, without a mentor column: $name reads what would change, and nothing else does, on $platform in $language',
    async (who) => {
      const { preview } = words(who)
      await paste(who, who.list)
      await reads(who, preview.nothingYet)
      await reads(who, preview.lines.changed('', preview.columns.name, who.was, who.now))
      await reads(who, preview.sections.gone)
      const said = await shown(who).innerText()
      for (const section of [preview.sections.lost, preview.sections.moved, preview.sections.off]) expect(said).not.toContain(section)
      await press(who, preview.buttons.save(1))
      await reads(who, preview.saved(0, 1))
      await closeAll(who)
    },
  )

  test('by a file whose dash takes a mentor away: the place that would be lost is read first, and is kept when it is not saved', async () => {
    const sofia = corrections[2]
    const { form, preview } = words(sofia)
    const dialog = await openForm(sofia)
    const text = 'Namn,E-post,Roll,Mentor\nAino Virtanen,aino@example.org,adept,-\n'
    await dialog.getByLabel(form.list.file).setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })
    await dialog.getByRole('button', { name: form.list.submit }).click()
    await reads(sofia, preview.sections.lost)
    await reads(sofia, preview.lines.lost(preview.person('Aino Virtanen', 'aino@example.org'), 'Maija'))
    await press(sofia, preview.buttons.drop)
    await reads(sofia, preview.dropped)
    await closeAll(sofia)
    await paste(sofia, 'Namn,E-post,Roll,Mentor\nAino Virtanen,aino@example.org,adept,maija@example.org')
    await reads(sofia, preview.nothing)
    expect(await shown(sofia).innerText()).not.toContain(preview.sections.lost)
    await closeAll(sofia)
  })

  test.each([corrections[0], corrections[1]])(
    'takes only the rows that $name leaves ticked, and the button says how many, on $platform',
    async (who) => {
      const { preview } = words(who)
      const [first, second] = who.platform === 'slack' ? ['Iida', 'Juho'] : ['Kati', 'Leevi']
      await paste(who, `Name,Email,Role\n${[first, second].map((name) => `${name},${name}@example.org,mentee`).join('\n')}`)
      await reads(who, preview.sections.added)
      await press(who, preview.buttons.rows)
      const form = there(who).getByRole('dialog', { name: preview.choose.rows.title })
      await form.getByRole('checkbox', { name: new RegExp(first ?? '', 'u') }).uncheck()
      await form.getByRole('button', { name: preview.choose.submit }).click()
      await press(who, preview.buttons.save(1))
      await reads(who, preview.saved(1, 0))
      await closeAll(who)
      await paste(who, `Name,Email,Role\n${[first, second].map((name) => `${name},${name}@example.org,mentee`).join('\n')}`)
      await reads(who, preview.sections.added)
      await reads(who, preview.person(first ?? '', `${first}@example.org`.toLowerCase()))
      // The other one is there already: only who was left out is new.
      expect(
        await shown(who)
          .getByRole('button', { name: preview.buttons.save(1), exact: true })
          .count(),
      ).toBe(1)
      await closeAll(who)
    },
  )

  test('without the titles that every list has is asked about, and read by the answers', async () => {
    const { form, preview } = words(kaisa)
    await paste(kaisa, 'Kuka;Osoite\nMaija;maija@example.org\nOiva;oiva@example.org')
    const asked = there(kaisa).getByRole('dialog', { name: preview.asked.title })
    const column = (title: string, example: string) => ({ label: preview.asked.one(title, example) })
    const choice = (at: number): Locator => asked.getByRole('combobox').nth(at)
    await choice(0).selectOption(column('Kuka', 'Maija'))
    await choice(1).selectOption(column('Osoite', 'maija@example.org'))
    await choice(2).selectOption({ label: preview.asked.everybody(form.list.roles.mentor) })
    await press(kaisa, preview.asked.submit)
    await reads(kaisa, preview.lines.added(preview.person('Oiva', 'oiva@example.org'), form.list.roles.mentor))
    // A list of mentors alone says nothing about others.
    expect(await shown(kaisa).innerText()).not.toContain('Aino')
    await press(kaisa, preview.buttons.drop)
    await reads(kaisa, preview.dropped)
    await closeAll(kaisa)
  })

  test('that is shorter takes off everybody who is on it no more, once that was chosen, read and saved, and Undo brings them back', async () => {
    const { preview } = words(carla)
    await paste(carla, 'Name,Email,Role\nWilma Öberg,wilma.oberg@example.org,mentee')
    await press(carla, preview.buttons.same)
    const same = there(carla).getByRole('dialog', { name: preview.choose.same.title })
    await same.getByRole('combobox').selectOption({ label: preview.choose.same.is(preview.person('Wilma Öberg', 'wilma@example.org')) })
    await same.getByRole('button', { name: preview.choose.submit, exact: true }).click()
    const becomes = preview.lines.changed(
      preview.person('Wilma Öberg', 'wilma.oberg@example.org'),
      preview.columns.email,
      'wilma@example.org',
      'wilma.oberg@example.org',
    )
    await reads(carla, becomes)
    await press(carla, preview.buttons.gone)
    const gone = there(carla).getByRole('dialog', { name: preview.choose.gone.title })
    await gone.getByRole('checkbox').first().waitFor()
    const boxes = await gone.getByRole('checkbox').count()
    await gone.getByRole('combobox').selectOption({ label: preview.choose.gone.off(boxes) })
    await gone.getByRole('button', { name: preview.choose.submit, exact: true }).click()
    await reads(carla, preview.sections.off)
    // Two mentors and their mentees.
    expect(boxes).toBe(4)
    await press(carla, preview.buttons.save(boxes + 1))
    await reads(carla, preview.takenOff(boxes))
    await press(carla, undoWords.en.button)
    await reads(carla, undoWords.en.done)
    await closeAll(carla)
    await paste(carla, 'Name,Email,Role\nWilma Öberg,wilma@example.org,mentee')
    await reads(carla, preview.nothing)
    await closeAll(carla)
  })

  test.each([corrections[0], corrections[1]])(
    'over several boxes is read whole, and one that fills a box is refused: $name, on $platform',
    async (who) => {
      const { form, preview } = words(who)
      const row = (at: number): string => `Henkilö ${who.platform} ${at},henkilo-${who.platform}-${at}@example.org,mentee\n`
      const rows = Array.from({ length: 90 }, (_, at) => row(at))
      const text = ['Name,Email,Role\n', ...rows].join('')
      const most = who.platform === 'slack' ? 3000 : 4000
      const dialog = await openForm(who)
      await dialog.getByLabel(form.list.paste).fill(text.slice(0, most))
      await dialog.getByRole('button', { name: form.list.submit }).click()
      const last = text.slice(0, most).split('\n')
      await dialog.getByText(preview.pasted.full(most, last.length, last.at(-1) ?? '')).waitFor()
      // What was pasted is still there; the next box begins with the row that was cut.
      await dialog
        .getByLabel(form.list.pasteMore)
        .first()
        .fill(
          text
            .split('\n')
            .slice(last.length - 1)
            .join('\n'),
        )
      await dialog.getByRole('button', { name: form.list.submit }).click()
      await reads(who, preview.sections.added)
      await press(who, preview.buttons.save(90))
      await reads(who, preview.saved(90, 0))
      expect(await shown(who).innerText()).not.toContain(preview.meanwhile)
      await closeAll(who)
    },
  )
})
