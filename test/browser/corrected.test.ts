import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { copyIn as decisionsIn } from '../../src/confirmations/decisions/copy-in.ts'
import { deeds as answerDeeds } from '../../src/confirmations/deeds.ts'
import { usualWords } from '../../src/contract/role-words.ts'
import { copyIn as exportsIn } from '../../src/coordination/exports/copy-in.ts'
import { copyIn as peopleIn } from '../../src/coordination/people/copy-in.ts'
import { undoWords } from '../../src/programme/undo/undo-words.ts'
import { describeOnPage } from './describe-on-page.ts'
import { coordinators, herDesk } from './her-desk.ts'
import { onPage } from './on-page.ts'

const list = `Name,Email,Role,Mentor,Mentees,Platform,Language,Phone
Carla,carla@example.org,coordinator,,,slack,en,
Kaisa,kaisa@example.org,coordinator,,,teams,fi,
Sofia,sofia@example.org,coordinator,,,slack,sv,
Maija,maija@example.org,mentor,,1,teams,en,
Olli,olli@example.org,mentor,,1,slack,fi,
Pia,pia@example.org,mentor,,2,slack,sv,+358 40 7654321
Aino,aino@example.org,mentee,maija@example.org,,slack,en,
Eero,eero@example.org,mentee,olli@example.org,,teams,fi,00358 40 1
`
/** Each corrects what she did wrong herself, on her platform and in her language. */
const [carla, kaisa, sofia] = coordinators
const correcting = [
  { ...carla, export: 'export', mentee: 'Aino', former: 'Maija' },
  { ...kaisa, export: 'vie', mentee: 'Eero', former: 'Olli' },
  { ...sofia, export: 'exportera', mentee: 'Aino', former: 'Maija' },
] as const

/** One walk: each test goes on where the one before it ended. */
describeOnPage('A coordinator corrects what she did to her people', ({ page }) => {
  const { there, shown, press, reads, write, closeAll, openPeople } = herDesk(page)
  const openCard = async (who: (typeof correcting)[number]): Promise<void> => {
    await openPeople(who)
    await press(who, who.mentee)
    await reads(who, peopleIn(who.language, usualWords).card.messages)
  }

  test('who are in one list', async () => {
    const { beginList, isReady, openInboxOf, jumpUntil, messages } = onPage(page())
    const file = { name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(list) }
    await beginList(file, { programme: 'Spring', kickOff: '2027-01-21T17:00', platform: 'mixed' })
    await isReady()
    for (const { name } of coordinators) await openInboxOf(name, 'coordinator')
    await openInboxOf('Eero', 'mentee')
    await jumpUntil(messages('Eero'))
    expect(await messages('Eero').count()).toBe(1)
  })

  test.each(correcting)(
    '$name gives somebody another mentor, reads whom that tells, and takes it back, on $platform in $language',
    async (who) => {
      const { buttons, mentor, card } = peopleIn(who.language, usualWords)
      await openCard(who)
      await press(who, buttons.mentor)
      const form = there(who).getByRole('dialog', { name: mentor.title })
      await form.getByRole('combobox').selectOption({ label: mentor.option('Pia', 2) })
      await form.getByRole('button', { name: mentor.submit, exact: true }).click()
      const confirm = form.filter({ hasText: `${card.mentor}: Pia` })
      await confirm.getByText(mentor.place(who.former)).waitFor()
      await confirm.getByText(mentor.told(who.mentee)).waitFor()
      await confirm.getByRole('button', { name: mentor.confirm, exact: true }).click()
      await reads(who, mentor.done(who.mentee, 'Pia'))
      await press(who, undoWords[who.language].button)
      await reads(who, undoWords[who.language].done)
      await openCard(who)
      await reads(who, who.former)
      expect(await shown(who).innerText()).not.toContain('Pia')
    },
  )

  test.each(correcting)(
    '$name takes somebody off after she has read what follows, and brings them back, on $platform in $language',
    async (who) => {
      const { buttons, takeOff, bringBack } = peopleIn(who.language, usualWords)
      await openCard(who)
      await press(who, buttons.takeOff)
      await reads(who, takeOff.heading(who.mentee))
      await reads(who, takeOff.place(who.former))
      await reads(who, takeOff.told(who.mentee))
      await press(who, buttons.yesTakeOff)
      await reads(who, takeOff.done(who.mentee))
      await press(who, buttons.bringBack)
      await reads(who, bringBack.heading(who.mentee))
      await press(who, buttons.yesBringBack)
      await reads(who, bringBack.done(who.mentee))
      expect(await shown(who).innerText()).toContain(who.former)
    },
  )

  test.each([correcting[1], correcting[2]])(
    '$name notes what somebody said on the phone, corrects their name and language, and reads both in what happened, on $platform in $language',
    async (who) => {
      const { buttons, details, deeds } = peopleIn(who.language, usualWords)
      const { choices, card, thanks } = decisionsIn(who.language, usualWords)
      await openCard(who)
      await press(who, choices.theyAreUnsure)
      await reads(who, card.noteTold(who.mentee))
      await press(who, choices.note)
      await reads(who, thanks.noted(who.mentee))
      await reads(who, card.notedBy)
      await press(who, buttons.details)
      const form = there(who).getByRole('dialog', { name: details.title })
      await form.getByRole('textbox').first().fill(`${who.mentee} Aalto`)
      await form.getByRole('combobox').selectOption({ label: who.mentee === 'Eero' ? 'svenska' : 'suomi' })
      await form.getByRole('button', { name: details.submit, exact: true }).click()
      await form.getByText(details.change(details.name, who.mentee, `${who.mentee} Aalto`)).waitFor()
      await form.getByText(details.told(`${who.mentee} Aalto`)).waitFor()
      await form.getByRole('button', { name: details.confirm, exact: true }).click()
      await reads(who, details.done(`${who.mentee} Aalto`))
      await press(who, buttons.deeds)
      await reads(who, deeds.headingOf(`${who.mentee} Aalto`))
      const said = await shown(who).innerText()
      expect(said).toContain(`${who.name} ${answerDeeds.notedAnswer[who.language]}`)
      expect(said).toContain(`${deeds.changed.name}, ${deeds.changed.language}`)
    },
  )

  test.each(correcting)('$name gets everything as an Excel file, on $platform in $language', async (who) => {
    const copy = exportsIn(who.language)
    await closeAll(who)
    await write(who, who.export)
    await onPage(page()).messages(who.name).getByRole('button', { name: copy.button, exact: true }).last().click()
    const link = there(who)
      .getByRole('link', { name: who.platform === 'slack' ? /xlsx$/u : copy.link })
      .last()
    await link.waitFor()
    const file = await page().request.get(new URL((await link.getAttribute('href')) ?? '', page().url()).href)
    const sheets = await readExcelFile(await file.body())
    expect(sheets.map(({ sheet }) => sheet)).toContain(copy.people.sheet)
    // Numbers come out sign by sign.
    expect(sheets[0]?.data.flat()).toEqual(expect.arrayContaining(['+358 40 7654321', '00358 40 1']))
  })
})
